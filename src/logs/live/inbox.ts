/** Bytes that wait to be taken before the sender is paused. */
const MAX_WAITING_BYTES = 4 * 1024 * 1024;

/** `flowing`: bytes may come; `paused`: too many wait to be taken; `ended`: none come any more. */
type InboxState = { kind: 'flowing' } | { kind: 'paused' } | { kind: 'ended'; reason: string };

/** The flow that fills an inbox. */
interface Source {
  pause(): void;
  resume(): void;
}

/** What has come of a connection and was not taken yet. It pauses the connection when that is too much. */
export class Inbox {
  readonly #source: Source;
  #state: InboxState = { kind: 'flowing' };
  #chunks: Buffer[] = [];
  #bytes = 0;
  #resolveNext: (() => void) | undefined;
  #interrupted = false;

  constructor(source: Source) {
    this.#source = source;
  }

  get isPaused(): boolean {
    return this.#state.kind === 'paused';
  }

  /** Why no more comes, for people. */
  get ending(): string {
    return this.#state.kind === 'ended' ? this.#state.reason : 'it has not ended';
  }

  put(bytes: Buffer): void {
    if (bytes.length === 0) return;
    this.#chunks.push(bytes);
    this.#bytes += bytes.length;
    if (this.#bytes > MAX_WAITING_BYTES && this.#state.kind === 'flowing') {
      this.#state = { kind: 'paused' };
      this.#source.pause();
    }
    this.#resolveNext?.();
  }

  /** Puts bytes that were taken back in front. */
  putBack(bytes: Buffer): void {
    this.#chunks.unshift(bytes);
    this.#bytes += bytes.length;
  }

  /** No more comes; what has come can still be taken. The first reason stays. */
  end(reason: string): void {
    const { kind } = this.#state;
    if (kind === 'ended') return;
    this.#state = { kind: 'ended', reason };
    if (kind === 'paused') this.#source.resume();
    this.#resolveNext?.();
  }

  /** Lets a call of `next` that waits, or else the next one, return at once. */
  interrupt(): void {
    this.#interrupted = true;
    this.#resolveNext?.();
  }

  /**
   * All bytes that have come since the last call; waits for some, or until `interrupt` (then it may be none).
   * `undefined`: no more come, or `quietMs` milliseconds have passed without a byte.
   */
  async next(quietMs?: number): Promise<Buffer | undefined> {
    if (this.#chunks.length === 0 && this.#state.kind !== 'ended' && !this.#interrupted) {
      await this.#somethingHappens(quietMs);
    }
    const wasInterrupted = this.#interrupted;
    this.#interrupted = false;
    if (this.#chunks.length === 0)
      return wasInterrupted && this.#state.kind !== 'ended' ? NOTHING : undefined;
    const [only = NOTHING, ...more] = this.#chunks;
    this.#chunks = [];
    this.#bytes = 0;
    if (this.#state.kind === 'paused') {
      this.#state = { kind: 'flowing' };
      this.#source.resume();
    }
    return more.length === 0 ? only : Buffer.concat([only, ...more]);
  }

  /** One promise a call, and none that outlives it: a race against a long wait would pile up. */
  async #somethingHappens(quietMs: number | undefined): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    const timer = quietMs === undefined ? undefined : setTimeout(resolve, quietMs);
    this.#resolveNext = resolve;
    await promise;
    this.#resolveNext = undefined;
    clearTimeout(timer);
  }
}

const NOTHING = Buffer.alloc(0);
