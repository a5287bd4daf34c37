import { createReadStream } from 'node:fs';
import { relative, sep } from 'node:path';
import type { LogType } from '../app-platform/log-types.ts';
import { countNewlines } from './count-newlines.ts';
import { type LogEnd, readLogEnd } from './log-end.ts';

/** A log in a file of its own. */
export interface LogInFile {
  type: LogType;
  /** Undefined: of all components together. */
  component: string | undefined;
  /** Absolute. */
  file: string;
}

/**
 * The ends of saved crash logs, of each component that wrote into one after a time.
 * @param since milliseconds since the epoch
 * @throws what reading the files throws
 */
export async function crashesSince(
  since: number,
  components: string[],
  logs: LogInFile[],
  logDir: string,
): Promise<{ component: string; end: LogEnd }[]> {
  const crashes: { component: string; end: LogEnd }[] = [];
  const newlinesOf = new Map<string, number>();
  for (const component of components) {
    const log = logs.find((one) => one.component === undefined || one.component === component);
    if (!log) continue;
    const { file, type } = log;
    const newlines = newlinesOf.get(file) ?? (await countNewlinesIn(file));
    newlinesOf.set(file, newlines);
    const name = relative(logDir, file).replaceAll(sep, '/');
    const end = await readLogEnd(file, { type, component, name, newlines });
    if ((newestTimeOf(component, end.bytes) ?? Number.NEGATIVE_INFINITY) >= since) {
      crashes.push({ component, end });
    }
  }
  return crashes;
}

async function countNewlinesIn(file: string): Promise<number> {
  let count = 0;
  for await (const chunk of createReadStream(file)) count += countNewlines(chunk as Buffer);
  return count;
}

/** The latest time that stands in front of a component's line. */
function newestTimeOf(component: string, bytes: Buffer): number | undefined {
  const stamp = /^(\S{1,200}) (\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z) /gm;
  const times = [...bytes.toString('latin1').matchAll(stamp)]
    .filter(([, name]) => name === component)
    .map(([, , time]) => Date.parse(time!))
    .filter(Number.isFinite);
  return times.length === 0 ? undefined : times.reduce((a, b) => Math.max(a, b));
}
