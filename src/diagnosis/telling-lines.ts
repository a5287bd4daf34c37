import { open } from 'node:fs/promises';
import { stripVTControlCharacters } from 'node:util';
import { prefixOf } from '../logs/line-prefix.ts';

/** A failure's lines are few enough to be read, and an annotation or a summary has limits. */
export const MOST_TELLING_LINES = 50;
/** Characters of a line that are kept. */
export const MOST_LINE_CHARS = 500;

export interface TellingOptions {
  /** Leaves out what other components wrote, in a log that holds several. */
  component?: string;
  most?: number;
}

/**
 * The last lines of a saved log, at most `most`, and fewer if the box or the stack trace that tells what went wrong
 * starts later. If they tell of no error and an earlier line does, that line with those around it. Without the
 * `component timestamp ` prefix, colours and control characters. Only the end of the file is read.
 * @throws what reading the file throws
 */
export async function tellingLines(file: string, options: TellingOptions = {}): Promise<string[]> {
  const { component, most = MOST_TELLING_LINES } = options;
  let lines: string[] = [];
  for (const [index, bytes] of END_BYTES.entries()) {
    const end = await endOf(file, bytes);
    lines = linesOf(end, component);
    // Lines may be very long, and another component may have written so much that this one's are further up.
    if (lines.length >= most || !end.cut || (index > 0 && lines.some(tellsSomething))) break;
  }
  const all = withoutEmptyEnds(lines);
  const last = all.slice(-most);
  const error = last.some(tellsSomething)
    ? -1
    : all.findLastIndex((line) => tellsSomething(line) && namesAnError(line));
  if (error !== -1) return around(all, error, most);
  return withoutEmptyEnds(last.slice(startOfTheTelling(last)));
}

/**
 * The one line that says best what went wrong, for an annotation: the last that names an error, before one that
 * merely says that something failed, before the last that is not empty. Of a compiler's errors it is the first,
 * since others often come of it. Without the box's `│ `.
 */
export function mostTellingLine(lines: string[]): string | undefined {
  const inside = lines
    .map((line) => insideBox(line).trim())
    .filter((line) => line !== '' && !isBoxEdge(line));
  const errors = inside.filter(looksLikeError);
  const last =
    errors.findLast((line) => namesAnError(line) && tellsSomething(line)) ??
    errors.findLast(tellsSomething) ??
    errors.at(-1) ??
    inside.at(-1);
  const isCompilers = last !== undefined && COMPILERS_ERROR.test(last);
  return isCompilers ? errors.find((line) => COMPILERS_ERROR.test(line)) : last;
}

/** How far from the end is read: mostly enough, and more if it was not. */
const END_BYTES = [256 * 1024, 4 * 1024 * 1024, 32 * 1024 * 1024];

function tellsSomething(line: string): boolean {
  return looksLikeError(line) && !SAYS_LITTLE.test(line);
}

/** The lines about an error that much was written after, and how it ended. */
function around(lines: string[], error: number, most: number): string[] {
  const end = Math.max(1, Math.min(LINES_OF_THE_END, Math.floor(most / 5)));
  const before = Math.floor((most - end) * 0.6);
  const start = Math.max(0, error - before);
  const part = lines.slice(start, start + most - end - 1);
  return [...withoutEmptyEnds(part), '…', ...withoutEmptyEnds(lines.slice(-end))];
}

const LINES_OF_THE_END = 8;

interface End {
  bytes: Buffer;
  /** Whether there is more before it, so that its first line is a part of one. */
  cut: boolean;
}

async function endOf(file: string, most: number): Promise<End> {
  const handle = await open(file, 'r');
  try {
    const { size } = await handle.stat();
    const start = Math.max(0, size - most);
    const buffer = Buffer.alloc(size - start);
    let length = 0;
    while (length < buffer.length) {
      const { bytesRead } = await handle.read(buffer, length, buffer.length - length, start + length);
      if (bytesRead === 0) break;
      length += bytesRead;
    }
    return { bytes: buffer.subarray(0, length), cut: start > 0 };
  } finally {
    await handle.close();
  }
}

const NEWLINE = 0x0a;

function linesOf({ bytes, cut }: End, component: string | undefined): string[] {
  // The rest of a line that began earlier is left out, unless there is nothing else.
  const firstEnd = cut ? bytes.indexOf(NEWLINE) : -1;
  const lines: string[] = [];
  let writer = component;
  let start = firstEnd === bytes.length - 1 ? 0 : firstEnd + 1;
  while (start < bytes.length) {
    const newline = bytes.indexOf(NEWLINE, start);
    const end = newline === -1 ? bytes.length : newline;
    const line = bytes.subarray(start, end);
    const prefix = prefixOf(line);
    // A line without a prefix goes on with what the line before it said.
    writer = prefix?.component ?? writer;
    if (component === undefined || writer === component)
      lines.push(readable(line.subarray(prefix?.length ?? 0)));
    start = end + 1;
  }
  return lines;
}

/** Text longer than this is cut before it is looked at: a line of megabytes costs nothing. */
const MOST_LINE_BYTES_READ = 16 * 1024;

function readable(line: Buffer): string {
  const text = stripVTControlCharacters(lastWrite(line).toString('utf8', 0, MOST_LINE_BYTES_READ))
    .replaceAll('\t', '    ')
    .replace(CONTROL, '')
    .trimEnd();
  return text.length > MOST_LINE_CHARS ? `${text.slice(0, MOST_LINE_CHARS - 1).toWellFormed()}…` : text;
}

const CARRIAGE_RETURN = 0x0d;

/** A progress bar writes its line again and again after carriage returns; the last one stays on a terminal. */
function lastWrite(line: Buffer): Buffer {
  let end = line.length;
  while (end > 0 && line[end - 1] === CARRIAGE_RETURN) end--;
  const from = end === 0 ? -1 : line.lastIndexOf(CARRIAGE_RETURN, end - 1);
  return line.subarray(from + 1, end);
}

/** Control characters, line separators, and the marks that turn the writing direction. */
const CONTROL = /[\x00-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

function withoutEmptyEnds(lines: string[]): string[] {
  const first = lines.findIndex((line) => line.trim() !== '');
  return first === -1 ? [] : lines.slice(first, lines.findLastIndex((line) => line.trim() !== '') + 1);
}

/**
 * Where the box or the stack trace that tells begins: the last of them, as long as an error stands in what it
 * leaves. A stack trace inside a build's box is not cut at when errors stand before it: builders print one of their
 * own after the compiler's messages.
 */
function startOfTheTelling(lines: string[]): number {
  const boxes = [...lines.keys()].filter((index) => isBoxStart(lines[index] ?? ''));
  const box = boxes.findLast((start) => lines.slice(start).some(looksLikeError)) ?? boxes.at(-1) ?? 0;
  const trace = [...lines.keys()].findLast((index) => index > box && startsTrace(lines, index));
  if (trace === undefined) return box;
  const start = withItsSource(lines, trace);
  const inBox = lines[trace]?.trimStart().startsWith('│');
  return inBox && lines.slice(box + 1, start).some(looksLikeError) ? box : start;
}

function startsTrace(lines: string[], index: number): boolean {
  const line = insideBox(lines[index] ?? '');
  const next = insideBox(lines[index + 1] ?? '');
  if (TRACE_HEAD.test(line)) return !followsAnotherTrace(lines, index);
  return EXCEPTION.test(line) && FRAME.test(next);
}

/** Python; Go; Rust; Java. */
const TRACE_HEAD =
  /^(?:Traceback \(most recent call last\):|panic: |fatal error: |thread '.*' (?:\(\d+\) )?panicked at|Exception in thread ")/;
/** Node, Java: the name of an error, and frames below it. */
const EXCEPTION = /^(?:Uncaught |\[)?(?:[\w$]+\.)*[\w$]*(?:Error|Exception)\b(?: \[\w+\])?(?::|$)/;
const FRAME = /^\s+at \S/;
/** Python prints the cause first, and this between it and what came of it. */
const CHAINED =
  /^(?:During handling of the above exception, another exception occurred:|The above exception was the direct cause)/;

function followsAnotherTrace(lines: string[], index: number): boolean {
  return lines.slice(Math.max(0, index - 2), index).some((line) => CHAINED.test(insideBox(line)));
}

/** Node shows the source line first: its place, the line, a caret, an empty line. */
const SOURCE_PLACE = /^\S.*:\d+$/;
const SOURCE_CARET = /^\s*\^+\s*$/;
const SOURCE_LINES = 6;

function withItsSource(lines: string[], trace: number): number {
  const first = Math.max(0, trace - SOURCE_LINES);
  const before = lines.slice(first, trace).map(insideBox);
  const place = before.findLastIndex((line) => SOURCE_PLACE.test(line));
  return place !== -1 && before.slice(place).some((line) => SOURCE_CARET.test(line)) ? first + place : trace;
}

function isBoxStart(line: string): boolean {
  return line.trimStart().startsWith('╭─');
}

function isBoxEdge(line: string): boolean {
  return isBoxStart(line) || line.startsWith('╰─');
}

function insideBox(line: string): string {
  return line.replace(/^\s*│ ?/, '');
}

function namesAnError(line: string): boolean {
  return NAMES_AN_ERROR.test(line) || COMPILERS_ERROR.test(line);
}

function looksLikeError(line: string): boolean {
  return (LOOKS_LIKE_ERROR.test(line) || COMPILERS_ERROR.test(line)) && !NO_ERROR.test(line);
}

const LOOKS_LIKE_ERROR =
  /error\b|\berr!|exception\b|\bpanic|\bfatal\b|\bfail(?:ed|ure|s)?\b|\bcannot\b|\bcan't\b|\bcould not\b|\bunable to\b|\bnot found\b|\bno such\b|\bdenied\b|\brefused\b|\btimed? ?out\b|\bkilled\b|\bout of memory\b|\bunhealthy\b|✘|✖|❌/i;
const NO_ERROR = /\b(?:0|no|without) (?:errors?|failures?)\b|\bfailed: 0\b|\b0 failed\b/i;
/** `error TS2322: …`, `error[E0308]: …`, `a.ts:7:10 - error TS2724: …`; Go and others: `./main.go:7:2: undefined: x`. */
const COMPILERS_ERROR =
  /\berror(?:\[\w+\]| [A-Z]{1,6}\d+):|^\s*[\w@./+-]+\.\w{1,5}:\d+:\d+: (?!(?:[Ww]arning|[Nn]ote|[Ii]nfo)\b)/;
/** `TypeError: …`, `error TS2322: …`, `error[E0308]: …`, `ERROR in …`, `fatal: …`, `panic: …`, `ERROR: …`. */
const NAMES_AN_ERROR =
  /(?:^|[\s[(.])(?:[A-Z]\w*(?:Error|Exception)\b|(?:type |syntax |fatal )?error(?:\[\w+\]| \w{1,4}\d+| in)?(?:\s*:|\s+\S)|panic:|fatal:)/i;
/** What tools say after the error itself: where their own log is, which command of theirs it was that failed. */
const SAYS_LITTLE =
  /\bcomplete log of this run\b|\bexit(?:ed with)? (?:code|status)\b|\bELIFECYCLE\b|\berrno\b|\bbuild failed\b|\bcommand failed\b|\bnpm (?:err!|error) (?:code|path|workspace|location|command|lifecycle|A )|\blifecycle script\b|\bfound \d+ errors?\b|\bbuilding (?:image|stage)\b|\bnon-zero\b|\bcomponent terminated\b|\bcould not compile\b|\bdue to \d+ previous errors?\b|^Node\.js v/i;
