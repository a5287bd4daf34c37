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
  /** Milliseconds from the beginning of the watch. */
  afterMs: number;
}

export interface Stability {
  instabilities: Instability[];
  /** The deployment that serves in its place, which somebody asked for and which is no rollback. */
  replacedBy: DeploymentReference | undefined;
}

export interface StabilityContext extends CrashContext {
  logs: LogCollection;
  /** Names of components; none: all. */
  wanted: string[];
  durationMs: number;
  info: (text: string) => void;
}

const STABLE: Stability = { instabilities: [], replacedBy: undefined };

/**
 * Watches an active deployment for a time: its health, its crashes, and whether it still serves the app. Ends
 * at the first crash, or when a component that was healthy stays unhealthy; one that is slow to become
 * healthy has all of the time for it.
 * @throws the signal's reason
 */
export async function watchStability(deployment: Deployment, context: StabilityContext): Promise<Stability> {
  const { clock, rateBudget, signal, durationMs, wanted, info } = context;
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
  const round = new Round(deployment, watched, record, context);
  for (let reportedAt = startedAt; ; ) {
    const ended = await round.look(startedAt);
    if (ended) return ended;
    const now = clock.now();
    const left = startedAt + durationMs - now;
    if (left <= 0 && !record.isUndecided) return round.end(startedAt);
    if (now - reportedAt >= REPORT_INTERVAL_MS) {
      info(`Still watching the app: no crash so far, ${formatDuration(Math.max(0, left))} left.`);
      reportedAt = now;
    }
    const interval = Math.max(MIN_INTERVAL_MS, rateBudget.maxIntervalMs);
    await clock.sleep(left > 0 ? Math.min(interval, left) : interval, signal);
  }
}

const REPORT_INTERVAL_MS = 55_000;
/** Each round makes up to three requests, and the API allows 250 a minute. */
const MIN_INTERVAL_MS = 250;

function nothingRuns(wanted: string[]): string {
  return wanted.length > 0
    ? `${wanted.join(', ')} ${wanted.length === 1 ? 'is no service or worker' : 'are no services or workers'}`
    : 'the app has no service or worker';
}

/** One look at the app after the other. */
class Round {
  readonly #deployment: Deployment;
  readonly #watched: string[];
  readonly #record: HealthRecord;
  readonly #context: StabilityContext;
  /** Whether there was a crash log before the deployment was active; undefined: not known yet. */
  #hadCrashLog: boolean | undefined;
  readonly #notes = new Set<string>();

  constructor(deployment: Deployment, watched: string[], record: HealthRecord, context: StabilityContext) {
    this.#deployment = deployment;
    this.#watched = watched;
    this.#record = record;
    this.#context = context;
  }

  /** @returns the result, if the watch can end now */
  async look(startedAt: number): Promise<Stability | undefined> {
    const { clock, app } = this.#context;
    const health = await this.#orUnknown('The health of the app', (api) => api.health(app.id));
    if (health) this.#record.add(health, clock.now());
    if (health && !this.#record.hasData) {
      this.#note('App Platform has no health data of this app, so only crashes are watched.');
    }
    const crashed = await this.#crashes();
    if (crashed.length > 0) return unstable('crashed', crashed, clock.now() - startedAt);
    const held = this.#record.heldUnhealthy(clock.now());
    if (held.length > 0) return unstable('unhealthy', held, clock.now() - startedAt);
    return this.#replacement(startedAt);
  }

  /** The time is over. */
  end(startedAt: number): Stability {
    const { clock, info, wanted } = this.#context;
    const never = this.#record.neverHealthy;
    if (never.length > 0) return unstable('never_healthy', never, clock.now() - startedAt);
    for (const name of this.#record.othersUnhealthy) {
      info(`${name}, which is not among the components asked for (${wanted.join(', ')}), is unhealthy.`);
    }
    info(`The app stayed up for ${formatDuration(clock.now() - startedAt)}.`);
    return STABLE;
  }

  async #crashes(): Promise<string[]> {
    const { logs, signal } = this.#context;
    // A log from before stays where it is, so only the health can say that there may be a new one.
    if (this.#hadCrashLog && this.#record.unhealthyNow.length === 0) return [];
    const isThere = await this.#orUnknown('Crash logs', (api) =>
      hasCrashLog(this.#deployment, { ...this.#context, api }),
    );
    if (isThere !== true) {
      this.#hadCrashLog ??= isThere;
      return [];
    }
    const suspects = this.#hadCrashLog ? this.#record.unhealthyNow : this.#watched;
    const activeAt = this.#deployment.updatedAt?.getTime() ?? 0;
    const { crashes, isComplete } = await fetchCrashes(suspects, logs, { since: activeAt, signal });
    // What could not be had is asked for again in the next round: it may be of a crash.
    if (isComplete) this.#hadCrashLog = true;
    return crashes.map(({ component }) => component);
  }

  async #replacement(startedAt: number): Promise<Stability | undefined> {
    const { app, clock, info } = this.#context;
    const current = await this.#orUnknown('The app', (api) => api.app(app.id));
    const serving = current?.activeDeployment;
    if (!serving || serving.id === this.#deployment.id) return undefined;
    if (isRollback(serving)) return unstable('rolled_back', [undefined], clock.now() - startedAt);
    const words = automaticWords(serving);
    if (words === undefined) return { instabilities: [], replacedBy: serving };
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
  };
}
