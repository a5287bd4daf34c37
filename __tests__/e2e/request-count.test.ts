import { expect, test } from '@jest/globals';
import { rawScenario, type Scenario, scenarios } from '../../simulator/index.ts';
import { runJob } from './harness.ts';

test.concurrent('ten minutes without live logs cost at most 75 requests, and there is a sign of life', async () => {
  const withoutLive: Scenario = {
    ...scenarios['ten-minutes']!,
    live: { refuse: { connections: 'always', how: 403 }, plainHttp: 'no' },
  };
  // A tenth of a second of this clock is ten seconds of the scenario's.
  const { simulator, outputs } = await runJob(
    { scenario: withoutLive, speed: 100 },
    { poll_interval: '100ms' },
  );
  expect(outputs.conclusion).toBe('success');
  const requests = simulator.requests.filter(({ kind }) => kind === 'api');
  // Whether a container crashes is looked up only while the deployment is deploying, which takes two minutes.
  const ofCrashes = requests.filter(({ query }) => query.type === 'RUN_RESTARTED');
  // On a busy machine the deployment takes longer, so that the pace is held to the time that it took.
  expect(requests.length - ofCrashes.length).toBeLessThanOrEqual(75 * Math.max(1, spanMs(requests) / 6000));
  expect(ofCrashes.length).toBeLessThanOrEqual(3 + spanMs(ofCrashes) / 200);
});

const spanMs = (requests: { at: number }[]) => (requests.at(-1)?.at ?? 0) - (requests[0]?.at ?? 0);

const MOST_ASKED = 45;
/** How many times as fast the clocks run: of the action, and of the build that it follows. */
const FAST = 5;

test.concurrent('connections that end again and again, of many components, do not use up the rate limit', async () => {
  const components = Array.from({ length: 10 }, (_, index) => `part-${index}`);
  const build = components.map((name) => `${name} 2025-12-01T03:10:38Z built\n`).join('');
  const { simulator, file } = await runJob(
    {
      scenario: rawScenario({
        build,
        components,
        buildMs: 10_000 / FAST,
        live: { drop: { everyBytes: [10, 20], how: 'close-1000' } },
      }),
    },
    { type: 'BUILD', component: components.join(','), poll_interval: '10s' },
    { clockSpeed: FAST },
  );
  for (const name of components) expect(file(`build/${name}.log`).toString()).toContain('built');
  const asked = simulator.requests.filter(
    ({ kind, at }) => kind === 'api' && at < (simulator.endedAt() ?? 0),
  );
  expect(asked.length).toBeLessThan(MOST_ASKED);
});
