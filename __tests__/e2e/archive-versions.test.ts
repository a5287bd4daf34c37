import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, test } from '@jest/globals';
import { rawScenario } from '../../simulator/scenarios/raw-scenario.ts';
import { RETRY_CLOCK } from './fault-checks.ts';
import { type Job, runJob } from './harness.ts';
import { asFinished, numberedLog } from './numbered-log.ts';

const LOG = numberedLog('build', 4_000);
const OTHER = Buffer.from(LOG.toString().replaceAll('build line', 'other line'));
const HALF = LOG.length / 2;

/** Breaks off the first answer in its middle; later requests are for `rest`. */
type Rest = (request: IncomingMessage, response: ServerResponse) => void;

/** A finished deployment whose build log lies on a server that breaks off once. */
async function archivedAt(rest: Rest, headers: Record<string, string> = { etag: '"one"' }) {
  const ranges: (string | undefined)[] = [];
  const server = createServer((request, response) => {
    ranges.push(request.headers.range);
    if (ranges.length > 1) return rest(request, response);
    response.writeHead(200, { 'content-length': LOG.length, ...headers });
    return response.write(LOG.subarray(0, HALF), () => response.destroy());
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/build.log`;
  try {
    const faults = [
      { on: 'logs', times: 1_000, fault: { kind: 'json', body: { historic_urls: [url] } } },
    ] as const;
    const scenario = asFinished(rawScenario({ build: LOG, faults: [...faults] }));
    return { job: await runJob({ scenario, seed: 1 }, { type: 'BUILD' }, RETRY_CLOCK), ranges };
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

function expectLog({ file, errors, result }: Job, log: Buffer): void {
  expect(errors).toEqual([]);
  expect(result.exitCode).toBe(0);
  expect(file('build.log').equals(log)).toBe(true);
}

/** From the byte at which a range that was asked for begins. */
function startOf({ headers }: IncomingMessage): number {
  return Number(/^bytes=(\d+)-$/.exec(headers.range ?? '')?.[1]);
}

function part(
  response: ServerResponse,
  start: number,
  end: number,
  total: number,
  version: Record<string, string> = { etag: '"one"' },
): void {
  const bytes = LOG.subarray(start, end);
  const range = `bytes ${start}-${end - 1}/${total}`;
  response.writeHead(206, { 'content-length': bytes.length, 'content-range': range, ...version }).end(bytes);
}

function whole(response: ServerResponse, log: Buffer, headers: Record<string, string> = {}): void {
  response.writeHead(200, { 'content-length': log.length, ...headers }).end(log);
}

test.concurrent.each([
  ['an ETag', { etag: '"one"' } as Record<string, string>, '"one"'],
  ['a date', { 'last-modified': 'Tue, 02 Dec 2025 10:00:00 GMT' }, 'Tue, 02 Dec 2025 10:00:00 GMT'],
])('a range of the same version, by %s, is the rest', async (_, headers, condition) => {
  const conditions: unknown[] = [];
  const { job, ranges } = await archivedAt((request, response) => {
    conditions.push(request.headers['if-range']);
    part(response, startOf(request), LOG.length, LOG.length, headers);
  }, headers);
  expectLog(job, LOG);
  expect(ranges).toHaveLength(2);
  expect(conditions).toEqual([condition]);
});

test.concurrent('without anything that tells versions apart, no range is asked for', async () => {
  const { job, ranges } = await archivedAt((_, response) => whole(response, LOG), {});
  expectLog(job, LOG);
  expect(ranges).toEqual([undefined, undefined]);
});

describe('half a log never passes as the archive', () => {
  const wrong: [string, (start: number, response: ServerResponse) => void][] = [
    ['ends early', (start, response) => part(response, start, start + 1_000, LOG.length)],
    [
      'ends early, and says that this is all',
      (start, response) => part(response, start, start + 1_000, start + 1_000),
    ],
    ['is of a longer object', (start, response) => part(response, start, LOG.length, LOG.length + 1_000)],
    [
      'is of another version',
      (start, response) => part(response, start, LOG.length, LOG.length, { etag: '"two"' }),
    ],
    ['begins elsewhere', (start, response) => part(response, start - 10, LOG.length, LOG.length)],
    [
      'does not say which it is',
      (start, response) => response.writeHead(206).end(LOG.subarray(start)) as never,
    ],
  ];
  test.concurrent.each(wrong)('a range that %s: it is read from the start', async (_, answer) => {
    const { job } = await archivedAt((request, response) => {
      if (request.headers.range) answer(startOf(request), response);
      else whole(response, LOG, { etag: '"one"' });
    });
    expectLog(job, LOG);
  });

  test.concurrent('a longer version with the same beginning is read on', async () => {
    const longer = Buffer.concat([LOG, LOG.subarray(0, 5_000)]);
    const { job } = await archivedAt((_, response) => whole(response, longer, { etag: '"two"' }));
    expectLog(job, longer);
  });

  test.concurrent.each([
    ['another text', OTHER],
    ['a shorter one', LOG.subarray(0, 1_000)],
  ])('another version, %s: an error, and what was read is kept', async (_, other) => {
    const { job } = await archivedAt((_, response) => whole(response, other, { etag: '"two"' }));
    expect(job.result.exitCode).toBe(1);
    expect(job.errors).toEqual([
      expect.stringMatching(/Could not read the archived log .* replaced by another version/),
    ]);
    const kept = job.file('build.log');
    expect(LOG.subarray(0, kept.length).equals(kept)).toBe(true);
    expect(job.outputs.conclusion).toBe('success');
  });
});
