import { expect, test } from '@jest/globals';
import { scenarios } from '../../simulator/index.ts';
import { appOf, deploymentsOf, deployStep, healthOf, logStatus, ownDeployment } from './answers.ts';
import { get, liveUrl, readLive, withSimulator } from './client.ts';

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

test('a failed post-deploy job leaves the deployment active, with an error in its steps', async () => {
  await withSimulator({ scenario: 'post-deploy-job-fails', startAt: 13_000 }, async (simulator) => {
    const deployment = await ownDeployment(simulator);
    expect(deployment.phase).toBe('ACTIVE');
    expect(deployment.progress.error_steps).toBe(1);
    expect(deployStep(deployment, 'reindex')).toMatchObject({
      status: 'ERROR',
      reason: { code: 'DeployContainerExitNonZero' },
    });
    expect(deployStep(deployment, 'web')?.status).toBe('SUCCESS');
    expect(deployment.spec.jobs).toEqual([expect.objectContaining({ kind: 'POST_DEPLOY' })]);
    expect(simulator.log('DEPLOY', 'reindex').toString()).toContain('ECONNREFUSED');
  });
  await withSimulator({ scenario: 'post-deploy-job', startAt: 13_000 }, async (simulator) => {
    const deployment = await ownDeployment(simulator);
    expect(deployStep(deployment, 'reindex')?.status).toBe('SUCCESS');
    expect(deployment.progress.error_steps).toBeUndefined();
  });
});

test('a post-deploy job runs after the other components are there', async () => {
  await withSimulator({ scenario: 'post-deploy-job', startAt: 11_600 }, async (simulator) => {
    const deployment = await ownDeployment(simulator);
    expect(deployment.phase).toBe('DEPLOYING');
    expect(deployStep(deployment, 'web')?.status).toBe('SUCCESS');
    expect(deployStep(deployment, 'reindex')?.status).toBe('RUNNING');
  });
});

test('a job for failed deployments is a step of those alone', async () => {
  await withSimulator({ scenario: 'failed-deploy-job', startAt: 11_000 }, async (simulator) => {
    expect(deployStep(await ownDeployment(simulator), 'report')).toBeUndefined();
  });
  await withSimulator({ scenario: 'failed-deploy-job', startAt: 13_000 }, async (simulator) => {
    const deployment = await ownDeployment(simulator);
    expect(deployStep(deployment, 'web')?.status).toBe('ERROR');
    expect(deployStep(deployment, 'report')?.status).toBe('SUCCESS');
  });
});

/** The time of the scenario; state and ready instances of a component that has two, or one. */
test.each<[string, string, number, string, number]>([
  ['good', 'web', 0, 'HEALTHY', 2],
  ['crash-after-active', 'web', 21_000, 'HEALTHY', 2],
  ['crash-after-active', 'web', 23_000, 'UNHEALTHY', 1],
  ['crash-after-active', 'web', LATER, 'UNHEALTHY', 1],
  ['crash-once', 'web', 23_000, 'UNHEALTHY', 1],
  ['crash-once', 'web', 28_000, 'HEALTHY', 2],
  ['other-component-crashes', 'web', 21_000, 'HEALTHY', 2],
  ['other-component-crashes', 'queue', 21_000, 'UNHEALTHY', 0],
  ['slow-to-ready', 'web', 13_000, 'UNHEALTHY', 0],
  ['slow-to-ready', 'web', 28_000, 'HEALTHY', 2],
  ['short-unhealthy-spell', 'web', 17_000, 'HEALTHY', 2],
  ['short-unhealthy-spell', 'web', 19_000, 'UNHEALTHY', 1],
  ['short-unhealthy-spell', 'web', 22_000, 'HEALTHY', 2],
  ['unhealthy-after-active', 'web', 17_000, 'HEALTHY', 2],
  ['unhealthy-after-active', 'web', LATER, 'UNHEALTHY', 0],
  ['worker-only', 'queue', 13_000, 'HEALTHY', 1],
])('%s: health of %s after %i ms', async (name, component, startAt, state, ready) => {
  await withSimulator({ scenario: name, startAt }, async (simulator) => {
    const { components = [] } = await healthOf(simulator);
    const found = components.find((one) => one.name === component);
    expect(found).toMatchObject({ state, replicas_ready: ready });
    expect(found?.replicas_desired).toBe(component === 'web' ? 2 : 1);
  });
});

test.each([
  ['static-only', {}],
  ['no-health-data', {}],
  ['archived', {}],
  ['first-deployment-fails', {}],
  ['functions-only', { functions_components: [expect.objectContaining({ name: 'hooks' })] }],
])('%s: health without components', async (name, health) => {
  await withSimulator({ scenario: name, startAt: LATER }, async (simulator) => {
    expect(await healthOf(simulator)).toEqual(health);
  });
});

test('a crash log is there from the first crash on, and is that of the last one', async () => {
  const scenario = scenarios['crash-loop-early']!;
  const [, plan] = scenario.deployments;
  const crashes = plan!.crashes!.map((crash, index) => ({
    ...crash,
    output: [{ part: 'lines' as const, lines: [`crash ${index + 1}`] }],
  }));
  const numbered = { ...scenario, deployments: [scenario.deployments[0]!, { ...plan!, crashes }] };
  for (const [startAt, last] of [
    [8_000, undefined],
    [13_000, 'crash 1'],
    [58_000, 'crash 3'],
    [700_000, 'crash 6'],
  ] as const) {
    await withSimulator({ scenario: numbered, startAt }, async (simulator) => {
      expect((await ownDeployment(simulator)).phase).toBe(startAt < 600_000 ? 'DEPLOYING' : 'ERROR');
      expect(await logStatus(simulator, 'RUN_RESTARTED')).toBe(last ? 200 : 400);
      if (!last) return;
      const { text } = await readLive(await liveUrl(simulator, 'RUN_RESTARTED', 'follow=false'));
      expect(text).toMatch(new RegExp(`^web \\S+ ${last}\n$`));
      expect(simulator.log('RUN_RESTARTED').toString()).toBe(text);
    });
  }
});

test('a follower of the run log sees the container end', async () => {
  await withSimulator({ scenario: 'crash-after-active', startAt: 25_000 }, async (simulator) => {
    const run = simulator.log('RUN').toString();
    expect(run).toMatch(/TypeError: Cannot read properties[\s\S]*ERROR component web exited with code: 1\n/);
    expect(run.match(/exited with code/g)).toHaveLength(1);
  });
});

test('the run log is in the order of time, whatever crashed before it began', async () => {
  const scenario = scenarios['crash-after-active']!;
  const [earlier, plan] = scenario.deployments;
  const [crash] = plan!.crashes!;
  const crashes = [{ ...crash!, during: 'DEPLOYING' as const, after: 100 }, ...plan!.crashes!];
  const scenarioWithEarlyCrash = { ...scenario, deployments: [earlier!, { ...plan!, crashes }] };
  await withSimulator({ scenario: scenarioWithEarlyCrash, startAt: LATER }, async (simulator) => {
    const lines = simulator.log('RUN').toString().trimEnd().split('\n');
    const stamps = lines.map((line) => Date.parse(line.split(' ')[1]!));
    expect(stamps).toEqual(stamps.toSorted((a, b) => a - b));
    expect(lines.filter((line) => line.includes('exited with code'))).toHaveLength(4);
  });
});

test('containers that never come up have no run log', async () => {
  await withSimulator({ scenario: 'crash-loop-early', startAt: 400_000 }, async (simulator) => {
    expect((await ownDeployment(simulator)).phase).toBe('DEPLOYING');
    expect(await logStatus(simulator, 'RUN')).toBe(400);
    expect((await get(simulator, `/v2/apps/${simulator.appId}/logs?type=RUN`)).status).toBe(200);
  });
});

test('nothing crashes any more once another deployment serves', async () => {
  const scenario = scenarios['replaced-after-active']!;
  const [earlier, own, newer] = scenario.deployments;
  const crashes = [20_000, 40_000].map((after) => ({
    component: 'web',
    during: 'ACTIVE' as const,
    after,
    output: [{ part: 'lines' as const, lines: [`after ${after}`] }],
  }));
  const crashing = { ...scenario, deployments: [earlier!, { ...own!, crashes }, newer!] };
  await withSimulator({ scenario: crashing, startAt: LATER }, async (simulator) => {
    expect(simulator.log('RUN_RESTARTED').toString()).toBe('');
  });
});

test.each<[string, object]>([
  ['archived', { spec: { maintenance: { enabled: true, archive: true } } }],
  [
    'maintenance-mode',
    { spec: { maintenance: { enabled: true, offline_page_url: 'https://status.example.com/' } } },
  ],
  ['deploy-on-push-off', { spec: { services: [{ github: { deploy_on_push: false } }] } }],
  ['other-branch', { spec: { services: [{ github: { branch: 'production' } }] } }],
  ['other-repository', { spec: { services: [{ github: { repo: 'sammy/another-app' } }] } }],
  ['other-host', { spec: { services: [{ gitlab: { repo: 'octo-org/octo-app' } }] } }],
  ['clone-url', { spec: { services: [{ git: { repo_clone_url: 'https://git.example.com/sample.git' } }] } }],
  ['pinned', { pinned_deployment: { cause_details: { type: 'MANUAL_ROLLBACK' } } }],
  ['no-deployments', { live_url: '', spec: { services: [{ name: 'web' }] } }],
  ['custom-domain', { live_url: 'https://shop.example.com', spec: { domains: [{ type: 'PRIMARY' }, {}] } }],
  [
    'image-digest',
    { spec: { services: [{ image: { repository: 'shop', digest: expect.stringMatching(/^sha256:/) } }] } },
  ],
  [
    'image-tag',
    { spec: { services: [{ image: { registry_type: 'DOCKER_HUB', registry: 'sammy', tag: 'v1.4.2' } }] } },
  ],
])('%s: what the app says', async (name, app) => {
  await withSimulator({ scenario: name, startAt: 1 }, async (simulator) => {
    expect(await appOf(simulator)).toMatchObject(app);
  });
});

test('an app without deployments has none anywhere', async () => {
  await withSimulator({ scenario: 'no-deployments' }, async (simulator) => {
    expect([simulator.deploymentId, simulator.commit, simulator.phase()]).toEqual(['', '', 'UNKNOWN']);
    expect((await get(simulator, `/v2/apps/${simulator.appId}/logs?type=BUILD`)).status).toBe(404);
    expect(await appOf(simulator)).not.toHaveProperty('active_deployment');
  });
});

test('an image deployment has no build log, and its cause or its spec names the image', async () => {
  await withSimulator({ scenario: 'image-push', startAt: 13_000 }, async (simulator) => {
    const deployment = await ownDeployment(simulator);
    expect(deployment.cause_details).toMatchObject({
      docr_push: { repository: 'shop', tag: 'v1.4.2', image_digest: expect.stringMatching(/^sha256:4f/) },
    });
    expect(deployment.services).toEqual([{ name: 'web' }]);
    expect(await logStatus(simulator, 'BUILD')).toBe(400);
    const [, earlier] = await deploymentsOf(simulator);
    expect(earlier?.spec.services).toEqual([
      expect.objectContaining({ image: expect.objectContaining({ tag: 'v1.4.1' }) }),
    ]);
  });
});

test('a variable that was taken out is in the spec of the deployment before', async () => {
  await withSimulator({ scenario: 'variable-removed' }, async (simulator) => {
    const keys = (await deploymentsOf(simulator)).map(({ spec }) =>
      (spec.services![0]!.envs as { key: string }[]).map(({ key }) => key),
    );
    expect(keys[0]).not.toContain('DATABASE_URL');
    expect(keys[1]).toContain('DATABASE_URL');
  });
});

test('an app that is archived has no instances; others have those of the spec', async () => {
  const instancesOf = async (scenario: string) => {
    let answer: unknown;
    await withSimulator({ scenario }, async (simulator) => {
      answer = await (await get(simulator, `/v2/apps/${simulator.appId}/instances`)).json();
    });
    return answer;
  };
  expect(await instancesOf('archived')).toEqual({ instances: [] });
  expect(await instancesOf('active-only')).toEqual({
    instances: [0, 1].map((index) => ({
      component_name: 'web',
      component_type: 'SERVICE',
      instance_name: expect.stringMatching(/^web-[0-9a-f]{10}-[0-9a-f]{5}$/),
      instance_alias: `web-${index}`,
    })),
  });
});
