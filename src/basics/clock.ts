/** Time and chance, as parameters: a test passes its own and needs no sleeps. */
export interface Clock {
  /**
   * Milliseconds on a clock that only ever goes forward, at an even pace: for waits, limits and durations.
   * Setting the machine's clock does not change it. Only differences mean something.
   */
  now(): number;
  /**
   * Milliseconds since the Unix epoch, by the machine's clock, which may be wrong and may be set at any time:
   * for what is shown to people, and for dates from outside.
   */
  wallNow(): number;
  /**
   * Waits, 24 days at most; rejects with the signal's reason as soon as it is aborted. `ms` in milliseconds.
   */
  sleep(ms: number, signal: AbortSignal): Promise<void>;
  /** A number in [0, 1). */
  random(): number;
}

/** With more, a timer of Node fires at once. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

export const systemClock: Clock = {
  now: () => performance.now(),
  wallNow: () => Date.now(),
  sleep(ms, signal) {
    return new Promise((resolve, reject) => {
      if (signal.aborted) return reject(signal.reason);
      const stop = () => {
        clearTimeout(timer);
        reject(signal.reason);
      };
      const timer = setTimeout(
        () => {
          signal.removeEventListener('abort', stop);
          resolve();
        },
        Math.min(ms, LONGEST_TIMER_MS),
      );
      signal.addEventListener('abort', stop, { once: true });
    });
  },
  random: Math.random,
};

/**
 * Waits for the first of: `ms` milliseconds, or `event`. What comes second is let go, so no timer is left.
 * @throws the signal's reason when it is aborted
 */
export async function sleepUntilEvent(
  clock: Clock,
  ms: number,
  event: Promise<unknown>,
  signal: AbortSignal,
): Promise<void> {
  const ended = new AbortController();
  const pause = clock.sleep(ms, AbortSignal.any([signal, ended.signal])).catch((error: unknown) => {
    if (signal.aborted) throw error;
  });
  try {
    await Promise.race([pause, event]);
  } finally {
    ended.abort();
  }
  signal.throwIfAborted();
}
