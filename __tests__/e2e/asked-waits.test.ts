import { describe, expect, test } from '@jest/globals';
import type { Endpoint, Fault, FaultKind } from '../../simulator/faults/index.ts';
import { expectWhole, RETRY_CLOCK, slow } from './fault-checks.ts';
import { runJob } from './harness.ts';

const AN_HOUR: FaultKind = { kind: 'status', status: 503, headers: { 'retry-after': '3600' } };
const FOREVER = Number.MAX_SAFE_INTEGER;

/** Seconds that a job may take by the action's clock, on a busy machine too: less than an hour by far. */
const MAX_S = 1_500;

/** How many times as fast as the wall clock the action's runs. */
const clockSpeed = 20;

describe('a server that asks for a pause of an hour', () => {
  async function jobWith(faults: Fault[], inputs: Record<string, string> = {}) {
    const job = await runJob(
      { scenario: slow({ faults }), seed: 1 },
      { timeout: '1h', ...inputs },
      { clockSpeed },
    );
    expect((job.result.durationMs * clockSpeed) / 1_000).toBeLessThan(MAX_S);
    return job;
  }

  test.concurrent('is asked again after a minute, and that is said once', async () => {
    const job = await jobWith([{ on: 'app', fault: AN_HOUR, times: 2 }]);
    expectWhole(job);
    expect(job.printed.filter((line) => line.startsWith('Retrying'))).toEqual([
      expect.stringMatching(
        /^Retrying app \S+ in 60 s, though the server asked for 1h: the API returned 503/,
      ),
    ]);
  });

  test.concurrent.each<[string, Endpoint, Partial<Fault>, Record<string, string>]>([
    ['the address of the app', 'app', { from: 2 }, {}],
    ['crash logs', 'logs', { type: 'RUN_RESTARTED' }, {}],
    ['health', 'health', {}, { stability_duration: '40s' }],
    ['archives', 'archive', {}, {}],
  ])('for %s does not hold a deployment that went well', async (_, on, which, inputs) => {
    const job = await jobWith([{ on, ...which, times: FOREVER, fault: AN_HOUR }], inputs);
    expectWhole(job);
    // It is asked once, or again without the minute's pause: never once a minute until all attempts are made.
    const refused = job.simulator.requests.filter(({ status }) => status === 503).map(({ at }) => at);
    const pauses = refused.slice(1).map((at, index) => (at - refused[index]!) * clockSpeed);
    expect(refused.length).toBeGreaterThan(0);
    expect(pauses.length === 0 || Math.min(...pauses) < 59_000).toBe(true);
  });

  test.concurrent('for the comparison and the crash logs does not hold a failure', async () => {
    const faults: Fault[] = [
      { on: 'deployments', times: FOREVER, fault: AN_HOUR },
      { on: 'logs', type: 'RUN_RESTARTED', times: FOREVER, fault: AN_HOUR },
      { on: 'app', from: 2, times: FOREVER, fault: AN_HOUR },
    ];
    const scenario = slow({ faults, outcome: 'ERROR' });
    const { outputs, result } = await runJob({ scenario, seed: 1 }, { timeout: '1h' }, RETRY_CLOCK);
    expect(outputs.conclusion).toBe('failure');
    expect(result.durationMs).toBeLessThan(30_000);
  });
});
