import type { AppPlatform } from '../app-platform/client.ts';
import type { App, Deployment } from '../app-platform/types.ts';
import { hasServed } from './conclusion.ts';

/**
 * The deployment that served the app before this one; where it is not among the newest, with one request.
 * `undefined`: there is none, or it is not known.
 * @param app as it was when the step began
 * @param newest its newest deployments, newest first
 * @throws what the API throws
 */
export async function lastGoodDeployment(
  api: AppPlatform,
  app: App,
  failed: Deployment,
  newest: Deployment[],
): Promise<Deployment | undefined> {
  const { activeDeployment: active } = app;
  const isBefore = ({ createdAt }: { createdAt: Date | undefined }) =>
    createdAt !== undefined && failed.createdAt !== undefined && createdAt < failed.createdAt;
  if (active && active.id !== failed.id && isBefore(active)) {
    return newest.find(({ id }) => id === active.id) ?? api.deployment(app.id, active.id);
  }
  return newest.find((one) => hasServed(one) && isBefore(one));
}
