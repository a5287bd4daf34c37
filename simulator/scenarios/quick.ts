import type { DeploymentPlan } from './scenario.ts';

export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;

/** Phases of a few seconds, twelve together, for scenarios that are about what comes after. */
export const QUICK = {
  pendingBuildMs: 1_000,
  buildMs: 5_000,
  pendingDeployMs: 1_000,
  deployMs: 5_000,
} satisfies Partial<DeploymentPlan>;

export const QUICK_LENGTH_MS = 12_000;

/** Phases of a deployment that builds nothing: a rollback, maintenance, scaling. */
export const WITHOUT_BUILD = {
  ...QUICK,
  buildReason: { code: 'PreviousBuildReused', message: 'The build of an earlier deployment was used again.' },
  without: ['BUILD'],
} satisfies Partial<DeploymentPlan>;
