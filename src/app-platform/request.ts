import type { Readable } from 'node:stream';
import { withinLimit } from '../basics/abort.ts';
import type { Clock } from '../basics/clock.ts';
import { reasonOf, UserError } from '../basics/errors.ts';
import { collectAfterResponse } from '../basics/garbage.ts';
import { formatDuration } from '../basics/text.ts';
import { ApiUnreachable, errorOf, isHtml } from './api-error.ts';
import { parseJson } from './bounded-json.ts';
import { discard, type HttpResponse, httpGet } from './http.ts';
import { UnexpectedResponse } from './json-fields.ts';
import type { RateBudget } from './rate-budget.ts';
import { API_BACKOFF, MAX_ASKED_WAIT_MS, numberIn, retry, Transient } from './retry.ts';

export interface ApiOptions {
  /** Without a path, or with the path under which `/v2` lies. */
  apiUrl: URL;
  token: string;
  clock: Clock;
  rateBudget: RateBudget;
  signal: AbortSignal;
  /** Called with what the user should know: a retry that is far off. */
  info: (text: string) => void;
  debug: (text: string) => void;
}

export interface ApiRequest<T> {
  /** For messages: "app 4f6c71e2". */
  what: string;
  /** Segments below `/v2`, not encoded. */
  path: string[];
  query?: Record<string, string>;
  /** Checks the JSON of the response. May throw UnexpectedResponse. */
  read: (response: unknown) => T;
  /** What a response with this status other than 2xx means, where that is no error. */
  accept?: Record<number, T>;
}

/** A response that was read to its end. */
type FullResponse = Pick<HttpResponse, 'status' | 'headers'> & { body: string };

/** GET requests to DigitalOcean's API, each retried while the failure may be temporary. */
export class ApiRequests {
  readonly #options: ApiOptions;
  /** Why the latest attempt failed, for each request that is being retried. */
  readonly #retried = new Map<string, string>();
  /** Requests of which it was said that the server asked for a longer pause than is made. */
  readonly #capped = new Set<string>();

  constructor(options: ApiOptions) {
    this.#options = options;
  }

  /**
   * What is being retried at the moment, and why, as a sentence without its full stop; undefined: nothing is.
   */
  get retrying(): string | undefined {
    const [first] = this.#retried;
    return first && `${first[0]} could not be fetched: ${first[1]}`;
  }

  /**
   * @throws ApiError when the API refuses, ApiUnreachable when all attempts failed, UserError when no
   * connection can be made, or the signal's reason
   */
  async get<T>(request: ApiRequest<T>): Promise<T> {
    const { apiUrl, clock, signal } = this.#options;
    const { what, path, query = {} } = request;
    const url = new URL(apiUrl);
    url.pathname = `${withoutSlashesAtEnd(apiUrl.pathname)}/v2/${path.map(encodeURIComponent).join('/')}`;
    url.search = new URLSearchParams(query).toString();
    try {
      return await retry(() => this.#attempt(request, url), {
        clock,
        signal,
        backoff: API_BACKOFF,
        onRetry: (error, waitMs) => this.#reportRetry(what, error, waitMs),
      });
    } catch (error) {
      if (!(error instanceof Transient)) throw error;
      throw new ApiUnreachable(
        `Could not fetch ${what} from ${url.host} after ${API_BACKOFF.attempts} attempts: ${error.message}. ` +
          'See https://status.digitalocean.com, or run the step again later.',
      );
    }
  }

  #reportRetry(what: string, error: Transient, waitMs: number): void {
    this.#retried.set(what, error.message);
    const askedMs = error.waitMs ?? 0;
    const isCapped = askedMs > MAX_ASKED_WAIT_MS;
    const asked = isCapped ? `, though the server asked for ${formatDuration(askedMs)}` : '';
    const text = `Retrying ${what} in ${Math.ceil(waitMs / 1000)} s${asked}: ${error.message}.`;
    if (waitMs < NOTICEABLE_WAIT_MS || (isCapped && this.#capped.has(what))) this.#options.debug(text);
    else this.#options.info(text);
    if (isCapped) this.#capped.add(what);
  }

  async #attempt<T>({ what, read, accept = {} }: ApiRequest<T>, url: URL): Promise<T> {
    const { token, clock, debug } = this.#options;
    const response = await this.#send(what, url);
    const { status, headers } = response;
    // Before anything is cut out of it: the beginning of a token would not be recognized any more.
    const body = response.body.replaceAll(token, '***');
    debug(`GET ${url.pathname} ${status}`);
    this.#retried.delete(what);
    try {
      if (status >= 200 && status < 300) return parsed(body, read);
    } finally {
      collectAfterResponse(body.length);
    }
    if (status in accept) return accept[status]!;
    throw errorOf({ what, status, headers, body, host: url.host, now: clock.wallNow() });
  }

  async #send(what: string, url: URL): Promise<FullResponse> {
    const { rateBudget, signal } = this.#options;
    rateBudget.recordRequest();
    try {
      return await withinLimit((limited) => this.#read(url, limited), {
        ms: OVERALL_TIMEOUT_MS,
        signal,
        late: () =>
          new Error(`${url.host} did not finish its response within ${OVERALL_TIMEOUT_MS / 1000} s`),
      });
    } catch (error) {
      signal.throwIfAborted();
      if (isPermanent(error)) {
        throw new UserError(`Could not fetch ${what} from ${url.host}: ${reasonOf(error)}.`);
      }
      throw new Transient(reasonOf(error), undefined, { cause: error });
    }
  }

  async #read(url: URL, signal: AbortSignal): Promise<FullResponse> {
    const response = await httpGet(url, {
      headers: { authorization: `Bearer ${this.#options.token}`, accept: 'application/json' },
      headTimeout: HEAD_TIMEOUT_MS,
      quietTimeout: QUIET_TIMEOUT_MS,
      signal,
    });
    try {
      this.#noteRateLimit(response);
      return { status: response.status, headers: response.headers, body: await readText(response.body) };
    } finally {
      discard(response);
    }
  }

  #noteRateLimit({ status, headers }: HttpResponse): void {
    const remaining = numberIn(headers['ratelimit-remaining']);
    // A success without the header means that no limit applies any more; a gateway's error says nothing about
    // it.
    if (remaining !== undefined) this.#options.rateBudget.recordRemaining(remaining);
    else if (status === 200) this.#options.rateBudget.recordRemaining(Number.POSITIVE_INFINITY);
  }
}

const HEAD_TIMEOUT_MS = 20_000;
const QUIET_TIMEOUT_MS = 15_000;
const OVERALL_TIMEOUT_MS = 60_000;
/** A retry that is at least that far away is worth a line in the log. */
const NOTICEABLE_WAIT_MS = 5_000;
/** A page of 50 apps of 320 kB each. An app with its three specs takes some ten kilobytes. */
const MAX_ANSWER_BYTES = 16 * 1024 * 1024;

function withoutSlashesAtEnd(path: string): string {
  let end = path.length;
  while (path[end - 1] === '/') end--;
  return path.slice(0, end);
}

async function readText(body: Readable): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_ANSWER_BYTES)
      throw new Error(`the response is larger than ${MAX_ANSWER_BYTES / 1024 / 1024} MiB`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/**
 * A success that is not what it should be comes from something in front of the API, which may be gone the
 * next time.
 * @throws Transient
 */
function parsed<T>(body: string, read: (response: unknown) => T): T {
  try {
    return read(parseJson(body));
  } catch (error) {
    if (error instanceof UnexpectedResponse) throw new Transient(`unexpected response: ${error.message}`);
    if (!(error instanceof SyntaxError)) throw error;
    throw new Transient(`unexpected response: ${isHtml(body) ? 'HTML' : 'text'} instead of JSON`);
  }
}

/** A certificate does not become valid when the request is repeated. */
function isPermanent(error: unknown): boolean {
  const code = String((error as NodeJS.ErrnoException).code ?? '');
  return /CERT|SELF_SIGNED|UNABLE_TO_(VERIFY|GET)_|ERR_TLS|ERR_INVALID/.test(code);
}
