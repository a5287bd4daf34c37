import { belongsToDeployment, LOG_TYPES, type LogType } from '../app-platform/log-types.ts';
import { UserError } from '../basics/errors.ts';
import { isLoopback } from '../basics/loopback.ts';

/** Everything the user can set, checked. Durations in milliseconds. */
export interface Inputs {
  token: string;
  app: { id: string } | { name: string };
  types: LogType[];
  deployment: { id: string } | 'latest' | 'active' | { commit: string };
  /** None: all, in one log. */
  components: string[];
  follow: boolean;
  runDurationMs: number;
  timeoutMs: number;
  discoveryTimeoutMs: number;
  /** As it is passed to the API. */
  podConnectionTimeout: string | undefined;
  /** undefined: all. */
  tailLines: number | undefined;
  pollIntervalMs: number;
  print: Print;
  stripPrefix: boolean;
  /** As given; undefined: a new folder under RUNNER_TEMP. */
  logDir: string | undefined;
  failOnError: boolean;
  summary: boolean;
  problemMatchers: boolean;
  /** RE2 expressions. */
  redact: string[];
  maskUrls: boolean;
  eventId: string | undefined;
  jobName: string | undefined;
  jobInvocationId: string | undefined;
  apiUrl: URL;
}

export type Print = 'always' | 'on_failure' | 'never';

type Environment = Record<string, string | undefined>;

/** The API token of the environment, or undefined; so that it can be hidden before anything is checked. */
export function tokenFrom(env: Environment): string | undefined {
  return [
    inputFrom(env, 'token'),
    env.DIGITALOCEAN_ACCESS_TOKEN?.trim(),
    env.DIGITALOCEAN_TOKEN?.trim(),
  ].find(Boolean);
}

/**
 * Reads all inputs the way the runner passes them: `INPUT_` and the name in upper case.
 * @throws UserError that names the first input at fault, says what was given and what is accepted
 */
export async function readInputs(env: Environment): Promise<Inputs> {
  const read = (name: string) => inputFrom(env, name);
  const inputs: Inputs = {
    token: token(tokenFrom(env)),
    app: app(read('app_id'), read('app_name')),
    types: types(read('type') || 'BUILD,DEPLOY'),
    deployment: deployment(read('deployment_id') || 'latest', read('commit_sha')),
    components: components(read('component')),
    follow: yesOrNo('follow', read('follow') || 'true'),
    runDurationMs: duration('run_duration', read('run_duration') || '0s', 0, HOURS_24),
    timeoutMs: duration('timeout', read('timeout') || '70m', 1_000, HOURS_24),
    discoveryTimeoutMs: duration('discovery_timeout', read('discovery_timeout') || '5m', 0, HOURS_24),
    podConnectionTimeout: podTimeout(read('pod_connection_timeout')),
    tailLines: tailLines(read('tail_lines')),
    pollIntervalMs: duration('poll_interval', read('poll_interval') || '10s', SHORTEST_POLL_MS, HOUR),
    print: oneOf('print', read('print') || 'always', ['always', 'on_failure', 'never'] as const),
    stripPrefix: yesOrNo('strip_prefix', read('strip_prefix') || 'false'),
    logDir: path('log_dir', read('log_dir')),
    failOnError: yesOrNo('fail_on_error', read('fail_on_error') || 'true'),
    summary: yesOrNo('summary', read('summary') || 'true'),
    problemMatchers: yesOrNo('problem_matchers', read('problem_matchers') || 'true'),
    redact: await patterns(env.INPUT_REDACT ?? ''),
    maskUrls: yesOrNo('mask_urls', read('mask_urls') || 'true'),
    eventId: optional('event_id', read('event_id'), ID, ID_WORDS),
    jobName: optional('job_name', read('job_name'), NAME, NAME_WORDS),
    jobInvocationId: optional('job_invocation_id', read('job_invocation_id'), ID, ID_WORDS),
    apiUrl: apiUrl(read('api_url') || 'https://api.digitalocean.com'),
  };
  checkTogether(inputs);
  return inputs;
}

const TYPES_WORDS = `one or more of ${LOG_TYPES.join(', ')}, separated by commas`;
const ID = /^[A-Za-z0-9][A-Za-z0-9-]{0,127}$/;
const ID_WORDS = 'an id of letters, digits and hyphens';
const NAME = /^[A-Za-z0-9][A-Za-z0-9_-]{0,127}$/;
const NAME_WORDS = 'a name of letters, digits, hyphens and underscores';
const HOUR = 3_600_000;
const HOURS_24 = 24 * HOUR;
/** The rate limit allows 250 requests a minute. */
const SHORTEST_POLL_MS = 100;

function inputFrom(env: Environment, name: string): string {
  return env[`INPUT_${name.toUpperCase()}`]?.trim() ?? '';
}

function token(value: string | undefined): string {
  if (!value) {
    throw new UserError(
      'token: none was given. Give a DigitalOcean API token with the scope app:read, such as ' +
        // biome-ignore lint/suspicious/noTemplateCurlyInString: it is what the user is to write
        '${{ secrets.DIGITALOCEAN_ACCESS_TOKEN }}; a secret that does not exist is an empty text.',
    );
  }
  if (!/^[\x21-\x7e]{1,4096}$/.test(value)) {
    throw new UserError(
      'token: it holds spaces, line breaks or other characters that no API token has. Check how the secret was saved.',
    );
  }
  return value;
}

function app(id: string, name: string): Inputs['app'] {
  if (id && name) throw new UserError('app_id and app_name: both were given. Give one of them.');
  if (id) return { id: matching('app_id', id, ID, ID_WORDS) };
  if (name) return { name: matching('app_name', name, NAME, NAME_WORDS) };
  throw new UserError("app_id: none was given. Give the app's id as app_id, or its name as app_name.");
}

function types(value: string): LogType[] {
  const chosen = list(value).map((one) => oneOf('type', one, LOG_TYPES, TYPES_WORDS));
  if (chosen.length === 0) throw bad('type', value, TYPES_WORDS);
  return [...new Set(chosen)];
}

function components(value: string): string[] {
  const names = list(value).map((name) => matching('component', name, NAME, NAME_WORDS));
  return [...new Set(names)];
}

function deployment(id: string, commit: string): Inputs['deployment'] {
  const word = id.toLowerCase();
  if (commit) {
    if (word !== 'latest') {
      throw new UserError('deployment_id and commit_sha: both were given. Give one of them.');
    }
    const words = 'a commit id: 7 to 40 hexadecimal digits';
    return {
      commit: matching('commit_sha', commit, /^([0-9a-f]{7,40}|[0-9a-f]{64})$/i, words).toLowerCase(),
    };
  }
  if (word === 'latest' || word === 'active') return word;
  return { id: matching('deployment_id', id, ID, `${ID_WORDS}, "latest" or "active"`) };
}

/** In the one form that the API is sure to take. */
function podTimeout(value: string): string | undefined {
  if (!value) return undefined;
  return `${duration('pod_connection_timeout', value, 0, HOURS_24) / 1_000}s`;
}

function tailLines(value: string): number | undefined {
  if (!value || value.toLowerCase() === 'all') return undefined;
  if (!/^[1-9]\d{0,8}$/.test(value)) throw bad('tail_lines', value, 'a whole number from 1 on, or "all"');
  return Number(value);
}

function path(name: string, value: string): string | undefined {
  if (!value) return undefined;
  if (/[\x00-\x1f\x7f]/.test(value) || value.length > 4096) {
    throw bad(name, value, 'the path of a folder, without control characters');
  }
  return value;
}

function apiUrl(value: string): URL {
  const accepted = 'an https URL without user name, query or fragment (http only for localhost)';
  if (!URL.canParse(value)) throw bad('api_url', value, accepted);
  const url = new URL(value);
  const encrypted = url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname));
  if (!encrypted || url.username || url.password || url.search || url.hash || value.includes('#')) {
    throw bad('api_url', value.replace(/\/\/[^/@]*@/, '//***@'), accepted);
  }
  return url;
}

async function patterns(value: string): Promise<string[]> {
  const lines = value.split(/\r?\n/).filter((line) => line.trim() !== '');
  if (lines.length === 0) return [];
  if (lines.length > MOST_PATTERNS) {
    throw new UserError(
      `redact: ${lines.length} patterns were given. At most ${MOST_PATTERNS} are accepted.`,
    );
  }
  const { RE2JS } = await import('re2js');
  const accepted = 'regular expressions, one a line, in RE2 syntax (no look-around, no back-references)';
  for (const pattern of lines) {
    let matchesNothing: boolean;
    try {
      matchesNothing = RE2JS.compile(pattern).matcher('').find();
    } catch (error) {
      throw bad('redact', pattern, `${accepted}: ${(error as Error).message}`);
    }
    if (matchesNothing) throw bad('redact', pattern, 'patterns that do not match an empty text');
  }
  return lines;
}

const MOST_PATTERNS = 100;

/** Inputs that are right one by one and cannot work together. */
function checkTogether(inputs: Inputs): void {
  const { types, follow, runDurationMs, eventId, jobName, jobInvocationId, components } = inputs;
  const runs = types.includes('RUN') || types.includes('RUN_RESTARTED');
  if (runDurationMs > 0 && !runs) {
    throw new UserError(
      'run_duration: it is for RUN and RUN_RESTARTED logs. Add RUN to type, or leave run_duration out.',
    );
  }
  if (runDurationMs > 0 && !follow) {
    throw new UserError(
      'run_duration and follow: with follow: false nothing is waited for. Leave one of them out.',
    );
  }
  if (runDurationMs >= inputs.timeoutMs) {
    throw new UserError('run_duration: it is as long as timeout, or longer. Give timeout more time.');
  }
  if (eventId && !types.includes('AUTOSCALE_EVENT')) {
    throw new UserError(
      'event_id: it is for AUTOSCALE_EVENT logs. Add AUTOSCALE_EVENT to type, or leave event_id out.',
    );
  }
  if (types.includes('JOB_INVOCATION') && !jobName) {
    throw new UserError(
      'job_name: none was given, and JOB_INVOCATION logs are of one job. Give its name as job_name.',
    );
  }
  if ((jobName || jobInvocationId) && !types.includes('JOB_INVOCATION')) {
    const name = jobName ? 'job_name' : 'job_invocation_id';
    throw new UserError(
      `${name}: it is for JOB_INVOCATION logs. Add JOB_INVOCATION to type, or leave ${name} out.`,
    );
  }
  if (components.length > 0 && !types.some(belongsToDeployment)) {
    throw new UserError(
      `component: ${types.join(' and ')} logs cannot be restricted to components. Leave it out.`,
    );
  }
}

const DURATION = /^(?:\d+(?:\.\d+)?(?:ms|h|m|s))+$/;
const UNIT_MS: Record<string, number> = { h: HOUR, m: 60_000, s: 1_000, ms: 1 };

/** A duration as the API writes them: `90s`, `5m`, `1h30m`. In milliseconds. */
function duration(name: string, value: string, least: number, most: number): number {
  const accepted = `a duration such as 90s, 5m or 1h30m, from ${durationWords(least)} to ${durationWords(most)}`;
  const text = value.toLowerCase().replace(/\s+/g, '');
  if (text !== '0' && !DURATION.test(text)) throw bad(name, value, accepted);
  const parts = [...text.matchAll(/(\d+(?:\.\d+)?)(ms|h|m|s)/g)];
  const ms = parts.reduce((sum, [, amount, unit]) => sum + Number(amount) * UNIT_MS[unit!]!, 0);
  if (!(ms >= least && ms <= most)) throw bad(name, value, accepted);
  return ms;
}

function durationWords(ms: number): string {
  if (ms >= HOUR) return `${ms / HOUR}h`;
  return ms % 1_000 === 0 ? `${ms / 1_000}s` : `${ms}ms`;
}

function yesOrNo(name: string, value: string): boolean {
  return oneOf(name, value, ['true', 'false'] as const) === 'true';
}

function oneOf<T extends string>(
  name: string,
  value: string,
  accepted: readonly T[],
  words = `one of ${accepted.join(', ')}`,
): T {
  const match = accepted.find((one) => one.toLowerCase() === value.toLowerCase());
  if (!match) throw bad(name, value, words);
  return match;
}

function optional(name: string, value: string, pattern: RegExp, words: string): string | undefined {
  return value ? matching(name, value, pattern, words) : undefined;
}

function matching(name: string, value: string, pattern: RegExp, words: string): string {
  if (!pattern.test(value)) throw bad(name, value, words);
  return value;
}

/** Separated by commas or newlines. */
function list(value: string): string[] {
  return value
    .split(/[,\n]/)
    .map((one) => one.trim())
    .filter((one) => one !== '');
}

function bad(name: string, value: string, accepted: string): UserError {
  const shown = value.replace(/do[opr]_v1_\w+/g, '***').replace(/[\s\x00-\x1f\x7f-\x9f]+/g, ' ');
  const cut = shown.length > MOST_SHOWN ? `${shown.slice(0, MOST_SHOWN)}…` : shown;
  return new UserError(`${name}: "${cut}" is not accepted. Give ${accepted}.`);
}

const MOST_SHOWN = 120;
