import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@jest/globals';
import { WebSocketServer } from 'ws';
import type { Fault } from '../../simulator/faults/index.ts';
import { BUILD, slow } from './fault-checks.ts';
import { runJob } from './harness.ts';
import { onceEach, printedLines } from './numbered-log.ts';

test('a live_url with a fragment is connected to without it', async () => {
  const asked: (string | undefined)[] = [];
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  await once(server, 'listening');
  server.on('connection', (socket, request) => {
    asked.push(request.url);
    socket.send(JSON.stringify({ data: BUILD.toString() }));
    socket.close(1000);
  });
  const liveUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/log?token=t#of-a-page`;
  const faults: Fault[] = [
    { on: 'logs', type: 'BUILD', fault: { kind: 'json', body: { live_url: liveUrl } } },
  ];
  try {
    const job = await runJob({ scenario: slow({ faults }), seed: 1 }, { type: 'BUILD' });
    expect(job.errors).toEqual([]);
    expect(asked).toEqual(['/log?token=t']);
    expect(printedLines(job.printed, 'build')).toEqual(onceEach(BUILD));
    expect(job.file('build.log')).toEqual(BUILD);
  } finally {
    server.close();
  }
});
