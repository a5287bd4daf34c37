import type { IncomingHttpHeaders } from 'node:http';
import { InvalidInput, UserError } from '../basics/errors.ts';
import { oneLine } from '../basics/text.ts';
import { parseJson } from './bounded-json.ts';
import { apiErrorFrom } from './responses.ts';
import { askedWaitMs, Transient } from './retry.ts';

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
  /** Milliseconds since the epoch, by this machine's clock. */
  now: number;
}

/**
 * The error for a response whose status is not 2xx: `Transient` where the same request may succeed later.
 */
export function errorOf(request: RefusedRequest): ApiError | Transient {
  const { what, status, headers, body, host, now } = request;
  const detail = detailOf(request);
  if (status === 429)
    return new Transient(`rate limit exceeded (429)${detail}`, askedWaitMs(status, headers, now));
  if (status >= 500 || status === 408 || status === 425) {
    const said = detail || (isHtml(body) ? ' with an HTML page' : '');
    return new Transient(`the API returned ${status}${said}`, askedWaitMs(status, headers, now));
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

function detailOf({ body }: RefusedRequest): string {
  let response: unknown;
  try {
    response = parseJson(body);
  } catch {
    return '';
  }
  const { message, requestId } = apiErrorFrom(response);
  if (!message) return '';
  const quoted = oneLine(message, MAX_QUOTED_CHARS);
  return ` (the API said: "${quoted}"${requestId ? `, request ${oneLine(requestId)}` : ''})`;
}

const MAX_QUOTED_CHARS = 300;

export function isHtml(body: string): boolean {
  return /^\s{0,100}</.test(body);
}
