import type { Readable } from 'node:stream';
import { discard } from '../../app-platform/http.ts';
import { orAborted } from '../../basics/abort.ts';
import { reasonOf } from '../../basics/errors.ts';
import { getFollowingRedirects } from '../redirects.ts';
import { type LiveConnection, type LiveOptions, LiveRefused, OPEN_TIMEOUT_MS } from './connection.ts';
import { StreamedFrames } from './frames.ts';
import { Inbox } from './inbox.ts';

/** A plain stream may be held back by a cache in front of it; then it is of no use. */
const STREAM_QUIET_MS = 60_000;

/**
 * Opens the live log at a `live_url` as a plain HTTPS stream, for networks that let no WebSocket through.
 * @throws LiveRefused when it is refused or brings nothing; the signal's reason
 */
export async function openStream(url: URL, options: LiveOptions): Promise<LiveConnection> {
  const closed = new AbortController();
  const giveUp = () => closed.abort(options.signal.reason);
  options.signal.addEventListener('abort', giveUp, { once: true });
  try {
    const body = await bodyOf(url, closed.signal);
    const inbox = new Inbox(body);
    let endedWell: boolean | undefined;
    body.once('end', () => {
      endedWell ??= true;
    });
    body.once('error', () => {
      endedWell ??= false;
    });
    listen(body, inbox, options);
    const first = await orAborted(inbox.next(), options.signal);
    if (!first) throw new LiveRefused(`the plain stream brought nothing: ${inbox.ending}`);
    inbox.putBack(first);
    return {
      transport: 'stream',
      next: (quietMs) => inbox.next(quietMs),
      interrupt: () => inbox.interrupt(),
      ending: () => inbox.ending,
      endedWell: () => endedWell,
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

function listen(body: Readable, inbox: Inbox, { debug }: LiveOptions): void {
  const frames = new StreamedFrames(debug);
  const end = (reason: string) => {
    inbox.put(frames.rest());
    inbox.end(reason);
  };
  body.on('data', (chunk: Buffer) => inbox.put(frames.push(chunk)));
  body.on('end', () => end('the stream ended'));
  body.on('error', (error) => end(reasonOf(error)));
  body.on('close', () => end('the stream was closed'));
}

async function bodyOf(url: URL, signal: AbortSignal): Promise<Readable> {
  const address = new URL(url);
  address.protocol = url.protocol.replace(/^ws/, 'http');
  const options = { headTimeout: OPEN_TIMEOUT_MS, quietTimeout: STREAM_QUIET_MS, signal };
  const response = await getFollowingRedirects(address, options).catch((error: unknown) => {
    signal.throwIfAborted();
    throw new LiveRefused(`the plain stream failed: ${reasonOf(error)}`);
  });
  if (response.status === 200 && !/html/i.test(String(response.headers['content-type'])))
    return response.body;
  discard(response);
  throw new LiveRefused(`the plain stream was answered with ${response.status}`);
}
