import { expect, test } from '@jest/globals';
import { runJob } from './harness.ts';

const SPEED = 20;

test.concurrent.each([
  ['pinned', /is pinned to deployment \S+ by a rollback/],
  ['archived', /is archived/],
])('%s: that no deployment can come is said at once', async (scenario, reason) => {
  const { errors, outputs, result } = await runJob({ scenario }, { commit_sha: 'fffffff' });
  expect(errors).toEqual([expect.stringMatching(reason)]);
  expect(outputs.conclusion).toBe('not_found');
  expect(result.exitCode).toBe(1);
});

test.concurrent.each([
  ['maintenance-mode', 'is in maintenance mode'],
  ['deploy-on-push-off', 'deploy_on_push (Autodeploy) is off for all components'],
  ['other-branch', 'deploys from branch production'],
  ['other-repository', 'deploys from github/sammy/another-app'],
  ['other-host', 'deploys from gitlab/'],
  ['clone-url', 'is built from a clone URL'],
  ['no-deployments', 'has no deployment at all'],
])('%s: the error of a missing commit says why', async (scenario, reason) => {
  const { errors, printed } = await runJob(
    { scenario },
    { commit_sha: 'fffffff', discovery_timeout: '500ms' },
    { repository: 'octo-org/octo-app' },
  );
  expect(errors).toEqual([expect.stringContaining(reason)]);
  if (scenario !== 'no-deployments') expect(printed.join('\n')).toContain(reason);
});

test.concurrent('that the app was never deployed is also said when timeout runs out first', async () => {
  const { errors } = await runJob({ scenario: 'no-deployments' }, { timeout: '10s' });
  expect(errors).toEqual([expect.stringContaining('has no deployment at all')]);
});

test.concurrent('in place of a pull request’s merge commit its head is looked for', async () => {
  const merge = 'ffac537e6cbbf934b08745a378932722df287a53';
  const seed = 5;
  const first = await runJob({ scenario: 'good', speed: 100, seed });
  const { outputs, printed } = await runJob(
    { scenario: 'good', speed: 100, seed },
    { commit_sha: merge },
    {
      ref: 'refs/pull/7/merge',
      event: {
        name: 'pull_request',
        payload: { pull_request: { number: 7, head: { sha: first.simulator.commit } } },
      },
    },
  );
  expect(outputs.deployment_id).toBe(first.simulator.deploymentId);
  expect(printed.join('\n')).toContain(`${merge} is the merge commit of pull request #7`);
});

test.concurrent.each([
  ['image-push', 'v1.4.2'],
  ['image-push', `sha256:${'4f'.repeat(32)}`],
  ['image-to-come', 'v1.4.2'],
  ['image-digest', `sha256:${'4f'.repeat(32)}`],
  ['image-tag', 'v1.4.2'],
])('%s: the deployment of image %s is found', async (scenario, image) => {
  const { simulator, outputs } = await runJob({ scenario, speed: SPEED }, { image });
  expect(outputs).toMatchObject({ deployment_id: simulator.deploymentId, conclusion: 'success' });
});
