import type { LogPart } from '../log-text/index.ts';
import { STATIC_BUILD } from './courses.ts';
import { HOUR_MS, QUICK, QUICK_LENGTH_MS, WITHOUT_BUILD } from './quick.ts';
import { APP_NAME, EARLIER, GOOD, WEB } from './sample-app.ts';
import type { ComponentPlan, CrashPlan, DeploymentPlan, FailurePlan, Scenario } from './scenario.ts';
import { CRASHED, DOCKERFILE_BUILD, GOOD_START, NODE_BUILD } from './text.ts';

const MOMENT: DeploymentPlan = { ...GOOD, ...QUICK };
const QUEUE: ComponentPlan = {
  name: 'queue',
  kind: 'worker',
  build: 'dockerfile',
  runCommand: 'node queue.js',
};
const MIGRATE_AFTER: ComponentPlan = {
  name: 'reindex',
  kind: 'job',
  build: 'buildpack',
  runCommand: 'npm run reindex',
  jobKind: 'POST_DEPLOY',
};

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

function jobFailure(message: string): FailurePlan {
  return { component: MIGRATE_AFTER.name, step: 'deploy', code: 'DeployContainerExitNonZero', message };
}

function scenario(name: string, description: string, more: Partial<Scenario>): Scenario {
  return {
    name,
    description,
    appName: APP_NAME,
    components: [WEB],
    deployments: [EARLIER, MOMENT],
    run: { linesPerSecond: 1 },
    ...more,
  };
}

/** Jobs beside a release. */
const jobs: Scenario[] = [
  scenario('post-deploy-job', 'A job runs after the deployment, and succeeds.', {
    components: [WEB, MIGRATE_AFTER],
    deployments: [
      EARLIER,
      { ...MOMENT, logs: withJob([{ part: 'lines', lines: ['reindexed 1,204 orders'] }]) },
    ],
  }),
  scenario('post-deploy-job-fails', 'The deployment becomes active, and the job that runs after it fails.', {
    components: [WEB, MIGRATE_AFTER],
    deployments: [
      EARLIER,
      {
        ...MOMENT,
        failures: [jobFailure('Your deploy failed because your container exited with a non-zero exit code.')],
        logs: withJob([
          {
            part: 'lines',
            lines: [
              'reindexing orders',
              'Error: connect ECONNREFUSED 10.245.9.3:9200',
              '    at reindex (/workspace/reindex.js:7:9)',
            ],
          },
          { part: 'terminated', exitCode: 1 },
        ]),
      },
    ],
  }),
  scenario('failed-deploy-job', 'The container exits, and the job for failed deployments runs.', {
    components: [
      WEB,
      {
        name: 'report',
        kind: 'job',
        build: 'buildpack',
        runCommand: 'node report.js',
        jobKind: 'FAILED_DEPLOY',
      },
    ],
    deployments: [
      EARLIER,
      {
        ...QUICK,
        outcome: 'ERROR',
        endsIn: 'DEPLOYING',
        failures: [
          {
            component: 'web',
            step: 'wait',
            code: 'DeployContainerExitNonZero',
            message: 'Your deploy failed because your container exited with a non-zero exit code.',
          },
        ],
        logs: {
          BUILD: { parts: { web: NODE_BUILD, report: NODE_BUILD } },
          DEPLOY: {
            parts: {
              web: [...CRASHED, { part: 'terminated', exitCode: 1 }],
              report: [{ part: 'lines', lines: ['deployment failed: telling the team'] }],
            },
          },
        },
      },
    ],
  }),
];

/** What becomes of a deployment once it serves. */
const stability: Scenario[] = [
  scenario('crash-after-active', 'Ten seconds after it is active the service crashes, and again and again.', {
    deployments: [
      EARLIER,
      {
        ...MOMENT,
        crashes: [10_000, 18_000, 34_000, 66_000].map((after) =>
          crash('web', after, { downMs: Number.POSITIVE_INFINITY }),
        ),
      },
    ],
  }),
  scenario('crash-once', 'One instance crashes once, ten seconds after the deployment is active.', {
    deployments: [EARLIER, { ...MOMENT, crashes: [crash('web', 10_000, { instance: 1 })] }],
  }),
  scenario(
    'other-component-crashes',
    'The worker crashes after the deployment is active, the service does not.',
    {
      components: [WEB, QUEUE],
      deployments: [
        EARLIER,
        {
          ...MOMENT,
          crashes: [crash('queue', 8_000), crash('queue', 16_000)],
          logs: {
            BUILD: { parts: { web: NODE_BUILD, queue: DOCKERFILE_BUILD } },
            DEPLOY: { parts: { web: GOOD_START } },
          },
        },
      ],
    },
  ),
  scenario(
    'slow-to-ready',
    'The service is not ready until fifteen seconds after the deployment is active.',
    {
      deployments: [EARLIER, { ...MOMENT, unhealthy: [{ component: 'web', from: 0, to: 15_000 }] }],
    },
  ),
  scenario('short-unhealthy-spell', 'One instance fails its health check for three seconds.', {
    deployments: [
      EARLIER,
      { ...MOMENT, unhealthy: [{ component: 'web', from: 6_000, to: 9_000, ready: 1 }] },
    ],
  }),
  scenario('unhealthy-after-active', 'The service stops to answer its health check, without a crash.', {
    deployments: [
      EARLIER,
      { ...MOMENT, unhealthy: [{ component: 'web', from: 6_000, to: Number.POSITIVE_INFINITY }] },
    ],
  }),
  scenario('replaced-after-active', 'Another push is active twenty seconds after the deployment.', {
    deployments: [EARLIER, MOMENT, { ...MOMENT, at: QUICK_LENGTH_MS + 8_000 }],
    subject: 1,
  }),
  scenario('rolled-back-after-active', 'Somebody rolls the app back twenty seconds after it is active.', {
    deployments: [
      EARLIER,
      MOMENT,
      { ...MOMENT, ...WITHOUT_BUILD, at: QUICK_LENGTH_MS + 8_000, cause: { kind: 'rollback', to: 0 } },
    ],
    subject: 1,
  }),
  scenario(
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
          failures: [
            {
              component: 'web',
              step: 'wait',
              code: 'DeployContainerExitNonZero',
              message: 'Your deploy failed because your container exited with a non-zero exit code.',
            },
          ],
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

/** Apps of which the health endpoint knows little or nothing. */
const withoutHealth: Scenario[] = [
  scenario('static-only', 'The app is a static site: it has no instances and no health.', {
    components: [{ name: 'site', kind: 'static_site', build: 'buildpack' }],
    deployments: [
      { ...MOMENT, at: -24 * HOUR_MS, logs: { BUILD: { parts: { site: STATIC_BUILD } } } },
      { ...MOMENT, without: ['DEPLOY'], logs: { BUILD: { parts: { site: STATIC_BUILD } } } },
    ],
  }),
  scenario('functions-only', 'The app is functions: it has no instances, and health of another kind.', {
    components: [{ name: 'hooks', kind: 'functions', build: 'buildpack' }],
    deployments: [
      {
        ...MOMENT,
        without: ['DEPLOY'],
        logs: {
          BUILD: {
            parts: {
              hooks: [{ part: 'git-clone' }, { part: 'functions-deploy', functions: ['hooks/github'] }],
            },
          },
        },
      },
    ],
  }),
  scenario('worker-only', 'The app is a worker, which has instances and health but no address.', {
    components: [QUEUE],
    deployments: [
      {
        ...MOMENT,
        logs: {
          BUILD: { parts: { queue: DOCKERFILE_BUILD } },
          DEPLOY: { parts: { queue: [{ part: 'noise', lines: 5 }] } },
        },
      },
    ],
  }),
  scenario('no-health-data', 'A good deployment of which the health endpoint knows nothing.', {
    health: 'none',
  }),
];

export const afterActive: Scenario[] = [...jobs, ...stability, ...withoutHealth];

function withJob(job: LogPart[]): DeploymentPlan['logs'] {
  return {
    BUILD: { parts: { web: NODE_BUILD, [MIGRATE_AFTER.name]: NODE_BUILD } },
    DEPLOY: { parts: { web: GOOD_START, [MIGRATE_AFTER.name]: job } },
  };
}
