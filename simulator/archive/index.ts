import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { type Answer, type Body, bytesBody, xmlError } from '../http/answer.ts';
import type { LogType, Scenario } from '../scenarios/scenario.ts';
import type { ScenarioClock } from '../world/clock.ts';
import { bytesOf, type Log, linesIn } from '../world/logs.ts';
import type { Random } from '../world/random.ts';
import { bigBody } from './big-archive.ts';

/** The object storage in which finished logs are kept. */
export interface Archive {
  /** Signed URLs of a log's files in their order; none before the archive is there. */
  urlsOf(log: Log, component: string | undefined): string[];
  answer(request: IncomingMessage, requestId: string): Answer;
  /** Which log a path is of. */
  typeOf(path: string): LogType | undefined;
}

export interface ArchiveOptions {
  scenario: Scenario;
  clock: ScenarioClock;
  random: Random;
  /** `http://127.0.0.1:PORT` */
  origin: string;
}

const DEFAULT_DELAY_MS = 2_000;
const DEFAULT_EXPIRES_S = 900;
const ALGORITHM = 'AWS4-HMAC-SHA256';
const REGION = 'ams3';

interface StoredFile {
  log: Log;
  component: string | undefined;
  part: number;
}

export function createArchive({ scenario, clock, random, origin }: ArchiveOptions): Archive {
  const secret = random.hex(64);
  const keyId = `DO${random.hex(18).toUpperCase()}`;
  const files = new Map<string, StoredFile>();
  const bodies = new Map<string, Body[]>();
  const parts = scenario.archiveParts ?? 1;
  // The date in a URL is cut to seconds; short lives are counted from the moment itself.
  const signedAt = new Map<string, number>();

  const isThere = (log: Log) => {
    const end = log.end();
    return (
      log.archived && end !== undefined && end + (scenario.archiveDelay ?? DEFAULT_DELAY_MS) <= clock.now()
    );
  };
  const bodiesOf = (log: Log, component: string | undefined): Body[] => {
    const key = `${log.id}/${component ?? ''}`;
    const known = bodies.get(key);
    if (known) return known;
    const made = log.big ? [bigBody(log.big)] : cutAtLineEnds(bytesOf(log, component), parts).map(bytesBody);
    bodies.set(key, made);
    return made;
  };
  const urlOf = (path: string) => {
    const query = new URLSearchParams({
      'X-Amz-Algorithm': ALGORITHM,
      'X-Amz-Credential': `${keyId}/${amzDate(Date.now()).slice(0, 8)}/${REGION}/s3/aws4_request`,
      'X-Amz-Date': amzDate(Date.now()),
      'X-Amz-Expires': String(scenario.archiveExpires ?? DEFAULT_EXPIRES_S),
      'X-Amz-SignedHeaders': 'host',
    });
    const signature = signatureOf(secret, path, query);
    signedAt.set(signature, Date.now());
    query.set('X-Amz-Signature', signature);
    return `${origin}${path}?${query}`;
  };
  const contentOf = (path: string): Body | undefined => {
    const file = files.get(path);
    return file && isThere(file.log) ? bodiesOf(file.log, file.component)[file.part] : undefined;
  };

  return {
    urlsOf: (log, component) => {
      if (!isThere(log)) return [];
      return bodiesOf(log, component).map((_, part) => {
        const path = `/apps-logs-${REGION}/${log.id}/${encodeURIComponent(component ?? 'all')}/${part + 1}.log`;
        files.set(path, { log, component, part });
        return urlOf(path);
      });
    },
    answer: (request, requestId) => {
      const url = new URL(request.url ?? '/', origin);
      if (request.headers.authorization !== undefined) {
        return xmlError(400, 'InvalidArgument', 'Only one auth mechanism allowed.', requestId);
      }
      const refusal = refusalOf(url, secret, signedAt);
      if (refusal) return xmlError(403, refusal.code, refusal.message, requestId);
      const body = contentOf(url.pathname);
      if (!body) return xmlError(404, 'NoSuchKey', 'The specified key does not exist.', requestId);
      return fileAnswer(request, body, url.pathname, scenario.archiveRanges ?? true, requestId);
    },
    typeOf: (path) => files.get(path)?.log.type,
  };
}

function refusalOf(
  url: URL,
  secret: string,
  signedAt: ReadonlyMap<string, number>,
): { code: string; message: string } | undefined {
  const query = url.searchParams;
  const given = Buffer.from(query.get('X-Amz-Signature') ?? '');
  const unsigned = new URLSearchParams([...query].filter(([name]) => name !== 'X-Amz-Signature'));
  const expected = Buffer.from(signatureOf(secret, url.pathname, unsigned));
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
    return { code: 'SignatureDoesNotMatch', message: 'The request signature we calculated does not match.' };
  }
  const expiresAt = (signedAt.get(given.toString()) ?? 0) + Number(query.get('X-Amz-Expires')) * 1000;
  if (!(Date.now() < expiresAt)) return { code: 'AccessDenied', message: 'Request has expired' };
  return undefined;
}

function signatureOf(secret: string, path: string, query: URLSearchParams): string {
  return createHmac('sha256', secret).update(`GET\n${path}\n${query}`).digest('hex');
}

/** `20251201T031038Z` */
function amzDate(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}

function fileAnswer(
  request: IncomingMessage,
  body: Body,
  path: string,
  ranges: boolean,
  requestId: string,
): Answer {
  const common = { 'content-type': 'text/plain; charset=utf-8', 'x-amz-request-id': requestId };
  if (!ranges) return { status: 200, headers: common, body };
  const etag = `"${createHash('md5').update(`${path} ${body.length}`).digest('hex')}"`;
  const headers = { ...common, etag, 'accept-ranges': 'bytes' };
  const condition = request.headers['if-range'];
  const asked = condition === undefined || condition === etag ? request.headers.range : undefined;
  const range = asked === undefined ? undefined : rangeIn(asked, body.length);
  if (range === undefined) return { status: 200, headers, body };
  if (range === 'unsatisfiable') {
    const refused = xmlError(416, 'InvalidRange', 'The requested range is not satisfiable', requestId);
    return { ...refused, headers: { ...refused.headers, 'content-range': `bytes */${body.length}` } };
  }
  const { start, end } = range;
  return {
    status: 206,
    headers: { ...headers, 'content-range': `bytes ${start}-${end - 1}/${body.length}` },
    body: { length: end - start, chunks: (from, to) => body.chunks(start + from, start + to) },
  };
}

/** A single range of bytes; anything else is ignored, as HTTP allows. */
function rangeIn(text: string, length: number): { start: number; end: number } | 'unsatisfiable' | undefined {
  const match = /^bytes=(\d*)-(\d*)$/.exec(text);
  if (!match || (match[1] === '' && match[2] === '')) return undefined;
  if (match[1] === '') {
    const last = Number(match[2]);
    return last === 0 ? 'unsatisfiable' : { start: Math.max(0, length - last), end: length };
  }
  const start = Number(match[1]);
  const end = match[2] === '' ? length : Math.min(Number(match[2]) + 1, length);
  return start >= length || end <= start ? 'unsatisfiable' : { start, end };
}

/** About equal parts, each of whole lines; fewer where there are too few lines. */
function cutAtLineEnds(bytes: Buffer, count: number): Buffer[] {
  if (count <= 1) return [bytes];
  const parts: Buffer[] = [];
  let start = 0;
  let at = 0;
  for (const line of linesIn(bytes)) {
    at += line.length;
    if (at < bytes.length && at >= (bytes.length * (parts.length + 1)) / count) {
      parts.push(bytes.subarray(start, at));
      start = at;
    }
  }
  return [...parts, bytes.subarray(start)];
}
