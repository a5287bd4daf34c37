import { gzipSync } from 'node:zlib';
import type { Dice } from '../e2e/dice.ts';
import type { Reply } from '../e2e/rewriting-proxy.ts';

/** Every status that is in use, and some that are not. */
const STATUSES = [
  ...[200, 201, 202, 203, 204, 205, 206, 207, 208, 226, 299],
  ...[300, 301, 302, 303, 304, 305, 306, 307, 308, 399],
  ...Array.from({ length: 30 }, (_, index) => 400 + index),
  ...[431, 451, 499],
  ...Array.from({ length: 12 }, (_, index) => 500 + index),
  ...[520, 521, 522, 523, 524, 525, 526, 527, 529, 530, 599, 600, 999],
];

type Body = (body: Buffer, dice: Dice, hostile: readonly string[]) => Pick<Reply, 'body' | 'headers'>;

/** What the answer is made of, by name. */
const BODIES: Record<string, Body> = {
  'what it should be': (body) => ({ body }),
  nothing: () => ({ body: Buffer.alloc(0) }),
  'an error of the API': (_, dice, hostile) => ({
    body: json({ id: 'x', message: dice.pick(...hostile), request_id: dice.pick(...hostile) }),
  }),
  HTML: (_, dice, hostile) => ({
    body: Buffer.from(`<!doctype html><html><body>${dice.pick(...hostile)}`),
    headers: { 'content-type': 'text/html' },
  }),
  null: () => ({ body: json(null) }),
  'another object': (_, dice, hostile) => ({ body: json({ error: [dice.pick(...hostile)], message: {} }) }),
  'bytes that are no text': (_, dice) => ({
    body: Buffer.from(Array.from({ length: dice.int(1, 2_000) }, () => dice.int(0, 255))),
  }),
  'half of it': (body) => ({
    body: body.subarray(0, body.length / 2),
    headers: { 'content-length': String(body.length + 1) },
  }),
  'gzip that is none': (body) => ({ body, headers: { 'content-encoding': 'gzip' } }),
  'gzip of 40 MB': () => ({ body: GZIP, headers: { 'content-encoding': 'gzip' } }),
  '17 MB': (_, dice) => ({ body: Buffer.alloc(17_000_000, dice.pick('x', '[', '\n', '{"a":')) }),
};

const GZIP = gzipSync(Buffer.alloc(40_000_000, '[0,'));

/** Which statuses were sent with which bodies, by this process. */
const repliesMade = new Set<string>();

/** How many pairs of a status and a body were sent, and how many there are. */
export function repliesSent(): { sent: number; all: number } {
  return { sent: repliesMade.size, all: STATUSES.length * Object.keys(BODIES).length };
}

/** One of all statuses with one of all kinds of bodies, and headers that may make them worse. */
export function httpReply(body: Buffer, dice: Dice, hostile: readonly string[]): Reply {
  const status = dice.pick(...STATUSES);
  const kind = dice.pick(...Object.keys(BODIES));
  repliesMade.add(`${status} ${kind}`);
  const made = BODIES[kind]!(body, dice, hostile);
  const headers = {
    ...made.headers,
    ...(dice.maybe(0.3) && {
      'retry-after': dice.pick('0', '1', '3600', '1e9', '-1', 'x', 'Tue, 01 Jan 2999 00:00:00 GMT'),
    }),
    ...(dice.maybe(0.2) && { 'ratelimit-remaining': dice.pick('0', '-1', '1e9', 'x') }),
    ...(dice.maybe(0.2) && { 'ratelimit-reset': dice.pick('0', '99999999999', 'x') }),
    ...(status >= 300 && status < 400 && { location: dice.pick(...LOCATIONS) }),
  };
  return { status, body: made.body, headers };
}

const LOCATIONS = [
  '/',
  '//',
  'http://',
  'http://127.0.0.1:1/',
  'https://x.invalid/',
  'ftp://x',
  'javascript:1',
  '/archive',
  '',
];

function json(value: unknown): Buffer {
  return Buffer.from(JSON.stringify(value));
}
