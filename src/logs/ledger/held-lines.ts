/**
 * Lines that are not shown, since only the archive shows where they belong: kept for the case that none
 * comes.
 */
export class HeldLines {
  /** Doubtful lines, each with its newline. */
  #doubtful: Buffer[] = [];
  #doubtfulBytes = 0;
  /** Those of the doubtful lines that were put together from two readings. */
  #joined: Buffer[] = [];
  /** Lines that were cut off, and came whole on no connection since. Without newlines. */
  #unfinished: Buffer[] = [];

  get hasDoubtful(): boolean {
    return this.#doubtful.length > 0;
  }

  get hasUnfinished(): boolean {
    return this.#unfinished.length > 0;
  }

  /** Beyond a bound lines are dropped: then only the archive has them. */
  addDoubtful(lineWithNewline: Buffer): void {
    this.#doubtfulBytes += lineWithNewline.length + BYTES_OF_A_BUFFER;
    if (this.#doubtfulBytes <= MAX_DOUBTFUL_BYTES) this.#doubtful.push(lineWithNewline);
  }

  /** A line whose beginning was held as unfinished, and is no longer: the two are given out as one. */
  addJoined(lineWithNewline: Buffer): void {
    this.addDoubtful(lineWithNewline);
    this.#joined = [...this.#joined.slice(1 - MAX_UNFINISHED), lineWithNewline];
  }

  /** All doubtful lines but the first, which may be only the end of a line. They are held no longer. */
  takeAllButFirst(): Buffer[] {
    return this.#doubtful.splice(1);
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
    for (const line of this.#joined) {
      if (line.length - 1 !== end - start || !beginsAs(bytes, start, end, line.subarray(0, -1))) continue;
      this.#joined = this.#joined.filter((one) => one !== line);
      this.#doubtful = this.#doubtful.filter((one) => one !== line);
    }
  }

  /** Everything that is held, as whole lines: the doubtful ones first. It is held no longer. */
  takeAll(): Buffer {
    const all = [...this.#doubtful, ...this.#unfinished.flatMap((begun) => [begun, NEWLINE])];
    this.#doubtful = [];
    this.#doubtfulBytes = 0;
    this.#joined = [];
    this.#unfinished = [];
    return Buffer.concat(all);
  }
}

const MAX_DOUBTFUL_BYTES = 16 * 1024 * 1024;
const MAX_UNFINISHED = 8;
/** What a short line costs besides its text. */
const BYTES_OF_A_BUFFER = 256;
const NEWLINE = Buffer.from('\n');

/** Whether a line goes on from where another was cut off; in text a cut character stands as a mark. */
function beginsAs(bytes: Buffer, start: number, end: number, begun: Buffer): boolean {
  let length = begun.length;
  while (length >= 3 && begun.compare(MARK, 0, 3, length - 3, length) === 0) length -= 3;
  return end - start >= length && bytes.compare(begun, 0, length, start, start + length) === 0;
}

const MARK = Buffer.from('\ufffd');
