import { formatDuration, oneLine } from '../../basics/text.ts';
import { earliest, latest } from '../facts.ts';
import type { TimelineStep } from '../report.ts';
import { andMore } from './markdown.ts';

/** Mermaid draws up to 50,000 characters, and nobody reads more bars than these. */
const MAX_BARS = 150;
const MAX_CHART_CHARS = 40_000;

/** A bar shorter than this could not be seen: one second, or a part of the whole width. */
const MIN_BAR_MS = 1000;
const MIN_BAR_SHARE = 150;

/** Room for the names of the sections, which Mermaid would draw over the bars. In pixels. */
const SECTION_PADDING_PX = 30;
const SECTION_CHAR_PX = 6;

/**
 * The steps on a time line, as a Mermaid chart in a fenced block; `undefined` where no step has a time.
 * @param updatedAt where steps that have not ended end at the earliest
 */
export function timelineChart(steps: TimelineStep[], updatedAt: Date | undefined): string | undefined {
  if (steps.length === 0) return undefined;
  const times = steps.flatMap(({ startedAt, endedAt }) => [startedAt, endedAt ?? startedAt]);
  const end = latest([...times, updatedAt?.getTime() ?? 0]);
  const minMs = Math.max(MIN_BAR_MS, (end - earliest(times)) / MIN_BAR_SHARE);
  const longestName = latest(steps.map(({ group }) => chartText(group, MAX_SECTION_CHARS).length));
  const chart = [
    `%%{init: {"gantt": {"leftPadding": ${SECTION_PADDING_PX + longestName * SECTION_CHAR_PX}}}}%%`,
    'gantt',
    '    dateFormat x',
    '    axisFormat %H:%M:%S',
    '    todayMarker off',
    ...withinChars(MAX_CHART_CHARS, sectionLines(steps.slice(0, MAX_BARS), end, minMs)),
  ];
  return `\`\`\`mermaid\n${chart.join('\n')}\n\`\`\`${andMore(steps.length, MAX_BARS)}`;
}

/** @param end where an unfinished bar ends, in milliseconds since the epoch */
function sectionLines(steps: TimelineStep[], end: number, minMs: number): string[] {
  const sections = Map.groupBy(steps, ({ group }) => group);
  return [...sections].flatMap(([group, ofGroup]) => [
    `    section ${chartText(group, MAX_SECTION_CHARS)}`,
    ...ofGroup.map((step) => barLine(step, end, minMs)),
  ]);
}

const BARS: Record<TimelineStep['state'], { tag: string; mark: string }> = {
  succeeded: { tag: 'done, ', mark: '✓' },
  failed: { tag: 'crit, ', mark: '✗' },
  running: { tag: 'active, ', mark: '…' },
  pending: { tag: '', mark: '…' },
};

function barLine({ name, state, startedAt, endedAt }: TimelineStep, end: number, minMs: number): string {
  const until = Math.max(endedAt ?? end, startedAt);
  const took = formatDuration(until - startedAt);
  const { tag, mark } = BARS[state];
  // The mark in front keeps Mermaid from reading a name as one of its own keywords.
  const label = `${mark} ${chartText(name, MAX_NAME_CHARS)} (${took})`;
  return `    ${label} :${tag}${startedAt}, ${Math.round(Math.max(until, startedAt + minMs))}`;
}

const MAX_NAME_CHARS = 60;
const MAX_SECTION_CHARS = 32;

/**
 * Text that Mermaid's grammar takes for nothing but text: letters, numbers, pictures and a little
 * punctuation.
 */
function chartText(words: string, maxChars: number): string {
  const plain = oneLine(words, maxChars).replace(
    /[^\p{L}\p{M}\p{N}\p{Extended_Pictographic} ._/()…-]/gu,
    '·',
  );
  return plain || '·';
}

function withinChars(maxChars: number, lines: string[]): string[] {
  let chars = 0;
  const firstLeftOut = lines.findIndex((line) => {
    chars += line.length + 1;
    return chars > maxChars;
  });
  return firstLeftOut === -1 ? lines : lines.slice(0, firstLeftOut);
}
