import type { LiveOptions } from '../scenarios/scenario.ts';
import type { Random } from '../world/random.ts';
import type { Feed, Written } from './feed.ts';

/** One reader's way through a log. */
export interface Reading {
  /** What was written since the last call, a line or a part of one each; at most about so many bytes. */
  next(mostBytes: number): Buffer[];
  /** Whether everything that was written has been read. */
  caughtUp(): boolean;
}

/** How many scenario milliseconds apart two lines may be that change places. */
const SWAP_WINDOW_MS = 2_000;
/** The most lines that `replay: 'random'` repeats, unless it repeats all. */
const MAX_REPLAYED_AT_RANDOM = 40;

/**
 * @param swap probability that two neighbouring lines of two instances change places
 */
export function startReading(feed: Feed, from: Written, swap: number, random: Random): Reading {
  let cursor: Written = from;
  const swapsAt = (index: number): boolean => {
    const [one, other] = [feed.pieces[index], feed.pieces[index + 1]];
    if (swap === 0 || !one || !other || cursor.within > 0) return false;
    const neighbours = one.component === other.component && one.instance !== other.instance;
    return neighbours && other.at - one.at < SWAP_WINDOW_MS && random.fork(String(index)).chance(swap);
  };
  return {
    next: (mostBytes) => {
      const written = feed.written();
      const lines: Buffer[] = [];
      let bytes = 0;
      const take = (line: Buffer) => {
        lines.push(line);
        bytes += line.length;
      };
      while (cursor.pieces < written.pieces && bytes < mostBytes) {
        const piece = feed.pieces[cursor.pieces]!;
        if (swapsAt(cursor.pieces)) {
          // The line that comes first in this reading has to be written first.
          if (cursor.pieces + 1 >= written.pieces) return lines;
          take(feed.pieces[cursor.pieces + 1]!.bytes);
          take(piece.bytes);
          cursor = { pieces: cursor.pieces + 2, within: 0 };
          continue;
        }
        take(piece.bytes.subarray(cursor.within));
        cursor = { pieces: cursor.pieces + 1, within: 0 };
      }
      if (cursor.pieces === written.pieces && written.within > cursor.within && !swapsAt(cursor.pieces)) {
        take(feed.pieces[cursor.pieces]!.bytes.subarray(cursor.within, written.within));
        cursor = { ...written };
      }
      return lines;
    },
    caughtUp: () => {
      const written = feed.written();
      return (
        cursor.pieces > written.pieces ||
        (cursor.pieces === written.pieces && cursor.within >= written.within)
      );
    },
  };
}

/**
 * Where a new connection begins.
 * @param tailLines the most lines of the past, as the reader asked; below 0: all
 * @param oldest the first piece that can be read at all
 */
export function startOf(
  feed: Feed,
  live: LiveOptions,
  tailLines: number,
  oldest: number,
  random: Random,
): Written {
  const written = feed.written();
  const back = (lines: number): Written => ({ pieces: Math.max(oldest, written.pieces - lines), within: 0 });
  const start = replayStart(live, written, back, random);
  const tail = tailLines < 0 ? start : back(tailLines);
  return tail.pieces > start.pieces ? tail : start;
}

function replayStart(
  { replay = 'all', noneFrom = 'line' }: LiveOptions,
  written: Written,
  back: (lines: number) => Written,
  random: Random,
): Written {
  if (typeof replay === 'number') return back(replay);
  switch (replay) {
    case 'all':
      return back(Number.POSITIVE_INFINITY);
    case 'none':
      if (noneFrom === 'byte') return { ...written };
      return { pieces: written.pieces + (written.within > 0 ? 1 : 0), within: 0 };
    case 'random': {
      const choice = random.pick(['all', 'none', 'some'] as const);
      if (choice === 'some') return back(random.between(1, MAX_REPLAYED_AT_RANDOM));
      return replayStart({ replay: choice, noneFrom }, written, back, random);
    }
  }
}
