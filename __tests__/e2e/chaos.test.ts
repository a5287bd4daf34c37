import { expect, test } from '@jest/globals';
import { runChaos } from './chaos.ts';
import { MANY_RUNS } from './harness.ts';

const SEEDS = MANY_RUNS ? 100 : 12;

/** `npm run chaos -- --seeds N` runs any number of seeds; `--seed S` one of them. */
test.concurrent.each(Array.from({ length: SEEDS }, (_, index) => index + 1))(
  'chaos of seed %i: every line once, files are the archive',
  async (seed) => {
    const { wrong } = await runChaos(seed);
    expect(wrong).toBeUndefined();
  },
);
