import type { ComponentPlan } from '../scenarios/component-plan.ts';
import { activeDeployment } from '../world/app.ts';
import { healthOf } from '../world/health.ts';
import { seededRandom } from '../world/random.ts';
import { appOf, type Call } from './call.ts';

/** `/v2/apps/{id}/health`: the components of the deployment that serves; static sites and jobs have none. */
export function getHealth(call: Call): object {
  const app = appOf(call);
  const active = activeDeployment(app, call.now);
  const { health } = call.setting.world.scenario;
  if (!active || health === 'none' || app.maintenance?.archive) return { app_health: {} };
  const running = active.components.filter(isRunning);
  const functions = active.components.filter(({ kind }) => kind === 'functions');
  return {
    app_health: {
      ...(running.length > 0
        ? {
            components: running.map((component) => {
              const { state, desired, ready } = healthOf(app, active, component, call.now);
              return {
                name: component.name,
                cpu_usage_percent: ready > 0 ? usage(component, 'cpu') : 0,
                memory_usage_percent: ready > 0 ? usage(component, 'memory') : 0,
                replicas_desired: desired,
                replicas_ready: ready,
                state,
              };
            }),
          }
        : {}),
      ...(functions.length > 0
        ? {
            functions_components: functions.map(({ name }) => ({
              name,
              functions_component_health_metrics: [
                { metric_label: 'activations_count', metric_value: 100, time_window: '1h' },
              ],
            })),
          }
        : {}),
    },
  };
}

/** `/v2/apps/{id}/instances`: the containers of the deployment that serves. */
export function listInstances(call: Call): object {
  const app = appOf(call);
  const active = activeDeployment(app, call.now);
  if (!active || app.maintenance?.archive) return { instances: [] };
  const instances = active.components.filter(isRunning).flatMap(({ name, kind, instances: count = 1 }) => {
    const replicaSet = `${name}-${active.id.replaceAll('-', '').slice(0, 10)}`;
    return Array.from({ length: count }, (_, index) => ({
      component_name: name,
      component_type: kind.toUpperCase(),
      instance_name: `${replicaSet}-${seededRandom(index, replicaSet).hex(5)}`,
      instance_alias: `${name}-${index}`,
    }));
  });
  return { instances };
}

/** What has containers of its own for as long as the deployment serves. */
function isRunning({ kind }: ComponentPlan): boolean {
  return kind === 'service' || kind === 'worker';
}

/** Percent, the same in each answer. */
function usage({ name }: ComponentPlan, what: string): number {
  return seededRandom(1, `${name}/${what}`).between(40, 700) / 10;
}
