import { notFoundAs } from '../app-platform/api-error.ts';
import type { AppPlatform } from '../app-platform/client.ts';
import type { RateBudget } from '../app-platform/rate-budget.ts';
import type { App, Deployment } from '../app-platform/types.ts';
import type { Clock } from '../basics/clock.ts';
import { UserError } from '../basics/errors.ts';
import { formatDuration } from '../basics/text.ts';

/** Which deployment of the app: one by id, the latest, the one being served, or the newest of a commit. */
export type DeploymentWanted = { id: string } | 'latest' | 'active' | { commit: string };

interface Search {
  api: AppPlatform;
  app: App;
  rateBudget: RateBudget;
  clock: Clock;
  signal: AbortSignal;
  /** Milliseconds to wait for a deployment that is not there yet; 0: do not wait. */
  waitMs: number;
  info: (text: string) => void;
}

/**
 * Finds the deployment, waiting for one that is not there yet.
 * @throws UserError when there is none
 */
export async function findDeployment(wanted: DeploymentWanted, search: Search): Promise<Deployment> {
  if (wanted === 'active') return findActive(search);
  if (wanted === 'latest') return findLatest(search);
  if ('id' in wanted) return findById(wanted.id, search);
  return findByCommit(wanted.commit, search);
}

async function findActive({ api, app }: Search): Promise<Deployment> {
  if (app.activeDeployment) return api.deployment(app.id, app.activeDeployment.id);
  throw new UserError(
    `App ${app.name} has no active deployment: nothing is being served. Check deployment_id.`,
  );
}

async function findLatest(search: Search): Promise<Deployment> {
  const { api, app } = search;
  const unfinished = app.pendingDeployment ?? app.inProgressDeployment;
  if (unfinished) return api.deployment(app.id, unfinished.id);
  const found = await pollUntilFound(search, "the app's first deployment", () =>
    newestMatch(api.deployments(app.id), 1, () => true),
  );
  if (found) return found;
  throw new UserError(`App ${app.name} has no deployment${afterWaiting(search)}. Deploy it first.`);
}

function findById(id: string, { api, app }: Search): Promise<Deployment> {
  return api
    .deployment(app.id, id)
    .catch(
      notFoundAs(
        `App ${app.name} has no deployment with the ID ${id}. Check deployment_id; it can also be "latest" or ` +
          '"active".',
      ),
    );
}

async function findByCommit(commit: string, search: Search): Promise<Deployment> {
  const { api, app } = search;
  const found = await pollUntilFound(search, `a deployment of commit ${commit}`, (polls) =>
    newestMatch(
      api.deployments(app.id),
      polls === 0 ? MAX_SEARCHED_FIRST : MAX_SEARCHED_LATER,
      (deployment) => deployment.commits.some((one) => one.startsWith(commit) || commit.startsWith(one)),
    ),
  );
  if (found) return found;
  throw new UserError(
    `App ${app.name} has no deployment of commit ${commit}${afterWaiting(search)}. Check that the app deploys ` +
      'from this branch and that Autodeploy is on, or increase discovery_timeout. If another step deploys, leave ' +
      'commit_sha out and put this step after it.',
  );
}

/** Deployments searched by the first poll, since the commit may be an older one. */
const MAX_SEARCHED_FIRST = 200;
/** Deployments searched by later polls: only new ones can have come. */
const MAX_SEARCHED_LATER = 20;

async function newestMatch(
  deployments: AsyncIterable<Deployment>,
  maxSearched: number,
  matches: (deployment: Deployment) => boolean,
): Promise<Deployment | undefined> {
  let searched = 0;
  for await (const deployment of deployments) {
    if (matches(deployment)) return deployment;
    if (++searched >= maxSearched) return undefined;
  }
  return undefined;
}

/**
 * Polls at ever longer intervals.
 * @param what for the message that says what is being waited for
 * @returns undefined when the time to wait is over
 */
async function pollUntilFound<T>(
  { clock, rateBudget, signal, waitMs, info }: Search,
  what: string,
  poll: (polls: number) => Promise<T | undefined>,
): Promise<T | undefined> {
  const deadline = clock.now() + waitMs;
  let interval = rateBudget.minIntervalMs;
  let reportedAt = Number.NEGATIVE_INFINITY;
  for (let polls = 0; ; polls++) {
    const found = await poll(polls);
    const left = deadline - clock.now();
    if (found || left <= 0) return found;
    if (clock.now() - reportedAt >= REPORT_INTERVAL_MS) {
      info(`Waiting for ${what}, up to ${formatDuration(left)} more.`);
      reportedAt = clock.now();
    }
    await clock.sleep(Math.min(rateBudget.delayMs(interval), left), signal);
    interval = Math.min(interval * 1.5, rateBudget.maxIntervalMs);
  }
}

const REPORT_INTERVAL_MS = 60_000;

function afterWaiting({ waitMs }: Search): string {
  return waitMs > 0 ? ` after waiting ${formatDuration(waitMs)}` : '';
}
