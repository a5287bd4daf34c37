import { createHash } from 'node:crypto';

/** Numbers that follow from a seed alone. */
export class Dice {
  #count = 0;
  readonly #seed: number | string;

  constructor(seed: number | string) {
    this.#seed = seed;
  }

  /** In [0, 1). */
  roll(): number {
    const digest = createHash('sha256')
      .update(`${this.#seed}:${this.#count++}`)
      .digest();
    return digest.readUInt32LE(0) / 2 ** 32;
  }

  int(least: number, most: number): number {
    return least + Math.floor(this.roll() * (most - least + 1));
  }

  pick<T>(...choices: T[]): T {
    return choices[this.int(0, choices.length - 1)]!;
  }

  maybe(probability: number): boolean {
    return this.roll() < probability;
  }
}
