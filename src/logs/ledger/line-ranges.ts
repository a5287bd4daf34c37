import { ByteWriter } from '../byte-writer.ts';

/**
 * Lines put together from places in buffers. Neighbours in one buffer stay one view of it, and nothing is
 * copied; what does not lie side by side is copied into one buffer, since lines may be many and short.
 */
export class LineRanges {
  #first: Buffer | undefined;
  #more: ByteWriter | undefined;
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
    const all = this.#more?.written() ?? this.#first ?? EMPTY;
    this.#first = undefined;
    this.#more = undefined;
    return all;
  }

  #closeRange(): void {
    const bytes = this.#bytes;
    this.#bytes = undefined;
    if (!bytes || this.#end === this.#start) return;
    if (!this.#first) {
      this.#first = bytes.subarray(this.#start, this.#end);
      return;
    }
    if (!this.#more) {
      this.#more = new ByteWriter(2 * this.#first.length);
      this.#more.copy(this.#first);
    }
    this.#more.copy(bytes, this.#start, this.#end);
  }
}

const EMPTY = Buffer.alloc(0);
