import type { Report, ReportedDeployment } from './report.ts';

/** The deployment whose end counts; `undefined` where only events were asked for, or none was found. */
export function followedDeployment({ deployment, events }: Report): ReportedDeployment | undefined {
  return events === undefined ? deployment : undefined;
}

/** Whether the deployment was still going on when the step ended early. */
export function endedBeforeDeployment(report: Report): boolean {
  return report.stop !== undefined && followedDeployment(report)?.over === false;
}

const GOOD_ENDS = new Set<string>(['success', 'superseded', 'in_progress', 'not_found']);

/** Whether `print: on_failure` prints the logs. A cancelled step has only seconds left, so it does not. */
export function isFailure({ conclusion, stop }: Report): boolean {
  if (stop) return stop.kind !== 'cancelled';
  return !GOOD_ENDS.has(conclusion);
}

const BAD_ENDS = new Set<string>(['failure', 'unhealthy', 'canceled']);

export interface Verdict {
  /** Whether a bad end fails the step. */
  failOnError: boolean;
  /** With `fail`, a superseded deployment is a bad end. */
  onSuperseded: 'succeed' | 'fail' | 'follow';
}

/** Whether it ended in a way that `fail_on_error` is about. */
export function isBadEnd({ conclusion }: Report, { onSuperseded }: Verdict): boolean {
  return BAD_ENDS.has(conclusion) || (conclusion === 'superseded' && onSuperseded === 'fail');
}

/**
 * Whether the step fails: `fail_on_error` is about how the deployment ended, not about what stopped the step.
 */
export function failsStep(report: Report, verdict: Verdict): boolean {
  const { stop } = report;
  if (stop) return stop.kind !== 'cancelled';
  return verdict.failOnError && isBadEnd(report, verdict);
}
