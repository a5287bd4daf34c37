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

/**
 * The parts of a log URL that let its holder read the log, in each form in which they may be written: as they
 * stand in the URL, decoded, and encoded in the usual ways. None is short, and none holds a line break: a
 * mask hides its text wherever it stands, and one of several lines hides each of them.
 */
export function credentialsIn(text: string): string[] {
  if (!URL.canParse(text)) return [];
  const url = new URL(text);
  const raw = [text, url.href].flatMap(credentialParts);
  const forms = [...raw, url.username, url.password]
    .flatMap(formsOf)
    .flatMap((form) => form.split(LINE_BREAKS));
  return [...new Set(forms)].filter((form) => form.length >= MIN_CREDENTIAL_LENGTH);
}

/** Values of the query and the fragment as they stand in a URL. */
function credentialParts(text: string): string[] {
  const start = text.search(/[?#]/);
  if (start === -1) return [];
  return text
    .slice(start)
    .split(/[?#&;]/, MAX_PARTS)
    .flatMap((part) => {
      const equals = part.indexOf('=');
      const [name, value] = equals === -1 ? ['', part] : [part.slice(0, equals), part.slice(equals + 1)];
      return isCredential(name, value) ? [value] : [];
    });
}

function isCredential(name: string, value: string): boolean {
  if (CREDENTIAL.test(name)) return true;
  // A mask of what is no secret would hide ids and dates in all that comes after.
  return (
    !HARMLESS.test(name) && value.length >= MIN_RANDOM_LENGTH && /\d/.test(value) && /[a-z]/i.test(value)
  );
}

function formsOf(value: string): string[] {
  const plain = [decoded(value), decoded(value.replaceAll('+', ' '))];
  const encoded = plain.flatMap((form) => {
    const all = encodeURIComponent(form.toWellFormed());
    // What URLs leave as it is in a query.
    const asInQuery = all.replaceAll('%2F', '/').replaceAll('%2B', '+').replaceAll('%3D', '=');
    return [all, asInQuery, all.replaceAll('%20', '+')];
  });
  return [value, ...plain, ...encoded, ...encoded.map(withLowerEscapes)];
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

function withLowerEscapes(text: string): string {
  return text.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase());
}

const CREDENTIAL = /token|signature|credential|secret|key|sig|auth|password|jwt|policy|ticket/i;
/** Parameters whose long values are none: those of signed URLs that say how and when, ids, names, types. */
const HARMLESS =
  /^(x-(amz|goog)-(algorithm|date|expires|signedheaders)|response-.*|(.*[-_])?(id|type|date|name|version)|component.*|deployment.*|expires)$/i;
/** Shorter values would mask ordinary words. */
const MIN_CREDENTIAL_LENGTH = 8;
/** From this length on, a value of letters and digits is taken for a credential whatever its name. */
const MIN_RANDOM_LENGTH = 16;
const MAX_PARTS = 100;
const LINE_BREAKS = /[\r\n\u0085\u2028\u2029]/;
