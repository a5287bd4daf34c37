import type { LogType } from '../scenarios/scenario.ts';

/** A line of a log, or a part of one. */
export interface Piece {
  /** Scenario milliseconds at which it is written. */
  at: number;
  bytes: Buffer;
  component: string;
  instance: number;
}

/** A log as it is written, in the order in which its archive has it. */
export interface Log {
  readonly id: string;
  readonly type: LogType;
  /** Written up to now or planned. */
  readonly pieces: Piece[];
  /** Whether there is an archive of it after its end. */
  readonly archived: boolean;
  /** Scenario milliseconds; `undefined`: not known yet. */
  start(): number | undefined;
  /** Scenario milliseconds; `undefined`: not known yet, or never. */
  end(): number | undefined;
  /** For a log without end: adds the pieces that are written until then. */
  extend?(until: number): void;
  /** Moments at which other instances take over, and readers of the old ones are cut off. */
  readonly handOvers: readonly number[];
  /** Counts insertions in front of planned pieces. */
  revision: number;
  /** Called when something came that was not planned. */
  readonly watchers: Set<() => void>;
  /** For an archive that is made as it is sent. */
  readonly big?: { bytes: number; lineLength: number };
}

export type LogState = 'absent' | 'live' | 'ended';

export function stateOf(log: Log, now: number): LogState {
  const start = log.start();
  if (start === undefined || start > now) return 'absent';
  if (!log.archived) return 'live';
  const end = log.end();
  return end === undefined || end > now ? 'live' : 'ended';
}

/** Whether nothing is written to it any more. */
export function isComplete(log: Log, now: number): boolean {
  const end = log.end();
  return end !== undefined && end <= now;
}

/** The pieces of one component, or of all. */
function piecesOf(log: Log, component: string | undefined): Piece[] {
  return component === undefined ? log.pieces : log.pieces.filter((piece) => piece.component === component);
}

/** All bytes of a log, as its archive has them. */
export function bytesOf(log: Log, component?: string): Buffer {
  return Buffer.concat(piecesOf(log, component).map((piece) => piece.bytes));
}

/** Adds bytes at a moment, at the end of what was written before it. */
export function append(log: Log, bytes: Buffer, at: number, component: string): void {
  const index = log.pieces.findIndex((piece) => piece.at > at);
  const pieces = linesIn(bytes).map((line) => ({ at, bytes: line, component, instance: 0 }));
  if (index < 0) log.pieces.push(...pieces);
  else {
    log.pieces.splice(index, 0, ...pieces);
    log.revision++;
  }
  for (const watch of [...log.watchers]) watch();
}

const LINE_FEED = 0x0a;

/** Bytes cut after each line feed. */
export function linesIn(bytes: Buffer): Buffer[] {
  const lines: Buffer[] = [];
  for (let from = 0; from < bytes.length; ) {
    const feed = bytes.indexOf(LINE_FEED, from);
    const to = feed < 0 ? bytes.length : feed + 1;
    lines.push(bytes.subarray(from, to));
    from = to;
  }
  return lines;
}
