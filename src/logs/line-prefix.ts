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
  const timeEnd = endOfTime(bytes, nameEnd);
  const end = endOfPrefix(bytes, timeEnd);
  return end === NONE ? undefined : { nameEnd, timeEnd, end };
}

/** There is no such part; each of the functions that find a part passes it on. */
export const NONE = -1;

/** Where the name of a component that begins at a place ends, if a space follows it. */
export function endOfName(bytes: Buffer, start: number): number {
  let at = start;
  if (!isLetterOrDigit(bytes[at])) return NONE;
  while (at - start < MAX_NAME_BYTES && (isLetterOrDigit(bytes[at]) || isNameMark(bytes[at]))) at++;
  return bytes[at] === SPACE ? at : NONE;
}

/** Where the time ends that follows a name. It begins one byte after the name, with its date of ten bytes. */
export function endOfTime(bytes: Buffer, nameEnd: number): number {
  if (nameEnd === NONE) return NONE;
  const seconds = endOfShape(bytes, nameEnd + 1, DATE_AND_TIME);
  const zone = seconds !== NONE && bytes[seconds] === DOT ? endOfFraction(bytes, seconds + 1) : seconds;
  if (zone === NONE) return NONE;
  if (bytes[zone] === LETTER_Z) return zone + 1;
  return bytes[zone] === PLUS || bytes[zone] === MINUS ? endOfShape(bytes, zone + 1, OFFSET) : NONE;
}

/** Where the message begins that follows a time. */
export function endOfPrefix(bytes: Buffer, timeEnd: number): number {
  if (timeEnd === NONE) return NONE;
  const after = bytes[timeEnd];
  if (after === SPACE) return timeEnd + 1;
  return after === undefined || after === NEWLINE || after === RETURN ? timeEnd : NONE;
}

const MAX_NAME_BYTES = 128;
const MAX_FRACTION_DIGITS = 9;

function endOfFraction(bytes: Buffer, start: number): number {
  let at = start;
  while (at - start < MAX_FRACTION_DIGITS && isDigit(bytes[at])) at++;
  return at > start ? at : NONE;
}

/** @param shape `d` for a digit; other bytes are themselves */
function endOfShape(bytes: Buffer, start: number, shape: Buffer): number {
  for (let index = 0; index < shape.length; index++) {
    const byte = bytes[start + index];
    const wanted = shape[index];
    if (wanted === LETTER_D ? !isDigit(byte) : byte !== wanted) return NONE;
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
const PLUS = 0x2b;
const LETTER_Z = 0x5a;
const LETTER_D = 0x64;
const DATE_AND_TIME = Buffer.from('dddd-dd-ddTdd:dd:dd');
const OFFSET = Buffer.from('dd:dd');
