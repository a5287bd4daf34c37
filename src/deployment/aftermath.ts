import type { AppPlatform } from '../app-platform/client.ts';
import type { App, Deployment, DeploymentReference } from '../app-platform/types.ts';
import { isAutomaticRollback } from './automatic.ts';

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

/**
 * Looks up what has come after a deployment: two requests, more where many deployments are newer.
 * @throws what the API throws
 */
export async function aftermathOf(
  deployment: Deployment,
  { api, app }: { api: AppPlatform; app: App },
): Promise<Aftermath> {
  const now = await api.app(app.id);
  const newer = await newerThan(deployment, api.deployments(app.id));
  const rollback = newer.find(isAutomaticRollback);
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
