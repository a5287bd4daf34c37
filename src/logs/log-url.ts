import { isLoopback } from '../basics/loopback.ts';

/**
 * The address of a log, as the API gave it. Log URLs are credentials, so they go out encrypted, except to
 * this machine itself.
 * @returns undefined for what is no such address
 */
export function logUrl(text: string, base?: URL): URL | undefined {
  if (!URL.canParse(text, base?.href)) return undefined;
  const url = new URL(text, base?.href);
  const encrypted = url.protocol === 'https:' || url.protocol === 'wss:';
  const plain = url.protocol === 'http:' || url.protocol === 'ws:';
  return encrypted || (plain && isLoopback(url.hostname)) ? url : undefined;
}

/** A URL for people: without what it lets its holder do. */
export function withoutCredentials(url: URL): string {
  return `${url.protocol}//${url.host}${url.pathname}`;
}

/** The parts of a log URL that let its holder read the log. */
export function credentialsIn(text: string): string[] {
  if (!URL.canParse(text)) return [];
  const url = new URL(text);
  const values = [...url.searchParams].filter(([name]) => CREDENTIAL.test(name)).map(([, value]) => value);
  const all = [...values, url.password].filter((value) => value.length >= MIN_CREDENTIAL_LENGTH);
  // Masks compare text, and the URL holds the value as it was encoded.
  return [...new Set(all.flatMap((value) => [value, encodeURIComponent(value)]))];
}

const CREDENTIAL = /token|signature|credential|secret|key|sig|auth|password/i;
/** Shorter values would mask ordinary words. */
const MIN_CREDENTIAL_LENGTH = 8;
