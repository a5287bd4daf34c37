/**
 * Deploys the canary app with another spec than before and writes the id of the deployment that this starts
 * to
 * GITHUB_OUTPUT. Reads CANARY_TOKEN (scopes app:read, app:update), CANARY_APP_ID, CANARY_FAIL and
 * GITHUB_REPOSITORY; CANARY_API_URL for another address than the public one.
 */
import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parse } from 'yaml';
import { newestDeployment } from './answers.ts';
import { type Api, ask } from './api.ts';

export interface Spec {
  services: { git: { repo_clone_url: string }; envs: { key: string; value: string }[] }[];
}

const POLL_MS = 2_000;
const MAX_WAIT_MS = 120_000;

/** The spec with the repository and the variables of this run. */
export function withValues(spec: Spec, repository: string, values: Record<string, string>): Spec {
  return {
    ...spec,
    services: spec.services.map((service) => ({
      ...service,
      git: { ...service.git, repo_clone_url: repository },
      envs: service.envs.map((env) => ({ ...env, value: values[env.key] ?? env.value })),
    })),
  };
}

/**
 * Replaces the app's spec and waits until the deployment that this starts is in the list.
 * @throws Error when none comes in two minutes
 */
export async function deploy(api: Api, appId: string, spec: Spec): Promise<string> {
  const newest = async () =>
    newestDeployment(await ask(api, `apps/${encodeURIComponent(appId)}/deployments?per_page=1`));
  const before = await newest();
  await ask(api, `apps/${encodeURIComponent(appId)}`, { spec });
  for (const end = Date.now() + MAX_WAIT_MS; Date.now() < end; await setTimeout(POLL_MS)) {
    const now = await newest();
    if (now !== before) return now;
  }
  throw new Error('The new spec has started no deployment.');
}

async function main(): Promise<void> {
  const { env } = process;
  const file = join(import.meta.dirname, '..', '..', 'examples', 'canary', 'app.yaml');
  const repository = `${env.GITHUB_SERVER_URL || 'https://github.com'}/${env.GITHUB_REPOSITORY}.git`;
  const values = {
    CANARY_RUN: `${env.GITHUB_RUN_ID}-${env.GITHUB_RUN_ATTEMPT}`,
    CANARY_FAIL: env.CANARY_FAIL ?? 'false',
  };
  const spec = withValues(parse(readFileSync(file, 'utf8')) as Spec, repository, values);
  const api: Api = {
    url: env.CANARY_API_URL || 'https://api.digitalocean.com',
    token: env.CANARY_TOKEN ?? '',
  };
  const id = await deploy(api, env.CANARY_APP_ID ?? '', spec);
  console.log(`Deployment ${id}`);
  appendFileSync(env.GITHUB_OUTPUT ?? '', `deployment_id=${id}\n`);
}

if (import.meta.main) await main();
