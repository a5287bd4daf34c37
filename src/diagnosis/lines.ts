import { stripVTControlCharacters } from 'node:util';
import { prefixSpan } from '../logs/line-prefix.ts';
import type { LogEnd } from '../logs/log-end.ts';
import { type LogLine, MAX_LINE_CHARS } from './rule.ts';

/** More lines than this are not looked at: the last ones count. */
export const MAX_LINES = 20_000;

/**
 * The lines of a log as rules see them; of several components' only those of `component`. A line without App
 * Platform's prefix goes on with what the line before it said. Takes time in proportion to the bytes.
 */
export function linesOf(end: LogEnd, component?: string): LogLine[] {
  const lines: LogLine[] = [];
  const indent = new BuilderIndent();
  let writer = component;
  for (const [number, bytes] of lastLines(end)) {
    const prefix = prefixSpan(bytes);
    if (prefix && component !== undefined) writer = bytes.toString('latin1', 0, prefix.nameEnd);
    if (component !== undefined && writer !== component) continue;
    const text = indent.strip(plainText(bytes.subarray(prefix?.end ?? 0)));
    lines.push({ number, text: withoutFrame(text) });
  }
  return lines;
}

const NEWLINE = 0x0a;

/** The last MAX_LINES lines with their numbers, without their newlines. */
function* lastLines({ bytes, firstLine }: LogEnd): Generator<[number: number, line: Buffer]> {
  const starts: number[] = bytes.length > 0 ? [0] : [];
  for (
    let at = bytes.indexOf(NEWLINE);
    at !== -1 && at + 1 < bytes.length;
    at = bytes.indexOf(NEWLINE, at + 1)
  )
    starts.push(at + 1);
  for (let index = Math.max(0, starts.length - MAX_LINES); index < starts.length; index++) {
    const next = starts[index + 1];
    const end = next === undefined ? withoutNewline(bytes) : next - 1;
    yield [firstLine + index, bytes.subarray(starts[index], end)];
  }
}

function withoutNewline(bytes: Buffer): number {
  return bytes.at(-1) === NEWLINE ? bytes.length - 1 : bytes.length;
}

/** Enough for MAX_LINE_CHARS characters and the escapes between them; a line of megabytes costs no more. */
const MAX_LINE_BYTES = 4 * MAX_LINE_CHARS;

function plainText(bytes: Buffer): string {
  const text = lastWrite(bytes).toString('utf8', 0, MAX_LINE_BYTES);
  // Most lines are plain: looking for what has to go costs less than replacing it.
  const plain = UNUSUAL.test(text)
    ? stripVTControlCharacters(text).replaceAll('\t', '    ').replace(CONTROL, '')
    : text;
  return plain.length > MAX_LINE_CHARS ? plain.slice(0, MAX_LINE_CHARS).toWellFormed() : plain.trimEnd();
}

const RETURN = 0x0d;

/**
 * A progress bar writes its line again and again after carriage returns; the last one stays on a terminal.
 */
function lastWrite(line: Buffer): Buffer {
  let end = line.length;
  while (end > 0 && line[end - 1] === RETURN) end--;
  const from = end === 0 ? -1 : line.lastIndexOf(RETURN, end - 1);
  return line.subarray(from + 1, end);
}

/** Control characters, line separators, and the marks that change the direction of text. */
const CONTROL = /[\x00-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;
const UNUSUAL = /[\x00-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/;

/**
 * Takes off what builders put in front of a tool's own output. It knows the lines before: one log, one of
 * these.
 */
class BuilderIndent {
  #heroku = false;

  strip(line: string): string {
    const inBox = line.startsWith('│') || line.startsWith('╭') || line.startsWith('╰');
    let text = inBox ? line.replace(BOX_EDGE, '') : line;
    text = text.replace(BUILDER, '').replace(BUILDKIT_TIME, '');
    if (withoutIndent(text).startsWith('-----> ')) this.#heroku = true;
    if (!inBox && !this.#heroku) return text.replace(COMPOSER_SCRIPT, '');
    const own = withoutIndent(text);
    // A buildpack that runs another's scripts indents what is indented already.
    return (this.#heroku ? withoutIndent(own) : own).replace(COMPOSER_SCRIPT, '');
  }
}

/** `│ text`; of the edges `╭──── app build ───╼` the name in them is kept as `app build`. */
const BOX_EDGE = /^(?:│ ?|[╭╰][─━╼ ]*)/;
/** `[builder] `, Maven's and Gradle's `[INFO]     [creator]     `, `#12 3.456 ` of BuildKit's plain
 * progress.
 */
const BUILDER =
  /^(?:\[INFO\] {1,8})?\[(?:builder|creator|detector|analyzer|restorer|exporter|build|extender)\] {0,5}|^ {1,8}\[(?:builder|creator)\] {0,5}|^#\d{1,4} (?=\S)(?:\d{1,6}\.\d{0,3} )?/;
/** What Composer puts before what a script of the project printed. */
const COMPOSER_SCRIPT = /^ {0,4}!!(?: {2}|$)/;
/** BuildKit repeats the output of the failed command with seconds of five characters in front. */
const BUILDKIT_TIME = /^(?:\d\.\d{3}|\d{2}\.\d{2}|\d{3}\.\d) (?=\S| {2})/;
/**
 * A message without the frame around it (`│  Error: …  │`). Rows of a table have edges within, and stay as
 * they are.
 */
function withoutFrame(text: string): string {
  const framed = text.endsWith('│') || text.endsWith('┃') || text.endsWith('║') ? FRAMED.exec(text)?.[1] : '';
  return framed?.trimEnd() || text;
}

const FRAMED = /^ {0,8}[│┃║] {1,8}([^ │┃║][^│┃║]{0,2000})[│┃║]$/;
/** What Heroku's buildpacks put before each line of the tools they run. */
const HEROKU_INDENT = '       ';

function withoutIndent(text: string): string {
  return text.startsWith(HEROKU_INDENT) ? text.slice(HEROKU_INDENT.length) : text;
}
