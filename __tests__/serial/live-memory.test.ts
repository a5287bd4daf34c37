import { expect, test } from '@jest/globals';
import { rawScenario } from '../../simulator/index.ts';
import { frameOf, runRewritten } from '../e2e/rewriting-proxy.ts';

const MIB = 1024 * 1024;
/** What is promised for any frame is 350 MiB; these are smaller than a frame may be. */
const MAX_MEMORY_BYTES = 220 * MIB;

const FIRST = 'web 2025-12-01T03:10:00Z built\n';

/** Half a million lines; with a letter, each after one that has it in front. */
function numbers(letter: string): string {
  return Array.from({ length: 500_000 }, (_, index) =>
    letter ? `${letter}${index}\n${index}\n` : `${index}\n`,
  ).join('');
}

const NO_TEXT = Buffer.from([0xff, 0x5c, 0x6e]);

const FLOODS: [string, Parameters<typeof runRewritten>[1]][] = [
  [
    'short lines, every other of which was shown before',
    {
      frames: [
        [frameOf(FIRST), frameOf(numbers(''))],
        [frameOf(FIRST), frameOf(numbers('x'))],
      ],
    },
  ],
  [
    'a frame of lines that are not UTF-8',
    {
      frames: [
        [
          Buffer.concat([
            Buffer.from('{"data":"'),
            Buffer.alloc(6 * MIB, NO_TEXT),
            Buffer.alloc(6 * MIB, 0xff),
            Buffer.from('"}'),
          ]),
        ],
      ],
    },
  ],
  ['a frame of 60 MiB', { frames: [[Buffer.alloc(60 * MIB, 'x')]] }],
];

test.each(FLOODS)('what comes live does not cost many times its size: %s', async (_, rewriting) => {
  const job = await runRewritten(
    { scenario: rawScenario({ build: FIRST, buildMs: 2_500 }) },
    rewriting,
    { type: 'BUILD' },
    { maxMemory: true, keepOutput: false },
  );
  expect(job.result.exitCode).toBe(0);
  expect(job.file('build.log').toString()).toBe(FIRST);
  expect(job.result.peakRss).toBeLessThan(MAX_MEMORY_BYTES);
});

/** More different lines than are told apart. */
const MANY_LINES = 3_200_000;
const FRAME_BYTES = 256 * 1024;

test('a log of millions of different lines, live and archived, takes less than 200 MiB', async () => {
  const log = Buffer.alloc(16 * MANY_LINES);
  for (let number = 0; number < MANY_LINES; number++) {
    log.write(`${number}`.padStart(15, '.').concat('\n'), number * 16, 'latin1');
  }
  const frames: string[] = [];
  for (let at = 0; at < log.length; at += FRAME_BYTES)
    frames.push(frameOf(log.toString('latin1', at, at + FRAME_BYTES)));
  const job = await runRewritten(
    { scenario: rawScenario({ build: FIRST, buildMs: 3_000 }) },
    { frames: [frames], archive: log },
    { type: 'BUILD', print: 'never' },
    { maxMemory: true },
  );
  expect(job.result.exitCode).toBe(0);
  expect(job.file('build.log').equals(log)).toBe(true);
  expect(job.result.annotations).toEqual([]);
  expect(job.result.peakRss).toBeLessThan(200 * MIB);
});
