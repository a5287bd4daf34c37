import type { LogPart } from '../log-text/index.ts';
import { containerExited, healthChecksFailed } from './reasons.ts';
import { APP_NAME, EARLIER, WEB } from './sample-app.ts';
import type { ComponentPlan, DeploymentPlan, FailurePlan, Scenario } from './scenario.ts';
import { CRASHED, NODE_BUILD, stoppedNodeBuild } from './text.ts';

/** What an app that listens on its own machine alone prints. */
const LOCALHOST_ONLY: LogPart[] = [
  {
    part: 'lines',
    lines: ['> app@1.4.2 start', '> node server.js', '', 'Server listening on http://127.0.0.1:8080'],
  },
  { part: 'health-checks-failed', port: 8080, attempts: 13 },
  { part: 'terminated', exitCode: 143 },
];

const NO_COMMAND: LogPart[] = [
  {
    part: 'lines',
    lines: [
      'failed to launch: determine start command: when there is no default process a command is required',
    ],
  },
  { part: 'terminated', exitCode: 190 },
];

function failing(
  name: string,
  description: string,
  failure: FailurePlan,
  web: LogPart[],
  more: { component?: ComponentPlan; before?: DeploymentPlan } = {},
): Scenario {
  return {
    name,
    description,
    appName: APP_NAME,
    components: [more.component ?? WEB],
    deployments: [
      more.before ?? EARLIER,
      {
        outcome: 'ERROR',
        endsIn: 'DEPLOYING',
        failures: [failure],
        logs: { BUILD: { parts: { web: NODE_BUILD } }, DEPLOY: { parts: { web } } },
      },
    ],
  };
}

const { runCommand: _, ...WITHOUT_COMMAND } = WEB;
const WITH_DATABASE: ComponentPlan = {
  ...WEB,
  envs: [
    ...(WEB.envs ?? []),
    { key: 'DATABASE_URL', value: 'EV[1:Zk3:9fQ]', scope: 'RUN_TIME', type: 'SECRET' },
  ],
};

/** Starts that fail for reasons which only logs and spec together tell. */
export const starts: Scenario[] = [
  failing(
    'crash-behind-health-check',
    'The API speaks of health checks; the service crashed before it listened.',
    healthChecksFailed('web'),
    [...CRASHED, { part: 'health-checks-failed', port: 8080 }, { part: 'terminated', exitCode: 1 }],
  ),
  failing(
    'localhost-only',
    'The service listens on localhost alone, where no health check reaches it.',
    healthChecksFailed('web'),
    LOCALHOST_ONLY,
  ),
  failing(
    'no-run-command',
    'There is neither a run command nor a Procfile.',
    containerExited('web'),
    NO_COMMAND,
    {
      component: WITHOUT_COMMAND,
    },
  ),
  failing(
    'variable-removed',
    'A variable that the app needs was taken out of the spec since the last good deployment.',
    containerExited('web'),
    [...CRASHED, { part: 'terminated', exitCode: 1 }],
    { before: { ...EARLIER, components: [WITH_DATABASE] } },
  ),
  {
    name: 'build-terminated',
    description: 'The build is ended from outside, for want of memory as a rule.',
    appName: APP_NAME,
    components: [WEB],
    deployments: [
      EARLIER,
      {
        outcome: 'ERROR',
        endsIn: 'BUILDING',
        failures: [
          {
            component: 'web',
            step: 'build',
            code: 'BuildJobTerminated',
            message:
              'Your build job failed because it was terminated. This often happens due to resource exhaustion.',
          },
        ],
        logs: {
          BUILD: {
            parts: { web: stoppedNodeBuild('next build', ['Creating an optimized production build ...']) },
          },
        },
      },
    ],
  },
];
