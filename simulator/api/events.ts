import type { AutoscaleEventPlan } from '../scenarios/scenario.ts';
import { type App, activeDeployment } from '../world/app.ts';
import type { Deployment } from '../world/deployment.ts';
import type { Occurrence } from '../world/index.ts';
import { appeared, appOf, type Call, dateOf, listed, momentOf, notFound } from './call.ts';
import { describeDeployment } from './describe-deployment.ts';
import { pageOf } from './paging.ts';

export function listEvents(call: Call): object {
  const app = appOf(call);
  const types = listed(call.url, 'event_types');
  const { world } = call.setting;
  const scaled = app === world.app ? world.events.filter((event) => event.plan.at <= call.now) : [];
  const all = [
    ...appeared(app, call).map((one) => ({
      at: one.createdAt,
      type: 'DEPLOYMENT',
      event: deploymentEvent(app, one, call),
    })),
    ...scaled.map((one) => ({ at: one.plan.at, type: 'AUTOSCALING', event: autoscalingEvent(one, call) })),
  ].sort((a, b) => b.at - a.at);
  const wanted = types.length > 0 ? all.filter((one) => types.includes(one.type)) : all;
  const { items, links, meta } = pageOf(wanted, call.url);
  return { events: items.map((one) => one.event), links, meta };
}

export function getEvent(call: Call): object {
  const app = appOf(call);
  const deployment = appeared(app, call).find((one) => one.id === call.names.event);
  return {
    event: deployment ? deploymentEvent(app, deployment, call) : autoscalingEvent(eventOf(call), call),
  };
}

function deploymentEvent(app: App, deployment: Deployment, call: Call): object {
  return {
    id: deployment.id,
    type: 'DEPLOYMENT',
    created_at: dateOf(call, deployment.createdAt),
    deployment_id: deployment.id,
    deployment: describeDeployment(app, deployment, momentOf(call)),
  };
}

function autoscalingEvent({ id, plan }: Occurrence<AutoscaleEventPlan>, call: Call): object {
  const over = call.now >= plan.at + plan.durationMs;
  const active = activeDeployment(call.setting.world.app, call.now);
  return {
    id,
    type: 'AUTOSCALING',
    created_at: dateOf(call, plan.at),
    deployment_id: active?.id,
    autoscaling: {
      phase: over ? plan.outcome : 'IN_PROGRESS',
      components: { [plan.component]: { from: plan.from, to: plan.to, triggering_metric: plan.metric } },
    },
  };
}

export function eventOf({ setting, names, now }: Call): Occurrence<AutoscaleEventPlan> {
  const event = setting.world.events.find((one) => one.id === names.event && one.plan.at <= now);
  if (!event || names.app !== setting.world.app.id) throw notFound();
  return event;
}
