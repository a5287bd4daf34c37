import type { Deployment, Step } from '../app-platform/types.ts';

/**
 * How it ended, in the words of the output `conclusion`. `unhealthy`: the deployment is active, but a job
 * after it failed or a component did not stay healthy. `not_found`: there was nothing that could end.
 */
export type Conclusion =
  | 'success'
  | 'failure'
  | 'unhealthy'
  | 'canceled'
  | 'superseded'
  | 'timed_out'
  | 'in_progress'
  | 'not_found';

/** Whether something failed that can be explained. */
export function hasFailed(conclusion: Conclusion): boolean {
  return conclusion === 'failure' || conclusion === 'unhealthy';
}

/** Whether a deployment ended in a way that explains why logs of its later phases are missing. */
export function endedEarly({ ofDeployment, conclusion }: { ofDeployment: boolean; conclusion: Conclusion }) {
  return ofDeployment && (hasFailed(conclusion) || conclusion === 'canceled' || conclusion === 'superseded');
}

/** What the API says of a deployment; never `timed_out`, which is not the deployment's. */
export function conclusionOf(deployment: Deployment): Conclusion {
  if (!hasEnded(deployment)) return 'in_progress';
  const conclusion = FINAL_PHASES.get(deployment.phase) ?? 'in_progress';
  return conclusion === 'success' && hasStep(deployment.steps, isFailed) ? 'unhealthy' : conclusion;
}

/**
 * Whether a deployment in this phase changes no more. The set of phases can grow; a new one is taken as going
 * on.
 */
export function isOver(phase: string): boolean {
  return FINAL_PHASES.has(phase);
}

/**
 * Whether a deployment is over, and so are the jobs that run after it.
 * @param now milliseconds since the epoch: a job that has not begun may begin shortly after the deployment
 * became active; left out: only jobs that run are waited for
 */
export function hasEnded(deployment: Deployment, now?: number): boolean {
  return isOver(deployment.phase) && unfinishedJobs(deployment, now).length === 0;
}

/** Names of the jobs that an active deployment still waits for. */
export function unfinishedJobs({ phase, steps, spec, updatedAt }: Deployment, now?: number): string[] {
  if (phase !== 'ACTIVE') return [];
  const jobs = spec.components.filter(({ jobKind }) => jobKind === 'POST_DEPLOY').map(({ name }) => name);
  // Where the two clocks differ by more, nobody knows how long ago it was.
  const isNew =
    now !== undefined &&
    updatedAt !== undefined &&
    Math.abs(now - updatedAt.getTime()) < JOB_BEGINS_WITHIN_MS;
  const deploying = steps.filter(({ name }) => name !== 'build');
  const isOf = (job: string, ...statuses: string[]) =>
    hasStep(deploying, ({ component, status }) => component === job && statuses.includes(status));
  return jobs.filter(
    (job) => isOf(job, 'RUNNING') || (isNew && isOf(job, 'PENDING') && !isOf(job, 'SUCCESS', 'ERROR')),
  );
}

const JOB_BEGINS_WITHIN_MS = 15_000;

const FINAL_PHASES = new Map<string, Conclusion>([
  ['ACTIVE', 'success'],
  ['ERROR', 'failure'],
  ['CANCELED', 'canceled'],
  ['SUPERSEDED', 'superseded'],
]);

/** A failed post-deploy job does not undo a release: only its step says so. */
function isFailed({ status }: Step): boolean {
  return status === 'ERROR';
}

/** Whether it serves the app or has served it: one can also be superseded while it is being built. */
export function hasServed({ phase, progress }: Deployment): boolean {
  return phase === 'ACTIVE' || (phase === 'SUPERSEDED' && progress.success === progress.total);
}

/** Whether it failed before anything of it was deployed. */
export function failedInBuild({ steps }: Deployment): boolean {
  const builds = steps.filter(({ name }) => name === 'build');
  return hasStep(builds, isFailed);
}

function hasStep(steps: Step[], matches: (step: Step) => boolean): boolean {
  return steps.some((step) => matches(step) || hasStep(step.steps, matches));
}
