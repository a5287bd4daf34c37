import type { RateBudget } from '../../app-platform/rate-budget.ts';
import { type Backoff, backoffMs } from '../../app-platform/retry.ts';
import { settledOrAborted } from '../../basics/abort.ts';
import { type Clock, sleepUntilEvent } from '../../basics/clock.ts';
import type { LogAddress } from '../log-address.ts';
import type { LogSpan } from '../log-span.ts';
import { connect } from './connect.ts';
import type { LiveConnection } from './connection.ts';

/** Where the bytes of live connections go, one connection after the other. */
export interface LiveSink {
  /** Resolves when bytes are wanted: until then they wait in the connection. `undefined`: they are wanted. */
  readonly turn: Promise<void> | undefined;
  /** A connection is open. */
  start(): void;
  /** The next bytes of it. @returns when more are wanted; undefined: now */
  receive(bytes: Buffer): Promise<void> | undefined;
  /** Whether something is held until more comes, which should not take long. */
  readonly holdsFirstLines: boolean;
  /** More has not come in time. */
  releaseFirstLines(): void;
  /** The connection has ended. @returns whether it brought anything new */
  end(): boolean;
}

interface LiveReaderOptions {
  address: LogAddress;
  span: LogSpan;
  /** How often the API may be asked; notified when something comes live. */
  rateBudget: Pick<RateBudget, 'delayMs' | 'takeUrgentRequest' | 'recordLiveData' | 'minIntervalMs'>;
  clock: Clock;
  signal: AbortSignal;
  sink: LiveSink;
  /** No WebSocket could be opened, so the log comes as a plain stream. */
  onPlainStream: (reason: string) => void;
  /** The live log could not be opened at all. */
  onRefused: (reason: string) => void;
  debug: (text: string) => void;
}

const RECONNECT: Backoff = { firstMs: 100, maxMs: 60_000, attempts: Number.POSITIVE_INFINITY };
/**
 * A connection that lived so long, or brought something new, was a good one: the next pause is short again.
 */
const GOOD_CONNECTION_MS = 10_000;
const MAX_ASK_PAUSE_MS = 60_000;
/** First lines that wait for others to be judged by do not wait longer. */
const MAX_HOLD_MS = 1_000;

/** How long a live log is read: until nothing comes for so long, or for so long at most. In milliseconds. */
interface Limits {
  quietMs: number;
  maxMs: number;
}
/** When its span has ended: what is still on its way. */
const DRAIN: Limits = { quietMs: 300, maxMs: 3_000 };
/** When it is not followed: what is there now. */
const SNAPSHOT: Limits = { quietMs: 1_000, maxMs: 10_000 };

/** Reads a live log: connects, connects again when a connection drops, and drains the last one. */
export class LiveReader {
  readonly #options: LiveReaderOptions;
  readonly #spanEnded = new AbortController();
  #connection: LiveConnection | undefined;
  /** First lines were not held yet, are, or are for longer than they should be. */
  #holding: 'no' | 'timed' | 'overdue' = 'no';
  #connections = 0;
  #endedWell = false;

  constructor(options: LiveReaderOptions) {
    this.#options = options;
    void options.span.ended.then(() => {
      this.#spanEnded.abort();
      this.#connection?.interrupt();
    });
  }

  /**
   * Reads until the log's span has ended and nothing more comes.
   * @throws UserError, or the signal's reason
   */
  async follow(): Promise<void> {
    const { address, span, rateBudget, clock, signal } = this.#options;
    let failures = 0;
    let askPause = rateBudget.minIntervalMs;
    while (span.endedAt() === undefined) {
      const began = clock.now();
      const connection = await this.#connect((await address.ask(true))?.liveUrl, this.#spanEnded.signal);
      if (!connection) {
        askPause = Math.min(askPause * 2, MAX_ASK_PAUSE_MS);
        await sleepUntilEvent(clock, rateBudget.delayMs(askPause), span.changed(), signal);
        continue;
      }
      const broughtNew = await this.#read(connection);
      if (span.endedAt() !== undefined) return;
      const wasGood = broughtNew || clock.now() - began > GOOD_CONNECTION_MS;
      failures = wasGood ? 1 : failures + 1;
      span.recheck();
      const pause = backoffMs(failures, RECONNECT, clock);
      await sleepUntilEvent(
        clock,
        rateBudget.takeUrgentRequest() ? pause : rateBudget.delayMs(pause),
        span.ended,
        signal,
      );
    }
  }

  /**
   * Whether there is no sign that anything of the log did not come live: one connection brought it, and the
   * server ended it in good order, or nothing more came of it after the span had ended.
   */
  get cameWhole(): boolean {
    return this.#connections === 1 && this.#endedWell;
  }

  /**
   * Reads what the latest known address brings at once.
   * @throws the signal's reason
   */
  async readSnapshot(): Promise<void> {
    const connection = await this.#connect(this.#options.address.urls.liveUrl, undefined);
    if (connection) await this.#read(connection, SNAPSHOT);
  }

  /** @param ended makes a connection needless; undefined: it brings what is there */
  async #connect(
    liveUrl: string | undefined,
    ended: AbortSignal | undefined,
  ): Promise<LiveConnection | undefined> {
    const attempt = await connect(liveUrl, ended, this.#options);
    if (attempt.kind === 'refused') this.#options.onRefused(attempt.reason);
    if (attempt.kind !== 'open') return undefined;
    if (attempt.connection.transport === 'stream') this.#options.onPlainStream(attempt.refusal ?? '');
    return attempt.connection;
  }

  /** Reads a connection until it ends or a limit is reached. @returns whether it brought anything new */
  async #read(connection: LiveConnection, limits?: Limits): Promise<boolean> {
    const { signal, debug, sink, rateBudget } = this.#options;
    const close = () => connection.close();
    signal.addEventListener('abort', close, { once: true });
    this.#connection = connection;
    this.#connections++;
    this.#endedWell = false;
    sink.start();
    try {
      const next = this.#limited(connection, limits);
      for (let bytes = await next(); bytes !== undefined; bytes = await next()) {
        if (bytes.length > 0) rateBudget.recordLiveData();
        if (sink.turn) await settledOrAborted(sink.turn, signal);
        const received = sink.receive(bytes);
        if (received) await settledOrAborted(received, signal);
        this.#limitHolding(connection);
      }
      const wasDrained = this.#options.span.endedAt() !== undefined && limits === undefined;
      this.#endedWell = connection.endedWell() ?? wasDrained;
    } finally {
      this.#connection = undefined;
      signal.removeEventListener('abort', close);
      connection.close();
    }
    const broughtNew = sink.end();
    debug(`the live connection ended: ${connection.ending()}.`);
    signal.throwIfAborted();
    return broughtNew;
  }

  /**
   * The next bytes of a connection within the limits given or, once the span has ended, those of draining.
   */
  #limited(connection: LiveConnection, given: Limits | undefined): () => Promise<Buffer | undefined> {
    const { span, clock } = this.#options;
    let deadline: number | undefined;
    return async () => {
      const limits = given ?? (span.endedAt() === undefined ? undefined : DRAIN);
      if (!limits) return connection.next();
      deadline ??= clock.now() + limits.maxMs;
      const wait = Math.min(limits.quietMs, deadline - clock.now());
      return wait <= 0 ? undefined : connection.next(wait);
    };
  }

  #limitHolding(connection: LiveConnection): void {
    const { sink, clock, signal } = this.#options;
    if (!sink.holdsFirstLines) return;
    if (this.#holding === 'overdue') sink.releaseFirstLines();
    if (this.#holding !== 'no') return;
    this.#holding = 'timed';
    const isOverdue = () => {
      this.#holding = 'overdue';
      connection.interrupt();
    };
    clock.sleep(MAX_HOLD_MS, signal).then(isOverdue, () => {});
  }
}
