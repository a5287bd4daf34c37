import type { LogPart } from '../log-text/index.ts';
import { buildExited } from './reasons.ts';
import { APP_NAME, EARLIER, GOOD, WEB } from './sample-app.ts';
import type { DeploymentPlan, Scenario } from './scenario.ts';
import {
  DOCKERFILE_BUILD,
  FAILED_DOCKERFILE_BUILD,
  failedCustomBuild,
  failedNodeBuild,
  failedNodeInstall,
  GOOD_START,
  UNKNOWN_SOURCE,
} from './text.ts';

const TYPESCRIPT_ERRORS = [
  "src/server.ts(42,17): error TS2345: Argument of type 'string' is not assignable to parameter of type 'number'.",
  "src/routes/items.ts:7:10 - error TS2724: '\"../store\"' has no exported member named 'findItem'. Did you mean 'findItems'?",
  '',
  "7 import { findItem } from '../store';",
  '           ~~~~~~~~',
  '',
  'Found 2 errors in 2 files.',
  'npm error Lifecycle script `build` failed with error:',
  'npm error code 2',
  'npm error path /workspace',
  'npm error workspace app@1.4.2',
  'npm error command failed',
  'npm error command sh -c tsc && vite build',
];

const NPM_CONFLICT = [
  'npm error code ERESOLVE',
  'npm error ERESOLVE could not resolve',
  'npm error',
  'npm error While resolving: react-map@4.0.1',
  'npm error Found: react@19.2.0',
  'npm error node_modules/react',
  'npm error   react@"^19.2.0" from the root project',
  'npm error',
  'npm error Could not resolve dependency:',
  'npm error peer react@"^17.0.0 || ^18.0.0" from react-map@4.0.1',
  'npm error node_modules/react-map',
  'npm error   react-map@"^4.0.1" from the root project',
  'npm error',
  'npm error Fix the upstream dependency conflict, or retry',
  'npm error this command with --force or --legacy-peer-deps',
  'npm error to accept an incorrect (and potentially broken) dependency resolution.',
  'npm notice',
  'npm notice New minor version of npm available! 11.6.2 -> 11.7.0',
  'npm notice',
  'npm error A complete log of this run can be found in: /tmp/npmcache.q1x0F/_logs/2025-12-01T03_10_38_620Z-debug-0.log',
];

/** A build that ends with an exit code that the API does not tell. */
function failedBuild(web: LogPart[]): DeploymentPlan {
  return {
    outcome: 'ERROR',
    endsIn: 'BUILDING',
    failures: [buildExited('web')],
    logs: { BUILD: { parts: { web } } },
  };
}

/** Builds that go well, builds that fail, and none at all. */
export const builds: Scenario[] = [
  {
    name: 'good',
    description: 'A Node.js service is built with a buildpack, deployed and served.',
    appName: APP_NAME,
    components: [WEB],
    deployments: [EARLIER, GOOD],
    run: { linesPerSecond: 1 },
  },
  {
    name: 'dockerfile',
    description: 'A service is built from its Dockerfile with kaniko.',
    appName: APP_NAME,
    components: [{ ...WEB, build: 'dockerfile' }],
    deployments: [
      EARLIER,
      {
        outcome: 'ACTIVE',
        logs: { BUILD: { parts: { web: DOCKERFILE_BUILD } }, DEPLOY: { parts: { web: GOOD_START } } },
      },
    ],
    run: { linesPerSecond: 1 },
  },
  {
    name: 'build-exit',
    description: 'The build command ends with an error of the TypeScript compiler.',
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
            code: 'BuildJobExitNonZero',
            message:
              'Your build job failed because it exited with a non-zero exit code. Check your build logs for details: exit code 2',
          },
        ],
        logs: {
          BUILD: {
            parts: {
              web: failedNodeBuild('tsc && vite build', TYPESCRIPT_ERRORS, 2),
            },
          },
        },
      },
    ],
  },
  {
    name: 'install-fails',
    description:
      'npm finds dependencies that contradict each other, so nothing is installed, with a newer buildpack than before.',
    appName: APP_NAME,
    components: [WEB],
    deployments: [
      { ...EARLIER, buildpackVersions: { 'heroku/nodejs': '0.331.0' } },
      failedBuild(failedNodeInstall(NPM_CONFLICT)),
    ],
  },
  {
    name: 'custom-build-fails',
    description: "The component's own build command calls a program that is not installed.",
    appName: APP_NAME,
    components: [{ ...WEB, buildCommand: 'npm run compile' }],
    deployments: [
      EARLIER,
      failedBuild(
        failedCustomBuild({
          name: 'compile',
          command: 'tsc --project .',
          output: ['sh: 1: tsc: not found'],
          exitCode: 127,
        }),
      ),
    ],
  },
  {
    name: 'dockerfile-fails',
    description: 'A RUN instruction of the Dockerfile fails.',
    appName: APP_NAME,
    components: [{ ...WEB, build: 'dockerfile' }],
    deployments: [EARLIER, failedBuild(FAILED_DOCKERFILE_BUILD)],
  },
  {
    name: 'no-buildpack',
    description: 'No buildpack knows the files in the source directory.',
    appName: APP_NAME,
    components: [{ ...WEB, sourceDir: 'app' }],
    deployments: [EARLIER, failedBuild(UNKNOWN_SOURCE)],
  },
  {
    name: 'pre-built-image',
    description: 'A service runs an image that was built elsewhere, so there is no build.',
    appName: APP_NAME,
    components: [{ ...WEB, build: 'image' }],
    deployments: [
      {
        cause: { kind: 'manual' },
        buildMs: 4_000,
        buildReason: { code: 'PreBuiltImage', message: 'The component uses a pre-built image.' },
        without: ['BUILD'],
        outcome: 'ACTIVE',
        logs: { DEPLOY: { parts: { web: GOOD_START } } },
      },
    ],
    run: { linesPerSecond: 1 },
  },
];
