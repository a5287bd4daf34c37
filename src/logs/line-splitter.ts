/** A line longer than this is not held in memory: it comes in parts. 8 MiB. */
export const MAX_LINE_BYTES = 8 * 1024 * 1024;

/** Where lines go. Bytes hold until the call returns. */
interface LineReceiver {
  /** A line: from `start` up to its newline, which stands at `end`. */
  line(bytes: Buffer, start: number, end: number): void;
  /**
   * A part of a line longer than MAX_LINE_BYTES, without its newline. `isEnd`: the last part, or all of it.
   */
  longLine(bytes: Buffer, isEnd: boolean): void;
}

/**
 * Cuts a stream of bytes into lines. Lines that lie within one chunk are handed on where they stand, since a
 * view of each would cost more than all the rest of the way.
 */
export class LineSplitter {
  readonly #receiver: LineReceiver;
  /** Of a line whose newline has not come. */
  #pending: Buffer[] = [];
  #pendingBytes = 0;
  /** Whether parts of the pending line were handed on already. */
  #inLongLine = false;

  constructor(receiver: LineReceiver) {
    this.#receiver = receiver;
  }

  push(bytes: Buffer): void {
    let start = 0;
    for (let end = bytes.indexOf(NEWLINE); end !== -1; end = bytes.indexOf(NEWLINE, start)) {
      this.#complete(bytes, start, end);
      start = end + 1;
    }
    if (start < bytes.length) this.#hold(bytes.subarray(start));
  }

  /**
   * Forgets a line whose newline never came. @returns what came of it; undefined: nothing, or it is a long
   * line
   */
  rest(): Buffer | undefined {
    const wasLong = this.#inLongLine;
    this.#inLongLine = false;
    if (this.#pendingBytes === 0) {
      if (wasLong) this.#receiver.longLine(EMPTY, true);
      return undefined;
    }
    return this.#withPending(EMPTY);
  }

  #hold(rest: Buffer): void {
    if (this.#inLongLine) {
      this.#receiver.longLine(rest, false);
      return;
    }
    // What waits for its end must not keep alive the larger buffer it was cut from.
    this.#pending.push(Buffer.from(rest));
    this.#pendingBytes += rest.length;
    if (this.#pendingBytes <= MAX_LINE_BYTES) return;
    this.#inLongLine = true;
    this.#receiver.longLine(this.#withPending(EMPTY), false);
  }

  #complete(bytes: Buffer, start: number, end: number): void {
    if (this.#inLongLine || this.#pendingBytes + end - start > MAX_LINE_BYTES) {
      this.#inLongLine = false;
      this.#receiver.longLine(this.#withPending(bytes.subarray(start, end)), true);
    } else if (this.#pendingBytes > 0) {
      const line = this.#withPending(bytes.subarray(start, end + 1));
      this.#receiver.line(line, 0, line.length - 1);
    } else {
      this.#receiver.line(bytes, start, end);
    }
  }

  #withPending(end: Buffer): Buffer {
    if (this.#pendingBytes === 0) return end;
    const all = Buffer.concat([...this.#pending, end]);
    this.#pending = [];
    this.#pendingBytes = 0;
    return all;
  }
}

const NEWLINE = 0x0a;
const EMPTY = Buffer.alloc(0);
