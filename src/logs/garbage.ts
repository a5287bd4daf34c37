import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** So many bytes may pass through before what they left behind is collected. */
const COLLECT_EVERY_BYTES = 16 * 1024 * 1024;

/**
 * Each chunk of a socket is a buffer of its own, and V8 lets 64 MiB of them pile up before it looks. Collecting the
 * young ones in time keeps memory flat whatever the size of a log, for about a millisecond each time.
 */
export class Garbage {
  /** Made for logs that need it. */
  #collect: ReturnType<typeof collector>;
  #bytes = 0;

  /** Bytes came and are not needed any more. */
  add(bytes: number): void {
    this.#bytes += bytes;
    if (this.#bytes < COLLECT_EVERY_BYTES) return;
    this.#bytes = 0;
    this.#collect ??= collector();
    this.#collect?.({ type: 'minor' });
  }
}

function collector(): ((options: { type: 'minor' }) => void) | undefined {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('globalThis.gc');
  return typeof collect === 'function' ? (collect as (options: { type: 'minor' }) => void) : undefined;
}
