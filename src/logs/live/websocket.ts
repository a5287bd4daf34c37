import type { WebSocket } from 'ws';
import { agentFor, USER_AGENT } from '../../app-platform/http.ts';
import { withinLimit } from '../../basics/abort.ts';
import { reasonOf } from '../../basics/errors.ts';
import { type LiveConnection, type LiveOptions, LiveRefused, OPEN_TIMEOUT_MS } from './connection.ts';
import { beginsAsFrame, frameFrom, MAX_FRAME_BYTES } from './frames.ts';
import { Inbox } from './inbox.ts';
import { watchSilence } from './silence.ts';

/**
 * Opens the live log at a `live_url` as a WebSocket (`https` becomes `wss`, as doctl does).
 * @throws LiveRefused when there is no such socket; the signal's reason
 */
export async function openWebSocket(url: URL, options: LiveOptions): Promise<LiveConnection> {
  const { WebSocket } = await import('ws');
  const address = new URL(url);
  address.protocol = url.protocol.replace(/^http/, 'ws');
  // A fragment is never sent, and `ws` takes no address that has one.
  address.hash = '';
  options.signal.throwIfAborted();
  const socket = new WebSocket(address, {
    agent: await agentFor(url),
    maxPayload: MAX_FRAME_BYTES,
    // Lines are wanted at once; compression saves nothing that matters here.
    perMessageDeflate: false,
    // Frames are checked where their bytes are used; a broken sequence is no reason to lose the connection.
    skipUTF8Validation: true,
    headers: { 'user-agent': USER_AGENT },
  });
  const inbox = new Inbox(socket);
  let endedWell: boolean | undefined;
  const onEnd = (well: boolean) => {
    endedWell ??= well;
  };
  listen(socket, inbox, onEnd, options);
  await withinLimit((signal) => opened(socket, signal), {
    ms: OPEN_TIMEOUT_MS,
    signal: options.signal,
    late: () => new LiveRefused(`the handshake was not answered within ${OPEN_TIMEOUT_MS / 1000} s`),
  });
  const stopWatching = watchSilence(
    socket,
    () => inbox.isPaused,
    () => {
      options.debug('The live connection has gone silent; opening a new one.');
      onEnd(false);
      inbox.end('it had gone silent');
      socket.terminate();
    },
  );
  return {
    transport: 'websocket',
    next: (quietMs) => inbox.next(quietMs),
    interrupt: () => inbox.interrupt(),
    ending: () => inbox.ending,
    endedWell: () => endedWell,
    close() {
      stopWatching();
      inbox.end('it was closed here');
      socket.terminate();
    },
  };
}

/** An aborted signal drops the socket, but need not settle the promise. */
function opened(socket: WebSocket, signal: AbortSignal): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const drop = () => socket.terminate();
  signal.addEventListener('abort', drop, { once: true });
  socket.once('open', resolve);
  socket.once('close', () => reject(new LiveRefused('the connection was closed before it was open')));
  socket.once('unexpected-response', (request, response) => {
    reject(new LiveRefused(`the handshake was answered with ${response.statusCode}`));
    request.destroy();
  });
  socket.once('error', (error) => reject(new LiveRefused(reasonOf(error))));
  return promise.finally(() => signal.removeEventListener('abort', drop));
}

function listen(
  socket: WebSocket,
  inbox: Inbox,
  onEnd: (well: boolean) => void,
  { debug }: LiveOptions,
): void {
  /**
   * Whether binary messages are bare log bytes; decided by the first, since a later log line can look like a
   * frame.
   */
  let bare: boolean | undefined;
  /** The first part of a frame that was cut in two. */
  let cut: Buffer | undefined;
  socket.on('message', (message, binary) => {
    const raw = asBuffer(message);
    if (binary) bare ??= !beginsAsFrame(raw);
    if (binary && bare) return inbox.put(raw);
    const frame = frameFrom(cut && binary ? Buffer.concat([cut, raw]) : raw, binary);
    if (frame.kind === 'log') inbox.put(frame.bytes);
    else if (frame.kind === 'foreign') debug(`Ignored a frame of ${raw.length} bytes: ${frame.reason}.`);
    else if (!cut) cut = raw;
    // What is in it cannot be read, so what follows would be put together wrongly: a new connection begins
    // anew.
    else {
      onEnd(false);
      inbox.end('it sent a frame that cannot be read');
    }
    if (frame.kind !== 'incomplete') cut = undefined;
  });
  socket.on('close', (code, reason) => {
    const said = reason.length > 0 ? ` "${reason.toString('latin1').replace(/[^ -~]/g, '?')}"` : '';
    onEnd(code === NORMAL && !cut);
    inbox.end(code === NORMAL ? `closed normally${said}` : `closed with code ${code}${said}`);
  });
  socket.on('error', (error) => {
    onEnd(false);
    inbox.end(reasonOf(error));
  });
}

/** The code with which a WebSocket is closed when all was sent. */
const NORMAL = 1000;

function asBuffer(message: Buffer | ArrayBuffer | Buffer[]): Buffer {
  if (Array.isArray(message)) return Buffer.concat(message);
  return Buffer.isBuffer(message) ? message : Buffer.from(message);
}
