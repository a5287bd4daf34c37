import { readFileSync, statSync } from 'node:fs';

type Environment = Record<string, string | undefined>;

/** Where the workflow run comes from, as far as the runner says it. */
export interface WorkflowEvent {
  /** `owner/name`. */
  repository: string | undefined;
  /**
   * The branch that was pushed, or that a pull request is to bring in; undefined for tags and schedules
   * without one.
   */
  branch: string | undefined;
  /** Only where the run's commit is the merge of a pull request into its base. */
  pullRequest: { number: number; mergeCommit: string; headCommit: string } | undefined;
}

export function workflowEvent(env: Environment): WorkflowEvent {
  const isBranch = env.GITHUB_REF?.startsWith('refs/heads/') ?? false;
  const branch = env.GITHUB_HEAD_REF || (isBranch ? env.GITHUB_REF_NAME : undefined);
  return {
    repository: env.GITHUB_REPOSITORY || undefined,
    branch: branch || undefined,
    pullRequest: pullRequestOf(env),
  };
}

/** Only `pull_request` checks out a merge commit: `pull_request_target` runs on the base. */
function pullRequestOf({
  GITHUB_EVENT_NAME,
  GITHUB_EVENT_PATH,
  GITHUB_SHA,
}: Environment): WorkflowEvent['pullRequest'] {
  if (GITHUB_EVENT_NAME !== 'pull_request' || !GITHUB_EVENT_PATH || !isCommit(GITHUB_SHA)) return undefined;
  const payload = readJson(GITHUB_EVENT_PATH) as
    | { pull_request?: { number?: unknown; head?: { sha?: unknown } } }
    | undefined;
  const { number, head } = payload?.pull_request ?? {};
  if (!isCommit(head?.sha)) return undefined;
  return {
    number: typeof number === 'number' ? number : 0,
    mergeCommit: GITHUB_SHA.toLowerCase(),
    headCommit: head.sha.toLowerCase(),
  };
}

function isCommit(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{40}([0-9a-f]{24})?$/i.test(value);
}

/** GitHub's payloads are below 25 MB. */
const MAX_PAYLOAD_BYTES = 30_000_000;

/** @returns undefined where there is no such file, or no JSON in it */
function readJson(path: string): unknown {
  try {
    return statSync(path).size > MAX_PAYLOAD_BYTES ? undefined : JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}
