import { expect, test } from '@jest/globals';
import { scenarios } from '../../simulator/index.ts';
import { healthOf, logStatus, ownDeployment } from './answers.ts';
import { get, liveUrl, readLive, withSimulator } from './client.ts';

/** Scenario milliseconds after everything a scenario of quick phases plans. */
const LATER = 120_000;

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
