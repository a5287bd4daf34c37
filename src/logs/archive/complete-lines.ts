/**
 * So far before the end of what is there a line that goes on is cut, so that what lies on the cut can be seen
 * whole.
 */
const OVERLAP_BYTES = 4096;
const PIECE_BYTES = 1024 * 1024;

/**
 * Hands on a stream of bytes in large pieces that end where a line ends, so that each piece can be searched
 * by itself. A line longer than 1 MiB is handed on in several, cut where nothing is that is searched for.
 * Pieces lie in two buffers in turn: a piece holds until the next but one is asked for.
 */
export class CompleteLines {
  #buffer = Buffer.allocUnsafeSlow(PIECE_BYTES);
  #other = Buffer.allocUnsafeSlow(PIECE_BYTES);
  #filled = 0;
  readonly #cutAt: (bytes: Buffer, at: number) => number;

  /** @param cutAt the place, at or shortly before the given one, where a line may be cut */
  constructor(cutAt: (bytes: Buffer, at: number) => number = (_, at) => at) {
    this.#cutAt = cutAt;
  }

  *push(bytes: Buffer): Generator<Buffer> {
    for (let from = 0; from < bytes.length; ) {
      const copied = bytes.copy(this.#buffer, this.#filled, from);
      this.#filled += copied;
      from += copied;
      if (this.#filled < PIECE_BYTES) return;
      const end = this.#endOfPiece();
      yield this.#buffer.subarray(0, end);
      this.#buffer.copy(this.#other, 0, end, this.#filled);
      this.#filled -= end;
      [this.#buffer, this.#other] = [this.#other, this.#buffer];
    }
  }

  /** What is left; nothing follows. */
  rest(): Buffer {
    return this.#buffer.subarray(0, this.#filled);
  }

  #endOfPiece(): number {
    const newline = this.#buffer.lastIndexOf(NEWLINE, this.#filled - 1);
    if (newline !== -1) return newline + 1;
    const bytes = this.#buffer.subarray(0, this.#filled);
    return characterStart(bytes, this.#cutAt(bytes, this.#filled - OVERLAP_BYTES));
  }
}

/** The same for a stream that is at hand: each piece holds until the next but one is asked for. */
export function* inCompleteLines(chunks: Iterable<Buffer>): Generator<Buffer> {
  const lines = new CompleteLines();
  for (const chunk of chunks) yield* lines.push(chunk);
  yield lines.rest();
}

const NEWLINE = 0x0a;

/** The nearest place at or before `at` where a UTF-8 character begins. */
function characterStart(bytes: Buffer, at: number): number {
  let start = at;
  while (start > at - 4 && start > 0 && (bytes[start]! & 0xc0) === 0x80) start--;
  return start;
}
