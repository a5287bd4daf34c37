import type { LogEnd } from '../logs/log-end.ts';
import { linesOf } from './lines.ts';

/** As much of a deployment as is compared. */
export interface ComparedDeployment {
  id: string;
  /** Of the push and of each component, the newest first. */
  commits: readonly string[];
  spec: ComparedSpec;
}

export interface ComparedSpec {
  components: readonly ComparedComponent[];
  /** Variables that every component has. */
  envs: readonly ComparedEnv[];
}

/**
 * A component's spec. Its other members are compared too: they are plain values, none of them a variable's
 * value.
 */
export interface ComparedComponent {
  name: string;
  kind: string;
  repository?: { host: string; repo?: string | undefined } | undefined;
  envs: readonly ComparedEnv[];
}

export interface ComparedEnv {
  key: string;
  scope?: string | undefined;
  type?: string | undefined;
}

export type Change = 'added' | 'removed' | 'changed';

/** What is different since the last good deployment: `changes` in diagnosis.json. */
export interface Changes {
  since_deployment_id: string;
  /** On GitHub; null where the components come from elsewhere, or from several repositories. */
  compare_url: string | null;
  /** null where both deployments are of the same commit, or where one is not known. */
  commits: { from: string; to: string } | null;
  /** `services.web.http_port`. */
  spec: { path: string; change: Change }[];
  /** Names only. `component` is null for a variable of the whole app. */
  environment: { component: string | null; name: string; change: Change }[];
  buildpacks: { name: string; from: string | null; to: string | null }[];
}

const MAX_CHANGES = 100;

/**
 * Compares two deployments.
 * @param logs their build logs, where both are at hand: buildpacks' versions stand there
 */
export function changesSince(
  good: ComparedDeployment,
  failed: ComparedDeployment,
  logs?: { good: LogEnd; failed: LogEnd },
): Changes {
  const [from, to] = [good.commits[0], failed.commits[0]];
  const commits = from !== undefined && to !== undefined && from !== to ? { from, to } : null;
  return {
    since_deployment_id: good.id,
    compare_url: commits && compareUrl(failed.spec, commits),
    commits,
    spec: specChanges(good.spec, failed.spec).slice(0, MAX_CHANGES),
    environment: environmentChanges(good.spec, failed.spec).slice(0, MAX_CHANGES),
    buildpacks: logs ? buildpackChanges(buildpacksIn(logs.good), buildpacksIn(logs.failed)) : [],
  };
}

function compareUrl({ components }: ComparedSpec, { from, to }: { from: string; to: string }): string | null {
  const sources = components.flatMap(({ repository }) => repository ?? []);
  const repos = new Set(sources.map(({ host, repo }) => (host === 'github' ? repo : undefined)));
  const [repo] = repos;
  const isPlain =
    repo !== undefined && /^[\w.-]{1,100}\/[\w.-]{1,100}$/.test(repo) && COMMIT.test(from) && COMMIT.test(to);
  return repos.size === 1 && isPlain ? `https://github.com/${repo}/compare/${from}...${to}` : null;
}

const COMMIT = /^[0-9a-f]{7,64}$/;

/** Where a component is listed in the spec, by its kind. */
const LISTS: Record<string, string> = {
  service: 'services',
  'static site': 'static_sites',
  worker: 'workers',
  job: 'jobs',
  function: 'functions',
};

function specChanges(good: ComparedSpec, failed: ComparedSpec): Changes['spec'] {
  const pathOf = ({ kind, name }: ComparedComponent) => `${LISTS[kind] ?? kind}.${name}`;
  const before = new Map(good.components.map((one) => [pathOf(one), one]));
  const after = new Map(failed.components.map((one) => [pathOf(one), one]));
  return allKeys(before, after).flatMap((path) => {
    const [one, other] = [before.get(path), after.get(path)];
    if (!one || !other) return [{ path, change: changeOf(one, other) }];
    return memberChanges(path, comparable(one), comparable(other));
  });
}

/** A component's members as the spec has them: the repository is a member named after its host. */
function comparable({ envs: _, repository, ...members }: ComparedComponent): object {
  if (!repository) return members;
  const { host, ...source } = repository;
  return { ...members, [host]: source };
}

/** Members of two values that differ, with the names they have in the spec. */
function memberChanges(path: string, one: unknown, other: unknown): Changes['spec'] {
  if (JSON.stringify(one) === JSON.stringify(other)) return [];
  if (!isRecord(one) || !isRecord(other)) return [{ path, change: changeOf(one, other) }];
  const before = new Map(Object.entries(one));
  const after = new Map(Object.entries(other));
  return allKeys(before, after).flatMap((key) =>
    memberChanges(`${path}.${snakeCase(key)}`, before.get(key), after.get(key)),
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function environmentChanges(good: ComparedSpec, failed: ComparedSpec): Changes['environment'] {
  const ofApp = envChanges(null, good.envs, failed.envs);
  const ofComponents = failed.components.flatMap(({ name, envs }) => {
    const before = good.components.find((one) => one.name === name);
    return before ? envChanges(name, before.envs, envs) : [];
  });
  return [...ofApp, ...ofComponents];
}

function envChanges(
  component: string | null,
  good: readonly ComparedEnv[],
  failed: readonly ComparedEnv[],
): Changes['environment'] {
  const before = new Map(good.map((env) => [env.key, env]));
  const after = new Map(failed.map((env) => [env.key, env]));
  return allKeys(before, after).flatMap((name) => {
    const [one, other] = [before.get(name), after.get(name)];
    const isSame = one && other && one.scope === other.scope && one.type === other.type;
    return isSame ? [] : [{ component, name, change: changeOf(one, other) }];
  });
}

function changeOf(before: unknown, after: unknown): Change {
  if (before === undefined) return 'added';
  return after === undefined ? 'removed' : 'changed';
}

/** The buildpacks that the box of a build's detection names, with their versions. */
function buildpacksIn(log: LogEnd): Map<string, string> {
  const found = new Map<string, string>();
  for (const { text } of linesOf(log)) {
    const { name, version } = BUILDPACK.exec(text)?.groups ?? {};
    if (name !== undefined && version !== undefined) found.set(name, version);
  }
  return found;
}

const BUILDPACK =
  /^ {0,8}(?<name>(?:digitalocean|heroku|paketo-buildpacks)\/[\w.-]{1,80}) +v?(?<version>\d[\w.+-]{0,40})(?: |$)/;

function buildpackChanges(good: Map<string, string>, failed: Map<string, string>): Changes['buildpacks'] {
  if (good.size === 0 || failed.size === 0) return [];
  return allKeys(good, failed).flatMap((name) => {
    const [from, to] = [good.get(name) ?? null, failed.get(name) ?? null];
    return from === to ? [] : [{ name, from, to }];
  });
}

function allKeys<T>(one: Map<string, T>, other: Map<string, T>): string[] {
  return [...new Set([...one.keys(), ...other.keys()])];
}

/** `jobKind` is a job's `kind` in the spec. */
function snakeCase(name: string): string {
  if (name === 'jobKind') return 'kind';
  return name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
