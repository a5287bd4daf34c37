import { join } from 'node:path';
import type { AppPlatform } from '../app-platform/client.ts';
import type { RateBudget } from '../app-platform/rate-budget.ts';
import type { App, Deployment } from '../app-platform/types.ts';
import { orAborted } from '../basics/abort.ts';
import type { AbortScope } from '../basics/abort-scope.ts';
import type { Clock } from '../basics/clock.ts';
import { Cancelled, errorMessage } from '../basics/errors.ts';
import { LogCollection, type LogCollectionOptions } from '../logs/log-collection.ts';
import { aftermathOf, laterRollback } from './aftermath.ts';
import { componentsThatRun, showFirstCrash } from './crash-logs.ts';
import { askExtra, COMPARISON_LIMIT_MS } from './extra.ts';
import { findApp } from './find-app.ts';
import { type DeploymentWanted, type FoundDeployment, findDeployment } from './find-deployment.ts';
import type { Findings } from './findings.ts';
import { type LogsWanted, logGroups } from './log-groups.ts';
import { newestDeployments } from './newest-deployments.ts';
import type { Workflow } from './obstacles.ts';
import { watchStability } from './stability.ts';
import { usualDuration } from './usual-duration.ts';
import { watchDeployment } from './watch.ts';

/** What to follow, and for how long. */
export interface FollowWanted extends LogsWanted {
  app: { id: string } | { name: string };
  deployment: DeploymentWanted;
  /** Whether to wait until all has ended, or to take what is there now. */
  follow: boolean;
  /** All times in milliseconds. */
  discoveryTimeoutMs: number;
  stabilityDurationMs: number;
  onSuperseded: 'succeed' | 'fail' | 'follow';
  tailLines: number | undefined;
  podConnectionTimeout: string | undefined;
}

export interface FollowContext {
  api: AppPlatform;
  rateBudget: RateBudget;
  clock: Clock;
  scope: AbortScope;
  workflow: Workflow;
  info: (text: string) => void;
  debug: (text: string) => void;
  /** For the logs. */
  logDir: string;
  redactor: LogCollectionOptions['redactor'];
  onFileError: LogCollectionOptions['onFileError'];
  noteOnce: LogCollectionOptions['noteOnce'];
  /** Where the logs of a deployment are shown. */
  displaysFor: (deployment: Deployment) => Pick<LogCollectionOptions, 'display' | 'end'>;
  /** Called with each thing that is found. */
  onApp: (app: App) => unknown;
  onDeployment: (app: App, found: FoundDeployment) => unknown;
  onProgress: (deployment: Deployment) => void;
  /** A container has crashed while its deployment goes on. */
  onCrash: (component: string) => void;
}

/**
 * Finds the app and the deployment, and follows it and its logs until all have ended and are saved; where
 * that is wanted, goes on with the deployment that took its place. What is found goes into the findings as
 * soon as it is known.
 * @throws UserError, or the signal's reason
 */
export async function follow(
  findings: Findings,
  wanted: FollowWanted,
  context: FollowContext,
): Promise<void> {
  const { api, scope, onApp } = context;
  const app = await findApp(api, wanted.app);
  findings.app = app;
  await onApp(app);
  const waitMs = wanted.follow ? wanted.discoveryTimeoutMs : 0;
  const search = { ...context, app, waitMs, signal: scope.signal };
  let found = await findDeployment(wanted.deployment, search);
  for (let count = 0; ; count++) {
    const options = { ...context, logDir: logDirOf(found.deployment, count, context.logDir) };
    await followOne(findings, found, wanted, options, app);
    const next = wanted.onSuperseded === 'follow' ? findings.supersededBy : undefined;
    if (next === undefined) return;
    context.info(
      `Deployment ${found.deployment.id} was superseded. Following ${next}, which took its place.`,
    );
    found = { deployment: await api.deployment(app.id, next), passedOver: [] };
  }
}

/** The first one's files are in the folder itself; each that took its place has a folder of its own in it. */
function logDirOf({ id }: Deployment, count: number, logDir: string): string {
  return count === 0 ? logDir : join(logDir, id);
}

async function followOne(
  findings: Findings,
  found: FoundDeployment,
  wanted: FollowWanted,
  context: FollowContext,
  app: App,
): Promise<void> {
  const { scope, onDeployment, onProgress, displaysFor } = context;
  const { deployment } = found;
  const { signal } = scope;
  const watch = watchDeployment(deployment, { ...context, app, signal, onProgress });
  findings.begin(watch);
  await onDeployment(app, found);
  const { groups, occurrences } = await logGroups(wanted, { ...context, app, signal, watch });
  findings.occurrences = occurrences;
  const logs = new LogCollection(groups, {
    ...context,
    ...displaysFor(deployment),
    ...{ app, deployment, signal },
    follow: wanted.follow,
    tailLines: wanted.tailLines,
    podConnectionTimeout: wanted.podConnectionTimeout,
  });
  findings.logs = logs;
  const tasks = wanted.follow ? tasksAround(findings, wanted, { ...context, app, signal, logs }) : [];
  await scope.all([...logs.run(), ...tasks]);
  findings.noteIncompleteLog(await logs.complete());
  await lookAfter(findings, context, app);
}

interface Around extends FollowContext {
  app: App;
  signal: AbortSignal;
  logs: LogCollection;
}

/**
 * What goes on beside the logs: the deployment and the occurrences, crashes, and the app after its
 * deployment.
 */
function tasksAround(findings: Findings, wanted: FollowWanted, context: Around): Promise<void>[] {
  const { watch, ofDeployment } = findings;
  const tasks = findings.watches.map((one) => one.run());
  if (!watch || !ofDeployment) return tasks;
  const running = componentsThatRun(watch.current, wanted.components);
  return [
    ...tasks,
    showFirstCrash(watch, running, context.logs, context),
    keepWatching(findings, wanted, context),
  ];
}

/** Once the deployment is active. */
async function keepWatching(
  findings: Findings,
  { stabilityDurationMs: durationMs, components: wanted }: FollowWanted,
  context: Around,
): Promise<void> {
  const { watch } = findings;
  if (!watch || durationMs === 0) return;
  await orAborted(
    watch.waitFor(() => false),
    context.signal,
  );
  if (findings.conclusion !== 'success') return;
  findings.isWatchingStability = true;
  findings.stability = await watchStability(watch.current, { ...context, durationMs, wanted });
  findings.isWatchingStability = false;
}

/** What came after it, and what others took. Whatever becomes of that, all else stays as it was found. */
async function lookAfter(findings: Findings, context: FollowContext, app: App): Promise<void> {
  const { api, scope } = context;
  const { deployment, conclusion, serving, ofDeployment } = findings;
  if (!deployment || !ofDeployment || conclusion === 'in_progress') return;
  const asked = { api, signal: scope.signal };
  if (conclusion !== 'success' || serving?.id !== deployment.id) {
    findings.newest = await listNewest(app, context);
    await lookForAftermath(findings, deployment, app, context);
  } else {
    const [newest, current] = await Promise.all([
      listNewest(app, context, COMPARISON_LIMIT_MS),
      // An app that was never deployed before has an address only now; without it, all else is as good.
      app.url ? app : askExtra((extra) => extra.app(app.id), asked).catch(() => app),
    ]);
    findings.newest = newest;
    findings.app = current;
  }
  findings.usual = usualDuration(findings.newest, deployment);
}

/** Empty where they could not be had. */
async function listNewest(app: App, context: FollowContext, ms?: number): Promise<Deployment[]> {
  const { api, debug, scope } = context;
  try {
    const asked = { api, signal: scope.signal, ...(ms !== undefined && { ms }) };
    return await askExtra((extra) => newestDeployments(extra, app.id), asked);
  } catch (error) {
    debug(`The newest deployments of the app are not known: ${errorMessage(error)}`);
    return [];
  }
}

/** What came after a deployment that did not go well, or that another one has replaced. */
async function lookForAftermath(
  findings: Findings,
  deployment: Deployment,
  app: App,
  { api, debug, scope }: FollowContext,
): Promise<void> {
  // Without the list nobody knows what came after; it would not be there now either.
  if (findings.newest.length === 0) return scope.signal.throwIfAborted();
  try {
    const aftermath = (extra: AppPlatform) => aftermathOf(deployment, { api: extra, app }, findings.newest);
    findings.aftermath = await askExtra(aftermath, { api, signal: scope.signal });
    findings.app = findings.aftermath.app;
  } catch (error) {
    scope.signal.throwIfAborted();
    debug(`What serves the app could not be looked up: ${errorMessage(error)}`);
  }
}

/** What serves may have changed since the app was found; where that is not known, it is taken as it was. */
export async function updateApp(findings: Findings, api: AppPlatform): Promise<void> {
  const { app } = findings;
  if (app) findings.app = await api.app(app.id).catch(() => app);
}

/**
 * Looks again for an automatic rollback of a deployment that has just failed, if none was there before.
 * Whatever goes wrong here changes nothing about the verdict.
 * @throws Cancelled
 */
export async function lookForRollback(
  findings: Findings,
  context: Pick<FollowContext, 'api' | 'rateBudget' | 'clock' | 'scope' | 'debug'>,
): Promise<void> {
  const { app, watch, deployment, aftermath, ofDeployment } = findings;
  const { scope, debug } = context;
  const { signal } = scope;
  if (!app || !deployment || !ofDeployment || !aftermath || aftermath.rollback) return;
  if (watch?.endedAt === undefined) return;
  try {
    findings.aftermath =
      (await laterRollback(deployment, watch.endedAt, { ...context, app, signal })) ?? aftermath;
    findings.app = findings.aftermath.app;
  } catch (error) {
    if (signal.reason instanceof Cancelled) throw error;
    debug(`Whether App Platform rolls back could not be looked up: ${error}`);
  }
}
