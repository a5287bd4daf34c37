/**
 * Lines put together from places in buffers. Neighbours in one buffer stay one view of it, and nothing is
 * copied.
 */
export class LineRanges {
  #parts: Buffer[] = [];
  #bytes: Buffer | undefined;
  #start = 0;
  #end = 0;

  add(bytes: Buffer, start = 0, end = bytes.length): void {
    if (bytes === this.#bytes && start === this.#end) {
      this.#end = end;
      return;
    }
    this.#closeRange();
    this.#bytes = bytes;
    this.#start = start;
    this.#end = end;
  }

  /** All that was added since the last call. Holds as long as the buffers it was added from. */
  take(): Buffer {
    this.#closeRange();
    const [only = EMPTY, ...more] = this.#parts;
    this.#parts = [];
    return more.length === 0 ? only : Buffer.concat([only, ...more]);
  }

  #closeRange(): void {
    if (this.#bytes && this.#end > this.#start)
      this.#parts.push(this.#bytes.subarray(this.#start, this.#end));
    this.#bytes = undefined;
  }
}

const EMPTY = Buffer.alloc(0);
