import { LOG_TYPE_FACTS } from '../app-platform/log-types.ts';
import { MAX_EXCERPT_LINES } from '../diagnosis/excerpt.ts';
import type { DiagnosedFailure, KeyLines } from '../diagnosis/failure-analysis.ts';
import { type Annotation, failureMessage, generalAnnotations, sourceAnnotations } from './annotations.ts';
import { changesLines } from './changes-words.ts';
import { placeOf } from './failure-cause.ts';
import type { Verdict } from './outcome.ts';
import type { Report } from './report.ts';
import { rollbackWords } from './serving.ts';
import { fileLines, type Line, resultLines } from './words.ts';

export interface LineOptions extends Verdict {
  /** Whether failures and source lines are annotations. */
  annotations: boolean;
}

/** The whole block, outside any group. */
const MAX_LINES = 40;
/** Failures with all that is known of them; of the others the title. */
const MAX_DETAILED_IN_LOG = 4;
/** What changed, links, the end, blank lines. */
const OTHER_LINES = 9;
/** The annotation, the excerpt's title and a blank line. */
const LINES_OF_FAILURE = 8;

/**
 * How it ended and why, for the workflow log: one block, each failure's annotation at its head, since the
 * runner prints an annotation's message. What the annotation says is not said again.
 */
export function endLines(report: Report, options: LineOptions): (Line | Annotation)[] {
  const { failures, changes, jobExcerpt, events, stop } = report;
  const level = options.failOnError ? 'error' : 'warning';
  const general = generalAnnotations(report, options);
  const sources = options.annotations
    ? sourceAnnotations(report, level, failures.length + general.length)
    : new Map<DiagnosedFailure, Annotation[]>();
  // The runner prints their messages too.
  const inAnnotations = new Set(general.flatMap(({ message }) => message.split('\n')));
  const rollback = failures.length > 0 && report.rollback ? rollbackWords(report.rollback) : '';
  if (rollback) inAnnotations.add(rollback);
  const isSaid = general.length > 0 && !stop && events === undefined;
  const { annotations } = options;
  return [
    ...failureLines(failures, {
      ...{ level, annotations, sources },
      aftermathOf: (index) => (index === 0 ? rollback : ''),
    }),
    ...(general.length > 0 ? ['', ...general] : []),
    ...(jobExcerpt ? excerptLines(jobExcerpt, undefined, MAX_EXCERPT_LINES) : []),
    ...(failures.length > 0 ? [''] : []),
    ...changesLines(changes),
    ...resultLines(report, isSaid).filter((line) => !inAnnotations.has(line)),
    ...fileLines(report),
  ];
}

interface FailureLineOptions {
  level: Annotation['level'];
  annotations: boolean;
  /** The lines of the sources that a failure's logs name. */
  sources: Map<DiagnosedFailure, Annotation[]>;
  /** What is said besides of the failure at this place of the list, in sentences; '': nothing. */
  aftermathOf: (index: number) => string;
}

/** Each failure's cause at the head of the lines that show it; of those beyond the first few the title. */
export function failureLines(
  failures: DiagnosedFailure[],
  { level, annotations, sources, aftermathOf }: FailureLineOptions,
): (Line | Annotation)[] {
  const shown = Math.min(failures.length, MAX_DETAILED_IN_LOG);
  const sourceLines = [...sources.values()].reduce((sum, { length }) => sum + length, 0);
  const room =
    shown && Math.floor((MAX_LINES - OTHER_LINES - sourceLines - LINES_OF_FAILURE * shown) / shown);
  return failures.flatMap((failure, index) => {
    const isDetailed = index < MAX_DETAILED_IN_LOG;
    const message = failureMessage(failure, aftermathOf(index)).slice(0, isDetailed ? undefined : 1);
    const place = placeOf(failure);
    const head = annotations
      ? [{ level, title: failure.title, message: message.join('\n'), ...(place && { place }) }]
      : message.map((line, at) => (at === 0 ? `✘ ${line}` : line));
    const lines = [...head, ...(sources.get(failure) ?? [])];
    return isDetailed ? ['', ...lines, ...details(failure, room)] : lines;
  });
}

function details(failure: DiagnosedFailure, room: number): Line[] {
  const { excerpt, diagnosis } = failure;
  if (!excerpt || room <= 1 || !saysMore(excerpt, failure)) return [];
  return excerptLines(excerpt, diagnosis?.cause.evidence[0]?.line, room);
}

/** Whether there is anything in it but the key line. */
function saysMore({ lines }: KeyLines, { diagnosis }: DiagnosedFailure): boolean {
  return lines.some((line) => line !== diagnosis?.cause.evidence[0]?.text);
}

function excerptLines(excerpt: KeyLines, evidence: number | undefined, room: number): Line[] {
  const place = evidence === undefined ? -1 : excerpt.numbers.indexOf(evidence);
  const [from, to] = windowAround(place, excerpt.lines.length, room);
  return ['', `${excerptTitle(excerpt)}:`, ...numberedLines(excerpt, evidence).slice(from, to)];
}

/**
 * Lines with their numbers, a mark at the key line.
 * @param evidence its number
 */
export function numberedLines(
  { lines, numbers }: KeyLines,
  evidence: number | undefined,
): { quote: string; isEvidence?: true }[] {
  const width = `${numbers.reduce((a, b) => Math.max(a, b), 0)}`.length;
  return lines.map((line, index) => {
    const number = numbers[index] || '';
    const isEvidence = number !== '' && number === evidence;
    const quote = `${isEvidence ? '>' : ' '} ${`${number}`.padStart(width)}  ${line}`;
    return isEvidence ? { quote, isEvidence } : { quote };
  });
}

/** As much of a list as there is room for, with the place a third from the top. */
function windowAround(place: number, length: number, room: number): [from: number, to: number] {
  const size = Math.min(room, length, MAX_EXCERPT_LINES);
  const wanted = place === -1 ? length - size : place - Math.floor(size / 3);
  const from = Math.max(0, Math.min(wanted, length - size));
  return [from, from + size];
}

/** "Key lines from web's build log", "Key lines from the job log". */
export function excerptTitle({ type, component }: KeyLines): string {
  const { name } = LOG_TYPE_FACTS[type];
  return `Key lines from ${component === undefined ? `the ${name}` : `${component}'s ${name}`}`;
}
