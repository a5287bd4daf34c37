import type { ComponentPlan } from '../scenarios/component-plan.ts';
import type { CrashPlan } from '../scenarios/deployment-plan.ts';
import { type App, servedUntil } from './app.ts';
import { type Deployment, spanOf } from './deployment.ts';

/** A crash that has happened. */
export interface Crash {
  plan: CrashPlan;
  /** Scenario milliseconds. */
  at: number;
}

const DEFAULT_DOWN_MS = 5_000;

/**
 * The crashes of a deployment's containers up to a moment, in order of time: none after another took its
 * place.
 */
export function crashesOf(app: App, deployment: Deployment, now: number): Crash[] {
  const crashes = (deployment.plan.crashes ?? []).flatMap((plan): Crash[] => {
    const phase = spanOf(deployment, plan.during);
    if (!phase) return [];
    const at = phase.start + plan.after;
    const end = plan.during === 'ACTIVE' ? servedUntil(app, deployment, now) : phase.end;
    return at <= now && (end === undefined || at < end) ? [{ plan, at }] : [];
  });
  return crashes.sort((a, b) => a.at - b.at);
}

export interface ComponentHealth {
  state: 'HEALTHY' | 'UNHEALTHY' | 'UNKNOWN';
  desired: number;
  ready: number;
}

/** How a service or worker of a deployment that serves is doing. */
export function healthOf(
  app: App,
  deployment: Deployment,
  component: ComponentPlan,
  now: number,
): ComponentHealth {
  const desired = component.instances ?? 1;
  const down = new Set(
    crashesOf(app, deployment, now)
      .filter(
        ({ plan, at }) => plan.component === component.name && now < at + (plan.downMs ?? DEFAULT_DOWN_MS),
      )
      .map(({ plan }) => plan.instance ?? 0),
  );
  const since = now - (spanOf(deployment, 'ACTIVE')?.start ?? now);
  const spell = deployment.plan.unhealthy?.find(
    (one) => one.component === component.name && one.from <= since && since < one.to,
  );
  const ready = Math.max(0, Math.min(desired - down.size, spell ? (spell.ready ?? 0) : desired));
  const state = spell ? (spell.state ?? 'UNHEALTHY') : ready < desired ? 'UNHEALTHY' : 'HEALTHY';
  return { state, desired, ready };
}
