import { expect, test } from '@jest/globals';
import type { FaultKind } from '../../simulator/faults/index.ts';
import { logOfLength, rawScenario } from '../../simulator/index.ts';
import { BUILD, DEPLOY, expectWhole, requestsOf } from '../e2e/fault-checks.ts';
import { among, linesOf, runJob } from '../e2e/harness.ts';
import { onceEach, printedLines } from '../e2e/numbered-log.ts';

test.concurrent('the step ends soon after the deployment, though it looks only every ten seconds', async () => {
  const { simulator, outputs } = await runJob(
    { scenario: 'good', speed: 20 },
    { poll_interval: '10s' },
    {
      during: async ({ simulator, run }) => {
        await simulator.ended;
        const ended = performance.now();
        await run.done;
        // A busy machine takes more than a second; the next look would take most of ten.
        expect(performance.now() - ended).toBeLessThan(4_000);
      },
    },
  );
  expect(outputs.conclusion).toBe('success');
  expect(simulator.requests.filter(({ kind }) => kind === 'api').length).toBeLessThan(25);
});

test.concurrent('several run logs end when run_duration is over', async () => {
  const { outputs, file, result } = await runJob(
    { scenario: 'run-logs', speed: 20 },
    { type: 'RUN', run_duration: '2s' },
  );
  expect(outputs.conclusion).toBe('success');
  expect(linesOf(file('run.log')).length).toBeGreaterThan(10);
  expect(result.durationMs).toBeLessThan(15_000);
});

test.concurrent('the time limit runs out while run logs are followed: what came is printed, saved and in the outputs', async () => {
  // So much that printing it takes more than a turn of the event loop.
  const run = logOfLength(6_000);
  const { result, outputs, file } = await runJob(
    { scenario: rawScenario({ run, deployMs: 1 }) },
    { type: 'RUN', run_duration: '2900ms', timeout: '3s', print: 'on_failure' },
  );
  expect(result.stderr.toString()).toBe('');
  expect(result.exitCode).toBe(1);
  expect(result.commandsLeftOff).toBe(false);
  expect(
    among(
      result.lines.map(({ text }) => text),
      Buffer.from(run),
    ),
  ).toEqual(linesOf(Buffer.from(run)));
  expect(file('run.log').equals(run)).toBe(true);
  expect(outputs.conclusion).toBe('success');
});

test.concurrent('lines without prefixes that come slowly are shown while they come', async () => {
  const build = ['one', 'two', 'three'].map((line) => `${line}\n`).join('');
  const shown: [string, number][] = [];
  let endedAt = 0;
  const { file } = await runJob(
    { scenario: rawScenario({ build, buildMs: 4_000 }), beginsWhenAsked: true },
    { type: 'BUILD' },
    {
      onLine: (line) => {
        if (['one', 'two', 'three'].includes(line)) shown.push([line, Date.now()]);
      },
      before: ({ ended }) => {
        void ended.then(() => {
          endedAt = Date.now();
        });
      },
    },
  );
  expect(file('build.log').toString()).toBe(build);
  expect(shown.map(([line]) => line)).toEqual(['one', 'two', 'three']);
  expect(endedAt - (shown[0]?.[1] ?? 0)).toBeGreaterThan(500);
});

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

test.concurrent('the time limit ends the step like a signal, with one error and conclusion timed_out', async () => {
  const streaming = rawScenario({ build: BUILD, deploy: DEPLOY, buildMs: 60_000 });
  const job = await runJob({ scenario: streaming }, { timeout: '3s' });
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
