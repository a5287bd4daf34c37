/**
 * Lines that are not shown, since only the archive shows where they belong: kept for the case that none
 * comes.
 */
export class HeldLines {
  /**
   * Doubtful lines, each with its newline, one after another: a buffer for each would cost more than it
   * holds.
   */
  #doubtful = EMPTY;
  #doubtfulBytes = 0;
  /** Where those of the doubtful lines stand that were put together from two readings. */
  #joined: { start: number; end: number }[] = [];
  /** Lines that were cut off, and came whole on no connection since. Without newlines. */
  #unfinished: Buffer[] = [];

  get hasDoubtful(): boolean {
    return this.#doubtfulBytes > 0;
  }

  get hasUnfinished(): boolean {
    return this.#unfinished.length > 0;
  }

  /** A line with its newline. Beyond a bound lines are dropped: then only the archive has them. */
  addDoubtful(bytes: Buffer, start: number, end: number): void {
    const total = this.#doubtfulBytes + end - start;
    if (total > MAX_DOUBTFUL_BYTES) return;
    if (total > this.#doubtful.length) {
      const room = Math.min(MAX_DOUBTFUL_BYTES, Math.max(MIN_DOUBTFUL_BYTES, 2 * total));
      const larger = Buffer.allocUnsafeSlow(room);
      this.#doubtful.copy(larger, 0, 0, this.#doubtfulBytes);
      this.#doubtful = larger;
    }
    this.#doubtfulBytes += bytes.copy(this.#doubtful, this.#doubtfulBytes, start, end);
  }

  /** A line whose beginning was held as unfinished, and is no longer: the two are given out as one. */
  addJoined(lineWithNewline: Buffer): void {
    const start = this.#doubtfulBytes;
    this.addDoubtful(lineWithNewline, 0, lineWithNewline.length);
    const end = this.#doubtfulBytes;
    if (end > start) this.#joined = [...this.#joined.slice(1 - MAX_UNFINISHED), { start, end }];
  }

  /** All doubtful lines but the first, which may be only the end of a line. They are held no longer. */
  takeAllButFirst(): Buffer {
    const held = this.#doubtful.subarray(0, this.#doubtfulBytes);
    const first = held.indexOf(NEWLINE) + 1;
    this.#doubtfulBytes = first;
    this.#joined = this.#joined.filter(({ end }) => end <= first);
    return Buffer.from(held.subarray(first));
  }

  addUnfinished(begun: Buffer): void {
    this.#unfinished = [...this.#unfinished.slice(1 - MAX_UNFINISHED), begun];
  }

  isUnfinished(begun: Buffer): boolean {
    return this.#unfinished.includes(begun);
  }

  /** An unfinished line was put together with what came after it. */
  dropUnfinished(begun: Buffer): void {
    this.#unfinished = this.#unfinished.filter((one) => one !== begun);
  }

  /**
   * Lines that were cut off are finished by one that begins as they do; one that was put together is given up
   * for the same line as it came whole.
   */
  finish(bytes: Buffer, start: number, end: number): void {
    if (this.#unfinished.length > 0) {
      this.#unfinished = this.#unfinished.filter((begun) => !beginsAs(bytes, start, end, begun));
    }
    if (this.#joined.length === 0) return;
    const same = this.#joined.find((line) => {
      if (line.end - line.start - 1 !== end - start) return false;
      return beginsAs(bytes, start, end, this.#doubtful.subarray(line.start, line.end - 1));
    });
    if (same) this.#dropJoined(same);
  }

  #dropJoined(line: { start: number; end: number }): void {
    const length = line.end - line.start;
    this.#doubtful.copyWithin(line.start, line.end, this.#doubtfulBytes);
    this.#doubtfulBytes -= length;
    this.#joined = this.#joined
      .filter((one) => one !== line)
      .map((one) => (one.start < line.start ? one : { start: one.start - length, end: one.end - length }));
  }

  /** Everything that is held, as whole lines: the doubtful ones first. It is held no longer. */
  takeAll(): Buffer {
    const doubtful = this.#doubtful.subarray(0, this.#doubtfulBytes);
    const all = [doubtful, ...this.#unfinished.flatMap((begun) => [begun, NEWLINE])];
    this.#doubtful = EMPTY;
    this.#doubtfulBytes = 0;
    this.#joined = [];
    this.#unfinished = [];
    return Buffer.concat(all);
  }
}

const MAX_DOUBTFUL_BYTES = 16 * 1024 * 1024;
const MAX_UNFINISHED = 8;
const MIN_DOUBTFUL_BYTES = 4 * 1024;
const NEWLINE = Buffer.from('\n');
const EMPTY: Buffer = Buffer.alloc(0);

/** Whether a line goes on from where another was cut off; in text a cut character stands as a mark. */
function beginsAs(bytes: Buffer, start: number, end: number, begun: Buffer): boolean {
  let length = begun.length;
  while (length >= 3 && begun.compare(MARK, 0, 3, length - 3, length) === 0) length -= 3;
  return end - start >= length && bytes.compare(begun, 0, length, start, start + length) === 0;
}

const MARK = Buffer.from('\ufffd');
