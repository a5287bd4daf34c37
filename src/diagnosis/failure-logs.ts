import type { LogType } from '../app-platform/log-types.ts';
import { shownPath } from '../basics/paths.ts';
import type { Log } from '../logs/log.ts';
import type { LogCollection } from '../logs/log-collection.ts';
import { type LogEnd, readLogEnd } from '../logs/log-end.ts';

/** The log of the failed component alone, or of all together. */
export function logOf(type: LogType, component: string | undefined, logs: Log[]): Log | undefined {
  const ofType = logs.filter((log) => log.type === type);
  // A later crash has a log of its own, which comes after the others.
  return (
    ofType.findLast((log) => log.component === component) ?? ofType.find((log) => log.component === undefined)
  );
}

/**
 * The log of the failed component, fetched though nobody asked for it; `undefined`: it could not be had in
 * time.
 * @throws the signal's reason
 */
export async function extraLog(
  type: LogType,
  component: string,
  logs: LogCollection,
): Promise<Log | undefined> {
  return logOf(type, component, logs.logs) ?? (await logs.fetch(type, component));
}

/** The end of what was saved of a log, named as it lies in log_dir. */
export async function savedLogEnd(
  log: Log | undefined,
  component: string | undefined,
  logDir: string,
): Promise<LogEnd | undefined> {
  const { type, file, newlines } = log?.saved() ?? {};
  if (type === undefined || file === undefined || newlines === undefined) return undefined;
  const name = shownPath(logDir, file);
  return readLogEnd(file, { type, component, name, newlines });
}
