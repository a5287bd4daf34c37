import { expect, test } from '@jest/globals';
import { rawScenario } from '../../simulator/index.ts';
import { get, withSimulator } from './client.ts';

const scenario = rawScenario({ build: 'web built\n', buildMs: 10, deployMs: 10 });

test('a scenario that begins when it is asked stands still until the first request', async () => {
  await withSimulator({ scenario, beginsWhenAsked: true }, async (simulator) => {
    // One that begins at once is over by then.
    await withSimulator({ scenario }, (other) => other.ended);
    expect(simulator.phase()).toBe('PENDING_BUILD');
    expect(simulator.endedAt()).toBeUndefined();
    await get(simulator, '/v2/apps');
    await simulator.ended;
    expect(simulator.phase()).toBe('ACTIVE');
    expect(simulator.endedAt()).toBeGreaterThanOrEqual(simulator.requests[0]!.at);
  });
});
