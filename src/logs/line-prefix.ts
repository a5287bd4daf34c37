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
  const seconds = endOfDateAndTime(bytes, nameEnd + 1);
  const zone = seconds !== NONE && bytes[seconds] === DOT ? endOfFraction(bytes, seconds + 1) : seconds;
  if (zone === NONE) return NONE;
  if (bytes[zone] === LETTER_Z) return zone + 1;
  return bytes[zone] === PLUS || bytes[zone] === MINUS ? endOfOffset(bytes, zone + 1) : NONE;
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

/** `2025-12-01T03:10:38` */
function endOfDateAndTime(bytes: Buffer, start: number): number {
  const isDate =
    areTwoDigits(bytes, start) &&
    areTwoDigits(bytes, start + 2) &&
    bytes[start + 4] === MINUS &&
    areTwoDigits(bytes, start + 5) &&
    bytes[start + 7] === MINUS &&
    areTwoDigits(bytes, start + 8);
  const isBoth =
    isDate &&
    bytes[start + 10] === LETTER_T &&
    areTwoDigits(bytes, start + 11) &&
    bytes[start + 13] === COLON &&
    areTwoDigits(bytes, start + 14) &&
    bytes[start + 16] === COLON &&
    areTwoDigits(bytes, start + 17);
  return isBoth ? start + 19 : NONE;
}

/** `02:00` */
function endOfOffset(bytes: Buffer, start: number): number {
  const isOne = areTwoDigits(bytes, start) && bytes[start + 2] === COLON && areTwoDigits(bytes, start + 3);
  return isOne ? start + 5 : NONE;
}

function areTwoDigits(bytes: Buffer, at: number): boolean {
  return isDigit(bytes[at]) && isDigit(bytes[at + 1]);
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
const COLON = 0x3a;
const LETTER_T = 0x54;
const LETTER_Z = 0x5a;
