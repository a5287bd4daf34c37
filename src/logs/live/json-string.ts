/**
 * The text of a JSON string as bytes, without a detour by strings: bytes that are not UTF-8 stay as they are.
 * @param start the place after its opening quote
 * @returns also the place after its closing quote; undefined: it has none, or is not a string of JSON
 */
export function decodedString(raw: Buffer, start: number): { bytes: Buffer; end: number } | undefined {
  // No escape is shorter than what it stands for.
  const bytes = Buffer.allocUnsafe(raw.length - start);
  let length = 0;
  for (let at = start; at < raw.length; ) {
    const byte = raw[at]!;
    if (byte === QUOTE) return { bytes: bytes.subarray(0, length), end: at + 1 };
    if (byte < 0x20) return undefined;
    if (byte !== BACKSLASH) {
      bytes[length++] = byte;
      at++;
      continue;
    }
    const simple = SIMPLE_ESCAPES[raw[at + 1] ?? 0]!;
    if (simple !== 0) {
      bytes[length++] = simple;
      at += 2;
      continue;
    }
    const unit = codeUnitAt(raw, at);
    if (unit === undefined) return undefined;
    at += UNIT_BYTES;
    let codePoint = unit;
    if (isHighSurrogate(unit)) {
      const low = codeUnitAt(raw, at);
      if (low !== undefined && low >= 0xdc00 && low <= 0xdfff) {
        codePoint = 0x10000 + ((unit - 0xd800) << 10) + (low - 0xdc00);
        at += UNIT_BYTES;
      }
    }
    length = encode(codePoint, bytes, length);
  }
  return undefined;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const LETTER_U = 0x75;
/** `\uXXXX` */
const UNIT_BYTES = 6;

/** What the letter after a backslash stands for; 0: nothing that short. */
const SIMPLE_ESCAPES = new Uint8Array(256);
for (const [letter, char] of ['""', '\\\\', '//', 'b\b', 'f\f', 'n\n', 'r\r', 't\t'].map((pair) => [
  ...pair,
])) {
  SIMPLE_ESCAPES[letter!.charCodeAt(0)] = char!.charCodeAt(0);
}

/** What `\uXXXX` at a place stands for; undefined: there is none. */
function codeUnitAt(raw: Buffer, at: number): number | undefined {
  if (raw[at] !== BACKSLASH || raw[at + 1] !== LETTER_U) return undefined;
  let unit = 0;
  for (let index = at + 2; index < at + UNIT_BYTES; index++) {
    const digit = hexDigit(raw[index] ?? 0);
    if (digit === undefined) return undefined;
    unit = unit * 16 + digit;
  }
  return unit;
}

function hexDigit(byte: number): number | undefined {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const lower = byte | 0x20;
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x61 + 10 : undefined;
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

/** Writes a character in UTF-8; half of one becomes U+FFFD. @returns where it ends */
function encode(given: number, bytes: Buffer, start: number): number {
  const codePoint = given >= 0xd800 && given <= 0xdfff ? 0xfffd : given;
  let at = start;
  if (codePoint < 0x80) {
    bytes[at++] = codePoint;
    return at;
  }
  if (codePoint < 0x800) {
    bytes[at++] = 0xc0 | (codePoint >> 6);
  } else {
    if (codePoint < 0x10000) {
      bytes[at++] = 0xe0 | (codePoint >> 12);
    } else {
      bytes[at++] = 0xf0 | (codePoint >> 18);
      bytes[at++] = 0x80 | ((codePoint >> 12) & 0x3f);
    }
    bytes[at++] = 0x80 | ((codePoint >> 6) & 0x3f);
  }
  bytes[at++] = 0x80 | (codePoint & 0x3f);
  return at;
}
