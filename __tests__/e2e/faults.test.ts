import { describe, expect, test } from '@jest/globals';
import type { Fault, FaultKind } from '../../simulator/faults/index.ts';
import { rawScenario } from '../../simulator/scenarios/raw-scenario.ts';
import {
  BUILD,
  COMMIT,
  DEPLOY,
  expectTokenKept,
  expectWhole,
  RETRY_CLOCK,
  requestsOf,
} from './fault-checks.ts';
import { runJob } from './harness.ts';
import { finished, numberedLog, onceEach, printedLines } from './numbered-log.ts';

const API = ['app', 'apps', 'deployments', 'deployment', 'logs'] as const;
const ALL = [...API, 'archive', 'live'] as const;

/** What may heal, met by the first request of each kind that a step makes. */
const HEALING: [string, readonly Fault['on'][], FaultKind][] = [
  ['a refused connection', ALL, { kind: 'refuse' }],
  ['a reset', ALL, { kind: 'reset' }],
  ['half an answer', ALL, { kind: 'half' }],
  ['an answer shorter than announced', ALL, { kind: 'wrong-length' }],
  ['a slow drip', ALL, { kind: 'drip', bytesPerSecond: 20_000 }],
  ['a compressed answer', ALL, { kind: 'gzip' }],
  ['a gateway page', ALL, { kind: 'html' }],
  ['a gateway page with status 200', ALL, { kind: 'html', status: 200 }],
  ['429 with retry-after', ALL, { kind: 'rate-limited', retryAfter: 1 }],
  ['500', ALL, { kind: 'status', status: 500 }],
  ['502', ALL, { kind: 'status', status: 502 }],
  ['503', ALL, { kind: 'status', status: 503 }],
  ['504', ALL, { kind: 'status', status: 504 }],
  ['an expired URL', ['archive', 'live'], { kind: 'expired' }],
  ['a vanished file', ['archive', 'live'], { kind: 'gone' }],
  ['a redirect to the same host', ['archive', 'live'], { kind: 'redirect', to: 'same' }],
  ['a redirect to another host', ['archive', 'live'], { kind: 'redirect', to: 'other-host' }],
  ['JSON that breaks off', API, { kind: 'text', body: '{"app": {"id": "a6a' }],
  ['null', API, { kind: 'json', body: null }],
  ['a list', API, { kind: 'json', body: [] }],
  // A list that is null is an empty one.
  ['null members', ['app', 'deployment', 'logs'], { kind: 'json', body: NULLS() }],
  ['members of other types', API, { kind: 'json', body: WRONG_TYPES() }],
];

function NULLS() {
  return { app: null, deployment: null, live_url: null, historic_urls: null };
}

function WRONG_TYPES() {
  return {
    app: 'web',
    apps: { id: 7 },
    deployment: [{ id: 'x' }],
    deployments: 'none',
    links: 3,
    live_url: 42,
    historic_urls: { 0: 'http://x' },
  };
}

describe('faults that heal: nothing is lost, nothing comes twice', () => {
  describe.each([
    ['by id', ['app'], {}],
    ['by name and commit', ['apps', 'deployments'], { app_id: '', app_name: 'raw', commit_sha: COMMIT }],
  ])('the app %s', (_, ways, inputs) => {
    const chosen = HEALING.map(
      ([what, on, fault]) =>
        [
          what,
          on.filter((one) => ways.includes(one) || !['app', 'apps', 'deployments'].includes(one)),
          fault,
        ] as const,
    );
    test.concurrent.each(chosen)('%s', async (_what, on, fault) => {
      const faults = on.map((one): Fault => ({ on: one, fault }));
      const scenario = rawScenario({ build: BUILD, deploy: DEPLOY, commit: COMMIT, faults });
      const job = await runJob({ scenario, seed: 1 }, inputs, RETRY_CLOCK);
      expectWhole(job);
      expectTokenKept(job);
    });
  });

  test.concurrent('the API is out of reach for longer than it is tried, while lines come live', async () => {
    const faults: Fault[] = [{ on: 'deployment', from: 2, fault: { kind: 'status', status: 503 }, times: 8 }];
    const scenario = rawScenario({
      build: BUILD,
      deploy: DEPLOY,
      buildMs: 40_000 / RETRY_CLOCK.clockSpeed,
      faults,
    });
    expectWhole(await runJob({ scenario, seed: 1 }, { poll_interval: '10s' }, RETRY_CLOCK));
  });

  test.concurrent.each([
    ['goes on where it broke', true],
    ['starts again where the server knows no ranges', false],
  ])('an archive that is cut %s', async (_, archiveRanges) => {
    const build = numberedLog('build', 4_000, ' and more'.repeat(10));
    const faults: Fault[] = [
      { on: 'archive', type: 'BUILD', times: 3, fault: { kind: 'cut', afterBytes: 150_000 } },
    ];
    const job = await runJob({
      scenario: finished({ build, deploy: DEPLOY, archiveRanges, faults }),
      seed: 1,
    });
    expect(job.errors).toEqual([]);
    expect(job.file('build.log').equals(build)).toBe(true);
    expect(printedLines(job.printed, 'build')).toEqual(onceEach(build));
    const asked = requestsOf(job, 'archive').map(({ headers }) => headers.range ?? 'all');
    // Without an ETag or a date nothing would show that a range is of the same version.
    expect(asked.slice(1, 4).every((range) => (range === 'all') === !archiveRanges)).toBe(true);
  });

  test.concurrent('an archive whose URL has expired is asked for anew', async () => {
    const faults: Fault[] = [{ on: 'archive', type: 'BUILD', fault: { kind: 'expired' } }];
    const job = await runJob({ scenario: finished({ build: BUILD, deploy: DEPLOY, faults }), seed: 1 });
    expectWhole(job);
    const asked = requestsOf(job, 'api').filter(({ query }) => query.type === 'BUILD');
    expect(asked.length).toBe(2);
  });
});
