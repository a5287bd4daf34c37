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
  process.stderr.write(`${_}: ${(job.result.peakRss ?? 0) / MIB}\n`);
  expect(job.result.exitCode).toBe(0);
  expect(job.file('build.log').toString()).toBe(FIRST);
  expect(job.result.peakRss).toBeLessThan(MAX_MEMORY_BYTES);
});

test('frames that wait for their turn are not a buffer each', async () => {
  const tiny = frameOf('x');
  const build = FIRST.repeat(10);
  const job = await runRewritten(
    { scenario: rawScenario({ build, deploy: FIRST, buildMs: 500, deployMs: 1_500 }) },
    { frames: [[], [], Array.from({ length: 1_500_000 }, () => tiny)] },
    { type: 'BUILD,DEPLOY' },
    { maxMemory: true, keepOutput: false },
  );
  process.stderr.write(`tiny: ${(job.result.peakRss ?? 0) / MIB}\n`);
  expect(job.result.exitCode).toBe(0);
  expect(job.result.peakRss).toBeLessThan(MAX_MEMORY_BYTES);
});
