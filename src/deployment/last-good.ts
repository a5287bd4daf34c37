import type { AppPlatform } from '../app-platform/client.ts';
import type { App, Deployment } from '../app-platform/types.ts';
import { hasServed } from './conclusion.ts';

/**
 * The deployment that served the app before this one, with one request. `undefined`: there is none, or it is
 * not among the newest.
 * @param app as it was when the step began
 */
export async function lastGoodDeployment(
  api: AppPlatform,
  app: App,
  failed: Deployment,
): Promise<Deployment | undefined> {
  const { activeDeployment } = app;
  const isBefore = ({ createdAt }: { createdAt: Date | undefined }) =>
    createdAt !== undefined && failed.createdAt !== undefined && createdAt < failed.createdAt;
  if (activeDeployment && activeDeployment.id !== failed.id && isBefore(activeDeployment)) {
    return api.deployment(app.id, activeDeployment.id);
  }
  let searched = 0;
  for await (const one of api.deployments(app.id)) {
    if (hasServed(one) && isBefore(one)) return one;
    if (++searched >= MAX_SEARCHED) return undefined;
  }
  return undefined;
}

/** One page of the list. */
const MAX_SEARCHED = 20;
