import { expect, test } from '@jest/globals';
import { runFuzz } from './fuzz.ts';

/** `npm run fuzz -- --seconds N` goes on with other seeds; `--seed S` runs one of them. */
test.each([1, 2, 3, 4, 5, 6])('fuzz of seed %i: every invariant holds', async (seed) => {
  expect((await runFuzz(seed)).wrong).toBeUndefined();
});
