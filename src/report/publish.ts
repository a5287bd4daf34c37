import { appendFileSync } from 'node:fs';
import { relative } from 'node:path';
import type { Deployment, Step } from '../app-platform/types.ts';
import { Cancelled, reasonOf, TimedOut, UserError } from '../basics/errors.ts';
import { formatDuration } from '../basics/text.ts';
import { type Conclusion, isOver } from '../deployment/conclusion.ts';
import type { WatchedOccurrence } from '../deployment/occurrences.ts';
import type { Failure } from '../diagnosis/failures.ts';
import { mostTellingLine } from '../diagnosis/telling-lines.ts';
import type { Inputs } from '../inputs/inputs.ts';
import { inCompleteLines } from '../logs/archive/complete-lines.ts';
import { readFilePart, tailOf } from '../logs/file-part.ts';
import { credentialsIn } from '../logs/log-url.ts';
import type { Redactor } from '../logs/redact.ts';
import { styled } from '../runner/log-style.ts';
import { setOutputs } from '../runner/outputs.ts';
import { logTitle, styleOf, type WorkflowStep } from '../runner/workflow-step.ts';
import type { Findings } from './findings.ts';
import { progressWords } from './progress.ts';
import type { Report, Telling, ToldFailure } from './report.ts';

/** Tells how it ended, where people look: in the workflow log, as annotations, as outputs, in the summary. */
export async function publish(
  step: WorkflowStep,
  findings: Findings,
  inputs: Inputs,
  redactor: Redactor,
): Promise<void> {
  step.endLog();
  const report = reportOf(findings, step.elapsedMs, redactor);
  if (inputs.print === 'on_failure' && hasFailed(findings)) await printLogs(step, findings, inputs);
  for (const failure of report.failures) tellFailure(step, failure);
  if (findings.ofDeployment) tellEnd(step, report);
  else tellOccurrences(step, findings, redactor);
  tellStop(step, findings);
  annotateFailures(step, report, inputs);
  tellFiles(step, findings);
  failStep(step, findings, inputs, redactor);
  maskUrls(step, findings, inputs);
  await setOutputs(outputsOf(findings, report), step);
  if (inputs.summary) await writeSummary(step, report);
}

const GOOD_ENDS = new Set<string>(['success', 'superseded', 'in_progress']);

/** A step that is cancelled has no time to print, and nobody who reads it. */
function hasFailed({ conclusion, stopped }: Findings): boolean {
  if (stopped) return !(stopped instanceof Cancelled);
  return conclusion !== undefined && !GOOD_ENDS.has(conclusion);
}

function reportOf(findings: Findings, elapsedMs: number, redactor: Redactor): Report {
  const { app, conclusion, stopped, logDir } = findings;
  const deployment = findings.ofDeployment ? findings.deployment : undefined;
  return {
    ...(app ? { app } : {}),
    ...(deployment ? { deployment: redacted(deployment, redactor) } : {}),
    conclusion,
    ...(findings.ofDeployment ? {} : { occurrences: findings.occurrences.map(occurrenceWords) }),
    ...(stopped ? { stopped: redactor.applyToText(stopWords(findings)) } : {}),
    failures: findings.failures.map((one) => told(one, findings.telling.get(one), redactor)),
    logs: findings.logs?.logs.map((log) => log.saved()) ?? [],
    logDir,
    redacted: redactor.byPatterns,
    elapsedMs,
  };
}

function stopWords({ stopped, trouble }: Findings): string {
  const reason = reasonOf(stopped);
  return stopped instanceof TimedOut && trouble ? `${reason} Meanwhile ${trouble}.` : reason;
}

function told(failure: Failure, telling: Telling | undefined, redactor: Redactor): ToldFailure {
  const clean = (text: string) => redactor.applyToText(text);
  return {
    ...failure,
    code: clean(failure.code),
    message: clean(failure.message),
    title: clean(failure.title),
    explanation: clean(failure.explanation),
    telling: telling && cleanTelling(telling, redactor),
  };
}

/** Without the colours that were in them the patterns may match what they did not match before. */
function cleanTelling({ log, lines }: Telling, redactor: Redactor): Telling {
  return { log, lines: lines.map((line) => redactor.applyToText(line)) };
}

/** What people wrote, in commit messages and commands, comes back from the API. */
function redacted(deployment: Deployment, redactor: Redactor): Deployment {
  const step = (one: Step): Step => ({
    ...one,
    reason: one.reason && { ...one.reason, message: redactor.applyToText(one.reason.message) },
    steps: one.steps.map(step),
  });
  return { ...deployment, cause: redactor.applyToText(deployment.cause), steps: deployment.steps.map(step) };
}

async function printLogs(step: WorkflowStep, { logs, deployment }: Findings, inputs: Inputs): Promise<void> {
  if (!logs || !deployment) return;
  const style = styleOf(inputs, deployment);
  for (const log of logs.logs) {
    const { file } = log.saved();
    if (!file) continue;
    step.beginLog(log.type, inputs);
    step.log.openGroup(logTitle(log.type, log.component));
    const part = tailOf(file, inputs.tailLines ?? Number.POSITIVE_INFINITY);
    for (const lines of inCompleteLines(readFilePart(file, part))) await step.log.log(styled(lines, style));
    step.endLog();
  }
}

/** Outside any group, so that nobody has to open one. */
function tellFailure(step: WorkflowStep, failure: ToldFailure): void {
  const { title, step: what, explanation, nextStep, link, code, message, telling } = failure;
  step.info('');
  step.info(`✘ ${title}`);
  step.info(`  Step: ${what}${code ? ` (${code})` : ''}`);
  if (!explanation.includes(message)) step.info(`  App Platform says: ${message}`);
  step.info(`  ${explanation}`);
  step.info(`  What to do: ${nextStep}`);
  step.info(`  More: ${link}`);
  if (telling) showTelling(step, telling);
}

function showTelling(step: WorkflowStep, { log, lines }: Telling): void {
  step.info(`  The lines of the ${log} that matter:`);
  step.log.log(Buffer.from(lines.map((line) => `    ${line}\n`).join('')));
  step.info('');
}

function tellEnd(step: WorkflowStep, { app, deployment, conclusion, elapsedMs, stopped }: Report): void {
  if (!deployment || !conclusion || (stopped && conclusion === 'in_progress')) return;
  const words: Partial<Record<Conclusion, string>> = {
    success: `is ${deployment.phase}`,
    failure: 'failed',
    canceled: 'was canceled: somebody stopped it, or a newer deployment took its place before it was built',
    superseded: 'was superseded: a newer deployment took its place, which is no failure',
    in_progress: `is ${deployment.phase}. It was not waited for`,
  };
  const said = words[conclusion];
  if (said)
    step.info(
      `Deployment ${deployment.id} of ${app?.name ?? 'the app'} ${said} (${formatDuration(elapsedMs)}).`,
    );
}

function occurrenceWords({ name, watch }: WatchedOccurrence): string {
  return `${name} (${watch.current.id}): ${watch.current.phase}`;
}

function tellOccurrences(
  step: WorkflowStep,
  { occurrences, tellingOfJob }: Findings,
  redactor: Redactor,
): void {
  if (tellingOfJob) showTelling(step, cleanTelling(tellingOfJob, redactor));
  for (const { name, watch } of occurrences)
    step.info(`${name} (${watch.current.id}): ${watch.current.phase}.`);
}

function tellStop(step: WorkflowStep, findings: Findings): void {
  const { stopped, deployment } = findings;
  if (!stopped) return;
  const goesOn = deployment && !isOver(deployment.phase) ? ', and goes on' : '';
  const stood = deployment
    ? ` The deployment was ${progressWords(deployment, step.elapsedMs)}${goesOn}.`
    : '';
  const advice = findings.trouble ? ` Meanwhile ${findings.trouble}.` : ' Give timeout more time.';
  if (stopped instanceof Cancelled) step.info(`${stopped.message}${stood}`);
  else if (stopped instanceof TimedOut) step.fail(new TimedOut(`${stopped.message}${stood}${advice}`));
  else step.fail(stopped);
}

/** One annotation for each failed component: an error, or a warning if the step is not to fail. */
function annotateFailures(step: WorkflowStep, { failures }: Report, { failOnError }: Inputs): void {
  const level = failOnError ? 'error' : 'warning';
  for (const { title, explanation, nextStep, telling } of failures) {
    const line = mostTellingLine(telling?.lines ?? []);
    const parts = [explanation, nextStep, line && `Log: ${line}`].filter(Boolean);
    step.log.annotate(level, title, parts.join('\n'));
  }
}

function tellFiles(step: WorkflowStep, { logs, logDir }: Findings): void {
  const files = logs?.logs.flatMap((log) => log.files()) ?? [];
  if (files.length > 0)
    step.info(`Saved in ${logDir}: ${files.map((file) => relative(logDir, file)).join(', ')}`);
}

/** The step fails with the deployment, unless `fail_on_error` is off. SUPERSEDED is no failure. */
function failStep(step: WorkflowStep, findings: Findings, { failOnError }: Inputs, redactor: Redactor): void {
  if (!failOnError || findings.stopped) return;
  if (!findings.ofDeployment) {
    const [job] = findings.occurrences.filter(({ isJob }) => isJob);
    if (findings.conclusion === 'failure') {
      const { lines } = cleanTelling(findings.tellingOfJob ?? { log: '', lines: [] }, redactor);
      const line = mostTellingLine(lines);
      step.fail(new UserError(`${job?.name} failed. Its log above says why.${line ? `\nLog: ${line}` : ''}`));
    } else if (findings.conclusion === 'canceled') step.fail(new UserError(`${job?.name} was canceled.`));
  } else if (findings.conclusion === 'failure') {
    if (findings.failures.length > 0) step.failQuietly();
    else step.fail(new UserError('It failed. The log above says why.'));
  } else if (findings.conclusion === 'canceled') {
    step.fail(
      new UserError(
        'The deployment was canceled before it was active. Deploy again, or find out who stopped it.',
      ),
    );
  }
}

/** The outputs hold log URLs, which let whoever has them read the logs. */
function maskUrls(step: WorkflowStep, { logs }: Findings, inputs: Inputs): void {
  if (!inputs.maskUrls) return;
  const urls = logs?.logs.flatMap((log) => [log.urls.liveUrl ?? '', ...log.urls.archivedUrls]) ?? [];
  for (const secret of new Set(urls.flatMap(credentialsIn))) step.log.mask(secret);
}

function outputsOf(findings: Findings, report: Report): Record<string, string | undefined> {
  const logs = findings.logs?.logs ?? [];
  const byType = new Map<string, { live_url: string; historic_urls: string[] }>();
  for (const { type, urls } of logs) {
    const known = byType.get(type) ?? { live_url: '', historic_urls: [] };
    known.live_url ||= urls.liveUrl ?? '';
    known.historic_urls.push(...urls.archivedUrls);
    byType.set(type, known);
  }
  const first = [...byType.values()].find((urls) => urls.live_url !== '' || urls.historic_urls.length > 0);
  const [failure] = report.failures;
  const failed = report.failures.map(({ component }) => component).filter((one) => one !== undefined);
  return {
    live_url: first?.live_url,
    url: first?.historic_urls[0],
    historic_urls: JSON.stringify(first?.historic_urls ?? []),
    log_urls: JSON.stringify(Object.fromEntries(byType)),
    log_dir: report.logDir,
    log_files: JSON.stringify(logs.flatMap((log) => log.files())),
    app_id: report.app?.id,
    deployment_id: findings.deployment?.id,
    phase: findings.deployment?.phase,
    app_url: report.app?.url,
    conclusion: report.conclusion ?? 'in_progress',
    error_code: failure?.code ?? '',
    error_message: failure?.message ?? '',
    failed_components: JSON.stringify(failed),
  };
}

async function writeSummary(step: WorkflowStep, report: Report): Promise<void> {
  const path = step.env.GITHUB_STEP_SUMMARY;
  if (!path) return;
  const { summaryMarkdown } = await import('./summary.ts');
  const markdown = summaryMarkdown(report);
  try {
    appendFileSync(path, markdown);
  } catch (error) {
    step.log.annotate('warning', 'Summary', `The summary could not be written: ${reasonOf(error)}`);
  }
}
