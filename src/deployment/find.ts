import type { AppPlatform } from '../app-platform/client.ts';
import type { Pace } from '../app-platform/pace.ts';
import type { App, Deployment } from '../app-platform/types.ts';
import type { Clock } from '../basics/clock.ts';
import { UserError } from '../basics/errors.ts';
import { formatDuration } from '../basics/text.ts';

export type AppWanted = { id: string } | { name: string };

/** Which deployment of the app: one by id, the latest, the one being served, or the newest of a commit. */
export type DeploymentWanted = { id: string } | 'latest' | 'active' | { commit: string };

export interface Search {
  api: AppPlatform;
  app: App;
  pace: Pace;
  clock: Clock;
  signal: AbortSignal;
  /** Milliseconds to wait for a deployment that is not there yet; 0: do not wait. */
  waitMs: number;
  info: (text: string) => void;
}

/** @throws UserError when there is no such app */
export async function findApp(api: AppPlatform, wanted: AppWanted): Promise<App> {
  if ('id' in wanted) return api.app(wanted.id);
  const names: string[] = [];
  for await (const app of api.apps()) {
    if (app.name === wanted.name) return app;
    names.push(app.name);
  }
  const known = names.length === 0 ? 'none' : names.sort().slice(0, MOST_NAMES).join(', ');
  const more = names.length > MOST_NAMES ? ` and ${names.length - MOST_NAMES} more` : '';
  throw new UserError(
    `There is no app named ${wanted.name}. The token can see: ${known}${more}. Check app_name, and the token's team.`,
  );
}

/**
 * Finds the deployment, waiting for one that is not there yet.
 * @throws UserError when there is none
 */
export async function findDeployment(wanted: DeploymentWanted, search: Search): Promise<Deployment> {
  const { api, app } = search;
  if (wanted === 'active') {
    if (app.activeDeploymentId) return api.deployment(app.id, app.activeDeploymentId);
    throw new UserError(
      `App ${app.name} has no active deployment: nothing is being served. Check deployment_id.`,
    );
  }
  if (wanted === 'latest') return latest(search);
  if ('id' in wanted) return api.deployment(app.id, wanted.id);
  const { commit } = wanted;
  const found = await waitFor(search, `a deployment of commit ${commit}`, (looked) =>
    newest(api.deployments(app.id), looked === 0 ? DEEP_LOOK : SHALLOW_LOOK, (deployment) =>
      deployment.commits.some((one) => one.startsWith(commit) || commit.startsWith(one)),
    ),
  );
  if (found) return found;
  throw new UserError(
    `App ${app.name} got no deployment of commit ${commit}${within(search)}. Check that the app deploys from this ` +
      'branch and that Autodeploy is on, or give discovery_timeout more time. If another step deploys, leave ' +
      'commit_sha out and put this step after it.',
  );
}

async function latest(search: Search): Promise<Deployment> {
  const { api, app } = search;
  if (app.unfinishedDeploymentId) return api.deployment(app.id, app.unfinishedDeploymentId);
  const found = await waitFor(search, "the app's first deployment", () =>
    newest(api.deployments(app.id), 1, () => true),
  );
  if (found) return found;
  throw new UserError(`App ${app.name} has no deployment${within(search)}. Deploy it first.`);
}

/** Deployments looked through at first, when the commit may be an older one… */
const DEEP_LOOK = 200;
/** …and later, when only new ones can have come. */
const SHALLOW_LOOK = 20;
const MOST_NAMES = 20;

async function newest(
  deployments: AsyncIterable<Deployment>,
  most: number,
  fits: (deployment: Deployment) => boolean,
): Promise<Deployment | undefined> {
  let looked = 0;
  for await (const deployment of deployments) {
    if (fits(deployment)) return deployment;
    if (++looked >= most) return undefined;
  }
  return undefined;
}

/** Looks again and again, ever more rarely, until something is found or the time is up. */
async function waitFor<T>(
  { clock, pace, signal, waitMs, info }: Search,
  what: string,
  look: (looked: number) => Promise<T | undefined>,
): Promise<T | undefined> {
  const until = clock.now() + waitMs;
  let pause = pace.quickMs;
  let saidAt = 0;
  for (let looked = 0; ; looked++) {
    const found = await look(looked);
    const left = until - clock.now();
    if (found || left <= 0) return found;
    if (clock.now() - saidAt >= SIGN_OF_LIFE_MS) {
      info(`Waiting for ${what}, up to ${formatDuration(left)} more.`);
      saidAt = clock.now();
    }
    await clock.sleep(Math.min(pace.pause(pause), left), signal);
    pause = Math.min(pause * 1.5, pace.longestMs);
  }
}

const SIGN_OF_LIFE_MS = 60_000;

function within({ waitMs }: Search): string {
  return waitMs > 0 ? ` within ${formatDuration(waitMs)}` : '';
}
