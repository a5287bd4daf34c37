import type { AppPlatform } from '../app-platform/client.ts';
import type { RateBudget } from '../app-platform/rate-budget.ts';
import type { App, Deployment, DeploymentReference } from '../app-platform/types.ts';
import type { Clock } from '../basics/clock.ts';
import { isAutomatic, isAutomaticRollback } from './automatic.ts';
import { failedInBuild, hasServed } from './conclusion.ts';
import { holdsAllNewer } from './newest-deployments.ts';

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
  /** The deployment that took its place, if another one did and it was no automatic rollback. */
  nextId: string | undefined;
  /**
   * What became of it, if it has served: whether what serves now is what somebody asked for later, the same
   * deployed again by App Platform, or what App Platform went back to.
   */
  fate: 'superseded' | 'redeployed' | 'rolled_back';
}

export interface AftermathContext {
  api: AppPlatform;
  app: App;
  rateBudget: RateBudget;
  clock: Clock;
  signal: AbortSignal;
}

/**
 * Looks up what has come after a deployment: two requests, more where many deployments are newer.
 * @param newest the app's newest deployments, if they were asked for just now: that is one request less
 * @throws what the API throws
 */
export async function aftermathOf(
  deployment: Deployment,
  { api, app }: Pick<AftermathContext, 'api' | 'app'>,
  newest?: Deployment[],
): Promise<Aftermath> {
  const list = newest && holdsAllNewer(newest, deployment) ? newest : api.deployments(app.id);
  const newer = await newerThan(deployment, list);
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
    nextId: successorOf(deployment, newer)?.id,
    fate: fateOf(deployment, newer),
  };
}

function successorOf(deployment: Deployment, newer: Deployment[]): Deployment | undefined {
  const others = newer.filter((one) => !isAutomaticRollback(one));
  // While it served, deployments that failed took nobody's place.
  return (hasServed(deployment) ? others.find(hasServed) : undefined) ?? others[0];
}

function fateOf(deployment: Deployment, newer: Deployment[]): Aftermath['fate'] {
  const served = newer.filter(hasServed);
  if (!hasServed(deployment) || served.length === 0 || !served.every(isAutomatic)) return 'superseded';
  const same = new Set([deployment.id]);
  let isSame = true;
  for (const one of served) {
    if (isAutomaticRollback(one)) isSame = same.has(one.clonedFromId ?? '');
    if (isSame) same.add(one.id);
  }
  return isSame ? 'redeployed' : 'rolled_back';
}

/**
 * App Platform begins an automatic rollback some seconds after the failure: until one is there, or a polling
 * interval (at most 10 s) has gone by since the failure.
 * @param endedAt of the deployment, by `clock.now()`
 * @returns undefined: there is none
 * @throws what the API throws, and the signal's reason
 */
export async function laterRollback(
  deployment: Deployment,
  endedAt: number,
  context: AftermathContext,
): Promise<Aftermath | undefined> {
  const { app, rateBudget, clock, signal } = context;
  if (!canBeRolledBack(deployment, app)) return undefined;
  const deadline = endedAt + Math.min(MAX_WAIT_MS, rateBudget.maxIntervalMs);
  for (let interval = rateBudget.minIntervalMs; ; interval *= 2) {
    // Where explaining the failure took longer than that, there is one look all the same.
    const left = Math.max(0, deadline - clock.now());
    if (left > 0) await clock.sleep(Math.min(rateBudget.delayMs(interval), left), signal);
    const aftermath = await aftermathOf(deployment, context);
    if (aftermath.rollback) return aftermath;
    if (clock.now() >= deadline) return undefined;
  }
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
  newestFirst: AsyncIterable<Deployment> | Deployment[],
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
