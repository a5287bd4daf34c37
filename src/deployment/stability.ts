import type { AppPlatform } from '../app-platform/client.ts';
import type { Deployment, DeploymentReference } from '../app-platform/types.ts';
import { errorMessage } from '../basics/errors.ts';
import { formatDuration } from '../basics/text.ts';
import type { LogCollection } from '../logs/log-collection.ts';
import { automaticWords, isRollback } from './automatic.ts';
import { type CrashContext, componentsThatRun, fetchCrashes, hasCrashLog } from './crash-logs.ts';
import { askExtra } from './extra.ts';
import { HealthRecord } from './health-record.ts';

/** Why a deployment that was active is not taken as stable. */
export interface Instability {
  kind: 'crashed' | 'unhealthy' | 'never_healthy' | 'rolled_back';
  /** undefined: the deployment as a whole. */
  component: string | undefined;
  /** Milliseconds from the beginning of the watch; undefined: it was not watched. */
  afterMs: number | undefined;
}

export interface Stability {
  instabilities: Instability[];
  /** The deployment that serves in its place, which somebody asked for and which is no rollback. */
  replacedBy: DeploymentReference | undefined;
  /** Components that were not asked for: they do not count, but are worth a word. */
  others: { component: string; kind: 'crashed' | 'unhealthy' }[];
}

export interface StabilityContext extends CrashContext {
  logs: LogCollection;
  /** Names of components; none: all. */
  wanted: string[];
  durationMs: number;
  info: (text: string) => void;
}

const STABLE: Stability = { instabilities: [], replacedBy: undefined, others: [] };

/**
 * Watches an active deployment for a time: its health, its crashes, and whether it still serves the app. Ends
 * at the first crash, or when a component that was healthy stays unhealthy; one that is slow to become
 * healthy has all of the time for it.
 * @throws the signal's reason
 */
export async function watchStability(deployment: Deployment, context: StabilityContext): Promise<Stability> {
  const { app, clock, rateBudget, signal, durationMs, wanted, info } = context;
  const { maintenance } = app.spec;
  if (maintenance.enabled && maintenance.archived) {
    info('stability_duration: the app is archived and nothing of it runs, so there is nothing to watch.');
    return STABLE;
  }
  const running = componentsThatRun(deployment, wanted);
  const watched = wanted.length > 0 ? running.filter((name) => wanted.includes(name)) : running;
  if (watched.length === 0) {
    info(`stability_duration: ${nothingRuns(wanted)}, so there is nothing to watch.`);
    return STABLE;
  }
  info(
    `Watching the app for ${formatDuration(durationMs)}: health, crashes, and which deployment serves it.`,
  );
  const startedAt = clock.now();
  const record = new HealthRecord(watched);
  const others = running.filter((name) => !watched.includes(name));
  const round = new Round(deployment, watched, record, context);
  for (let reportedAt = startedAt, looks = 0; ; looks++) {
    const isLast = clock.now() - startedAt >= durationMs;
    const ended = await round.look(startedAt, isLast || looks % LOOKS_PER_THOROUGH_ONE === 0);
    const now = clock.now();
    const left = startedAt + durationMs - now;
    const result = ended ?? (isLast && !record.isUndecided ? round.end(startedAt) : undefined);
    if (result) return { ...result, others: await round.othersOf(others) };
    if (now - reportedAt >= REPORT_INTERVAL_MS) {
      info(`Still watching the app: no crash so far, ${formatDuration(Math.max(0, left))} left.`);
      reportedAt = now;
    }
    const interval = rateBudget.delayMs(Math.max(MIN_INTERVAL_MS, rateBudget.maxIntervalMs));
    await clock.sleep(left > 0 ? Math.min(interval, left) : interval, signal);
  }
}

const REPORT_INTERVAL_MS = 55_000;
const MIN_INTERVAL_MS = 250;
/** To save requests, which deployment serves is not looked up each time. */
const LOOKS_PER_THOROUGH_ONE = 3;

function nothingRuns(wanted: string[]): string {
  return wanted.length > 0
    ? `${wanted.join(', ')} ${wanted.length === 1 ? 'is no service or worker' : 'are no services or workers'}`
    : 'the app has no service or worker';
}

/** Components whose crash logs are looked up one by one. */
const MAX_OTHERS = 5;

/** One look at the app after the other. */
class Round {
  readonly #deployment: Deployment;
  readonly #watched: string[];
  readonly #record: HealthRecord;
  readonly #context: StabilityContext;
  /** Components whose crash log is of before the deployment was active. */
  readonly #older = new Set<string>();
  /** Whether crash logs have been read. */
  #hasRead = false;
  readonly #notes = new Set<string>();

  constructor(deployment: Deployment, watched: string[], record: HealthRecord, context: StabilityContext) {
    this.#deployment = deployment;
    this.#watched = watched;
    this.#record = record;
    this.#context = context;
  }

  /**
   * @param thorough whether to look up what seldom changes, too
   * @returns the result, if the watch can end now
   */
  async look(startedAt: number, thorough: boolean): Promise<Stability | undefined> {
    const { clock, app } = this.#context;
    const health = await this.#orUnknown('The health of the app', (api) => api.health(app.id));
    if (health) this.#record.add(health, clock.now());
    if (health && !this.#record.hasData) {
      this.#note('App Platform has no health data of this app, so only crashes are watched.');
    }
    const crashed = await this.#crashes(thorough);
    if (crashed.length > 0) return unstable('crashed', crashed, clock.now() - startedAt);
    const held = this.#record.heldUnhealthy(clock.now());
    if (held.length > 0) return unstable('unhealthy', held, clock.now() - startedAt);
    return thorough ? this.#replacement(startedAt) : undefined;
  }

  /** The time is over. */
  end(startedAt: number): Stability {
    const { clock, info } = this.#context;
    const never = this.#record.neverHealthy;
    if (never.length > 0) return unstable('never_healthy', never, clock.now() - startedAt);
    info(`The app stayed up for ${formatDuration(clock.now() - startedAt)}.`);
    return STABLE;
  }

  /**
   * How the components fared that are not watched.
   * @param names those of them that can crash
   */
  async othersOf(names: string[]): Promise<Stability['others']> {
    const isThere =
      names.length > 0 &&
      (await this.#orUnknown('Crash logs', (api) =>
        hasCrashLog(this.#deployment, undefined, { ...this.#context, api }),
      ));
    const crashes = isThere ? await this.#newCrashes(names.slice(0, MAX_OTHERS)) : [];
    const others = crashes.map((component) => ({ component, kind: 'crashed' as const }));
    const unhealthy = this.#record.othersUnhealthy.filter(
      (name) => !others.some(({ component }) => component === name),
    );
    return [...others, ...unhealthy.map((component) => ({ component, kind: 'unhealthy' as const }))];
  }

  /** @param again whether to read crash logs again where there were only those of other components */
  async #crashes(again: boolean): Promise<string[]> {
    const { unhealthyNow } = this.#record;
    // A log from before stays where it is, so only the health can say that there may be a new one.
    const suspects = this.#watched.filter((name) => !this.#older.has(name) || unhealthyNow.includes(name));
    if (suspects.length === 0) return [];
    const isThere = await this.#orUnknown('Crash logs', (api) => this.#hasCrashLog(api));
    if (!isThere || (this.#hasRead && !again && unhealthyNow.length === 0)) return [];
    return this.#newCrashes(suspects);
  }

  /** Those of the components whose containers crashed since the deployment was active. */
  async #newCrashes(components: string[]): Promise<string[]> {
    const activeAt = this.#deployment.updatedAt?.getTime() ?? 0;
    const crashed: string[] = [];
    const { logs, signal } = this.#context;
    const { crashes, isComplete } = await fetchCrashes(components, logs, signal);
    // What could not be had is asked for again in the next look: it may be of a crash.
    if (isComplete) this.#hasRead = true;
    for (const { component, wroteAt } of crashes) {
      if (wroteAt === undefined || wroteAt >= activeAt) crashed.push(component);
      else this.#older.add(component);
    }
    return crashed;
  }

  async #hasCrashLog(api: AppPlatform): Promise<boolean> {
    const { wanted } = this.#context;
    for (const component of wanted.length > 0 ? this.#watched.slice(0, MAX_OTHERS) : [undefined]) {
      if (await hasCrashLog(this.#deployment, component, { ...this.#context, api })) return true;
    }
    return false;
  }

  async #replacement(startedAt: number): Promise<Stability | undefined> {
    const { app, clock, info } = this.#context;
    const current = await this.#orUnknown('The app', (api) => api.app(app.id));
    const serving = current?.activeDeployment;
    if (!serving || serving.id === this.#deployment.id) return undefined;
    if (isRollback(serving)) return unstable('rolled_back', [undefined], clock.now() - startedAt);
    const words = automaticWords(serving);
    if (words === undefined) return { ...STABLE, replacedBy: serving };
    info(
      `App Platform has deployed the app again by itself (${words}, ${serving.id}), which ends the watch.`,
    );
    return STABLE;
  }

  /** What cannot be asked for a while is no reason to fail. @returns undefined: it is not known */
  async #orUnknown<T>(what: string, request: (api: AppPlatform) => Promise<T>): Promise<T | undefined> {
    try {
      return await askExtra(request, this.#context);
    } catch (error) {
      this.#context.signal.throwIfAborted();
      this.#note(`${what} could not be looked up: ${errorMessage(error)}`);
      return undefined;
    }
  }

  #note(text: string): void {
    if (!this.#notes.has(text)) this.#context.info(text);
    this.#notes.add(text);
  }
}

function unstable(kind: Instability['kind'], components: (string | undefined)[], afterMs: number): Stability {
  return {
    instabilities: components.map((component) => ({ kind, component, afterMs })),
    replacedBy: undefined,
    others: [],
  };
}
