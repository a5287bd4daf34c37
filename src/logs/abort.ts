/**
 * Waits for a promise, or until the signal is aborted, whichever comes first. Nothing is left behind on the
 * signal.
 */
export async function settledOrAborted(promise: Promise<unknown>, signal: AbortSignal): Promise<void> {
  if (signal.aborted) {
    // Nobody waits for it any more, so its failure is nobody's to handle.
    promise.catch(() => {});
    return;
  }
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
export async function orAborted(promise: Promise<unknown>, signal: AbortSignal): Promise<void> {
  await settledOrAborted(promise, signal);
  signal.throwIfAborted();
}
