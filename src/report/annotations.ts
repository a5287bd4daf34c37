import type { ExplainedFailure } from '../diagnosis/explain.ts';
import { isBadEnd, type Verdict } from './outcome.ts';
import type { Report } from './report.ts';
import { aftermathWords } from './serving.ts';
import { stopMessage } from './words.ts';

export interface Annotation {
  level: 'error' | 'warning';
  title: string;
  /** Several lines, if need be. */
  message: string;
}

/** More is for the log and the summary. */
const MAX_LINES = 6;

/** The title of what is not about one component. */
const GENERAL_TITLE = 'App Platform Logs';

/**
 * What stopped the step, then one annotation for each failed component.
 * A bad end that fails the step is an error, and one that does not a warning.
 */
export function annotationsOf(report: Report, verdict: Verdict): Annotation[] {
  const { stop, failures } = report;
  const level = verdict.failOnError ? 'error' : 'warning';
  return [
    ...(stop && stop.kind !== 'cancelled' ? [general(stopMessage(report))] : []),
    ...failures.map((failure, index) =>
      failureAnnotation(failure, level, index === 0 ? aftermathWords(report) : []),
    ),
    ...(verdict.failOnError && !stop && isBadEnd(report, verdict) ? endAnnotations(report) : []),
  ];
}

/**
 * The first line stands by itself: the runner prints the message alone, in red, without the title.
 * @param aftermath what came after the deployment, which is said once
 */
function failureAnnotation(
  failure: ExplainedFailure,
  level: Annotation['level'],
  aftermath: string[],
): Annotation {
  const { title, explanation, nextStep, diagnosis, step, code } = failure;
  const evidence = diagnosis?.cause.evidence ?? [];
  const why = evidence.length > 0 || diagnosis?.cause.rule ? [] : [explanation];
  const shown = evidence.map(({ log, line, text }) => `${text.trim()} (${log}:${line})`);
  const place = aftermath.length > 0 ? aftermath : [`Step: ${step}${code ? ` (${code})` : ''}`];
  const lines = [title, ...shown, ...why, nextStep].filter((line) => line !== '');
  return { level, title, message: [...lines.slice(0, MAX_LINES - place.length), ...place].join('\n') };
}

/** Of an end that no failed component explains. */
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
    'The deployment was canceled before it was active. Deploy again, or find out who canceled it.',
  ],
  ['superseded', 'The deployment was superseded by a newer one (on_superseded: fail).'],
]);

function withKeyLine(message: string, line: string | undefined): string {
  return line ? `${message}\nLog: ${line}` : message;
}

function general(message: string): Annotation {
  return { level: 'error', title: GENERAL_TITLE, message };
}
