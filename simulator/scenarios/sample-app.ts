import type { ComponentPlan, DeploymentPlan, Scenario } from './scenario.ts';
import { GOOD_START, NODE_BUILD } from './text.ts';

export const APP_NAME = 'sample-nodejs';

/** A service with two instances. */
export const WEB: ComponentPlan = {
  name: 'web',
  kind: 'service',
  build: 'buildpack',
  instances: 2,
  runCommand: 'npm start',
  httpPort: 8080,
  healthCheck: { http_path: '/health', initial_delay_seconds: 5, period_seconds: 10, failure_threshold: 6 },
  envs: [
    { key: 'NODE_ENV', value: 'production' },
    { key: 'NPM_CONFIG_LOGLEVEL', value: 'http', scope: 'BUILD_TIME' },
    { key: 'SESSION_SECRET', value: 'EV[1:5KyPzqTcXb7Xf:0Wc2dBv8f1mJ]', scope: 'RUN_TIME', type: 'SECRET' },
  ],
};

/** A worker beside it. */
export const QUEUE: ComponentPlan = {
  name: 'queue',
  kind: 'worker',
  build: 'dockerfile',
  runCommand: 'node queue.js',
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

/** The service that is deployed well after an earlier deployment, and what is different about it. */
export function sampleScenario(name: string, description: string, more: Partial<Scenario>): Scenario {
  return {
    name,
    description,
    appName: APP_NAME,
    components: [WEB],
    deployments: [EARLIER, GOOD],
    run: { linesPerSecond: 1 },
    ...more,
  };
}
