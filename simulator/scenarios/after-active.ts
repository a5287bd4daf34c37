import type { LogPart } from '../log-text/index.ts';
import { QUICK, QUICK_LENGTH_MS, WITHOUT_BUILD } from './quick.ts';
import { containerExited } from './reasons.ts';
import { EARLIER, GOOD, QUEUE, sampleScenario, WEB } from './sample-app.ts';
import type { CrashPlan, DeploymentPlan, Scenario } from './scenario.ts';
import { CRASHED, DOCKERFILE_BUILD, GOOD_START, NODE_BUILD } from './text.ts';

const QUICKLY: DeploymentPlan = { ...GOOD, ...QUICK };

const LATER_CRASH: LogPart[] = [
  {
    part: 'lines',
    lines: [
      'worker: picking up 12 waiting orders',
      '/workspace/orders.js:88',
      '    const total = order.items.reduce((sum, item) => sum + item.price, 0);',
      '                        ^',
      '',
      "TypeError: Cannot read properties of undefined (reading 'items')",
      '    at totalOf (/workspace/orders.js:88:25)',
      '    at Immediate.<anonymous> (/workspace/orders.js:41:5)',
      '    at process.processImmediate (node:internal/timers:485:21)',
      '',
      'Node.js v24.11.1',
    ],
  },
];

function crash(component: string, after: number, more: Partial<CrashPlan> = {}): CrashPlan {
  return { component, during: 'ACTIVE', after, output: LATER_CRASH, ...more };
}

/** What becomes of a deployment once it serves. */
export const afterActive: Scenario[] = [
  sampleScenario(
    'crash-after-active',
    'Ten seconds after it is active the service crashes, and again and again.',
    {
      deployments: [
        EARLIER,
        {
          ...QUICKLY,
          crashes: [10_000, 18_000, 34_000, 66_000].map((after) =>
            crash('web', after, { downMs: Number.POSITIVE_INFINITY }),
          ),
        },
      ],
    },
  ),
  sampleScenario('crash-once', 'One instance crashes once, ten seconds after the deployment is active.', {
    deployments: [EARLIER, { ...QUICKLY, crashes: [crash('web', 10_000, { instance: 1 })] }],
  }),
  sampleScenario(
    'other-component-crashes',
    'The worker crashes after the deployment is active, the service does not.',
    {
      components: [WEB, QUEUE],
      deployments: [
        EARLIER,
        {
          ...QUICKLY,
          crashes: [crash('queue', 8_000), crash('queue', 16_000)],
          logs: {
            BUILD: { parts: { web: NODE_BUILD, queue: DOCKERFILE_BUILD } },
            DEPLOY: { parts: { web: GOOD_START } },
          },
        },
      ],
    },
  ),
  sampleScenario(
    'slow-to-ready',
    'The service is not ready until fifteen seconds after the deployment is active.',
    {
      deployments: [EARLIER, { ...QUICKLY, unhealthy: [{ component: 'web', from: 0, to: 15_000 }] }],
    },
  ),
  sampleScenario('short-unhealthy-spell', 'One instance fails its health check for three seconds.', {
    deployments: [
      EARLIER,
      { ...QUICKLY, unhealthy: [{ component: 'web', from: 6_000, to: 9_000, ready: 1 }] },
    ],
  }),
  sampleScenario('unhealthy-after-active', 'The service stops to answer its health check, without a crash.', {
    deployments: [
      EARLIER,
      { ...QUICKLY, unhealthy: [{ component: 'web', from: 6_000, to: Number.POSITIVE_INFINITY }] },
    ],
  }),
  sampleScenario('replaced-after-active', 'Another push is active twenty seconds after the deployment.', {
    deployments: [EARLIER, QUICKLY, { ...QUICKLY, at: QUICK_LENGTH_MS + 8_000 }],
    subject: 1,
  }),
  sampleScenario(
    'rolled-back-after-active',
    'Somebody rolls the app back twenty seconds after it is active.',
    {
      deployments: [
        EARLIER,
        QUICKLY,
        { ...QUICKLY, ...WITHOUT_BUILD, at: QUICK_LENGTH_MS + 8_000, cause: { kind: 'rollback', to: 0 } },
      ],
      subject: 1,
    },
  ),
  sampleScenario(
    'crash-loop-early',
    'The service crashes again and again, ten minutes before App Platform gives up.',
    {
      deployments: [
        EARLIER,
        {
          ...QUICK,
          deployMs: 600_000,
          outcome: 'ERROR',
          endsIn: 'DEPLOYING',
          failures: [containerExited('web')],
          crashes: [5_000, 20_000, 50_000, 110_000, 230_000, 530_000].map((after) => ({
            component: 'web',
            during: 'DEPLOYING',
            after,
            output: CRASHED,
            downMs: Number.POSITIVE_INFINITY,
          })),
          logs: {
            BUILD: { parts: { web: NODE_BUILD } },
            DEPLOY: {
              parts: { web: [...CRASHED, ...CRASHED, ...CRASHED, { part: 'terminated', exitCode: 1 }] },
            },
          },
        },
      ],
    },
  ),
];
