import type { AppPlatform } from '../app-platform/client.ts';
import type { RateBudget } from '../app-platform/rate-budget.ts';
import type { App, Deployment } from '../app-platform/types.ts';
import { orAborted } from '../basics/abort.ts';
import { type Clock, sleepUntilEvent } from '../basics/clock.ts';
import { errorMessage, UserError } from '../basics/errors.ts';
import type { Log } from '../logs/log.ts';
import type { LogCollection } from '../logs/log-collection.ts';
import { newestTimestamp } from '../logs/newest-timestamp.ts';
import { askExtra } from './extra.ts';
import type { Watch } from './watch.ts';

export interface Crash {
  component: string;
  log: Log;
  /** When its container last wrote, in milliseconds since the epoch; undefined: its lines do not say. */
  wroteAt: number | undefined;
}

export interface CrashContext {
  api: AppPlatform;
  app: App;
  rateBudget: RateBudget;
  clock: Clock;
  signal: AbortSignal;
  debug: (text: string) => void;
}

/**
 * Components that can crash, those that were asked for first. Static sites and functions have no containers.
 */
export function componentsThatRun(deployment: Deployment, wanted: string[]): string[] {
  const running = deployment.components.filter(({ kind }) => kind === 'service' || kind === 'worker');
  const names = running.map(({ name }) => name);
  return [
    ...names.filter((name) => wanted.includes(name)),
    ...names.filter((name) => !wanted.includes(name)),
  ];
}

/**
 * Whether App Platform has the log of any crashed container of a deployment.
 * @param component undefined: of any
 */
export async function hasCrashLog(
  deployment: Deployment,
  component: string | undefined,
  { api, app }: CrashContext,
): Promise<boolean> {
  const source = { deployment: deployment.id, component };
  const query = {
    type: 'RUN_RESTARTED' as const,
    follow: false,
    tailLines: 1,
    podConnectionTimeout: undefined,
  };
  const urls = await api.logs(app.id, source, query);
  return urls !== undefined && (urls.liveUrl !== undefined || urls.archivedUrls.length > 0);
}

/**
 * Fetches, shows and saves the crash logs of components, as far as there are any.
 * @param signal ends it early, with those that were fetched until then
 * @returns them, and whether none was missed
 * @throws the signal's reason
 */
export async function fetchCrashes(
  components: string[],
  logs: LogCollection,
  signal: AbortSignal,
): Promise<{ crashes: Crash[]; isComplete: boolean }> {
  const crashes: Crash[] = [];
  let isComplete = true;
  for (const component of components.slice(0, MAX_FETCHED)) {
    if (signal.aborted) return { crashes, isComplete: false };
    const log = await logs.fetch('RUN_RESTARTED', component, signal);
    if (!log) isComplete = false;
    const [file] = log?.files() ?? [];
    if (!log || file === undefined) continue;
    crashes.push({ component, log, wroteAt: await newestTimestamp(file) });
  }
  return { crashes, isComplete };
}

/** Each may take seconds. */
const MAX_FETCHED = 10;

/**
 * While a deployment is being deployed, shows the log of the first container that crashes: App Platform
 * starts it again and again, and gives up only minutes later. Whatever goes wrong here is no reason to end
 * the step.
 * @throws the signal's reason
 */
export async function showFirstCrash(
  watch: Watch<Deployment>,
  components: string[],
  logs: LogCollection,
  context: CrashContext & { onCrash: (component: string) => void },
): Promise<void> {
  const { rateBudget, clock, signal, debug, onCrash } = context;
  if (watch.endedAt !== undefined || components.length === 0) return;
  await orAborted(
    watch.waitFor(({ phase }) => phase === 'DEPLOYING'),
    signal,
  );
  const ended = watch.waitFor(() => false);
  const over = new AbortController();
  void ended.then(() => over.abort(new UserError('The deployment has ended')));
  const during = { ...context, signal: AbortSignal.any([signal, over.signal]) };
  const lookUp = (api: AppPlatform) => hasCrashLog(watch.current, undefined, { ...during, api });
  for (let interval = FIRST_INTERVALS * rateBudget.minIntervalMs; watch.endedAt === undefined; ) {
    await sleepUntilEvent(clock, rateBudget.delayMs(interval), ended, signal);
    if (watch.endedAt !== undefined) return;
    const isThere = await askExtra(lookUp, during).catch((error: unknown) => {
      signal.throwIfAborted();
      debug(`Crash logs could not be looked up: ${errorMessage(error)}`);
      return false;
    });
    const found = isThere ? await fetchCrashes(components, logs, during.signal) : undefined;
    const crashes = found?.crashes ?? [];
    for (const { component } of crashes) onCrash(component);
    if (crashes.length > 0) return;
    interval = Math.min(interval * 2, LOOKUP_INTERVALS * rateBudget.maxIntervalMs);
  }
}

/** No container has crashed in the first moments. */
const FIRST_INTERVALS = 2;
/** Crash logs are looked up half as often as the deployment itself. */
const LOOKUP_INTERVALS = 2;
