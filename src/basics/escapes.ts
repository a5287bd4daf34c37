/**
 * What of log bytes a reader does not see: escape sequences, control characters, characters without a width.
 * The one place that knows where an escape sequence ends, for all that shows lines and all that searches
 * them.
 */

/** Whether all bytes are seen as they are: no escape, no control but tab and line ends, nothing invisible. */
export function isAllVisible(bytes: Buffer): boolean {
  return bytes.indexOf(ESCAPE) === -1 && !hasControls(bytes, isLineEnd) && !hasUnseenCharacter(bytes);
}

/**
 * The bytes that are seen: without escape sequences, controls, and characters without a width. Line ends (LF
 * and CR) stay, and nothing that is left out goes on in another line.
 * @param places gets, for each byte that stays, where it stood; as long as `bytes`
 */
export function visibleBytes(bytes: Buffer, places?: Uint32Array): Buffer {
  const visible = Buffer.allocUnsafe(bytes.length);
  let end = 0;
  for (let at = 0; at < bytes.length; ) {
    const next = endOfUnseen(bytes, at);
    if (next > at) {
      at = next;
      continue;
    }
    if (places) places[end] = at;
    visible[end++] = bytes[at++]!;
  }
  return visible.subarray(0, end);
}

/** Where what begins at `at` ends, if it is not seen; else `at`. */
function endOfUnseen(bytes: Buffer, at: number): number {
  const byte = bytes[at]!;
  if (byte >= 0x20 && byte < DELETE) return at;
  if (byte === ESCAPE) return endOfEscape(bytes, at);
  if (byte <= DELETE) return byte === TAB || isLineEnd(bytes, at) ? at : at + 1;
  if (byte === C1_LEAD && bytes[at + 1]! < 0xa0) return endOfC1(bytes, at);
  return at + unseenLength(bytes, at);
}

/** Where an escape sequence ends, by ECMA-48; nothing of it goes on in another line. */
export function endOfEscape(bytes: Buffer, start: number): number {
  const kind = bytes[start + 1];
  if (kind === OPENING_BRACKET) return endOfControlSequence(bytes, start + 2);
  if (kind !== undefined && STRING_KINDS.includes(kind)) return endOfString(bytes, start + 2);
  const end = endOfRange(bytes, start + 1, 0x20, 0x2f);
  return bytes[end]! >= 0x30 && bytes[end]! <= 0x7e ? end + 1 : end;
}

/** The same for a sequence that begins with a C1 control, in UTF-8: U+009B is `ESC [`, U+009D is `ESC ]`. */
function endOfC1(bytes: Buffer, start: number): number {
  const kind = bytes[start + 1]! - 0x40;
  if (kind === OPENING_BRACKET) return endOfControlSequence(bytes, start + 2);
  return STRING_KINDS.includes(kind) ? endOfString(bytes, start + 2) : start + 2;
}

/** CSI: colours, and cursor moves. */
function endOfControlSequence(bytes: Buffer, start: number): number {
  const parameters = endOfRange(bytes, start, 0x30, 0x3f);
  const end = endOfRange(bytes, parameters, 0x20, 0x2f);
  return bytes[end]! >= 0x40 && bytes[end]! <= 0x7e ? end + 1 : start;
}

/** OSC, DCS and other strings: titles, links, clipboard. */
function endOfString(bytes: Buffer, start: number): number {
  let at = start;
  while (at < bytes.length && !ENDS_OF_STRINGS.includes(bytes[at]!)) at++;
  if (bytes[at] === BELL) return at + 1;
  return bytes[at] === ESCAPE && bytes[at + 1] === BACKSLASH ? at + 2 : at;
}

/** The first byte from `start` on that is not within a range. */
export function endOfRange(bytes: Buffer, start: number, lowest: number, highest: number): number {
  let at = start;
  while (bytes[at]! >= lowest && bytes[at]! <= highest) at++;
  return at;
}

/**
 * Whether valid UTF-8 holds control characters other than tab, newline and what is allowed. Four bytes at a
 * time, because every byte of every log comes by here; a regular expression takes ten times as long.
 */
export function hasControls(bytes: Buffer, isAllowed: (bytes: Buffer, at: number) => boolean): boolean {
  if (bytes.indexOf(DELETE) !== -1 || hasC1(bytes)) return true;
  if (bytes.length < 8) return hasControlsIn(bytes, 0, bytes.length, isAllowed);
  const aligned = -bytes.byteOffset & 3;
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset + aligned, (bytes.length - aligned) >>> 2);
  const tail = aligned + words.length * 4;
  if (hasControlsIn(bytes, 0, aligned, isAllowed)) return true;
  if (hasControlsIn(bytes, tail, bytes.length, isAllowed)) return true;
  for (let index = 0; index < words.length; index++) {
    const word = words[index]!;
    // The high bit of each byte that is below 0x20; a borrow can set one too many, never one too few.
    if (((word - 0x20202020) & ~word & 0x80808080) === 0) continue;
    const at = aligned + index * 4;
    if (hasControlsIn(bytes, at, at + 4, isAllowed)) return true;
  }
  return false;
}

function hasControlsIn(
  bytes: Buffer,
  start: number,
  end: number,
  isAllowed: (bytes: Buffer, at: number) => boolean,
): boolean {
  for (let at = start; at < end; at++) {
    const byte = bytes[at]!;
    if (byte < 0x20 && byte !== TAB && byte !== NEWLINE && !isAllowed(bytes, at)) return true;
  }
  return false;
}

/** C1 controls are C2 80 to C2 9F in UTF-8. */
function hasC1(bytes: Buffer): boolean {
  for (let at = bytes.indexOf(C1_LEAD); at !== -1; at = bytes.indexOf(C1_LEAD, at + 1)) {
    if (bytes[at + 1]! < 0xa0) return true;
  }
  return false;
}

/**
 * Whether the bytes hold a character that turns the writing direction, or one that breaks lines where bytes
 * do not (U+2028, U+2029).
 */
export function hasDirectionMark(bytes: Buffer): boolean {
  return hasCharacter(bytes, isDirectionMark);
}

/**
 * Whether the character at a place is one of those: the marks of U+061C, U+200E to U+202E, U+2066 to U+2069.
 */
export function isDirectionMark(bytes: Buffer, at: number): boolean {
  if (bytes[at] === 0xd8) return bytes[at + 1] === 0x9c;
  if (bytes[at] !== 0xe2) return false;
  const last = bytes[at + 2]!;
  if (bytes[at + 1] === 0x80) return last === 0x8e || last === 0x8f || (last >= 0xa8 && last <= 0xae);
  return bytes[at + 1] === 0x81 && last >= 0xa6 && last <= 0xa9;
}

function hasUnseenCharacter(bytes: Buffer): boolean {
  return hasCharacter(bytes, (all, at) => unseenLength(all, at) > 0);
}

/** How many bytes the character at a place has, if it has no width; else 0. */
function unseenLength(bytes: Buffer, at: number): number {
  const next = bytes[at + 1];
  const last = bytes[at + 2]!;
  switch (bytes[at]) {
    case 0xc2:
      return next === 0xad ? 2 : 0;
    case 0xd8:
      return next === 0x9c ? 2 : 0;
    case 0xef:
      return next === 0xbb && last === 0xbf ? 3 : 0;
    case 0xe2:
      if (next === 0x80) return (last >= 0x8b && last <= 0x8f) || (last >= 0xa8 && last <= 0xae) ? 3 : 0;
      return next === 0x81 && last >= 0xa0 && last <= 0xaf ? 3 : 0;
    default:
      return 0;
  }
}

/** The first two bytes of every character that `unseenLength` knows. */
const UNSEEN_LEADS = ['\u00ad', '\u061c', '\u200b', '\u2060', '\ufeff'].map((one) =>
  Buffer.from(one).subarray(0, 2),
);

function hasCharacter(bytes: Buffer, isIt: (bytes: Buffer, at: number) => boolean): boolean {
  return UNSEEN_LEADS.some((lead) => {
    for (let at = bytes.indexOf(lead); at !== -1; at = bytes.indexOf(lead, at + 2)) {
      if (isIt(bytes, at)) return true;
    }
    return false;
  });
}

function isLineEnd(bytes: Buffer, at: number): boolean {
  return bytes[at] === NEWLINE || bytes[at] === RETURN;
}

const BELL = 0x07;
const TAB = 0x09;
const NEWLINE = 0x0a;
const RETURN = 0x0d;
const ESCAPE = 0x1b;
const OPENING_BRACKET = 0x5b;
const BACKSLASH = 0x5c;
const DELETE = 0x7f;
const C1_LEAD = 0xc2;
const ENDS_OF_STRINGS = [BELL, ESCAPE, NEWLINE, RETURN];
const STRING_KINDS = Buffer.from(']PX^_');
