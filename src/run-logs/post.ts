import { existsSync } from 'node:fs';
import { AppPlatform } from '../app-platform/client.ts';
import { RateBudget } from '../app-platform/rate-budget.ts';
import type { Deployment } from '../app-platform/types.ts';
import { systemClock as clock } from '../basics/clock.ts';
import { errorMessage } from '../basics/errors.ts';
import { formatDate, formatDuration } from '../basics/text.ts';
import { askExtra } from '../deployment/extra.ts';
import { type RunLogsInputs, readRunLogsInputs, tokenFrom } from '../inputs/inputs.ts';
import { Redactor } from '../logs/redact.ts';
import { isRunning, killProcess } from '../runner/background-process.ts';
import { LogDisplays } from '../runner/log-displays.ts';
import type { WorkflowStep } from '../runner/workflow-step.ts';
import { Control, type Ending, type Job } from './control.ts';
import { LAST_LINES_MS, POLL_INTERVAL_MS, STATE_LOG_DIR } from './settings.ts';

/**
 * Ends the process that follows the logs, and says and keeps what it saved. Nothing here fails the job.
 * @throws UserError for an input at fault
 */
export async function post(step: WorkflowStep, cancelled: AbortSignal): Promise<void> {
  step.hideToken(tokenFrom(step.env));
  const inputs = await readRunLogsInputs(step.env);
  const redactor = await Redactor.of(inputs.redact, inputs.token);
  step.redactWith((text) => redactor.applyToText(text));
  const logDir = step.savedState(STATE_LOG_DIR);
  const control = logDir === undefined ? undefined : new Control(logDir);
  const job = control?.job();
  if (logDir === undefined || !control || !job) {
    step.info('No logs were followed, because this step had not started to when it ended.');
    if (control) removeControl(step, control);
    return;
  }
  sayEnding(step, await endingOf(job, control, cancelled), job);
  removeControl(step, control);
  const logs = job.logs.filter(({ file }) => existsSync(file));
  if (isPrinted(inputs)) {
    const { prefix } = inputs;
    const { components } = job;
    const nothingFailed = { failedLogs: async () => [], endedEarly: () => false };
    await new LogDisplays(step, { live: true, prefix, components, ...nothingFailed }).print(logs, undefined);
  }
  const hasCrashed = await sayCrashes({ step, inputs, job, logs, logDir, redactor, cancelled });
  if (inputs.artifact === undefined) return;
  const { artifact: name, artifactRetentionDays: retentionDays } = inputs;
  const files = logs.map(({ file }) => file);
  const artifact = await step.upload({ name, retentionDays, folder: logDir, files }, cancelled);
  if (!artifact) return;
  const { line, markdown } = (await import('../report/presentation.ts')).artifactWords(artifact);
  const summary = hasCrashed ? markdown : undefined;
  await step.addArtifact({ line, outputs: {}, documents: [], summary });
}

/** A folder that stays is gone with the runner's temporary folder, or taken over by the next step. */
function removeControl({ debug }: WorkflowStep, control: Control): void {
  try {
    control.remove();
  } catch (error) {
    debug(`The folder through which the process was reached stays: ${errorMessage(error)}`);
  }
}

/** What the runner says of the job when the post step begins is all that can be known. */
function isPrinted({ print, jobStatus }: RunLogsInputs): boolean {
  return print === 'always' || (print === 'on_failure' && jobStatus !== 'success');
}

/** Milliseconds between two looks. */
const LOOK_INTERVAL_MS = 50;
/** A process has this long to end once it has said that it does. */
const END_MS = 1_000;

/**
 * Asks the process to end, and waits for it; one that does not end is killed.
 * @returns undefined: it could not say how it ended
 */
async function endingOf(job: Job, control: Control, cancelled: AbortSignal): Promise<Ending | undefined> {
  // Looked up first: once asked to stop, it takes the last lines and says no more that it is there.
  const wasAlive = control.isAlive;
  control.askToStop();
  const isGone = () => !wasAlive || !isRunning(job.pid);
  const hasEnded = () => control.ending() !== undefined || isGone();
  await waitUntil(hasEnded, LAST_LINES_MS + END_MS, cancelled);
  const ending = control.ending();
  if (ending) await waitUntil(isGone, END_MS, cancelled);
  if (!isGone()) killProcess(job.pid);
  return ending;
}

async function waitUntil(isTrue: () => boolean, ms: number, signal: AbortSignal): Promise<void> {
  const until = clock.now() + ms;
  while (!isTrue() && clock.now() < until && !signal.aborted) {
    await clock.sleep(LOOK_INTERVAL_MS, signal).catch(() => {});
  }
}

function sayEnding(step: WorkflowStep, ending: Ending | undefined, { startedAt }: Job): void {
  for (const note of ending?.notes ?? []) step.info(note);
  const early = ending ? ending.early : 'The process that follows the logs was killed.';
  if (early === undefined) {
    step.info(`Logs were followed for ${formatDuration(clock.wallNow() - startedAt)}.`);
    return;
  }
  step.warn('Run logs', `${early} The logs that came before are saved; later lines are missing.`);
}

interface Followed {
  step: WorkflowStep;
  inputs: RunLogsInputs;
  job: Job;
  /** Those of `job` that were saved. */
  logs: Job['logs'];
  logDir: string;
  redactor: Redactor;
  cancelled: AbortSignal;
}

/** @returns whether anything has crashed */
async function sayCrashes(followed: Followed): Promise<boolean> {
  const { step, job, logs, logDir, redactor } = followed;
  const { startedAt, components } = job;
  if (!job.logs.some(({ type }) => type === 'RUN_RESTARTED')) return false;
  const crashLogs = logs.filter(({ type }) => type === 'RUN_RESTARTED');
  const context = { logDir, repository: step.repository, deployment: () => deploymentOf(followed) };
  // What that takes is loaded only where something crashed.
  const failures =
    crashLogs.length === 0
      ? []
      : await (await import('../diagnosis/index.ts')).diagnoseCrashes(
          startedAt,
          components,
          crashLogs,
          context,
        );
  if (failures.length === 0) {
    step.info(`Nothing crashed since ${formatDate(new Date(startedAt))}.`);
    return false;
  }
  const { presentCrashes } = await import('../report/presentation.ts');
  const { result, summary } = presentCrashes({ ...job, failures }, redactor);
  await step.finish({ result, summary, fails: false, masks: [], outputs: {}, documents: [] });
  return true;
}

/** In milliseconds. */
const SPEC_TIMEOUT_MS = 5_000;

/** What was deployed, to compare the crash logs with; undefined: the API does not say it at once. */
async function deploymentOf({ step, inputs, job, cancelled }: Followed): Promise<Deployment | undefined> {
  const { debug } = step;
  const rateBudget = new RateBudget(clock, POLL_INTERVAL_MS);
  const api = new AppPlatform({ ...inputs, clock, rateBudget, signal: cancelled, info: debug, debug });
  const asked = { api, signal: cancelled, ms: SPEC_TIMEOUT_MS };
  try {
    return await askExtra((extra) => extra.deployment(job.app.id, job.deploymentId), asked);
  } catch (error) {
    debug(`The app spec is not known: ${errorMessage(error)}`);
    return undefined;
  }
}
