import type { AppPlatform } from '../app-platform/client.ts';
import type { LogType } from '../app-platform/log-types.ts';
import type { Deployment } from '../app-platform/types.ts';
import { errorMessage } from '../basics/errors.ts';
import type { Findings } from '../deployment/findings.ts';
import { lastGoodDeployment } from '../deployment/last-good.ts';
import type { LogEnd } from '../logs/log-end.ts';
import { type Changes, changesSince } from './changes.ts';
import { type Diagnosis, diagnoseFailure, type FailedStep } from './diagnose.ts';
import { endOf, extraLog, logOf, type WithLogs } from './failure-logs.ts';
import { diagnose, type Failure } from './failures.ts';
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
export interface ExplainedFailure extends Failure {
  /** `undefined`: no log has been read. */
  diagnosis: Diagnosis | undefined;
  excerpt: KeyLines | undefined;
}

/** What explaining takes besides the failures. */
export interface ExplainOptions extends WithLogs {
  /** What failed; `undefined`: a job's invocation, not the deployment. */
  deployment: Deployment | undefined;
  /** The repository of the workflow, if source locations are wanted. */
  repository: Repository | undefined;
}

/**
 * For so many failed components logs are fetched that nobody asked for; more of them fail for the same
 * reason.
 */
const MAX_WITH_EXTRA_LOGS = 4;

/** What failed, if the deployment's end counts and it failed; no log has been read yet. */
export function failuresIn({ ofDeployment, deployment, conclusion }: Findings): ExplainedFailure[] {
  if (!ofDeployment || !deployment || conclusion !== 'failure') return [];
  return diagnose(deployment).map((failure) => ({ ...failure, diagnosis: undefined, excerpt: undefined }));
}

/**
 * Adds to each failure why it failed: from the end of the failed component's log of the failed phase. For a
 * failed deployment its crash log is fetched too, and where neither says why, its run log; both are saved
 * though nobody asked for them.
 * @throws the signal's reason; failures that were explained before stay so
 */
export async function explainFailures(failures: ExplainedFailure[], options: ExplainOptions): Promise<void> {
  await Promise.all(
    failures.map(async (failure, index) => {
      const explained = await explain(failure, options, index < MAX_WITH_EXTRA_LOGS);
      if (!explained) return;
      failure.diagnosis = explained.diagnosis;
      failure.excerpt = explained.keyLines;
      failure.title = explained.diagnosis.title;
      failure.nextStep = explained.diagnosis.cause.advice;
    }),
  );
}

interface Explained {
  diagnosis: Diagnosis;
  keyLines: KeyLines | undefined;
}

async function explain(
  failure: Failure,
  options: ExplainOptions,
  withExtraLogs: boolean,
): Promise<Explained | undefined> {
  const { stage, component } = failure;
  const found = [logOf(stage, component, options.logs.logs)];
  const explained = () => explainedFrom(found, failure, options);
  if (stage !== 'DEPLOY' || component === undefined) return explained();
  const other = (type: LogType) =>
    withExtraLogs ? extraLog(type, component, options) : logOf(type, component, options.logs.logs);
  found.push(await other('RUN_RESTARTED'));
  const first = await explained();
  if (first?.diagnosis.cause.rule) return first;
  found.push(await other('RUN'));
  return found.at(-1) === undefined ? first : explained();
}

/** From the log of a job's invocation, if there is one. */
export async function keyLinesOfJob(options: ExplainOptions): Promise<KeyLines | undefined> {
  const log = options.logs.logs.find(({ type }) => type === 'JOB_INVOCATION');
  const step: FailedStep = { component: undefined, step: '', stage: 'DEPLOY', code: '', message: '' };
  return (await explainedFrom([log], step, options))?.keyLines;
}

async function explainedFrom(
  found: Parameters<typeof endOf>[0][],
  step: FailedStep,
  { logs: { logDir }, deployment, repository }: ExplainOptions,
): Promise<Explained | undefined> {
  const ends = await Promise.all(found.map((log) => endOf(log, step.component, logDir)));
  const logs = ends.filter((end) => end !== undefined);
  if (logs.length === 0) return undefined;
  const spec = deployment?.spec;
  const sources = sourceRoots(repository, step.component, spec);
  const diagnosis = withUrls(diagnoseFailure(step, { logs, spec, sources }), repository, deployment);
  return { diagnosis, keyLines: keyLinesOf(diagnosis, logs) };
}

function keyLinesOf({ cause, excerpt, component }: Diagnosis, ends: LogEnd[]): KeyLines | undefined {
  const type = ends.find(({ file }) => file === excerpt?.log)?.type;
  if (!excerpt || type === undefined) return undefined;
  const { lines, numbers } = excerpt;
  return { type, component: component ?? undefined, lines, numbers, keyLine: cause.evidence[0]?.text };
}

/** A comparison is a help, not worth a long wait. In milliseconds. */
const CHANGES_TIMEOUT_MS = 5_000;

/**
 * What is different since the last good deployment, found with one request; `undefined`: that is not known.
 */
export async function changesIn(
  { app, deployment }: Findings,
  api: AppPlatform,
  debug: (text: string) => void,
): Promise<Changes | undefined> {
  if (!app || !deployment) return undefined;
  const limit = Promise.withResolvers<undefined>();
  const timer = setTimeout(() => limit.resolve(undefined), CHANGES_TIMEOUT_MS);
  try {
    const good = await Promise.race([lastGoodDeployment(api, app, deployment), limit.promise]);
    return good && changesSince(good, deployment);
  } catch (error) {
    debug(`The last good deployment is not known: ${errorMessage(error)}`);
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}
