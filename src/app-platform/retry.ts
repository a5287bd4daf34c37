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
      const waitMs = Math.max(error.waitMs ?? 0, backoffMs(failures, backoff, clock));
      options.onRetry?.(error, waitMs);
      await clock.sleep(waitMs, signal);
    }
  }
}

/** Milliseconds to wait after so many failures in a row: exponential, with the upper half left to chance. */
export function backoffMs(failures: number, backoff: Backoff, clock: Clock): number {
  const whole = Math.min(backoff.maxMs, backoff.firstMs * 2 ** Math.min(failures - 1, 30));
  return whole / 2 + (whole / 2) * clock.random();
}
