import { describe, expect, test } from '@jest/globals';
import type { runAction } from '../../runner-model/index.ts';
import type { Scenario, Simulator } from '../../simulator/index.ts';
import { rawScenario } from '../../simulator/scenarios/raw-scenario.ts';
import { type Job, runJob } from '../e2e/harness.ts';
import { finished, numberedLog, onceEach, printedLines } from '../e2e/numbered-log.ts';

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
    expect(outputs.conclusion).toBe(phase === 'ACTIVE' ? 'success' : phase ? 'in_progress' : 'not_found');
    expect(result.summary).toContain('The step ended');
    for (const path of JSON.parse(outputs.log_files ?? '[]') as string[]) {
      const kept = job.file(path.slice(outputs.log_dir!.length + 1));
      expect(kept.at(-1)).toBe(0x0a);
      expect(BUILD.subarray(0, kept.length).equals(kept)).toBe(true);
    }
  });
});

test.concurrent('the file of a cancelled stream holds every line that was printed', async () => {
  const streaming = MOMENTS.find(([name]) => name === 'streaming')!;
  const { job } = await cancelled(streaming, 'SIGINT', 4);
  const printed = printedLines(job.printed, 'build');
  expect(printed.length).toBeGreaterThan(0);
  expect(onceEach(job.file('build.log'))).toEqual(printed);
});

test.concurrent('a second signal ends the step at once', async () => {
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
