import { expect, test } from '@jest/globals';
import { scenarios } from '../../simulator/index.ts';
import { runJob } from './harness.ts';

/** Both clocks run alike: a minute of watching takes three seconds. */
const SPEED = 20;
const FAST = { clockSpeed: SPEED };

test.concurrent.each([
  ['crash-after-active', 'unhealthy'],
  ['crash-once', 'unhealthy'],
  ['unhealthy-after-active', 'unhealthy'],
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

/**
 * What takes its place comes twenty seconds after it is active: on a busy machine that is not to be missed.
 */
const SLOWER = 8;

test.concurrent.each([
  ['rolled-back-after-active', 'unhealthy'],
  ['replaced-after-active', 'superseded'],
])('%s, watched for two minutes, is %s', async (scenario, conclusion) => {
  const { outputs } = await runJob(
    { scenario, speed: SLOWER },
    { stability_duration: '2m' },
    { clockSpeed: SLOWER },
  );
  expect(outputs.conclusion).toBe(conclusion);
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

test.concurrent.each([
  ['archived', 'the app is archived and is not running'],
  ['static-only', 'the app has no service or worker'],
])('%s: that there is nothing to watch is said', async (scenario, words) => {
  const { outputs, printed } = await runJob({ scenario, speed: SPEED }, { stability_duration: '1m' }, FAST);
  expect(outputs.conclusion).toBe('success');
  expect(printed.join('\n')).toContain(words);
  expect(printed.join('\n')).not.toContain('stayed up');
});

const OTHER = 'queue, which is not among the components asked for (web), crashed.';

test.concurrent('a crash of a component that was not asked for is said, after the verdict', async () => {
  const { outputs, printed, result } = await runJob(
    { scenario: 'other-component-crashes', speed: SPEED },
    { stability_duration: '1m', component: 'web' },
    FAST,
  );
  expect(outputs.conclusion).toBe('success');
  const verdict = printed.findIndex((line) => line.includes('is ACTIVE ('));
  expect(printed.indexOf(OTHER)).toBeGreaterThan(verdict);
  expect(result.summary).toContain(OTHER);
  expect(result.exitCode).toBe(0);
});

test.concurrent('of one that stayed up nothing is said, also where the crash was the verdict', async () => {
  const { outputs, result } = await runJob(
    { scenario: 'other-component-crashes', speed: SPEED },
    { stability_duration: '1m', component: 'queue' },
    FAST,
  );
  expect(outputs.conclusion).toBe('unhealthy');
  expect(JSON.parse(outputs.failed_components!)).toEqual(['queue']);
  expect(result.summary).not.toContain('not among the components asked for');
});

test.concurrent('it does not hide a later crash of one that was', async () => {
  const scenario = scenarios['other-component-crashes']!;
  const deployments = scenario.deployments.map((one) => {
    const [first] = one.crashes ?? [];
    if (!first) return one;
    // So short that its health never shows it.
    return { ...one, crashes: [...one.crashes!, { ...first, component: 'web', after: 35_000, downMs: 1 }] };
  });
  const { outputs, printed } = await runJob(
    { scenario: { ...scenario, deployments }, speed: SPEED },
    { stability_duration: '2m', component: 'web' },
    FAST,
  );
  expect(outputs.conclusion).toBe('unhealthy');
  expect(JSON.parse(outputs.failed_components!)).toEqual(['web']);
  expect(printed).toContain(OTHER);
});

test.concurrent('watching keeps to the rate budget', async () => {
  const { outputs, simulator } = await runJob(
    { scenario: 'worker-only', speed: 100 },
    { stability_duration: '10m', poll_interval: '10s' },
    { clockSpeed: 100 },
  );
  expect(outputs.conclusion).toBe('success');
  // Ten minutes refill the budget by 64 requests; six were saved, and the deployment took some.
  const requests = simulator.requests.filter(({ kind }) => kind === 'api');
  expect(requests.length).toBeLessThanOrEqual(95);
});
