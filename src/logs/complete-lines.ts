/** A piece is handed on at the latest when it is this long, even if its line goes on. */
const MOST_HELD_BYTES = 1024 * 1024;
/** What is held back of a line that goes on, so that what is searched for is not cut in two. */
const OVERLAP_BYTES = 4096;

/**
 * Hands on a stream of bytes in pieces that end where a line ends, so that each piece can be searched by itself.
 * A line longer than 1 MiB is handed on in pieces; what is longer than 4 KiB and lies on a cut is not found in it.
 */
export class CompleteLines {
  #held: Buffer[] = [];
  #heldBytes = 0;

  /** @returns undefined while no piece is complete */
  push(bytes: Buffer): Buffer | undefined {
    const end = bytes.lastIndexOf(0x0a) + 1;
    if (end > 0) {
      const piece = this.#with(bytes.subarray(0, end));
      this.#hold(bytes.subarray(end));
      return piece;
    }
    this.#hold(bytes);
    if (this.#heldBytes < MOST_HELD_BYTES) return undefined;
    const all = this.#with(Buffer.alloc(0));
    const cut = characterStart(all, all.length - OVERLAP_BYTES);
    this.#hold(all.subarray(cut));
    return all.subarray(0, cut);
  }

  rest(): Buffer | undefined {
    return this.#heldBytes > 0 ? this.#with(Buffer.alloc(0)) : undefined;
  }

  #with(end: Buffer): Buffer {
    if (this.#heldBytes === 0) return end;
    const piece = Buffer.concat([...this.#held, end]);
    this.#held = [];
    this.#heldBytes = 0;
    return piece;
  }

  #hold(bytes: Buffer): void {
    if (bytes.length === 0) return;
    this.#held.push(bytes);
    this.#heldBytes += bytes.length;
  }
}

/** The nearest place at or before `at` where a UTF-8 character begins. */
function characterStart(bytes: Buffer, at: number): number {
  let start = at;
  while (start > at - 4 && start > 0 && (bytes[start]! & 0xc0) === 0x80) start--;
  return start;
}
