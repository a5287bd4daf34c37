/**
 * Finds which of many literal texts stand in a line, in one pass over it: each literal is looked for where
 * three characters of it stand. Letters of ASCII are the same in both cases.
 */
export class LiteralSearch {
  readonly #literals: readonly string[];
  /** For the hash of three characters the literals that are looked for there; most have none. */
  readonly #anchored: (Anchor[] | undefined)[] = new Array(1 << HASH_BITS).fill(undefined);

  /** @param literals lower case, printable ASCII, of three characters at least */
  constructor(literals: readonly string[]) {
    this.#literals = literals;
    const frequency = new Map<number, number>();
    for (const literal of literals)
      for (const hash of hashesOf(literal)) frequency.set(hash, (frequency.get(hash) ?? 0) + 1);
    for (const [index, literal] of literals.entries()) {
      // Where the fewest others are looked for, so that no place in a line costs many comparisons.
      const hashes = hashesOf(literal);
      const counts = hashes.map((hash) => frequency.get(hash) as number);
      const offset = counts.indexOf(Math.min(...counts));
      const hash = hashes[offset] as number;
      const anchors = this.#anchored[hash] ?? [];
      this.#anchored[hash] = anchors;
      anchors.push({ index, offset });
    }
  }

  /** Calls `found` with the index of each literal in the line; with some of them more than once. */
  each(line: string, found: (index: number) => void): void {
    let window = 0;
    for (let at = 0; at < line.length; at++) {
      window = next(window, line.charCodeAt(at));
      const anchors = this.#anchored[hashOf(window)];
      if (anchors === undefined) continue;
      for (const { index, offset } of anchors)
        if (standsAt(line, at - 2 - offset, this.#literals[index] as string)) found(index);
    }
  }
}

/** Where three characters of a literal stand in it. */
interface Anchor {
  index: number;
  offset: number;
}

/** The literals of all rules are about 1,300. */
const HASH_BITS = 15;

/** The last three characters, seven bits each. */
function next(window: number, code: number): number {
  return ((window << 7) | folded(code)) & 0x1f_ffff;
}

function hashOf(window: number): number {
  return Math.imul(window, 0x9e37_79b1) >>> (32 - HASH_BITS);
}

function hashesOf(literal: string): number[] {
  const hashes: number[] = [];
  let window = 0;
  for (let at = 0; at < literal.length; at++) {
    window = next(window, literal.charCodeAt(at));
    if (at >= 2) hashes.push(hashOf(window));
  }
  return hashes;
}

function standsAt(line: string, start: number, literal: string): boolean {
  if (start < 0 || start + literal.length > line.length) return false;
  for (let at = 0; at < literal.length; at++)
    if (folded(line.charCodeAt(start + at)) !== literal.charCodeAt(at)) return false;
  return true;
}

/** Letters in lower case; 0 for what is not ASCII. */
function folded(code: number): number {
  if (code >= 0x41 && code <= 0x5a) return code + 0x20;
  return code < 0x80 ? code : 0;
}
