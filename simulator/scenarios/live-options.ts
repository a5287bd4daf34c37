export interface LiveOptions {
  /**
   * What a new connection is sent of the past: everything, nothing, the last lines, or any of them by the
   * seed.
   */
  replay?: 'all' | 'none' | 'random' | number;
  /** With nothing replayed: from the next whole line on, or from the next byte on. */
  noneFrom?: 'line' | 'byte';
  drop?: { everyBytes: [number, number]; how: DropKind | 'random'; max?: number };
  /** WebSocket handshakes refused: the first so many, or all. */
  refuse?: { connections: number | 'always'; how: 'reset' | 403 | 502 };
  /** Whether the plain stream at the same URL works. Default yes. */
  plainHttp?: 'yes' | 'no' | 'hang';
  frame?: FrameOptions;
  /** Probability that two neighbouring lines of two instances change places in a reading. */
  swap?: number;
  /** So many connections are closed normally though the phase goes on. */
  closeEarly?: number;
  /** Whether the server closes when the phase has ended. Default true. */
  closeAtEnd?: boolean;
  /** Wall-clock milliseconds between the server's pings. Default: none. */
  ping?: number;
  /** After so many bytes nothing comes any more, not even pongs, and the connection stays open. */
  silentAfter?: number;
  /** How many connections fall silent. Default: all. */
  silentConnections?: number;
  /** Lines a second, instead of spreading a log over its phase; several at once with `burst`. */
  rate?: { linesPerSecond: number; burst?: number };
  /** Whether a URL may be opened again after a connection. Default false. */
  reuse?: boolean;
}

export type DropKind = 'reset' | 'close-1000' | 'close-1001' | 'close-1011' | 'half-frame';

export interface FrameOptions {
  /** Lines in a frame, at least and at most, of those that are there. Default [1, 100]. */
  lines?: [number, number];
  /** Probability that a frame ends in the middle of a line. */
  splitLines?: number;
  /**
   * Binary frames that may end in the middle of a UTF-8 sequence: of JSON each (`true` or `json`), of bare
   * log bytes (`raw`), or one JSON text in two messages (`document`).
   */
  splitUtf8?: boolean | 'json' | 'raw' | 'document';
  /** Probability of a frame that is no log, before a real one. */
  junk?: number;
}
