import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { expectWhole, slow } from './fault-checks.ts';
import { runJob } from './harness.ts';

const JUMPING_CLOCK = fileURLToPath(new URL('jumping-clock.js', import.meta.url));
const HOURS = [5, -5];
/** What hangs is ended, so that the test says so. */
const MAX_MS = 45_000;

/** Runs a job on a machine whose clock is set by hours again and again. */
function jobWithJumps(hours: number, scenario: ReturnType<typeof slow>, inputs: Record<string, string>) {
  return runJob({ scenario, seed: 1 }, inputs, {
    nodeOptions: ['--import', JUMPING_CLOCK],
    env: { JUMP_HOURS: String(hours) },
    during: async ({ run }) => {
      const watchdog = setTimeout(() => run.kill('SIGKILL'), MAX_MS);
      await run.done;
      clearTimeout(watchdog);
    },
  });
}

test.concurrent.each(HOURS)(
  '%i h: a deployment is followed, its archives waited for, its app watched',
  async (hours) => {
    const job = await jobWithJumps(hours, slow({ archiveDelay: 2_000 }), { stability_duration: '2s' });
    expectWhole(job);
    expect(job.printed).toContainEqual(expect.stringMatching(/^The app stayed up for [2-9]s\./));
    expect(job.result.summary).toMatch(/this workflow step \d+s/);
  },
);

test.concurrent.each(HOURS)('%i h: a deployment that does not come is waited for as asked', async (hours) => {
  const { errors, result } = await jobWithJumps(hours, slow({}), {
    commit_sha: 'ffffffffff',
    discovery_timeout: '3s',
  });
  expect(errors).toEqual([expect.stringContaining('after waiting 3s')]);
  expect(result.durationMs).toBeGreaterThan(3_000);
  expect(result.durationMs).toBeLessThan(20_000);
});
