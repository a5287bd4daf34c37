import { type Api, ask } from './api.ts';
import { type Shape, shapeOf } from './shapes.ts';

/** The shape of each kind of answer that this action reads of an app and its newest deployment. */
export async function shapesOf(api: Api, appId: string): Promise<Record<string, Shape>> {
  const app = `apps/${appId}`;
  const list = await ask(api, `${app}/deployments?per_page=5`);
  const id = newestDeployment(list);
  const logs = (type: string) => ask(api, `${app}/deployments/${id}/logs?type=${type}&follow=false`);
  const answers = {
    app: await ask(api, app),
    deployments: list,
    deployment: await ask(api, `${app}/deployments/${id}`),
    'build logs': await logs('BUILD'),
    health: await ask(api, `${app}/health`),
    instances: await ask(api, `${app}/instances`),
  };
  return Object.fromEntries(Object.entries(answers).map(([name, answer]) => [name, shapeOf(answer)]));
}

/** @throws Error when the list is not one of deployments, or is empty */
export function newestDeployment(list: unknown): string {
  const id = (list as { deployments?: { id?: unknown }[] }).deployments?.[0]?.id;
  if (typeof id !== 'string' || !/^[A-Za-z0-9-]+$/.test(id)) throw new Error('The app has no deployment.');
  return id;
}
