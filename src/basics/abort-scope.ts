import type { Clock } from './clock.ts';
import { TimedOut } from './errors.ts';
import { formatDuration } from './text.ts';

/**
 * Everything that the step does runs under one signal and ends together: cancelled, out of time, or failed.
 */
export class AbortScope {
  readonly #abort = new AbortController();
  /** Ends the timer of the time limit. */
  readonly #closed = new AbortController();

  /**
   * @param cancelled aborted with the reason when the workflow run is cancelled
   * @param limitMs the time limit of the whole step, in milliseconds
   */
  constructor(cancelled: AbortSignal, clock: Clock, limitMs: number) {
    if (cancelled.aborted) this.#abort.abort(cancelled.reason);
    cancelled.addEventListener('abort', () => this.#abort.abort(cancelled.reason), { once: true });
    clock.sleep(limitMs, this.#closed.signal).then(
      () =>
        this.#abort.abort(
          new TimedOut(`The time limit of the step (timeout: ${formatDuration(limitMs)}) ran out.`),
        ),
      () => {},
    );
  }

  get signal(): AbortSignal {
    return this.#abort.signal;
  }

  /**
   * Waits for all tasks. When one fails the signal is aborted, and the others have ended when this throws.
   * @throws the first task's error, or the signal's reason
   */
  async all(tasks: Promise<unknown>[]): Promise<void> {
    await Promise.allSettled(tasks.map((task) => task.catch((error: unknown) => this.#abort.abort(error))));
    this.signal.throwIfAborted();
  }

  /** No time limit applies any more, and no timer is left. */
  close(): void {
    this.#closed.abort();
  }
}
