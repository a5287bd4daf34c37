import { once } from 'node:events';
import { describe, expect, test } from '@jest/globals';
import { runAction } from '../../runner-model/index.ts';
import type { Fault } from '../../simulator/faults/index.ts';
import { rawScenario, type Scenario } from '../../simulator/index.ts';
import { expectWhole, slow } from './fault-checks.ts';
import { FAST_CLOCK, runJob } from './harness.ts';
import { finished, numberedLog, onceEach, printedLines } from './numbered-log.ts';
import { withSilentProxy } from './silent-proxy.ts';

const HANGING_FILES = new URL('hanging-files.js', import.meta.url).href;

type Run = ReturnType<typeof runAction>;

/** Milliseconds that a step may take beyond its limit, on a busy machine. */
const SLACK_MS = 8_000;

describe('a proxy that accepts connections and never answers', () => {
  const inputs = { token: 'dop_v1_0123456789', app_id: 'a1', api_url: 'https://api.example.invalid' };

  test.concurrent('timeout ends the step', async () => {
    await withSilentProxy(async (https_proxy) => {
      const run = runAction({ inputs: { ...inputs, timeout: '2s' }, env: { https_proxy } });
      const watchdog = setTimeout(() => run.kill('SIGKILL'), 2_000 + SLACK_MS);
      const result = await run.done;
      clearTimeout(watchdog);
      result.dispose();
      expect(result.exitCode).toBe(1);
      expect(result.outputs.conclusion).toBe('timed_out');
    });
  });

  test.concurrent('a signal ends the step', async () => {
    await withSilentProxy(async (https_proxy, connected) => {
      const run = runAction({ inputs, env: { https_proxy } });
      await connected;
      run.kill('SIGINT');
      const watchdog = setTimeout(() => run.kill('SIGKILL'), SLACK_MS);
      const result = await run.done;
      clearTimeout(watchdog);
      result.dispose();
      expect(result.exitCode).toBe(130);
      expect(result.outputs.conclusion).toBe('not_found');
    });
  });

  test.concurrent('a request to the API has its own limit', async () => {
    await withSilentProxy(async (https_proxy) => {
      const run = runAction({
        inputs,
        env: { https_proxy, BENCH_SPEED: '50' },
        nodeOptions: ['--import', FAST_CLOCK],
        debug: true,
      });
      const watchdog = setTimeout(() => run.kill('SIGKILL'), SLACK_MS * 2);
      const result = await run.done;
      clearTimeout(watchdog);
      result.dispose();
      expect(result.annotations.map(({ message }) => message)).toEqual([
        expect.stringMatching(/after 7 attempts: api\.example\.invalid did not respond within 20 s/),
      ]);
    });
  });

  test.concurrent('a live log has its own limit, and the next address is tried', async () => {
    await withSilentProxy(async (https_proxy) => {
      const faults: Fault[] = [
        { on: 'logs', fault: { kind: 'json', body: { live_url: 'https://live.example.invalid/log' } } },
      ];
      const job = await runJob(
        { scenario: slow({ faults }), seed: 1 },
        { timeout: '15m' },
        { clockSpeed: 50, env: { https_proxy } },
      );
      expectWhole(job);
      expect(job.printed.join('\n')).toContain('Could not open the live log');
    });
  });
});

describe('nobody reads the workflow log', () => {
  /** More than a pipe holds. */
  const LONG = numberedLog('build', 20_000, 'x'.repeat(100));

  /** So long nobody reads: enough for the step to fill the pipe. */
  const PAUSE_MS = 1_000;

  /** The step's end, though nothing of what it prints is read from the given line on. */
  async function unread(scenario: Scenario, inputs: Record<string, string>, act: (run: Run) => void) {
    let tookMs = 0;
    const job = await runJob({ scenario }, inputs, {
      during: async ({ run }) => {
        const watchdog = setTimeout(() => run.kill('SIGKILL'), 30_000);
        await run.waitForLine('App raw');
        run.child.stdout?.pause();
        const began = performance.now();
        act(run);
        await once(run.child, 'exit');
        clearTimeout(watchdog);
        tookMs = performance.now() - began;
        run.child.stdout?.resume();
      },
    });
    return { ...job, tookMs };
  }

  test.concurrent.each([
    ['live', rawScenario({ build: LONG, buildMs: 100 })],
    ['archived', finished({ build: LONG })],
  ])('timeout ends the step, and its outputs and files are there: %s', async (_, scenario) => {
    const inputs = { type: 'BUILD', timeout: '8s' };
    const { result, outputs, file, tookMs } = await unread(scenario, inputs, () => {});
    expect(result.exitCode).toBe(1);
    expect(tookMs).toBeLessThan(8_000 + 5_000 + SLACK_MS);
    expect(outputs.phase).toBeDefined();
    const kept = file('build.log');
    expect(kept.length).toBeGreaterThan(0);
    expect(LONG.subarray(0, kept.length).equals(kept)).toBe(true);
  });

  test.concurrent('a signal ends the step', async () => {
    const scenario = finished({ build: LONG });
    const { result, outputs, tookMs } = await unread(scenario, {}, (run) => {
      setTimeout(() => run.kill('SIGINT'), PAUSE_MS);
    });
    expect(result.exitCode).toBe(130);
    expect(tookMs).toBeLessThan(PAUSE_MS + 2_000 + SLACK_MS);
    expect(outputs.conclusion).toBe('success');
  });

  test.concurrent('a second signal ends the step at once', async () => {
    const { result, tookMs } = await unread(finished({ build: LONG }), {}, (run) => {
      setTimeout(() => {
        run.kill('SIGINT');
        run.kill('SIGTERM');
      }, PAUSE_MS);
    });
    expect([130, 143]).toContain(result.exitCode);
    expect(tookMs).toBeLessThan(PAUSE_MS + SLACK_MS);
  });

  test.concurrent.each(['always', 'on_failure'])('for a while: nothing is lost, print: %s', async (print) => {
    const job = await runJob(
      { scenario: finished({ build: LONG, outcome: 'ERROR' }) },
      { type: 'BUILD', print },
      {
        during: async ({ run }) => {
          await run.waitForLine('App raw');
          run.child.stdout?.pause();
          await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
          run.child.stdout?.resume();
        },
      },
    );
    expect(printedLines(job.printed, 'build').join('\n') === onceEach(LONG).join('\n')).toBe(true);
    expect(job.file('build.log').equals(LONG)).toBe(true);
    expect(job.result.commandsLeftOff).toBe(false);
  });
});

describe('the watchdog', () => {
  test.concurrent('work that hangs ends four seconds after the time limit, and is reported', async () => {
    const clockSpeed = 20;
    const job = await runJob(
      { scenario: finished({ build: numberedLog('build', 10), outcome: 'ERROR' }) },
      { type: 'BUILD', timeout: '40s' },
      {
        clockSpeed,
        env: { NODE_OPTIONS: `--import ${HANGING_FILES}` },
        during: async ({ run }) => {
          const watchdog = setTimeout(() => run.kill('SIGKILL'), 44_000 / clockSpeed + SLACK_MS);
          await run.done;
          clearTimeout(watchdog);
        },
      },
    );
    expect(job.result.exitCode).toBe(1);
    expect(job.result.durationMs).toBeGreaterThan(44_000 / clockSpeed);
    expect(job.outputs.conclusion).toBe('failure');
    expect(job.file('build.log').length).toBeGreaterThan(0);
  });

  test.concurrent('a report that hangs ends half a minute after the time limit', async () => {
    const clockSpeed = 8;
    const timeoutMs = 16_000;
    let reading: NodeJS.Timeout | undefined;
    const job = await runJob(
      { scenario: finished({ build: numberedLog('build', 20_000, 'x'.repeat(1_000)), outcome: 'ERROR' }) },
      { type: 'BUILD', print: 'on_failure', timeout: `${timeoutMs}ms` },
      {
        clockSpeed,
        during: async ({ run }) => {
          const watchdog = setTimeout(() => run.kill('SIGKILL'), 46_000 / clockSpeed + 2 * SLACK_MS);
          await run.waitForLine('App raw');
          // So slowly that it would take minutes, and never so slowly that nobody reads.
          const { stdout } = run.child;
          stdout?.pause();
          reading = setInterval(() => {
            stdout?.once('data', () => stdout.pause());
            stdout?.resume();
          }, 50);
          await once(run.child, 'exit');
          clearInterval(reading);
          clearTimeout(watchdog);
          stdout?.resume();
        },
      },
    );
    expect(job.result.exitCode).toBe(1);
    expect(job.result.durationMs).toBeGreaterThan((timeoutMs + 30_000) / clockSpeed);
    expect(job.outputs.deployment_id).toBeDefined();
  });
});
