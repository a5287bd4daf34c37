import { reasonOf } from '../basics/errors.ts';
import type { Log } from '../logs/log.ts';
import type { LogCollection } from '../logs/log-collection.ts';
import type { Findings } from '../report/findings.ts';
import type { Telling } from '../report/report.ts';
import type { Failure } from './failures.ts';
import { tellingLines } from './telling-lines.ts';

/** A crash log is a help, not worth a long wait. In milliseconds. */
const CRASH_LOG_TIMEOUT_MS = 15_000;

/**
 * For each failure, and for a job that failed, finds the lines that tell of it: the end of the failed component's log of the failed phase, and
 * of its crash log, which is fetched and saved though nobody asked for it.
 */
export async function explainFailures(
  findings: Findings,
  logs: LogCollection,
  signal: AbortSignal,
  debug: (text: string) => void,
): Promise<void> {
  for (const failure of findings.failures) {
    const log = logOf(failure, logs.logs);
    const crash = await crashLogOf(failure, logs, signal, debug);
    const telling = (await tellingIn(log, failure)) ?? (await tellingIn(crash, failure));
    if (telling) findings.telling.set(failure, telling);
  }
  if (!findings.ofDeployment && findings.conclusion === 'failure') {
    const log = logs.logs.find(({ type }) => type === 'JOB_INVOCATION');
    findings.tellingOfJob = await tellingIn(log, { component: undefined });
  }
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
  const asked = logs.logs.filter(({ type }) => type === 'RUN_RESTARTED');
  const known =
    asked.find((log) => log.component === component) ?? asked.find((log) => log.component === undefined);
  if (known) return known;
  try {
    return await logs.fetch('RUN_RESTARTED', component, CRASH_LOG_TIMEOUT_MS);
  } catch (error) {
    signal.throwIfAborted();
    debug(`No crash log of ${component}: ${reasonOf(error)}`);
    return undefined;
  }
}

async function tellingIn(
  log: Log | undefined,
  { component }: Pick<Failure, 'component'>,
): Promise<Telling | undefined> {
  const file = log?.saved().file;
  if (!log || !file) return undefined;
  const lines = await tellingLines(file, component === undefined ? {} : { component });
  const name = log.type === 'RUN_RESTARTED' ? 'crash log' : `${log.type} log`;
  return lines.length > 0
    ? { log: component === undefined ? name : `${name} of ${component}`, lines }
    : undefined;
}
