import { expect, test } from '@jest/globals';
import { askedWaitMs } from '../../src/app-platform/retry.ts';

const NOW = Date.parse('2026-01-01T00:00:00Z');
const IN_AN_HOUR = String(NOW / 1000 + 3600);

test.each<[string, number, Record<string, string>, number | undefined]>([
  ['seconds', 429, { 'retry-after': '3' }, 3_000],
  ['a date', 503, { 'retry-after': 'Thu, 01 Jan 2026 00:00:04 GMT' }, 4_000],
  [
    'a date that is over',
    429,
    { 'retry-after': 'Wed, 31 Dec 2025 23:59:59 GMT', 'ratelimit-reset': IN_AN_HOUR },
    0,
  ],
  [
    'the reset, with no requests left',
    429,
    { 'ratelimit-remaining': '0', 'ratelimit-reset': IN_AN_HOUR },
    3_600_000,
  ],
  ['the reset alone', 429, { 'ratelimit-reset': IN_AN_HOUR }, 3_600_000],
  [
    'the reset after a burst',
    429,
    { 'ratelimit-remaining': '4900', 'ratelimit-reset': IN_AN_HOUR },
    undefined,
  ],
  ['the reset of another error', 503, { 'ratelimit-reset': IN_AN_HOUR }, undefined],
  ['nothing', 429, {}, undefined],
])('how long to wait: %s', (_, status, headers, wait) => {
  expect(askedWaitMs(status, headers, NOW)).toBe(wait);
});
