import {
  type Agent,
  type IncomingHttpHeaders,
  type IncomingMessage,
  request as requestHttp,
} from 'node:http';
import { request as requestHttps } from 'node:https';
import type { Readable } from 'node:stream';
import { getProxyUrl } from '@actions/http-client/lib/proxy';
import { withinLimit } from '../basics/abort.ts';
import { isLoopback } from '../basics/loopback.ts';

/** The server took too long to answer, or went quiet in the middle of a response. */
class HttpTimeout extends Error {
  override name = 'HttpTimeout';
}

export interface HttpResponse {
  status: number;
  headers: IncomingHttpHeaders;
  /** The body, decompressed if the server compressed it. Fails when the connection breaks or goes quiet. */
  body: Readable;
  /** Whether `body` was decompressed, so that byte ranges do not fit it. */
  decoded: boolean;
}

export interface HttpOptions {
  headers?: Record<string, string>;
  /** Milliseconds until the head of the response must be there. */
  headTimeout: number;
  /** Milliseconds the body may be quiet. */
  quietTimeout: number;
  signal: AbortSignal;
}

/**
 * One GET without redirects and without retries. `@actions/http-client` gives the proxy rules and the agents,
 * not the request itself, because it takes no AbortSignal.
 * @throws HttpTimeout, the socket's error, or the signal's reason: each as soon as it is due
 */
export async function httpGet(url: URL, options: HttpOptions): Promise<HttpResponse> {
  const { headTimeout, quietTimeout, signal } = options;
  const agent = await agentFor(url);
  const message = await withinLimit((limited) => headOf(url, agent, { ...options, signal: limited }), {
    ms: headTimeout,
    signal,
    late: () => new HttpTimeout(`${url.host} did not respond within ${Math.ceil(headTimeout / 1000)} s`),
  });
  const response = { status: message.statusCode ?? 0, headers: message.headers, ...decoded(message) };
  // It may break before anybody reads it.
  response.body.on('error', () => {});
  const stop = () => message.destroy(signal.reason);
  signal.addEventListener('abort', stop, { once: true });
  message.once('close', () => signal.removeEventListener('abort', stop));
  message.setTimeout(quietTimeout, () => {
    message.destroy(new HttpTimeout(`${url.host} sent no data for ${Math.ceil(quietTimeout / 1000)} s`));
  });
  return response;
}

/** The head of the response. An aborted signal drops the request, but need not settle the promise. */
function headOf(
  url: URL,
  agent: Agent | undefined,
  { headers, signal }: HttpOptions,
): Promise<IncomingMessage> {
  const send = url.protocol === 'https:' ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    const request = send(url, {
      agent,
      headers: { 'accept-encoding': 'identity', 'user-agent': USER_AGENT, ...headers },
    });
    const drop = () => request.destroy();
    signal.addEventListener('abort', drop, { once: true });
    request.on('error', reject);
    request.on('response', (message) => {
      signal.removeEventListener('abort', drop);
      resolve(message);
    });
    request.end();
  });
}

/** Sent with every request, so that DigitalOcean can tell who asks. */
export const USER_AGENT = 'app-platform-logs';

/**
 * The agent for a URL: one that goes through the proxy of `https_proxy`, `http_proxy` and `no_proxy`, or none
 * for Node's own. Loaded only where a proxy is set, since it costs more than all the rest at start-up. What
 * goes unencrypted to this machine goes there directly: a proxy would see all of it, the token included.
 */
export async function agentFor(url: URL): Promise<Agent | undefined> {
  const asHttp = new URL(url);
  asHttp.protocol = url.protocol.replace(/^ws/, 'http');
  if (asHttp.protocol === 'http:' && isLoopback(asHttp.hostname)) return undefined;
  if (!getProxyUrl(asHttp)?.hostname) return undefined;
  const { HttpClient } = await import('@actions/http-client');
  return new HttpClient(USER_AGENT).getAgent(asHttp.href) as Agent;
}

/** Drops a response whose body is not wanted, so that its socket is free again. */
export function discard(response: HttpResponse): void {
  response.body.on('error', () => {});
  response.body.destroy();
}

function decoded(message: IncomingMessage): Pick<HttpResponse, 'body' | 'decoded'> {
  const decoder = decoderFor(message.headers['content-encoding']);
  if (!decoder) return { body: message, decoded: false };
  message.on('error', (error) => decoder.destroy(error));
  decoder.on('close', () => message.destroy());
  return { body: message.pipe(decoder), decoded: true };
}

function decoderFor(encoding: string | undefined) {
  if (!encoding) return undefined;
  // Compression is not asked for and rarely comes, and loading this takes time at the start.
  const { createBrotliDecompress, createUnzip } = process.getBuiltinModule('node:zlib');
  switch (encoding.trim().toLowerCase()) {
    case 'gzip':
    case 'x-gzip':
    case 'deflate':
      return createUnzip();
    case 'br':
      return createBrotliDecompress();
    default:
      return undefined;
  }
}
