import { relative, sep } from 'node:path';
import type { LogType } from '../app-platform/log-types.ts';
import { errorMessage } from '../basics/errors.ts';
import type { Log } from '../logs/log.ts';
import type { LogCollection } from '../logs/log-collection.ts';
import { type LogEnd, readLogEnd } from '../logs/log-end.ts';

export interface WithLogs {
  logs: LogCollection;
  signal: AbortSignal;
  debug: (text: string) => void;
}

/** Logs that nobody asked for are a help, not worth a long wait. In milliseconds. */
const EXTRA_LOG_TIMEOUT_MS = 15_000;

/** The log of the failed component alone, or of all together. */
export function logOf(type: LogType, component: string | undefined, logs: Log[]): Log | undefined {
  const ofType = logs.filter((log) => log.type === type);
  // A later crash has a log of its own, which comes after the others.
  return (
    ofType.findLast((log) => log.component === component) ?? ofType.find((log) => log.component === undefined)
  );
}

/**
 * A log of the failed component that nobody asked for; `undefined`: it could not be had in time.
 * @throws the signal's reason
 */
export async function extraLog(
  type: LogType,
  component: string,
  { logs, signal, debug }: WithLogs,
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

/** The end of what was saved of a log, named as it lies in log_dir. */
export async function endOf(
  log: Log | undefined,
  component: string | undefined,
  logDir: string,
): Promise<LogEnd | undefined> {
  const { type, file } = log?.saved() ?? {};
  if (type === undefined || file === undefined) return undefined;
  const name = relative(logDir, file).replaceAll(sep, '/');
  return readLogEnd(file, { type, component, name });
}
