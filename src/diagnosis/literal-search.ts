/**
 * Finds which of many literal texts stand in a line, in one pass over it (Aho and Corasick). Letters of ASCII
 * are the same in both cases.
 */
export class LiteralSearch {
  /** state * WIDTH + character → next state. */
  #next: Int32Array;
  /** For each state the indices of the literals that end there. */
  readonly #found: number[][] = [[]];

  /** @param literals lower case, printable ASCII, not empty */
  constructor(literals: readonly string[]) {
    const states = 1 + literals.reduce((sum, { length }) => sum + length, 0);
    this.#next = new Int32Array(states * WIDTH);
    for (const [index, literal] of literals.entries()) this.#add(literal, index);
    this.#link();
  }

  /** Calls `found` with the index of each literal in the line; with some of them more than once. */
  each(line: string, found: (index: number) => void): void {
    const next = this.#next;
    let state = 0;
    for (let at = 0; at < line.length; at++) {
      const code = line.charCodeAt(at);
      state = code < 128 ? (next[state * WIDTH + (COLUMN[code] as number)] as number) : 0;
      const ends = this.#found[state] as number[];
      for (let index = 0; index < ends.length; index++) found(ends[index] as number);
    }
  }

  #add(literal: string, index: number): void {
    let state = 0;
    for (let at = 0; at < literal.length; at++) {
      const place = state * WIDTH + (COLUMN[literal.charCodeAt(at)] as number);
      if (this.#next[place] === 0) {
        this.#next[place] = this.#found.length;
        this.#found.push([]);
      }
      state = this.#next[place] as number;
    }
    this.#found[state]?.push(index);
  }

  /** Gives every state a way on for every character: that of the longest end of it that begins a literal. */
  #link(): void {
    const fallback = new Int32Array(this.#found.length);
    const queue = [...this.#next.subarray(0, WIDTH)].filter((state) => state !== 0);
    for (const state of queue) {
      const shorter = fallback[state] as number;
      this.#found[state]?.push(...(this.#found[shorter] as number[]));
      for (let column = 0; column < WIDTH; column++) {
        const place = state * WIDTH + column;
        const child = this.#next[place] as number;
        const other = this.#next[shorter * WIDTH + column] as number;
        if (child === 0) this.#next[place] = other;
        else {
          fallback[child] = other;
          queue.push(child);
        }
      }
    }
  }
}

const WIDTH = 96;

/** Printable ASCII in lower case has a column each; the rest of ASCII shares the first. */
const COLUMN = Uint8Array.from({ length: 128 }, (_, code) => {
  const lower = code >= 0x41 && code <= 0x5a ? code + 0x20 : code;
  return lower >= 0x20 && lower < 0x7f ? lower - 0x1f : 0;
});
