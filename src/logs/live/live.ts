import type { WebSocket } from 'ws';
import { agentFor, discard, httpGet, USER_AGENT } from '../../app-platform/http.ts';
import type { Clock } from '../../basics/clock.ts';
import { reasonOf } from '../../basics/errors.ts';
import { logUrl } from '../log-url.ts';
import { beginsAsFrame, frameFrom, StreamedFrames } from './frames.ts';

/** One connection to a live log. */
export interface LiveConnection {
  /** `websocket`, or `stream` for the plain HTTPS stream of the same URL. */
  readonly way: 'websocket' | 'stream';
  /**
   * All bytes that have come since the last call; waits for some, or until `nudge` (then it may be none).
   * `undefined`: the connection has ended, or `quietMs` milliseconds have passed without a byte.
   */
  next(quietMs?: number): Promise<Buffer | undefined>;
  /** Lets a call of `next` that waits return. */
  nudge(): void;
  /** Why it ended, for people. */
  ending(): string;
  close(): void;
}

export interface LiveOptions {
  clock: Clock;
  signal: AbortSignal;
  debug: (text: string) => void;
}

/** No WebSocket could be opened, or the plain stream gave nothing. */
export class LiveRefused extends Error {
  override name = 'LiveRefused';
}

/** Bytes that wait to be taken before the connection is paused. */
const MOST_WAITING_BYTES = 4 * 1024 * 1024;
const HANDSHAKE_TIMEOUT_MS = 10_000;
/** One frame; a line of this size is the archive's to bring. */
const MOST_FRAME_BYTES = 64 * 1024 * 1024;
/** After so long without a byte a ping asks whether anybody is there. */
const SILENCE_MS = 15_000;
const PONG_TIMEOUT_MS = 5_000;
/** A connection that answers pings but brings nothing is renewed. */
const LONGEST_SILENCE_MS = 120_000;
/** A plain stream may be held back by a cache in front of it; then it is of no use. */
const STREAM_QUIET_MS = 60_000;

/**
 * Opens the live log at a `live_url` as a WebSocket (`https` becomes `wss`, as doctl does).
 * @throws LiveRefused when there is no such socket; the signal's reason
 */
export async function openWebSocket(url: URL, options: LiveOptions): Promise<LiveConnection> {
  const { WebSocket } = await import('ws');
  const address = new URL(url);
  address.protocol = url.protocol.replace(/^http/, 'ws');
  options.signal.throwIfAborted();
  const socket = new WebSocket(address, {
    agent: await agentFor(url),
    handshakeTimeout: HANDSHAKE_TIMEOUT_MS,
    maxPayload: MOST_FRAME_BYTES,
    // Lines are wanted at once; compression saves nothing that matters here.
    perMessageDeflate: false,
    // Frames are checked where their bytes are used; a broken sequence is no reason to lose the connection.
    skipUTF8Validation: true,
    headers: { 'user-agent': USER_AGENT },
  });
  const inbox = new Inbox(
    () => socket.pause(),
    () => socket.resume(),
  );
  listen(socket, inbox, options);
  await opened(socket, options.signal);
  const stopWatching = watchSilence(socket, inbox, options);
  return {
    way: 'websocket',
    next: (quietMs) => inbox.next(quietMs),
    nudge: () => inbox.nudge(),
    ending: () => inbox.ending,
    close() {
      stopWatching();
      inbox.end('it was closed here');
      socket.terminate();
    },
  };
}

function opened(socket: WebSocket, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      socket.terminate();
      reject(signal.reason);
    };
    signal.addEventListener('abort', stop, { once: true });
    socket.once('open', () => {
      signal.removeEventListener('abort', stop);
      resolve();
    });
    socket.once('close', () => {
      signal.removeEventListener('abort', stop);
      reject(new LiveRefused('the connection was closed before it was open'));
    });
    socket.once('unexpected-response', (request, response) => {
      signal.removeEventListener('abort', stop);
      reject(new LiveRefused(`the handshake was answered with ${response.statusCode}`));
      request.destroy();
    });
    socket.once('error', (error) => {
      signal.removeEventListener('abort', stop);
      reject(new LiveRefused(reasonOf(error)));
    });
  });
}

function listen(socket: WebSocket, inbox: Inbox, { debug }: LiveOptions): void {
  /** Whether binary messages are bare log bytes; the first one tells, since a log line can look like a frame. */
  let bare: boolean | undefined;
  /** The first part of a frame that was cut in two. */
  let cut: Buffer | undefined;
  socket.on('message', (message, binary) => {
    const raw = asBuffer(message);
    if (binary) bare ??= !beginsAsFrame(raw);
    if (binary && bare) return inbox.put(raw);
    const frame = frameFrom(cut && binary ? Buffer.concat([cut, raw]) : raw, binary);
    if ('bytes' in frame) inbox.put(frame.bytes);
    else if ('strange' in frame) debug(`Ignored a frame of ${raw.length} bytes: ${frame.strange}.`);
    else if (!cut) cut = raw;
    // What is in it cannot be read, so what follows would be put together wrongly: a new connection begins anew.
    else inbox.end('it sent a frame that cannot be read');
    if (!('incomplete' in frame)) cut = undefined;
  });
  socket.on('close', (code, reason) => {
    const said = reason.length > 0 ? ` "${reason.toString('latin1').replace(/[^ -~]/g, '?')}"` : '';
    inbox.end(code === 1000 ? `closed normally${said}` : `closed with code ${code}${said}`);
  });
  socket.on('error', (error) => inbox.end(reasonOf(error)));
}

function asBuffer(message: Buffer | ArrayBuffer | Buffer[]): Buffer {
  if (Array.isArray(message)) return Buffer.concat(message);
  return Buffer.isBuffer(message) ? message : Buffer.from(message);
}

/** Asks after the server when nothing comes, and ends a connection on which nobody answers. */
function watchSilence(socket: WebSocket, inbox: Inbox, { debug }: LiveOptions): () => void {
  let heardAt = Date.now();
  let bytesAt = heardAt;
  let askedAt = 0;
  const heard = () => {
    heardAt = Date.now();
  };
  socket.on('message', () => {
    heard();
    bytesAt = heardAt;
  });
  socket.on('ping', heard);
  socket.on('pong', heard);
  const timer = setInterval(() => {
    const now = Date.now();
    if (inbox.paused) {
      heardAt = bytesAt = now;
    } else if (now - bytesAt > LONGEST_SILENCE_MS || (askedAt > heardAt && now - askedAt > PONG_TIMEOUT_MS)) {
      debug('The live connection has gone silent; opening a new one.');
      inbox.end('it had gone silent');
      socket.terminate();
    } else if (now - heardAt > SILENCE_MS && askedAt <= heardAt) {
      askedAt = now;
      socket.ping();
    }
  }, 1000);
  socket.on('close', () => clearInterval(timer));
  return () => clearInterval(timer);
}

/**
 * Opens the same URL as a plain HTTPS stream, for networks that let no WebSocket through.
 * @throws LiveRefused when it is refused or brings nothing; the signal's reason
 */
export async function openStream(url: URL, options: LiveOptions): Promise<LiveConnection> {
  const closed = new AbortController();
  const giveUp = () => closed.abort(options.signal.reason);
  options.signal.addEventListener('abort', giveUp, { once: true });
  try {
    const body = await plainStream(url, closed.signal);
    const inbox = new Inbox(
      () => body.pause(),
      () => body.resume(),
    );
    const lines = new StreamedFrames(options.debug);
    const end = (ending: string) => {
      inbox.put(lines.rest());
      inbox.end(ending);
    };
    body.on('data', (chunk: Buffer) => inbox.put(lines.push(chunk)));
    body.on('end', () => end('the stream ended'));
    body.on('error', (error) => end(reasonOf(error)));
    body.on('close', () => end('the stream was closed'));
    const first = await inbox.next();
    options.signal.throwIfAborted();
    if (!first) throw new LiveRefused(`the plain stream brought nothing: ${inbox.ending}`);
    inbox.putBack(first);
    return {
      way: 'stream',
      next: (quietMs) => inbox.next(quietMs),
      nudge: () => inbox.nudge(),
      ending: () => inbox.ending,
      close() {
        inbox.end('it was closed here');
        closed.abort();
        body.destroy();
      },
    };
  } finally {
    // What ends the opening does not cut off what is still on its way.
    options.signal.removeEventListener('abort', giveUp);
  }
}

const MOST_REDIRECTS = 5;

async function plainStream(url: URL, signal: AbortSignal) {
  let from = new URL(url);
  from.protocol = url.protocol.replace(/^ws/, 'http');
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
    const options = { headTimeout: HANDSHAKE_TIMEOUT_MS, quietTimeout: STREAM_QUIET_MS, signal };
    const answer = await httpGet(from, options).catch((error: unknown) => {
      signal.throwIfAborted();
      throw new LiveRefused(`the plain stream failed: ${reasonOf(error)}`);
    });
    if (answer.status === 200 && !/html/i.test(String(answer.headers['content-type']))) return answer.body;
    discard(answer);
    const next =
      answer.status >= 300 && answer.status < 400 ? logUrl(answer.headers.location ?? '', from) : undefined;
    const downgraded = from.protocol === 'https:' && next?.protocol !== 'https:';
    if (!next || downgraded) throw new LiveRefused(`the plain stream was answered with ${answer.status}`);
    from = next;
  }
  throw new LiveRefused('the plain stream was redirected too often');
}

const NOTHING = Buffer.alloc(0);

/** What has come and was not taken yet. It asks for a pause when that is too much. */
class Inbox {
  #chunks: Buffer[] = [];
  #bytes = 0;
  #ending: string | undefined;
  #wake: (() => void) | undefined;
  #paused = false;
  #nudged = false;
  readonly #pause: () => void;
  readonly #resume: () => void;

  constructor(pause: () => void, resume: () => void) {
    this.#pause = pause;
    this.#resume = resume;
  }

  get paused(): boolean {
    return this.#paused;
  }

  get ending(): string {
    return this.#ending ?? 'it has not ended';
  }

  put(bytes: Buffer): void {
    if (bytes.length === 0) return;
    this.#chunks.push(bytes);
    this.#bytes += bytes.length;
    if (this.#bytes > MOST_WAITING_BYTES && !this.#paused) {
      this.#paused = true;
      this.#pause();
    }
    this.#wake?.();
  }

  putBack(bytes: Buffer): void {
    this.#chunks.unshift(bytes);
    this.#bytes += bytes.length;
  }

  end(ending: string): void {
    this.#ending ??= ending;
    this.#wake?.();
  }

  nudge(): void {
    this.#nudged = true;
    this.#wake?.();
  }

  async next(quietMs?: number): Promise<Buffer | undefined> {
    if (this.#chunks.length === 0 && this.#ending === undefined && !this.#nudged) {
      // One promise a call, and none that outlives it: a race against a long wait would pile up.
      const { promise, resolve } = Promise.withResolvers<void>();
      const timer = quietMs === undefined ? undefined : setTimeout(resolve, quietMs);
      this.#wake = resolve;
      await promise;
      this.#wake = undefined;
      clearTimeout(timer);
    }
    const nudged = this.#nudged;
    this.#nudged = false;
    if (this.#chunks.length === 0) return nudged && this.#ending === undefined ? NOTHING : undefined;
    const [only, ...more] = this.#chunks;
    this.#chunks = [];
    this.#bytes = 0;
    if (this.#paused) {
      this.#paused = false;
      this.#resume();
    }
    return more.length === 0 ? only : Buffer.concat([only!, ...more]);
  }
}
