import type { Report, ReportedDeployment } from './report.ts';

/** The deployment whose end counts; `undefined` where only events were asked for, or none was found. */
export function deploymentAtStake({ deployment, events }: Report): ReportedDeployment | undefined {
  return events === undefined ? deployment : undefined;
}

/** Whether the deployment was still going on when the step ended early. */
export function endedBeforeDeployment(report: Report): boolean {
  return report.stop !== undefined && deploymentAtStake(report)?.over === false;
}

const GOOD_ENDS = new Set<string>(['success', 'superseded', 'in_progress']);

/** Whether `print: on_failure` prints the logs. A cancelled step has only seconds left, so it does not. */
export function isFailure({ conclusion, stop }: Report): boolean {
  if (stop) return stop.kind !== 'cancelled';
  return conclusion !== undefined && !GOOD_ENDS.has(conclusion);
}

/**
 * Whether the step fails: `fail_on_error` is about how the deployment ended, not about what stopped the step.
 */
export function failsStep({ conclusion, stop }: Report, failOnError: boolean): boolean {
  if (stop) return stop.kind !== 'cancelled';
  return failOnError && (conclusion === 'failure' || conclusion === 'canceled');
}
