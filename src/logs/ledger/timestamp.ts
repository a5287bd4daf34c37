import type { PrefixSpan } from '../line-prefix.ts';

/** A moment in UTC, as two numbers that can be compared: `YYYYMMDDhhmmss`, and nanoseconds. */
export interface Timestamp {
  seconds: number;
  nanos: number;
}

/** Before every moment. */
export const NEVER: Timestamp = { seconds: -1, nanos: 0 };

export function isAfter(one: Timestamp, other: Timestamp): boolean {
  return one.seconds > other.seconds || (one.seconds === other.seconds && one.nanos > other.nanos);
}

/**
 * The timestamp of a prefix that was found in the bytes. Without text in between: every live line comes by
 * here.
 */
export function timestampIn(bytes: Buffer, { nameEnd, timeEnd }: PrefixSpan): Timestamp {
  const start = nameEnd + 1;
  const fraction = start + SECONDS_LENGTH;
  let zone = fraction;
  let nanos = 0;
  if (bytes[fraction] === DOT) {
    let unit = 100_000_000;
    for (zone++; isDigit(bytes[zone]); zone++) {
      nanos += (bytes[zone]! - ZERO) * unit;
      unit /= 10;
    }
  }
  const isUtc = bytes[zone] === LETTER_Z;
  return { seconds: isUtc ? digitsIn(bytes, start, fraction) : inUtc(bytes, start, zone, timeEnd), nanos };
}

function digitsIn(bytes: Buffer, start: number, end: number): number {
  let number = 0;
  for (let at = start; at < end; at++) if (isDigit(bytes[at])) number = number * 10 + bytes[at]! - ZERO;
  return number;
}

function inUtc(bytes: Buffer, start: number, zone: number, end: number): number {
  const seconds = bytes.toString('latin1', start, start + SECONDS_LENGTH);
  const time = Date.parse(seconds + bytes.toString('latin1', zone, end));
  const utc = Buffer.from(new Date(time || 0).toISOString());
  return digitsIn(utc, 0, SECONDS_LENGTH);
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= ZERO && byte <= ZERO + 9;
}

/** Of `2025-12-01T03:10:38`. */
const SECONDS_LENGTH = 19;
const DOT = 0x2e;
const ZERO = 0x30;
const LETTER_Z = 0x5a;
