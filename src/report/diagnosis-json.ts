import type { DiagnosedFailure } from '../diagnosis/failure-analysis.ts';
import { controlPanelUrl } from './control-panel.ts';
import type { Report, ReportedApp, ReportedDeployment, ReportedServing } from './report.ts';

/** The file's name in log_dir. */
export const DIAGNOSIS_FILE = 'diagnosis.json';

/**
 * diagnosis.json, whose schema is docs/diagnosis.schema.json: what a script or an agent needs to know of how
 * a deployment ended. `undefined`: no deployment was found.
 */
export function diagnosisJson(report: Report): string | undefined {
  const { app, deployment, serving, conclusion, failures, changes, logs } = report;
  if (!app || !deployment) return undefined;
  const value = {
    version: 1,
    conclusion,
    app: appJson(app),
    deployment: deploymentJson(app, deployment),
    serving: servingJson(serving),
    failures: failures.map(failureJson),
    changes: changes ?? null,
    logs: logs.map(({ type, component, file, shownFiles, bytes, state }) => ({
      type,
      component: component ?? null,
      file: file === undefined ? null : (shownFiles[0] ?? null),
      state,
      bytes,
    })),
  };
  return `${JSON.stringify(value, null, 2)}\n`;
}

function appJson({ id, name, url }: ReportedApp) {
  return { id, name, url: url ?? null, control_panel_url: controlPanelUrl(id, undefined) };
}

function servingJson(serving: ReportedServing | undefined) {
  if (!serving) return null;
  const { id, commits, since } = serving;
  return { deployment_id: id, commits, since: since?.toISOString() ?? null };
}

function deploymentJson(app: ReportedApp, deployment: ReportedDeployment) {
  const { id, phase, cause, causeType, commits, createdAt, updatedAt, over, durationMs } = deployment;
  return {
    id,
    phase,
    cause,
    cause_type: causeType ?? null,
    commits,
    created_at: createdAt?.toISOString() ?? null,
    ended_at: (over ? updatedAt?.toISOString() : undefined) ?? null,
    duration_seconds: durationMs === undefined ? null : durationMs / 1000,
    control_panel_url: controlPanelUrl(app.id, id),
  };
}

function failureJson(failure: DiagnosedFailure) {
  const { diagnosis, component, stage, step, code, message, title, nextStep } = failure;
  if (!diagnosis) {
    const cause = {
      rule: null,
      summary: '',
      class: 'unknown',
      retry_may_help: false,
      advice: nextStep,
      link: null,
      evidence: [],
    };
    const unread = { kind: null, exit_code: null, cause, locations: [], excerpt: null };
    return { component: component ?? null, stage, step, code, message, title, ...unread };
  }
  const locations = diagnosis.locations.map((one) => ({
    file: one.file,
    line: one.line,
    column: one.column ?? null,
    message: one.message,
    code: one.code ?? null,
    url: one.url ?? null,
  }));
  const { excerpt } = diagnosis;
  const lines = excerpt && { log: excerpt.log, first_line: excerpt.first_line, lines: excerpt.lines };
  return { ...diagnosis, locations, excerpt: lines };
}
