import type { ScenarioClock } from '../world/clock.ts';
import { isComplete, type Log, type Piece } from '../world/logs.ts';
import type { Random } from '../world/random.ts';

/** How far a log is written: so many whole pieces, and so many bytes of the next one. */
export interface Written {
  pieces: number;
  within: number;
}

/** One log, or one component's part of it, as a writer fills it while the clock runs. */
export interface Feed {
  readonly pieces: readonly Piece[];
  written(): Written;
  /** Whether nothing will be written any more. */
  complete(): boolean;
  /** Calls back whenever more is written and when the log is complete. Returns what stops that. */
  subscribe(listener: () => void): () => void;
}

export interface FeedOptions {
  clock: ScenarioClock;
  random: Random;
  /** Probability that the writer pauses in the middle of a line. */
  splitLines: number;
  /** Whether it may pause in the middle of a UTF-8 sequence. */
  splitUtf8: boolean;
}

/**
 * How long the rest of a line keeps its readers waiting, in wall-clock milliseconds, at least and at most.
 */
const MID_LINE_PAUSE_MS: [number, number] = [2, 20];
/** Wall-clock milliseconds that an endless log is written ahead. */
const AHEAD_MS = 1_000;

export function createFeed(log: Log, component: string | undefined, options: FeedOptions): Feed {
  const { clock, random } = options;
  const own: Piece[] = [];
  const listeners = new Set<() => void>();
  let taken = 0;
  let written: Written = { pieces: 0, within: 0 };
  let announced = written;
  let pausedUntil = 0;
  let revision = log.revision;
  let cancelTimer: (() => void) | undefined;

  const take = () => {
    log.extend?.(clock.now() + AHEAD_MS * clock.speed);
    if (revision !== log.revision) {
      // Something was inserted, after what is written: what lies ahead is another now.
      revision = log.revision;
      own.length = 0;
      taken = 0;
    }
    for (; taken < log.pieces.length; taken++) {
      const piece = log.pieces[taken];
      if (piece && (component === undefined || piece.component === component)) own.push(piece);
    }
  };

  const advance = (): void => {
    take();
    const now = clock.now();
    const complete = isComplete(log, now);
    if (!complete && written.within > 0 && now < pausedUntil) return;
    let { pieces } = written;
    while (pieces < own.length && (complete || own[pieces]!.at <= now)) pieces++;
    const fresh = pieces - written.pieces - (written.within > 0 ? 1 : 0);
    const last = own[pieces - 1];
    if (!complete && last && fresh > 0 && random.chance(options.splitLines)) {
      const within = cutIn(last.bytes, random.between(1, last.bytes.length - 1), options.splitUtf8);
      if (within > 0) {
        written = { pieces: pieces - 1, within };
        pausedUntil = now + random.between(...MID_LINE_PAUSE_MS) * clock.speed;
        return;
      }
    }
    if (pieces > written.pieces) written = { pieces, within: 0 };
  };

  const schedule = () => {
    cancelTimer?.();
    cancelTimer = undefined;
    if (listeners.size === 0 || isComplete(log, clock.now())) return;
    const next = written.within > 0 ? pausedUntil : own[written.pieces]?.at;
    const endless = log.extend ? clock.now() + (AHEAD_MS * clock.speed) / 2 : undefined;
    const moments = [next, log.end(), endless].filter((moment) => moment !== undefined);
    if (moments.length > 0) cancelTimer = clock.at(Math.min(...moments), tick);
  };

  const tick = () => {
    advance();
    const moved = written.pieces !== announced.pieces || written.within !== announced.within;
    announced = written;
    if (moved || isComplete(log, clock.now())) for (const listener of [...listeners]) listener();
    schedule();
  };

  return {
    pieces: own,
    written: () => {
      advance();
      return written;
    },
    complete: () => isComplete(log, clock.now()),
    subscribe: (listener) => {
      listeners.add(listener);
      log.watchers.add(tick);
      schedule();
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        log.watchers.delete(tick);
        cancelTimer?.();
      };
    },
  };
}

/** A cut at or before a byte that does not divide a UTF-8 sequence, unless it may. */
export function cutIn(bytes: Buffer, at: number, mayDivide: boolean): number {
  if (mayDivide) return at;
  let cut = at;
  while (cut > 0 && ((bytes[cut] ?? 0) & 0xc0) === 0x80) cut--;
  return cut;
}
