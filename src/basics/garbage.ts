import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** So many bytes may pass through before what they left behind is collected. */
const COLLECT_EVERY_BYTES = 8 * 1024 * 1024;

/** Made for logs that need it. */
let collect: Collector | undefined;
let waiting = 0;

/**
 * Says that short-lived buffers of so many bytes were made. Each chunk of a socket is a buffer of its own,
 * and V8 lets 64 MiB of them pile up before it looks. Collecting the young ones in time keeps memory flat
 * whatever the size of a log, for about a millisecond each time: 400 MB of archive peak at 92 MiB of memory
 * with it and at 122 MiB without, where 120 MiB is the bound. The heap is the process's, and so is the count.
 */
export function countGarbage(bytes: number): void {
  waiting += bytes;
  if (waiting < COLLECT_EVERY_BYTES) return;
  waiting = 0;
  collect ??= collector();
  collect({ type: 'minor' });
}

/** From this size on, a response is worth a whole collection, which takes some ten milliseconds. */
const LARGE_ANSWER_BYTES = 2 * 1024 * 1024;

/**
 * Says that the text of a response, and what was parsed of it, is no longer needed. V8 lets the heap grow far
 * beyond what is alive before it looks: answers of 13 MB that come again and again took 380 MiB without this,
 * and 326 MiB with it, where 350 MiB is the bound.
 */
export function collectAfterResponse(bytes: number): void {
  if (bytes < LARGE_ANSWER_BYTES) return;
  collect ??= collector();
  collect({ type: 'major' });
}

type Collector = (options: { type: 'minor' | 'major' }) => void;

function collector(): Collector {
  setFlagsFromString('--expose-gc');
  const found: unknown = runInNewContext('globalThis.gc');
  return typeof found === 'function' ? (found as Collector) : () => {};
}
