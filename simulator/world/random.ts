/** Randomness that a seed decides: the same seed gives the same run. */
export interface Random {
  /** From 0 up to, but not, 1. */
  next(): number;
  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number;
  /** True with the given probability. */
  chance(probability: number): boolean;
  pick<T>(from: readonly T[]): T;
  /** `digits` hexadecimal digits. */
  hex(digits: number): string;
  uuid(): string;
  /** A stream of its own, so that what one part draws does not disturb another. */
  fork(name: string): Random;
}

/** sfc32 by Chris Doty-Humphrey: small, fast, and good enough for anything but secrets. */
export function seededRandom(seed: number, name = ''): Random {
  const next = sfc32(seed, hashOf(`${seed}/${name}`), hashOf(`${name}/b`));
  const random: Random = {
    next,
    between: (least, most) => least + Math.floor(next() * (most - least + 1)),
    chance: (probability) => next() < probability,
    pick: (from) => {
      const one = from[Math.floor(next() * from.length)];
      if (one === undefined) throw new RangeError('There is nothing to pick from.');
      return one;
    },
    hex: (digits) => Array.from({ length: digits }, () => Math.floor(next() * 16).toString(16)).join(''),
    uuid: () => {
      const digits = random.hex(32);
      const variant = '89ab'[random.between(0, 3)];
      return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-4${digits.slice(13, 16)}-${variant}${digits.slice(17, 20)}-${digits.slice(20)}`;
    },
    fork: (branch) => seededRandom(seed, `${name}/${branch}`),
  };
  return random;
}

const WARM_UP_ROUNDS = 15;
const UINT32 = 2 ** 32;

function sfc32(first: number, second: number, third: number): () => number {
  let a = first | 0;
  let b = second | 0;
  let c = third | 0;
  let counter = 1;
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + sum) | 0;
    return (sum >>> 0) / UINT32;
  };
  for (let round = 0; round < WARM_UP_ROUNDS; round++) next();
  return next;
}

/** FNV-1a, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash;
}
