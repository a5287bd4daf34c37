import type { AppPlatform } from '../app-platform/client.ts';
import type { App, Deployment, Step } from '../app-platform/types.ts';
import { isAutomatic, isRollback } from './automatic.ts';

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
/** One page of the list, so one request. */
const MAX_SEARCHED = 20;

/**
 * What the last successful deployments before this one took: up to MAX_COMPARED of those that somebody asked
 * for and that were no rollback, which builds nothing. One request. `undefined`: there are too few.
 * @throws what the API throws
 */
export async function usualDuration(
  api: AppPlatform,
  app: App,
  deployment: Deployment,
): Promise<UsualDuration | undefined> {
  const durations: number[] = [];
  let searched = 0;
  for await (const one of api.deployments(app.id)) {
    const ms = isComparable(one, deployment) ? timeUntilServed(one) : undefined;
    if (ms !== undefined) durations.push(ms);
    if (durations.length >= MAX_COMPARED || ++searched >= MAX_SEARCHED) break;
  }
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
function timeUntilServed({ phase, createdAt, steps }: Deployment): number | undefined {
  const deploy = steps.find(({ name }) => name === 'deploy');
  if (!SERVED.has(phase) || deploy?.status !== 'SUCCESS' || !createdAt) return undefined;
  const ms = steps.reduce(latestEnd, 0) - createdAt.getTime();
  return ms > 0 ? ms : undefined;
}

const SERVED = new Set(['ACTIVE', 'SUPERSEDED']);

function latestEnd(latest: number, { endedAt, steps }: Step): number {
  return steps.reduce(latestEnd, Math.max(latest, endedAt?.getTime() ?? 0));
}
