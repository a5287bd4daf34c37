import type { Deployment, RepositorySource } from '../app-platform/types.ts';

/** The first line of a commit's message. */
export function titleOf(message: string | undefined): string | undefined {
  return (
    message
      ?.trimStart()
      .split(/[\r\n]/, 1)[0]
      ?.trimEnd() || undefined
  );
}

/** "Ann Doe <ann@example.com>" without the address, which is nobody's business. */
export function nameOf(author: string | undefined): string | undefined {
  return author?.split('<', 1)[0]?.trim() || undefined;
}

/** Where commits of the app are shown, if all its sources come from one repository. */
export function commitBaseOf({ spec }: Deployment): string | undefined {
  const sources = spec.components.flatMap(({ repository }) => repository ?? []);
  const bases = new Set(sources.map(commitBase));
  return bases.size === 1 ? [...bases][0] : undefined;
}

/** An address that shows a commit once its hash is added; `undefined`: no public host is known. */
export function commitBase(source: RepositorySource | undefined): string | undefined {
  const { host, repo } = source ?? {};
  if (host === undefined || host === 'git' || repo === undefined || !REPOSITORY.test(repo)) return undefined;
  return `https://${HOSTS[host]}`.replace('REPO', () => repo);
}

const REPOSITORY = /^[\w.-]{1,100}(?:\/[\w.-]{1,100}){1,8}$/;

const HOSTS = {
  github: 'github.com/REPO/commit/',
  gitlab: 'gitlab.com/REPO/-/commit/',
  bitbucket: 'bitbucket.org/REPO/commits/',
};
