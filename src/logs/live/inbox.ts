/** Bytes that wait to be taken before the sender is paused. */
const MAX_WAITING_BYTES = 4 * 1024 * 1024;
/** Bytes that are taken at once: what is made of them is several times their size. */
const MAX_TAKEN_BYTES = 1024 * 1024;
/** Smaller chunks are put together, since each would cost more than it holds. */
const SMALL_BYTES = 4 * 1024;
const SLAB_BYTES = 64 * 1024;

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
  /** The last chunk, as long as small ones are put together in it, and how much of it is filled. */
  #slab: Buffer | undefined;
  #filled = 0;
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
    if (bytes.length < SMALL_BYTES) this.#putSmall(bytes);
    else this.#putLarge(bytes);
    this.#bytes += bytes.length;
    if (this.#bytes > MAX_WAITING_BYTES && this.#state.kind === 'flowing') {
      this.#state = { kind: 'paused' };
      this.#source.pause();
    }
    this.#resolveNext?.();
  }

  #putLarge(bytes: Buffer): void {
    this.#closeSlab();
    this.#chunks.push(bytes);
  }

  #putSmall(bytes: Buffer): void {
    if (this.#filled + bytes.length > SLAB_BYTES) this.#closeSlab();
    // A lone chunk is taken as it is.
    if (!this.#slab && this.#chunks.length === 0) {
      this.#chunks.push(bytes);
      return;
    }
    this.#slab ??= Buffer.allocUnsafeSlow(SLAB_BYTES);
    this.#filled += bytes.copy(this.#slab, this.#filled);
  }

  #closeSlab(): void {
    if (this.#slab) this.#chunks.push(this.#slab.subarray(0, this.#filled));
    this.#slab = undefined;
    this.#filled = 0;
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
   * Bytes that have come, MAX_TAKEN_BYTES at most; waits for some, or until `interrupt` (then it may be
   * none). `undefined`: no more come, or `quietMs` milliseconds have passed without a byte.
   */
  async next(quietMs?: number): Promise<Buffer | undefined> {
    if (this.#bytes === 0 && this.#state.kind !== 'ended' && !this.#interrupted) {
      await this.#somethingHappens(quietMs);
    }
    const wasInterrupted = this.#interrupted;
    this.#interrupted = false;
    if (this.#bytes === 0) return wasInterrupted && this.#state.kind !== 'ended' ? NOTHING : undefined;
    const taken = this.#take();
    // Timers and signals come between the pieces of what is large.
    if (this.#bytes >= MAX_TAKEN_BYTES) await new Promise<void>((resolve) => setImmediate(resolve));
    if (this.#bytes <= MAX_WAITING_BYTES && this.#state.kind === 'paused') {
      this.#state = { kind: 'flowing' };
      this.#source.resume();
    }
    return taken;
  }

  #take(): Buffer {
    this.#closeSlab();
    const parts: Buffer[] = [];
    let room = MAX_TAKEN_BYTES;
    let count = 0;
    for (; room > 0 && count < this.#chunks.length; count++) {
      const chunk = this.#chunks[count]!;
      parts.push(chunk.subarray(0, room));
      if (chunk.length > room) {
        this.#chunks[count] = chunk.subarray(room);
        count--;
      }
      room -= Math.min(room, chunk.length);
    }
    this.#chunks.splice(0, count);
    this.#bytes -= MAX_TAKEN_BYTES - room;
    const [only = NOTHING, ...more] = parts;
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
