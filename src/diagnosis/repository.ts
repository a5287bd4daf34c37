import type { AppSpec, Deployment } from '../app-platform/types.ts';
import type { Diagnosis } from './diagnose.ts';
import type { SourceRoots } from './source-paths.ts';

/** The repository of the workflow. */
export interface Repository {
  /** `owner/name` */
  name: string;
  /** Of GitHub, or of an Enterprise Server. */
  serverUrl: string;
  /** Whether the file is in the checkout; without a checkout every file is taken to be there. */
  hasFile: (path: string) => boolean;
}

/** Where a component's sources are in the workflow's repository; `undefined`: they are not in it. */
export function sourceRoots(
  repository: Repository | undefined,
  component: string | undefined,
  spec: AppSpec | undefined,
): SourceRoots | undefined {
  const found = spec?.components.find(({ name }) => name === component);
  if (!repository || found?.repository?.host !== 'github') return undefined;
  const isSame = found.repository.repo?.toLowerCase() === repository.name.toLowerCase();
  return isSame ? { sourceDir: found.sourceDir } : undefined;
}

/** Leaves out locations that the checkout does not have, and links the others at the deployed commit. */
export function withUrls(
  diagnosis: Diagnosis,
  repository: Repository | undefined,
  deployment: Deployment | undefined,
): Diagnosis {
  if (!repository || diagnosis.locations.length === 0) return diagnosis;
  const ofComponent = deployment?.components.find(({ name }) => name === diagnosis.component)?.commit;
  const commit = ofComponent ?? deployment?.commits[0];
  const locations = diagnosis.locations
    .filter(({ file }) => repository.hasFile(file))
    .map((location) => ({ ...location, url: urlOf(location, repository, commit) }));
  return { ...diagnosis, locations };
}

function urlOf(
  { file, line }: { file: string; line: number },
  { name, serverUrl }: Repository,
  commit: string | undefined,
): string | undefined {
  if (commit === undefined || !/^[\w.-]+\/[\w.-]+$/.test(name)) return undefined;
  const path = file.split('/').map(encodeURIComponent).join('/');
  return `${serverUrl.replace(/\/+$/, '')}/${name}/blob/${commit}/${path}#L${line}`;
}
