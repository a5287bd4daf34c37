import { expect, test } from '@jest/globals';
import { scenarios } from '../../simulator/index.ts';
import { runJob } from './harness.ts';

const SPEED = 20;
/** Both clocks run alike: ten seconds of waiting take half a second. */
const FAST = { clockSpeed: SPEED };

/** The scenario, whose automatic rollback begins so long after the failure (in milliseconds). */
function rolledBackAfter(ms: number) {
  const scenario = scenarios['rolled-back']!;
  const deployments = scenario.deployments.map((one, index, all) =>
    index === all.length - 1 ? { ...one, at: one.at! - 1_000 + ms } : one,
  );
  return { ...scenario, deployments };
}

test.concurrent('an automatic rollback that begins seconds after the failure is told of', async () => {
  const { simulator, errors, outputs, result, printed } = await runJob(
    { scenario: rolledBackAfter(6_000), speed: SPEED },
    { poll_interval: '10s' },
    FAST,
  );
  const [earlier] = simulator.deployments;
  const words = new RegExp(`App Platform (is rolling|rolled) back to deployment ${earlier!.id}`);
  expect(errors[0]).toMatch(words);
  expect(result.summary).toMatch(words);
  expect(printed.join('\n')).toContain('Deployment of sample-nodejs failed');
  expect(outputs.conclusion).toBe('failure');
});

test.concurrent('an automatic rollback that fails is told of, and what serves on', async () => {
  const { simulator, errors, outputs } = await runJob({ scenario: 'rollback-fails', speed: SPEED });
  const [earlier, , rollback] = simulator.deployments;
  expect(errors[0]).toContain(
    `automatic rollback ${rollback!.id} to deployment ${earlier!.id} (commit ${earlier!.commit.slice(0, 7)}) did not succeed`,
  );
  expect(outputs.serving_deployment_id).toBe(earlier!.id);
});

test.concurrent('what serves after a canceled deployment is said once in the log, and in the summary', async () => {
  const { simulator, outputs, result, diagnosis } = await runJob({ scenario: 'canceled', speed: 100 });
  const [earlier] = simulator.deployments;
  const words = `Deployment ${earlier!.id} (commit ${earlier!.commit.slice(0, 7)}) serves the app, since `;
  expect(outputs).toMatchObject({ conclusion: 'canceled', serving_deployment_id: earlier!.id });
  const log = result.lines.map(({ text }) => text).join('\n');
  expect(log.split(words)).toHaveLength(2);
  expect(result.summary).toContain(`**Live now:** [deployment <code>${earlier!.id.slice(0, 8)}</code>]`);
  expect(result.summary.split('Open the app')).toHaveLength(2);
  expect(diagnosis).toMatchObject({ conclusion: 'canceled', serving: { deployment_id: earlier!.id } });
  expect(result.exitCode).toBe(1);
});

test.concurrent('a canceled deployment is green with fail_on_error: false', async () => {
  const { outputs, result } = await runJob({ scenario: 'canceled', speed: 100 }, { fail_on_error: 'false' });
  expect(outputs.conclusion).toBe('canceled');
  expect(result.annotations).toEqual([]);
  expect(result.exitCode).toBe(0);
});

test.concurrent('after a timeout what serves is looked up again: it may have changed meanwhile', async () => {
  const superseded = scenarios['superseded-by-newer']!;
  // The newer one is active long before the older one, which is still being built, would end.
  const [earlier, taken, newer] = superseded.deployments;
  const deployments = [earlier!, { ...taken!, buildMs: 600_000 }, { ...newer!, at: 1_000 }];
  const { simulator, outputs, printed, errors, diagnosis } = await runJob(
    { scenario: { ...superseded, deployments }, speed: SPEED },
    { timeout: '6s' },
  );
  const serving = simulator.deployments[2]!.id;
  expect(outputs).toMatchObject({ conclusion: 'timed_out', serving_deployment_id: serving });
  expect(printed.join('\n')).toContain(`Deployment ${serving} `);
  expect(diagnosis).toMatchObject({ serving: { deployment_id: serving } });
  expect(errors[0]).toMatch(/BUILDING, \d of 6 steps after .+s, and is still going on/);
});

test.concurrent.each<[string, Record<string, string>, string]>([
  ['job_name', { type: 'JOB_INVOCATION', job_name: 'no-such' }, 'the app has no job named "no-such"'],
  [
    'job_invocation_id',
    { type: 'JOB_INVOCATION', job_name: 'report', job_invocation_id: 'no-such' },
    'Job report has no invocation with the ID no-such',
  ],
  ['event_id', { type: 'AUTOSCALE_EVENT', event_id: 'no-such' }, 'has no event with the ID no-such'],
])('a wrong %s beside a deployment that goes on is an invalid input', async (_, inputs, message) => {
  const { outputs, errors, result } = await runJob(
    { scenario: 'by-hand' },
    { ...inputs, type: `BUILD, ${inputs.type}` },
  );
  expect(errors).toEqual([expect.stringContaining(message)]);
  expect(outputs.conclusion).toBe('not_found');
  expect(result.summary).toContain('an input is not valid');
  expect(result.summary).not.toContain('still being deployed');
});

test.concurrent('a wrong deployment_id is not_found', async () => {
  const { outputs, errors, result } = await runJob({ scenario: 'by-hand' }, { deployment_id: 'no-such' });
  expect(errors).toEqual([expect.stringContaining('has no deployment with the ID no-such')]);
  expect(outputs.conclusion).toBe('not_found');
  expect(result.summary).toContain('an input is not valid');
});

test.concurrent('progress names how long the deployment has taken', async () => {
  const { printed } = await runJob({ scenario: 'post-deploy-job', speed: SPEED });
  expect(printed.join('\n')).toMatch(/» ACTIVE, \d+ of \d+ steps after 12s/);
});

test.concurrent('an image that is not in the registry: the message of App Platform is the reason', async () => {
  const { outputs, errors } = await runJob({ scenario: 'image-missing', speed: SPEED });
  expect(outputs).toMatchObject({ conclusion: 'failure', phase: 'ERROR' });
  expect(errors[0]).toContain('shop:v1.4.3 could not be found');
  expect(errors[0]).not.toContain('build log');
});
