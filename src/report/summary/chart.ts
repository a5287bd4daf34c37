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

/**
 * Drawn so wide wherever it is shown, and scaled to the screen: drawn as narrow as a phone, names would lie
 * over each other. In pixels.
 */
const LAYOUT = {
  useWidth: 640,
  fontSize: 13,
  sectionFontSize: 13,
  barHeight: 22,
  rightPadding: 30,
};

/** Room for the names of the sections, which Mermaid would draw over the bars. In pixels. */
const SECTION_PADDING_PX = 30;
const SECTION_CHAR_PX = 8;

/**
 * The steps on a time line that begins with the first of them, as a Mermaid chart in a fenced block;
 * `undefined` where no step has a time.
 * @param updatedAt where steps that have not ended end at the earliest
 */
export function timelineChart(steps: TimelineStep[], updatedAt: Date | undefined): string | undefined {
  if (steps.length === 0) return undefined;
  const times = steps.flatMap(({ startedAt, endedAt }) => [startedAt, endedAt ?? startedAt]);
  const end = latest([...times, updatedAt?.getTime() ?? 0]);
  const start = earliest(times);
  const scale = { start, end, minMs: Math.max(MIN_BAR_MS, (end - start) / MIN_BAR_SHARE) };
  const longestName = latest(steps.map(({ section }) => chartText(section, MAX_SECTION_CHARS).length));
  const chart = [
    `%%{init: {"gantt": ${JSON.stringify({ ...LAYOUT, leftPadding: SECTION_PADDING_PX + longestName * SECTION_CHAR_PX })}}}%%`,
    'gantt',
    `    dateFormat ${DATE_FORMAT}`,
    `    axisFormat ${end - start < HOUR_MS ? '%M:%S' : '%H:%M:%S'}`,
    ...(end - start < DAY_MS ? [`    tickInterval ${tickInterval(end - start)}`] : []),
    '    todayMarker off',
    ...withinChars(MAX_CHART_CHARS, sectionLines(steps.slice(0, MAX_BARS), scale)),
  ];
  return `\`\`\`mermaid\n${chart.join('\n')}\n\`\`\`${andMore(steps.length, MAX_BARS)}`;
}

/**
 * Mermaid reads and writes times in the reader's time zone, so that an elapsed time comes out as it goes in;
 * no time zone changes its clocks on the day they are counted from.
 */
const DATE_FORMAT = 'YYYY-MM-DD HH:mm:ss.SSS';
const COUNTED_FROM = Date.UTC(2000, 0, 10);

/** Longer is a fault of the API's, and a year of five digits is none that Mermaid reads. */
const MAX_ELAPSED_MS = 365 * 24 * 3_600_000;

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** So few fit side by side on a phone. */
const MAX_TICKS = 5;
const TICKS: [unit: string, ms: number, counts: number[]][] = [
  ['second', 1000, [1, 2, 5, 10, 15, 30]],
  ['minute', 60_000, [1, 2, 5, 10, 15, 30]],
  ['hour', HOUR_MS, [1, 2, 3, 6]],
];

/** The shortest interval between two ticks of the axis of which no more than MAX_TICKS are needed. */
function tickInterval(spanMs: number): string {
  for (const [unit, ms, counts] of TICKS) {
    const count = counts.find((one) => spanMs / (one * ms) <= MAX_TICKS);
    if (count !== undefined) return `${count}${unit}`;
  }
  return '6hour';
}

interface Scale {
  /** Where the axis begins, in milliseconds since the epoch. */
  start: number;
  /** Where an unfinished bar ends, likewise. */
  end: number;
  /** The length of the shortest bar. */
  minMs: number;
}

function sectionLines(steps: TimelineStep[], scale: Scale): string[] {
  const sections = Map.groupBy(steps, ({ section }) => section);
  return [...sections].flatMap(([section, ofSection]) => [
    `    section ${chartText(section, MAX_SECTION_CHARS)}`,
    ...ofSection.map((step) => barLine(step, scale)),
  ]);
}

const BARS: Record<TimelineStep['state'], { tag: string; mark: string }> = {
  succeeded: { tag: 'done, ', mark: '✓' },
  failed: { tag: 'crit, ', mark: '✗' },
  running: { tag: 'active, ', mark: '…' },
  pending: { tag: '', mark: '…' },
};

function barLine({ name, state, startedAt, endedAt }: TimelineStep, { start, end, minMs }: Scale): string {
  const until = Math.max(endedAt ?? end, startedAt);
  const took = formatDuration(until - startedAt);
  const { tag, mark } = BARS[state];
  // The mark in front keeps Mermaid from reading a name as one of its own keywords.
  const label = `${mark} ${chartText(name, MAX_NAME_CHARS)} (${took})`;
  const lengthMs = Math.round(Math.max(until - startedAt, minMs));
  return `    ${label} :${tag}${elapsed(startedAt - start)}, ${lengthMs}ms`;
}

/** A time since the start, in DATE_FORMAT. */
function elapsed(ms: number): string {
  return new Date(COUNTED_FROM + Math.min(ms, MAX_ELAPSED_MS)).toISOString().slice(0, -1).replace('T', ' ');
}

const MAX_NAME_CHARS = 36;
const MAX_SECTION_CHARS = 32;

/**
 * Text that Mermaid's grammar takes for nothing but text: letters, numbers, pictures and a little
 * punctuation.
 */
function chartText(words: string, maxChars: number): string {
  const plain = oneLine(words, maxChars).replace(
    /[^\p{L}\p{M}\p{N}\p{Extended_Pictographic} ._/()…–-]/gu,
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
