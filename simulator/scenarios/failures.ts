import type { LogPart } from '../log-text/index.ts';
import { MINUTE_MS } from './quick.ts';
import { containerExited, healthChecksFailed } from './reasons.ts';
import { APP_NAME, EARLIER, WEB } from './sample-app.ts';
import type { DeploymentPlan, FailurePlan, Scenario } from './scenario.ts';
import {
  CRASHED,
  DOCKERFILE_BUILD,
  failedNodeBuild,
  HEALTH_CHECK_FAILED,
  NODE_BUILD,
  stoppedNodeBuild,
} from './text.ts';

const OUT_OF_MEMORY: LogPart[] = [
  { part: 'service-start', port: 8080 },
  {
    part: 'lines',
    lines: [
      '<--- Last few GCs --->',
      '[7:0x6c1a3d0]    41233 ms: Mark-Compact 509.8 (523.1) -> 509.2 (523.3) MB, 812.04 / 0.00 ms  allocation failure',
      'FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory',
      'Killed',
    ],
  },
];

/** Deployments that fail while they are built. */
const buildFailures: Scenario[] = [
  failing('build-oom', 'The build runs out of memory.', {
    ...inBuild('BuildJobOutOfMemory', 'Your build job failed because it ran out of memory.'),
    logs: build(
      failedNodeBuild(
        'webpack',
        [
          'FATAL ERROR: Ineffective mark-compacts near heap limit Allocation failed - JavaScript heap out of memory',
          'Killed',
        ],
        137,
      ),
    ),
  }),
  failing('build-timeout', 'The build is cut off after an hour.', {
    ...inBuild('BuildJobTimeout', 'Your build job timed out.'),
    buildMs: 60 * MINUTE_MS,
    logs: build(stoppedNodeBuild('node wait-for-ever.js', ['waiting for the server on port 5432...'])),
  }),
];

/** Deployments that are built and then do not come up. */
const deployFailures: Scenario[] = [
  failing('health-check', 'The service listens on another port than the health check asks.', {
    ...inDeploy(healthChecksFailed('web')),
    logs: deploy(HEALTH_CHECK_FAILED, HEALTH_CHECK_FAILED),
  }),
  failing('exit-1', 'The container exits because a variable is not set.', {
    ...inDeploy(containerExited('web')),
    logs: deploy([...CRASHED, { part: 'terminated', exitCode: 1 }], CRASHED),
  }),
  failing('exit-137', 'The container is killed for want of memory.', {
    ...inDeploy({
      ...containerExited('web'),
      code: 'DeployContainerOutOfMemory',
      message: 'Your deploy failed because your container ran out of memory.',
    }),
    logs: deploy([...OUT_OF_MEMORY, { part: 'terminated', exitCode: 137 }], OUT_OF_MEMORY),
  }),
  failing('exit-127', 'The run command is not found.', {
    // The exit code in the message: the documentation has it so, reports of today do not.
    ...inDeploy({
      ...containerExited('web'),
      message:
        'Your deploy failed because your container exited with a non-zero exit code. The command was not found: exit code 127',
    }),
    logs: deploy([
      { part: 'lines', lines: ['bash: line 1: npm-start: command not found'] },
      { part: 'terminated', exitCode: 127 },
    ]),
  }),
  failing('not-executable', 'The run command is not executable.', {
    ...inDeploy({
      ...containerExited('web'),
      code: 'DeployContainerCommandNotExecutable',
      message: 'Your deploy failed because your run command is not executable.',
    }),
    logs: deploy([
      { part: 'lines', lines: ['bash: line 1: /workspace/start.sh: Permission denied'] },
      { part: 'terminated', exitCode: 126 },
    ]),
  }),
  {
    ...failing('two-fail', 'A service and a worker fail at once, each for a reason of its own.', {
      outcome: 'ERROR',
      endsIn: 'DEPLOYING',
      failures: [healthChecksFailed('web'), containerExited('queue', 'deploy')],
      logs: {
        BUILD: { parts: { web: NODE_BUILD, queue: DOCKERFILE_BUILD } },
        DEPLOY: {
          parts: { web: HEALTH_CHECK_FAILED, queue: [...CRASHED, { part: 'terminated', exitCode: 1 }] },
        },
        RUN_RESTARTED: { parts: { web: HEALTH_CHECK_FAILED, queue: CRASHED } },
      },
    }),
    components: [WEB, { name: 'queue', kind: 'worker', build: 'dockerfile', runCommand: 'node queue.js' }],
  },
  {
    ...failing('job-fails', 'A job that runs before the deployment, a migration, fails.', {
      outcome: 'ERROR',
      endsIn: 'DEPLOYING',
      failures: [containerExited('migrate', 'deploy')],
      logs: {
        BUILD: { parts: { web: NODE_BUILD, migrate: NODE_BUILD } },
        DEPLOY: {
          parts: {
            migrate: [
              {
                part: 'lines',
                lines: [
                  'Running migration 0007_add_price',
                  'error: column "price" of relation "items" already exists',
                  'Migration 0007_add_price failed',
                ],
              },
              { part: 'terminated', exitCode: 1 },
            ],
          },
        },
      },
    }),
    components: [
      WEB,
      {
        name: 'migrate',
        kind: 'job',
        build: 'buildpack',
        jobKind: 'PRE_DEPLOY',
        runCommand: 'npm run migrate',
      },
    ],
  },
  {
    ...failing('crash-loop', 'The service crashes again and again; its crash log can be read.', {
      ...inDeploy(containerExited('web')),
      logs: deploy(
        [
          ...CRASHED,
          ...CRASHED,
          ...CRASHED,
          { part: 'health-checks-failed', port: 8080 },
          { part: 'terminated', exitCode: 1 },
        ],
        CRASHED,
      ),
    }),
  },
];

export const failures: Scenario[] = [...buildFailures, ...deployFailures];

function failing(name: string, description: string, deployment: DeploymentPlan): Scenario {
  return { name, description, appName: APP_NAME, components: [WEB], deployments: [EARLIER, deployment] };
}

function inBuild(code: string, message: string): Pick<DeploymentPlan, 'outcome' | 'endsIn' | 'failures'> {
  return {
    outcome: 'ERROR',
    endsIn: 'BUILDING',
    failures: [{ component: 'web', step: 'build', code, message }],
  };
}

function inDeploy(failure: FailurePlan): Pick<DeploymentPlan, 'outcome' | 'endsIn' | 'failures'> {
  return { outcome: 'ERROR', endsIn: 'DEPLOYING', failures: [failure] };
}

function build(web: LogPart[]): DeploymentPlan['logs'] {
  return { BUILD: { parts: { web } } };
}

function deploy(web: LogPart[], crashed?: LogPart[]): DeploymentPlan['logs'] {
  return {
    BUILD: { parts: { web: NODE_BUILD } },
    DEPLOY: { parts: { web } },
    ...(crashed ? { RUN_RESTARTED: { parts: { web: crashed } } } : {}),
  };
}
