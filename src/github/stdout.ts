import { writeSync } from 'node:fs';

/**
 * Standard output, written at once: what was shown is out when the process is told to end, and a line needs no turn
 * of the event loop. When nobody reads any more, writing stops and the rest of the step goes on.
 */
export class Stdout {
  readonly #fd: number;
  #closed = false;

  constructor(fd = 1) {
    this.#fd = fd;
  }

  get closed(): boolean {
    return this.#closed;
  }

  write(bytes: Uint8Array): void {
    for (let from = 0; from < bytes.length && !this.#closed; ) {
      try {
        from += writeSync(this.#fd, bytes, from);
      } catch (error) {
        const { code } = error as NodeJS.ErrnoException;
        // A pipe that does not block says so when its reader is slow.
        if (code === 'EAGAIN') Atomics.wait(PAUSE, 0, 0, EAGAIN_PAUSE_MS);
        else this.#closed = true;
      }
    }
  }
}

const PAUSE = new Int32Array(new SharedArrayBuffer(4));
const EAGAIN_PAUSE_MS = 1;
