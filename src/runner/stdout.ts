import { writeSync } from 'node:fs';
import { writeSome } from '../basics/write.ts';

/**
 * Standard output, written synchronously: a line is out when `write` returns, so none is lost when a signal
 * ends the process. Large pieces are written asynchronously; what is written meanwhile is queued behind them,
 * so the order stays. When the reader has closed the pipe, writing stops and the rest of the step goes on.
 */
export class Stdout {
  readonly #fd: number;
  #closed = false;
  readonly #queue: { bytes: Uint8Array; done?: () => void }[] = [];
  #draining: Promise<void> | undefined;

  constructor(fd = 1) {
    this.#fd = fd;
  }

  write(bytes: Uint8Array): void {
    // The caller may use its bytes for something else as soon as this returns.
    if (this.#draining) this.#queue.push({ bytes: Uint8Array.from(bytes) });
    else this.#writeNow(bytes);
  }

  /** Writes asynchronously, in turn; the bytes must not change until it is done. */
  writeLarge(bytes: Uint8Array): Promise<void> {
    return new Promise((done) => {
      this.#queue.push({ bytes, done });
      this.#draining ??= this.#drain();
    });
  }

  /** Resolves when everything is out. */
  async flush(): Promise<void> {
    await this.#draining;
  }

  async #drain(): Promise<void> {
    for (let next = this.#queue.shift(); next; next = this.#queue.shift()) {
      await this.#writeAll(next.bytes);
      next.done?.();
    }
    this.#draining = undefined;
  }

  async #writeAll(bytes: Uint8Array): Promise<void> {
    for (let from = 0; from < bytes.length && !this.#closed; ) {
      try {
        from += await writeSome(this.#fd, bytes, from);
      } catch (error) {
        if (!isBusy(error)) this.#closed = true;
        else await new Promise((resolve) => setTimeout(resolve, EAGAIN_PAUSE_MS));
      }
    }
  }

  #writeNow(bytes: Uint8Array): void {
    for (let from = 0; from < bytes.length && !this.#closed; ) {
      try {
        from += writeSync(this.#fd, bytes, from);
      } catch (error) {
        if (!isBusy(error)) this.#closed = true;
        else Atomics.wait(PAUSE, 0, 0, EAGAIN_PAUSE_MS);
      }
    }
  }
}

const PAUSE = new Int32Array(new SharedArrayBuffer(4));
const EAGAIN_PAUSE_MS = 1;

/** A pipe that does not block says so when its reader is slow. */
function isBusy(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'EAGAIN';
}
