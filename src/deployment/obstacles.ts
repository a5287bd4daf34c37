import type { App, ComponentSpec } from '../app-platform/types.ts';
import { oneLine } from '../basics/text.ts';

/** Where the workflow run comes from, as far as it is known. */
export interface Workflow {
  /** `owner/name` on GitHub. */
  repository: string | undefined;
  branch: string | undefined;
  /** Only for a run of a pull request, whose commit is a merge that is not pushed to any branch. */
  pullRequest: { number: number; mergeCommit: string; headCommit: string } | undefined;
}

export interface Obstacles {
  /** Why no deployment may come: whole sentences, what is certain first. */
  reasons: string[];
  /** Whether no deployment can come as long as the app is as it is. */
  isFinal: boolean;
}

/**
 * Why a push to this workflow's branch, or of an image, may start no deployment: what the app's settings say.
 */
export function obstaclesFor(input: 'commit_sha' | 'image', app: App, workflow: Workflow): Obstacles {
  const final = finalObstacle(app);
  if (final) return { reasons: [final], isFinal: true };
  const { maintenance, components } = app.spec;
  const reasons = [
    maintenance.enabled && `App ${oneLine(app.name)} is in maintenance mode.`,
    input === 'commit_sha' ? obstacleOfCommits(components, workflow) : obstacleOfImages(components),
  ].filter((one) => typeof one === 'string');
  return { reasons, isFinal: false };
}

function finalObstacle({ name, pinnedDeploymentId, spec }: App): string | undefined {
  if (pinnedDeploymentId !== undefined) {
    return (
      `App ${oneLine(name)} is pinned to deployment ${pinnedDeploymentId} by a rollback, and accepts no new ` +
      'deployment until the rollback is committed or reverted in the control panel.'
    );
  }
  if (spec.maintenance.enabled && spec.maintenance.archived) {
    return `App ${oneLine(name)} is archived, and is not deployed until it is restored in the control panel.`;
  }
  return undefined;
}

function obstacleOfCommits(components: ComponentSpec[], workflow: Workflow): string | undefined {
  const sources = components.flatMap(({ repository }) => repository ?? []);
  if (sources.length === 0) {
    return components.length > 0
      ? 'No component of the app is built from a repository, so no commit is deployed.'
      : undefined;
  }
  const hosted = sources.filter(({ host }) => host !== 'git');
  if (hosted.length === 0) {
    return 'The app is built from a clone URL, not from a connected repository, so no push starts a deployment.';
  }
  const { repository, branch } = workflow;
  const ofRepository = sources.filter(
    ({ host, repo }) => host === 'github' && repo?.toLowerCase() === repository?.toLowerCase(),
  );
  if (repository !== undefined && ofRepository.length === 0) {
    const others = listOf(hosted.map(({ host, repo }) => `${host}/${repo ?? 'unknown'}`));
    return `The app deploys from ${others}, not from this workflow's repository ${repository}.`;
  }
  if (sources.every(({ deployOnPush }) => !deployOnPush)) {
    return 'deploy_on_push (Autodeploy) is off for all components of the app, so no push starts a deployment.';
  }
  const branches = ofRepository.map((one) => one.branch);
  if (branch !== undefined && branches.length > 0 && !branches.includes(branch)) {
    const others = listOf(branches.map((one) => one ?? 'the default branch'));
    return `The app deploys from branch ${others}, not from this workflow's branch ${oneLine(branch)}.`;
  }
  return undefined;
}

function obstacleOfImages(components: ComponentSpec[]): string | undefined {
  const images = components.flatMap(({ image }) => image ?? []);
  if (components.length > 0 && images.length === 0)
    return 'No component of the app is deployed from an image.';
  if (images.length > 0 && images.every(({ deployOnPush }) => !deployOnPush)) {
    return 'deploy_on_push is off for all images of the app, so no pushed image starts a deployment.';
  }
  return undefined;
}

const MAX_LISTED = 5;

function listOf(names: string[]): string {
  const all = [...new Set(names)].map((name) => oneLine(name));
  const more = all.length > MAX_LISTED ? ` and ${all.length - MAX_LISTED} more` : '';
  return all.slice(0, MAX_LISTED).join(', ') + more;
}
