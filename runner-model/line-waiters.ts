/** Lets a test wait for a line of the process, whether it has come already or not. */
export class LineWaiters {
  readonly #seen: string[] = [];
  #waiters: { match: string | RegExp; found: () => void; missed: (error: Error) => void }[] = [];
  #ended = false;

  see(line: string): void {
    if (this.#seen.length < MAX_LINES_TO_LOOK_BACK) this.#seen.push(line);
    const found = this.#waiters.filter((waiter) => matches(line, waiter.match));
    if (found.length === 0) return;
    this.#waiters = this.#waiters.filter((waiter) => !found.includes(waiter));
    for (const waiter of found) waiter.found();
  }

  waitFor(match: string | RegExp): Promise<void> {
    if (this.#seen.some((line) => matches(line, match))) return Promise.resolve();
    if (this.#ended) return Promise.reject(missed(match));
    return new Promise((found, fail) => {
      this.#waiters.push({ match, found, missed: fail });
    });
  }

  end(): void {
    this.#ended = true;
    for (const waiter of this.#waiters) waiter.missed(missed(waiter.match));
  }
}

/** Enough for any test that waits for a line; a log of millions of lines is not held for it. */
const MAX_LINES_TO_LOOK_BACK = 100_000;

function matches(line: string, match: string | RegExp): boolean {
  return typeof match === 'string' ? line.includes(match) : line.search(match) !== -1;
}

function missed(match: string | RegExp): Error {
  return new Error(`The action ended without a line that matches ${match}`);
}
