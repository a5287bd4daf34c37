/** A line longer than this is not held in memory: it comes in parts. 8 MiB. */
export const MOST_LINE_BYTES = 8 * 1024 * 1024;

/**
 * A line without its newline, or a part of one that is longer than MOST_LINE_BYTES: `part` when more of the line
 * follows, `end` for its last part (or all of it).
 */
export interface Piece {
  kind: 'line' | 'part' | 'end';
  bytes: Buffer;
}

const NEWLINE = 0x0a;

/** Cuts a stream of bytes into lines. */
export class LineSplitter {
  #pending: Buffer[] = [];
  #pendingBytes = 0;
  #inParts = false;

  *push(bytes: Buffer): Generator<Piece> {
    let start = 0;
    for (let end = bytes.indexOf(NEWLINE); end !== -1; end = bytes.indexOf(NEWLINE, start)) {
      yield this.#complete(bytes.subarray(start, end));
      start = end + 1;
    }
    const rest = bytes.subarray(start);
    if (rest.length === 0) return;
    if (this.#inParts) {
      yield { kind: 'part', bytes: rest };
      return;
    }
    // What waits for its end must not keep alive the larger buffer it was cut from.
    this.#pending.push(Buffer.from(rest));
    this.#pendingBytes += rest.length;
    if (this.#pendingBytes > MOST_LINE_BYTES) {
      const held = this.#withPending(EMPTY);
      this.#inParts = true;
      yield { kind: 'part', bytes: held };
    }
  }

  /** What came without a newline at the end, and forgets it. `undefined`: nothing. */
  rest(): Piece | undefined {
    return this.#inParts || this.#pendingBytes > 0 ? this.#complete(EMPTY) : undefined;
  }

  #complete(end: Buffer): Piece {
    const bytes = this.#withPending(end);
    const long = this.#inParts || bytes.length > MOST_LINE_BYTES;
    this.#inParts = false;
    return { kind: long ? 'end' : 'line', bytes };
  }

  #withPending(end: Buffer): Buffer {
    if (this.#pendingBytes === 0) return end;
    const all = Buffer.concat([...this.#pending, end]);
    this.#pending = [];
    this.#pendingBytes = 0;
    return all;
  }
}

const EMPTY = Buffer.alloc(0);

export interface Prefix {
  component: string;
  /** RFC 3339 with all nine digits of the fraction, in UTC, so that comparing text compares time. */
  timestamp: string;
  /** Bytes up to the message. */
  length: number;
}

/** `component 2025-12-01T03:10:38.283406517Z ` at the beginning of a line; the fraction may be shorter. */
const PREFIX =
  /^([A-Za-z0-9][A-Za-z0-9._-]{0,127}) (\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d{1,9}))?(Z|[+-]\d\d:\d\d)(?: |$)/;
const LONGEST_PREFIX = 128 + 1 + 36;

/** The prefix App Platform puts before the lines of a component, if this line has one. */
export function prefixOf(line: Buffer): Prefix | undefined {
  const match = PREFIX.exec(line.toString('latin1', 0, LONGEST_PREFIX));
  if (!match) return undefined;
  const [whole, component = '', seconds = '', fraction = '', zone] = match;
  const utc = zone === 'Z' ? seconds : new Date(Date.parse(seconds + zone) || 0).toISOString().slice(0, 19);
  return { component, timestamp: `${utc}.${fraction.padEnd(9, '0')}`, length: whole.length };
}
