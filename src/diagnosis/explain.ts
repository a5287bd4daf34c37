import { relative, sep } from 'node:path';
import type { LogType } from '../app-platform/log-types.ts';
import type { AppSpec, Deployment } from '../app-platform/types.ts';
import { errorMessage } from '../basics/errors.ts';
import type { Findings } from '../deployment/findings.ts';
import type { Log } from '../logs/log.ts';
import type { LogCollection } from '../logs/log-collection.ts';
import { type LogEnd, readLogEnd } from '../logs/log-end.ts';
import { type Diagnosis, diagnoseFailure, type FailedStep } from './diagnose.ts';
import { diagnose } from './failures.ts';
import { type Repository, sourceRoots, withUrls } from './repository.ts';

/** What explaining takes besides the logs. */
export interface ExplainOptions {
  logs: LogCollection;
  /** The repository of the workflow; undefined: source locations are not wanted. */
  repository: Repository | undefined;
  signal: AbortSignal;
  debug: (text: string) => void;
}

/** Logs that nobody asked for are a help, not worth a long wait. In milliseconds. */
const EXTRA_LOG_TIMEOUT_MS = 15_000;
/** For so many failed components; more of them fail for the same reason. */
const MAX_WITH_EXTRA_LOGS = 4;

/** What failed, if the deployment's end counts and it failed, as the API says it: no log has been read yet. */
export function failuresIn({ ofDeployment, deployment, conclusion }: Findings): Diagnosis[] {
  if (!ofDeployment || !deployment || conclusion !== 'failure') return [];
  return diagnose(deployment).map((step) => diagnoseFailure(step, { logs: [], spec: deployment.spec }));
}

/**
 * Explains each failure from the end of the failed component's log of the failed phase. For a failed deployment its
 * crash log is fetched too, and where neither says why, its run log; both are saved though nobody asked for them.
 * @throws the signal's reason; failures that were explained before stay so
 */
export async function explainFailures(
  failures: Diagnosis[],
  deployment: Deployment,
  options: ExplainOptions,
): Promise<void> {
  await Promise.all(
    failures.map(async (failure, index) => {
      failures[index] = await explained(failure, deployment, options, index < MAX_WITH_EXTRA_LOGS);
    }),
  );
}

async function explained(
  failure: Diagnosis,
  deployment: Deployment,
  options: ExplainOptions,
  withExtraLogs: boolean,
): Promise<Diagnosis> {
  const { logs } = options.logs;
  const step: FailedStep = { ...failure, component: failure.component ?? undefined };
  const { component, stage } = step;
  const found = [logOf(stage, component, logs)];
  const diagnosed = () => diagnosisFrom(found, step, deployment, options);
  if (stage !== 'DEPLOY' || component === undefined) return (await diagnosed()) ?? failure;
  const extraLog = (type: LogType) =>
    withExtraLogs ? fetched(type, component, options) : logOf(type, component, logs);
  found.push(await extraLog('RUN_RESTARTED'));
  const first = await diagnosed();
  if (first?.cause.rule) return first;
  found.push(await extraLog('RUN'));
  return (found.at(-1) ? await diagnosed() : first) ?? failure;
}

/** From the log of a job's invocation, if there is one. `job`: its name. */
export async function diagnoseJob(options: ExplainOptions): Promise<Diagnosis | undefined> {
  const log = options.logs.logs.find(({ type }) => type === 'JOB_INVOCATION');
  const step: FailedStep = { component: undefined, step: '', stage: 'DEPLOY', code: '', message: '' };
  return diagnosisFrom([log], step, undefined, options);
}

/** The log of the failed component alone, or of all together. */
function logOf(type: LogType, component: string | undefined, logs: Log[]): Log | undefined {
  const ofType = logs.filter((log) => log.type === type);
  return (
    ofType.find((log) => log.component === component) ?? ofType.find((log) => log.component === undefined)
  );
}

async function fetched(
  type: LogType,
  component: string,
  { logs, signal, debug }: ExplainOptions,
): Promise<Log | undefined> {
  const known = logOf(type, component, logs.logs);
  if (known) return known;
  try {
    return await logs.fetch(type, component, EXTRA_LOG_TIMEOUT_MS);
  } catch (error) {
    signal.throwIfAborted();
    debug(`No ${type} log of ${component}: ${errorMessage(error)}`);
    return undefined;
  }
}

async function diagnosisFrom(
  found: (Log | undefined)[],
  step: FailedStep,
  deployment: Deployment | undefined,
  { logs: { logDir }, repository }: ExplainOptions,
): Promise<Diagnosis | undefined> {
  const ends = await Promise.all(found.map((log) => log && endOf(log, step.component, logDir)));
  const logs = ends.filter((end) => end !== undefined);
  if (logs.length === 0) return undefined;
  const spec: AppSpec | undefined = deployment?.spec;
  const sources = sourceRoots(repository, step.component, spec);
  const diagnosis = diagnoseFailure(step, { logs, spec, sources });
  return withUrls(diagnosis, repository, deployment);
}

async function endOf(log: Log, component: string | undefined, logDir: string): Promise<LogEnd | undefined> {
  const { file } = log.saved();
  if (file === undefined) return undefined;
  const name = relative(logDir, file).replaceAll(sep, '/');
  return readLogEnd(file, { type: log.type, component, name });
}
