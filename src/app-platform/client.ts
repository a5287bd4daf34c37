import type { Readable } from 'node:stream';
import type { Clock } from '../basics/clock.ts';
import { OutOfReach, reasonOf, UserError } from '../basics/errors.ts';
import * as answers from './answers.ts';
import { discard, type HttpAnswer, httpGet } from './http.ts';
import type { LogType } from './log-types.ts';
import type { Pace } from './pace.ts';
import { API_BACKOFF, retry, Transient } from './retry.ts';
import type { App, Deployment, LogUrls, Occurrence } from './types.ts';

export interface AppPlatformOptions {
  /** Without a path, or with the path under which `/v2` lies. */
  apiUrl: URL;
  token: string;
  clock: Clock;
  pace: Pace;
  signal: AbortSignal;
  /** Told what the user should know: a pause that is long. */
  info: (text: string) => void;
  debug: (text: string) => void;
}

/** Whose logs: of a deployment or the active one, of an autoscaling event, or of a job's invocation. */
export type LogSource =
  | { deployment: string | 'active'; component: string | undefined }
  | { event: string }
  | { job: string; invocation: string };

export interface LogQuery {
  type: LogType;
  follow: boolean;
  tailLines: number | undefined;
  podConnectionTimeout: string | undefined;
}

/**
 * DigitalOcean's API, as far as logs need it. Each call is retried while the fault may heal.
 * All throw UserError, with what to check, or the signal's reason.
 */
export class AppPlatform {
  readonly #options: AppPlatformOptions;
  /** What went wrong with what is being asked for again. */
  readonly #troubles = new Map<string, string>();

  constructor(options: AppPlatformOptions) {
    this.#options = options;
  }

  /** What is being asked for again at the moment, and why; undefined: all is well. */
  get trouble(): string | undefined {
    const [trouble] = this.#troubles;
    return trouble && `${trouble[0]} could not be got: ${trouble[1]}`;
  }

  /** Costs one request. */
  app(id: string): Promise<App> {
    return this.#get(`app ${id}`, ['apps', id], {}, answers.appFrom, {
      404: `There is no app with the id ${id}. Check app_id (a name belongs into app_name), and that the token belongs to the team that owns the app.`,
    });
  }

  /** Every app the token can see, page by page: one request a page of 200. */
  async *apps(): AsyncGenerator<App> {
    yield* this.#pages('the list of apps', ['apps'], {}, answers.appsFrom, PER_PAGE_MOST);
  }

  /** Newest first, page by page. */
  async *deployments(appId: string): AsyncGenerator<Deployment> {
    const path = ['apps', appId, 'deployments'];
    yield* this.#pages('the list of deployments', path, {}, answers.deploymentsFrom, PER_PAGE_FEW);
  }

  deployment(appId: string, id: string): Promise<Deployment> {
    const path = ['apps', appId, 'deployments', id];
    return this.#get(`deployment ${id}`, path, {}, answers.deploymentFrom, {
      404: `App ${appId} has no deployment with the id ${id}. Check deployment_id; it can also be "latest" or "active".`,
    });
  }

  /** Newest first. */
  async *autoscalingEvents(appId: string): AsyncGenerator<Occurrence> {
    const query = { event_types: 'AUTOSCALING' };
    const path = ['apps', appId, 'events'];
    yield* this.#pages('the list of events', path, query, answers.autoscalingEventsFrom, PER_PAGE_FEW);
  }

  event(appId: string, id: string): Promise<Occurrence> {
    return this.#get(`event ${id}`, ['apps', appId, 'events', id], {}, answers.eventFrom, {
      404: `App ${appId} has no event with the id ${id}. Check event_id.`,
    });
  }

  /** Newest first. */
  async *jobInvocations(appId: string, jobName: string): AsyncGenerator<Occurrence> {
    const path = ['apps', appId, 'job-invocations'];
    const query = { job_names: jobName };
    yield* this.#pages('the list of job invocations', path, query, answers.jobInvocationsFrom, PER_PAGE_FEW);
  }

  jobInvocation(appId: string, jobName: string, id: string): Promise<Occurrence> {
    const path = ['apps', appId, 'job-invocations', id];
    const query = { job_name: jobName };
    return this.#get(`job invocation ${id}`, path, query, answers.jobInvocationFrom, {
      404: `Job ${jobName} has no invocation with the id ${id}. Check job_name and job_invocation_id.`,
    });
  }

  /**
   * Where the logs of one type are. `undefined`: there are none of this type (yet); the API answers 400 when the
   * deployment never reached that phase or skipped it (app_action reads it so too).
   */
  logs(appId: string, source: LogSource, query: LogQuery): Promise<LogUrls | undefined> {
    const params = {
      type: query.type,
      follow: String(query.follow),
      ...(query.tailLines === undefined ? {} : { tail_lines: String(query.tailLines) }),
      ...(query.podConnectionTimeout ? { pod_connection_timeout: query.podConnectionTimeout } : {}),
    };
    const what = `${query.type} logs`;
    return this.#get<LogUrls | undefined>(
      what,
      ['apps', appId, ...logsPath(source)],
      params,
      answers.logUrlsFrom,
      { 404: notFoundLogs(what, source) },
      { 400: () => undefined },
    );
  }

  async *#pages<T>(
    what: string,
    path: string[],
    query: Record<string, string>,
    from: (answer: unknown) => T[],
    perPage: number,
  ): AsyncGenerator<T> {
    for (let page = 1; page <= MOST_PAGES; page++) {
      const params = { ...query, page: String(page), per_page: String(perPage) };
      // The next page is asked for by its number: a link in an answer could lead the token elsewhere.
      const both = (answer: unknown) => ({ items: from(answer), more: answers.hasNextPage(answer) });
      const { items, more } = await this.#get(what, path, params, both);
      yield* items;
      if (!more) return;
    }
  }

  #get<T>(
    what: string,
    path: string[],
    query: Record<string, string>,
    from: (answer: unknown) => T,
    messages: Record<number, string> = {},
    accepted: Record<number, () => T> = {},
  ): Promise<T> {
    const { apiUrl, clock, signal } = this.#options;
    const url = new URL(apiUrl);
    url.pathname = `${apiUrl.pathname.replace(/\/+$/, '')}/v2/${path.map(encodeURIComponent).join('/')}`;
    url.search = new URLSearchParams(query).toString();
    return retry(() => this.#attempt(what, url, from, messages, accepted), {
      clock,
      signal,
      backoff: API_BACKOFF,
      onRetry: (error, waitMs) => this.#reportRetry(what, error, waitMs),
    }).catch((error: unknown) => {
      if (!(error instanceof Transient)) throw error;
      throw new OutOfReach(
        `Could not get ${what} from ${url.host}, tried ${API_BACKOFF.attempts} times: ${error.message}. ` +
          'See https://status.digitalocean.com, or run the step again later.',
      );
    });
  }

  #reportRetry(what: string, error: Transient, waitMs: number): void {
    this.#troubles.set(what, error.message);
    const seconds = Math.ceil(waitMs / 1000);
    const text = `Asking for ${what} again in ${seconds} s: ${error.message}.`;
    if (waitMs >= WORTH_A_WORD_MS) this.#options.info(text);
    else this.#options.debug(text);
  }

  async #attempt<T>(
    what: string,
    url: URL,
    from: (answer: unknown) => T,
    messages: Record<number, string>,
    accepted: Record<number, () => T>,
  ): Promise<T> {
    const { token, pace, signal } = this.#options;
    pace.spend();
    const overall = AbortSignal.timeout(ANSWER_TIMEOUT_MS);
    let answer: HttpAnswer | undefined;
    let body: string;
    try {
      answer = await httpGet(url, {
        headers: { authorization: `Bearer ${token}`, accept: 'application/json' },
        headTimeout: HEAD_TIMEOUT_MS,
        quietTimeout: QUIET_TIMEOUT_MS,
        signal: AbortSignal.any([signal, overall]),
      });
      this.#noteRateLimit(answer);
      body = await readText(answer.body);
    } catch (error) {
      if (answer) discard(answer);
      signal.throwIfAborted();
      if (isPermanent(error))
        throw new UserError(`Could not get ${what} from ${url.host}: ${reasonOf(error)}.`);
      throw new Transient(reasonOf(overall.aborted ? overall.reason : error), undefined, { cause: error });
    }
    this.#options.debug(`GET ${url.pathname} ${answer.status}`);
    this.#troubles.delete(what);
    const { status } = answer;
    if (status >= 200 && status < 300) return parsed(body, from);
    const accept = accepted[status];
    if (accept) return accept();
    throw this.#failure(what, answer, body, messages);
  }

  #failure(what: string, answer: HttpAnswer, body: string, messages: Record<number, string>): Error {
    const { status } = answer;
    const said = this.#said(body);
    if (status === 429)
      return new Transient(`the rate limit is used up (429)${said}`, this.#askedWait(answer));
    if (status >= 500 || status === 408 || status === 425) {
      return new Transient(`it answered ${status}${said || htmlNote(body)}`, this.#askedWait(answer));
    }
    if (status >= 300 && status < 400) {
      return new UserError(
        `${this.#options.apiUrl.host} answered with a redirect (${status}), which is not followed, so that the ` +
          'token goes to no other host. Check api_url.',
      );
    }
    const advice = messages[status] ?? ADVICE[status] ?? `Could not get ${what}: the API answered ${status}.`;
    return new UserError(`${advice}${said}`);
  }

  /** What the API said, as an addition to a sentence of ours. */
  #said(body: string): string {
    let answer: unknown;
    try {
      answer = JSON.parse(body);
    } catch {
      return '';
    }
    const { message, requestId } = answers.apiErrorFrom(answer);
    if (!message) return '';
    const quoted = oneLine(message).replaceAll(this.#options.token, '***');
    return ` (the API said: "${quoted}"${requestId ? `, request ${oneLine(requestId)}` : ''})`;
  }

  #askedWait({ headers, status }: HttpAnswer): number | undefined {
    const now = this.#options.clock.now();
    const retryAfter = headers['retry-after']?.trim();
    if (retryAfter && /^\d+$/.test(retryAfter)) return Number(retryAfter) * 1000;
    if (retryAfter && Date.parse(retryAfter) > now) return Date.parse(retryAfter) - now;
    const reset = number(headers['ratelimit-reset']);
    if (status === 429 && reset !== undefined) return Math.max(0, reset * 1000 - now);
    return undefined;
  }

  #noteRateLimit({ status, headers }: HttpAnswer): void {
    const remaining = number(headers['ratelimit-remaining']);
    // An answer that tells of no limit takes back what an earlier one told; that of a gateway says nothing of it.
    if (remaining !== undefined) this.#options.pace.note(remaining);
    else if (status === 200) this.#options.pace.note(Number.POSITIVE_INFINITY);
  }
}

const PER_PAGE_MOST = 200;
/** Deployments carry whole app specs, and the newest are wanted. */
const PER_PAGE_FEW = 20;
/** 100,000 apps; a list that never ends is a fault. */
const MOST_PAGES = 500;
const HEAD_TIMEOUT_MS = 20_000;
const QUIET_TIMEOUT_MS = 15_000;
const ANSWER_TIMEOUT_MS = 60_000;
const WORTH_A_WORD_MS = 5_000;
const MOST_ANSWER_BYTES = 64 * 1024 * 1024;

const ADVICE: Record<number, string> = {
  401: 'DigitalOcean did not accept the token (401). Check that `token` is a valid API token that has not expired or been revoked.',
  403: 'The token is not allowed to read this app (403). It needs the scope app:read; give `token` one that has it.',
  404: 'DigitalOcean does not know this app or deployment (404). Check the ids, and that the token belongs to the team that owns the app.',
};

function logsPath(source: LogSource): string[] {
  if ('event' in source) return ['events', source.event, 'logs'];
  if ('job' in source) return ['jobs', source.job, 'invocations', source.invocation, 'logs'];
  const component = source.component === undefined ? [] : ['components', source.component];
  const deployment = source.deployment === 'active' ? [] : ['deployments', source.deployment];
  return [...deployment, ...component, 'logs'];
}

function notFoundLogs(what: string, source: LogSource): string {
  if ('component' in source && source.component !== undefined) {
    return `There are no ${what} of a component named ${source.component}. Check component.`;
  }
  return `DigitalOcean does not know what the ${what} were asked of (404). Check the ids.`;
}

async function readText(body: Readable): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MOST_ANSWER_BYTES) throw new Error(`the answer is larger than ${MOST_ANSWER_BYTES} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** A 200 that is not what it should be comes from something in front of the API, which may be gone the next time. */
function parsed<T>(body: string, from: (answer: unknown) => T): T {
  let answer: unknown;
  try {
    answer = JSON.parse(body);
  } catch {
    throw new Transient(`its answer is not JSON${htmlNote(body)}`);
  }
  try {
    return from(answer);
  } catch (error) {
    if (!(error instanceof answers.UnexpectedAnswer)) throw error;
    throw new Transient(`its answer makes no sense: ${error.message}`);
  }
}

function htmlNote(body: string): string {
  return /^\s*</.test(body) ? ' but HTML' : '';
}

/** A certificate does not become valid by asking again. */
function isPermanent(error: unknown): boolean {
  const code = String((error as NodeJS.ErrnoException).code ?? '');
  return /CERT|SELF_SIGNED|UNABLE_TO_(VERIFY|GET)_|ERR_TLS|ERR_INVALID/.test(code);
}

function oneLine(text: string): string {
  return text.replace(/[\s\x00-\x1f\x7f-\x9f]+/g, ' ').slice(0, 300);
}

function number(header: string | string[] | undefined): number | undefined {
  const value = Number(typeof header === 'string' && header.trim() !== '' ? header : Number.NaN);
  return Number.isFinite(value) && value >= 0 ? value : undefined;
}
