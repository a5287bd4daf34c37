import type { LogPart } from '../log-text/index.ts';
import { QUICK } from './quick.ts';
import { containerExited } from './reasons.ts';
import { EARLIER, GOOD, sampleScenario, WEB } from './sample-app.ts';
import type { ComponentPlan, DeploymentPlan, Scenario } from './scenario.ts';
import { CRASHED, GOOD_START, NODE_BUILD } from './text.ts';

const QUICKLY: DeploymentPlan = { ...GOOD, ...QUICK };

const REINDEX: ComponentPlan = {
  name: 'reindex',
  kind: 'job',
  build: 'buildpack',
  runCommand: 'npm run reindex',
  jobKind: 'POST_DEPLOY',
};

const FAILED_JOB: LogPart[] = [
  {
    part: 'lines',
    lines: [
      'reindexing orders',
      'Error: connect ECONNREFUSED 10.245.9.3:9200',
      '    at reindex (/workspace/reindex.js:7:9)',
    ],
  },
  { part: 'terminated', exitCode: 1 },
];

/** Longer than a few polls. */
const LATE = { from: 6_000, to: 26_000 };

/** Jobs beside a release. */
export const jobs: Scenario[] = [
  sampleScenario('post-deploy-job', 'A job runs after the deployment, and succeeds.', {
    components: [WEB, REINDEX],
    deployments: [
      EARLIER,
      { ...QUICKLY, logs: withJob([{ part: 'lines', lines: ['reindexed 1,204 orders'] }]) },
    ],
  }),
  sampleScenario(
    'post-deploy-job-fails',
    'The deployment becomes active, and the job that runs after it fails.',
    {
      components: [WEB, REINDEX],
      deployments: [
        EARLIER,
        {
          ...QUICKLY,
          failures: [containerExited(REINDEX.name, 'deploy')],
          logs: withJob(FAILED_JOB),
        },
      ],
    },
  ),
  sampleScenario(
    'late-job',
    'A job begins after the deployment is active, runs for 20 seconds, and succeeds.',
    {
      components: [WEB, REINDEX],
      deployments: [
        EARLIER,
        { ...QUICKLY, lateJobs: LATE, logs: withJob([{ part: 'lines', lines: ['reindexed 1,204 orders'] }]) },
      ],
    },
  ),
  sampleScenario('late-job-fails', 'A job begins after the deployment is active, runs, and fails.', {
    components: [WEB, REINDEX],
    deployments: [
      EARLIER,
      {
        ...QUICKLY,
        lateJobs: LATE,
        failures: [containerExited(REINDEX.name, 'deploy')],
        logs: withJob(FAILED_JOB),
      },
    ],
  }),
  sampleScenario('failed-deploy-job', 'The container exits, and the job for failed deployments runs.', {
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
        failures: [containerExited('web')],
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

function withJob(job: LogPart[]): DeploymentPlan['logs'] {
  return {
    BUILD: { parts: { web: NODE_BUILD, [REINDEX.name]: NODE_BUILD } },
    DEPLOY: { parts: { web: GOOD_START, [REINDEX.name]: job } },
  };
}
