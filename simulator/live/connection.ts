import type { DropKind, LiveOptions, LogType } from '../scenarios/scenario.ts';
import type { ScenarioClock } from '../world/clock.ts';
import type { Random } from '../world/random.ts';
import { cutIn, type Feed } from './feed.ts';
import { logFrames } from './frames.ts';
import type { Reading } from './reading.ts';
import type { LiveLine } from './wire.ts';

/** What is known of a connection to a live log; kept after its end. */
export interface LiveConnection {
  /** Wall-clock milliseconds since 1970. */
  at: number;
  way: 'websocket' | 'stream';
  type: LogType;
  component: string | undefined;
  /** The line it began at. */
  fromPiece: number;
  /** Log bytes handed to the socket. */
  sentBytes: number;
  /** How it ended, once it has: a drop, `end`, `closed early`, `handed over`, `silent`, or `reader`. */
  ending: string | undefined;
}

/** What all connections of a run have been put through together. */
export interface Quirks {
  drops: number;
  closedEarly: number;
  silent: number;
}

export interface Serving {
  line: LiveLine;
  reading: Reading;
  feed: Feed;
  connection: LiveConnection;
  options: LiveOptions;
  quirks: Quirks;
  random: Random;
  follow: boolean;
  /** Scenario milliseconds at which the instances behind it go away. */
  cutAt: number | undefined;
  clock: ScenarioClock;
  sends: { at: bigint; line: string }[] | undefined;
}

/** The most log bytes taken at once, so that a slow reader does not pile them up. */
const MAX_AT_ONCE_BYTES = 256 * 1024;
const MAX_LINES_BEFORE_EARLY_CLOSE = 12;
const DROPS: readonly DropKind[] = ['reset', 'close-1000', 'close-1001', 'close-1011', 'half-frame'];

/** Sends a reader what is written, as it is written, until the log, the reader or a fault ends it. */
export function serveReading(serving: Serving): void {
  const { line, reading, feed, connection, options, random, clock } = serving;
  const frames = random.fork('frames');
  const drop = plannedDrop(serving);
  const record = serving.sends && sendRecorder(serving.sends);
  let linesBeforeClose = plannedEarlyClose(serving);
  const bytesBeforeSilence = plannedSilence(serving);
  const stops: (() => void)[] = [];

  const end = (how: string, act: () => void) => {
    if (connection.ending !== undefined) return;
    connection.ending = how;
    for (const stop of stops) stop();
    act();
  };
  const send = (log: Buffer) => {
    if (log.length === 0) return;
    record?.(log);
    connection.sentBytes += log.length;
    line.send(log, frames);
  };
  /** Sends a frame, or as much of it as this connection lives for. */
  const sendOrEnd = (frame: Buffer): void => {
    const untilDrop = drop ? drop.afterBytes - connection.sentBytes : Number.POSITIVE_INFINITY;
    const untilSilence = bytesBeforeSilence - connection.sentBytes;
    const left = Math.min(untilDrop, untilSilence);
    if (frame.length < left) {
      send(frame);
      return;
    }
    const cut = cutIn(frame, left, Boolean(options.frame?.splitUtf8));
    send(frame.subarray(0, cut));
    if (untilSilence <= untilDrop) {
      serving.quirks.silent++;
      end('silent', () => undefined);
    } else if (drop) {
      serving.quirks.drops++;
      end(drop.how, () => line.drop(drop.how, frame.subarray(cut)));
    }
  };
  const pump = () => {
    while (connection.ending === undefined && line.writable()) {
      const lines = reading.next(MAX_AT_ONCE_BYTES);
      if (lines.length === 0) break;
      const closing = lines.length >= linesBeforeClose && !feed.complete();
      const kept = closing ? lines.slice(0, linesBeforeClose) : lines;
      for (const frame of logFrames(kept, options.frame ?? {}, frames)) {
        sendOrEnd(frame);
        if (connection.ending !== undefined) return;
      }
      linesBeforeClose -= kept.length;
      if (closing) {
        serving.quirks.closedEarly++;
        end('closed early', () => line.finish());
        return;
      }
    }
    const nothingMore = feed.complete() || !serving.follow;
    if (nothingMore && reading.caughtUp() && (options.closeAtEnd ?? true)) end('end', () => line.finish());
  };

  stops.push(feed.subscribe(pump));
  if (options.ping !== undefined) {
    const timer = setInterval(() => line.ping(), options.ping);
    stops.push(() => clearInterval(timer));
  }
  if (serving.cutAt !== undefined) {
    stops.push(clock.at(serving.cutAt, () => end('handed over', () => line.finish())));
  }
  // Once it is silent it does not even answer a ping.
  line.onPing(() => connection.ending === undefined && line.pong());
  line.onDrain(pump);
  line.onClosed(() => end('reader', () => undefined));
  pump();
}

function plannedDrop({
  options,
  quirks,
  random,
}: Serving): { afterBytes: number; how: DropKind } | undefined {
  const { drop } = options;
  if (!drop || quirks.drops >= (drop.max ?? Number.POSITIVE_INFINITY)) return undefined;
  const own = random.fork('drop');
  return {
    afterBytes: own.between(...drop.everyBytes),
    how: drop.how === 'random' ? own.pick(DROPS) : drop.how,
  };
}

function plannedEarlyClose({ options, quirks, random }: Serving): number {
  if (quirks.closedEarly >= (options.closeEarly ?? 0)) return Number.POSITIVE_INFINITY;
  return random.fork('early close').between(1, MAX_LINES_BEFORE_EARLY_CLOSE);
}

function plannedSilence({ options, quirks }: Serving): number {
  const spared = quirks.silent >= (options.silentConnections ?? Number.POSITIVE_INFINITY);
  return options.silentAfter === undefined || spared ? Number.POSITIVE_INFINITY : options.silentAfter;
}

const LINE_FEED = 0x0a;

/** Keeps the moment at which each whole line was handed to the socket. */
function sendRecorder(sends: { at: bigint; line: string }[]): (log: Buffer) => void {
  let begun: Buffer[] = [];
  return (log) => {
    const at = process.hrtime.bigint();
    for (let from = 0; from < log.length; ) {
      const feed = log.indexOf(LINE_FEED, from);
      if (feed < 0) {
        begun.push(log.subarray(from));
        return;
      }
      sends.push({ at, line: Buffer.concat([...begun, log.subarray(from, feed)]).toString() });
      begun = [];
      from = feed + 1;
    }
  };
}
