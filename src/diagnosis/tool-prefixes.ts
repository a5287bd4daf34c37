import { isFrame } from './chains.ts';
import type { LogLine } from './rule.ts';

/**
 * Programs that run several others put the other's name in front of each of its lines: `web:build: …` of
 * Turborepo, `apps/web build: …` of pnpm, `web.1 | …` of foreman and Docker Compose, `[0] …` of concurrently.
 * Rules know the lines without it. Such a prefix is one only where it stands again and again; a line alone
 * may begin so by chance.
 */
const PREFIXES: readonly RegExp[] = [
  // Not `src/main.rs:4:5: ` and not `Error:cannot: `.
  /^(?:@[\w.-]{1,60}\/)?[a-z][\w-]{0,60}:[a-z][\w:-]{0,40}: ?/,
  /^(?:@?[\w.-]{1,60}\/){0,4}@?[\w.-]{1,60} (?:build|start|dev|prepare|postinstall|prebuild|test)(?:\$|:) /,
  /^(?:\d\d:\d\d:\d\d )?[A-Za-z][\w.-]{0,40} {1,16}\| ?/,
  /^\[\d{1,2}\] /,
  // Buildpacks that Maven or Gradle runs, indented once more by the builder.
  /^\[INFO\] {1,8}\[(?:creator|builder)\] {0,5}/,
];

/** The longest that a prefix can be. */
const MAX_PREFIX_CHARS = 320;

/** So often a prefix has to stand in a log. */
const MIN_LINES = 3;

/** The lines without such prefixes, without times, and without the indentation of Heroku's buildpacks. */
export function withoutToolPrefixes(stamped: readonly LogLine[]): LogLine[] {
  const lines = withoutTimes(stamped);
  const prefixes = lines.map(({ text }) => prefixOf(text));
  const counts = new Map<string, number>();
  for (const prefix of prefixes) if (prefix) counts.set(prefix, (counts.get(prefix) ?? 0) + 1);
  const indented = indentedLines(lines);
  return lines.map((line, index) => {
    const prefix = prefixes[index];
    const start =
      prefix && isRepeated(prefix, counts) ? prefix.length : indented.has(index) ? INDENT.length : 0;
    const text = start === 0 ? line.text : line.text.slice(start);
    const own = isDigit(text) ? text.replace(BUILDKIT_TIME, '') : text;
    return own === line.text ? line : { ...line, text: own };
  });
}

/**
 * What a supervisor or a log's viewer puts in front of each line: a time, with it a host and program or a
 * level.
 */
const TIMES: readonly RegExp[] = [
  /^\[?\d{4}-\d\d-\d\d[T :][\d:.,]{5,18}(?:Z| ?[+-]\d\d:?\d\d)?\]?:?(?: {1,2}\[(?:inf|err)\] {0,2}| app\[\w{1,40}\] \w{3} \[info\]| |$)/,
  /^\[?\d{1,2}:\d\d:\d\d(?:[.,]\d{1,6})?(?: [AP]M)?\]?:?(?: |$)/,
  /^[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d(?: [\w.-]{1,80} [\w.-]{1,40}(?:\[\d{1,9}\])?:)?(?: |$)/,
];

/** So many lines that no logger writes have to bear a time. */
const MIN_CONTINUED = 2;

/**
 * A logger writes the time once for each record. Where lines that only go on with a record bear it too (a
 * stack frame, a line of source code, a blank line), something else put it there, and in front of all others.
 */
function withoutTimes(lines: readonly LogLine[]): readonly LogLine[] {
  const found = lines.map(({ text }) => timeOf(text));
  const continued = TIMES.map(() => 0);
  for (const [index, time] of found.entries()) {
    if (time && isContinued(lines[index]?.text.slice(time.length) ?? ''))
      continued[time.form] = (continued[time.form] ?? 0) + 1;
  }
  if (continued.every((count) => count < MIN_CONTINUED)) return lines;
  return lines.map((line, index) => {
    const time = found[index];
    const isFromOutside = time && (continued[time.form] ?? 0) >= MIN_CONTINUED;
    return isFromOutside ? { ...line, text: line.text.slice(time.length) } : line;
  });
}

function timeOf(text: string): { form: number; length: number } | undefined {
  const start = text.slice(0, MAX_PREFIX_CHARS);
  for (const [form, pattern] of TIMES.entries()) {
    const length = pattern.exec(start)?.[0].length;
    if (length !== undefined) return { form, length };
  }
  return undefined;
}

function isContinued(text: string): boolean {
  return text.trim() === '' || isFrame(text) || /^\s*(?:[~^]{1,200}$|(?:> )?\d{1,5} [|│])/.test(text);
}

function prefixOf(text: string): string | undefined {
  const start = text.slice(0, MAX_PREFIX_CHARS);
  for (const pattern of PREFIXES) {
    const prefix = pattern.exec(start)?.[0];
    if (prefix) return prefix;
  }
  return undefined;
}

/** concurrently numbers its programs; a number that stands alone is the id of a process. */
function isRepeated(prefix: string, counts: ReadonlyMap<string, number>): boolean {
  return (counts.get(prefix) ?? 0) >= MIN_LINES && (!/^\[\d/.test(prefix) || counts.has('[1] '));
}

/** What Heroku's buildpacks put before each line of the tools they run. */
const INDENT = '       ';
const MIN_INDENTED_LINES = 3;

/**
 * The lines that Heroku's buildpacks indented. Below their headings (`-----> `) that is off already, but the
 * end of a log may hold none: then several lines that follow each other begin with it.
 */
function indentedLines(lines: readonly LogLine[]): Set<number> {
  const indented = new Set<number>();
  let block: number[] = [];
  let isExact = false;
  const end = () => {
    if (isExact && block.length >= MIN_INDENTED_LINES) for (const place of block) indented.add(place);
    block = [];
    isExact = false;
  };
  for (const [index, { text }] of lines.entries()) {
    if (text === '') continue;
    if (!text.startsWith(INDENT)) end();
    else {
      block.push(index);
      isExact ||= text[INDENT.length] !== ' ';
    }
  }
  end();
  return indented;
}

/** BuildKit repeats the output of the failed command with seconds of five characters in front. */
const BUILDKIT_TIME = /^(?:\d\.\d{3}|\d{2}\.\d{2}|\d{3}\.\d) (?=\S| {2})/;

function isDigit(text: string): boolean {
  const code = text.charCodeAt(0);
  return code >= 0x30 && code <= 0x39;
}
