import { ByteWriter } from './byte-writer.ts';

/** What is put in the place of something secret. */
export const REDACTED = '***';

/** Shorter text would hit words. */
const MIN_SECRET_BYTES = 8;
/** So many bytes of either end of a secret are taken for a part of it, wherever they stand. */
const MIN_PART_BYTES = 16;
/** The same where the line ends after them, or begins with them: what a cut leaves. */
const MIN_CUT_PART_BYTES = 8;

/**
 * Text that is never to be shown, such as the API token. Its two halves are not either: where a line was cut
 * in it, and wherever so much of it stands that the rest could be guessed.
 */
export class Secret {
  readonly #bytes: Buffer;

  private constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  /** @returns undefined for text so short that it would hit words */
  static of(text: string): Secret | undefined {
    const bytes = Buffer.from(text);
    return bytes.length < MIN_SECRET_BYTES ? undefined : new Secret(bytes);
  }

  /** Bytes of whole lines without it; the same buffer if it is not in them. */
  removedFrom(lines: Buffer): Buffer {
    return this.#withoutEnds(this.#withoutBeginnings(lines));
  }

  /** Where it begins in the bytes so that it goes on beyond `at`; -1: nowhere. */
  across(bytes: Buffer, at: number): number {
    const found = bytes.indexOf(this.#bytes, Math.max(0, at - this.#bytes.length + 1));
    return found < at ? found : -1;
  }

  #withoutBeginnings(bytes: Buffer): Buffer {
    const beginning = this.#bytes.subarray(0, MIN_CUT_PART_BYTES);
    return without(bytes, beginning, (found) => {
      const length = this.#lengthFrom(bytes, found);
      const isPart = length >= MIN_PART_BYTES || isLineEnd(bytes[found + length]);
      return isPart || length === this.#bytes.length ? { start: found, end: found + length } : undefined;
    });
  }

  #withoutEnds(bytes: Buffer): Buffer {
    const ending = this.#bytes.subarray(-MIN_CUT_PART_BYTES);
    return without(bytes, ending, (found) => {
      const end = found + ending.length;
      const length = this.#lengthBefore(bytes, end);
      const isPart = length >= MIN_PART_BYTES || isLineEnd(bytes[end - length - 1]);
      return isPart ? { start: end - length, end } : undefined;
    });
  }

  /** How many bytes from a place on are those that the secret begins with. */
  #lengthFrom(bytes: Buffer, start: number): number {
    let length = 0;
    while (length < this.#bytes.length && bytes[start + length] === this.#bytes[length]) length++;
    return length;
  }

  /** How many bytes before a place are those that the secret ends with. */
  #lengthBefore(bytes: Buffer, end: number): number {
    const last = this.#bytes.length;
    let length = 0;
    while (length < last && end > length && bytes[end - length - 1] === this.#bytes[last - length - 1]) {
      length++;
    }
    return length;
  }
}

function isLineEnd(byte: number | undefined): boolean {
  return byte === undefined || byte === 0x0a || byte === 0x0d;
}

/** The bytes with a mark in the place of each range that `rangeAt` makes of a found sign. */
function without(
  bytes: Buffer,
  sign: Buffer,
  rangeAt: (found: number) => { start: number; end: number } | undefined,
): Buffer {
  let clean: ByteWriter | undefined;
  let from = 0;
  for (let found = bytes.indexOf(sign); found !== -1; ) {
    const range = rangeAt(found);
    if (range && range.end > from) {
      clean ??= new ByteWriter(bytes.length);
      clean.copy(bytes, from, Math.max(from, range.start));
      clean.text(REDACTED);
      from = range.end;
    }
    found = bytes.indexOf(sign, Math.max(from, found + 1));
  }
  clean?.copy(bytes, from);
  return clean?.written() ?? bytes;
}
