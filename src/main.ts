import { AppPlatform } from './app-platform/client.ts';
import { belongsToDeployment } from './app-platform/log-types.ts';
import { RateBudget } from './app-platform/rate-budget.ts';
import type { Deployment } from './app-platform/types.ts';
import { AbortScope } from './basics/abort-scope.ts';
import { systemClock as clock } from './basics/clock.ts';
import { findApp } from './deployment/find-app.ts';
import { findDeployment } from './deployment/find-deployment.ts';
import { Findings } from './deployment/findings.ts';
import { logGroups } from './deployment/log-groups.ts';
import { watchDeployment } from './deployment/watch.ts';
import type { Changes } from './diagnosis/changes.ts';
import type { ExplainedFailure, KeyLines } from './diagnosis/explain.ts';
import { type Inputs, readInputs, tokenFrom } from './inputs/inputs.ts';
import { LogCollection } from './logs/log-collection.ts';
import { REDACTED, Redactor } from './logs/redact.ts';
import { foundWords, progressWords } from './report/progress.ts';
import { LogDisplays } from './runner/log-displays.ts';
import { logStyle } from './runner/log-style.ts';
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
  logs?: LogCollection;
  failures?: ExplainedFailure[];
  jobExcerpt?: KeyLines | undefined;
  changes?: Changes | undefined;
}

/**
 * Finds the deployment, shows and saves its logs while it runs, and says how it ended and why.
 * @throws UserError that names the input at fault; what else goes wrong is reported with all that was found
 */
export async function main(step: WorkflowStep, cancelled: AbortSignal): Promise<void> {
  const run = await startRun(step);
  const { findings, inputs } = run;
  const { apiUrl, token, timeoutMs, pollIntervalMs } = inputs;
  const { info, debug } = step;
  const scope = new AbortScope(cancelled, clock, timeoutMs);
  const { signal } = scope;
  const rateBudget = new RateBudget(clock, pollIntervalMs);
  const api = new AppPlatform({ apiUrl, token, clock, rateBudget, signal, info, debug });
  try {
    await follow(run, scope, { api, rateBudget, clock, signal, info });
    await explain(run, api, signal);
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
  const findings = new Findings(inputs.types.some(belongsToDeployment));
  return { step, inputs, redactor, logDir, findings };
}

type Connection = Omit<Parameters<typeof logGroups>[1], 'app' | 'watch'>;

/** Finds the app and the deployment, and follows them and the logs until all have ended and are saved. */
async function follow(run: Run, scope: AbortScope, connection: Connection): Promise<void> {
  const { step, inputs, findings, logDir, redactor } = run;
  const { api, info } = connection;
  const { podConnectionTimeout, tailLines } = inputs;
  const app = await findApp(api, inputs.app);
  findings.app = app;
  const context = { ...connection, app };
  const waitMs = inputs.follow ? inputs.discoveryTimeoutMs : 0;
  const deployment = await findDeployment(inputs.deployment, { ...context, waitMs });
  info(foundWords(app, deployment, clock.now()));

  const watch = watchDeployment(deployment, {
    ...context,
    onProgress: (now) => step.showStatus(progressWords(now), progressWords(now, step.elapsedMs)),
  });
  findings.watch = watch;
  const { groups, occurrences } = await logGroups(inputs, { ...context, watch });
  findings.occurrences = occurrences;

  const displays = displaysFor(run, deployment);
  run.displays = displays;
  const { display, end } = displays;
  const logs = new LogCollection(groups, {
    ...{ ...context, deployment, logDir, redactor, follow: inputs.follow, podConnectionTimeout, tailLines },
    ...{ display, end, debug: step.debug, onFileError: step.warnOfFiles, noteOnce: step.infoOnce },
  });
  run.logs = logs;
  const watches = inputs.follow ? findings.watches : [];
  await scope.all([...logs.run(), ...watches.map((one) => one.run())]);
  findings.noteIncompleteLog(await logs.complete());
  // An app that was never deployed before has an address only now; without it, all else is as good.
  if (findings.conclusion === 'success' && !app.url) findings.app = await api.app(app.id).catch(() => app);
}

function displaysFor({ step, inputs }: Run, deployment: Deployment): LogDisplays {
  const { components, print, stripPrefix } = inputs;
  const names = components.length > 0 ? components : deployment.components.map(({ name }) => name);
  return new LogDisplays(step, {
    live: print === 'always',
    style: logStyle(stripPrefix, names),
  });
}

/**
 * Finds out why it failed, if it did, and what is different since it went well: what that takes is loaded
 * only then.
 */
async function explain(run: Run, api: AppPlatform, signal: AbortSignal): Promise<void> {
  const { findings, logs, step, inputs } = run;
  if (findings.conclusion !== 'failure' || !logs) return;
  const { changesIn, explainFailures, failuresIn, keyLinesOfJob } = await import('./diagnosis/explain.ts');
  const { deployment } = findings;
  const repository = inputs.annotations || inputs.summary ? step.repository : undefined;
  const options = { logs, deployment, repository, signal, debug: step.debug };
  if (!findings.ofDeployment) {
    run.jobExcerpt = await keyLinesOfJob({ ...options, deployment: undefined });
    return;
  }
  run.failures = failuresIn(findings);
  const changes = changesIn(findings, api, step.debug).then((found) => {
    run.changes = found;
  });
  await Promise.all([explainFailures(run.failures, options), changes]);
}

/** What failed as far as the API says it, where the step ended before it could be explained. */
async function failuresOf({ failures, findings }: Run): Promise<ExplainedFailure[]> {
  if (failures || findings.conclusion !== 'failure') return failures ?? [];
  const { failuresIn } = await import('./diagnosis/explain.ts');
  return failuresIn(findings);
}

/** Hands what was found to the report, and what the report says to the runner. */
async function report(run: Run): Promise<void> {
  const { step, inputs, redactor, logDir, findings, displays, jobExcerpt, changes } = run;
  displays?.end();
  // Loaded here, so that the first request goes out sooner.
  const { isFailure, makeReport, present } = await import('./report/presentation.ts');
  const logs = run.logs?.logs.map((log) => ({ ...log.saved(), files: log.files(), urls: log.urls })) ?? [];
  const failures = await failuresOf(run);
  const found = { findings, failures, jobExcerpt, changes, logs, logDir, stepMs: step.elapsedMs };
  const result = makeReport(found, redactor);
  if (inputs.print === 'on_failure' && isFailure(result)) await displays?.print(logs, inputs.tailLines);
  await step.finish(present(result, inputs));
}
