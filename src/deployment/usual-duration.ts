import type { Deployment, Step } from '../app-platform/types.ts';
import { isAutomatic, isRollback } from './automatic.ts';
import { hasServed } from './conclusion.ts';

/** The median of what the app's last successful deployments took. */
export interface UsualDuration {
  /** Milliseconds. */
  ms: number;
  /** How many deployments that is. */
  count: number;
}

const MAX_COMPARED = 5;
/** The median of fewer says nothing. */
const MIN_COMPARED = 3;

/**
 * What the last successful deployments before this one took: up to MAX_COMPARED of those that somebody asked
 * for and that were no rollback, which builds nothing. `undefined`: there are too few.
 * @param newest the app's newest deployments, newest first
 */
export function usualDuration(newest: Deployment[], deployment: Deployment): UsualDuration | undefined {
  const durations = newest
    .filter((one) => isComparable(one, deployment))
    .flatMap((one) => timeUntilServed(one) ?? [])
    .slice(0, MAX_COMPARED);
  if (durations.length < MIN_COMPARED) return undefined;
  const sorted = durations.sort((a, b) => a - b);
  return { ms: sorted[Math.floor(sorted.length / 2)]!, count: sorted.length };
}

function isComparable(one: Deployment, deployment: Deployment): boolean {
  if (one.id === deployment.id || isAutomatic(one) || isRollback(one)) return false;
  return one.createdAt !== undefined && !!deployment.createdAt && one.createdAt < deployment.createdAt;
}

/**
 * Milliseconds from its creation to the end of its last step: the phase of a deployment that was superseded
 * changed when the next one took its place. `undefined`: it was never served, or the API does not say.
 */
function timeUntilServed(deployment: Deployment): number | undefined {
  const { createdAt, steps } = deployment;
  if (!hasServed(deployment) || !createdAt) return undefined;
  const ms = steps.reduce(latestEnd, 0) - createdAt.getTime();
  return ms > 0 ? ms : undefined;
}

function latestEnd(latest: number, { endedAt, steps }: Step): number {
  return steps.reduce(latestEnd, Math.max(latest, endedAt?.getTime() ?? 0));
}
