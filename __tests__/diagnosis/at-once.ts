import type { InPieces } from '../../src/basics/pieces.ts';
import * as source from '../../src/diagnosis/diagnose.ts';

/** Does work that is made to be done in pieces without a pause. */
export function atOnce<T>(work: InPieces<T>): T {
  for (let piece = work.next(); ; piece = work.next()) if (piece.done) return piece.value;
}

export const diagnoseFailure = (...given: Parameters<typeof source.diagnoseFailure>) =>
  atOnce(source.diagnoseFailure(...given));
