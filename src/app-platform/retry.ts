import type { IncomingHttpHeaders } from 'node:http';
import type { Clock } from '../basics/clock.ts';

/** Thrown by an attempt that may succeed when it is made again. */
export class Transient extends Error {
  override name = 'Transient';
  /** Milliseconds the server asked to wait, if it did. */
  readonly waitMs: number | undefined;
  constructor(message: string, waitMs?: number, options?: ErrorOptions) {
    super(message, options);
    this.waitMs = waitMs;
  }
}

export interface Backoff {
  /** Milliseconds before the second attempt; doubled for each further one. */
  firstMs: number;
  maxMs: number;
  attempts: number;
}

/** About half a minute of trying: longer than a gateway's hiccup, shorter than anyone's patience. */
export const API_BACKOFF: Backoff = { firstMs: 500, maxMs: 15_000, attempts: 7 };

/**
 * Makes attempts until one does not throw `Transient`.
 * @param onRetry called before each pause, with its length in milliseconds
 * @throws the last `Transient` when the attempts are used up, any other error at once
 */
export async function retry<T>(
  attempt: () => Promise<T>,
  options: {
    clock: Clock;
    signal: AbortSignal;
    backoff: Backoff;
    onRetry?: (error: Transient, waitMs: number) => void;
  },
): Promise<T> {
  const { clock, signal, backoff } = options;
  for (let failures = 1; ; failures++) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof Transient) || failures >= backoff.attempts) throw error;
      const askedMs = Math.min(error.waitMs ?? 0, MAX_ASKED_WAIT_MS);
      const waitMs = Math.max(askedMs, backoffMs(failures, backoff, clock));
      options.onRetry?.(error, waitMs);
      await clock.sleep(waitMs, signal);
    }
  }
}

/**
 * Whatever a server asks for, no pause is longer: a step that waits for an hour says no more than one that
 * ends. In milliseconds.
 */
export const MAX_ASKED_WAIT_MS = 60_000;

/**
 * Milliseconds that a server asked to wait, if it did, by `Retry-After` or, with no requests left, by the
 * `ratelimit-reset` of a 429.
 * A moment that it names is compared with its own clock where it says what that shows: this machine's may be
 * wrong.
 * @param machineNow milliseconds since the epoch
 */
export function askedWaitMs(
  status: number,
  headers: IncomingHttpHeaders,
  machineNow: number,
): number | undefined {
  const serverNow = Date.parse(headers.date ?? '');
  const now = Number.isNaN(serverNow) ? machineNow : serverNow;
  const retryAfter = headers['retry-after']?.trim();
  if (retryAfter && /^\d+$/.test(retryAfter)) return Number(retryAfter) * 1000;
  const retryAt = Date.parse(retryAfter ?? '');
  if (!Number.isNaN(retryAt)) return Math.max(0, retryAt - now);
  // With requests left in this hour it was a burst, which is over long before the hour is.
  if (status !== 429 || (numberIn(headers['ratelimit-remaining']) ?? 0) > 0) return undefined;
  const reset = numberIn(headers['ratelimit-reset']);
  return reset === undefined ? undefined : Math.max(0, reset * 1000 - now);
}

/** A header that holds one number from 0 on. */
export function numberIn(header: string | string[] | undefined): number | undefined {
  const value = Number(typeof header === 'string' && header.trim() !== '' ? header : Number.NaN);
  return Number.isFinite(value) && value >= 0 ? value : undefined;
}

/** Milliseconds to wait after so many failures in a row: exponential, with the upper half left to chance. */
export function backoffMs(failures: number, backoff: Backoff, clock: Clock): number {
  const whole = Math.min(backoff.maxMs, backoff.firstMs * 2 ** Math.min(failures - 1, 30));
  return whole / 2 + (whole / 2) * clock.random();
}
