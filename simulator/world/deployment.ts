import type { CausePlan, ComponentPlan, DeploymentPlan, Outcome, Phase } from '../scenarios/scenario.ts';
import type { ScenarioClock } from './clock.ts';
import type { Random } from './random.ts';

/** A deployment as it goes through its phases. */
export interface Deployment {
  readonly id: string;
  readonly commit: string;
  readonly plan: DeploymentPlan;
  readonly components: readonly ComponentPlan[];
  readonly createdAt: number;
  /** In order of time; those that lie in the future are planned. */
  readonly transitions: Transition[];
}

export interface Transition {
  phase: Phase;
  /** Scenario milliseconds. */
  at: number;
}

const FINAL_PHASES: readonly Phase[] = ['ACTIVE', 'SUPERSEDED', 'ERROR', 'CANCELED'];

const DEFAULT_PENDING_BUILD_MS = 4_000;
const DEFAULT_BUILD_MS = 75_000;
const DEFAULT_PENDING_DEPLOY_MS = 3_000;
const DEFAULT_DEPLOY_MS = 30_000;

/**
 * @param components the app's, where the plan has none of its own
 * @param cloned the deployment it takes commit and components from, where it is not made of a new commit
 */
export function createDeployment(
  plan: DeploymentPlan,
  components: readonly ComponentPlan[],
  random: Random,
  manual: boolean,
  cloned?: Deployment,
): Deployment {
  const id = random.uuid();
  const commit = plan.commit ?? cloned?.commit ?? random.hex(40);
  const createdAt = plan.at ?? 0;
  const transitions = manual
    ? [{ phase: 'PENDING_BUILD' as const, at: createdAt }]
    : plannedTransitions(plan);
  return {
    id,
    commit,
    plan,
    components: plan.components ?? cloned?.components ?? components,
    createdAt,
    transitions,
  };
}

/** `cause_details.type`; `undefined`: the API does not say. */
export function causeTypeOf({ plan }: Deployment): string | undefined {
  return CAUSE_TYPES[plan.cause?.kind ?? 'push'];
}

const CAUSE_TYPES: Record<CausePlan['kind'], string | undefined> = {
  push: 'DEPLOY_ON_PUSH',
  'image-push': 'DEPLOY_ON_PUSH',
  manual: 'MANUAL',
  rollback: 'MANUAL_ROLLBACK',
  'auto-rollback': 'AUTO_ROLLBACK',
  maintenance: 'MAINTENANCE',
  autoscaled: 'AUTOSCALED',
  'trusted-sources': 'UPDATE_DATABASE_TRUSTED_SOURCES',
  unknown: 'UNKNOWN',
  unsaid: undefined,
};

export function phaseAt(deployment: Deployment, now: number): Phase {
  return deployment.transitions.findLast((one) => one.at <= now)?.phase ?? 'UNKNOWN';
}

/** Scenario milliseconds at which it went into the phase it is in. */
export function phaseSince(deployment: Deployment, now: number): number {
  return deployment.transitions.findLast((one) => one.at <= now)?.at ?? deployment.createdAt;
}

function isFinal(phase: Phase): boolean {
  return FINAL_PHASES.includes(phase);
}

/** When a phase begins and ends, as far as it is known; `undefined`: never, so far. */
export function spanOf(
  deployment: Deployment,
  phase: Phase,
): { start: number; end: number | undefined } | undefined {
  const index = deployment.transitions.findIndex((one) => one.phase === phase);
  const start = deployment.transitions[index];
  if (!start) return undefined;
  return { start: start.at, end: deployment.transitions[index + 1]?.at };
}

/** When a phase is left, were it left as planned. */
export function plannedLength(deployment: Deployment, phase: 'BUILDING' | 'DEPLOYING'): number {
  return phase === 'BUILDING'
    ? (deployment.plan.buildMs ?? DEFAULT_BUILD_MS)
    : (deployment.plan.deployMs ?? DEFAULT_DEPLOY_MS);
}

export function finalTransition(deployment: Deployment): Transition | undefined {
  return deployment.transitions.find((one) => isFinal(one.phase));
}

/** @throws Error when the deployment has ended, or when the phase would lead back */
export function advanceTo(deployment: Deployment, phase: Phase, clock: ScenarioClock): void {
  const current = deployment.transitions.at(-1);
  if (current && isFinal(current.phase)) throw new Error(`The deployment has ended as ${current.phase}.`);
  if (deployment.transitions.some((one) => one.phase === phase)) {
    throw new Error(`The deployment has been ${phase} before.`);
  }
  deployment.transitions.push({ phase, at: clock.now() });
}

function plannedTransitions(plan: DeploymentPlan): Transition[] {
  const last = plan.outcome === 'ACTIVE' ? 'DEPLOYING' : (plan.endsIn ?? 'BUILDING');
  const stages: [Phase, number][] = [
    ['PENDING_BUILD', plan.pendingBuildMs ?? DEFAULT_PENDING_BUILD_MS],
    ['BUILDING', plan.buildMs ?? DEFAULT_BUILD_MS],
    ['PENDING_DEPLOY', plan.pendingDeployMs ?? DEFAULT_PENDING_DEPLOY_MS],
    ['DEPLOYING', plan.deployMs ?? DEFAULT_DEPLOY_MS],
  ];
  const transitions: Transition[] = [];
  let at = plan.at ?? 0;
  for (const [phase, length] of stages) {
    transitions.push({ phase, at });
    at += length;
    if (phase === last) break;
  }
  const outcome: Outcome = plan.outcome;
  return [...transitions, { phase: outcome, at }];
}
