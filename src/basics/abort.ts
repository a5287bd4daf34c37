/**
 * Waiting that ends when it has to. Whoever waits for something from outside waits through one of these: they
 * settle by themselves as soon as the signal is aborted or the time is over, whatever the layer below does
 * (a request that is destroyed before it has a socket, for one, emits nothing). What was waited for may still
 * settle later; nobody waits for it then, so its failure is nobody's to handle. Nothing is left behind on the
 * signal, which may live as long as the step.
 */

/** Waits for a promise, or until the signal is aborted, whichever comes first. */
export async function settledOrAborted(promise: Promise<unknown>, signal: AbortSignal): Promise<void> {
  promise.catch(() => {});
  if (signal.aborted) return;
  const { promise: aborted, resolve } = Promise.withResolvers<void>();
  const stop = () => resolve();
  signal.addEventListener('abort', stop, { once: true });
  try {
    await Promise.race([promise, aborted]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

/**
 * Waits for a promise.
 * @throws the signal's reason as soon as it is aborted
 */
export async function orAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  await settledOrAborted(promise, signal);
  signal.throwIfAborted();
  return promise;
}

export interface Limit {
  /** Milliseconds that the work may take. */
  ms: number;
  signal: AbortSignal;
  /** What is thrown when they are over. */
  late: () => Error;
}

/**
 * Does some work within a limit. The signal it is given is aborted when the limit is over, and with `signal`.
 * @throws what the work throws; `late()` as soon as the limit is over; the signal's reason
 */
export async function withinLimit<T>(
  work: (signal: AbortSignal) => Promise<T>,
  { ms, signal, late }: Limit,
): Promise<T> {
  signal.throwIfAborted();
  const ended = new AbortController();
  const stop = () => ended.abort(signal.reason);
  signal.addEventListener('abort', stop, { once: true });
  const timer = setTimeout(() => ended.abort(late()), ms);
  try {
    return await orAborted(work(ended.signal), ended.signal);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
  }
}

/**
 * Waits for work that ends by itself once the signal is aborted, and for `graceMs` milliseconds more at most.
 * @throws what the work throws; the signal's reason when the grace is over
 */
export async function orAbortedAfter<T>(work: Promise<T>, signal: AbortSignal, graceMs: number): Promise<T> {
  const over = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const start = () => {
    timer = setTimeout(() => over.abort(signal.reason), graceMs);
  };
  if (signal.aborted) start();
  else signal.addEventListener('abort', start, { once: true });
  try {
    return await orAborted(work, over.signal);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', start);
  }
}
