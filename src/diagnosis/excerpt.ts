import { isFrame } from './chains.ts';
import type { LogLine } from './rule.ts';

/** Lines of a log that belong together, as they are shown. */
export interface Excerpt {
  /** The log's file name. */
  log: string;
  /** The number of `lines[0]` in the file. */
  first_line: number;
  /**
   * At most MAX_EXCERPT_LINES, in order; empty lines are left out, and `…` stands for frames of a stack
   * trace.
   */
  lines: string[];
  /** Of each of `lines` its number in the file; 0 for `…`. */
  numbers: number[];
}

/** The schema of diagnosis.json has the same number. */
export const MAX_EXCERPT_LINES = 20;
const LINES_BEFORE = 6;
const LINES_AFTER = 8;
const MAX_LINE_CHARS = 300;
/** More frames in a row than this are shortened to the first ones. */
const MAX_FRAMES = 4;

/** The lines around the evidence. `at`: places in the list of lines, the key line first. */
export function excerptOf(
  log: string,
  lines: readonly LogLine[],
  at: readonly [number, ...number[]],
): Excerpt {
  const [keyLine] = at;
  const near = at.filter((place) => place === keyLine || Math.abs(place - keyLine) < MAX_EXCERPT_LINES - 4);
  const [first, last] = [Math.min(...near), Math.max(...near)];
  const before = Math.min(LINES_BEFORE, MAX_EXCERPT_LINES - (last - first) - 1);
  const from = firstOf(lines, first, before);
  const to = lastOf(lines, last);
  const shown: { text: string; number: number }[] = [];
  let frames = 0;
  for (let place = from; place <= to && shown.length < MAX_EXCERPT_LINES; place++) {
    const { text, number } = lines[place] ?? { text: '', number: 0 };
    const isEvidence = near.includes(place);
    frames = isFrame(text) ? frames + 1 : 0;
    const skipped = !isEvidence && (frames > MAX_FRAMES || isEmpty(text));
    if (!skipped) shown.push({ text: cut(text), number });
    else if (frames === MAX_FRAMES + 1) shown.push({ text: '…', number: 0 });
  }
  while (shown.at(-1)?.number === 0) shown.pop();
  return excerptFrom(log, lines[from]?.number ?? 1, shown);
}

/** The last lines of a log; `undefined` where all are empty. */
export function endExcerpt(log: string, lines: readonly LogLine[]): Excerpt | undefined {
  const shown: LogLine[] = [];
  for (let place = lines.length - 1; place >= 0 && shown.length < LINES_OF_THE_END; place--) {
    const line = lines[place];
    if (line && !isEmpty(line.text)) shown.unshift(line);
  }
  const [first] = shown;
  return (
    first &&
    excerptFrom(
      log,
      first.number,
      shown.map(({ text, number }) => ({ text: cut(text), number })),
    )
  );
}

function excerptFrom(log: string, firstLine: number, shown: { text: string; number: number }[]): Excerpt {
  return {
    log,
    first_line: firstLine,
    lines: shown.map(({ text }) => text),
    numbers: shown.map(({ number }) => number),
  };
}

const LINES_OF_THE_END = 10;

/** From where there is something to show: no empty lines, box edges or frames at the beginning. */
function firstOf(lines: readonly LogLine[], keyLine: number, before: number): number {
  let from = Math.max(0, keyLine - before);
  while (from < keyLine && (isEmpty(lines[from]?.text ?? '') || isFrame(lines[from]?.text ?? ''))) from++;
  return from;
}

function lastOf(lines: readonly LogLine[], last: number): number {
  let to = last;
  for (let place = last + 1, shown = 0; place < lines.length && shown < LINES_AFTER; place++) {
    const text = lines[place]?.text ?? '';
    if (isEmpty(text)) continue;
    if (BUILDPACK_ADVICE.test(text)) break;
    if (!isFrame(text)) shown++;
    else if (place - last > MAX_FRAMES) continue;
    to = place;
  }
  return to;
}

/** Before the general advice that buildpacks give after any failure. */
const BUILDPACK_ADVICE = /^-----> Build failed/;

function isEmpty(text: string): boolean {
  return text.trim() === '' || /^[─━╼╭╰│ -]*$/.test(text);
}

function cut(text: string): string {
  return text.length > MAX_LINE_CHARS ? `${text.slice(0, MAX_LINE_CHARS - 1).toWellFormed()}…` : text;
}
