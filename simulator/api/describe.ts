import { timestamp } from '../log-text/index.ts';
import type { ComponentKind, ComponentPlan } from '../scenarios/scenario.ts';
import { type App, activeDeployment, wasActive } from '../world/app.ts';
import type { ScenarioClock } from '../world/clock.ts';
import { type Deployment, finalTransition, phaseAt, phaseSince, spanOf } from '../world/deployment.ts';
import { progressOf } from './progress.ts';

/** What the answers are made from. */
export interface Moment {
  clock: ScenarioClock;
  now: number;
}

const TIER = 'professional';
const REGION = {
  slug: 'ams',
  label: 'Amsterdam',
  flag: 'netherlands',
  continent: 'Europe',
  data_centers: ['ams3'],
};

/** `app` of `/v2/apps/{id}`; the field names are the OpenAPI document's. */
export function describeApp(app: App, moment: Moment): object {
  const appeared = app.deployments.filter((one) => one.createdAt <= moment.now);
  const describe = (one: Deployment | undefined) => one && describeDeployment(app, one, moment);
  const phase = (one: Deployment) => phaseAt(one, moment.now);
  const active = activeDeployment(app, moment.now);
  const pending = appeared.findLast((one) => phase(one) === 'PENDING_BUILD');
  const running = appeared.findLast((one) =>
    ['BUILDING', 'PENDING_DEPLOY', 'DEPLOYING'].includes(phase(one)),
  );
  const host = `${app.slug}.ondigitalocean.app`;
  const newest = appeared.at(-1);
  return {
    id: app.id,
    owner_uuid: app.ownerId,
    spec: specOf(app, newest?.components ?? app.deployments.at(-1)?.components ?? []),
    last_deployment_active_at: active
      ? date(moment, finalTransition(active)?.at ?? active.createdAt)
      : undefined,
    default_ingress: active ? `https://${host}` : '',
    created_at: date(moment, app.createdAt),
    updated_at: date(moment, newest ? phaseSince(newest, moment.now) : app.createdAt),
    active_deployment: describe(active),
    in_progress_deployment: describe(running),
    pending_deployment: describe(pending),
    last_deployment_created_at: newest ? date(moment, newest.createdAt) : undefined,
    live_url: active ? `https://${host}` : '',
    region: REGION,
    tier_slug: TIER,
    live_url_base: active ? `https://${host}` : '',
    live_domain: active ? host : '',
    project_id: app.projectId,
    dedicated_ips: [],
  };
}

/** `deployment` of `/v2/apps/{app_id}/deployments/{id}`. */
export function describeDeployment(app: App, deployment: Deployment, moment: Moment): object {
  const { now } = moment;
  const previous = app.deployments.findLast(
    (one) => one.createdAt < deployment.createdAt && wasActive(one, now),
  );
  return {
    id: deployment.id,
    spec: specOf(app, deployment.components),
    ...builtComponents(deployment),
    phase_last_updated_at: date(moment, phaseSince(deployment, now)),
    created_at: date(moment, deployment.createdAt),
    updated_at: date(moment, phaseSince(deployment, now)),
    ...causeOf(app, deployment, moment),
    progress: progressOf(deployment, now, (at) => timestamp(moment.clock.epoch(0), at)),
    phase: deploymentPhase(app, deployment, now),
    tier_slug: TIER,
    previous_deployment_id: previous?.id,
    timing: timingOf(deployment, now),
  };
}

/** A deployment that once served is superseded by the next one that does. */
function deploymentPhase(app: App, deployment: Deployment, now: number): string {
  const phase = phaseAt(deployment, now);
  return phase === 'ACTIVE' && activeDeployment(app, now) !== deployment ? 'SUPERSEDED' : phase;
}

/** RFC 3339 to the second, as the API prints dates of apps and deployments. */
function date({ clock }: Moment, at: number): string {
  return timestamp(clock.epoch(0), Math.floor(at / 1000) * 1000);
}

const LISTS: Record<ComponentKind, string> = {
  service: 'services',
  static_site: 'static_sites',
  worker: 'workers',
  job: 'jobs',
  functions: 'functions',
};

function builtComponents(deployment: Deployment): Record<string, object[]> {
  const lists: Record<string, object[]> = {};
  for (const component of deployment.components) {
    const built = component.build === 'image' ? {} : { source_commit_hash: deployment.commit };
    const entry = { name: component.name, ...built };
    lists[LISTS[component.kind]] = [...(lists[LISTS[component.kind]] ?? []), entry];
  }
  return lists;
}

function causeOf(app: App, deployment: Deployment, moment: Moment): object {
  const cause = deployment.plan.cause ?? { kind: 'push' };
  switch (cause.kind) {
    case 'push':
      return {
        cause: `commit ${deployment.commit.slice(0, 7)} pushed to github/${app.repo}`,
        cause_details: {
          type: 'DEPLOY_ON_PUSH',
          git_push: {
            github: { repo: app.repo, branch: cause.branch ?? app.branch, deploy_on_push: true },
            username: 'sammy',
            commit_author: 'Sammy Shark',
            commit_sha: deployment.commit,
            commit_message: 'Show the newest items first',
          },
        },
      };
    case 'manual': {
      const email = cause.user ?? 'sammy@example.com';
      return {
        cause: 'manual',
        cause_details: { type: 'MANUAL', digitalocean_user: { email, full_name: 'Sammy Shark' } },
      };
    }
    case 'rollback': {
      const target = app.deployments[cause.to];
      return {
        cause: `rollback to deployment ${target ? target.id : 'unknown'} created at ${date(moment, target?.createdAt ?? 0)}`,
        cause_details: { type: 'MANUAL_ROLLBACK' },
        cloned_from: target?.id,
      };
    }
    case 'autoscaled':
      return { cause: 'autoscaling', cause_details: { type: 'AUTOSCALED', internal: true } };
  }
}

const BILLABLE_SHARE = 0.9;

function timingOf(deployment: Deployment, now: number): object {
  const seconds = (ms: number) => `${(Math.max(0, ms) / 1000).toFixed(3)}s`;
  const length = (phase: 'PENDING_BUILD' | 'BUILDING' | 'DEPLOYING') => {
    const span = spanOf(deployment, phase);
    return span && span.start <= now ? Math.min(span.end ?? now, now) - span.start : 0;
  };
  const billable = length('BUILDING') * BILLABLE_SHARE;
  const built = deployment.components.filter((one) => one.build !== 'image');
  return {
    pending: seconds(length('PENDING_BUILD')),
    build_total: seconds(length('BUILDING')),
    build_billable: seconds(billable),
    deploying: seconds(length('DEPLOYING')),
    components: built.map(({ name }) => ({ name, build_billable: seconds(billable / built.length) })),
  };
}

function specOf(app: App, components: readonly ComponentPlan[]): object {
  const lists: Record<string, object[]> = {};
  for (const component of components) {
    lists[LISTS[component.kind]] = [...(lists[LISTS[component.kind]] ?? []), componentSpec(app, component)];
  }
  return {
    name: app.name,
    region: REGION.slug,
    ...lists,
    alerts: [{ rule: 'DEPLOYMENT_FAILED' }, { rule: 'DOMAIN_FAILED' }],
    ingress: { rules: components.filter(isPublic).map(ingressRule) },
    features: ['buildpack-stack=ubuntu-22'],
  };
}

function isPublic({ kind }: ComponentPlan): boolean {
  return kind === 'service' || kind === 'static_site' || kind === 'functions';
}

function ingressRule({ name }: ComponentPlan, index: number): object {
  return { component: { name }, match: { path: { prefix: index === 0 ? '/' : `/${name}` } } };
}

function componentSpec(app: App, component: ComponentPlan): object {
  const source =
    component.build === 'image'
      ? { image: { registry_type: 'DOCR', registry: 'sammys', repository: component.name, tag: 'latest' } }
      : {
          github: { repo: app.repo, branch: app.branch, deploy_on_push: true },
          source_dir: component.sourceDir ?? '/',
        };
  const build =
    component.build === 'dockerfile'
      ? { dockerfile_path: 'Dockerfile' }
      : { environment_slug: component.environment ?? 'node-js' };
  return {
    name: component.name,
    ...source,
    ...(component.build === 'image' ? {} : build),
    ...(component.runCommand ? { run_command: component.runCommand } : {}),
    ...runningSpec(component),
  };
}

function runningSpec(component: ComponentPlan): object {
  const size = { instance_size_slug: 'apps-s-1vcpu-1gb', instance_count: component.instances ?? 1 };
  switch (component.kind) {
    case 'service':
      return { ...size, http_port: 8080 };
    case 'worker':
      return size;
    case 'job':
      return { ...size, kind: component.jobKind ?? 'PRE_DEPLOY' };
    case 'static_site':
      return { build_command: 'npm run build', output_dir: 'dist' };
    case 'functions':
      return {};
  }
}
