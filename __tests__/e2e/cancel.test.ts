import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import type { Scenario, Simulator } from '../../simulator/index.ts';
import { rawScenario } from '../../simulator/raw-scenario.ts';
import type { runAction } from '../../simulator/runner/index.ts';
import { type Job, runJob } from './harness.ts';
import { finished, numberedLog, onceEach, printedLines } from './numbered-log.ts';

/** Milliseconds from a signal to the end of the process. */
const AT_ONCE_MS = 1_000;
const BUILD = numberedLog('build', 400);
const DEPLOY = numberedLog('deploy', 20);
type Run = ReturnType<typeof runAction>;
type During = { simulator: Simulator; run: Run };

/** Streams for a minute; the signal comes before. */
const STREAMING = rawScenario({ build: BUILD, deploy: DEPLOY, buildMs: 60_000 });
const NEVER_ARCHIVED = rawScenario({
  build: BUILD,
  buildMs: 300,
  deployMs: 50,
  archiveDelay: Number.POSITIVE_INFINITY,
});
const DRIPPING = finished({
  build: BUILD,
  faults: [{ on: 'archive', fault: { kind: 'drip', bytesPerSecond: 4_000 } }],
});
const SILENT_API = rawScenario({ build: BUILD, faults: [{ on: 'app', fault: { kind: 'hang' } }] });
const NO_DEPLOYMENT = { commit_sha: 'ffffffffff' };

/** Where the step is when the signal comes: the scenario, the inputs, and what shows that it is there. */
const MOMENTS: [
  string,
  Scenario,
  Record<string, string>,
  (during: During) => Promise<unknown>,
  string | undefined,
][] = [
  ['at its beginning', SILENT_API, {}, ({ run }) => run.waitForLine('::add-mask::'), undefined],
  ['waiting for an answer', SILENT_API, {}, requested('app'), undefined],
  [
    'waiting for a deployment',
    STREAMING,
    NO_DEPLOYMENT,
    ({ run }) => run.waitForLine('Waiting for'),
    undefined,
  ],
  [
    'waiting for the first line',
    rawScenario({ pendingBuildMs: 60_000 }),
    {},
    ({ run }) => run.waitForLine('App raw'),
    'PENDING_BUILD',
  ],
  ['streaming', STREAMING, {}, ({ run }) => run.waitForLine('build line 3 of'), 'BUILDING'],
  ['downloading an archive', DRIPPING, { type: 'BUILD' }, requested('archive'), 'ACTIVE'],
  [
    'waiting for an archive',
    NEVER_ARCHIVED,
    { type: 'BUILD' },
    ({ run }) => run.waitForLine('ACTIVE'),
    'ACTIVE',
  ],
];

/** Until the simulator has seen a request. */
function requested(what: 'app' | 'archive') {
  return async ({ simulator, run }: During) => {
    const seen = () =>
      simulator.requests.some(({ kind, path }) => kind === (what === 'app' ? 'api' : what) && path !== '');
    await run.waitForLine('::add-mask::');
    while (!seen()) await new Promise((resolve) => setImmediate(resolve));
  };
}

/** Numbers that look random and follow from a seed. In [0, 1). */
function chance(seed: number): number {
  const value = Math.sin(seed * 12.9898) * 43758.5453;
  return value - Math.floor(value);
}

/** How long after the step got there the signal comes: at most so many milliseconds, by the seed. */
const LATEST_MS = 250;

async function cancelled(
  [, scenario, inputs, arrived]: (typeof MOMENTS)[number],
  signal: 'SIGINT' | 'SIGTERM',
  seed: number,
): Promise<{ job: Job; tookMs: number }> {
  let sentAt = 0;
  let endedAt = 0;
  const job = await runJob(
    { scenario, seed },
    { log_dir: 'logs', ...inputs },
    {
      during: async (during) => {
        await arrived(during);
        // Any moment will do: the seed chooses one.
        await new Promise((resolve) => setTimeout(resolve, chance(seed) * LATEST_MS));
        sentAt = performance.now();
        during.run.kill(signal);
        await during.run.done;
        endedAt = performance.now();
      },
    },
  );
  return { job, tookMs: endedAt - sentAt };
}

describe.each(MOMENTS)('a signal while %s', (...moment) => {
  const [, , , , phase] = moment;
  test.concurrent.each([
    ['SIGINT', 1],
    ['SIGTERM', 2],
    ['SIGINT', 3],
  ] as const)('%s, moment %i', async (signal, seed) => {
    const { job, tookMs } = await cancelled(moment, signal, seed);
    const { result, outputs, printed } = job;
    expect(tookMs).toBeLessThan(AT_ONCE_MS);
    expect(result.exitCode).toBe(signal === 'SIGINT' ? 130 : 143);
    expect(result.commandsLeftOff).toBe(false);
    expect(result.annotations).toEqual([]);
    const said = printed.filter((line) => line.startsWith('The step was cancelled'));
    expect(said).toEqual([expect.stringContaining(signal)]);
    if (phase) expect(said[0]).toContain(`The deployment was ${phase}`);
    expect(outputs.phase).toBe(phase);
    expect(outputs.conclusion).toBe(phase === 'ACTIVE' ? 'success' : 'in_progress');
    expect(result.summary).toContain('The step ended');
    for (const path of JSON.parse(outputs.log_files ?? '[]') as string[]) {
      const kept = job.file(path.slice(outputs.log_dir!.length + 1));
      expect(kept.at(-1)).toBe(0x0a);
      expect(BUILD.subarray(0, kept.length).equals(kept)).toBe(true);
    }
  });
});

test('the file of a cancelled stream holds every line that was printed', async () => {
  const streaming = MOMENTS.find(([name]) => name === 'streaming')!;
  const { job } = await cancelled(streaming, 'SIGINT', 4);
  const printed = printedLines(job.printed, 'build');
  expect(printed.length).toBeGreaterThan(0);
  expect(onceEach(job.file('build.log'))).toEqual(printed);
});

test('a second signal ends the step at once', async () => {
  const { result } = await runJob(
    { scenario: STREAMING },
    {},
    {
      during: async ({ run }) => {
        await run.waitForLine('build line 1 of');
        run.kill('SIGINT');
        run.kill('SIGTERM');
      },
    },
  );
  expect([130, 143]).toContain(result.exitCode);
  expect(result.durationMs).toBeLessThan(10_000);
  expect(result.commandsLeftOff).toBe(false);
});

test('the time limit ends the step like a signal, with one error and conclusion timed_out', async () => {
  const job = await runJob({ scenario: STREAMING }, { timeout: '1s' });
  expect(job.result.exitCode).toBe(1);
  expect(job.errors).toEqual([
    expect.stringMatching(/^The time limit of the step .*The deployment was BUILDING.*still going on/),
  ]);
  expect(job.outputs.conclusion).toBe('timed_out');
  expect(onceEach(job.file('build.log'))).toEqual(printedLines(job.printed, 'build'));
  expect(job.file('build.log').length).toBeGreaterThan(0);
  expect(job.result.summary).toContain('not deployed in time');
  expect(job.result.commandsLeftOff).toBe(false);
});

test('when nobody reads the workflow log any more, files and outputs are written all the same', async () => {
  const scenario = rawScenario({ build: BUILD, deploy: DEPLOY, buildMs: 600 });
  const job = await runJob(
    { scenario },
    {},
    {
      during: async ({ run }) => {
        await run.waitForLine('build line 2 of');
        run.child.stdout?.destroy();
      },
    },
  );
  expect(job.result.exitCode).toBe(0);
  expect(job.outputs.conclusion).toBe('success');
  expect(job.file('build.log')).toEqual(BUILD);
  expect(job.file('deploy.log')).toEqual(DEPLOY);
});

describe('files that cannot be written', () => {
  const expectPrinted = (job: Job) => {
    const warnings = job.result.annotations.filter(({ level }) => level === 'warning');
    expect(warnings.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^Cannot write .*build\.log.* Continuing without/),
    ]);
    expect(job.errors).toEqual([]);
    expect(job.result.exitCode).toBe(0);
    expect(printedLines(job.printed, 'build')).toEqual(onceEach(BUILD));
    expect(printedLines(job.printed, 'deploy')).toEqual(onceEach(DEPLOY));
    expect(job.outputs.conclusion).toBe('success');
  };

  const WAYS: [string, Scenario, Record<string, string>][] = [
    ['live', rawScenario({ build: BUILD, deploy: DEPLOY, buildMs: 400 }), {}],
    ['archived', finished({ build: BUILD, deploy: DEPLOY }), {}],
    [
      'archived, of which the end is wanted',
      finished({ build: BUILD, deploy: DEPLOY }),
      { tail_lines: '1000' },
    ],
  ];

  test.each(WAYS)(
    'since a folder is in the way: told once, and the logs are printed: %s',
    async (_, scenario, inputs) => {
      const checkout = { 'logs/build.log/file': '', 'logs/build.log.part/file': '' };
      const job = await runJob({ scenario }, { log_dir: 'logs', ...inputs }, { checkout });
      expectPrinted(job);
      expect(job.file('deploy.log')).toEqual(DEPLOY);
    },
  );

  test.each(WAYS)(
    'since the disk is full: told once, and the logs are printed: %s',
    async (_, scenario, inputs) => {
      const folder = mkdtempSync(join(tmpdir(), 'app-platform-logs-full-'));
      try {
        const job = await runJob({ scenario }, inputs, { node: nodeWithSmallFiles(folder) });
        expectPrinted(job);
        expect(job.file('deploy.log')).toEqual(DEPLOY);
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
  );

  /** Node that may write files of 8 KiB at most: no room for the build log, and enough for the deploy log. */
  function nodeWithSmallFiles(folder: string): string {
    const node = realpathSync(fileURLToPath(new URL('../../node_modules/.bin/node', import.meta.url)));
    const path = join(folder, 'node');
    writeFileSync(path, `#!/bin/sh\nulimit -f 16\nexec '${node}' "$@"\n`, { mode: 0o755 });
    return path;
  }
});
