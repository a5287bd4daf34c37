import type { ComponentPlan, DeploymentPlan } from './scenario.ts';
import { GOOD_START, NODE_BUILD } from './text.ts';

export const APP_NAME = 'sample-nodejs';

/** A service with two instances. */
export const WEB: ComponentPlan = {
  name: 'web',
  kind: 'service',
  build: 'buildpack',
  instances: 2,
  runCommand: 'npm start',
};

const DAY_MS = 24 * 3600 * 1000;

/** The deployment that was served before. */
export const EARLIER: DeploymentPlan = {
  at: -DAY_MS,
  outcome: 'ACTIVE',
  logs: { BUILD: { parts: { web: NODE_BUILD } }, DEPLOY: { parts: { web: GOOD_START } } },
};

/** A deployment that goes well. */
export const GOOD: DeploymentPlan = {
  outcome: 'ACTIVE',
  logs: { BUILD: { parts: { web: NODE_BUILD } }, DEPLOY: { parts: { web: GOOD_START } } },
};
