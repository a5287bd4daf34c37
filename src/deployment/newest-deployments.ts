import type { AppPlatform } from '../app-platform/client.ts';
import { SMALL_PAGE } from '../app-platform/responses.ts';
import type { Deployment } from '../app-platform/types.ts';

/**
 * The newest deployments of an app, newest first, as one request brings them: those that are compared with
 * the one that was followed, and those that came after it.
 * @throws what the API throws
 */
export async function newestDeployments(api: AppPlatform, appId: string): Promise<Deployment[]> {
  const newest: Deployment[] = [];
  for await (const deployment of api.deployments(appId)) {
    newest.push(deployment);
    if (newest.length >= SMALL_PAGE) break;
  }
  return newest;
}

/** Whether all deployments that are newer than this one are among them. */
export function holdsAllNewer(newest: Deployment[], { id, createdAt }: Deployment): boolean {
  const isOlder = (one: Deployment) => one.createdAt && createdAt && one.createdAt < createdAt;
  return newest.length < SMALL_PAGE || newest.some((one) => one.id === id || isOlder(one));
}
