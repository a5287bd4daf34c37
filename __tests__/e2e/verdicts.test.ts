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
  expect(result.summary).toMatch(new RegExp(`Live now:.*/deployments/${rollback!.id}`));
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

test.concurrent('a crash loop is shown at the first restart, and the step waits for the end', async () => {
  const { result, outputs, file } = await runJob(
    { scenario: 'crash-loop-early', speed: 40 },
    {},
    { clockSpeed: 40 },
  );
  const at = (match: (text: string) => boolean) => result.lines.findIndex(({ text }) => match(text));
  // Why it crashed is the error's to say, once the deployment has failed.
  expect(result.annotations.map(({ level }) => level)).toEqual(['notice', 'error']);
  const crashLog = at((text) => text === 'RUN_RESTARTED log of web (crash log)');
  const noticed = at((text) => text.includes('web crashed, and App Platform is restarting it.'));
  const crashLines = result.lines.slice(crashLog, noticed).map(({ text }) => text);
  expect(crashLines.some((text) => text.includes('Error: DATABASE_URL is not set'))).toBe(true);
  expect(file('run_restarted/web.log').toString()).toContain('DATABASE_URL is not set');
  const ended = at((text) => text.startsWith('Deployment of '));
  expect([crashLog, noticed, ended]).toEqual([crashLog, noticed, ended].sort((a, b) => a - b));
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
