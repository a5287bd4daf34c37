import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { watchPeakMemory } from '../runner-model/memory.ts';
import { action, NODE, type Program } from './action.ts';
import { median, type Row, seconds, withinMemory } from './figures.ts';

const BARE_REQUEST = fileURLToPath(new URL('./bare-request.cjs', import.meta.url));
const MOST_TIMES_BARE = 2;
const APP = '4f6c71e2-1e90-4762-9fee-6cc4a0a9f2cf';
const TOKEN = `dop_v1_${'0'.repeat(64)}`;

/** From the start of the process to the first API request, beside a bare Node that sends one. */
export async function start({ runs }: { runs: number }): Promise<Row[]> {
  const server = createServer((_, response) => response.writeHead(404).end('{}'));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const untilRequest = async (program: Program) => {
    const asked = once(server, 'request').then(() => process.hrtime.bigint());
    const [command = '', ...rest] = program.command;
    const began = process.hrtime.bigint();
    const child = spawn(command, rest, { env: program.env, stdio: 'ignore' });
    const memory = watchPeakMemory(child.pid ?? 0);
    const ended = once(child, 'exit');
    const ms = Number((await asked) - began) / 1e6;
    await ended;
    program.clean();
    return { ms, memory: memory.stop() };
  };
  const own: { ms: number; memory: number | undefined }[] = [];
  const bare: number[] = [];
  const ours = () => action({ api_url: url, token: TOKEN, app_id: APP });
  await untilRequest(ours());
  await untilRequest(bareNode(url));
  for (let run = 0; run < runs; run++) {
    own.push(await untilRequest(ours()));
    bare.push((await untilRequest(bareNode(url))).ms);
  }
  server.close();
  const ms = median(own.map((one) => one.ms));
  const ratio = ms / median(bare);
  const memory = Math.max(...own.map((one) => one.memory ?? 0)) || undefined;
  return [
    {
      bench: 'start',
      what: 'to the first API request',
      action: seconds(ms),
      beside: `bare Node ${seconds(median(bare))}`,
      ratio,
      memory,
      target: `≤ ${MOST_TIMES_BARE}`,
      reached: ratio <= MOST_TIMES_BARE && withinMemory(memory),
    },
  ];
}

function bareNode(url: string): Program {
  return {
    command: [NODE, BARE_REQUEST],
    env: { PATH: process.env.PATH ?? '', BENCH_URL: url },
    clean: () => {},
  };
}
