import { isId } from '../basics/identifiers.ts';

/**
 * Readers of one value of the API's JSON. What has the wrong type is as good as absent, and nothing is longer
 * than its limit: what the rest of the action holds of a response is bounded, whatever the response holds.
 */

/** The API's response is JSON, but not what the API's documentation says it is. */
export class UnexpectedResponse extends Error {
  override name = 'UnexpectedResponse';
}

export type Fields = Record<string, unknown>;

/** Characters of a text; more are cut off. */
const MAX_TEXT_CHARS = 4_096;
/** A URL that is cut is of no use, so a longer one is left out. */
const MAX_URL_CHARS = 16_384;
/**
 * Entries of a list; more are left out. The API's own pages hold 200 at most, and no app has so many
 * components.
 */
export const MAX_LIST_ENTRIES = 1_000;

export function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function record(value: unknown): Fields {
  return isRecord(value) ? value : {};
}

export function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value.slice(0, MAX_LIST_ENTRIES) : [];
}

/**
 * The list that a response is about; entries beyond those that were asked for are left out.
 * @throws UnexpectedResponse when it is something else than a list, or the response no object
 */
export function listOf(response: unknown, member: string, maxEntries = MAX_LIST_ENTRIES): unknown[] {
  if (!isRecord(response)) throw new UnexpectedResponse(`"${member}" is missing`);
  const value = response[member];
  // An empty list is null or left out in some answers of the API.
  if (value !== undefined && value !== null && !Array.isArray(value)) {
    throw new UnexpectedResponse(`"${member}" is not a list`);
  }
  return list(value).slice(0, maxEntries);
}

/** A text that is not empty. */
export function text(value: unknown): string | undefined {
  if (typeof value !== 'string' || value === '') return undefined;
  return value.length > MAX_TEXT_CHARS ? value.slice(0, MAX_TEXT_CHARS).toWellFormed() : value;
}

/** The API writes its own words in capitals. */
export function word(value: unknown): string | undefined {
  return text(value)?.toUpperCase();
}

export function url(value: unknown): string | undefined {
  const isUrl = typeof value === 'string' && value !== '' && value.length <= MAX_URL_CHARS;
  return isUrl ? value : undefined;
}

export function urls(value: unknown): string[] {
  return list(value).flatMap((one) => url(one) ?? []);
}

/** A whole number from 0 on. */
export function count(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
}

export function port(value: unknown): number | undefined {
  const number = count(value);
  return number !== undefined && number > 0 && number < 65_536 ? number : undefined;
}

/** RFC 3339; the API's "0001-01-01T00:00:00Z" means that it has not happened. */
export function date(value: unknown): Date | undefined {
  const at = new Date(text(value) ?? '');
  return at.getTime() > 0 ? at : undefined;
}

const DURATION_UNITS_MS: Record<string, number> = { h: 3_600_000, m: 60_000, s: 1_000, ms: 1 };

/** A duration as Go writes it ("1m18.5s"), in milliseconds. */
export function durationMs(value: unknown): number | undefined {
  const written = text(value)?.slice(0, 64) ?? '';
  if (!/^(?:\d{1,9}(?:\.\d{1,9})?(?:ms|h|m|s))+$/.test(written)) return undefined;
  const parts = written.matchAll(/([\d.]+)(ms|h|m|s)/g);
  return [...parts].reduce((sum, [, amount, unit]) => sum + Number(amount) * DURATION_UNITS_MS[unit!]!, 0);
}

/** A commit's id, lower case. */
export function commit(value: unknown): string | undefined {
  const sha = text(value)?.toLowerCase();
  return sha && /^[0-9a-f]{7,64}$/.test(sha) ? sha : undefined;
}

export function id(value: unknown): string | undefined {
  return typeof value === 'string' && isId(value) ? value : undefined;
}

export function hasId(value: unknown): boolean {
  return id(record(value).id) !== undefined;
}

/** @throws UnexpectedResponse when it has no id */
export function idOf(value: unknown, what: string): string {
  const found = id(record(value).id);
  if (found === undefined) throw new UnexpectedResponse(`${what} is missing or has no id`);
  return found;
}
