import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { faultAnswer } from '../faults/answers.ts';
import type { Endpoint, FaultFinder, FaultKind } from '../faults/index.ts';
import { resetNow } from '../live/wire.ts';
import type { LogType } from '../scenarios/scenario.ts';
import type { Answer } from './answer.ts';
import { deliver } from './deliver.ts';

export interface RequestRecord {
  /** Wall-clock milliseconds since 1970. */
  at: number;
  method: string;
  /** Host and port as the client named them. */
  host: string;
  path: string;
  query: Record<string, string>;
  headers: Record<string, string>;
  kind: 'api' | 'archive' | 'live';
  /** 101 for an upgrade; 0 for a request that got no answer. */
  status: number;
}

/** One listening port. */
export interface Site {
  server: Server;
  port: number;
}

export interface SiteOptions {
  kind: RequestRecord['kind'];
  requests: RequestRecord[];
  onRequest(): void;
  findFault: FaultFinder;
  /** Which faults a request can meet. */
  subjectOf(url: URL): { endpoint: Endpoint | undefined; type: LogType | undefined };
  /** Answers a request, or sends its own answer and gives the status. */
  answer(request: IncomingMessage, response: ServerResponse, url: URL, requestId: string): Answer | number;
  upgrade?(request: IncomingMessage, socket: Duplex, head: Buffer, url: URL): number;
}

/** Opens a listening port on loopback. @param port 0: any */
export async function openSite(port: number, options: SiteOptions): Promise<Site> {
  const server = createServer({ keepAliveTimeout: KEEP_ALIVE_MS }, (request, response) => {
    response.on('error', () => undefined);
    void handle(request, response, options).catch((error: unknown) => {
      // A defect here must not pass for a behaviour of the platform.
      process.stderr.write(`simulator: ${error instanceof Error ? error.stack : String(error)}\n`);
      response.destroy();
    });
  });
  server.on('upgrade', (request, socket, head) => {
    socket.on('error', () => undefined);
    void handleUpgrade(request, socket, head, options);
  });
  server.on('clientError', (_, socket) => socket.destroy());
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, LOOPBACK, resolve);
  });
  return { server, port: (server.address() as AddressInfo).port };
}

/** Ends all connections and stops listening. */
export async function closeSite({ server }: Site): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeAllConnections();
  await closed;
}

export const LOOPBACK = '127.0.0.1';
const KEEP_ALIVE_MS = 65_000;

async function handle(
  request: IncomingMessage,
  response: ServerResponse,
  options: SiteOptions,
): Promise<void> {
  request.resume();
  const url = urlOf(request);
  const record = recordOf(request, url, options);
  response.on('finish', () => {
    record.status = response.statusCode;
  });
  const fault = faultOf(url, options);
  if (fault && (await cutOff(fault, request.socket))) return;
  const requestId = randomUUID();
  const spoiled = fault && faultAnswer(fault, faultyRequest(request, url, options, requestId));
  const answer = spoiled ?? options.answer(request, response, url, requestId);
  if (typeof answer === 'number') {
    record.status = answer;
    return;
  }
  record.status = answer.status;
  await deliver(response, answer, spoiled ? undefined : fault, request.method === 'HEAD');
}

async function handleUpgrade(
  request: IncomingMessage,
  socket: Duplex,
  head: Buffer,
  options: SiteOptions,
): Promise<void> {
  const url = urlOf(request);
  const record = recordOf(request, url, options);
  const fault = faultOf(url, options);
  if (fault && (await cutOff(fault, socket))) return;
  const spoiled = fault && faultAnswer(fault, faultyRequest(request, url, options, randomUUID()));
  if (spoiled) {
    record.status = spoiled.status;
    socket.end(plainAnswer(spoiled));
  } else if (fault && CUTS_HANDSHAKE.has(fault.kind)) {
    socket.write('HTTP/1.1 101 Switching Protocols\r\nupgrade: websock', () => resetNow(socket));
  } else if (options.upgrade) {
    record.status = options.upgrade(request, socket, head, url);
  } else {
    record.status = 404;
    socket.end('HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\nconnection: close\r\n\r\n');
  }
}

const CUTS_HANDSHAKE: ReadonlySet<FaultKind['kind']> = new Set(['half', 'cut', 'wrong-length']);

/** Faults of the connection, not of the answer. True: there will be no answer. */
async function cutOff(fault: FaultKind, socket: Duplex): Promise<boolean> {
  switch (fault.kind) {
    case 'refuse':
    case 'reset':
      resetNow(socket);
      return true;
    case 'hang':
      // Nobody else looks after a socket that was to be upgraded: half open, it would keep the port from
      // closing.
      socket.once('end', () => socket.destroy()).resume();
      return true;
    case 'delay':
      await sleep(fault.ms);
      return socket.destroyed;
    default:
      return false;
  }
}

function faultOf(url: URL, options: SiteOptions): FaultKind | undefined {
  const { endpoint, type } = options.subjectOf(url);
  return endpoint && options.findFault(endpoint, type);
}

function faultyRequest(request: IncomingMessage, url: URL, options: SiteOptions, requestId: string) {
  return {
    endpoint: options.subjectOf(url).endpoint ?? 'apps',
    host: request.headers.host ?? '',
    target: request.url ?? '/',
    requestId,
  };
}

function recordOf(request: IncomingMessage, url: URL, options: SiteOptions): RequestRecord {
  options.onRequest();
  const headers = Object.entries(request.headers).map(([name, value]) => [name, String(value)] as const);
  const record: RequestRecord = {
    at: Date.now(),
    method: request.method ?? 'GET',
    host: request.headers.host ?? '',
    path: url.pathname,
    query: Object.fromEntries(url.searchParams),
    headers: Object.fromEntries(headers),
    kind: options.kind,
    status: 0,
  };
  options.requests.push(record);
  return record;
}

/** The URL as the client sees it: paging links lead back to the host it used. */
function urlOf(request: IncomingMessage): URL {
  const target = request.url ?? '/';
  const base = `http://${request.headers.host ?? LOOPBACK}`;
  // A path that begins with two slashes is a path, not a host.
  return new URL(target.startsWith('/') ? `${base}${target}` : target, base);
}

function plainAnswer({ status, headers, body }: Answer): Buffer {
  const lines = Object.entries({ ...headers, 'content-length': String(body.length), connection: 'close' });
  const head = [`HTTP/1.1 ${status} Answer`, ...lines.map(([name, value]) => `${name}: ${value}`)].join(
    '\r\n',
  );
  return Buffer.concat([Buffer.from(`${head}\r\n\r\n`), ...body.chunks(0, body.length)]);
}
