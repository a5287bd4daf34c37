import type { Clock } from './clock.ts';
import { TimedOut } from './errors.ts';
import { formatDuration } from './text.ts';

/** All that the step does, under one signal: it ends together, for whatever reason it has to end early. */
export class Work {
  readonly #stop = new AbortController();
  readonly #done = new AbortController();

  /** @param limitMs the time limit of the whole step, in milliseconds */
  constructor(cancelled: AbortSignal, clock: Clock, limitMs: number) {
    if (cancelled.aborted) this.#stop.abort(cancelled.reason);
    cancelled.addEventListener('abort', () => this.#stop.abort(cancelled.reason), { once: true });
    clock.sleep(limitMs, this.#done.signal).then(
      () =>
        this.#stop.abort(
          new TimedOut(`The time limit of the step (timeout: ${formatDuration(limitMs)}) ran out.`),
        ),
      () => {},
    );
  }

  get signal(): AbortSignal {
    return this.#stop.signal;
  }

  /**
   * Waits for all tasks. When one fails the others are told to end, and have ended when this throws.
   * @throws the first task's error, or the reason for which all had to end
   */
  async all(tasks: Promise<unknown>[]): Promise<void> {
    await Promise.allSettled(tasks.map((task) => task.catch((error: unknown) => this.#stop.abort(error))));
    this.signal.throwIfAborted();
  }

  /** The work is done: no timer is left. */
  end(): void {
    this.#done.abort();
  }
}
