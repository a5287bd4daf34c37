import type { AppPlatform } from '../app-platform/client.ts';
import type { Pace } from '../app-platform/pace.ts';
import type { App, Deployment, Occurrence } from '../app-platform/types.ts';
import { type Clock, sleepOr } from '../basics/clock.ts';
import { OutOfReach } from '../basics/errors.ts';
import { isOver } from './conclusion.ts';

/** What is watched: something with a phase, that ends. */
export interface Watched<T> {
  look: () => Promise<T>;
  isOver: (seen: T) => boolean;
  /** Whether a user would want to know of the difference. */
  differs: (now: T, before: T) => boolean;
  /** Told of every difference, and at least once a minute. */
  report: (seen: T) => void;
  pace: Pace;
  clock: Clock;
  signal: AbortSignal;
}

/** Looks at a deployment, or at anything else with an end, until it has ended. */
export class Watch<T extends Deployment | Occurrence> {
  readonly #watched: Watched<T>;
  #current: T;
  #waiters: { fits: (seen: T) => boolean; resolve: () => void }[] = [];
  #woken = Promise.withResolvers<void>();
  /** How often the quick pause is doubled for the next look. */
  #doublings = 0;
  /** Looks that do not wait for the pace to allow them. */
  #urgentLooks = 0;
  #endedAt: number | undefined;

  /** @param endedAt milliseconds since the epoch at which it had ended, if it had when it was found */
  constructor(found: T, watched: Watched<T>, endedAt?: number) {
    this.#watched = watched;
    this.#current = found;
    // Clocks differ: an end in the future would be waited for.
    this.#noteEnd(Math.min(endedAt ?? 0, watched.clock.now()));
  }

  get current(): T {
    return this.#current;
  }

  /** Milliseconds since the epoch at which the end was seen (or, if it had ended before, happened). */
  get endedAt(): number | undefined {
    return this.#endedAt;
  }

  /** Resolves as soon as a look finds what fits, or the end. */
  until(fits: (seen: T) => boolean): Promise<void> {
    if (fits(this.#current) || this.#endedAt !== undefined) return Promise.resolve();
    return new Promise((resolve) => this.#waiters.push({ fits, resolve }));
  }

  /** Something happened that may be the end: look at once, and again soon. If it happens often, some of it is passed over. */
  wake(): void {
    if (!this.#watched.pace.hurry()) return;
    this.#doublings = -2;
    this.#urgentLooks = URGENT_LOOKS;
    this.#woken.resolve();
  }

  /**
   * Watches until the end.
   * @throws what looking throws; the signal's reason
   */
  async run(): Promise<void> {
    const { look, differs, report, pace, clock, signal } = this.#watched;
    let reportedAt = clock.now();
    report(this.#current);
    while (this.#endedAt === undefined) {
      const signOfLife = Math.max(0, reportedAt + SIGN_OF_LIFE_MS - clock.now());
      await sleepOr(clock, Math.min(this.#pause(pace), signOfLife), this.#woken.promise, signal);
      this.#woken = Promise.withResolvers();
      const seen = await look().catch((error: unknown) => {
        // As long as lines come there is no reason to give up: only the phase is not known.
        if (error instanceof OutOfReach && pace.isLive) return this.#current;
        throw error;
      });
      const changed = differs(seen, this.#current);
      if (seen.phase !== this.#current.phase) this.#doublings = Math.min(this.#doublings, AFTER_A_CHANGE);
      this.#current = seen;
      this.#noteEnd(clock.now());
      if (changed || clock.now() - reportedAt >= SIGN_OF_LIFE_MS) {
        report(seen);
        reportedAt = clock.now();
      }
      this.#release();
    }
  }

  /** Quick at first and after a change, then ever slower up to the longest pause. */
  #pause(pace: Pace): number {
    const wanted = Math.min(pace.longestMs, pace.quickMs * 2 ** this.#doublings++);
    return this.#urgentLooks-- > 0 && pace.hurry() ? wanted : pace.pause(wanted);
  }

  #noteEnd(at: number): void {
    if (this.#watched.isOver(this.#current)) this.#endedAt ??= at;
  }

  #release(): void {
    const ended = this.#endedAt !== undefined;
    const ready = this.#waiters.filter(({ fits }) => ended || fits(this.#current));
    this.#waiters = this.#waiters.filter((waiter) => !ready.includes(waiter));
    for (const { resolve } of ready) resolve();
  }
}

const SIGN_OF_LIFE_MS = 55_000;
/** After a change of phase the next one is seldom at once, so looks begin at four times the quick pause. */
const AFTER_A_CHANGE = 2;
/** A stream ends a moment before the API says so: three looks within a second. */
const URGENT_LOOKS = 3;

/** Watches a deployment that was found. */
export function watchDeployment(
  found: Deployment,
  around: Pick<Watched<Deployment>, 'pace' | 'clock' | 'signal' | 'report'> & { api: AppPlatform; app: App },
): Watch<Deployment> {
  const look = () => around.api.deployment(around.app.id, found.id);
  const isEnded = ({ phase }: Deployment) => isOver(phase);
  return new Watch(found, { ...around, look, isOver: isEnded, differs }, found.updatedAt?.getTime());
}

function differs(now: Deployment, before: Deployment): boolean {
  const { success, total } = now.progress;
  return now.phase !== before.phase || success !== before.progress.success || total !== before.progress.total;
}
