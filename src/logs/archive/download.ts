import { discard, type HttpAnswer } from '../../app-platform/http.ts';
import { type Backoff, backoffMs } from '../../app-platform/retry.ts';
import type { Clock } from '../../basics/clock.ts';
import { reasonOf, UserError } from '../../basics/errors.ts';
import { logUrl, withoutCredentials } from '../log-url.ts';
import { getFollowingRedirects, UnsafeRedirect } from '../redirects.ts';

interface DownloadOptions {
  clock: Clock;
  signal: AbortSignal;
  debug: (text: string) => void;
  /** Asks the API for the URL again, since signed URLs expire. `undefined`: there is none any more. */
  freshUrl: () => Promise<string | undefined>;
}

/** An archived log could not be read to its end. What was received before has been handed out. */
export class ArchiveUnreadable extends UserError {
  override name = 'ArchiveUnreadable';
}

const BACKOFF: Backoff = { firstMs: 300, maxMs: 10_000, attempts: 7 };
const HEAD_TIMEOUT_MS = 20_000;
const QUIET_TIMEOUT_MS = 20_000;

/**
 * The bytes of one archived log, from its first to its last. A download that breaks goes on where it broke:
 * by a range where the server allows it, else from the start without handing out a byte twice.
 * @throws ArchiveUnreadable when it cannot be read to the end; the signal's reason
 */
export async function* downloadArchive(url: string, options: DownloadOptions): AsyncGenerator<Buffer> {
  const { clock, signal, debug } = options;
  const download: Download = { url, position: 0, etag: undefined, encoded: false };
  for (let failures = 0; ; ) {
    const before = download.position;
    try {
      yield* resume(download, options);
      return;
    } catch (error) {
      signal.throwIfAborted();
      if (error instanceof UserError) throw error;
      // An attempt that brought something on is a good sign.
      failures = download.position > before ? 1 : failures + 1;
      if (failures >= BACKOFF.attempts) throw unreadable(download, reasonOf(error));
      debug(`The archived log broke off at byte ${download.position}: ${reasonOf(error)}. Retrying.`);
      const asked = error instanceof Refused ? error.waitMs : 0;
      await clock.sleep(Math.max(asked, backoffMs(failures, BACKOFF, clock)), signal);
      if (error instanceof Refused && error.stale) await refresh(download, options);
    }
  }
}

interface Download {
  url: string;
  /** Bytes handed out. */
  position: number;
  etag: string | undefined;
  /** It comes compressed: its positions are not the log's, so it is read from the start each time. */
  encoded: boolean;
}

/** The server answered, but not with the log. */
class Refused extends Error {
  override name = 'Refused';
  /** Whether a fresh URL may help. */
  readonly stale: boolean;
  readonly waitMs: number;
  constructor(status: number, waitMs: number) {
    super(`the server returned ${status}`);
    this.stale = status === 400 || status === 401 || status === 403 || status === 404 || status === 410;
    this.waitMs = waitMs;
  }
}

async function* resume(download: Download, { signal }: DownloadOptions): AsyncGenerator<Buffer> {
  // If-Range needs a strong ETag; without one, the length that follows must do.
  const condition = download.etag ? { 'if-range': download.etag } : undefined;
  const ranged = download.position > 0 && !download.encoded;
  const range = ranged ? { range: `bytes=${download.position}-`, ...condition } : undefined;
  const answer = await get(download.url, { ...range }, signal);
  try {
    if (answer.status === 416 && isAllOf(answer, download.position)) return;
    const skip = bytesToSkip(answer, download);
    const { etag } = answer.headers;
    download.encoded = answer.decoded;
    download.etag = etag?.startsWith('"') && !answer.decoded ? etag : undefined;
    yield* body(answer, download, skip);
  } finally {
    discard(answer);
  }
}

async function* body(answer: HttpAnswer, download: Download, skip: number): AsyncGenerator<Buffer> {
  let skipping = skip;
  let received = 0;
  for await (const chunk of answer.body as AsyncIterable<Buffer>) {
    received += chunk.length;
    if (skipping >= chunk.length) {
      skipping -= chunk.length;
      continue;
    }
    const bytes = skipping > 0 ? chunk.subarray(skipping) : chunk;
    skipping = 0;
    download.position += bytes.length;
    yield bytes;
  }
  const length = Number(answer.headers['content-length']);
  if (!answer.decoded && received < length) throw new Error(`it ended after ${received} of ${length} bytes`);
  if (skipping > 0) throw new Error(`it is ${skipping} bytes shorter than before`);
}

/** How much of the answer was handed out before. */
function bytesToSkip(answer: HttpAnswer, download: Download): number {
  // A gateway in front of the storage can answer with a page of its own, and call it a success.
  if (answer.status < 300 && /html/i.test(answer.headers['content-type'] ?? '')) {
    throw new Error('the server returned a web page instead of the log');
  }
  if (answer.status === 206) {
    const [, start] = /^bytes (\d+)-/.exec(answer.headers['content-range'] ?? '') ?? [];
    const from = Number(start ?? Number.NaN);
    if (!answer.decoded && from <= download.position) return download.position - from;
    download.etag = undefined;
    download.encoded ||= answer.decoded;
    throw new Error('the server returned a different range than requested');
  }
  if (answer.status === 200) return download.position;
  const retryAfter = Number(answer.headers['retry-after']);
  throw new Refused(answer.status, retryAfter > 0 ? retryAfter * 1000 : 0);
}

/** A range that begins at the end cannot be had: everything was read. */
function isAllOf(answer: HttpAnswer, position: number): boolean {
  const [, size] = /^bytes \*\/(\d+)$/.exec(answer.headers['content-range'] ?? '') ?? [];
  return position > 0 && Number(size) === position;
}

/**
 * Archived logs are on object storage: no token goes there, nor along a redirect, nor anything unencrypted.
 */
async function get(url: string, headers: Record<string, string>, signal: AbortSignal): Promise<HttpAnswer> {
  const address = logUrl(url);
  if (!address) throw new ArchiveUnreadable('The API returned an archived log URL that is not an https URL.');
  const options = { headers, headTimeout: HEAD_TIMEOUT_MS, quietTimeout: QUIET_TIMEOUT_MS, signal };
  return getFollowingRedirects(address, options).catch((error: unknown) => {
    if (!(error instanceof UnsafeRedirect)) throw error;
    throw new ArchiveUnreadable(
      `The archived log at ${error.from} redirects to an unencrypted address, which is not followed.`,
    );
  });
}

async function refresh(download: Download, { freshUrl }: DownloadOptions): Promise<void> {
  const url = await freshUrl();
  if (url !== undefined) download.url = url;
}

function unreadable({ url }: Download, reason: string): ArchiveUnreadable {
  const where = URL.canParse(url) ? withoutCredentials(new URL(url)) : 'its address';
  return new ArchiveUnreadable(
    `Could not read the archived log at ${where} to its end: ${reason}. The part that was received has been kept. ` +
      'Run the step again; archived logs are kept for 90 days.',
  );
}
