import { type App, activeDeployment, pinnedDeployment } from '../world/app.ts';
import { type Deployment, finalTransition, phaseAt, phaseSince } from '../world/deployment.ts';
import { describeDeployment, TIER } from './describe-deployment.ts';
import { REGION, specOf } from './describe-spec.ts';
import { date, type Moment } from './moment.ts';

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
  const ingress = `${app.slug}.ondigitalocean.app`;
  const host = app.domains[0] ?? ingress;
  const newest = appeared.at(-1);
  return {
    id: app.id,
    owner_uuid: app.ownerId,
    spec: specOf(app, newest?.components ?? app.components),
    last_deployment_active_at: active
      ? date(moment, finalTransition(active)?.at ?? active.createdAt)
      : undefined,
    default_ingress: active ? `https://${ingress}` : '',
    created_at: date(moment, app.createdAt),
    updated_at: date(moment, newest ? phaseSince(newest, moment.now) : app.createdAt),
    active_deployment: describe(active),
    in_progress_deployment: describe(running),
    pending_deployment: describe(pending),
    pinned_deployment: describe(pinnedDeployment(app, moment.now)),
    last_deployment_created_at: newest ? date(moment, newest.createdAt) : undefined,
    live_url: active ? `https://${host}` : '',
    region: REGION,
    tier_slug: TIER,
    live_url_base: active ? `https://${host}` : '',
    live_domain: active ? host : '',
    domains: app.domains.map((domain, index) => ({
      id: `${app.id.slice(0, -2)}${String(index).padStart(2, '0')}`,
      spec: { domain, type: index === 0 ? 'PRIMARY' : 'ALIAS' },
      phase: 'ACTIVE',
    })),
    project_id: app.projectId,
    dedicated_ips: [],
  };
}
