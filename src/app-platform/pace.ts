import type { Clock } from '../basics/clock.ts';

/**
 * How often to ask. Every request spends from an allowance that refills a little faster than one look every
 * `poll_interval`: what is saved while nothing happens is there for quick looks when something does. With the
 * default of 10 s that is at most 6 + 600 / 9.5 = 69 requests in ten minutes. Those that do not wait, because
 * something has happened, have an allowance of their own: 12, and one every 4.75 s. However often connections end
 * and however many there are, together they stay far below the API's limits (250 a minute, 5,000 an hour).
 */
export class Pace {
  readonly #pollIntervalMs: number;
  /** The shortest, used at first and near changes, in milliseconds. */
  readonly quickMs: number;
  readonly #clock: Clock;
  readonly #refillMs: number;
  #allowance = ALLOWANCE;
  #hurries = MOST_HURRIES;
  #refilledAt: number;
  #heardAt = Number.NEGATIVE_INFINITY;
  #remaining = Number.POSITIVE_INFINITY;

  constructor(clock: Clock, pollIntervalMs: number) {
    this.#clock = clock;
    this.#pollIntervalMs = pollIntervalMs;
    this.quickMs = Math.min(pollIntervalMs, DEFAULT_INTERVAL_MS) / 10;
    this.#refillMs = 0.95 * Math.min(pollIntervalMs, DEFAULT_INTERVAL_MS);
    this.#refilledAt = clock.now();
  }

  /**
   * The longest pause between two looks, in milliseconds. While lines come live it is twice as long: what comes shows
   * that the deployment goes on, and the end of the stream is a reason to look at once.
   */
  get longestMs(): number {
    return this.isLive ? 2 * this.#pollIntervalMs : this.#pollIntervalMs;
  }

  /** Whether lines come live. */
  get isLive(): boolean {
    return this.#clock.now() - this.#heardAt < this.#pollIntervalMs;
  }

  /** A line came live. */
  hear(): void {
    this.#heardAt = this.#clock.now();
  }

  /** A request was made. */
  spend(): void {
    this.#refill();
    // Requests that could not wait (a new connection, a retry) do not put off the next looks for ever.
    this.#allowance = Math.max(-1, this.#allowance - 1);
  }

  /** Whether a request that something gave reason for may be made without the pause that `pause` requires. */
  hurry(): boolean {
    this.#refill();
    if (this.#hurries < 1) return false;
    this.#hurries--;
    return true;
  }

  /** The `ratelimit-remaining` of the latest answer; infinite when it has none. */
  note(remaining: number): void {
    this.#remaining = remaining;
  }

  /** The wanted pause, or as much longer as the allowance and the rate limit require. In milliseconds. */
  pause(wantedMs: number): number {
    this.#refill();
    const untilAllowed = (1 - this.#allowance) * this.#refillMs;
    const scarcity = Math.max(1, RESERVE / Math.max(1, this.#remaining));
    const stretched = scarcity > 1 ? Math.min(SCARCE_PAUSE_MS, this.longestMs * scarcity) : wantedMs;
    return Math.max(wantedMs, stretched, untilAllowed);
  }

  #refill(): void {
    const now = this.#clock.now();
    const refilled = Math.max(0, now - this.#refilledAt) / this.#refillMs;
    this.#allowance = Math.min(ALLOWANCE, this.#allowance + refilled);
    this.#hurries = Math.min(MOST_HURRIES, this.#hurries + 2 * refilled);
    this.#refilledAt = now;
  }
}

const DEFAULT_INTERVAL_MS = 10_000;
/** Requests that can be made in a row before looks have to wait. */
const ALLOWANCE = 6;
const MOST_HURRIES = 12;
/** With fewer requests left than this (of 5,000 an hour), looks become rarer, so that zero is not reached. */
const RESERVE = 250;
const SCARCE_PAUSE_MS = 60_000;
