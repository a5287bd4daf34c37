import { AppPlatform } from './app-platform/client.ts';
import { belongsToDeployment } from './app-platform/log-types.ts';
import { RateBudget } from './app-platform/rate-budget.ts';
import type { App } from './app-platform/types.ts';
import { orAbortedAfter } from './basics/abort.ts';
import { AbortScope } from './basics/abort-scope.ts';
import { systemClock as clock } from './basics/clock.ts';
import { endedEarly, hasFailed } from './deployment/conclusion.ts';
import type { FoundDeployment } from './deployment/find-deployment.ts';
import { Findings } from './deployment/findings.ts';
import { type FollowContext, follow, lookForRollback, updateApp } from './deployment/follow.ts';
import type { Explanation } from './diagnosis/explain.ts';
import { type Inputs, readInputs, tokenFrom } from './inputs/inputs.ts';
import { Redactor } from './logs/redact.ts';
import { REDACTED } from './logs/secret.ts';
import { crashNotice, foundLines, progressLine, progressWords } from './report/progress.ts';
import type { UploadedArtifact } from './runner/artifact.ts';
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
  signal.addEventListener('abort', () => step.limitStalls(MAX_STALL_MS), { once: true });
  const rateBudget = new RateBudget(clock, inputs.pollIntervalMs);
  const apiWith = (signal: AbortSignal) =>
    new AppPlatform({ ...inputs, clock, rateBudget, signal, info, debug });
  const api = apiWith(signal);
  try {
    await orAbortedAfter(followAndExplain(run, { api, rateBudget, scope }), signal, STOP_GRACE_MS);
  } catch (error) {
    findings.stopFor(error, api.retrying);
    step.debugStack(error);
    if (findings.stop?.kind === 'timed_out' && !api.retrying) {
      const more = new AbortScope(cancelled, clock, SERVING_TIMEOUT_MS);
      await updateApp(findings, apiWith(more.signal)).finally(() => more.close());
    }
  }
  try {
    const reported = await orAbortedAfter(report(run), signal, REPORT_GRACE_MS);
    await uploadFiles(run, reported, cancelled);
  } finally {
    scope.close();
  }
}

/**
 * The watchdog: once the time limit is over or the step is cancelled, the work has so long to stop by itself,
 * and the report so long to be made of what was found until then, outputs and files included. It depends on
 * no promise of the work, only on timers: as long as nothing blocks the process it ends whatever hangs. A
 * system call that does not come back (a file system that hangs) is for the runner to kill. In milliseconds.
 */
const STOP_GRACE_MS = 4_000;
const REPORT_GRACE_MS = 30_000;
/** From then on the workflow log may take nothing for so long. */
const MAX_STALL_MS = 5_000;

type Following = Pick<FollowContext, 'api' | 'rateBudget' | 'scope'>;

async function followAndExplain(run: Run, following: Following): Promise<void> {
  const { findings, inputs, step } = run;
  await follow(findings, inputs, { ...followContext(run), ...following });
  if (!hasFailed(findings.conclusion)) return;
  // What that takes is loaded only where something failed.
  const { explain, unexplained } = await import('./diagnosis/index.ts');
  run.explanation = unexplained(findings);
  const repository = inputs.annotations || inputs.summary ? step.repository : undefined;
  const { api, scope } = following;
  const { debug } = step;
  await explain(run.explanation, findings, { api, repository, signal: scope.signal, debug });
  await lookForRollback(findings, { ...following, clock, debug });
}

/** For one request after the step's time is up, which finds out what serves the app. */
const SERVING_TIMEOUT_MS = 5_000;

async function startRun(step: WorkflowStep): Promise<Run> {
  const token = tokenFrom(step.env);
  step.mask(token);
  step.hideEverywhere(token);
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
      for (const line of foundLines(app, found, clock.wallNow())) info(line);
      return setOutputs({ deployment_id: found.deployment.id });
    },
    onProgress: (now: FoundDeployment['deployment']) =>
      step.showStatus(
        progressWords(now),
        progressLine(now, clock.wallNow(), step.elapsedMs),
        now.phase === 'ERROR',
      ),
    onCrash: (component: string) => step.notice(...crashNotice(component)),
    displaysFor: ({ components }: FoundDeployment['deployment']) => {
      const names = inputs.components.length > 0 ? inputs.components : components.map(({ name }) => name);
      const live = inputs.print === 'always';
      const failedLogs = async () => (await import('./diagnosis/index.ts')).failedLogs(run.findings);
      const options = { live, prefix: inputs.prefix, components: names, failedLogs };
      run.displays = new LogDisplays(step, { ...options, endedEarly: () => endedEarly(run.findings) });
      return run.displays;
    },
  };
}

/** Hands what was found to the report, and what the report says to the runner. */
async function report(run: Run): Promise<Reported> {
  const { step, inputs, redactor, logDir, findings, displays } = run;
  await displays?.close(findings.stop?.kind !== 'cancelled');
  // Loaded here, so that the first request goes out sooner.
  const { isFailure, makeReport, present, presentArtifact } = await import('./report/presentation.ts');
  const logs =
    findings.logs?.logs.map((log) => ({ ...log.saved(), files: log.files(), urls: log.urls })) ?? [];
  // Where the step ended before it read the logs, failures are what the API says of them.
  const unread =
    hasFailed(findings.conclusion) && (await import('./diagnosis/index.ts')).unexplained(findings);
  const { failures, jobExcerpt, changes } = run.explanation ?? (unread || NOTHING_EXPLAINED);
  const wantsArtifact = inputs.artifact !== undefined;
  const times = { stepMs: step.elapsedMs, now: clock.wallNow(), runUrl: step.runUrl };
  const found = { findings, failures, jobExcerpt, changes, logs, logDir, wantsArtifact, ...times };
  const result = makeReport(found, redactor);
  if (inputs.print === 'on_failure' && isFailure(result)) await displays?.print(logs, inputs.tailLines);
  const said = present(result, inputs);
  await step.finish(said);
  return { documents: said.documents, withArtifact: (uploaded) => presentArtifact(result, uploaded, said) };
}

/** What was reported, and what is added to it once the files are uploaded. */
interface Reported {
  documents: { path: string }[];
  withArtifact: (uploaded: UploadedArtifact) => Parameters<WorkflowStep['addArtifact']>[0];
}

/** Comes last: a step that is killed meanwhile has said all else. */
async function uploadFiles(run: Run, reported: Reported, cancelled: AbortSignal): Promise<void> {
  const { step, inputs, logDir, findings } = run;
  const { artifact: name, artifactRetentionDays: retentionDays } = inputs;
  if (name === undefined) return;
  const files = [...findings.savedFiles, ...reported.documents.map(({ path }) => path)];
  const uploaded = await step.upload({ name, retentionDays, folder: logDir, files }, cancelled);
  if (uploaded) await step.addArtifact(reported.withArtifact(uploaded));
}

const NOTHING_EXPLAINED: Explanation = { failures: [], jobExcerpt: undefined, changes: undefined };
