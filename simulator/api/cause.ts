import type { SourcePlan } from '../scenarios/component-plan.ts';
import type { App } from '../world/app.ts';
import { causeTypeOf, type Deployment } from '../world/deployment.ts';
import { sourceSpec } from './describe-spec.ts';
import { date, type Moment } from './moment.ts';

const REGISTRY = 'sammys';

/** `cause`, `cause_details` and `cloned_from`: what started a deployment. */
export function causeOf(app: App, deployment: Deployment, moment: Moment): object {
  const cause = deployment.plan.cause ?? { kind: 'push' };
  const type = causeTypeOf(deployment);
  switch (cause.kind) {
    case 'push':
      return {
        cause: `commit ${deployment.commit.slice(0, 7)} pushed to github/${app.repo}`,
        cause_details: {
          git_push: {
            ...sourceSpec(app, { source: pushedSource(deployment, cause.branch) }),
            username: 'sammy',
            commit_author: 'Sammy Shark',
            commit_sha: deployment.commit,
            commit_message: cause.message ?? 'Show the newest items first',
          },
          type,
        },
      };
    case 'image-push': {
      const { repository, tag, digest } = cause;
      return {
        cause: `image ${repository}:${tag} pushed to DOCR`,
        cause_details: {
          docr_push: { registry: REGISTRY, repository, tag, image_digest: digest },
          type,
        },
      };
    }
    case 'manual':
      return { cause: 'manual', cause_details: userAction(app, cause.action, type, cause.user) };
    case 'rollback':
      return {
        cause: `rollback to ${targetWords(app, cause.to, moment)}`,
        cause_details: userAction(app, 'ROLLBACK_APP', type),
        cloned_from: app.deployments[cause.to]?.id,
      };
    case 'auto-rollback':
      return {
        cause: `automatic rollback to ${targetWords(app, cause.to, moment)}`,
        cause_details: { internal: true, type },
        cloned_from: app.deployments[cause.to]?.id,
      };
    case 'autoscaled':
      return { cause: 'autoscaling', cause_details: { autoscaler: { autoscaled: true }, type } };
    case 'maintenance':
      return { cause: 'app platform maintenance', cause_details: { internal: true, type } };
    case 'trusted-sources':
      return { cause: 'database trusted sources updated', cause_details: { internal: true, type } };
    case 'unknown':
      return { cause: '', cause_details: { type } };
    case 'unsaid':
      return { cause: '' };
  }
}

/** Of the components, the first whose host can push. */
function pushedSource({ components }: Deployment, branch: string | undefined): SourcePlan {
  const sources = components.filter((one) => one.build !== 'image').map(({ source = {} }) => source);
  const source = sources.find((one) => !('cloneUrl' in one)) ?? {};
  return branch === undefined ? source : { ...source, branch };
}

function userAction(app: App, name = 'CREATE_DEPLOYMENT', type: string | undefined, email?: string): object {
  const user = { uuid: app.ownerId, email: email ?? 'sammy@example.com', full_name: 'Sammy Shark' };
  return { digitalocean_user_action: { user, name }, type };
}

function targetWords(app: App, index: number, moment: Moment): string {
  const target = app.deployments[index];
  return `deployment ${target ? target.id : 'unknown'} created at ${date(moment, target?.createdAt ?? 0)}`;
}
