import { discard, type HttpResponse } from '../../app-platform/http.ts';
import { askedWaitMs, type Backoff, backoffMs, MAX_ASKED_WAIT_MS } from '../../app-platform/retry.ts';
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
  /** What happened, without what to do next. */
  readonly sentence: string;
  constructor(sentence: string, advice = '') {
    super(sentence + advice);
    this.sentence = sentence;
  }
}

const BACKOFF: Backoff = { firstMs: 300, maxMs: 10_000, attempts: 7 };
const HEAD_TIMEOUT_MS = 20_000;
const QUIET_TIMEOUT_MS = 20_000;

/**
 * The bytes of one archived log, from its first to its last. A download that breaks goes on where it broke:
 * by a range where the server says that it is still the same object, else from the start without handing out
 * a byte twice. What comes out is one version of the object; where another has taken its place, that is an
 * error.
 * @throws ArchiveUnreadable when it cannot be read to the end; the signal's reason
 */
export async function* downloadArchive(url: string, options: DownloadOptions): AsyncGenerator<Buffer> {
  const { clock, signal, debug } = options;
  const download: Download = { url, position: 0, end: NOTHING, version: undefined, encoded: false };
  /** What a server may still ask for: together not more than once, so that no archive holds a step long. */
  let askedLeftMs = MAX_ASKED_WAIT_MS;
  for (let failures = 0; ; ) {
    const before = download.position;
    try {
      yield* resume(download, options);
      return;
    } catch (error) {
      signal.throwIfAborted();
      if (error instanceof UserError) throw error;
      if (error instanceof Changed) throw unreadable(download, error.message);
      // An attempt that brought something on is a good sign.
      failures = download.position > before ? 1 : failures + 1;
      if (failures >= BACKOFF.attempts) throw unreadable(download, reasonOf(error));
      debug(`The archived log broke off at byte ${download.position}: ${reasonOf(error)}. Retrying.`);
      const askedMs = Math.min(error instanceof Refused ? error.waitMs : 0, askedLeftMs);
      askedLeftMs -= askedMs;
      await clock.sleep(Math.max(askedMs, backoffMs(failures, BACKOFF, clock)), signal);
      if (error instanceof Refused && error.stale) await refresh(download, options);
    }
  }
}

interface Download {
  url: string;
  /** Bytes handed out. */
  position: number;
  /** The last of them, by which another version of the object is noticed when it is read from the start. */
  end: Buffer;
  version: Version | undefined;
  /** It comes compressed: its positions are not the log's, so it is read from the start each time. */
  encoded: boolean;
}

/** What a server says by which one version of an object is told from another. */
interface Version {
  /** A strong ETag, or else the date of the last modification: what `If-Range` takes. */
  validator: string;
  /** Bytes of the whole object. */
  total: number;
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

/** Another version of the object has taken the place of the one of which a part was handed out. */
class Changed extends Error {
  override name = 'Changed';
  constructor() {
    super('it was replaced by another version while it was read');
  }
}

async function* resume(download: Download, options: DownloadOptions): AsyncGenerator<Buffer> {
  const { version } = download;
  const ranged = download.position > 0 && !download.encoded && version;
  const range = { range: `bytes=${download.position}-`, 'if-range': version?.validator ?? '' };
  const response = await get(download.url, ranged ? range : {}, options.signal);
  try {
    if (ranged && response.status === 416 && isAllOf(response, download.position)) return;
    checkIsLog(response, options);
    if (response.status === 206) {
      const part = partIn(response);
      if (!ranged || !isRestOf(download, version, part, response)) {
        // From the start the next time, where nothing can be mistaken.
        download.version = undefined;
        throw new Error('the server returned a different range than requested');
      }
      yield* body(response, download, { length: part!.end - part!.start + 1, skip: 0 });
    } else {
      download.encoded = response.decoded;
      const length = response.decoded ? undefined : count(response.headers['content-length']);
      download.version = length === undefined ? undefined : versionOf(response, length);
      yield* body(response, download, { length, skip: download.position });
    }
  } finally {
    discard(response);
  }
}

/**
 * @param length bytes that must come, where that is known
 * @param skip bytes that were handed out before: they must be the same
 */
async function* body(
  response: HttpResponse,
  download: Download,
  { length, skip }: { length: number | undefined; skip: number },
): AsyncGenerator<Buffer> {
  let skipping = skip;
  let skippedEnd: Buffer = NOTHING;
  let received = 0;
  for await (const chunk of response.body as AsyncIterable<Buffer>) {
    received += chunk.length;
    if (length !== undefined && received > length) throw new Error(`it goes on after ${length} bytes`);
    if (skipping > 0) {
      skippedEnd = lastBytes(skippedEnd, chunk.subarray(0, skipping));
      skipping -= Math.min(skipping, chunk.length);
      if (skipping === 0 && !skippedEnd.equals(download.end)) throw new Changed();
    }
    const bytes = chunk.subarray(chunk.length - Math.min(chunk.length, Math.max(0, received - skip)));
    if (bytes.length === 0) continue;
    download.position += bytes.length;
    download.end = lastBytes(download.end, bytes);
    yield bytes;
  }
  if (length !== undefined && received < length) {
    throw new Error(`it ended after ${received} of ${length} bytes`);
  }
  if (skipping === 0) return;
  throw length === undefined ? new Error(`it ended ${skipping} bytes sooner than before`) : new Changed();
}

const NOTHING = Buffer.alloc(0);
/** Some dozens of lines, whose timestamps two versions of a log do not share at the same place by chance. */
const END_BYTES = 4_096;

/** The end of bytes whose own end is known and of others that follow. A copy, since chunks come and go. */
function lastBytes(end: Buffer, bytes: Buffer): Buffer {
  const known = bytes.length < END_BYTES ? end.subarray(-END_BYTES + bytes.length) : NOTHING;
  return Buffer.concat([known, bytes.subarray(-END_BYTES)]);
}

/** @throws Error when the response is something else than the log or a part of it */
function checkIsLog(response: HttpResponse, { clock }: DownloadOptions): void {
  const { status, headers } = response;
  if (status !== 200 && status !== 206) {
    throw new Refused(status, askedWaitMs(status, headers, clock.wallNow()) ?? 0);
  }
  // A gateway in front of the storage can answer with a page of its own, and call it a success.
  if (/html/i.test(headers['content-type'] ?? '')) {
    throw new Error('the server returned a web page instead of the log');
  }
}

/** Which part of an object a response is: from `start` to `end`, both included, of `total` bytes. */
interface Part {
  start: number;
  end: number;
  total: number;
}

function partIn({ headers }: HttpResponse): Part | undefined {
  const found = /^bytes (\d{1,15})-(\d{1,15})\/(\d{1,15})$/.exec(headers['content-range'] ?? '');
  if (!found) return undefined;
  const [start, end, total] = found.slice(1).map(Number) as [number, number, number];
  return { start, end, total };
}

/** Whether a response is all that is left of the version of which the beginning was handed out. */
function isRestOf(
  { position }: Download,
  version: Version,
  part: Part | undefined,
  response: HttpResponse,
): boolean {
  if (!part || response.decoded) return false;
  const isRest = part.start === position && part.end === part.total - 1 && part.total === version.total;
  const length = count(response.headers['content-length']) ?? part.end - part.start + 1;
  const { validator = version.validator } = versionOf(response, part.total) ?? {};
  return isRest && length === part.end - part.start + 1 && validator === version.validator;
}

function versionOf({ headers, decoded }: HttpResponse, total: number): Version | undefined {
  const { etag, 'last-modified': modified } = headers;
  const validator = etag?.startsWith('"') ? etag : modified;
  return validator === undefined || decoded ? undefined : { validator, total };
}

function count(header: string | undefined): number | undefined {
  return header !== undefined && /^\d{1,15}$/.test(header) ? Number(header) : undefined;
}

/** A range that begins at the end cannot be had: everything was read. */
function isAllOf(response: HttpResponse, position: number): boolean {
  const [, size] = /^bytes \*\/(\d+)$/.exec(response.headers['content-range'] ?? '') ?? [];
  return position > 0 && Number(size) === position;
}

/**
 * Archived logs are on object storage: no token goes there, nor along a redirect, nor anything unencrypted.
 */
async function get(url: string, headers: Record<string, string>, signal: AbortSignal): Promise<HttpResponse> {
  const address = logUrl(url);
  if (!address) throw new ArchiveUnreadable('The API returned an archived log URL that is not an https URL.');
  const options = { headers, headTimeout: HEAD_TIMEOUT_MS, quietTimeout: QUIET_TIMEOUT_MS, signal };
  return getFollowingRedirects(address, options).catch((error: unknown) => {
    if (!(error instanceof UnsafeRedirect)) throw error;
    throw new ArchiveUnreadable(
      `The archived log at ${error.from} redirects to an unencrypted or private address, which is not followed.`,
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
    `Could not read the archived log at ${where} to its end: ${reason}.`,
    ' The part that was received has been kept. Run the step again; archived logs are kept for 90 days.',
  );
}
