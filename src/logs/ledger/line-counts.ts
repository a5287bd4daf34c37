/** The place of a line that is not counted, since as many others are as there may be. */
export const UNCOUNTED = -1;

/** So many different lines are counted: then the tables are full, and hold 64 MiB. */
const MAX_LINES = 2_800_000;

/**
 * How often each line was shown, and how often it came in the reading that is under way. Lines are kept as
 * 64-bit hashes: 16 bytes a slot, at most 48 MiB for a million different lines while the tables grow, and
 * 64 MiB in all: different lines beyond MAX_LINES are not counted. Two different lines with one hash: 1 in
 * 10^7 for a million lines.
 *
 * There are many small tables, since one that grows is copied at once, and no line should wait for a million
 * others. What that buys, measured with a million different lines on an idle machine: the tables hold 32 MiB,
 * and the longest that one line took was 4 to 8 ms. One Map from hashes to counts holds 43 MiB, and its
 * longest was 33 to 41 ms; one Map from lines to counts, 89 MiB and 62 to 66 ms.
 */
export class LineCounts {
  readonly #tables = Array.from({ length: TABLES }, () => new Table());
  readonly #maxLines: number;
  #lines = 0;

  constructor(maxLines = MAX_LINES) {
    this.#maxLines = maxLines;
  }

  /**
   * Where the counts of a line stand, until the next call of `slotOf`; UNCOUNTED: nowhere. Two halves of its
   * hash, not 0 in both.
   */
  slotOf(high: number, low: number): number {
    const index = high & TABLE_MASK;
    const table = this.#tables[index]!;
    const { used } = table;
    const slot = table.slotOf(high, low, this.#lines < this.#maxLines);
    this.#lines += table.used - used;
    return slot === UNCOUNTED ? UNCOUNTED : (slot << TABLE_BITS) | index;
  }

  shown(slot: number): number {
    return slot === UNCOUNTED ? 0 : this.#wordsOf(slot)[wordOf(slot) + SHOWN]!;
  }

  /** Counts the line as shown once more. */
  addShown(slot: number): void {
    if (slot !== UNCOUNTED) this.#wordsOf(slot)[wordOf(slot) + SHOWN]!++;
  }

  seen(slot: number): number {
    return slot === UNCOUNTED ? 0 : this.#wordsOf(slot)[wordOf(slot) + SEEN]!;
  }

  /** Counts the line as seen once more. @returns how often that is, as far as it is counted */
  addSeen(slot: number): number {
    return slot === UNCOUNTED ? 1 : ++this.#wordsOf(slot)[wordOf(slot) + SEEN]!;
  }

  /** A new reading begins: nothing was seen in it yet. */
  forgetSeen(): void {
    for (const { words } of this.#tables) {
      for (let slot = 0; slot < words.length; slot += WORDS) words[slot + SEEN] = 0;
    }
  }

  /** How many shown lines the reading under way did not bring. */
  missing(): number {
    let missing = 0;
    for (const { words } of this.#tables) {
      for (let slot = 0; slot < words.length; slot += WORDS) {
        missing += Math.max(0, words[slot + SHOWN]! - words[slot + SEEN]!);
      }
    }
    return missing;
  }

  /** Bytes held. */
  get bytes(): number {
    return this.#tables.reduce((bytes, { words }) => bytes + words.byteLength, 0);
  }

  #wordsOf(slot: number): Uint32Array {
    return this.#tables[slot & TABLE_MASK]!.words;
  }
}

const TABLE_BITS = 8;
const TABLES = 1 << TABLE_BITS;
const TABLE_MASK = TABLES - 1;
const MIN_SLOTS = 16;

/** A slot is four words side by side, since each other place in memory would be waited for. */
const WORDS = 4;
const HIGH = 0;
const LOW = 1;
const SHOWN = 2;
const SEEN = 3;

/** Where a slot begins in its table. */
function wordOf(slot: number): number {
  return (slot >>> TABLE_BITS) * WORDS;
}

/** Open addressing; at most three quarters full. */
class Table {
  words = new Uint32Array(MIN_SLOTS * WORDS);
  #slots = MIN_SLOTS;
  used = 0;

  /** @param mayAdd whether a line that is not there yet gets a slot */
  slotOf(high: number, low: number, mayAdd: boolean): number {
    if (mayAdd && (this.used + 1) * 4 > this.#slots * 3) this.#grow();
    return this.#find(high, low, mayAdd);
  }

  #find(high: number, low: number, mayAdd: boolean): number {
    const { words } = this;
    const mask = this.#slots - 1;
    for (let slot = low & mask; ; slot = (slot + 1) & mask) {
      const at = slot * WORDS;
      if (words[at + LOW] === low && words[at + HIGH] === high) return slot;
      if (words[at + HIGH] === 0 && words[at + LOW] === 0) {
        if (!mayAdd) return UNCOUNTED;
        words[at + HIGH] = high;
        words[at + LOW] = low;
        this.used++;
        return slot;
      }
    }
  }

  #grow(): void {
    const old = this.words;
    this.#slots *= 2;
    this.used = 0;
    this.words = new Uint32Array(this.#slots * WORDS);
    for (let from = 0; from < old.length; from += WORDS) {
      const high = old[from + HIGH]!;
      const low = old[from + LOW]!;
      if (high === 0 && low === 0) continue;
      const to = this.#find(high, low, true) * WORDS;
      this.words[to + SHOWN] = old[from + SHOWN]!;
      this.words[to + SEEN] = old[from + SEEN]!;
    }
  }
}
