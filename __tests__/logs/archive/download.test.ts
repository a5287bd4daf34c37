import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@jest/globals';
import { systemClock } from '../../../src/basics/clock.ts';
import { downloadArchive } from '../../../src/logs/archive/download.ts';

test('a compressed archive that breaks off is read again from the start, and no byte is handed out twice', async () => {
  const log = Buffer.from(Array.from({ length: 20_000 }, (_, index) => `line ${index}\n`).join(''));
  const compressed = gzipSync(log);
  const ranges: (string | undefined)[] = [];
  const server = createServer((request, response) => {
    ranges.push(request.headers.range);
    if (request.headers.range) return response.writeHead(416).end();
    response.writeHead(200, { 'content-encoding': 'gzip', 'content-length': compressed.length });
    if (ranges.length > 1) return response.end(compressed);
    return response.write(compressed.subarray(0, compressed.length / 2), () => response.destroy());
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/log`;
  try {
    const { signal } = new AbortController();
    const options = { clock: systemClock, signal, debug: () => {}, freshUrl: async () => url };
    const chunks: Buffer[] = [];
    for await (const chunk of downloadArchive(url, options)) chunks.push(Buffer.from(chunk));
    expect(Buffer.concat(chunks).equals(log)).toBe(true);
    expect(ranges).toEqual([undefined, undefined]);
  } finally {
    server.close();
  }
});
