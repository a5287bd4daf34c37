import { randomBytes } from 'node:crypto';

/**
 * How often each line was shown, and how often it came in the reading that is under way. Lines are kept as 64-bit
 * hashes with a secret seed: 16 bytes a slot, at most 48 MiB for a million different lines while the table grows.
 * Two different lines with one hash: 1 in 10^7 for a million lines.
 */
export class LineCounts {
  #slots = 1024;
  #used = 0;
  #high = new Uint32Array(this.#slots);
  #low = new Uint32Array(this.#slots);
  #shown = new Uint32Array(this.#slots);
  #seen = new Uint32Array(this.#slots);
  readonly #seed = randomBytes(8);
  readonly #seedHigh = this.#seed.readUInt32LE(0);
  readonly #seedLow = this.#seed.readUInt32LE(4);

  /** Where the counts of a line stand, until the next call of `slotOf`. */
  slotOf(line: Uint8Array): number {
    const { high, low } = this.#hash(line);
    if ((this.#used + 1) * 4 > this.#slots * 3) this.#grow();
    return this.#find(high, low);
  }

  shown(slot: number): number {
    return this.#shown[slot] ?? 0;
  }

  show(slot: number): void {
    this.#shown[slot]!++;
  }

  seen(slot: number): number {
    return this.#seen[slot] ?? 0;
  }

  see(slot: number): number {
    return ++this.#seen[slot]!;
  }

  /** A new reading begins: nothing was seen in it yet. */
  forgetSeen(): void {
    this.#seen.fill(0);
  }

  /** How many shown lines the reading under way did not bring. */
  missing(): number {
    let missing = 0;
    for (let slot = 0; slot < this.#slots; slot++) {
      missing += Math.max(0, this.#shown[slot]! - this.#seen[slot]!);
    }
    return missing;
  }

  /** Bytes held. */
  get bytes(): number {
    return this.#slots * 16;
  }

  #find(high: number, low: number): number {
    const mask = this.#slots - 1;
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
    const old = { high: this.#high, low: this.#low, shown: this.#shown, seen: this.#seen };
    this.#slots *= 2;
    this.#used = 0;
    this.#high = new Uint32Array(this.#slots);
    this.#low = new Uint32Array(this.#slots);
    this.#shown = new Uint32Array(this.#slots);
    this.#seen = new Uint32Array(this.#slots);
    for (let from = 0; from < old.high.length; from++) {
      if (old.high[from] === 0 && old.low[from] === 0) continue;
      const slot = this.#find(old.high[from]!, old.low[from]!);
      this.#shown[slot] = old.shown[from]!;
      this.#seen[slot] = old.seen[from]!;
    }
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

function mixed(hash: number): number {
  let mix = hash;
  mix = Math.imul(mix ^ (mix >>> 16), 0x85ebca6b);
  mix = Math.imul(mix ^ (mix >>> 13), 0xc2b2ae35);
  return (mix ^ (mix >>> 16)) >>> 0;
}
