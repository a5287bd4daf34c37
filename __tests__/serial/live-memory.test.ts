import { expect, test } from '@jest/globals';
import { rawScenario } from '../../simulator/index.ts';
import { frameOf, runRewritten } from '../e2e/rewriting-proxy.ts';

const MIB = 1024 * 1024;
const MAX_MEMORY_BYTES = 350 * MIB;

const FIRST = 'web 2025-12-01T03:10:00Z built\n';

const FRAMES: [string, () => (Buffer | string)[][]][] = [
  ['8 MiB of newlines', () => [[frameOf('\n'.repeat(8 * MIB))]]],
  [
    '8 MiB of newlines after a reconnection',
    () => [[frameOf(`${FIRST}\n`)], [frameOf(`web 2025-12-01T03:10:01Z x\n${'\n'.repeat(8 * MIB)}`)]],
  ],
  [
    '31 MiB of bytes that are not UTF-8',
    () => [
      [
        Buffer.alloc(31 * MIB, 0xff)
          .fill('{"data":"', 0, 9)
          .fill('"}', 31 * MIB - 2),
      ],
    ],
  ],
  [
    '30 MiB of lines that are not UTF-8',
    () => [
      [
        frameOf(FIRST),
        Buffer.concat([
          Buffer.from('{"data":"'),
          Buffer.alloc(30 * MIB, Buffer.from([0xff, 0x5c, 0x6e])),
          Buffer.from('"}'),
        ]),
      ],
    ],
  ],
  ['60 MiB', () => [[Buffer.alloc(60 * MIB, 'x')]]],
];

test.each(FRAMES)('live frames do not cost many times their size: %s', async (_, frames) => {
  const job = await runRewritten(
    { scenario: rawScenario({ build: FIRST, buildMs: 1_500 }) },
    { frames: frames() },
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
  process.stderr.write(`many: ${(job.result.peakRss ?? 0) / MIB}\n`);
  expect(job.result.exitCode).toBe(0);
  expect(job.file('build.log').equals(log)).toBe(true);
  expect(job.result.annotations).toEqual([]);
  expect(job.result.peakRss).toBeLessThan(200 * MIB);
});
