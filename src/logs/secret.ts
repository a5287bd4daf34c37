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
  readonly #beginning: Sign;
  readonly #ending: Sign;

  private constructor(bytes: Buffer) {
    this.#bytes = bytes;
    this.#beginning = signOf(bytes.subarray(0, MIN_CUT_PART_BYTES));
    this.#ending = signOf(bytes.subarray(-MIN_CUT_PART_BYTES));
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
    return without(bytes, this.#beginning, (found) => {
      const length = this.#lengthFrom(bytes, found);
      const isPart = length >= MIN_PART_BYTES || isLineEnd(bytes[found + length]);
      return isPart || length === this.#bytes.length ? { start: found, end: found + length } : undefined;
    });
  }

  #withoutEnds(bytes: Buffer): Buffer {
    return without(bytes, this.#ending, (found) => {
      const end = found + MIN_CUT_PART_BYTES;
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

/** Bytes to look for, and the few of them that are looked for first. */
interface Sign {
  bytes: Buffer;
  needle: Buffer;
  /** Where the needle stands in the bytes. */
  offset: number;
}

/** Node looks for up to six bytes by their first one, ten times as fast as for more of them. */
const MAX_NEEDLE_BYTES = 6;
const MIN_NEEDLE_BYTES = 3;
/** What logs hold most of, the most frequent first. */
const FREQUENT = ' e0t1aoi2nsr-:./3d4l5c6u7m8p9hgfbyw"=,kvTZ';

/** The needle begins with the byte that is rarest in logs, so that few places are looked at closely. */
function signOf(bytes: Buffer): Sign {
  const rarity = (at: number) => {
    const place = FREQUENT.indexOf(String.fromCharCode(bytes[at]!));
    return place === -1 ? FREQUENT.length : place;
  };
  let offset = 0;
  for (let at = 1; at + MIN_NEEDLE_BYTES <= bytes.length; at++) if (rarity(at) > rarity(offset)) offset = at;
  return { bytes, needle: bytes.subarray(offset, offset + MAX_NEEDLE_BYTES), offset };
}

/** Where a sign stands from a place on; -1: nowhere. */
function find(bytes: Buffer, { bytes: sign, needle, offset }: Sign, from: number): number {
  for (let at = bytes.indexOf(needle, from + offset); at !== -1; at = bytes.indexOf(needle, at + 1)) {
    const start = at - offset;
    if (bytes.subarray(start, start + sign.length).equals(sign)) return start;
  }
  return -1;
}

/** The bytes with a mark in the place of each range that `rangeAt` makes of a found sign. */
function without(
  bytes: Buffer,
  sign: Sign,
  rangeAt: (found: number) => { start: number; end: number } | undefined,
): Buffer {
  let clean: ByteWriter | undefined;
  let from = 0;
  for (let found = find(bytes, sign, 0); found !== -1; ) {
    const range = rangeAt(found);
    if (range && range.end > from) {
      clean ??= new ByteWriter(bytes.length);
      clean.copy(bytes, from, Math.max(from, range.start));
      clean.text(REDACTED);
      from = range.end;
    }
    found = find(bytes, sign, Math.max(from, found + 1));
  }
  clean?.copy(bytes, from);
  return clean?.written() ?? bytes;
}
