import type { IncomingHttpHeaders } from 'node:http';
import { InvalidInput, UserError } from '../basics/errors.ts';
import { oneLine } from '../basics/text.ts';
import { apiErrorFrom } from './answers.ts';
import { parseJson } from './bounded-json.ts';
import { Transient } from './retry.ts';

/** The API refused a request, and would refuse it again. */
class ApiError extends UserError {
  override name = 'ApiError';
  /** The HTTP status. */
  readonly status: number;
  /** What the API itself said, as an addition to a sentence: ' (the API said: "…")', or ''. */
  readonly detail: string;
  constructor(sentence: string, status: number, detail: string) {
    super(sentence + detail);
    this.status = status;
    this.detail = detail;
  }
}

/**
 * For `catch`: what was asked for is not there, in the words of who asked and knows what to check. Other
 * errors pass.
 * @param sentence without what the API said, which is added
 */
export function notFoundAs(sentence: string): (error: unknown) => never {
  return (error) => {
    if (!(error instanceof ApiError && error.status === 404)) throw error;
    throw new InvalidInput(sentence + error.detail);
  };
}

/** All attempts of a request failed in a way that may heal. */
export class ApiUnreachable extends UserError {
  override name = 'ApiUnreachable';
}

interface RefusedRequest {
  /** What was asked for: "app 4f6c71e2". */
  what: string;
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
  host: string;
  /** Hidden, should the API repeat it. */
  token: string;
  /** Milliseconds since the epoch, by this machine's clock. */
  now: number;
}

/**
 * The error for an answer with another status than 2xx: `Transient` where the same request may succeed later.
 */
export function errorOf(request: RefusedRequest): ApiError | Transient {
  const { what, status, headers, body, host, now } = request;
  const detail = detailOf(request);
  if (status === 429)
    return new Transient(`rate limit exceeded (429)${detail}`, waitOf(status, headers, now));
  if (status >= 500 || status === 408 || status === 425) {
    const said = detail || (isHtml(body) ? ' with an HTML page' : '');
    return new Transient(`the API returned ${status}${said}`, waitOf(status, headers, now));
  }
  return new ApiError(sentenceOf(what, status, host), status, detail);
}

function sentenceOf(what: string, status: number, host: string): string {
  if (status >= 300 && status < 400) {
    return (
      `${host} returned a redirect (${status}). Redirects are not followed, so that the token reaches no other ` +
      'host. Check the URL of the API.'
    );
  }
  if (status === 401) {
    return 'DigitalOcean rejected the API token (401). Check that it is valid and has not expired or been revoked.';
  }
  if (status === 403) {
    return 'The API token is not allowed to read this app (403). Use one with the scope app:read.';
  }
  if (status === 404) {
    return (
      `Could not fetch ${what}: not found (404). Check that the IDs and names are right, and that the token belongs ` +
      'to the team that owns the app.'
    );
  }
  return `Could not fetch ${what}: the API returned ${status}.`;
}

function detailOf({ body, token }: RefusedRequest): string {
  let answer: unknown;
  try {
    answer = parseJson(body);
  } catch {
    return '';
  }
  const { message, requestId } = apiErrorFrom(answer);
  if (!message) return '';
  const quoted = oneLine(message.replaceAll(token, '***'), MAX_QUOTED_CHARS);
  return ` (the API said: "${quoted}"${requestId ? `, request ${oneLine(requestId)}` : ''})`;
}

const MAX_QUOTED_CHARS = 300;

export function isHtml(body: string): boolean {
  return /^\s{0,100}</.test(body);
}

/**
 * Milliseconds that the server asked to wait, if it did. A moment that it names is compared with its own
 * clock
 * where it says what that shows: this machine's may be wrong.
 */
function waitOf(status: number, headers: IncomingHttpHeaders, machineNow: number): number | undefined {
  const serverNow = Date.parse(headers.date ?? '');
  const now = Number.isNaN(serverNow) ? machineNow : serverNow;
  const retryAfter = headers['retry-after']?.trim();
  if (retryAfter && /^\d+$/.test(retryAfter)) return Number(retryAfter) * 1000;
  if (retryAfter && Date.parse(retryAfter) > now) return Date.parse(retryAfter) - now;
  const reset = numberIn(headers['ratelimit-reset']);
  return status === 429 && reset !== undefined ? Math.max(0, reset * 1000 - now) : undefined;
}

/** A header that holds one number from 0 on. */
export function numberIn(header: string | string[] | undefined): number | undefined {
  const value = Number(typeof header === 'string' && header.trim() !== '' ? header : Number.NaN);
  return Number.isFinite(value) && value >= 0 ? value : undefined;
}
