import { readLastLines } from './log-end.ts';

/**
 * The latest time that stands in front of one of a saved log's last lines, in milliseconds since the epoch;
 * undefined where none does.
 * @throws what reading the file throws
 */
export async function newestTimestamp(file: string): Promise<number | undefined> {
  const bytes = await readLastLines(file);
  const text = bytes.subarray(-MAX_READ_BYTES).toString('latin1');
  const times = [...text.matchAll(STAMP)].map(([, stamp]) => Date.parse(stamp!)).filter(Number.isFinite);
  return times.length === 0 ? undefined : times.reduce((a, b) => Math.max(a, b));
}

const MAX_READ_BYTES = 64 * 1024;
const STAMP = /^[^\s]{1,200} (\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z) /gm;
