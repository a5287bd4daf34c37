import { HOUR_MS, MINUTE_MS } from './quick.ts';
import { APP_NAME, EARLIER, GOOD, WEB } from './sample-app.ts';
import type { Scenario } from './scenario.ts';
import { GOOD_START } from './text.ts';

/** Deployments that take another way than built, deployed, served. */
export const courses: Scenario[] = [
  {
    name: 'nothing-yet',
    description: 'The app exists; its deployment appears after 20 seconds.',
    appName: APP_NAME,
    components: [WEB],
    deployments: [{ ...GOOD, at: 20_000 }],
    run: { linesPerSecond: 1 },
  },
  {
    name: 'superseded',
    description: 'A newer push supersedes the deployment while it is built.',
    appName: APP_NAME,
    components: [WEB],
    deployments: [EARLIER, { ...GOOD, outcome: 'SUPERSEDED', endsIn: 'BUILDING', buildMs: 40_000 }],
  },
  {
    name: 'canceled',
    description: 'Somebody cancels the deployment while it is built.',
    appName: APP_NAME,
    components: [WEB],
    deployments: [EARLIER, { ...GOOD, outcome: 'CANCELED', endsIn: 'BUILDING', buildMs: 40_000 }],
  },
  {
    name: 'rollback',
    description: 'The app is rolled back to the deployment before the last one, whose build is used again.',
    appName: APP_NAME,
    components: [WEB],
    deployments: [
      EARLIER,
      { ...GOOD, at: -2 * HOUR_MS },
      {
        ...GOOD,
        cause: { kind: 'rollback', to: 0 },
        buildMs: 3_000,
        buildReason: {
          code: 'PreviousBuildReused',
          message: 'The build of an earlier deployment was used again.',
        },
        without: ['BUILD'],
        logs: { DEPLOY: { parts: { web: GOOD_START } } },
      },
    ],
    run: { linesPerSecond: 1 },
  },
  {
    name: 'active-only',
    description: 'A deployment is served and nothing is in progress.',
    appName: APP_NAME,
    components: [WEB],
    deployments: [EARLIER, { ...GOOD, at: -HOUR_MS }],
    run: { linesPerSecond: 1 },
  },
  {
    name: 'paged',
    description: 'The account has 450 apps; the one that is wanted stands on the last page.',
    appName: 'wanted',
    components: [WEB],
    deployments: [EARLIER, { ...GOOD, at: -HOUR_MS }],
    otherApps: { count: 449, before: 447 },
  },
  {
    name: 'ten-minutes',
    description: 'A deployment that takes ten minutes.',
    appName: APP_NAME,
    components: [WEB],
    deployments: [
      EARLIER,
      {
        ...GOOD,
        pendingBuildMs: 30_000,
        buildMs: 7 * MINUTE_MS,
        pendingDeployMs: 30_000,
        deployMs: 2 * MINUTE_MS,
      },
    ],
    run: { linesPerSecond: 1 },
  },
  {
    name: 'by-hand',
    description: 'A deployment that is moved on by hand.',
    appName: APP_NAME,
    components: [WEB],
    deployments: [{ outcome: 'ACTIVE', logs: {} }],
    manual: true,
  },
];
