import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join, resolve } from 'node:path';

export interface MatcherConfig {
  owner: string;
  severity?: string;
  pattern: PatternConfig[];
}

export interface PatternConfig extends Partial<Record<Property, number>> {
  regexp: string;
  loop?: boolean;
}

type Property = (typeof PROPERTIES)[number];
const PROPERTIES = ['file', 'line', 'column', 'severity', 'code', 'message', 'fromPath'] as const;

/** What a matcher read off its lines; an unset property was not captured. */
export type Match = Partial<Record<Property, string>>;

export interface MatchedProblem {
  owner: string;
  level: 'error' | 'warning' | 'notice';
  message: string;
  code?: string;
  /** Relative to the repository; only if it exists there. */
  file?: string;
  line?: number;
  col?: number;
}

/** Where the runner looks for the files that matchers name. */
export interface Repository {
  workspace: string;
  /** As in `GITHUB_SERVER_URL`. */
  serverUrl: string;
  /** As in `GITHUB_REPOSITORY`. */
  name: string;
}

/**
 * Reads a problem matcher file as `add-matcher` does.
 *
 * @throws Error with the runner's words when the file is not there, is not JSON, or breaks a rule.
 */
export function readMatchers(path: string): MatcherConfig[] {
  const file = JSON.parse(readFileSync(path, 'utf8')) as { problemMatcher?: MatcherConfig[] };
  const matchers = file.problemMatcher ?? [];
  const owners = new Set<string>();
  for (const matcher of matchers) {
    validate(matcher);
    const owner = matcher.owner.toLowerCase();
    if (owners.has(owner)) throw new Error(`Duplicate owner name '${matcher.owner}'`);
    owners.add(owner);
  }
  return matchers;
}

/**
 * The matchers that look at one stream. Each of stdout and stderr has its own, because a matcher of several
 * lines keeps what it has seen so far.
 */
export class MatcherSet {
  readonly #repository: Repository;
  readonly #stripColours: boolean;
  #matchers: Matcher[] = [];

  /**
   * @param stripColours whether colour codes are taken out of a line before it is matched. The runner means
   * to, but looks for a NUL and `33[` where it should look for ESC and `[`, so colours stay (actions/runner
   * issue 2341).
   */
  constructor(repository: Repository, stripColours = false) {
    this.#repository = repository;
    this.#stripColours = stripColours;
  }

  /** Newer matchers look first; one of the same owner is replaced. */
  add(configs: MatcherConfig[]): void {
    for (const config of configs) {
      this.remove([config.owner]);
      this.#matchers.unshift(new Matcher(config));
    }
  }

  remove(owners: string[]): void {
    const removed = new Set(owners.map((owner) => owner.toLowerCase()));
    this.#matchers = this.#matchers.filter((matcher) => !removed.has(matcher.owner.toLowerCase()));
  }

  /** The problem a line completes, and the line as the runner then stores it. */
  match(line: string): { problem: MatchedProblem; stored: string } | undefined {
    if (this.#matchers.length === 0) return undefined;
    const stored = this.#stripColours ? line.replace(COLOUR, '') : line;
    for (const matcher of this.#matchers) {
      const match = matcher.match(stored);
      if (!match) continue;
      for (const other of this.#matchers) if (other !== matcher) other.reset();
      const problem = toProblem(matcher.owner, match, this.#repository);
      if (problem) return { problem, stored };
    }
    return undefined;
  }
}

const COLOUR = /\x1b\[[0-9;]*m?/g;

class Matcher {
  readonly owner: string;
  readonly #severity: string;
  readonly #patterns: (PatternConfig & { regex: RegExp })[];
  /** For each pattern but the last: what has been read when it was the last to match. */
  #running: (Match | undefined)[];

  constructor(config: MatcherConfig) {
    this.owner = config.owner;
    this.#severity = config.severity ?? '';
    this.#patterns = config.pattern.map((pattern) => ({ ...pattern, regex: new RegExp(pattern.regexp) }));
    this.#running = this.#nothing();
  }

  match(line: string): Match | undefined {
    const last = this.#patterns.length - 1;
    // From the last to the first, so that a line is not taken for two patterns in a row.
    for (let index = last; index >= 0; index--) {
      const before = index > 0 ? this.#running[index - 1] : undefined;
      if (index > 0 && !before) continue;
      const pattern = this.#patterns[index]!;
      const groups = pattern.regex.exec(line);
      if (groups && index === last) {
        this.reset();
        if (pattern.loop) this.#running[index - 1] = before;
        const match = extend(before, pattern, groups);
        if (!match.severity && this.#severity) match.severity = this.#severity;
        return match;
      }
      if (groups) this.#running[index] = extend(before, pattern, groups);
      else if (index === last) this.#running[index - 1] = undefined;
      else this.#running[index] = undefined;
    }
    return undefined;
  }

  reset(): void {
    this.#running = this.#nothing();
  }

  #nothing(): (Match | undefined)[] {
    return new Array<Match | undefined>(this.#patterns.length - 1).fill(undefined);
  }
}

/** A group that took no part is an empty text in .NET, and an earlier line's capture stays. */
function extend(before: Match | undefined, pattern: PatternConfig, groups: RegExpExecArray): Match {
  const match: Match = { ...before };
  for (const property of PROPERTIES) {
    const group = pattern[property];
    if (match[property] === undefined && group !== undefined) match[property] = groups[group] ?? '';
  }
  return match;
}

/** Nothing for a match without a message or with a severity the runner does not know. */
function toProblem(owner: string, match: Match, repository: Repository): MatchedProblem | undefined {
  const level = (match.severity || 'error').toLowerCase();
  if (!match.message?.trim() || !isLevel(level)) return undefined;
  const problem: MatchedProblem = { owner, level, message: match.message };
  if (match.code?.trim()) problem.code = match.code.trim();
  const file = match.file?.trim() ? fileInRepository(match.file, match.fromPath, repository) : undefined;
  if (file !== undefined) problem.file = file;
  const line = wholeNumber(match.line);
  if (line !== undefined) problem.line = line;
  const col = wholeNumber(match.column);
  if (col !== undefined) problem.col = col;
  return problem;
}

function isLevel(level: string): level is MatchedProblem['level'] {
  return level === 'error' || level === 'warning' || level === 'notice';
}

function wholeNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^\d+$/.test(text) && Number(text) <= MAX_INT32 ? Number(text) : undefined;
}

const MAX_INT32 = 2 ** 31 - 1;

function fileInRepository(
  file: string,
  fromPath: string | undefined,
  repository: Repository,
): string | undefined {
  let path = file;
  if (!isAbsolute(path) && fromPath?.trim()) path = join(dirname(fromPath), path);
  if (!isAbsolute(path)) path = join(repository.workspace, path);
  path = resolve(path);
  if (path.includes('\0') || !existsSync(path) || !statSync(path).isFile()) return undefined;
  const root = repositoryOf(dirname(path), repository);
  return root === undefined ? undefined : path.slice(root.length).replace(/^\//, '');
}

/** The nearest folder with a `.git/config`, if that is a clone of the workflow's repository. */
function repositoryOf(folder: string, repository: Repository): string | undefined {
  const gitConfig = join(folder, '.git', 'config');
  if (existsSync(gitConfig)) {
    const host = new URL(repository.serverUrl).host;
    const urls = [
      `url = ${repository.serverUrl}/${repository.name}`,
      `url = git@${host}:${repository.name}.git`,
    ].map((url) => url.toLowerCase());
    const lines = readFileSync(gitConfig, 'utf8').split('\n');
    return lines.some((line) => urls.includes(line.trim().toLowerCase())) ? folder : undefined;
  }
  const parent = dirname(folder);
  return parent === folder ? undefined : repositoryOf(parent, repository);
}

function validate(matcher: MatcherConfig): void {
  if (!matcher.owner) throw new Error('Owner must not be empty');
  if (!['', 'error', 'warning', 'notice'].includes((matcher.severity ?? '').toLowerCase())) {
    throw new Error(`Matcher '${matcher.owner}' contains unexpected default severity '${matcher.severity}'`);
  }
  if (!matcher.pattern?.length) throw new Error(`Matcher '${matcher.owner}' does not contain any patterns`);
  const set = new Set<Property>();
  for (const [index, pattern] of matcher.pattern.entries()) {
    if (pattern.loop && (index === 0 || index < matcher.pattern.length - 1)) {
      throw new Error(`Only the last pattern in a multiline matcher may set 'loop'`);
    }
    if (pattern.loop && pattern.message === undefined) throw new Error(`The loop pattern must set 'message'`);
    const groups = new RegExp(`${pattern.regexp}|`).exec('')!.length;
    for (const property of PROPERTIES) validateProperty(property, pattern[property], groups, set);
  }
  if (!set.has('message')) throw new Error(`At least one pattern must set 'message'`);
}

function validateProperty(
  property: Property,
  group: number | undefined,
  groups: number,
  set: Set<Property>,
): void {
  if (group === undefined) return;
  if (set.has(property)) throw new Error(`The property '${property}' is set twice`);
  if (group < 0 || group >= groups)
    throw new Error(`The property '${property}' is set to ${group}, out of range`);
  set.add(property);
}
