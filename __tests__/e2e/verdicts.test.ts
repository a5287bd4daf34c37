import { expect, test } from '@jest/globals';
import { scenarios } from '../../simulator/index.ts';
import { runJob } from './harness.ts';

const SPEED = 20;

test.concurrent.each([
  ['rolled-back-before', 'AUTO_ROLLBACK'],
  ['rollback-in-progress', 'AUTO_ROLLBACK'],
  ['failed-then-maintenance', 'MAINTENANCE'],
  ['maintenance-in-progress', 'MAINTENANCE'],
  ['failed-then-autoscaled', 'AUTOSCALED'],
  ['failed-then-trusted-sources', 'UPDATE_DATABASE_TRUSTED_SOURCES'],
  ['automatic-in-a-row', 'all'],
])('%s: latest passes over what App Platform started by itself (%s)', async (scenario) => {
  const { simulator, outputs, result, printed } = await runJob({ scenario, speed: SPEED });
  expect(outputs).toMatchObject({ deployment_id: simulator.deploymentId, conclusion: 'failure' });
  expect(result.exitCode).toBe(1);
  expect(printed.join('\n')).toContain('Not used, because App Platform started it by itself: ');
});

test.concurrent('a rollback is told of in the log, the annotation and the summary, with what serves now', async () => {
  const { simulator, outputs, printed, errors, result } = await runJob({
    scenario: 'rolled-back-before',
    speed: SPEED,
  });
  const [earlier, , rollback] = simulator.deployments;
  const words = `App Platform rolled back to deployment ${earlier!.id}`;
  expect(printed.join('\n')).toContain(words);
  expect(errors[0]).toContain(words);
  expect(result.summary).toContain(words);
  expect(outputs.serving_deployment_id).toBe(rollback!.id);
  expect(result.summary).toContain(`(deployment ${rollback!.id}`);
});

test.concurrent('where only automatic deployments are known, the newest is taken, and that is said', async () => {
  const { simulator, outputs, printed } = await runJob({ scenario: 'only-automatic', speed: SPEED });
  expect(outputs.deployment_id).toBe(simulator.deployments.at(-1)!.id);
  expect(printed.join('\n')).toContain('started all recent deployments of the app by itself');
});

test.concurrent.each(['unsaid-cause', 'unknown-cause'])('%s counts as asked for', async (scenario) => {
  const { simulator, outputs } = await runJob({ scenario, speed: SPEED });
  expect(outputs).toMatchObject({ deployment_id: simulator.deploymentId, conclusion: 'failure' });
});

test.concurrent('a manual rollback counts', async () => {
  const { simulator, outputs } = await runJob({ scenario: 'failed-then-rollback', speed: SPEED });
  expect(outputs).toMatchObject({ deployment_id: simulator.deployments.at(-1)!.id, conclusion: 'success' });
});

test.concurrent('after the first deployment of an app has failed, nothing serves it', async () => {
  const { outputs, printed, result } = await runJob({ scenario: 'first-deployment-fails', speed: SPEED });
  expect(outputs.serving_deployment_id).toBe('');
  expect(printed).toContain('No deployment serves the app.');
  expect(result.summary).not.toContain('Open the app');
});

test.concurrent('a failed post-deploy job makes an active deployment unhealthy', async () => {
  const job = await runJob({ scenario: 'post-deploy-job-fails', speed: SPEED });
  expect(job.outputs).toMatchObject({ conclusion: 'unhealthy', phase: 'ACTIVE' });
  expect(JSON.parse(job.outputs.failed_components!)).toEqual(['reindex']);
  expect(job.errors[0]).toContain('ECONNREFUSED');
  expect(job.result.exitCode).toBe(1);
});

test.concurrent('with fail_on_error: false a failed post-deploy job is a warning', async () => {
  const { result, errors } = await runJob(
    { scenario: 'post-deploy-job-fails', speed: SPEED },
    { fail_on_error: 'false' },
  );
  expect(result.exitCode).toBe(0);
  expect(errors).toEqual([]);
  expect(result.annotations.filter(({ file }) => !file).map(({ level }) => level)).toEqual(['warning']);
});

test.concurrent('a post-deploy job that succeeds changes nothing', async () => {
  const { outputs } = await runJob({ scenario: 'post-deploy-job', speed: SPEED });
  expect(outputs.conclusion).toBe('success');
});

/** Both clocks run alike: a minute of watching takes three seconds. */
const FAST = { clockSpeed: SPEED };

test.concurrent.each([
  ['crash-after-active', 'unhealthy'],
  ['crash-once', 'unhealthy'],
  ['unhealthy-after-active', 'unhealthy'],
  ['rolled-back-after-active', 'unhealthy'],
  ['replaced-after-active', 'superseded'],
  ['slow-to-ready', 'success'],
  ['short-unhealthy-spell', 'success'],
  ['static-only', 'success'],
  ['functions-only', 'success'],
  ['worker-only', 'success'],
  ['no-health-data', 'success'],
])('%s, watched for two minutes, is %s', async (scenario, conclusion) => {
  const { outputs, printed, result } = await runJob(
    { scenario, speed: SPEED },
    { stability_duration: '2m' },
    FAST,
  );
  expect({ conclusion: outputs.conclusion, printed: printed.slice(-40) }).toMatchObject({ conclusion });
  expect(result.exitCode).toBe(conclusion === 'unhealthy' ? 1 : 0);
});

test.concurrent('without stability_duration a crash after the end is not waited for', async () => {
  const { outputs } = await runJob({ scenario: 'crash-after-active', speed: SPEED });
  expect(outputs.conclusion).toBe('success');
});

test.concurrent('a crash after the deployment is explained from its crash log', async () => {
  const { outputs, errors, file } = await runJob(
    { scenario: 'crash-after-active', speed: SPEED },
    { stability_duration: '5m' },
    FAST,
  );
  expect(JSON.parse(outputs.failed_components!)).toEqual(['web']);
  expect(errors[0]).toContain("Cannot read properties of undefined (reading 'items')");
  expect(file('run_restarted/web.log').toString()).toContain('TypeError');
});

test.concurrent('a crash of a component that was not asked for is not the verdict', async () => {
  const { outputs } = await runJob(
    { scenario: 'other-component-crashes', speed: SPEED },
    { stability_duration: '1m', component: 'web' },
    FAST,
  );
  expect(outputs.conclusion).toBe('success');
});

test.concurrent('a crash loop is shown at the first restart, and the step waits for the end', async () => {
  const { result, outputs } = await runJob(
    { scenario: 'crash-loop-early', speed: 40 },
    {},
    { clockSpeed: 40 },
  );
  const at = (match: (text: string) => boolean) => result.lines.findIndex(({ text }) => match(text));
  const notice = result.annotations.find(({ level }) => level === 'notice');
  expect(notice?.message).toContain('A container of web crashed');
  expect(at((text) => text.includes('crashed while the deployment is still going on'))).toBeLessThan(
    at((text) => text.startsWith('Deployment of ')),
  );
  expect(outputs).toMatchObject({ conclusion: 'failure', phase: 'ERROR' });
});

test.concurrent.each([
  ['succeed', 0],
  ['fail', 1],
])('on_superseded: %s ends with exit code %d', async (onSuperseded, exitCode) => {
  const { simulator, outputs, result } = await runJob(
    { scenario: 'superseded-by-newer', speed: SPEED },
    { on_superseded: String(onSuperseded) },
  );
  const newer = simulator.deployments.at(-1)!.id;
  expect(outputs).toMatchObject({ conclusion: 'superseded', superseded_by: newer });
  expect(result.summary).toContain(`/deployments/${newer}`);
  expect(result.exitCode).toBe(exitCode);
});

test.concurrent.each([
  ['superseded-by-newer', 'success'],
  ['superseded-twice', 'success'],
  ['superseded-by-failing', 'failure'],
  ['superseded-by-canceled', 'canceled'],
])('on_superseded: follow goes on with the new deployment: %s is %s', async (scenario, conclusion) => {
  const { simulator, outputs, file } = await runJob({ scenario, speed: SPEED }, { on_superseded: 'follow' });
  const newest = simulator.deployments.at(-1)!.id;
  expect(outputs).toMatchObject({ conclusion, deployment_id: newest });
  expect(file(`${newest}/build.log`).length).toBeGreaterThan(0);
});

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
  const { errors } = await runJob({ scenario: 'no-deployments' }, { timeout: '1s' });
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

test.concurrent('a wrong component of a deployment that goes on is not "still being deployed"', async () => {
  const { result, outputs } = await runJob({ scenario: 'by-hand' }, { component: 'no-such' });
  expect(result.summary).not.toContain('still being deployed');
  expect(outputs.conclusion).toBe('not_found');
});

test.concurrent('a killed step leaves log_dir, app_id and deployment_id', async () => {
  const { outputs, simulator } = await runJob(
    { scenario: 'by-hand' },
    {},
    {
      during: async ({ run }) => {
        await run.waitForLine(/, deployment /);
        await run.waitForLine('»');
        run.kill('SIGKILL');
      },
    },
  );
  expect(outputs).toMatchObject({ app_id: simulator.appId, deployment_id: simulator.deploymentId });
  expect(outputs.log_dir).not.toBe('');
});

test.concurrent('an error code holds letters and digits only', async () => {
  const scenario = scenarios['build-exit']!;
  const { outputs } = await runJob({
    scenario: {
      ...scenario,
      deployments: scenario.deployments.map((one) => ({
        ...one,
        ...(one.failures && { failures: one.failures.map((f) => ({ ...f, code: 'Build\n$(id)Job' })) }),
      })),
    },
    speed: 100,
  });
  expect(outputs.error_code).toBe('BuildidJob');
});

const BUILD_EXITED = { step: 'build' as const, code: 'BuildJobExitNonZero', message: 'It failed.' };

test.concurrent('the component that was asked for comes first where several fail', async () => {
  const scenario = scenarios.monorepo!;
  const [first, second] = scenario.components.map(({ name }) => name);
  const failures = [first!, second!].map((component) => ({ ...BUILD_EXITED, component }));
  const failing = {
    ...scenario,
    deployments: [
      { outcome: 'ERROR' as const, endsIn: 'BUILDING' as const, buildMs: 5_000, failures, logs: {} },
    ],
  };
  const { outputs, result } = await runJob({ scenario: failing, speed: SPEED }, { component: second! });
  expect(JSON.parse(outputs.failed_components!)).toEqual([second, first]);
  expect(outputs.reason).toContain(second);
  expect(result.annotations.map(({ title }) => title?.split(/[ :]/)[0])).toEqual([second, first]);
});

test.concurrent('where only another component failed, that is said', async () => {
  const scenario = scenarios.monorepo!;
  const [first, second] = scenario.components.map(({ name }) => name);
  const failing = {
    ...scenario,
    deployments: [
      {
        outcome: 'ERROR' as const,
        endsIn: 'BUILDING' as const,
        buildMs: 5_000,
        failures: [{ ...BUILD_EXITED, component: first! }],
        logs: {},
      },
    ],
  };
  const { printed } = await runJob({ scenario: failing, speed: SPEED }, { component: second! });
  expect(printed).toContain(`No component that was asked for (${second}) failed.`);
});

test.concurrent('a job that goes on when timeout runs out: the error speaks of the job', async () => {
  const scenario = scenarios['job-invocation']!;
  const jobInvocations = scenario.jobInvocations!.map((one, index, all) => ({
    ...one,
    ...(index === all.length - 1 && { at: -1_000, pendingMs: 0, runMs: 600_000 }),
  }));
  const { errors } = await runJob(
    { scenario: { ...scenario, jobInvocations } },
    { type: 'BUILD, JOB_INVOCATION', job_name: 'report', timeout: '3s' },
  );
  expect(errors).toEqual([expect.stringContaining('Job report was RUNNING.')]);
  expect(errors[0]).not.toContain('The deployment was');
});
