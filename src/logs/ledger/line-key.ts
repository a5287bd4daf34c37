import { isUtf8 } from 'node:buffer';
import { randomBytes } from 'node:crypto';

const EMPTY: Buffer = Buffer.alloc(0);

/**
 * What of a line is compared, as a 64-bit hash with a secret seed, so that nobody can write lines that
 * collide. A line as Windows ends it is the same line. Frames are JSON and cannot carry bytes that are not
 * UTF-8: a line that has some comes with U+FFFD in a frame, in a number that depends on the encoder, so such
 * lines are compared by their ASCII alone.
 *
 * One object serves for all lines: `of` sets its fields, and nothing is left behind for each line.
 */
export class LineKey {
  high = 0;
  low = 0;
  /** Whether the line lost bytes on its way, so that only its ASCII was compared. */
  mangled = false;
  /** Whether the line is ASCII, so that it cannot have lost any. */
  ascii = true;
  #viewed = EMPTY;
  #view = new DataView(EMPTY.buffer, EMPTY.byteOffset, 0);
  readonly #seedHigh: number;
  readonly #seedLow: number;

  constructor() {
    const seed = randomBytes(8);
    this.#seedHigh = seed.readUInt32LE(0);
    this.#seedLow = seed.readUInt32LE(4);
  }

  of(bytes: Buffer, start: number, end: number): void {
    const textEnd = withoutReturns(bytes, start, end);
    this.ascii = this.#hash(bytes, start, textEnd);
    this.mangled = !this.ascii && isMangled(bytes.subarray(start, textEnd));
    if (this.mangled) this.#hashAscii(bytes, start, textEnd);
  }

  /** The key that a line would have if it had lost bytes. */
  asMangled(bytes: Buffer, start: number, end: number): void {
    this.mangled = true;
    this.#hashAscii(bytes, start, withoutReturns(bytes, start, end));
  }

  /** A byte in front keeps the ASCII of one line different from any other line as it stands. */
  #hashAscii(bytes: Buffer, start: number, end: number): void {
    const ascii = bytes.subarray(start, end).filter((byte) => byte < 0x80);
    const marked = Buffer.concat([Buffer.of(0xff), ascii]);
    this.#hash(marked, 0, marked.length);
  }

  /**
   * Two lanes of 32 bits, four bytes a step, mixed at the end as MurmurHash3 does. Never 0 in both.
   * @returns whether all bytes are ASCII
   */
  #hash(bytes: Buffer, start: number, end: number): boolean {
    let a = this.#seedHigh ^ (end - start);
    let b = this.#seedLow;
    let seen = 0;
    const view = this.#viewOf(bytes);
    const whole = end - ((end - start) & 3);
    let at = start;
    for (; at < whole; at += 4) {
      const word = view.getInt32(at, true);
      seen |= word;
      a = Math.imul(a ^ word, 0xcc9e2d51);
      a = ((a << 15) | (a >>> 17)) + b;
      b = Math.imul(b + word, 0x1b873593) ^ (a >>> 7);
      b = (b << 13) | (b >>> 19);
    }
    for (; at < end; at++) {
      seen |= bytes[at]!;
      a = Math.imul(a ^ bytes[at]!, 0x85ebca6b) + b;
      b = Math.imul(b ^ (a >>> 11), 0xc2b2ae35);
    }
    this.high = mixed(a ^ Math.imul(b, 0x9e3779b1));
    this.low = mixed(b ^ Math.imul(this.high, 0x85ebca77));
    if (this.high === 0 && this.low === 0) this.low = 1;
    return (seen & UPPER_BITS) === 0;
  }

  /** Lines come many to a buffer: reading four bytes at once pays for the view. */
  #viewOf(bytes: Buffer): DataView {
    if (bytes !== this.#viewed) {
      this.#viewed = bytes;
      this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    }
    return this.#view;
  }
}

/** In each of four bytes, the bit that no ASCII has. */
const UPPER_BITS = 0x80808080 | 0;
const RETURN = 0x0d;
const REPLACEMENT = Buffer.from('\ufffd');

function withoutReturns(bytes: Buffer, start: number, end: number): number {
  let last = end;
  while (last > start && bytes[last - 1] === RETURN) last--;
  return last;
}

function isMangled(text: Buffer): boolean {
  return !isUtf8(text) || text.indexOf(REPLACEMENT) !== -1;
}

function mixed(hash: number): number {
  let mix = hash;
  mix = Math.imul(mix ^ (mix >>> 16), 0x85ebca6b);
  mix = Math.imul(mix ^ (mix >>> 13), 0xc2b2ae35);
  return (mix ^ (mix >>> 16)) >>> 0;
}
