import type { ExplainedFailure } from '../diagnosis/explain.ts';
import type { Report } from './report.ts';
import { stopMessage } from './words.ts';

export interface Annotation {
  level: 'error' | 'warning';
  title: string;
  /** Several lines, if need be. */
  message: string;
}

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

function failureAnnotation(failure: ExplainedFailure, level: Annotation['level']): Annotation {
  const { title, explanation, nextStep, excerpt } = failure;
  return { level, title, message: withKeyLine([explanation, nextStep].join('\n'), excerpt?.keyLine) };
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
