/** As much of a deployment as is compared. */
export interface ComparedDeployment {
  id: string;
  /** Of the push and of each component, the newest first. */
  commits: readonly string[];
  /** As they were built. */
  components: readonly { name: string; buildpacks: readonly { id: string; version: string }[] }[];
  spec: ComparedSpec;
}

export interface ComparedSpec {
  components: readonly ComparedComponent[];
  /** Variables that every component has. */
  envs: readonly ComparedEnv[];
  /** A digest of each member by its path (`services.web.http_port`), variables left out. */
  members: ReadonlyMap<string, string>;
}

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
  buildpacks: { component: string | null; name: string; from: string | null; to: string | null }[];
}

const MAX_CHANGES = 100;

/** Compares two deployments. */
export function changesSince(good: ComparedDeployment, failed: ComparedDeployment): Changes {
  const [from, to] = [good.commits[0], failed.commits[0]];
  const commits = from !== undefined && to !== undefined && from !== to ? { from, to } : null;
  return {
    since_deployment_id: good.id,
    compare_url: commits && compareUrl(failed.spec, commits),
    commits,
    spec: specChanges(good.spec, failed.spec).slice(0, MAX_CHANGES),
    environment: environmentChanges(good.spec, failed.spec).slice(0, MAX_CHANGES),
    buildpacks: buildpackChanges(good, failed).slice(0, MAX_CHANGES),
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
  const before = good.components.map(pathOf);
  const after = failed.components.map(pathOf);
  const whole: Changes['spec'] = [
    ...after.filter((path) => !before.includes(path)).map((path) => ({ path, change: 'added' as const })),
    ...before.filter((path) => !after.includes(path)).map((path) => ({ path, change: 'removed' as const })),
  ];
  // A component that is new or gone is one change, not one for each of its members.
  const isOfWhole = (path: string) => whole.some((one) => path.startsWith(`${one.path}.`));
  const members = allKeys(good.members, failed.members).flatMap((path) => {
    const [one, other] = [good.members.get(path), failed.members.get(path)];
    return one === other || isOfWhole(path) ? [] : [{ path, change: changeOf(one, other) }];
  });
  return [...whole, ...members];
}

function pathOf({ kind, name }: ComparedComponent): string {
  return `${LISTS[kind] ?? kind}.${name}`;
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

/** Of components that were built with buildpacks both times. */
function buildpackChanges(good: ComparedDeployment, failed: ComparedDeployment): Changes['buildpacks'] {
  return failed.components.flatMap((component) => {
    const before = versionsOf(good.components.find(({ name }) => name === component.name));
    const after = versionsOf(component);
    if (before.size === 0 || after.size === 0) return [];
    return allKeys(before, after).flatMap((name) => {
      const [from, to] = [before.get(name) ?? null, after.get(name) ?? null];
      return from === to ? [] : [{ component: component.name, name, from, to }];
    });
  });
}

function versionsOf(component: ComparedDeployment['components'][number] | undefined): Map<string, string> {
  return new Map(component?.buildpacks.map(({ id, version }) => [id, version]));
}

function allKeys<T>(one: ReadonlyMap<string, T>, other: ReadonlyMap<string, T>): string[] {
  return [...new Set([...one.keys(), ...other.keys()])];
}
