import dns from 'node:dns';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createTlsServer, globalAgent } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { AppPlatform } from '../../src/app-platform/client.ts';
import { RateBudget } from '../../src/app-platform/rate-budget.ts';
import { appFrom, deploymentFrom } from '../../src/app-platform/responses.ts';
import { systemClock as clock } from '../../src/basics/clock.ts';
import { downloadArchive } from '../../src/logs/archive/download.ts';
import { LogCollection } from '../../src/logs/log-collection.ts';
import { Redactor } from '../../src/logs/redact.ts';
import { selfSigned } from '../certificate.ts';

/** Real servers and sockets: names below `.example` are public ones, which here lead to this machine. */
const { lookup } = dns;
const certificate = selfSigned(['logs.example', 'other.example']);
const servers: Server[] = [];
const folder = mkdtempSync(join(tmpdir(), 'app-platform-logs-private-'));

beforeAll(() => {
  const toThisMachine = (name: string, ...rest: unknown[]) =>
    Reflect.apply(lookup, dns, [name.endsWith('.example') ? '127.0.0.1' : name, ...rest]);
  dns.lookup = toThisMachine as typeof lookup;
  globalAgent.options.ca = certificate.cert;
});
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});
afterAll(() => {
  dns.lookup = lookup;
  delete globalAgent.options.ca;
  globalAgent.destroy();
  rmSync(folder, { recursive: true });
});

/** @returns its port, and how often somebody connected */
async function serve(
  answer: RequestListener,
  tls = false,
): Promise<{ port: number; connections: () => number }> {
  let count = 0;
  const server = tls ? createTlsServer(certificate, answer) : createServer(answer);
  server.on('connection', () => count++);
  servers.push(server);
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return { port: (server.address() as AddressInfo).port, connections: () => count };
}

const LOG = 'web 2025-12-01T03:10:00.000000000Z what only this machine may read\n';
const signal = new AbortController().signal;

/** Fetches a crash log whose archive is on this machine, from an API under a name. */
async function fetchedFrom(apiHost: string) {
  const archive = await serve((_, response) => response.end(LOG));
  const urls = { historic_urls: [`http://127.0.0.1:${archive.port}/log`] };
  const { port } = await serve((_, response) => response.end(JSON.stringify(urls)));
  const rateBudget = new RateBudget(clock, 10_000);
  const context = { rateBudget, clock, signal, debug: () => {} };
  const apiUrl = new URL(`http://${apiHost}:${port}/`);
  const notes: string[] = [];
  const logs = new LogCollection([], {
    ...context,
    api: new AppPlatform({ ...context, apiUrl, token: 'dop_v1_0123456789abcdef', info: () => {} }),
    app: appFrom({ app: { id: 'a1' } }),
    deployment: deploymentFrom({ deployment: { id: 'd1', phase: 'ERROR' } }),
    logDir: join(folder, apiHost),
    follow: false,
    tailLines: undefined,
    podConnectionTimeout: undefined,
    redactor: await Redactor.of([], 'dop_v1_0123456789abcdef'),
    display: () => ({
      show: () => undefined,
      showRecovered: () => undefined,
      showsFiles: false,
      showFile: () => {},
      endLine: () => {},
      note: () => {},
      noteAbsent: () => {},
    }),
    end: () => Promise.resolve(),
    onFileError: () => {},
    noteOnce: (_, text) => notes.push(text),
  });
  const log = await logs.fetch('RUN_RESTARTED', 'web');
  return { files: log?.files() ?? [], connections: archive.connections(), notes };
}

test('an API elsewhere names an archive on this machine: nobody connects there, and that is said', async () => {
  const { files, connections, notes } = await fetchedFrom('api.example');
  expect(connections).toBe(0);
  expect(files).toEqual([]);
  expect(notes).toEqual([expect.stringContaining('private network (127.0.0.1). It is not opened')]);
});

test('an API on this machine may name one', async () => {
  const { files, connections, notes } = await fetchedFrom('127.0.0.1');
  expect(files.map((file) => readFileSync(file, 'utf8'))).toEqual([LOG]);
  expect(connections).toBe(1);
  expect(notes).toEqual([]);
});

/** Downloads an archive from one host, which redirects to another, both over TLS. */
async function redirected(from: string, to: string) {
  const { port, connections } = await serve((_, response) => response.end(LOG), true);
  const location = `https://${to}:${port}/log`;
  const first = await serve((_, response) => response.writeHead(302, { location }).end(), true);
  const url = `https://${from}:${first.port}/log?token=t`;
  const read = async () => {
    let text = '';
    const options = { clock, signal, debug: () => {}, freshUrl: async () => url };
    for await (const chunk of downloadArchive(url, options)) text += chunk;
    return text;
  };
  return { text: read(), connections };
}

test('a redirect from a public host to this machine is not followed', async () => {
  const { text, connections } = await redirected('logs.example', '127.0.0.1');
  await expect(text).rejects.toThrow(/logs\.example.* redirects to an unencrypted or private address/);
  expect(connections()).toBe(0);
});

test.each([
  ['logs.example', 'other.example'],
  ['127.0.0.1', '127.0.0.1'],
])('one from %s to %s is', async (from, to) => {
  const { text, connections } = await redirected(from, to);
  expect(await text).toBe(LOG);
  expect(connections()).toBe(1);
});
