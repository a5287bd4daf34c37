import type { AppPlatform } from '../app-platform/client.ts';
import type { RateBudget } from '../app-platform/rate-budget.ts';
import type { App, Deployment, DeploymentReference } from '../app-platform/types.ts';
import type { Clock } from '../basics/clock.ts';
import { isAutomaticRollback } from './automatic.ts';
import { failedInBuild } from './conclusion.ts';

/** An automatic rollback that followed a deployment. */
export interface Rollback {
  id: string;
  phase: string;
  /** The deployment it went back to; undefined where the API does not say. */
  toId: string | undefined;
  commits: string[];
}

/** What came after a deployment. */
export interface Aftermath {
  /** As it is now. */
  app: App;
  /** The deployment that serves the app now; undefined: none does. */
  serving: DeploymentReference | undefined;
  rollback: Rollback | undefined;
  /** The next deployment after it that is no automatic rollback. */
  nextId: string | undefined;
}

export interface AftermathContext {
  api: AppPlatform;
  app: App;
  rateBudget: RateBudget;
  clock: Clock;
  signal: AbortSignal;
}

/**
 * Looks up what has come after a deployment: two requests, more where many deployments are newer. App
 * Platform begins an automatic rollback some seconds after the failure, so after one that has just happened
 * it is looked for again, for one polling interval (at most 10 s).
 * @param endedAt milliseconds since the epoch
 * @throws what the API throws
 */
export async function aftermathOf(
  deployment: Deployment,
  endedAt: number,
  { api, app, rateBudget, clock, signal }: AftermathContext,
): Promise<Aftermath> {
  const waitMs = canBeRolledBack(deployment, app) ? Math.min(MAX_WAIT_MS, rateBudget.maxIntervalMs) : 0;
  const deadline = endedAt + waitMs;
  let newer = await newerThan(deployment, api.deployments(app.id));
  for (let interval = rateBudget.minIntervalMs; !newer.some(isAutomaticRollback); interval *= 2) {
    const left = deadline - clock.now();
    if (left <= 0) break;
    await clock.sleep(Math.min(rateBudget.delayMs(interval), left), signal);
    newer = await newerThan(deployment, api.deployments(app.id));
  }
  const rollback = newer.find(isAutomaticRollback);
  const now = await api.app(app.id);
  return {
    app: now,
    serving: now.activeDeployment,
    rollback: rollback && {
      id: rollback.id,
      phase: rollback.phase,
      toId: rollback.clonedFromId,
      commits: rollback.commits,
    },
    nextId: newer.find((one) => !isAutomaticRollback(one))?.id,
  };
}

const MAX_WAIT_MS = 10_000;

/** A build that fails changes nothing that serves, and without an earlier deployment there is no way back. */
function canBeRolledBack(deployment: Deployment, { activeDeployment }: App): boolean {
  return deployment.phase === 'ERROR' && activeDeployment !== undefined && !failedInBuild(deployment);
}

const MAX_SEARCHED = 200;

/** The oldest of them first. */
async function newerThan(
  { id, createdAt }: Deployment,
  newestFirst: AsyncIterable<Deployment>,
): Promise<Deployment[]> {
  const newer: Deployment[] = [];
  let searched = 0;
  for await (const one of newestFirst) {
    const isOlder = one.createdAt && createdAt && one.createdAt < createdAt;
    if (one.id === id || isOlder || ++searched > MAX_SEARCHED) break;
    newer.unshift(one);
  }
  return newer;
}
