import { randomBytes } from 'node:crypto';

/**
 * How often each line was shown, and how often it came in the reading that is under way. Lines are kept as 64-bit
 * hashes with a secret seed: 16 bytes a slot, at most 48 MiB for a million different lines while the tables grow.
 * Two different lines with one hash: 1 in 10^7 for a million lines.
 *
 * There are many small tables, since one that grows is copied at once, and no line should wait for a million others.
 */
export class LineCounts {
  readonly #tables = Array.from({ length: TABLES }, () => new Table());
  readonly #seed = randomBytes(8);
  readonly #seedHigh = this.#seed.readUInt32LE(0);
  readonly #seedLow = this.#seed.readUInt32LE(4);

  /** Where the counts of a line stand, until the next call of `slotOf`. */
  slotOf(line: Uint8Array): number {
    const { high, low } = this.#hash(line);
    const table = high % TABLES;
    return this.#tables[table]!.slotOf(high, low) * TABLES + table;
  }

  shown(slot: number): number {
    return this.#tableOf(slot).shown[Math.floor(slot / TABLES)] ?? 0;
  }

  show(slot: number): void {
    this.#tableOf(slot).shown[Math.floor(slot / TABLES)]!++;
  }

  seen(slot: number): number {
    return this.#tableOf(slot).seen[Math.floor(slot / TABLES)] ?? 0;
  }

  see(slot: number): number {
    return ++this.#tableOf(slot).seen[Math.floor(slot / TABLES)]!;
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
    return this.#tables.reduce((bytes, { shown }) => bytes + shown.length * 16, 0);
  }

  #tableOf(slot: number): Table {
    return this.#tables[slot % TABLES]!;
  }

  /** Two lanes of 32 bits, four bytes a step, mixed at the end as MurmurHash3 does. Never 0 in both. */
  #hash(bytes: Uint8Array): { high: number; low: number } {
    let a = this.#seedHigh ^ bytes.length;
    let b = this.#seedLow;
    const whole = bytes.length & ~3;
    let at = 0;
    for (; at < whole; at += 4) {
      const word = bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
      a = Math.imul(a ^ word, 0xcc9e2d51);
      a = ((a << 15) | (a >>> 17)) + b;
      b = Math.imul(b + word, 0x1b873593) ^ (a >>> 7);
      b = (b << 13) | (b >>> 19);
    }
    for (; at < bytes.length; at++) {
      a = Math.imul(a ^ bytes[at]!, 0x85ebca6b) + b;
      b = Math.imul(b ^ (a >>> 11), 0xc2b2ae35);
    }
    const high = mixed(a ^ Math.imul(b, 0x9e3779b1));
    const low = mixed(b ^ Math.imul(high, 0x85ebca77));
    return high === 0 && low === 0 ? { high: 0, low: 1 } : { high, low };
  }
}

/** A power of two, so that dividing by it is quick. */
const TABLES = 256;

/** Open addressing; at most three quarters full. */
class Table {
  shown = new Uint32Array(16);
  seen = new Uint32Array(16);
  #high = new Uint32Array(16);
  #low = new Uint32Array(16);
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

function mixed(hash: number): number {
  let mix = hash;
  mix = Math.imul(mix ^ (mix >>> 16), 0x85ebca6b);
  mix = Math.imul(mix ^ (mix >>> 13), 0xc2b2ae35);
  return (mix ^ (mix >>> 16)) >>> 0;
}
