import type { AppPlatform } from '../app-platform/client.ts';
import type { LogType } from '../app-platform/log-types.ts';
import type { Deployment } from '../app-platform/types.ts';
import { errorMessage } from '../basics/errors.ts';
import { doInPieces } from '../basics/pieces.ts';
import { hasFailed } from '../deployment/conclusion.ts';
import { askExtra, COMPARISON_LIMIT_MS } from '../deployment/extra.ts';
import type { Findings } from '../deployment/findings.ts';
import { lastGoodDeployment } from '../deployment/last-good.ts';
import type { LogCollection } from '../logs/log-collection.ts';
import type { LogEnd } from '../logs/log-end.ts';
import { isKnown } from './cause.ts';
import { type Changes, changesSince } from './changes.ts';
import { type Diagnosis, diagnoseFailure, type FailedStep } from './diagnose.ts';
import { extraLog, logOf, savedLogEnd } from './failure-logs.ts';
import { type Failure, failuresOf } from './failures.ts';
import { failureOfInstability } from './instability.ts';
import { type Repository, sourceRoots, withUrls } from './repository.ts';

/** The lines of a log that show a failure. */
export interface KeyLines {
  type: LogType;
  /** The component whose log it is, or whose lines were taken from it; `undefined`: of all together. */
  component: string | undefined;
  lines: string[];
  /** Of each of `lines` its number in the file; 0 for `…`. */
  numbers: number[];
  /** The one line that says best what went wrong. */
  keyLine: string | undefined;
}

/** A failure with its cause, and with the lines of a log that show it, where there are any. */
export interface DiagnosedFailure extends Failure {
  /** `undefined`: no log has been read. */
  diagnosis: Diagnosis | undefined;
  excerpt: KeyLines | undefined;
}

/** Why it failed. */
export interface FailureAnalysis {
  /** Of the components that were asked for first. */
  failures: DiagnosedFailure[];
  /** Of the log of a job that failed, where its end counts. */
  jobExcerpt: KeyLines | undefined;
  /** Since the last good deployment; `undefined`: not known. */
  changes: Changes | undefined;
}

/** What explaining takes besides what was found. */
export interface AnalysisOptions {
  api: AppPlatform;
  /** The repository of the workflow, if source locations are wanted. */
  repository: Repository | undefined;
  signal: AbortSignal;
  debug: (text: string) => void;
}

/** What failed, if the deployment's end counts and it was a bad one; no log has been read yet. */
export function failuresFromApi({
  ofDeployment,
  deployment,
  conclusion,
  components,
  instabilities,
}: Findings): FailureAnalysis {
  const nothing = { failures: [], jobExcerpt: undefined, changes: undefined };
  if (!ofDeployment || !deployment || !hasFailed(conclusion)) return nothing;
  const all = [...failuresOf(deployment), ...instabilities.map(failureOfInstability)];
  const failures = all.map((failure) => ({ ...failure, diagnosis: undefined, excerpt: undefined }));
  const isWanted = isAmong(components);
  return {
    ...nothing,
    failures: [...failures.filter(isWanted), ...failures.filter((one) => !isWanted(one))].slice(
      0,
      MAX_FAILURES,
    ),
  };
}

/** More are left out: for each the end of its log is read, and a person reads the first few. */
const MAX_FAILURES = 100;

/** Whether a failure is of one of the components that were asked for. */
function isAmong(components: string[]): (failure: Failure) => boolean {
  return ({ component }) => component !== undefined && components.includes(component);
}

type Found = Pick<Findings, 'app' | 'ofDeployment' | 'deployment' | 'components' | 'logs' | 'newest'>;

/** For so many failed components logs are fetched for which nobody asked; more fail for the same reason. */
const MAX_WITH_EXTRA_LOGS = 4;

/**
 * Adds why it failed, and what has changed since the last good deployment. Each failure is diagnosed from the
 * end of the failed component's log of the failed phase; for a failed deployment its crash log is fetched
 * too, and where neither says why, its run log. Both are saved though nobody asked for them.
 * @throws the signal's reason; what was found out before stays
 */
export async function analyzeFailures(
  analysis: FailureAnalysis,
  findings: Found,
  options: AnalysisOptions,
): Promise<void> {
  const { ofDeployment, deployment, components, logs } = findings;
  if (!logs) return;
  const context = { ...options, logs, deployment, inTurn: new Turns() };
  if (!ofDeployment) {
    analysis.jobExcerpt = await keyLinesOfJob(context);
    return;
  }
  const { failures } = analysis;
  const isWanted = isAmong(components);
  const anyWanted = failures.some(isWanted);
  const addChanges = async () => {
    analysis.changes = await changesIn(findings, options);
  };
  const diagnoseOne = async (failure: DiagnosedFailure, index: number) => {
    // Where a component that was asked for failed, logs of others are not fetched.
    const withExtraLogs = index < MAX_WITH_EXTRA_LOGS && (!anyWanted || isWanted(failure));
    const diagnosed = await diagnoseFromLogs(failure, context, withExtraLogs);
    if (diagnosed) addTo(failure, diagnosed);
  };
  await Promise.all([...failures.map(diagnoseOne), addChanges()]);
}

/** The failure says from now on what explains it. */
export function addTo(failure: DiagnosedFailure, { diagnosis, keyLines }: DiagnosisWithLines): void {
  failure.diagnosis = diagnosis;
  failure.excerpt = keyLines;
  // What is known of an app that runs says more than that no cause was found.
  if (failure.isOfRun && diagnosis.cause.summary === '') return;
  failure.title = diagnosis.title;
  failure.nextStep = diagnosis.cause.advice;
}

interface Context {
  logs: LogCollection;
  deployment: Deployment | undefined;
  repository: Repository | undefined;
  signal: AbortSignal;
  inTurn: Turns;
}

/** One after another, since each holds megabytes of logs while it works. */
class Turns {
  #last: Promise<unknown> = Promise.resolve();

  do<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#last.then(work, work);
    this.#last = done;
    return done;
  }
}

interface DiagnosisWithLines {
  diagnosis: Diagnosis;
  keyLines: KeyLines | undefined;
}

async function diagnoseFromLogs(
  failure: Failure,
  context: Context,
  withExtraLogs: boolean,
): Promise<DiagnosisWithLines | undefined> {
  const { stage, component, isOfRun = false } = failure;
  const known = (type: LogType) => logOf(type, component, context.logs.logs);
  const found = isOfRun ? [] : [known(stage)];
  const diagnosed = () => context.inTurn.do(() => diagnoseFrom(found, failure, context));
  if (stage !== 'DEPLOY' || component === undefined) return diagnosed();
  const other = (type: LogType) => (withExtraLogs ? extraLog(type, component, context.logs) : known(type));
  found.push(await other('RUN_RESTARTED'));
  const first = await diagnosed();
  if (first && isKnown(first.diagnosis.cause)) return first;
  found.push(await other('RUN'));
  return found.at(-1) === undefined ? first : diagnosed();
}

/** From the log of a job's invocation, if there is one. */
async function keyLinesOfJob(context: Context): Promise<KeyLines | undefined> {
  const log = context.logs.logs.find(({ type }) => type === 'JOB_INVOCATION');
  const step: FailedStep = { component: undefined, step: '', stage: 'DEPLOY', code: '', message: '' };
  return (await diagnoseFrom([log], step, { ...context, deployment: undefined }))?.keyLines;
}

async function diagnoseFrom(
  saved: Parameters<typeof savedLogEnd>[0][],
  step: FailedStep,
  { logs: { logDir }, deployment, repository, signal }: Context,
): Promise<DiagnosisWithLines | undefined> {
  const ends = await Promise.all(saved.map((log) => savedLogEnd(log, step.component, logDir)));
  const logs = ends.filter((end) => end !== undefined);
  return logs.length === 0 ? undefined : explainedBy(logs, step, { deployment, repository, signal });
}

/**
 * What the ends of logs say of a failed step.
 * @param context the deployment, and the repository of the workflow if source locations are wanted
 * @throws the signal's reason
 */
export async function explainedBy(
  logs: LogEnd[],
  step: FailedStep,
  { deployment, repository, signal }: Pick<Context, 'deployment' | 'repository'> & { signal?: AbortSignal },
): Promise<DiagnosisWithLines> {
  const spec = deployment?.spec;
  const sources = sourceRoots(repository, step.component, spec);
  const found = await doInPieces(diagnoseFailure(step, { logs, spec, sources }), signal);
  const diagnosis = withUrls(found, repository, deployment);
  return { diagnosis, keyLines: keyLinesOf(diagnosis, logs) };
}

function keyLinesOf({ cause, excerpt, component }: Diagnosis, ends: LogEnd[]): KeyLines | undefined {
  const type = ends.find(({ file }) => file === excerpt?.log)?.type;
  if (!excerpt || type === undefined) return undefined;
  const { lines, numbers } = excerpt;
  return { type, component: component ?? undefined, lines, numbers, keyLine: cause.evidence[0]?.text };
}

/**
 * What is different since the last good deployment, found with one request at most; `undefined`: that is not
 * known.
 */
async function changesIn(
  { app, deployment, newest }: Found,
  { api, signal, debug }: AnalysisOptions,
): Promise<Changes | undefined> {
  if (!app || !deployment) return undefined;
  try {
    const asked = { api, signal, ms: COMPARISON_LIMIT_MS };
    const found = await askExtra((extra) => lastGoodDeployment(extra, app, deployment, newest), asked);
    return found && changesSince(found, deployment);
  } catch (error) {
    debug(`The last good deployment is not known: ${errorMessage(error)}`);
    return undefined;
  }
}
