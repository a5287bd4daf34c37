import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { inFolder, measured, NODE, runBundle } from './processes.ts';
import { median, type Row } from './table.ts';

const GOAL = 2;

/** From the start of the process to its first request, against a bare Node that sends one. */
export async function benchStart(runs: number): Promise<Row[]> {
  let asked: (() => void) | undefined;
  const server = createServer((_, response) => {
    asked?.();
    response
      .writeHead(401, { 'content-type': 'application/json' })
      .end('{"id":"unauthorized","message":"no"}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const untilAsked = async (run: () => Promise<unknown>): Promise<number> => {
    const began = performance.now();
    const first = new Promise<void>((resolve) => {
      asked = resolve;
    });
    const ended = run();
    await first;
    const took = performance.now() - began;
    await ended;
    return took;
  };
  const ours: number[] = [];
  const bare: number[] = [];
  const inputs = { token: 'dop_v1_0123456789', app_id: 'a1', api_url: url, summary: 'false' };
  for (let run = 0; run < runs; run++) {
    bare.push(await untilAsked(() => measured(NODE, ['-e', `require('http').get('${url}')`], {}, () => {})));
    ours.push(
      await untilAsked(() => inFolder((folder) => runBundle({ inputs, folder, onOutput: () => {} }))),
    );
  }
  server.close();
  const ratio = median(ours) / median(bare);
  const words = (values: number[]) => `${median(values).toFixed(1)} ms`;
  return [
    {
      what: 'start to first request, bare Node',
      ours: words(ours),
      other: words(bare),
      ratio,
      goal: `≤ ${GOAL}`,
      met: ratio <= GOAL,
    },
  ];
}
