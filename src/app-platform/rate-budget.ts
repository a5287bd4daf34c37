import type { Clock } from '../basics/clock.ts';

/**
 * How often the API may be asked. Every request takes from a budget that refills a little faster than one
 * request every polling interval: what is saved while nothing happens is there for quick polls when something
 * does. With the default interval of 10 s that is at most 6 + 600 / 9.5 = 69 requests in ten minutes. Urgent
 * requests, which do not wait because something has happened, have a budget of their own: 12, and one every
 * 4.75 s. However many connections there are and however often they end, together they stay far below the
 * API's limits (250 a minute, 5,000 an hour).
 */
export class RateBudget {
  readonly #pollingIntervalMs: number;
  /** The shortest polling interval, used at first and near changes, in milliseconds. */
  readonly minIntervalMs: number;
  readonly #clock: Clock;
  /** Milliseconds in which the budget grows by one request. */
  readonly #refillMs: number;
  #requests = MAX_REQUESTS;
  #urgentRequests = MAX_URGENT_REQUESTS;
  #refilledAt: number;
  #liveDataAt = Number.NEGATIVE_INFINITY;
  /** What is left of the API's rate limit. */
  #remaining = Number.POSITIVE_INFINITY;

  constructor(clock: Clock, pollingIntervalMs: number) {
    this.#clock = clock;
    this.#pollingIntervalMs = pollingIntervalMs;
    this.minIntervalMs = Math.min(pollingIntervalMs, DEFAULT_INTERVAL_MS) / 10;
    this.#refillMs = 0.95 * Math.min(pollingIntervalMs, DEFAULT_INTERVAL_MS);
    this.#refilledAt = clock.now();
  }

  /**
   * The longest polling interval, in milliseconds. It is doubled while lines come live: they show that the
   * deployment goes on, and the end of their stream is a reason to poll at once.
   */
  get maxIntervalMs(): number {
    return this.isStreaming ? 2 * this.#pollingIntervalMs : this.#pollingIntervalMs;
  }

  /** Whether lines came live within the last polling interval. */
  get isStreaming(): boolean {
    return this.#clock.now() - this.#liveDataAt < this.#pollingIntervalMs;
  }

  /** Something came live. */
  recordLiveData(): void {
    this.#liveDataAt = this.#clock.now();
  }

  /** A request was made. */
  recordRequest(): void {
    this.#refill();
    // Requests that could not wait (a new connection, a retry) do not put off the next polls for ever.
    this.#requests = Math.max(-1, this.#requests - 1);
  }

  /** The `ratelimit-remaining` of the latest response; infinite when it has none. */
  recordRemaining(remaining: number): void {
    this.#remaining = remaining;
  }

  /**
   * Takes an urgent request from the budget. @returns false when there is none: then `delayMs` says how long
   * to wait
   */
  takeUrgentRequest(): boolean {
    this.#refill();
    if (this.#urgentRequests < 1) return false;
    this.#urgentRequests--;
    return true;
  }

  /** The wanted delay before the next request, or as much longer as the budget and the rate limit require. */
  delayMs(wantedMs: number): number {
    this.#refill();
    const untilAllowed = (1 - this.#requests) * this.#refillMs;
    const scarcity = Math.max(1, RESERVE / Math.max(1, this.#remaining));
    const stretched = scarcity > 1 ? Math.min(MAX_SCARCE_DELAY_MS, this.maxIntervalMs * scarcity) : wantedMs;
    return Math.max(wantedMs, stretched, untilAllowed);
  }

  #refill(): void {
    const now = this.#clock.now();
    const refilled = Math.max(0, now - this.#refilledAt) / this.#refillMs;
    this.#requests = Math.min(MAX_REQUESTS, this.#requests + refilled);
    this.#urgentRequests = Math.min(MAX_URGENT_REQUESTS, this.#urgentRequests + 2 * refilled);
    this.#refilledAt = now;
  }
}

const DEFAULT_INTERVAL_MS = 10_000;
/** Requests that can be made in a row before polls have to wait. */
const MAX_REQUESTS = 6;
const MAX_URGENT_REQUESTS = 12;
/** With fewer requests left than this (of 5,000 an hour), polls become rarer, so that zero is not reached. */
const RESERVE = 250;
const MAX_SCARCE_DELAY_MS = 60_000;
