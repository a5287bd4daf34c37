import { describe, expect, test } from '@jest/globals';
import type { Fault, FaultKind } from '../../simulator/faults.ts';
import type { RequestRecord } from '../../simulator/index.ts';
import { rawScenario } from '../../simulator/raw-scenario.ts';
import { type Job, runJob } from './harness.ts';
import { finished, numberedLog, onceEach, printedLines } from './numbered-log.ts';

const COMMIT = '9a4df0b1c2d3e4f5a6b7c8d9e0f1a2b3c4d5e6f7';
const BUILD = numberedLog('build', 30);
const DEPLOY = numberedLog('deploy', 20);
/** Milliseconds; seven attempts at one request take up to 31 s. */
const ALL_ATTEMPTS_MS = 60_000;

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

/** Every line of both logs printed once, both files the archive. */
function expectWhole(job: Job): void {
  expect(job.errors).toEqual([]);
  expect(job.result.exitCode).toBe(0);
  expect(job.outputs.conclusion).toBe('success');
  expect(printedLines(job.printed, 'build')).toEqual(onceEach(BUILD));
  expect(printedLines(job.printed, 'deploy')).toEqual(onceEach(DEPLOY));
  expect(job.file('build.log')).toEqual(BUILD);
  expect(job.file('deploy.log')).toEqual(DEPLOY);
}

/** The token goes to the API, at the host that was given, and nowhere else. */
function expectTokenKept({ simulator }: Job): void {
  const holders = simulator.requests.filter(({ headers }) =>
    JSON.stringify(headers).includes(simulator.token),
  );
  const asked = simulator.requests.filter(({ kind }) => kind === 'api');
  expect(holders).toEqual(asked);
  expect(asked.map(({ host }) => `http://${host}`).every((url) => url === simulator.url)).toBe(true);
}

/** Slow enough that both logs are streamed whole before they are archived. */
function slow(options: Parameters<typeof rawScenario>[0]) {
  return rawScenario({ build: BUILD, deploy: DEPLOY, buildMs: 1_500, deployMs: 1_500, ...options });
}

const requestsOf = (job: Job, kind: RequestRecord['kind']) =>
  job.simulator.requests.filter((request) => request.kind === kind);

describe('what does not heal ends with one error, and what was received is kept', () => {
  const FOREVER = { times: Number.MAX_SAFE_INTEGER };

  test.concurrent(
    'the API never answers sense',
    async () => {
      const faults: Fault[] = [{ on: 'app', fault: { kind: 'html' }, ...FOREVER }];
      const job = await runJob({ scenario: rawScenario({ build: BUILD, faults }), seed: 1 });
      expect(job.result.exitCode).toBe(1);
      expect(job.errors).toEqual([
        expect.stringMatching(/^Could not fetch app .* after 7 attempts: .*502.* HTML/),
      ]);
      expect(job.outputs.conclusion).toBe('in_progress');
    },
    ALL_ATTEMPTS_MS,
  );

  test.concurrent(
    'the deployment cannot be looked at any more while its log is streamed',
    async () => {
      const faults: Fault[] = [{ on: 'deployment', from: 2, fault: { kind: 'reset' }, ...FOREVER }];
      const job = await runJob({
        scenario: rawScenario({ build: BUILD, deploy: DEPLOY, buildMs: 1_000, deployMs: 60_000, faults }),
        seed: 1,
      });
      expect(job.result.exitCode).toBe(1);
      expect(job.errors).toEqual([expect.stringMatching(/^Could not fetch deployment .* after 7 attempts/)]);
      expect(job.file('build.log')).toEqual(BUILD);
      expect(printedLines(job.printed, 'build')).toEqual(onceEach(BUILD));
      expect(job.result.commandsLeftOff).toBe(false);
    },
    ALL_ATTEMPTS_MS,
  );

  test.concurrent(
    'an archive breaks off at the same byte again and again',
    async () => {
      const faults: Fault[] = [
        { on: 'archive', type: 'BUILD', fault: { kind: 'cut', afterBytes: 1_000 }, ...FOREVER },
      ];
      const scenario = finished({ build: BUILD, deploy: DEPLOY, archiveRanges: false, faults });
      const job = await runJob({ scenario, seed: 1 });
      const kept = BUILD.subarray(0, BUILD.lastIndexOf('\n', 999) + 1);
      expect(job.result.exitCode).toBe(1);
      expect(job.errors).toEqual([
        expect.stringMatching(/^Could not read the archived log.*: .* has been kept/),
      ]);
      expect(job.file('build.log')).toEqual(kept);
      expect(printedLines(job.printed, 'build').slice(0, onceEach(kept).length)).toEqual(onceEach(kept));
      expect(job.file('deploy.log')).toEqual(DEPLOY);
      expect(printedLines(job.printed, 'deploy')).toEqual(onceEach(DEPLOY));
    },
    ALL_ATTEMPTS_MS,
  );

  test.concurrent(
    'the time limit runs out while the API cannot be reached: the error says that it could not',
    async () => {
      const faults: Fault[] = [{ on: 'app', fault: { kind: 'status', status: 503 }, ...FOREVER }];
      const job = await runJob(
        { scenario: rawScenario({ build: BUILD, faults }), seed: 1 },
        { timeout: '2s' },
      );
      expect(job.errors).toEqual([
        expect.stringMatching(/ran out\..* could not be fetched: the API returned 503/),
      ]);
      expect(job.errors[0]).not.toMatch(/more time/);
      expect(job.outputs.conclusion).toBe('timed_out');
      expect(job.result.summary).toContain('503');
    },
    ALL_ATTEMPTS_MS,
  );

  test.concurrent(
    'one of several archived files is gone: the others are there',
    async () => {
      const faults: Fault[] = [{ on: 'archive', type: 'BUILD', from: 2, fault: { kind: 'gone' }, times: 7 }];
      const scenario = finished({ build: BUILD, archiveParts: 3, faults });
      const job = await runJob({ scenario, seed: 1 }, { type: 'BUILD' });
      const kept = job.file('build.log').toString();
      expect(job.result.exitCode).toBe(1);
      expect(job.errors).toEqual([expect.stringMatching(/^Could not read the archived log .* 404/)]);
      expect(kept.length).toBeLessThan(BUILD.length);
      for (const end of [BUILD.subarray(0, 500), BUILD.subarray(-500)])
        expect(kept).toContain(end.toString());
    },
    ALL_ATTEMPTS_MS,
  );

  test.concurrent(
    'one of several archived files breaks off: the next one is not glued to it',
    async () => {
      const faults: Fault[] = [
        { on: 'archive', type: 'BUILD', fault: { kind: 'cut', afterBytes: 400 }, times: 7 },
      ];
      const scenario = finished({ build: BUILD, archiveParts: 3, archiveRanges: false, faults });
      const job = await runJob({ scenario, seed: 1 }, { type: 'BUILD' });
      const lines = new Set(BUILD.toString().split('\n'));
      const others = job
        .file('build.log')
        .toString()
        .split('\n')
        .filter((line) => !lines.has(line));
      expect(job.result.exitCode).toBe(1);
      expect(others).toEqual([expect.stringMatching(/^\w/)]);
      expect([...lines].some((line) => line.startsWith(others[0] ?? '?'))).toBe(true);
    },
    ALL_ATTEMPTS_MS,
  );

  test.concurrent(
    'an archive is gone after its log was streamed',
    async () => {
      const faults: Fault[] = [{ on: 'archive', type: 'DEPLOY', fault: { kind: 'gone' }, ...FOREVER }];
      const job = await runJob({ scenario: slow({ faults }), seed: 1 });
      expect(job.result.exitCode).toBe(1);
      expect(job.errors).toEqual([expect.stringMatching(/^Could not read the archived log .* 404/)]);
      expect(job.file('build.log')).toEqual(BUILD);
      expect(job.file('deploy.log')).toEqual(DEPLOY);
      expect(job.outputs.conclusion).toBe('success');
    },
    ALL_ATTEMPTS_MS,
  );

  test.concurrent.each<[string, Fault[]]>([
    ['archive', [{ on: 'archive', type: 'BUILD', fault: { kind: 'hang' } }]],
    [
      'API and live log',
      [
        { on: 'deployment', from: 2, fault: { kind: 'hang' } },
        { on: 'live', fault: { kind: 'hang' } },
      ],
    ],
  ])(
    'but a request that is never answered is made again: %s',
    async (_, faults) => {
      expectWhole(await runJob({ scenario: rawScenario({ build: BUILD, deploy: DEPLOY, faults }), seed: 1 }));
    },
    ALL_ATTEMPTS_MS,
  );
});

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
    test.concurrent.each(chosen)(
      '%s',
      async (_what, on, fault) => {
        const faults = on.map((one): Fault => ({ on: one, fault }));
        const scenario = rawScenario({ build: BUILD, deploy: DEPLOY, commit: COMMIT, faults });
        const job = await runJob({ scenario, seed: 1 }, inputs);
        expectWhole(job);
        expectTokenKept(job);
      },
      ALL_ATTEMPTS_MS,
    );
  });

  test.concurrent(
    'the API is out of reach for longer than it is tried, while lines come live',
    async () => {
      const faults: Fault[] = [
        { on: 'deployment', from: 2, fault: { kind: 'status', status: 503 }, times: 8 },
      ];
      const scenario = rawScenario({ build: BUILD, deploy: DEPLOY, buildMs: 40_000, faults });
      expectWhole(await runJob({ scenario, seed: 1 }, { poll_interval: '10s' }));
    },
    ALL_ATTEMPTS_MS,
  );

  test.concurrent('429 that names the moment at which the limit is over', async () => {
    const reset = String(Math.ceil(Date.now() / 1000) + 1);
    const fault: FaultKind = { kind: 'status', status: 429, headers: { 'ratelimit-reset': reset } };
    const job = await runJob({
      scenario: rawScenario({ build: BUILD, deploy: DEPLOY, faults: [{ on: 'app', fault }] }),
      seed: 1,
    });
    expectWhole(job);
    const [first, second] = requestsOf(job, 'api');
    expect(second!.at).toBeGreaterThanOrEqual(Math.min(Number(reset) * 1000, first!.at + 2_000));
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
    expect(asked.slice(1, 4).every((range) => range !== 'all')).toBe(true);
  });

  test.concurrent('an archive whose URL has expired is asked for anew', async () => {
    const faults: Fault[] = [{ on: 'archive', type: 'BUILD', fault: { kind: 'expired' } }];
    const job = await runJob({ scenario: finished({ build: BUILD, deploy: DEPLOY, faults }), seed: 1 });
    expectWhole(job);
    const asked = requestsOf(job, 'api').filter(({ query }) => query.type === 'BUILD');
    expect(asked.length).toBe(2);
  });
});

describe('an archive that is gone for good takes nothing with it', () => {
  const gone: Fault[] = [{ on: 'archive', times: Number.MAX_SAFE_INTEGER, fault: { kind: 'gone' } }];

  test.concurrent.each([1, 2])(
    'in %i files: what came live is the file, its last line without a newline too',
    async (archiveParts) => {
      const build = Buffer.concat([
        numberedLog('build', 30),
        Buffer.from('web 2025-12-01T03:20:00Z last words'),
      ]);
      const scenario = rawScenario({ build, archiveParts, faults: gone, buildMs: 300, pendingBuildMs: 300 });
      const job = await runJob({ scenario, seed: 1 }, { type: 'BUILD' });
      expect(job.errors).toEqual([expect.stringMatching(/Could not read the archived log/)]);
      expect(job.file('build.log').toString()).toBe(`${build}\n`);
      expect(job.printed.filter((line) => line.includes('last words'))).toHaveLength(1);
      expect(job.result.outputs.log_files).not.toContain('live.log');
    },
    ALL_ATTEMPTS_MS,
  );
});

describe('what cannot heal is not tried again', () => {
  test.concurrent.each([
    ['app', 401, {}, /token.*expired or been revoked/],
    ['app', 403, {}, /app:read/],
    ['app', 404, {}, /app_id/],
    ['apps', 401, { app_id: '', app_name: 'raw' }, /API token.*expired or been revoked/],
    ['apps', 403, { app_id: '', app_name: 'raw' }, /app:read/],
    ['deployment', 404, { deployment_id: 'b6bdf840' }, /deployment_id/],
    ['deployments', 403, { commit_sha: COMMIT }, /app:read/],
    ['logs', 403, {}, /app:read/],
    ['logs', 404, {}, /Check that the IDs/],
    ['logs', 404, { component: 'web' }, /logs of component web: not found/],
  ] as const)('%s answers %i %j', async (on, status, inputs, says) => {
    const faults: Fault[] = [{ on, times: Number.MAX_SAFE_INTEGER, fault: { kind: 'status', status } }];
    const scenario = rawScenario({ build: BUILD, commit: COMMIT, faults });
    const job = await runJob({ scenario, seed: 1 }, { type: 'BUILD', ...inputs });
    expect(job.result.exitCode).toBe(1);
    expect(job.errors).toEqual([expect.stringMatching(says)]);
    expect(requestsOf(job, 'api').filter((request) => request.status === status)).toHaveLength(1);
  });

  test.concurrent('a token without the scope', async () => {
    const scenario = rawScenario({ build: BUILD });
    const token = `dop_v1_${'0'.repeat(64)}`;
    const job = await runJob({ scenario, seed: 1 }, { token });
    expect(job.errors).toEqual([expect.stringMatching(/rejected the API token/)]);
    expect(requestsOf(job, 'api')).toHaveLength(1);
  });

  test.concurrent('the API redirects to another host: the token stays', async () => {
    const faults: Fault[] = [{ on: 'app', fault: { kind: 'redirect', to: 'other-host' } }];
    const job = await runJob({ scenario: rawScenario({ build: BUILD, faults }), seed: 1 });
    expect(job.errors).toEqual([expect.stringMatching(/redirect.*not followed.*URL of the API/)]);
    expect(requestsOf(job, 'api')).toHaveLength(1);
    expectTokenKept(job);
  });

  test.concurrent('an archive that redirects to an unencrypted host', async () => {
    const to = 'http://logs.example/build.log';
    const faults: Fault[] = [
      { on: 'archive', type: 'BUILD', times: Number.MAX_SAFE_INTEGER, fault: { kind: 'redirect', to } },
    ];
    const job = await runJob({ scenario: slow({ faults }), seed: 1 });
    expect(job.errors).toEqual([expect.stringMatching(/redirects to an unencrypted address/)]);
    expect(job.file('build.log')).toEqual(BUILD);
    expect(job.file('deploy.log')).toEqual(DEPLOY);
  });
});
