import { ApiUnreachable } from '../app-platform/api-error.ts';
import type { AppPlatform } from '../app-platform/client.ts';
import type { RateBudget } from '../app-platform/rate-budget.ts';
import type { App, Deployment, Occurrence } from '../app-platform/types.ts';
import { type Clock, sleepUntilEvent } from '../basics/clock.ts';
import { hasEnded } from './conclusion.ts';

/** Something with a phase, that ends. */
interface WatchOptions<T> {
  /** Fetches its current state. */
  poll: () => Promise<T>;
  hasEnded: (state: T) => boolean;
  /** Whether a user would want to know of the difference. */
  differs: (now: T, before: T) => boolean;
  /** Called at the start, with every difference, and at least once a minute. */
  onProgress: (state: T) => void;
  rateBudget: RateBudget;
  clock: Clock;
  signal: AbortSignal;
}

/** Polls a deployment, or anything else with an end, until it has ended. */
export class Watch<T extends Deployment | Occurrence> {
  readonly #options: WatchOptions<T>;
  /** As it was found. */
  readonly found: T;
  #current: T;
  #waiters: { matches: (state: T) => boolean; resolve: () => void }[] = [];
  /** Resolved to end the current pause between two polls. */
  #interruption = Promise.withResolvers<void>();
  /** How often the shortest interval is doubled for the next poll; negative: halved. */
  #doublings = 0;
  /** Polls that do not wait for the rate budget to refill. */
  #urgentPolls = 0;
  #endedAt: number | undefined;

  /** @param endedAt milliseconds since the epoch at which it had ended, if it had when it was found */
  constructor(found: T, options: WatchOptions<T>, endedAt?: number) {
    this.#options = options;
    this.found = found;
    this.#current = found;
    const { clock } = options;
    // Clocks differ: an end in the future would be waited for.
    const ageMs = endedAt === undefined ? Number.POSITIVE_INFINITY : Math.max(0, clock.wallNow() - endedAt);
    this.#noteEnd(clock.now() - ageMs);
  }

  /** Its latest known state. */
  get current(): T {
    return this.#current;
  }

  /** When the end was seen (or, if it had ended before, happened), as `now` of the clock counts. */
  get endedAt(): number | undefined {
    return this.#endedAt;
  }

  /** Resolves as soon as a poll finds a state that matches, or the end. */
  waitFor(matches: (state: T) => boolean): Promise<void> {
    if (matches(this.#current) || this.#endedAt !== undefined) return Promise.resolve();
    return new Promise((resolve) => this.#waiters.push({ matches, resolve }));
  }

  /** Something happened that may be the end: polls now, and again soon, as far as the rate budget allows. */
  pollNow(): void {
    if (!this.#options.rateBudget.takeUrgentRequest()) return;
    this.#doublings = -2;
    this.#urgentPolls = URGENT_POLLS;
    this.#interruption.resolve();
  }

  /**
   * Watches until the end.
   * @throws what `poll` throws; the signal's reason
   */
  async run(): Promise<void> {
    const { poll, differs, onProgress, rateBudget, clock, signal } = this.#options;
    let reportedAt = clock.now();
    onProgress(this.#current);
    while (this.#endedAt === undefined) {
      const untilReport = Math.max(0, reportedAt + REPORT_INTERVAL_MS - clock.now());
      await sleepUntilEvent(
        clock,
        Math.min(this.#interval(rateBudget), untilReport),
        this.#interruption.promise,
        signal,
      );
      this.#interruption = Promise.withResolvers();
      const state = await poll().catch((error: unknown) => {
        // As long as lines come live there is no reason to give up: only the phase is not known.
        if (error instanceof ApiUnreachable && rateBudget.isStreaming) return this.#current;
        throw error;
      });
      const changed = differs(state, this.#current);
      if (state.phase !== this.#current.phase) this.#doublings = Math.min(this.#doublings, AFTER_A_CHANGE);
      this.#current = state;
      this.#noteEnd(clock.now());
      if (changed || clock.now() - reportedAt >= REPORT_INTERVAL_MS) {
        onProgress(state);
        reportedAt = clock.now();
      }
      this.#resolveWaiters();
    }
  }

  /** Short at first and after a change, then doubled up to the longest interval. In milliseconds. */
  #interval(rateBudget: RateBudget): number {
    const wanted = Math.min(rateBudget.maxIntervalMs, rateBudget.minIntervalMs * 2 ** this.#doublings++);
    return this.#urgentPolls-- > 0 && rateBudget.takeUrgentRequest() ? wanted : rateBudget.delayMs(wanted);
  }

  #noteEnd(at: number): void {
    if (this.#options.hasEnded(this.#current)) this.#endedAt ??= at;
  }

  #resolveWaiters(): void {
    const ended = this.#endedAt !== undefined;
    this.#waiters = this.#waiters.filter(({ matches, resolve }) => {
      if (!ended && !matches(this.#current)) return true;
      resolve();
      return false;
    });
  }
}

const REPORT_INTERVAL_MS = 55_000;
/**
 * After a change of phase the next one is seldom at once, so polls begin at four times the shortest interval.
 */
const AFTER_A_CHANGE = 2;
/** A stream ends a moment before the API says so: three polls within a second. */
const URGENT_POLLS = 3;

/** Watches a deployment that was found. */
export function watchDeployment(
  found: Deployment,
  options: Pick<WatchOptions<Deployment>, 'rateBudget' | 'clock' | 'signal' | 'onProgress'> & {
    api: AppPlatform;
    app: App;
  },
): Watch<Deployment> {
  const { api, app, ...others } = options;
  const poll = () => api.deployment(app.id, found.id);
  const ended = (state: Deployment) => hasEnded(state, options.clock.wallNow());
  return new Watch(found, { ...others, poll, hasEnded: ended, differs }, found.updatedAt?.getTime());
}

function differs(now: Deployment, before: Deployment): boolean {
  const { success, total } = now.progress;
  return now.phase !== before.phase || success !== before.progress.success || total !== before.progress.total;
}
