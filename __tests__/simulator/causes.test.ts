import { expect, test } from '@jest/globals';
import { rawScenario, type Scenario, type Simulator, scenarios } from '../../simulator/index.ts';
import { appOf, deploymentsOf, ownDeployment } from './answers.ts';
import { withSimulator } from './client.ts';

const USER = { uuid: expect.any(String), email: 'sammy@example.com', full_name: 'Sammy Shark' };

/** Two deployments that served, and one of the given cause. */
function causedBy(cause: NonNullable<Scenario['deployments'][number]['cause']>): Scenario {
  const base = scenarios['active-only']!;
  const [earlier, served] = base.deployments;
  return { ...base, deployments: [earlier!, served!, { ...served!, at: -1_000, cause }] };
}

test.each<[string, Parameters<typeof causedBy>[0], object]>([
  [
    'a push',
    { kind: 'push', message: 'Fix the total' },
    {
      type: 'DEPLOY_ON_PUSH',
      git_push: {
        github: { repo: 'octo-org/octo-app', branch: 'main', deploy_on_push: true },
        username: 'sammy',
        commit_author: 'Sammy Shark',
        commit_sha: expect.stringMatching(/^[0-9a-f]{40}$/),
        commit_message: 'Fix the total',
      },
    },
  ],
  [
    'a pushed image',
    { kind: 'image-push', repository: 'shop', tag: 'v1', digest: 'sha256:00' },
    {
      type: 'DEPLOY_ON_PUSH',
      docr_push: { registry: 'sammys', repository: 'shop', tag: 'v1', image_digest: 'sha256:00' },
    },
  ],
  [
    'a person',
    { kind: 'manual', action: 'UPDATE_SPEC' },
    { type: 'MANUAL', digitalocean_user_action: { user: USER, name: 'UPDATE_SPEC' } },
  ],
  [
    'a rollback by a person',
    { kind: 'rollback', to: 0 },
    { type: 'MANUAL_ROLLBACK', digitalocean_user_action: { user: USER, name: 'ROLLBACK_APP' } },
  ],
  ['an automatic rollback', { kind: 'auto-rollback', to: 0 }, { type: 'AUTO_ROLLBACK', internal: true }],
  ['maintenance', { kind: 'maintenance' }, { type: 'MAINTENANCE', internal: true }],
  ['scaling', { kind: 'autoscaled' }, { type: 'AUTOSCALED', autoscaler: { autoscaled: true } }],
  [
    'trusted sources',
    { kind: 'trusted-sources' },
    { type: 'UPDATE_DATABASE_TRUSTED_SOURCES', internal: true },
  ],
  ['something unknown', { kind: 'unknown' }, { type: 'UNKNOWN' }],
])('%s: the details of the cause, and the filter that finds it', async (_, cause, details) => {
  await withSimulator({ scenario: causedBy(cause) }, async (simulator) => {
    const deployment = await ownDeployment(simulator);
    expect(deployment.cause_details).toEqual(details);
    const { type } = details as { type: string };
    const filtered = await deploymentsOf(simulator, `?deployment_types=${type}`);
    expect(filtered.map(({ id }) => id)).toContain(simulator.deploymentId);
    const others = await deploymentsOf(simulator, '?deployment_types=AUTOSCALED&deployment_types=MANUAL');
    expect(others.some(({ id }) => id === simulator.deploymentId)).toBe(
      type === 'AUTOSCALED' || type === 'MANUAL',
    );
  });
});

test('an unsaid cause has no details', async () => {
  await withSimulator({ scenario: causedBy({ kind: 'unsaid' }) }, async (simulator) => {
    expect(await ownDeployment(simulator)).not.toHaveProperty('cause_details');
  });
});

test('a rollback is a clone: it says of which deployment, and has its commit', async () => {
  await withSimulator({ scenario: causedBy({ kind: 'auto-rollback', to: 0 }) }, async (simulator) => {
    const [target, served] = simulator.deployments;
    const deployment = await ownDeployment(simulator);
    expect(deployment.cloned_from).toBe(target?.id);
    expect(deployment.previous_deployment_id).toBe(served?.id);
    expect(deployment.services?.[0]?.source_commit_hash).toBe(target?.commit);
  });
});

test('maintenance is of the commit that serves', async () => {
  await withSimulator({ scenario: 'failed-then-maintenance' }, async (simulator) => {
    const [served, failed, maintenance] = simulator.deployments;
    expect(maintenance?.commit).toBe(served?.commit);
    expect(failed?.commit).toBe(simulator.commit);
  });
});

test('only a rollback by a person pins the app, until somebody deploys again', async () => {
  const pinnedBy = async (scenario: Scenario) => {
    let pinned: string | undefined;
    await withSimulator({ scenario }, async (simulator) => {
      pinned = (await appOf(simulator)).pinned_deployment?.id;
      expect(pinned === undefined || pinned === simulator.deploymentId).toBe(true);
    });
    return pinned;
  };
  expect(await pinnedBy(causedBy({ kind: 'rollback', to: 0 }))).toBeDefined();
  expect(await pinnedBy(causedBy({ kind: 'rollback', to: 0, pins: false }))).toBeUndefined();
  expect(await pinnedBy(causedBy({ kind: 'auto-rollback', to: 0 }))).toBeUndefined();
  const rolledBack = causedBy({ kind: 'rollback', to: 0 });
  const deployments = [...rolledBack.deployments, { ...rolledBack.deployments[1]!, at: -1 }];
  expect(await pinnedBy({ ...rolledBack, deployments })).toBeUndefined();
});

test('the spec says what the components are made of', async () => {
  await withSimulator({ scenario: 'monorepo' }, async (simulator) => {
    const { spec } = await ownDeployment(simulator);
    expect(spec.services).toEqual([
      expect.objectContaining({
        name: 'api',
        github: { repo: 'octo-org/octo-app', branch: 'main', deploy_on_push: true },
        source_dir: 'packages/api',
        run_command: 'npm start',
        http_port: 8080,
        instance_size_slug: 'apps-s-1vcpu-1gb',
        instance_count: 2,
      }),
    ]);
    expect(spec.workers).toEqual([expect.objectContaining({ dockerfile_path: 'Dockerfile' })]);
    expect(spec.jobs).toEqual([expect.objectContaining({ kind: 'PRE_DEPLOY' })]);
  });
  await withSimulator({ scenario: 'good' }, async (simulator) => {
    const { spec } = await ownDeployment(simulator);
    const [web] = spec.services!;
    expect(web?.health_check).toMatchObject({ http_path: '/health' });
    expect(web?.envs).toContainEqual({
      key: 'SESSION_SECRET',
      value: expect.stringMatching(/^EV\[/),
      scope: 'RUN_TIME',
      type: 'SECRET',
    });
  });
});

test('the RUN log of a service that is served is live, whatever the scenario says of it', async () => {
  const { run: _, ...quiet } = scenarios['active-only']!;
  const path = async (simulator: Simulator, type: string) => {
    const url = `${simulator.url}/v2/apps/${simulator.appId}/logs?type=${type}`;
    const answer = await fetch(url, { headers: { authorization: `Bearer ${simulator.token}` } });
    return (await answer.json()) as { live_url?: string; historic_urls?: string[] };
  };
  await withSimulator({ scenario: quiet }, async (simulator) => {
    expect(await path(simulator, 'RUN')).toEqual({
      live_url: expect.stringMatching(/^http/),
      historic_urls: [],
    });
  });
  const none = rawScenario({ build: 'web 2025-12-01T00:00:00Z one\n' });
  await withSimulator({ scenario: none, startAt: 10_000 }, async (simulator) => {
    expect(await path(simulator, 'RUN')).not.toHaveProperty('live_url');
  });
});
