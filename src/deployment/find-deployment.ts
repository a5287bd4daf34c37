import { notFoundAs } from '../app-platform/api-error.ts';
import type { AppPlatform } from '../app-platform/client.ts';
import type { RateBudget } from '../app-platform/rate-budget.ts';
import type { App, Deployment, DeploymentReference } from '../app-platform/types.ts';
import type { Clock } from '../basics/clock.ts';
import { TimedOut, UserError } from '../basics/errors.ts';
import { formatDuration, oneLine } from '../basics/text.ts';
import { isAutomatic } from './automatic.ts';
import { obstaclesFor, type Workflow } from './obstacles.ts';

/**
 * Which deployment of the app: one by id, the latest, the one being served, or the newest of a commit or an
 * image.
 */
export type DeploymentWanted =
  | { id: string }
  | 'latest'
  | 'active'
  | { commit: string }
  /** A tag or a digest. */
  | { image: string };

export interface FoundDeployment {
  deployment: Deployment;
  /** Newer deployments that App Platform started by itself, newest first. */
  passedOver: DeploymentReference[];
}

export interface DeploymentSearch {
  api: AppPlatform;
  app: App;
  workflow: Workflow;
  rateBudget: RateBudget;
  clock: Clock;
  signal: AbortSignal;
  /** Milliseconds to wait for a deployment that is not there yet; 0: do not wait. */
  waitMs: number;
  info: (text: string) => void;
}

/**
 * Finds the deployment, waiting for one that is not there yet.
 * @throws UserError when there is none, TimedOut when the step's time is up first: with the reasons that are
 * known
 */
export async function findDeployment(
  wanted: DeploymentWanted,
  search: DeploymentSearch,
): Promise<FoundDeployment> {
  if (wanted === 'latest') return findLatest(search);
  return { deployment: await findOne(wanted, search), passedOver: [] };
}

function findOne(wanted: Exclude<DeploymentWanted, 'latest'>, search: DeploymentSearch): Promise<Deployment> {
  if (wanted === 'active') return findActive(search);
  if ('id' in wanted) return findById(wanted.id, search);
  return 'commit' in wanted ? findByCommit(wanted.commit, search) : findByImage(wanted.image, search);
}

async function findActive({ api, app }: DeploymentSearch): Promise<Deployment> {
  if (app.activeDeployment) return api.deployment(app.id, app.activeDeployment.id);
  throw new UserError(
    `App ${app.name} has no active deployment: nothing is being served. Check deployment_id.`,
  );
}

/** The newest deployment that somebody asked for; if there is none, the newest of all. */
async function findLatest(search: DeploymentSearch): Promise<FoundDeployment> {
  const { api, app } = search;
  const unfinished = [app.pendingDeployment, app.inProgressDeployment].filter((one) => one !== undefined);
  const asked = unfinished.findIndex((one) => !isAutomatic(one));
  if (asked !== -1) {
    const deployment = await api.deployment(app.id, unfinished[asked]!.id);
    return { deployment, passedOver: unfinished.slice(0, asked) };
  }
  const found = await waitFor("the app's first deployment", search, () => newestAskedFor(search));
  if (found) return found;
  throw new UserError(`App ${app.name} has no deployment${afterWaiting(search)}. Deploy it first.`);
}

async function newestAskedFor({ api, app, info }: DeploymentSearch): Promise<FoundDeployment | undefined> {
  const passedOver: Deployment[] = [];
  for await (const deployment of api.deployments(app.id)) {
    if (!isAutomatic(deployment)) return { deployment, passedOver };
    passedOver.push(deployment);
    if (passedOver.length >= MAX_SEARCHED_FIRST) break;
  }
  const newest = passedOver[0];
  if (newest === undefined) return undefined;
  info('App Platform started all recent deployments of the app by itself, so the newest of them is used.');
  return { deployment: newest, passedOver: [] };
}

function findById(id: string, { api, app }: DeploymentSearch): Promise<Deployment> {
  return api
    .deployment(app.id, id)
    .catch(
      notFoundAs(
        `App ${app.name} has no deployment with the ID ${id}. Check deployment_id; it can also be "latest" or ` +
          '"active".',
      ),
    );
}

/** A pull request's merge commit is deployed by nobody: its head is looked for in its place. */
async function findByCommit(wanted: string, search: DeploymentSearch): Promise<Deployment> {
  const { workflow, info } = search;
  const merged = workflow.pullRequest?.mergeCommit.startsWith(wanted) ? workflow.pullRequest : undefined;
  const commit = merged?.headCommit ?? wanted;
  if (merged) {
    info(
      `Commit ${wanted} is the merge commit of pull request #${merged.number}, which is never deployed. Looking ` +
        `for its head commit ${commit} instead.`,
    );
  }
  const matches = ({ commits }: Deployment) =>
    commits.some((one) => one.startsWith(commit) || commit.startsWith(one));
  const instead = merged ? `, the head of pull request #${merged.number}` : '';
  return findMatch({ what: `commit ${commit}${instead}`, input: 'commit_sha', matches }, search);
}

function findByImage(image: string, search: DeploymentSearch): Promise<Deployment> {
  const matches = ({ docrPush, components, spec }: Deployment) => {
    const known = [docrPush?.tag, docrPush?.digest, ...components.map(({ imageDigest }) => imageDigest)];
    // A push names what it deploys; where it does not, the spec does.
    const ofSpec = docrPush ? [] : spec.components.flatMap((one) => [one.image?.tag, one.image?.digest]);
    return [...known, ...ofSpec].includes(image);
  };
  return findMatch({ what: `image ${image}`, input: 'image', matches }, search);
}

interface Match {
  /** For people: "commit 4f6c71e". */
  what: string;
  input: 'commit_sha' | 'image';
  matches: (deployment: Deployment) => boolean;
}

async function findMatch({ what, input, matches }: Match, search: DeploymentSearch): Promise<Deployment> {
  const { api, app, workflow } = search;
  const obstacles = obstaclesFor(input, app, workflow);
  let hasAny = false;
  const none = () => {
    const reasons = hasAny ? obstacles.reasons : ['The app has no deployment at all.', ...obstacles.reasons];
    return [
      `App ${oneLine(app.name)} has no deployment of ${what}${afterWaiting(search)}.`,
      ...(reasons.length > 0 ? reasons : [CHECK[input]]),
    ].join(' ');
  };
  const found = await waitFor(
    `a deployment of ${what}`,
    search,
    async (polls) => {
      const max = polls === 0 ? MAX_SEARCHED_FIRST : MAX_SEARCHED_LATER;
      let searched = 0;
      for await (const deployment of api.deployments(app.id)) {
        hasAny = true;
        if (matches(deployment)) return deployment;
        if (++searched >= max) break;
      }
      if (obstacles.isFinal) {
        throw new UserError(
          `App ${oneLine(app.name)} has no deployment of ${what}. ${obstacles.reasons.join(' ')}`,
        );
      }
      if (polls === 0 && search.waitMs > 0) for (const reason of obstacles.reasons) search.info(reason);
      return undefined;
    },
    none,
  );
  if (found) return found;
  throw new UserError(none());
}

const CHECK = {
  commit_sha:
    'Check that the app deploys from this branch and that Autodeploy is on, or increase discovery_timeout. If ' +
    'another step deploys, leave commit_sha out and put this step after it.',
  image:
    'Check that the app deploys this image, or increase discovery_timeout. If another step deploys, put this step ' +
    'after it.',
};

/** Deployments searched by the first poll, since the one wanted may be an older one. */
const MAX_SEARCHED_FIRST = 200;
/** Deployments searched by later polls: only new ones can have come. */
const MAX_SEARCHED_LATER = 20;

/**
 * Polls at ever longer intervals.
 * @param what for the message that says what is being waited for
 * @param whyNone what to say if the step's time is up first
 * @returns undefined when the time to wait is over
 */
async function waitFor<T>(
  what: string,
  { app, clock, rateBudget, signal, waitMs, info }: DeploymentSearch,
  poll: (polls: number) => Promise<T | undefined>,
  whyNone = () => `App ${oneLine(app.name)} has no deployment at all.`,
): Promise<T | undefined> {
  const deadline = clock.now() + waitMs;
  let interval = rateBudget.minIntervalMs;
  let reportedAt = Number.NEGATIVE_INFINITY;
  let isPolled = false;
  try {
    for (let polls = 0; ; polls++) {
      const found = await poll(polls);
      isPolled = true;
      const left = deadline - clock.now();
      if (found || left <= 0) return found;
      if (clock.now() - reportedAt >= REPORT_INTERVAL_MS) {
        info(`Waiting for ${what}, up to ${formatDuration(left)} more.`);
        reportedAt = clock.now();
      }
      await clock.sleep(Math.min(rateBudget.delayMs(interval), left), signal);
      interval = Math.min(interval * 1.5, rateBudget.maxIntervalMs);
    }
  } catch (error) {
    if (error instanceof TimedOut && isPolled) throw new TimedOut(`${error.message} ${whyNone()}`);
    throw error;
  }
}

const REPORT_INTERVAL_MS = 60_000;

function afterWaiting({ waitMs }: DeploymentSearch): string {
  return waitMs > 0 ? ` after waiting ${formatDuration(waitMs)}` : '';
}
