import { isUtf8 } from 'node:buffer';

/**
 * Log bytes as they may be shown: whole lines or pieces of a long one in, the same text out without anything that
 * moves the cursor, clears the screen, sets a title or is not text. Colours (SGR sequences), tabs and newlines stay.
 * A lone carriage return becomes a newline, as the runner reads it. Bytes without any of that come back as they are.
 */
export function harmless(log: Buffer): Buffer {
  const bytes = withoutReturns(log);
  if (isUtf8(bytes) && !hasControls(bytes)) return bytes;
  let text = '';
  for (let start = 0; start < bytes.length; ) {
    const end = endOfPart(bytes, start);
    text += bytes.toString('utf8', start, end).replace(NOT_SHOWN, shown);
    start = end;
  }
  return Buffer.from(text);
}

/** Progress bars and logs of Windows tools are full of carriage returns: these alone need no text and no garbage. */
function withoutReturns(bytes: Buffer): Buffer {
  const first = bytes.indexOf(RETURN);
  if (first === -1) return bytes;
  const lines = Buffer.allocUnsafe(bytes.length);
  bytes.copy(lines, 0, 0, first);
  let end = first;
  for (let at = first; at < bytes.length; at++) {
    const byte = bytes[at]!;
    if (byte !== RETURN) {
      lines[end++] = byte;
      continue;
    }
    let next = at + 1;
    while (bytes[next] === RETURN) next++;
    // Several before a newline belong to it; several elsewhere are a line each, as the runner reads them.
    const count = bytes[next] === NEWLINE ? 0 : next - at;
    lines.fill(NEWLINE, end, end + count);
    end += count;
    at = next - 1;
  }
  return lines.subarray(0, end);
}

/** Text with a control in every other place takes many times its size to clean, so it is cleaned in small parts. */
const PART_BYTES = 32 * 1024;

/** Nothing that is searched for goes on after a newline. */
function endOfPart(bytes: Buffer, start: number): number {
  const newline = bytes.indexOf(NEWLINE, start + PART_BYTES);
  return newline === -1 ? bytes.length : newline + 1;
}

/** The API's messages are a sentence or two; what is longer is a fault. */
const MOST_CHARS = 4096;

/** Text of ours or of the API in one harmless line, that no runner reads as a command. */
export function harmlessLine(text: string): string {
  return (
    text
      .slice(0, MOST_CHARS)
      .replace(/\x1b\[[0-9;:]*m/g, '')
      .replace(/[\s\x00-\x1f\x7f-\x9f\u2028\u2029]+/g, ' ')
      .trim()
      // The runner looks for `##[` by a culture's rules, which pass over characters without a width.
      .replace(/#\p{Default_Ignorable_Code_Point}*\[/gu, '# [')
      .replace(/^::/, ': :')
  );
}

/**
 * Whether valid UTF-8 holds control characters other than tab, newline and colours. Four bytes at a time, because
 * every byte of every log comes by here; a regular expression takes ten times as long.
 */
function hasControls(bytes: Buffer): boolean {
  if (bytes.indexOf(DELETE) !== -1 || hasC1(bytes)) return true;
  if (bytes.length < 8) return hasControlsIn(bytes, 0, bytes.length);
  const aligned = -bytes.byteOffset & 3;
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset + aligned, (bytes.length - aligned) >>> 2);
  const tail = aligned + words.length * 4;
  if (hasControlsIn(bytes, 0, aligned) || hasControlsIn(bytes, tail, bytes.length)) return true;
  for (let index = 0; index < words.length; index++) {
    const word = words[index]!;
    // The high bit of each byte that is below 0x20; a borrow can set one too many, never one too few.
    if (((word - 0x20202020) & ~word & 0x80808080) === 0) continue;
    const at = aligned + index * 4;
    if (hasControlsIn(bytes, at, at + 4)) return true;
  }
  return false;
}

function hasControlsIn(bytes: Buffer, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const byte = bytes[at]!;
    if (byte >= 0x20 || byte === TAB || byte === NEWLINE) continue;
    if (byte !== ESCAPE || !isColourAt(bytes, at)) return true;
  }
  return false;
}

/** `ESC [ digits ; : m` */
function isColourAt(bytes: Buffer, start: number): boolean {
  if (bytes[start + 1] !== OPENING_BRACKET) return false;
  let at = start + 2;
  while (bytes[at]! >= DIGIT_ZERO && bytes[at]! <= SEMICOLON) at++;
  return bytes[at] === LETTER_M;
}

/** C1 controls are C2 80 to C2 9F in UTF-8. */
function hasC1(bytes: Buffer): boolean {
  for (let at = bytes.indexOf(0xc2); at !== -1; at = bytes.indexOf(0xc2, at + 1)) {
    if (bytes[at + 1]! < 0xa0) return true;
  }
  return false;
}

const TAB = 0x09;
const NEWLINE = 0x0a;
const RETURN = 0x0d;
const ESCAPE = 0x1b;
const DIGIT_ZERO = 0x30;
const SEMICOLON = 0x3b;
const OPENING_BRACKET = 0x5b;
const LETTER_M = 0x6d;
const DELETE = 0x7f;

const NOT_SHOWN = new RegExp(
  [
    /\x1b\[[0-?]*[ -/]*[@-~]/, // CSI: colours, and cursor moves
    /\x1b[\]PX^_][^\x07\x1b\n]*(?:\x07|\x1b\\)?/, // OSC, DCS and other strings: titles, links, clipboard
    /\x1b[ -/]*[0-~]?/, // any other escape
    /[\x00-\x08\x0b-\x1f\x7f-\x9f]/,
  ]
    .map((part) => part.source)
    .join('|'),
  'g',
);

function shown(found: string): string {
  if (COLOUR.test(found)) return found;
  if (found.startsWith('\x1b')) return '';
  const code = found.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(CONTROL_PICTURES + code);
  return code === 0x7f ? '\u2421' : '\ufffd';
}

const COLOUR = /^\x1b\[[0-9;:]*m$/;
/** U+2400 SYMBOL FOR NULL and what follows it: a picture for each control character. */
const CONTROL_PICTURES = 0x2400;
