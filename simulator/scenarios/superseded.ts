import { QUICK } from './quick.ts';
import { buildExited } from './reasons.ts';
import { APP_NAME, EARLIER, GOOD, WEB } from './sample-app.ts';
import type { DeploymentPlan, Scenario } from './scenario.ts';
import { failedNodeBuild, NODE_BUILD } from './text.ts';

const TAKEN_OVER: DeploymentPlan = {
  ...GOOD,
  ...QUICK,
  buildMs: 14_000,
  outcome: 'SUPERSEDED',
  endsIn: 'BUILDING',
};

function scenario(name: string, description: string, deployments: DeploymentPlan[]): Scenario {
  return {
    name,
    description,
    appName: APP_NAME,
    components: [WEB],
    deployments: [EARLIER, ...deployments],
    subject: 1,
    run: { linesPerSecond: 1 },
  };
}

/** Deployments whose place a newer one takes while they are built. */
export const superseded: Scenario[] = [
  scenario('superseded-by-newer', 'A newer push takes the place of the deployment, and becomes active.', [
    TAKEN_OVER,
    { ...GOOD, ...QUICK, at: 14_000 },
  ]),
  scenario('superseded-twice', 'A newer push takes its place, and another one takes the place of that.', [
    TAKEN_OVER,
    { ...TAKEN_OVER, at: 14_000 },
    { ...GOOD, ...QUICK, at: 28_000 },
  ]),
  scenario('superseded-by-failing', 'A newer push takes the place of the deployment, and fails.', [
    TAKEN_OVER,
    {
      ...QUICK,
      at: 14_000,
      outcome: 'ERROR',
      endsIn: 'BUILDING',
      failures: [buildExited('web')],
      logs: {
        BUILD: {
          parts: {
            web: failedNodeBuild('node build.js', ["Error: Cannot find module './config'"], 1),
          },
        },
      },
    },
  ]),
  scenario('superseded-by-canceled', 'A newer push takes the place of the deployment, and is canceled.', [
    TAKEN_OVER,
    {
      ...QUICK,
      at: 14_000,
      outcome: 'CANCELED',
      endsIn: 'BUILDING',
      logs: { BUILD: { parts: { web: NODE_BUILD } } },
    },
  ]),
];
