import { reasonOf } from '../basics/errors.ts';
import type { Findings } from '../deployment/findings.ts';
import type { Log } from '../logs/log.ts';
import type { LogCollection } from '../logs/log-collection.ts';
import type { Excerpt } from './excerpt.ts';
import { diagnose, type Failure } from './failures.ts';
import { mostTellingLine, tellingLines } from './telling-lines.ts';

/** A failure with the lines of a log that show it, where there are any. */
export interface ExplainedFailure extends Failure {
  excerpt: Excerpt | undefined;
}

/** A crash log is a help, not worth a long wait. In milliseconds. */
const CRASH_LOG_TIMEOUT_MS = 15_000;

/** What failed, if the deployment's end counts and it failed; no log has been read yet. */
export function failuresIn({ ofDeployment, deployment, conclusion }: Findings): ExplainedFailure[] {
  if (!ofDeployment || !deployment || conclusion !== 'failure') return [];
  return diagnose(deployment).map((failure) => ({ ...failure, excerpt: undefined }));
}

/**
 * Adds its excerpt to each failure: from the end of the failed component's log of the failed phase, or else of its
 * crash log, which is fetched and saved though nobody asked for it.
 * @throws the signal's reason; failures that were explained before stay so
 */
export async function addExcerpts(
  failures: ExplainedFailure[],
  logs: LogCollection,
  signal: AbortSignal,
  debug: (text: string) => void,
): Promise<void> {
  for (const failure of failures) {
    const log = logOf(failure, logs.logs);
    const crash = await crashLogOf(failure, logs, signal, debug);
    failure.excerpt = (await excerptFrom(log, failure)) ?? (await excerptFrom(crash, failure));
  }
}

/** From the log of a job's invocation, if there is one. */
export async function excerptOfJob(logs: LogCollection): Promise<Excerpt | undefined> {
  const log = logs.logs.find(({ type }) => type === 'JOB_INVOCATION');
  return excerptFrom(log, { component: undefined });
}

/** The log of the failed phase: of the failed component alone, or of all together. */
function logOf({ stage, component }: Failure, logs: Log[]): Log | undefined {
  const ofStage = logs.filter(({ type }) => type === stage);
  return (
    ofStage.find((log) => log.component === component) ?? ofStage.find((log) => log.component === undefined)
  );
}

async function crashLogOf(
  { stage, component }: Failure,
  logs: LogCollection,
  signal: AbortSignal,
  debug: (text: string) => void,
): Promise<Log | undefined> {
  if (stage !== 'DEPLOY' || component === undefined) return undefined;
  const requested = logs.logs.filter(({ type }) => type === 'RUN_RESTARTED');
  const known =
    requested.find((log) => log.component === component) ??
    requested.find((log) => log.component === undefined);
  if (known) return known;
  try {
    return await logs.fetch('RUN_RESTARTED', component, CRASH_LOG_TIMEOUT_MS);
  } catch (error) {
    signal.throwIfAborted();
    debug(`No crash log of ${component}: ${reasonOf(error)}`);
    return undefined;
  }
}

async function excerptFrom(
  log: Log | undefined,
  { component }: Pick<Failure, 'component'>,
): Promise<Excerpt | undefined> {
  const file = log?.saved().file;
  if (!log || !file) return undefined;
  const lines = await tellingLines(file, component === undefined ? {} : { component });
  if (lines.length === 0) return undefined;
  return { type: log.type, component, lines, keyLine: mostTellingLine(lines) };
}
