import { APP_NAME, EARLIER, GOOD, WEB } from './sample-app.ts';
import type { Scenario } from './scenario.ts';
import { DOCKERFILE_BUILD, GOOD_START, NODE_BUILD_START } from './text.ts';

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
              web: [
                ...NODE_BUILD_START,
                {
                  part: 'npm-script',
                  name: 'build',
                  command: 'tsc && vite build',
                  output: TYPESCRIPT_ERRORS,
                  exitCode: 2,
                },
                { part: 'lines', lines: ['\x1b[31m ✘\x1b[0m build failed'] },
              ],
            },
          },
        },
      },
    ],
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
