import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';
import type { RunOptions } from '../../runner-model/index.ts';
import type { Simulator, startSimulator } from '../../simulator/index.ts';
import { type Job, runJob } from './harness.ts';

/** One that is no whole text frame: binary, or a piece (`fin: false`) that the next frame goes on with. */
export interface OddFrame {
  data: Buffer | string;
  binary: boolean;
  fin: boolean;
}

/** What a request is answered, whatever it asked for. */
export interface Reply {
  status: number;
  body: Buffer;
  headers?: Record<string, string>;
}

export interface Rewriting {
  /** What the action is answered in the place of what the simulator answered. */
  answer?: (body: string, path: string) => string;
  /**
   * What each live connection brings, in the order in which they are opened; it is closed after that. More
   * connections than these stay open and bring nothing.
   */
  frames?: (Buffer | string | OddFrame)[][];
  /** The archive of every log, in the place of the simulator's. */
  archive?: Buffer;
  /** What is said of the archive's length and coding, true or not. */
  archiveHeaders?: Record<string, string>;
  /** What is answered in the place of all that, to requests for logs and live connections too. */
  reply?: (body: Buffer, path: string) => Reply | undefined;
}

/** Runs the action against a simulator, with some of what it is answered changed on the way. */
export async function runRewritten(
  simulation: Parameters<typeof startSimulator>[0],
  rewriting: Rewriting,
  inputs: Record<string, string> = {},
  options: Partial<RunOptions> & { clockSpeed?: number } = {},
): Promise<Job> {
  let close: (() => void) | undefined;
  const all = { ...inputs };
  try {
    return await runJob({ beginsWhenAsked: true, ...simulation }, all, {
      ...options,
      before: async (simulator) => {
        const proxy = await startProxy(simulator, rewriting);
        close = proxy.close;
        all.api_url = proxy.url;
      },
    });
  } finally {
    close?.();
  }
}

async function startProxy(
  simulator: Simulator,
  { answer, frames, archive, archiveHeaders = {}, reply }: Rewriting,
) {
  const server = createServer(async (request, response) => {
    const path = request.url ?? '/';
    if (path === '/archive') {
      const other = reply?.(archive ?? Buffer.alloc(0), path);
      if (other) return void response.writeHead(other.status, other.headers).end(other.body);
      return void response.writeHead(200, archiveHeaders).end(archive);
    }
    const { authorization = '' } = request.headers;
    const headers = { authorization };
    const answered = await fetch(new URL(path, simulator.url), { headers }).catch(() => undefined);
    // The simulator may be gone while a killed action's last request is under way.
    if (!answered) return void response.destroy();
    let body = await answered.text();
    if (frames) body = body.replace(/"live_url":"[^"]*"/, `"live_url":"${url}/live"`);
    if (archive) body = body.replace(/"historic_urls":\["[^\]]*\]/, `"historic_urls":["${url}/archive"]`);
    const other = reply?.(Buffer.from(body), path);
    if (other) return void response.writeHead(other.status, other.headers).end(other.body);
    response.writeHead(answered.status, { 'content-type': 'application/json' });
    response.end(answer ? answer(body, path) : body);
  });
  const sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false });
  let connections = 0;
  server.on('upgrade', (request: IncomingMessage, socket, head) => {
    const other = reply?.(Buffer.alloc(0), request.url ?? '/');
    if (other) {
      const { status, body, headers = {} } = other;
      const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
      socket.on('error', () => {});
      socket.write(`HTTP/1.1 ${status} Other\r\n${lines.join('')}connection: close\r\n\r\n`);
      socket.end(body);
      return;
    }
    sockets.handleUpgrade(request, socket, head, (webSocket) => {
      const own = frames?.[connections++];
      for (const frame of own ?? []) {
        const { data, binary, fin } = isOdd(frame) ? frame : { data: frame, binary: false, fin: true };
        webSocket.send(data, { binary, fin });
      }
      if (own) webSocket.close(1001);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const close = () => {
    for (const client of sockets.clients) client.terminate();
    server.closeAllConnections();
    server.close();
  };
  return { url, close };
}

function isOdd(frame: Buffer | string | OddFrame): frame is OddFrame {
  return typeof frame === 'object' && 'fin' in frame;
}

/** A frame of a live log. */
export function frameOf(data: string): string {
  return JSON.stringify({ data });
}
