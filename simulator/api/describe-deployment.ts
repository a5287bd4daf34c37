import { BUILDPACKS } from '../log-text/buildpacks.ts';
import { timestamp } from '../log-text/index.ts';
import type { ComponentPlan } from '../scenarios/component-plan.ts';
import type { DeploymentPlan } from '../scenarios/deployment-plan.ts';
import { type App, activeDeployment, wasActive } from '../world/app.ts';
import { type Deployment, phaseAt, phaseSince, spanOf } from '../world/deployment.ts';
import { causeOf } from './cause.ts';
import { LISTS, specOf } from './describe-spec.ts';
import { date, type Moment } from './moment.ts';
import { progressOf } from './progress.ts';

export const TIER = 'professional';

/** `deployment` of `/v2/apps/{app_id}/deployments/{id}`. */
export function describeDeployment(app: App, deployment: Deployment, moment: Moment): object {
  const { now } = moment;
  const previous = app.deployments.findLast(
    (one) => one.createdAt < deployment.createdAt && wasActive(one, deployment.createdAt),
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

function builtComponents(deployment: Deployment): Record<string, object[]> {
  const lists: Record<string, object[]> = {};
  for (const component of deployment.components) {
    const built = component.build === 'image' ? {} : { source_commit_hash: deployment.commit };
    const entry = { name: component.name, ...built, ...buildpacksOf(component, deployment.plan) };
    lists[LISTS[component.kind]] = [...(lists[LISTS[component.kind]] ?? []), entry];
  }
  return lists;
}

/** The buildpacks that its build log names too, where they are the ones of today. */
function buildpacksOf(component: ComponentPlan, { buildpackVersions }: DeploymentPlan): object {
  if (component.build !== 'buildpack' || component.kind === 'functions') return {};
  const buildpacks = BUILDPACKS[component.environment === 'python' ? 'python' : 'node'];
  return {
    buildpacks: buildpacks.map(({ id, version, name }) => ({
      id,
      version: buildpackVersions?.[id] ?? version.slice(1),
      latest: buildpackVersions?.[id] === undefined,
      name,
    })),
  };
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
