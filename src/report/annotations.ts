import type { ExplainedFailure } from '../diagnosis/explain.ts';
import type { Report } from './report.ts';
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
 * @param failOnError whether a failed deployment fails the step: then it is an error, otherwise a warning
 */
export function annotationsOf(report: Report, failOnError: boolean): Annotation[] {
  const { stop, failures } = report;
  const level = failOnError ? 'error' : 'warning';
  return [
    ...(stop && stop.kind !== 'cancelled' ? [general(stopMessage(report))] : []),
    ...failures.map((failure) => failureAnnotation(failure, level)),
    ...(failOnError && !stop ? endAnnotations(report) : []),
  ];
}

/** The first line stands by itself: the runner prints the message alone, in red, without the title. */
function failureAnnotation(failure: ExplainedFailure, level: Annotation['level']): Annotation {
  const { title, explanation, nextStep, diagnosis, step, code } = failure;
  const evidence = diagnosis?.cause.evidence ?? [];
  const place = `Step: ${step}${code ? ` (${code})` : ''}`;
  const why = evidence.length > 0 || diagnosis?.cause.rule ? [] : [explanation];
  const shown = evidence.map(({ log, line, text }) => `${text.trim()} (${log}:${line})`);
  const lines = [title, ...shown, ...why, nextStep, place].filter((line) => line !== '');
  return { level, title, message: lines.slice(0, MAX_LINES).join('\n') };
}

/** Of an end that no failed component explains. */
function endAnnotations({ conclusion, events, jobExcerpt }: Report): Annotation[] {
  if (events !== undefined) {
    const job = events.find(({ isJob }) => isJob)?.name;
    if (conclusion === 'failure') {
      return [general(withKeyLine(`${job} failed. See its log above.`, jobExcerpt?.keyLine))];
    }
    return conclusion === 'canceled' ? [general(`${job} was canceled.`)] : [];
  }
  if (conclusion !== 'canceled') return [];
  return [
    general('The deployment was canceled before it was active. Deploy again, or find out who canceled it.'),
  ];
}

function withKeyLine(message: string, line: string | undefined): string {
  return line ? `${message}\nLog: ${line}` : message;
}

function general(message: string): Annotation {
  return { level: 'error', title: GENERAL_TITLE, message };
}
