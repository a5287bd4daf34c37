import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { type LiveOptions, rawScenario } from '../../simulator/index.ts';
import { runJob } from '../e2e/harness.ts';
import { finished } from '../e2e/numbered-log.ts';

/** What is promised is 120 MiB; a busy machine collects a little later. */
const MOST_MEMORY_BYTES = 135 * 1024 * 1024;

describe('a line of 100 MB', () => {
  const LINE_BYTES = 100 * 1024 * 1024;

  test.each([
    ['of commands', Buffer.from('::error::x##[error]')],
    ['of bytes that are no text', Buffer.from([0x00, 0xff, 0x41])],
  ])('%s is whole in the file and cut where people read; memory stays small', async (_, filling) => {
    const build = Buffer.concat([
      Buffer.from('web 2025-12-01T03:10:00Z before\n'),
      Buffer.alloc(LINE_BYTES, filling),
      Buffer.from('\nweb 2025-12-01T03:10:01Z after\n'),
    ]);
    const scenario = finished({ build });
    const { result, file } = await runJob({ scenario }, { type: 'BUILD' }, { maxMemory: true });
    expect(result.exitCode).toBe(0);
    expect(hash(file('build.log'))).toBe(hash(build));
    expect(result.stdout.length).toBeLessThan(LINE_BYTES / 2);
    expect(result.peakRss).toBeLessThan(MOST_MEMORY_BYTES);
    expect(result.annotations).toEqual([]);
    expect(result.lines.some(({ text }) => text === 'web 2025-12-01T03:10:01Z after')).toBe(true);
  });
});

test.each([
  ['control characters', Buffer.from(`web 2025-12-01T03:10:00Z │ ${'\0'.repeat(80)}\n`)],
  ['progress bars', Buffer.from('web 2025-12-01T03:10:00Z │ \x1b[2K\x1b[1G=> 10%\r=> 20%\r\n')],
  ['bytes that are no text', Buffer.concat([Buffer.alloc(80, 0xff), Buffer.from('\n')])],
])('50 MB of %s take no more memory than text does', async (_, filling) => {
  const build = Buffer.alloc(50_000_000, filling);
  const job = await runJob({ scenario: finished({ build }) }, { type: 'BUILD' }, { maxMemory: true });
  expect(job.result.exitCode).toBe(0);
  expect(hash(job.file('build.log'))).toBe(hash(build));
  expect(job.result.peakRss).toBeLessThan(MOST_MEMORY_BYTES);
});

/** Lines that are compared with what was shown are more than bytes. */
const MOST_MB = 155;

test('that 150 MB were missed live costs no memory', async () => {
  const line = (index: number) => `web 2025-12-01T03:10:00Z ${index} ${'x'.repeat(1_000)}\n`;
  const build = Buffer.from(Array.from({ length: 150_000 }, (_, index) => line(index)).join(''));
  // Few connections come about, and none replays anything.
  const live: LiveOptions = { replay: 'none', drop: { everyBytes: [10_000, 20_000], how: 'reset' } };
  const { result, file } = await runJob(
    { scenario: rawScenario({ build, buildMs: 1_000, live }) },
    { type: 'BUILD' },
    { maxMemory: true },
  );
  expect(result.exitCode).toBe(0);
  expect(hash(file('build.log'))).toBe(hash(build));
  expect(result.peakRss).toBeLessThan(MOST_MB * 1024 ** 2);
});

function hash(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
