import { expect, test } from '@jest/globals';
import { scenarios } from '../../simulator/index.ts';
import { among, linesOf, runJob } from './harness.ts';

const SPEED = 100;

test.concurrent('the app is found by its name through all pages', async () => {
  const { simulator, outputs } = await runJob(
    { scenario: 'paged', speed: SPEED },
    { app_id: '', app_name: scenarios.paged!.appName },
  );
  expect(outputs.app_id).toBe(simulator.appId);
  expect(simulator.requests.filter(({ path }) => path === '/v2/apps').length).toBe(9);
});

test.concurrent('an app name that nobody has is an error that lists names', async () => {
  const { errors, result } = await runJob({ scenario: 'good' }, { app_id: '', app_name: 'no-such-app' });
  expect(errors).toEqual([
    expect.stringMatching(/^There is no app named no-such-app\. The token can see: sample-nodejs/),
  ]);
  expect(result.exitCode).toBe(1);
});

test.concurrent('active: the logs of what is served, asked on the path of the active deployment', async () => {
  const { simulator, file } = await runJob(
    { scenario: 'active-only', speed: SPEED },
    { deployment_id: 'active' },
  );
  expect(file('build.log').equals(simulator.log('BUILD'))).toBe(true);
  const logs = simulator.requests.filter(({ path }) => path.endsWith('/logs'));
  expect(logs.map(({ path }) => path)).toEqual(logs.map(() => `/v2/apps/${simulator.appId}/logs`));
});

test.concurrent('a commit is waited for, and may be abbreviated', async () => {
  const first = await runJob({ scenario: 'nothing-yet', speed: SPEED, seed: 3 }, { deployment_id: 'latest' });
  const commit = first.simulator.commit;
  const { outputs, simulator } = await runJob(
    { scenario: 'nothing-yet', speed: SPEED, seed: 3 },
    { commit_sha: String(commit).slice(0, 8) },
  );
  expect(outputs.deployment_id).toBe(simulator.deploymentId);
  expect(outputs.conclusion).toBe('success');
});

test.concurrent('a commit that is not deployed in time is an error that says what to check', async () => {
  const { errors, outputs } = await runJob(
    { scenario: 'good', speed: SPEED },
    { commit_sha: 'fffffff', discovery_timeout: '500ms' },
  );
  expect(errors).toEqual([expect.stringContaining('has no deployment of commit fffffff after waiting 0.5s')]);
  expect(outputs.app_id).not.toBe('');
});

test.concurrent('one component of five has its own file, and only its lines', async () => {
  const { simulator, file, printed } = await runJob(
    { scenario: 'monorepo', speed: SPEED },
    { component: scenarios.monorepo!.components[0]!.name },
  );
  const { name } = scenarios.monorepo!.components[0]!;
  expect(file(`build/${name}.log`).equals(simulator.log('BUILD', name))).toBe(true);
  const log = simulator.log('BUILD', name);
  expect(among(printed, log).sort()).toEqual(linesOf(log).sort());
});

test.concurrent('a component that does not exist is an error that lists those that do', async () => {
  const { errors } = await runJob({ scenario: 'monorepo', speed: SPEED }, { component: 'no-such' });
  expect(errors).toEqual([
    expect.stringMatching(/^component: the deployment has no component named "no-such"\. It has: /),
  ]);
});

test.concurrent('follow: false takes what is there and does not wait', async () => {
  const { outputs, result, simulator } = await runJob({ scenario: 'by-hand' }, { follow: 'false' });
  expect(outputs).toMatchObject({ conclusion: 'in_progress', phase: simulator.phase() });
  expect(result.exitCode).toBe(0);
});
