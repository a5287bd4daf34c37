import { expect, test } from '@jest/globals';
import { appOf, deploymentsOf } from './answers.ts';
import { withSimulator } from './client.ts';

/** Scenario milliseconds after everything a scenario of quick phases plans. */
const LATER = 120_000;

/** Types and phases of all deployments, newest first. */
test.each<[string, number, [type: string | undefined, phase: string][]]>([
  [
    'rolled-back',
    12_500,
    [
      ['DEPLOY_ON_PUSH', 'ERROR'],
      ['DEPLOY_ON_PUSH', 'ACTIVE'],
    ],
  ],
  [
    'rolled-back',
    LATER,
    [
      ['AUTO_ROLLBACK', 'ACTIVE'],
      ['DEPLOY_ON_PUSH', 'ERROR'],
      ['DEPLOY_ON_PUSH', 'SUPERSEDED'],
    ],
  ],
  [
    'rolled-back-before',
    0,
    [
      ['AUTO_ROLLBACK', 'ACTIVE'],
      ['DEPLOY_ON_PUSH', 'ERROR'],
      ['DEPLOY_ON_PUSH', 'SUPERSEDED'],
    ],
  ],
  [
    'rollback-in-progress',
    10_000,
    [
      ['AUTO_ROLLBACK', 'DEPLOYING'],
      ['DEPLOY_ON_PUSH', 'ERROR'],
      ['DEPLOY_ON_PUSH', 'ACTIVE'],
    ],
  ],
  [
    'failed-then-maintenance',
    0,
    [
      ['MAINTENANCE', 'ACTIVE'],
      ['DEPLOY_ON_PUSH', 'ERROR'],
      ['DEPLOY_ON_PUSH', 'SUPERSEDED'],
    ],
  ],
  [
    'maintenance-in-progress',
    10_000,
    [
      ['MAINTENANCE', 'DEPLOYING'],
      ['DEPLOY_ON_PUSH', 'ERROR'],
      ['DEPLOY_ON_PUSH', 'ACTIVE'],
    ],
  ],
  [
    'failed-then-autoscaled',
    0,
    [
      ['AUTOSCALED', 'ACTIVE'],
      ['DEPLOY_ON_PUSH', 'ERROR'],
      ['DEPLOY_ON_PUSH', 'SUPERSEDED'],
    ],
  ],
  [
    'failed-then-trusted-sources',
    0,
    [
      ['UPDATE_DATABASE_TRUSTED_SOURCES', 'ACTIVE'],
      ['DEPLOY_ON_PUSH', 'ERROR'],
      ['DEPLOY_ON_PUSH', 'SUPERSEDED'],
    ],
  ],
  [
    'automatic-in-a-row',
    10_000,
    [
      ['MAINTENANCE', 'DEPLOYING'],
      ['AUTOSCALED', 'ACTIVE'],
      ['AUTO_ROLLBACK', 'SUPERSEDED'],
      ['DEPLOY_ON_PUSH', 'ERROR'],
      ['DEPLOY_ON_PUSH', 'SUPERSEDED'],
    ],
  ],
  [
    'only-automatic',
    0,
    [
      ['MAINTENANCE', 'ACTIVE'],
      ['MAINTENANCE', 'SUPERSEDED'],
    ],
  ],
  [
    'unsaid-cause',
    LATER,
    [
      [undefined, 'ERROR'],
      ['DEPLOY_ON_PUSH', 'ACTIVE'],
    ],
  ],
  [
    'unknown-cause',
    LATER,
    [
      ['UNKNOWN', 'ERROR'],
      ['DEPLOY_ON_PUSH', 'ACTIVE'],
    ],
  ],
  [
    'failed-then-rollback',
    LATER,
    [
      ['MANUAL_ROLLBACK', 'ACTIVE'],
      ['DEPLOY_ON_PUSH', 'ERROR'],
      ['DEPLOY_ON_PUSH', 'SUPERSEDED'],
    ],
  ],
  [
    'rollback-fails',
    0,
    [
      ['AUTO_ROLLBACK', 'ERROR'],
      ['DEPLOY_ON_PUSH', 'ERROR'],
      ['DEPLOY_ON_PUSH', 'ACTIVE'],
    ],
  ],
  ['first-deployment-fails', LATER, [['DEPLOY_ON_PUSH', 'ERROR']]],
  [
    'superseded-by-newer',
    14_500,
    [
      ['DEPLOY_ON_PUSH', 'PENDING_BUILD'],
      ['DEPLOY_ON_PUSH', 'BUILDING'],
      ['DEPLOY_ON_PUSH', 'ACTIVE'],
    ],
  ],
  [
    'superseded-by-newer',
    LATER,
    [
      ['DEPLOY_ON_PUSH', 'ACTIVE'],
      ['DEPLOY_ON_PUSH', 'SUPERSEDED'],
      ['DEPLOY_ON_PUSH', 'SUPERSEDED'],
    ],
  ],
  [
    'superseded-twice',
    LATER,
    [
      ['DEPLOY_ON_PUSH', 'ACTIVE'],
      ['DEPLOY_ON_PUSH', 'SUPERSEDED'],
      ['DEPLOY_ON_PUSH', 'SUPERSEDED'],
      ['DEPLOY_ON_PUSH', 'SUPERSEDED'],
    ],
  ],
  [
    'superseded-by-failing',
    LATER,
    [
      ['DEPLOY_ON_PUSH', 'ERROR'],
      ['DEPLOY_ON_PUSH', 'SUPERSEDED'],
      ['DEPLOY_ON_PUSH', 'ACTIVE'],
    ],
  ],
  [
    'superseded-by-canceled',
    LATER,
    [
      ['DEPLOY_ON_PUSH', 'CANCELED'],
      ['DEPLOY_ON_PUSH', 'SUPERSEDED'],
      ['DEPLOY_ON_PUSH', 'ACTIVE'],
    ],
  ],
  [
    'replaced-after-active',
    15_000,
    [
      ['DEPLOY_ON_PUSH', 'ACTIVE'],
      ['DEPLOY_ON_PUSH', 'SUPERSEDED'],
    ],
  ],
  [
    'replaced-after-active',
    LATER,
    [
      ['DEPLOY_ON_PUSH', 'ACTIVE'],
      ['DEPLOY_ON_PUSH', 'SUPERSEDED'],
      ['DEPLOY_ON_PUSH', 'SUPERSEDED'],
    ],
  ],
  [
    'rolled-back-after-active',
    LATER,
    [
      ['MANUAL_ROLLBACK', 'ACTIVE'],
      ['DEPLOY_ON_PUSH', 'SUPERSEDED'],
      ['DEPLOY_ON_PUSH', 'SUPERSEDED'],
    ],
  ],
  [
    'pinned',
    0,
    [
      ['MANUAL_ROLLBACK', 'ACTIVE'],
      ['DEPLOY_ON_PUSH', 'SUPERSEDED'],
      ['DEPLOY_ON_PUSH', 'SUPERSEDED'],
    ],
  ],
  ['no-deployments', 0, []],
  ['image-to-come', 0, [['DEPLOY_ON_PUSH', 'ACTIVE']]],
])('%s, after %i ms: what the deployments are', async (name, startAt, expected) => {
  await withSimulator({ scenario: name, startAt }, async (simulator) => {
    const deployments = await deploymentsOf(simulator);
    expect(deployments.map((one) => [one.cause_details?.type, one.phase])).toEqual(expected);
    const active = expected.findIndex(([, phase]) => phase === 'ACTIVE');
    expect((await appOf(simulator)).active_deployment?.id).toBe(deployments[active]?.id);
  });
});

test('the app tells the deployment that is built from the one that waits', async () => {
  await withSimulator({ scenario: 'superseded-by-newer', startAt: 14_500 }, async (simulator) => {
    const app = await appOf(simulator);
    const [earlier, own, newer] = simulator.deployments;
    expect(app.active_deployment?.id).toBe(earlier?.id);
    expect(app.in_progress_deployment?.id).toBe(own?.id);
    expect(app.pending_deployment?.id).toBe(newer?.id);
  });
});
