import { AppPlatform } from './app-platform/client.ts';
import { belongsToDeployment } from './app-platform/log-types.ts';
import { RateBudget } from './app-platform/rate-budget.ts';
import type { App } from './app-platform/types.ts';
import { AbortScope } from './basics/abort-scope.ts';
import { systemClock as clock } from './basics/clock.ts';
import { endedEarly, hasFailed } from './deployment/conclusion.ts';
import type { FoundDeployment } from './deployment/find-deployment.ts';
import { Findings } from './deployment/findings.ts';
import { follow } from './deployment/follow.ts';
import type { Explanation } from './diagnosis/explain.ts';
import { type Inputs, readInputs, tokenFrom } from './inputs/inputs.ts';
import { REDACTED, Redactor } from './logs/redact.ts';
import { crashNotice, foundLines, progressWords } from './report/progress.ts';
import { LogDisplays } from './runner/log-displays.ts';
import { workflowEvent } from './runner/workflow-event.ts';
import type { WorkflowStep } from './runner/workflow-step.ts';

/** What one run of the step works with, and what it has found so far: at every moment enough to report. */
interface Run {
  step: WorkflowStep;
  inputs: Inputs;
  redactor: Redactor;
  /** Absolute. */
  logDir: string;
  findings: Findings;
  displays?: LogDisplays;
  explanation?: Explanation;
}

/**
 * Finds the deployment, shows and saves its logs while it runs, and says how it ended and why.
 * @throws UserError that names the input at fault; what else goes wrong is reported with all that was found
 */
export async function main(step: WorkflowStep, cancelled: AbortSignal): Promise<void> {
  const run = await startRun(step);
  const { findings, inputs } = run;
  const { info, debug } = step;
  const scope = new AbortScope(cancelled, clock, inputs.timeoutMs);
  const { signal } = scope;
  const rateBudget = new RateBudget(clock, inputs.pollIntervalMs);
  const api = new AppPlatform({ ...inputs, clock, rateBudget, signal, info, debug });
  try {
    await follow(findings, inputs, { ...followContext(run), api, rateBudget, scope });
    if (hasFailed(findings.conclusion)) {
      // What that takes is loaded only where something failed.
      const { explain, unexplained } = await import('./diagnosis/explain.ts');
      run.explanation = unexplained(findings);
      const repository = inputs.annotations || inputs.summary ? step.repository : undefined;
      await explain(run.explanation, findings, { api, repository, signal, debug });
    }
  } catch (error) {
    findings.stopFor(error, api.retrying);
    step.debugStack(error);
  } finally {
    scope.close();
  }
  await report(run);
}

async function startRun(step: WorkflowStep): Promise<Run> {
  const token = tokenFrom(step.env);
  step.mask(token);
  if (token) step.redactWith((text) => text.replaceAll(token, REDACTED));
  const inputs = await readInputs(step.env);
  const logDir = step.logDir(inputs.logDir);
  const redactor = await Redactor.of(inputs.redact, inputs.token);
  step.redactWith((text) => redactor.applyToText(text));
  const findings = new Findings(inputs.types.some(belongsToDeployment), inputs.components);
  return { step, inputs, redactor, logDir, findings };
}

/**
 * Where what is found is shown and kept while it is followed. Outputs are set at once: a killed step keeps
 * them.
 */
function followContext(run: Run) {
  const { step, inputs, redactor, logDir } = run;
  const { info, debug, setOutputs } = step;
  return {
    ...{ clock, info, debug, logDir, redactor, workflow: workflowEvent(step.env) },
    ...{ onFileError: step.warnOfFiles, noteOnce: step.infoOnce },
    onApp: ({ id }: App) => setOutputs({ log_dir: logDir, app_id: id }),
    onDeployment: (app: App, found: FoundDeployment) => {
      for (const line of foundLines(app, found, clock.now())) info(line);
      return setOutputs({ deployment_id: found.deployment.id });
    },
    onProgress: (now: FoundDeployment['deployment']) =>
      step.showStatus(progressWords(now), progressWords(now, step.elapsedMs), now.phase === 'ERROR'),
    onCrash: (component: string) => step.notice(...crashNotice(component)),
    displaysFor: ({ components }: FoundDeployment['deployment']) => {
      const names = inputs.components.length > 0 ? inputs.components : components.map(({ name }) => name);
      const live = inputs.print === 'always';
      const failedLogs = async () => (await import('./diagnosis/failed-logs.ts')).failedLogs(run.findings);
      const options = { live, prefix: inputs.prefix, components: names, failedLogs };
      run.displays = new LogDisplays(step, { ...options, endedEarly: () => endedEarly(run.findings) });
      return run.displays;
    },
  };
}

/** Hands what was found to the report, and what the report says to the runner. */
async function report(run: Run): Promise<void> {
  const { step, inputs, redactor, logDir, findings, displays } = run;
  await displays?.close(findings.stop?.kind !== 'cancelled');
  // Loaded here, so that the first request goes out sooner.
  const { isFailure, makeReport, present } = await import('./report/presentation.ts');
  const logs =
    findings.logs?.logs.map((log) => ({ ...log.saved(), files: log.files(), urls: log.urls })) ?? [];
  // Where the step ended before it read the logs, failures are what the API says of them.
  const unread =
    hasFailed(findings.conclusion) && (await import('./diagnosis/explain.ts')).unexplained(findings);
  const { failures, jobExcerpt, changes } = run.explanation ?? (unread || NOTHING_EXPLAINED);
  const found = { findings, failures, jobExcerpt, changes, logs, logDir, stepMs: step.elapsedMs };
  const result = makeReport(found, redactor);
  if (inputs.print === 'on_failure' && isFailure(result)) await displays?.print(logs, inputs.tailLines);
  await step.finish(present(result, inputs));
}

const NOTHING_EXPLAINED: Explanation = { failures: [], jobExcerpt: undefined, changes: undefined };
