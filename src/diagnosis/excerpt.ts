import { isFrame } from './chains.ts';
import type { LogLine } from './rule.ts';

/** Lines of a log that belong together, as they are shown. */
export interface Excerpt {
  /** The log's file name. */
  log: string;
  /** The number of `lines[0]` in the file. */
  first_line: number;
  /** At most MAX_EXCERPT_LINES; those after the first one follow each other but where `…` stands for some. */
  lines: string[];
}

export const MAX_EXCERPT_LINES = 20;
const LINES_BEFORE = 6;
const LINES_AFTER = 8;
const MAX_LINE_CHARS = 300;
/** More frames in a row than this are shortened to the first ones. */
const MAX_FRAMES = 4;

/** The lines around the evidence. `at`: places in the list of lines, THE line first. */
export function excerptOf(
  log: string,
  lines: readonly LogLine[],
  at: readonly [number, ...number[]],
  isNoise: (place: number) => boolean = () => false,
): Excerpt {
  const [the] = at;
  const near = at.filter((place) => Math.abs(place - the) < MAX_EXCERPT_LINES - 4);
  const [first, last] = [Math.min(...near), Math.max(...near)];
  const before = Math.min(LINES_BEFORE, MAX_EXCERPT_LINES - (last - first) - 1);
  const from = firstOf(lines, first, before, isNoise);
  const to = lastOf(lines, last, isNoise);
  const shown: string[] = [];
  let frames = 0;
  for (let place = from; place <= to && shown.length < MAX_EXCERPT_LINES; place++) {
    const text = lines[place]?.text ?? '';
    const isEvidence = near.includes(place);
    frames = isFrame(text) ? frames + 1 : 0;
    const skipped = !isEvidence && (frames > MAX_FRAMES || isEmpty(text) || isNoise(place));
    if (!skipped) shown.push(cut(text));
    else if (frames === MAX_FRAMES + 1) shown.push('…');
  }
  while (shown.at(-1) === '…') shown.pop();
  return { log, first_line: lines[from]?.number ?? 1, lines: shown };
}

/** From where there is something to show: no empty lines, box edges or noise at the beginning. */
function firstOf(
  lines: readonly LogLine[],
  the: number,
  before: number,
  isNoise: (place: number) => boolean,
): number {
  let from = Math.max(0, the - before);
  while (
    from < the &&
    (isEmpty(lines[from]?.text ?? '') || isNoise(from) || isFrame(lines[from]?.text ?? ''))
  )
    from++;
  return from;
}

function lastOf(lines: readonly LogLine[], last: number, isNoise: (place: number) => boolean): number {
  let to = last;
  for (let place = last + 1, shown = 0; place < lines.length && shown < LINES_AFTER; place++) {
    const text = lines[place]?.text ?? '';
    if (isNoise(place)) break;
    if (isEmpty(text)) continue;
    if (!isFrame(text)) shown++;
    else if (place - last > MAX_FRAMES) continue;
    to = place;
  }
  return to;
}

function isEmpty(text: string): boolean {
  return text.trim() === '' || /^[─━╼╭╰│ -]*$/.test(text);
}

function cut(text: string): string {
  return text.length > MAX_LINE_CHARS ? `${text.slice(0, MAX_LINE_CHARS - 1).toWellFormed()}…` : text;
}
