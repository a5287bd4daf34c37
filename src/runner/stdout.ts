import { writeSync } from 'node:fs';

/**
 * Standard output, in order and without ever blocking the process: while nobody reads, timers and signals
 * are still heard. As long as there is room a line is out when `write` returns, so that none is lost when a
 * signal ends the process; what finds no room is queued, and whoever has much to write waits for it. When
 * the reader has closed the pipe, writing stops and the rest of the step goes on.
 *
 * On Windows Node.js makes pipes blocking, so there a write waits for the reader.
 */
export class Stdout {
  readonly #stream: Pick<typeof process.stdout, 'fd' | 'on' | 'write'>;
  readonly #writeSync: typeof writeSync;
  readonly #queue: { bytes: Uint8Array; done: () => void }[] = [];
  #closed = false;
  #drained: Promise<void> | undefined;
  /** Ends the wait for the piece that is being written. */
  #endPiece = () => {};
  #maxStallMs: number | undefined;
  #stall: NodeJS.Timeout | undefined;

  /**
   * @param stream made by Node.js, which sets the pipe to answer EAGAIN rather than to block, but on Windows
   * @param write of the file system
   */
  constructor(
    stream: Pick<typeof process.stdout, 'fd' | 'on' | 'write'> = process.stdout,
    write = writeSync,
  ) {
    this.#stream = stream;
    this.#writeSync = write;
    this.#stream.on('error', () => this.#close());
  }

  /**
   * @returns when all of it is out; undefined: it is. The bytes may be used for something else at once.
   */
  write(bytes: Uint8Array): Promise<void> | undefined {
    const written = this.#writeNow(bytes);
    if (this.#closed || written === bytes.length) return undefined;
    return this.#enqueue(Uint8Array.from(bytes.subarray(written)));
  }

  /** The same for bytes that must not change until it is done: they are not copied. */
  writeLarge(bytes: Uint8Array): Promise<void> | undefined {
    const written = this.#writeNow(bytes);
    if (this.#closed || written === bytes.length) return undefined;
    return this.#enqueue(bytes.subarray(written));
  }

  /**
   * From now on a reader that takes nothing for so long is taken to be gone. A shorter time takes the place
   * of a longer one.
   * @param ms milliseconds
   */
  limitStalls(ms: number): void {
    this.#maxStallMs = Math.min(ms, this.#maxStallMs ?? ms);
    if (this.#drained) this.#watchStall();
  }

  /** Resolves when everything is out, or nobody reads any more. */
  async flush(): Promise<void> {
    await this.#drained;
  }

  /** @returns how many bytes were taken */
  #writeNow(bytes: Uint8Array): number {
    let written = 0;
    while (written < bytes.length && !this.#closed && !this.#drained) {
      try {
        written += this.#writeSync(this.#stream.fd, bytes, written);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'EAGAIN') break;
        this.#close();
      }
    }
    return written;
  }

  #enqueue(bytes: Uint8Array): Promise<void> {
    return new Promise((done) => {
      this.#queue.push({ bytes, done });
      this.#drained ??= this.#drain();
    });
  }

  async #drain(): Promise<void> {
    for (let next = this.#queue[0]; next && !this.#closed; next = this.#queue[0]) {
      for (let from = 0; from < next.bytes.length && !this.#closed; from += PIECE_BYTES) {
        this.#watchStall();
        await this.#writePiece(next.bytes.subarray(from, from + PIECE_BYTES));
      }
      this.#queue.shift();
      next.done();
    }
    clearTimeout(this.#stall);
    this.#drained = undefined;
  }

  /** Resolves when it is out, or writing has stopped. */
  #writePiece(piece: Uint8Array): Promise<void> {
    return new Promise((resolve) => {
      this.#endPiece = resolve;
      this.#stream.write(piece, () => resolve());
    });
  }

  #watchStall(): void {
    clearTimeout(this.#stall);
    if (this.#maxStallMs === undefined) return;
    this.#stall = setTimeout(() => this.#close(), this.#maxStallMs);
  }

  #close(): void {
    this.#closed = true;
    for (const { done } of this.#queue.splice(0)) done();
    this.#endPiece();
  }
}

/** What is written at a time: about what a pipe holds, so that progress is seen. */
const PIECE_BYTES = 64 * 1024;
