import { oneLine } from '../basics/text.ts';
import type { DiagnosedFailure } from '../diagnosis/failure-analysis.ts';
import type { SourceLocation } from '../diagnosis/source-locations.ts';
import { evidenceBesideTitle, hasCause, linkOf, placeOf } from './failure-cause.ts';
import { isBadEnd, type Verdict } from './outcome.ts';
import type { Report } from './report.ts';
import { aftermathWords } from './serving.ts';
import { stopMessage } from './words.ts';

export interface Annotation {
  level: 'error' | 'warning';
  title: string;
  /** Several lines, if need be. */
  message: string;
  /** A line of a file of the repository. */
  place?: Pick<SourceLocation, 'file' | 'line' | 'column'>;
}

/** More is for the log and the summary. */
const MAX_LINES = 6;

/** The title of what is not about one component. */
const GENERAL_TITLE = 'Logs for DigitalOcean App Platform';

/** GitHub shows ten errors of a step, and ten warnings. */
const MAX_ANNOTATIONS = 10;

/**
 * Component and cause, the line that shows it and where it stands, what to do, which step failed. The first
 * line stands by itself: the runner prints the message alone, in red, without the title.
 * @param aftermath what came after it, or when it was; '': nothing is known, or it is said elsewhere
 */
export function failureMessage(failure: DiagnosedFailure, aftermath: string): string[] {
  const { title, explanation, nextStep, diagnosis, step, code } = failure;
  const [evidence] = diagnosis?.cause.evidence ?? [];
  const at = evidence ? `${evidence.log}:${evidence.line}` : '';
  const shown = evidenceBesideTitle(failure);
  const place = placeOf(failure);
  const isPlaceSaid =
    !place || shown?.text.includes(place.file) || title.includes(`: ${place.file}:${place.line}`);
  const source = isPlaceSaid ? '' : `${place.file}:${place.line}`;
  const link = linkOf(failure);
  const lines = [
    title,
    shown ? `${at}: ${shown.text}` : '',
    hasCause(failure) ? '' : reportedWords(failure),
    hasCause(failure) ? '' : explanation,
    nextStep ? `What to do: ${nextStep}` : '',
    [`${step}${code ? ` (${code})` : ''}`, shown ? '' : at, source].filter(Boolean).join(' · '),
    aftermath || (link ? `More: ${link}` : ''),
  ];
  return lines.filter((line) => line !== '').slice(0, MAX_LINES);
}

/** The API's own sentence, on one line, if it says anything that the explanation does not. */
function reportedWords({ message, explanation }: DiagnosedFailure): string {
  const words = oneLine(message, MAX_MESSAGE_CHARS);
  return words === '' || explanation.includes(words) ? '' : `App Platform reports: ${words}`;
}

const MAX_MESSAGE_CHARS = 500;

/** What stopped the step, or an end that no failed component explains. */
export function generalAnnotations(report: Report, verdict: Verdict): Annotation[] {
  const { stop } = report;
  if (stop) return stop.kind === 'cancelled' ? [] : [general(stopMessage(report))];
  return verdict.failOnError && isBadEnd(report, verdict) ? endAnnotations(report) : [];
}

function endAnnotations(report: Report): Annotation[] {
  const { conclusion, events, jobExcerpt } = report;
  if (events !== undefined) {
    const job = events.find(({ isJob }) => isJob)?.name;
    if (conclusion === 'failure') {
      return [general(withKeyLine(`${job} failed. See its log above.`, jobExcerpt?.keyLine))];
    }
    return conclusion === 'canceled' ? [general(`${job} was canceled.`)] : [];
  }
  const words = END_WORDS.get(conclusion);
  return words === undefined ? [] : [general([words, ...aftermathWords(report)].join('\n'))];
}

const END_WORDS = new Map<Report['conclusion'], string>([
  [
    'canceled',
    'The deployment was canceled before it was active: by a person, or because a newer one replaced it. Deploy again, ' +
      'or find out who canceled it.',
  ],
  ['superseded', 'The deployment was superseded by a newer one (on_superseded: fail).'],
]);

function withKeyLine(message: string, line: string | undefined): string {
  return line ? `${message}\nLog: ${line}` : message;
}

function general(message: string): Annotation {
  return { level: 'error', title: GENERAL_TITLE, message };
}

/**
 * For each failure the lines of the sources that its log names, each once, but for those that the failures'
 * own annotations are about.
 * @param others how many annotations there are besides
 */
export function sourceAnnotations(
  { failures }: Pick<Report, 'failures'>,
  level: Annotation['level'],
  others: number,
): Map<DiagnosedFailure, Annotation[]> {
  const found = new Set<string>();
  const said = new Set(failures.map(placeOf).map((place) => place && `${place.file}:${place.line}`));
  let left = Math.max(0, MAX_ANNOTATIONS - others);
  const ofFailures = new Map<DiagnosedFailure, Annotation[]>();
  for (const failure of failures) {
    const places: Annotation[] = [];
    ofFailures.set(failure, places);
    for (const location of failure.diagnosis?.locations ?? []) {
      const { file, line, column, message, code } = location;
      const words = `${file}:${line}: ${message}${code && !message.includes(code) ? ` (${code})` : ''}`;
      const key = `${file}:${line}`;
      if (left === 0 || found.has(key) || said.has(key)) continue;
      found.add(key);
      left--;
      const title = code ?? failure.title;
      places.push({ level, title, message: words, place: { file, line, column } });
    }
  }
  return ofFailures;
}
