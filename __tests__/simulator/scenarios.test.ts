import { expect, test } from '@jest/globals';
import { IMAGE_DIGEST } from '../../simulator/scenarios/images.ts';
import { appOf, deploymentsOf, deployStep, logStatus, ownDeployment } from './answers.ts';
import { get, withSimulator } from './client.ts';

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
  ['image-digest', { spec: { services: [{ image: { repository: 'shop', digest: IMAGE_DIGEST } }] } }],
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
      docr_push: { repository: 'shop', tag: 'v1.4.2', image_digest: IMAGE_DIGEST },
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
