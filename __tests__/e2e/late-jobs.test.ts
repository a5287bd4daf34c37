import { expect, test } from '@jest/globals';
import { scenarios } from '../../simulator/index.ts';
import { runJob } from './harness.ts';

const SPEED = 20;
/**
 * Both clocks run alike. The action's begins when its process starts, and the seconds between are as many
 * times longer: a moment that it compares with the simulator's must not be too far off on a busy machine.
 */
const JOB_SPEED = 6;
const FAST = { clockSpeed: JOB_SPEED };
const NEVER = { from: 1e9, to: 2e9 };
const NO_DEPLOY_LOG = ['DEPLOY' as const];

test.concurrent('a post-deploy job that begins after the deployment is active is waited for', async () => {
  const { outputs, simulator, file, printed } = await runJob(
    { scenario: 'late-job', speed: JOB_SPEED },
    { poll_interval: '2s' },
    FAST,
  );
  expect(outputs).toMatchObject({ conclusion: 'success', phase: 'ACTIVE' });
  expect(file('deploy.log').equals(simulator.log('DEPLOY'))).toBe(true);
  expect(printed.join('\n')).toContain('reindexed 1,204 orders');
});

test.concurrent('its failure is the verdict, with its log', async () => {
  const { outputs, errors, result, file } = await runJob(
    { scenario: 'late-job-fails', speed: JOB_SPEED },
    { poll_interval: '2s' },
    FAST,
  );
  expect(outputs).toMatchObject({ conclusion: 'unhealthy', phase: 'ACTIVE' });
  expect(JSON.parse(outputs.failed_components!)).toEqual(['reindex']);
  expect(errors[0]).toContain('ECONNREFUSED');
  expect(file('deploy.log').toString()).toContain('reindexing orders');
  expect(result.exitCode).toBe(1);
});

test.concurrent('where timeout runs out first, the step says that a job still runs', async () => {
  const scenario = scenarios['late-job']!;
  const deployments = scenario.deployments.map((one) => ({
    ...one,
    ...(one.lateJobs && { lateJobs: { from: 2_000, to: 600_000 } }),
  }));
  const { outputs, errors, result } = await runJob(
    { scenario: { ...scenario, deployments }, speed: SPEED },
    { timeout: '6s' },
  );
  expect(outputs).toMatchObject({ conclusion: 'timed_out', phase: 'ACTIVE' });
  expect(errors).toEqual([expect.stringContaining('still waiting for job reindex')]);
  expect(result.summary).toContain('was deployed, but the step ran out of time');
});

test.concurrent('a job that never began does not keep a deployment that has long been active', async () => {
  const scenario = scenarios['late-job']!;
  const deployments = scenario.deployments.map((one, index) =>
    index === 1 ? { ...one, at: -3_600_000, lateJobs: NEVER, without: NO_DEPLOY_LOG } : one,
  );
  const { outputs } = await runJob(
    { scenario: { ...scenario, deployments }, speed: SPEED },
    { timeout: '20s' },
  );
  expect(outputs.conclusion).toBe('success');
});
