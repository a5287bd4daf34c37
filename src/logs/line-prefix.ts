/** The prefix of a line: whose it is, and where the message begins. */
interface Prefix {
  component: string;
  /** Bytes up to the message. */
  length: number;
}

/** The prefix App Platform puts before the lines of a component, if this line has one. */
export function prefixOf(line: Buffer): Prefix | undefined {
  const span = prefixSpan(line);
  return span && { component: line.toString('latin1', 0, span.nameEnd), length: span.end };
}

/** Where the parts of a prefix end, as places in the bytes that were looked at. */
export interface PrefixSpan {
  nameEnd: number;
  timeEnd: number;
  /** Where the message begins. */
  end: number;
}

/**
 * Finds `component 2025-12-01T03:10:38.283406517Z ` where a line begins; the fraction may be shorter, and a
 * line without a message ends after the time. Byte by byte, since every line of a log with several components
 * comes by.
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

const MAX_NAME_BYTES = 128;
const MAX_FRACTION_DIGITS = 9;

function endOfName(bytes: Buffer, start: number): number {
  let at = start;
  if (!isLetterOrDigit(bytes[at])) return start;
  while (at - start < MAX_NAME_BYTES && (isLetterOrDigit(bytes[at]) || isNameMark(bytes[at]))) at++;
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
  while (at - start < MAX_FRACTION_DIGITS && isDigit(bytes[at])) at++;
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

function isNameMark(byte: number | undefined): boolean {
  return byte === DOT || byte === UNDERSCORE || byte === MINUS;
}

const NEWLINE = 0x0a;
const RETURN = 0x0d;
const SPACE = 0x20;
const MINUS = 0x2d;
const DOT = 0x2e;
const UNDERSCORE = 0x5f;
const LETTER_D = 0x64;
