import { logUrl } from '../log-url.ts';
import { type LiveConnection, type LiveOptions, LiveRefused } from './connection.ts';
import { openStream } from './plain-stream.ts';
import { openWebSocket } from './websocket.ts';

/**
 * What came of trying to connect to a live log:
 * - `open`: the connection; `refusal` says why it is no WebSocket, if it is none.
 * - `refused`: neither a WebSocket nor a plain stream could be opened.
 * - `unavailable`: there is no address to connect to, or the log ended meanwhile.
 */
type Attempt =
  | { kind: 'open'; connection: LiveConnection; refusal: string | undefined }
  | { kind: 'refused'; reason: string }
  | { kind: 'unavailable' };

/**
 * Connects to a live log: by WebSocket, else by a plain stream.
 * @param liveUrl as the API gave it
 * @param ended makes a connection needless; undefined: nothing does
 * @throws the signal's reason; what is no refusal
 */
export async function connect(
  liveUrl: string | undefined,
  ended: AbortSignal | undefined,
  options: LiveOptions,
): Promise<Attempt> {
  const url = logUrl(liveUrl ?? '');
  if (!url) return { kind: 'unavailable' };
  const signal = ended ? AbortSignal.any([options.signal, ended]) : options.signal;
  let refusal: string | undefined;
  for (const open of [openWebSocket, openStream]) {
    try {
      return { kind: 'open', connection: await open(url, { ...options, signal }), refusal };
    } catch (error) {
      options.signal.throwIfAborted();
      if (ended?.aborted) return { kind: 'unavailable' };
      if (!(error instanceof LiveRefused)) throw error;
      options.debug(error.message);
      refusal ??= error.message;
    }
  }
  return { kind: 'refused', reason: refusal ?? '' };
}
