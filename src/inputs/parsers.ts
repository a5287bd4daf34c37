import { LOG_TYPES, type LogType } from '../app-platform/log-types.ts';
import { UserError } from '../basics/errors.ts';
import { isId, isName } from '../basics/identifiers.ts';
import { isLoopback } from '../basics/loopback.ts';
import { formatDuration, oneLine } from '../basics/text.ts';

/**
 * Makes a checked value of an input's text, which is not empty but where the default is.
 * @throws UserError that says what was given and what is accepted
 */
export interface Parser<T> {
  (text: string, name: string): T;
  /** For action-types.yml; without it, a string. */
  typing?: Typing;
}

/** As https://github.com/typesafegithub/github-actions-typing describes an input. */
export interface Typing {
  type: 'string' | 'boolean' | 'integer' | 'enum' | 'list';
  separator?: string;
  'list-item'?: Typing;
  name?: string;
  'allowed-values'?: string[];
}

function typed<T>(typing: Typing | undefined, parse: (text: string, name: string) => T): Parser<T> {
  return typing ? Object.assign(parse, { typing }) : parse;
}

/** `undefined` where the input is left out. */
export function optional<T>(parse: Parser<T>): Parser<T | undefined> {
  return typed(parse.typing, (text, name) => (text === '' ? undefined : parse(text, name)));
}

export const boolean: Parser<boolean> = typed(
  { type: 'boolean' },
  (text, name) => oneOf('true', 'false')(text, name) === 'true',
);

/** One of several words, in any case. */
export function oneOf<T extends string>(...accepted: T[]): Parser<T> {
  // The format has no empty value.
  const typing: Typing | undefined = (accepted as string[]).includes('')
    ? undefined
    : { type: 'enum', 'allowed-values': accepted };
  return typed(typing, (text, name) => wordIn(accepted, text) ?? invalid(name, text, alternatives(accepted)));
}

export const logTypes: Parser<LogType[]> = logTypesAmong(...LOG_TYPES);

export function logTypesAmong(...types: LogType[]): Parser<LogType[]> {
  const accepted = `one or more of ${types.join(', ')}, separated by commas`;
  const item: Typing = { type: 'enum', name: 'LogType', 'allowed-values': types };
  return typed({ type: 'list', separator: ',', 'list-item': item }, (text, name) => {
    const chosen = listItems(text).map((word) => wordIn(types, word) ?? invalid(name, word, accepted));
    if (chosen.length === 0) invalid(name, text, accepted);
    return [...new Set(chosen)];
  });
}

export const id: Parser<string> = (text, name) => (isId(text) ? text : invalid(name, text, ID_WORDS));

export const appId: Parser<string> = (text, name) =>
  isId(text) ? text : invalid(name, text, `${ID_WORDS}; for a name, use app_name`);

export const identifier: Parser<string> = (text, name) =>
  isName(text) ? text : invalid(name, text, NAME_WORDS);

const LIST_OF_STRINGS: Typing = { type: 'list', separator: ',', 'list-item': { type: 'string' } };

/** None where the input is left out. */
export const identifiers: Parser<string[]> = typed(LIST_OF_STRINGS, (text, name) => {
  const items = listItems(text);
  if (items.length === 0 && text !== '')
    invalid(name, text, `names, separated by commas: each ${NAME_WORDS}`);
  return [...new Set(items.map((item) => identifier(item, name)))];
});

const ID_WORDS = 'an id of letters, digits and hyphens';
const NAME_WORDS = 'a name of letters, digits, hyphens and underscores';

export const deploymentId: Parser<{ id: string } | 'latest' | 'active'> = (text, name) => {
  const word = wordIn(['latest', 'active'] as const, text);
  if (word) return word;
  return isId(text) ? { id: text } : invalid(name, text, `${ID_WORDS}, latest or active`);
};

/** In lower case. */
export const commitSha: Parser<string> = (text, name) =>
  /^([0-9a-f]{7,40}|[0-9a-f]{64})$/i.test(text)
    ? text.toLowerCase()
    : invalid(name, text, 'a commit id of 7 to 40 hexadecimal digits');

/** The tag or the digest of an image. */
export const image: Parser<string> = (text, name) =>
  /^(\w[\w.-]{0,127}|sha256:[0-9a-f]{64})$/.test(text)
    ? text
    : invalid(name, text, 'the tag of an image, or its digest (sha256:… with 64 hexadecimal digits)');

/** Characters that GitHub accepts in no artifact's name, as the body of a character class. */
const NOT_IN_ARTIFACT_NAMES = '":<>|*?\\\\/\\x00-\\x1f\\x7f';

export const artifactName: Parser<string> = (text, name) =>
  new RegExp(`[${NOT_IN_ARTIFACT_NAMES}]`).test(text) || text.length > MAX_ARTIFACT_NAME_CHARS
    ? invalid(
        name,
        text,
        `a name of at most ${MAX_ARTIFACT_NAME_CHARS} characters, without line breaks and " : < > | * ? \\ /`,
      )
    : text;

const MAX_ARTIFACT_NAME_CHARS = 255;

/** As GitHub's own action accepts them; what is more than the repository allows is cut to that. */
export const retentionDays: Parser<number> = typed({ type: 'integer' }, (text, name) =>
  /^[1-9]\d{0,3}$/.test(text) ? Number(text) : invalid(name, text, 'a whole number of days from 1 on'),
);

/** `undefined`: all lines. */
export const lineCount: Parser<number | undefined> = (text, name) => {
  if (text.toLowerCase() === 'all') return undefined;
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : invalid(name, text, 'a whole number from 1 on, or all');
};

export const folderPath: Parser<string> = (text, name) =>
  /[\x00-\x1f\x7f]/.test(text) || text.length > MAX_PATH_CHARS
    ? invalid(name, text, 'the path of a folder, without control characters')
    : text;

const MAX_PATH_CHARS = 4096;

export const HOUR_MS = 3_600_000;
export const DAY_MS = 24 * HOUR_MS;

/** A duration as the API writes them: `90s`, `5m`, `1h30m`. In milliseconds, from `minMs` to `maxMs`. */
export function duration(minMs: number, maxMs: number): Parser<number> {
  const range = `from ${formatDuration(minMs)} to ${formatDuration(maxMs)}`;
  const examples = maxMs < 1.5 * HOUR_MS ? '90s or 5m' : '90s, 5m or 1h30m';
  return (text, name) => {
    const ms = durationMs(text);
    const isWithin = ms !== undefined && ms >= minMs && ms <= maxMs;
    return isWithin ? ms : invalid(name, text, `a duration ${range}, such as ${examples}`);
  };
}

/** A duration in the one form that the API is sure to accept: `180s`. */
export const durationForApi: Parser<string> = (text, name) => `${duration(0, DAY_MS)(text, name) / 1_000}s`;

const DURATION = /^(?:\d+(?:\.\d+)?(?:ms|h|m|s))+$/;
const UNIT_MS: Record<string, number> = { h: HOUR_MS, m: 60_000, s: 1_000, ms: 1 };

function durationMs(text: string): number | undefined {
  const compact = text.toLowerCase().replace(/\s+/g, '');
  if (compact === '0') return 0;
  if (!DURATION.test(compact)) return undefined;
  const parts = [...compact.matchAll(/(\d+(?:\.\d+)?)(ms|h|m|s)/g)];
  return parts.reduce((sum, [, amount, unit]) => sum + Number(amount) * UNIT_MS[unit!]!, 0);
}

export const token: Parser<string> = (text, name) => {
  if (!text) {
    throw new UserError(
      `Set ${name} to a DigitalOcean API token with the scope app:read, such as ` +
        // biome-ignore lint/suspicious/noTemplateCurlyInString: it is what the user is to write
        '${{ secrets.DIGITALOCEAN_ACCESS_TOKEN }}. A secret that does not exist is empty.',
    );
  }
  if (!/^[\x21-\x7e]{1,4096}$/.test(text)) {
    throw new UserError(
      `${name}: the value contains spaces, line breaks or other characters that no API token has. ` +
        'Check how the secret was saved.',
    );
  }
  return text;
};

export const apiUrl: Parser<URL> = (text, name) => {
  const accepted = 'an https URL without user name, query or fragment (http only for localhost)';
  if (!URL.canParse(text)) return invalid(name, withoutCredentials(text), accepted);
  const url = new URL(text);
  const encrypted = url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname));
  if (!encrypted || url.username || url.password || url.search || url.hash || text.includes('#')) {
    return invalid(name, withoutCredentials(text), accepted);
  }
  return url;
};

/** A URL, or what was meant as one, for people: user name, password, query and fragment may be secrets. */
function withoutCredentials(text: string): string {
  const beforeQuery = text.slice(0, MAX_PATH_CHARS).replace(/[?#].*$/s, (rest) => `${rest[0]}***`);
  const at = beforeQuery.lastIndexOf('@');
  if (at === -1) return beforeQuery;
  const scheme = /^[^/@]*\/\//.exec(beforeQuery)?.[0] ?? '';
  return `${scheme}***${beforeQuery.slice(at)}`;
}

const LIST_OF_LINES: Typing = { ...LIST_OF_STRINGS, separator: '\n' };

/** RE2 expressions, one a line; spaces at the ends of lines belong to them. */
export const patterns: Parser<Promise<string[]>> = typed(LIST_OF_LINES, async (text, name) => {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  if (lines.length === 0) return [];
  if (lines.length > MAX_PATTERNS) {
    throw new UserError(`${name}: ${lines.length} patterns are too many. Use at most ${MAX_PATTERNS}.`);
  }
  const { RE2JS } = await import('re2js');
  const accepted = 'regular expressions in RE2 syntax, one per line, without lookaround and backreferences';
  for (const pattern of lines) {
    let matchesNothing: boolean;
    try {
      matchesNothing = RE2JS.compile(pattern).matcher('').find();
    } catch (error) {
      return invalid(name, pattern, `${accepted}: ${(error as Error).message}`);
    }
    if (matchesNothing) return invalid(name, pattern, 'patterns that do not match empty text');
  }
  return lines;
});

const MAX_PATTERNS = 100;

function wordIn<T extends string>(accepted: readonly T[], text: string): T | undefined {
  return accepted.find((word) => word.toLowerCase() === text.toLowerCase());
}

/** "always, on_failure or never" */
function alternatives(words: readonly string[]): string {
  return [words.slice(0, -1).join(', '), ...words.slice(-1)].filter(Boolean).join(' or ');
}

/** Separated by commas or newlines. */
function listItems(text: string): string[] {
  return text
    .split(/[,\n]/)
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

function invalid(name: string, text: string, accepted: string): never {
  const shown = oneLine(text.replace(/do[opr]_v1_\w+/g, '***'), MAX_SHOWN_CHARS);
  throw new UserError(`${name}: "${shown}" is not valid. Use ${accepted}.`);
}

const MAX_SHOWN_CHARS = 120;
