import type { Clock } from '../../basics/clock.ts';

/** One open connection to a live log. */
export interface LiveConnection {
  /** `websocket`, or `stream` for the plain HTTPS stream of the same URL. */
  readonly transport: 'websocket' | 'stream';
  /**
   * Bytes that have come, a piece at a time; waits for some, or until `interrupt` (then it may be none).
   * `undefined`: the connection has ended, or `quietMs` milliseconds have passed without a byte.
   */
  next(quietMs?: number): Promise<Buffer | undefined>;
  /** Lets a call of `next` that waits return. */
  interrupt(): void;
  /** Why it ended, for people. */
  ending(): string;
  /** Whether it came to an end in good order; undefined: it has not ended, or was closed here. */
  endedWell(): boolean | undefined;
  close(): void;
}

export interface LiveOptions {
  clock: Clock;
  signal: AbortSignal;
  debug: (text: string) => void;
}

/** No WebSocket could be opened, or the plain stream gave nothing. */
export class LiveRefused extends Error {
  override name = 'LiveRefused';
}

/** Milliseconds until a connection must be open. */
export const OPEN_TIMEOUT_MS = 10_000;
