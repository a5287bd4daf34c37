import type { LogType } from '../scenarios/log-types.ts';
import type { Log, Piece } from './logs.ts';
import type { Span } from './plan-log.ts';

/** A log that is written in a time known beforehand, and archived then. */
export function finiteLog(id: string, type: LogType, span: Span, pieces: Piece[]): Log {
  return { ...newLog(id, type), pieces, archived: true, start: () => span.from, end: () => span.to };
}

/** What all logs begin with. */
export function newLog(
  id: string,
  type: LogType,
): Pick<Log, 'id' | 'type' | 'revision' | 'watchers' | 'handOvers'> {
  return { id, type, revision: 0, watchers: new Set(), handOvers: [] };
}
