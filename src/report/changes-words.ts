import type { Changes } from '../diagnosis/changes.ts';

/** What is different since the last good deployment, as sentences without their full stops. */
export interface ChangesWords {
  /** "9a4df0b → 54d4a72"; undefined: the same commit, or not known. */
  commits: string | undefined;
  spec: string | undefined;
  environment: string | undefined;
}

/** More are counted. */
const MAX_NAMED = 5;

export function changesWords({ commits, spec, environment, buildpacks }: Changes): ChangesWords {
  const ofSpec = spec.map(({ path, change }) => (change === 'changed' ? path : `${path} (${change})`));
  const ofBuildpacks = buildpacks.map(({ name, from, to }) => `${name} ${from ?? 'none'} → ${to ?? 'none'}`);
  const ofEnvironment = environment.map(
    ({ component, name, change }) => `${name} (${component === null ? '' : `${component}, `}${change})`,
  );
  return {
    commits: commits ? `${commits.from.slice(0, 7)} → ${commits.to.slice(0, 7)}` : undefined,
    spec: listed([...ofSpec, ...ofBuildpacks]),
    environment: listed(ofEnvironment),
  };
}

function listed(names: string[]): string | undefined {
  if (names.length === 0) return undefined;
  const more = names.length > MAX_NAMED ? [`${names.length - MAX_NAMED} more`] : [];
  return [...names.slice(0, MAX_NAMED), ...more].join(', ');
}

/** At most three lines for the workflow log. */
export function changesLines(changes: Changes | undefined): string[] {
  if (!changes) return [];
  const { commits, spec, environment } = changesWords(changes);
  const [first, ...others] = [
    commits && `commits ${[commits, changes.compare_url].filter(Boolean).join(' ')}`,
    spec && `app spec: ${spec}`,
    environment && `variables: ${environment}`,
  ].filter((line) => line !== undefined);
  return [`Changes since the last successful deployment: ${first ?? 'nothing in the app spec'}`, ...others];
}
