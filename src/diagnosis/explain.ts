import type { LogType } from '../app-platform/log-types.ts';
import type { AppSpec } from '../app-platform/types.ts';
import { errorMessage } from '../basics/errors.ts';
import type { Findings } from '../deployment/findings.ts';
import type { Log } from '../logs/log.ts';
import type { LogCollection } from '../logs/log-collection.ts';
import { type LogEnd, readLogEnd } from '../logs/log-end.ts';
import type { Diagnosis, FailedStep } from './diagnose.ts';
import { diagnose, type Failure } from './failures.ts';
import { failureOfInstability } from './instability.ts';

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

/** Why it failed. */
export interface Explanation {
  /** Of the components that were asked for first. */
  failures: ExplainedFailure[];
  /** Of the log of a job that failed, where its end counts. */
  jobExcerpt: KeyLines | undefined;
}

/** What failed, if the deployment's end counts and it was a bad one; no log has been read yet. */
export function unexplained({
  ofDeployment,
  deployment,
  conclusion,
  components,
  stability,
}: Findings): Explanation {
  if (!ofDeployment || !deployment || (conclusion !== 'failure' && conclusion !== 'unhealthy'))
    return { failures: [], jobExcerpt: undefined };
  const all = [...diagnose(deployment), ...(stability?.instabilities ?? []).map(failureOfInstability)];
  const failures = all.map((failure) => ({ ...failure, diagnosis: undefined, excerpt: undefined }));
  const isWanted = ({ component }: Failure) => component !== undefined && components.includes(component);
  return {
    failures: [...failures.filter(isWanted), ...failures.filter((one) => !isWanted(one))],
    jobExcerpt: undefined,
  };
}

/**
 * Adds to each failure why it failed: from the end of the failed component's log of the failed phase, and of
 * its crash log, which is fetched and saved though nobody asked for it.
 * @throws the signal's reason; failures that were explained before stay so
 */
export async function explain(
  explanation: Explanation,
  findings: Pick<Findings, 'ofDeployment' | 'deployment' | 'components' | 'logs'>,
  signal: AbortSignal,
  debug: (text: string) => void,
): Promise<void> {
  const { ofDeployment, deployment, components, logs } = findings;
  if (!logs) return;
  if (!ofDeployment) explanation.jobExcerpt = await keyLinesOfJob(logs);
  const names = explanation.failures.map(({ component }) => component ?? '');
  const wanted = names.filter((name) => components.includes(name));
  for (const failure of explanation.failures) {
    const { component } = failure;
    // Where a component that was asked for failed, crash logs of others are not fetched.
    const isAside = wanted.length > 0 && !wanted.includes(component ?? '');
    const crash = isAside ? undefined : await crashLogOf(failure, logs, signal, debug);
    const others = failure.stage === 'DEPLOY' ? [crash, logOf('RUN', component, logs.logs)] : [];
    const found = failure.isOfRun ? others : [logOf(failure.stage, component, logs.logs), ...others];
    const explained = await diagnosisFrom(found, failure, deployment?.spec);
    if (!explained) continue;
    failure.diagnosis = explained.diagnosis;
    failure.excerpt = explained.keyLines;
    // What is known of an app that runs says more than that no cause was found.
    if (failure.isOfRun && explained.diagnosis.cause.summary === '') continue;
    failure.title = explained.diagnosis.title;
    failure.nextStep = explained.diagnosis.cause.advice;
  }
}

/** From the log of a job's invocation, if there is one. */
async function keyLinesOfJob(logs: LogCollection): Promise<KeyLines | undefined> {
  const log = logs.logs.find(({ type }) => type === 'JOB_INVOCATION');
  const step: FailedStep = { component: undefined, step: '', stage: 'DEPLOY', code: '', message: '' };
  return (await diagnosisFrom([log], step, undefined))?.keyLines;
}

/** The log of the failed component alone, or of all together. */
function logOf(type: LogType, component: string | undefined, logs: Log[]): Log | undefined {
  const ofType = logs.filter((log) => log.type === type);
  // A later crash has a log of its own, which comes after the others.
  return (
    ofType.findLast((log) => log.component === component) ?? ofType.find((log) => log.component === undefined)
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
