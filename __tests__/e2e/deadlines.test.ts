import { describe, expect, test } from '@jest/globals';
import { runAction } from '../../runner-model/index.ts';
import type { Fault } from '../../simulator/faults/index.ts';
import { expectWhole, slow } from './fault-checks.ts';
import { FAST_CLOCK, runJob } from './harness.ts';
import { withSilentProxy } from './silent-proxy.ts';

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
