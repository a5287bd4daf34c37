import { isUtf8 } from 'node:buffer';
import {
  endOfEscape,
  endOfRange,
  hasControls,
  hasDirectionMark,
  isDirectionMark,
} from '../basics/escapes.ts';
import { replaceControls, singleSpaced } from '../basics/text.ts';

/**
 * Log bytes as they may be shown: whole lines or pieces of a long one in, the same text out without anything
 * that moves the cursor, clears the screen, sets a title, turns the writing direction or is not text. Colours
 * (SGR sequences), tabs and newlines stay. A lone carriage return becomes a newline, as the runner reads it.
 * Bytes without any of that come back as they are.
 * @param isVisible whether a search has shown that nothing unseen is in the log but colours; carriage returns
 * and bytes that are not text may be
 */
export function harmless(log: Buffer, isVisible = false): Buffer {
  const isPlain = isVisible ? !log.includes(RETURN) : !hasControls(log, isColourAt) && !hasDirectionMark(log);
  return isPlain && isUtf8(log) ? log : cleaned(log);
}

/**
 * The bytes without escapes other than colours, with a picture for each control, and with a mark for what is
 * not UTF-8. Byte by byte, because text with a control in every other place takes many times its size and its
 * time when it is decoded and a regular expression cleans it.
 */
function cleaned(bytes: Buffer): Buffer {
  // A picture and a mark take three bytes, in the place of one at least.
  const text = Buffer.allocUnsafe(bytes.length * 3);
  let end = 0;
  for (let at = 0; at < bytes.length; ) {
    const byte = bytes[at]!;
    if (byte >= 0x20 && byte < DELETE) {
      text[end++] = byte;
      at++;
      continue;
    }
    if (byte === RETURN) {
      const next = endOfRange(bytes, at, RETURN, RETURN);
      // Several before a newline belong to it; several elsewhere are a line each, as the runner reads them.
      if (bytes[next] !== NEWLINE) for (let from = at; from < next; from++) text[end++] = NEWLINE;
      at = next;
      continue;
    }
    const next = byte === ESCAPE ? endOfEscape(bytes, at) : endOfCharacter(bytes, at);
    const mark = markFor(bytes, at, next);
    if (mark !== undefined) {
      text[end++] = 0xe0 | (mark >> 12);
      text[end++] = 0x80 | ((mark >> 6) & 0x3f);
      text[end++] = 0x80 | (mark & 0x3f);
    } else if (byte !== ESCAPE || isColourAt(bytes, at)) {
      for (let from = at; from < Math.abs(next); from++) text[end++] = bytes[from]!;
    }
    at = Math.abs(next);
  }
  return text.subarray(0, end);
}

/** What takes the place of the character from `at` to `next`; `undefined`: it needs none. */
function markFor(bytes: Buffer, at: number, next: number): number | undefined {
  const byte = bytes[at]!;
  if (byte < 0x20) {
    return byte === TAB || byte === NEWLINE || byte === ESCAPE ? undefined : CONTROL_PICTURES + byte;
  }
  if (byte === DELETE) return DELETE_PICTURE;
  const isC1 = byte === C1_LEAD && bytes[at + 1]! < 0xa0;
  return next < 0 || isC1 || isDirectionMark(bytes, at) ? REPLACEMENT : undefined;
}

/**
 * Where a character ends. Negative: the bytes up to there are no character, and are replaced together, as
 * decoders do (the Unicode Standard, table 3-7 and "substitution of maximal subparts").
 */
function endOfCharacter(bytes: Buffer, start: number): number {
  const lead = bytes[start]!;
  if (lead < 0x80) return start + 1;
  if (lead < 0xc2 || lead > 0xf4) return -(start + 1);
  const length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  let lowest = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  let highest = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  for (let at = start + 1; at < start + length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte < lowest || byte > highest) return -at;
    lowest = 0x80;
    highest = 0xbf;
  }
  return start + length;
}

/**
 * The same text with a space before each `##[` at the beginning of a line: GitHub's log page reads
 * `##[error]` and `##[group]` off there, whoever wrote it, and would show lines of an app as errors or hide
 * them in a group.
 * @param atStart whether the text begins a line
 */
export function withoutMarkers(text: Buffer, atStart: boolean): Buffer {
  let count = 0;
  for (const _ of markersIn(text, atStart)) count++;
  if (count === 0) return text;
  const result = Buffer.allocUnsafe(text.length + count);
  let from = 0;
  let end = 0;
  for (const at of markersIn(text, atStart)) {
    end += text.copy(result, end, from, at);
    result[end++] = SPACE;
    from = at;
  }
  text.copy(result, end, from);
  return result;
}

function* markersIn(text: Buffer, atStart: boolean): Generator<number> {
  for (let at = text.indexOf(MARKER); at !== -1; at = text.indexOf(MARKER, at + MARKER.length))
    if (at === 0 ? atStart : text[at - 1] === NEWLINE) yield at;
}

const MARKER = Buffer.from('##[');

/** The API's messages are a sentence or two; what is longer is a fault. */
const MAX_CHARS = 4096;

/** Text of ours or of the API in one harmless line, that no runner reads as a command. */
export function harmlessLine(text: string): string {
  return withoutCommands(singleSpaced(beginning(text)));
}

/** What a quoted line begins with. */
export const QUOTE_INDENT = '    ';

/** A line of an app's log as it is quoted: like `harmlessLine`, but indented, and with its own spaces. */
export function harmlessQuote(text: string): string {
  return `${QUOTE_INDENT}${withoutCommands(replaceControls(beginning(text).replaceAll('\t', '    '), ' '))}`;
}

function beginning(text: string): string {
  return text.slice(0, MAX_CHARS).replace(/\x1b\[[0-9;:]*m/g, '');
}

/** A line in which the runner finds neither form of a command, whatever white space it begins with. */
function withoutCommands(line: string): string {
  return (
    line
      // The runner looks for `##[` by a culture's rules, which pass over characters without a width.
      .replace(/#\p{Default_Ignorable_Code_Point}*\[/gu, '# [')
      .replace(/^(\s*)::/, '$1: :')
  );
}

/** `ESC [ digits ; : m` */
function isColourAt(bytes: Buffer, start: number): boolean {
  if (bytes[start] !== ESCAPE || bytes[start + 1] !== OPENING_BRACKET) return false;
  let at = start + 2;
  while (bytes[at]! >= DIGIT_ZERO && bytes[at]! <= SEMICOLON) at++;
  return bytes[at] === LETTER_M;
}

const SPACE = 0x20;
const TAB = 0x09;
const NEWLINE = 0x0a;
const RETURN = 0x0d;
const ESCAPE = 0x1b;
const DIGIT_ZERO = 0x30;
const SEMICOLON = 0x3b;
const OPENING_BRACKET = 0x5b;
const LETTER_M = 0x6d;
const DELETE = 0x7f;
const C1_LEAD = 0xc2;

/** U+2400 SYMBOL FOR NULL and what follows it: a picture for each control character. */
const CONTROL_PICTURES = 0x2400;
const DELETE_PICTURE = 0x2421;
const REPLACEMENT = 0xfffd;
