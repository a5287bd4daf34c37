import { setImmediate as eventLoopTurn } from 'node:timers/promises';

/**
 * Work that waits for nothing and may take long all the same. It yields after each piece of it: between two
 * of them timers and signals have their turn.
 */
export type InPieces<T> = Generator<undefined, T, undefined>;

/**
 * Does the work, with a turn of the event loop between its pieces.
 * @param signal left out: nothing ends it early
 * @throws what the work throws; the signal's reason as soon as the piece is done in which it is aborted
 */
export async function doInPieces<T>(work: InPieces<T>, signal?: AbortSignal): Promise<T> {
  for (let piece = work.next(); ; piece = work.next()) {
    if (piece.done) return piece.value;
    await eventLoopTurn();
    signal?.throwIfAborted();
  }
}
