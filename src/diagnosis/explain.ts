import type { LogType } from '../app-platform/log-types.ts';
import type { AppSpec } from '../app-platform/types.ts';
import { errorMessage } from '../basics/errors.ts';
import type { Findings } from '../deployment/findings.ts';
import type { Log } from '../logs/log.ts';
import type { LogCollection } from '../logs/log-collection.ts';
import { type LogEnd, readLogEnd } from '../logs/log-end.ts';
import type { Diagnosis, FailedStep } from './diagnose.ts';
import { diagnose, type Failure } from './failures.ts';

/** The lines of a log that show a failure. */
export interface KeyLines {
  type: LogType;
  /** The component whose log it is, or whose lines were taken from it; `undefined`: of all together. */
  component: string | undefined;
  lines: string[];
  /** The one line that says best what went wrong. */
  keyLine: string | undefined;
}

/** A failure with its cause, and with the lines of a log that show it, where there are any. */
export interface ExplainedFailure extends Failure {
  /** `undefined`: no log has been read. */
  diagnosis: Diagnosis | undefined;
  excerpt: KeyLines | undefined;
}

/** A crash log is a help, not worth a long wait. In milliseconds. */
const CRASH_LOG_TIMEOUT_MS = 15_000;

/** What failed, if the deployment's end counts and it failed; no log has been read yet. */
export function failuresIn({ ofDeployment, deployment, conclusion }: Findings): ExplainedFailure[] {
  if (!ofDeployment || !deployment || conclusion !== 'failure') return [];
  return diagnose(deployment).map((failure) => ({ ...failure, diagnosis: undefined, excerpt: undefined }));
}

/**
 * Adds to each failure why it failed: from the end of the failed component's log of the failed phase, and of
 * its crash log, which is fetched and saved though nobody asked for it.
 * @throws the signal's reason; failures that were explained before stay so
 */
export async function explainFailures(
  failures: ExplainedFailure[],
  spec: AppSpec | undefined,
  logs: LogCollection,
  signal: AbortSignal,
  debug: (text: string) => void,
): Promise<void> {
  for (const failure of failures) {
    const { component } = failure;
    const crash = await crashLogOf(failure, logs, signal, debug);
    const others = failure.stage === 'DEPLOY' ? [crash, logOf('RUN', component, logs.logs)] : [];
    const found = [logOf(failure.stage, component, logs.logs), ...others];
    const explained = await diagnosisFrom(found, failure, spec);
    if (!explained) continue;
    failure.diagnosis = explained.diagnosis;
    failure.excerpt = explained.keyLines;
    failure.title = explained.diagnosis.title;
    failure.nextStep = explained.diagnosis.cause.advice;
  }
}

/** From the log of a job's invocation, if there is one. */
export async function keyLinesOfJob(logs: LogCollection): Promise<KeyLines | undefined> {
  const log = logs.logs.find(({ type }) => type === 'JOB_INVOCATION');
  const step: FailedStep = { component: undefined, step: '', stage: 'DEPLOY', code: '', message: '' };
  return (await diagnosisFrom([log], step, undefined))?.keyLines;
}

/** The log of the failed component alone, or of all together. */
function logOf(type: LogType, component: string | undefined, logs: Log[]): Log | undefined {
  const ofType = logs.filter((log) => log.type === type);
  return (
    ofType.find((log) => log.component === component) ?? ofType.find((log) => log.component === undefined)
  );
}

async function crashLogOf(
  { stage, component }: Failure,
  logs: LogCollection,
  signal: AbortSignal,
  debug: (text: string) => void,
): Promise<Log | undefined> {
  if (stage !== 'DEPLOY' || component === undefined) return undefined;
  const known = logOf('RUN_RESTARTED', component, logs.logs);
  if (known) return known;
  try {
    return await logs.fetch('RUN_RESTARTED', component, CRASH_LOG_TIMEOUT_MS);
  } catch (error) {
    signal.throwIfAborted();
    debug(`No crash log of ${component}: ${errorMessage(error)}`);
    return undefined;
  }
}

async function diagnosisFrom(
  found: (Log | undefined)[],
  step: FailedStep,
  spec: AppSpec | undefined,
): Promise<{ diagnosis: Diagnosis; keyLines: KeyLines | undefined } | undefined> {
  const logs = await Promise.all(found.map((log) => log && endOf(log, step.component)));
  const ends = logs.filter((end) => end !== undefined);
  if (ends.length === 0) return undefined;
  // Rules are loaded where something failed, and only there.
  const { diagnoseFailure } = await import('./diagnose.ts');
  const diagnosis = diagnoseFailure(step, { logs: ends, spec });
  return { diagnosis, keyLines: keyLinesOf(diagnosis, ends) };
}

async function endOf(log: Log, component: string | undefined): Promise<LogEnd | undefined> {
  const { file } = log.saved();
  return file === undefined ? undefined : await readLogEnd(file, { type: log.type, component });
}

function keyLinesOf({ cause, excerpt, component }: Diagnosis, ends: LogEnd[]): KeyLines | undefined {
  const type = ends.find(({ file }) => file === excerpt?.log)?.type;
  if (!excerpt || type === undefined) return undefined;
  return { type, component: component ?? undefined, lines: excerpt.lines, keyLine: cause.evidence[0]?.text };
}
