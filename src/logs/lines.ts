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

/** The prefix App Platform puts before the lines of a component, if this line has one. */
export function prefixOf(line: Buffer): Prefix | undefined {
  const span = prefixSpan(line);
  if (!span) return undefined;
  const component = line.toString('latin1', 0, span.nameEnd);
  const [, seconds = '', fraction = '', zone] =
    TIMESTAMP.exec(line.toString('latin1', span.nameEnd + 1, span.timeEnd)) ?? [];
  const utc = zone === 'Z' ? seconds : new Date(Date.parse(seconds + zone) || 0).toISOString().slice(0, 19);
  return { component, timestamp: `${utc}.${fraction.padEnd(9, '0')}`, length: span.end };
}

const TIMESTAMP = /^(.{19})(?:\.(\d+))?(.+)$/;

/** Where the parts of a prefix end, as places in the bytes that were looked at. */
export interface PrefixSpan {
  nameEnd: number;
  timeEnd: number;
  /** Where the message begins. */
  end: number;
}

/**
 * Finds `component 2025-12-01T03:10:38.283406517Z ` where a line begins; the fraction may be shorter, and a line
 * without a message ends after the time. Byte by byte, since every line of a log with several components comes by.
 */
export function prefixSpan(bytes: Buffer, start = 0): PrefixSpan | undefined {
  const nameEnd = endOfName(bytes, start);
  if (nameEnd === start || bytes[nameEnd] !== SPACE) return undefined;
  const timeEnd = endOfTime(bytes, nameEnd + 1);
  if (timeEnd === undefined) return undefined;
  const after = bytes[timeEnd];
  if (after === SPACE) return { nameEnd, timeEnd, end: timeEnd + 1 };
  const isEnd = after === undefined || after === NEWLINE || after === RETURN;
  return isEnd ? { nameEnd, timeEnd, end: timeEnd } : undefined;
}

const LONGEST_NAME = 128;
const MOST_FRACTION_DIGITS = 9;

function endOfName(bytes: Buffer, start: number): number {
  let at = start;
  while (at - start < LONGEST_NAME && isLetterOrDigit(bytes[at])) at++;
  if (at === start) return start;
  while (at - start < LONGEST_NAME && (isLetterOrDigit(bytes[at]) || NAME_MARKS.includes(bytes[at] ?? 0)))
    at++;
  return at;
}

function endOfTime(bytes: Buffer, start: number): number | undefined {
  const seconds = endOfShape(bytes, start, 'dddd-dd-ddTdd:dd:dd');
  if (seconds === undefined) return undefined;
  const zone = bytes[seconds] === DOT ? endOfFraction(bytes, seconds + 1) : seconds;
  if (zone === undefined) return undefined;
  return (
    endOfShape(bytes, zone, 'Z') ?? endOfShape(bytes, zone, '+dd:dd') ?? endOfShape(bytes, zone, '-dd:dd')
  );
}

function endOfFraction(bytes: Buffer, start: number): number | undefined {
  let at = start;
  while (at - start < MOST_FRACTION_DIGITS && isDigit(bytes[at])) at++;
  return at > start ? at : undefined;
}

/** @param shape `d` for a digit; other characters are themselves */
function endOfShape(bytes: Buffer, start: number, shape: string): number | undefined {
  for (let index = 0; index < shape.length; index++) {
    const byte = bytes[start + index];
    const wanted = shape.charCodeAt(index);
    if (wanted === LETTER_D ? !isDigit(byte) : byte !== wanted) return undefined;
  }
  return start + shape.length;
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39;
}

function isLetterOrDigit(byte: number | undefined): boolean {
  if (byte === undefined) return false;
  const lower = byte | 0x20;
  return isDigit(byte) || (lower >= 0x61 && lower <= 0x7a);
}

const RETURN = 0x0d;
const SPACE = 0x20;
const DOT = 0x2e;
const LETTER_D = 0x64;
const NAME_MARKS = Buffer.from('._-');
