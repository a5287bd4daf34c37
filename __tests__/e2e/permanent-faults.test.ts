import { describe, expect, test } from '@jest/globals';
import type { Fault } from '../../simulator/faults/index.ts';
import { rawScenario } from '../../simulator/scenarios/raw-scenario.ts';
import {
  BUILD,
  COMMIT,
  DEPLOY,
  expectTokenKept,
  expectWhole,
  RETRY_CLOCK,
  requestsOf,
  slow,
} from './fault-checks.ts';
import { runJob } from './harness.ts';
import { finished, numberedLog, onceEach, printedLines } from './numbered-log.ts';

describe('what does not heal ends with one error, and what was received is kept', () => {
  const FOREVER = { times: Number.MAX_SAFE_INTEGER };

  test.concurrent('the API never answers sense', async () => {
    const faults: Fault[] = [{ on: 'app', fault: { kind: 'html' }, ...FOREVER }];
    const job = await runJob({ scenario: rawScenario({ build: BUILD, faults }), seed: 1 }, {}, RETRY_CLOCK);
    expect(job.result.exitCode).toBe(1);
    expect(job.errors).toEqual([
      expect.stringMatching(/^Could not fetch app .* after 7 attempts: .*502.* HTML/),
    ]);
    expect(job.outputs.conclusion).toBe('not_found');
  });

  test.concurrent('the deployment cannot be looked at any more while its log is streamed', async () => {
    const faults: Fault[] = [{ on: 'deployment', from: 2, fault: { kind: 'reset' }, ...FOREVER }];
    const job = await runJob(
      {
        scenario: rawScenario({
          ...{ build: BUILD, deploy: DEPLOY, faults },
          // Its build has begun when it is found: nothing else of it is seen.
          ...{ pendingBuildMs: 0, buildMs: 1_000, deployMs: 60_000 },
        }),
        seed: 1,
      },
      {},
      // Slower, so that the log is read before the last attempt.
      { clockSpeed: 2 },
    );
    expect(job.result.exitCode).toBe(1);
    expect(job.errors).toEqual([expect.stringMatching(/^Could not fetch deployment .* after 7 attempts/)]);
    expect(job.file('build.log')).toEqual(BUILD);
    expect(printedLines(job.printed, 'build')).toEqual(onceEach(BUILD));
    expect(job.result.commandsLeftOff).toBe(false);
  });

  test.concurrent('an archive breaks off at the same byte again and again', async () => {
    const faults: Fault[] = [
      { on: 'archive', type: 'BUILD', fault: { kind: 'cut', afterBytes: 1_000 }, ...FOREVER },
    ];
    const scenario = finished({ build: BUILD, deploy: DEPLOY, archiveRanges: false, faults });
    const job = await runJob({ scenario, seed: 1 }, {}, RETRY_CLOCK);
    const kept = BUILD.subarray(0, BUILD.lastIndexOf('\n', 999) + 1);
    expect(job.result.exitCode).toBe(1);
    expect(job.errors).toEqual([
      expect.stringMatching(/^Could not read the archived log.*: .* has been kept/),
    ]);
    expect(job.file('build.log')).toEqual(kept);
    expect(printedLines(job.printed, 'build').slice(0, onceEach(kept).length)).toEqual(onceEach(kept));
    expect(job.file('deploy.log')).toEqual(DEPLOY);
    expect(printedLines(job.printed, 'deploy')).toEqual(onceEach(DEPLOY));
  });

  test.concurrent('the time limit runs out while the API cannot be reached: the error says that it could not', async () => {
    const faults: Fault[] = [{ on: 'app', fault: { kind: 'status', status: 503 }, ...FOREVER }];
    const job = await runJob(
      { scenario: rawScenario({ build: BUILD, faults }), seed: 1 },
      { timeout: '12s' },
      RETRY_CLOCK,
    );
    expect(job.errors).toEqual([
      expect.stringMatching(/ran out\..* could not be fetched: the API returned 503/),
    ]);
    expect(job.errors[0]).not.toMatch(/more time/);
    expect(job.outputs.conclusion).toBe('timed_out');
    expect(job.result.summary).toContain('503');
  });

  test.concurrent('one of several archived files is gone: the others are there', async () => {
    const faults: Fault[] = [{ on: 'archive', type: 'BUILD', from: 2, fault: { kind: 'gone' }, times: 7 }];
    const scenario = finished({ build: BUILD, archiveParts: 3, faults });
    const job = await runJob({ scenario, seed: 1 }, { type: 'BUILD' }, RETRY_CLOCK);
    const kept = job.file('build.log').toString();
    expect(job.result.exitCode).toBe(1);
    expect(job.errors).toEqual([expect.stringMatching(/^Could not read the archived log .* 404/)]);
    expect(kept.length).toBeLessThan(BUILD.length);
    for (const end of [BUILD.subarray(0, 500), BUILD.subarray(-500)]) expect(kept).toContain(end.toString());
  });

  test.concurrent('one of several archived files breaks off: the next one is not glued to it', async () => {
    const faults: Fault[] = [
      { on: 'archive', type: 'BUILD', fault: { kind: 'cut', afterBytes: 400 }, times: 7 },
    ];
    const scenario = finished({ build: BUILD, archiveParts: 3, archiveRanges: false, faults });
    const job = await runJob({ scenario, seed: 1 }, { type: 'BUILD' }, RETRY_CLOCK);
    const lines = new Set(BUILD.toString().split('\n'));
    const others = job
      .file('build.log')
      .toString()
      .split('\n')
      .filter((line) => !lines.has(line));
    expect(job.result.exitCode).toBe(1);
    expect(others).toEqual([expect.stringMatching(/^\w/)]);
    expect([...lines].some((line) => line.startsWith(others[0] ?? '?'))).toBe(true);
  });

  test.concurrent('an archive is gone after its log was streamed whole: nothing is missing, so that is said and no more', async () => {
    const faults: Fault[] = [{ on: 'archive', type: 'DEPLOY', fault: { kind: 'gone' }, ...FOREVER }];
    const job = await runJob({ scenario: slow({ faults }), seed: 1 }, {}, RETRY_CLOCK);
    expectWhole(job);
    expect(job.printed).toContainEqual(
      expect.stringMatching(
        /^Could not read the archived log .* 404\. All lines of the DEPLOY log came live/,
      ),
    );
  });

  test.concurrent('an archive is gone after its log was streamed over a connection that dropped: lines may be missing', async () => {
    const faults: Fault[] = [{ on: 'archive', type: 'BUILD', fault: { kind: 'gone' }, ...FOREVER }];
    const live = { drop: { everyBytes: [400, 500] as [number, number], how: 'random' as const, max: 1 } };
    const job = await runJob({ scenario: slow({ faults, live }), seed: 1 }, { type: 'BUILD' }, RETRY_CLOCK);
    expect(job.result.exitCode).toBe(1);
    expect(job.errors).toEqual([expect.stringMatching(/^Could not read the archived log .* 404/)]);
    expect(job.outputs.conclusion).toBe('success');
  });

  test.concurrent.each<[string, Fault[]]>([
    ['archive', [{ on: 'archive', type: 'BUILD', fault: { kind: 'hang' } }]],
    [
      'API and live log',
      [
        { on: 'deployment', from: 2, fault: { kind: 'hang' } },
        { on: 'live', fault: { kind: 'hang' } },
      ],
    ],
  ])('but a request that is never answered is made again: %s', async (_, faults) => {
    expectWhole(
      await runJob(
        { scenario: rawScenario({ build: BUILD, deploy: DEPLOY, faults }), seed: 1 },
        {},
        RETRY_CLOCK,
      ),
    );
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
      const scenario = rawScenario({
        build,
        archiveParts,
        faults: gone,
        buildMs: 3_000,
        pendingBuildMs: 1_000,
      });
      const job = await runJob({ scenario, seed: 1 }, { type: 'BUILD' }, RETRY_CLOCK);
      expect(job.errors).toEqual([]);
      expect(job.printed).toContainEqual(expect.stringMatching(/^Could not read the archived log/));
      expect(job.file('build.log').toString()).toBe(`${build}\n`);
      expect(job.printed.filter((line) => line.includes('last words'))).toHaveLength(1);
      expect(job.result.outputs.log_files).not.toContain('live.log');
    },
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
    expectWhole(job);
    expect(job.printed).toContainEqual(
      expect.stringMatching(/redirects to an unencrypted or private address/),
    );
  });
});
