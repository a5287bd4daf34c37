import { expect, test } from '@jest/globals';
import { isAfter, NEVER, timestampIn } from '../../../src/logs/ledger/timestamp.ts';
import { prefixSpan } from '../../../src/logs/line-prefix.ts';

function timestampOf(time: string) {
  const line = Buffer.from(`web ${time} x`);
  return timestampIn(line, prefixSpan(line)!);
}

test.each([
  ['2025-12-01T03:10:38.283406517Z', 20251201031038, 283_406_517],
  ['2025-12-01T03:10:38.28Z', 20251201031038, 280_000_000],
  ['2025-12-01T03:10:38Z', 20251201031038, 0],
  ['2025-12-01T05:10:38.5+02:00', 20251201031038, 500_000_000],
  ['2025-12-31T23:10:38-01:00', 20260101001038, 0],
])('the timestamp %s', (time, seconds, nanos) => {
  expect(timestampOf(time)).toEqual({ seconds, nanos });
});

test('timestamps are ordered by time, whatever their zones and the digits of their fractions', () => {
  const ordered = [
    '0000-00-00T00:00:00Z',
    '2025-12-01T03:10:38Z',
    '2025-12-01T03:10:38.000000001Z',
    '2025-12-01T03:10:38.09Z',
    '2025-12-01T05:10:38.1+02:00',
    '2025-12-01T03:10:39Z',
  ].map(timestampOf);
  for (const [index, one] of ordered.entries()) {
    expect(isAfter(one, ordered[index - 1] ?? NEVER)).toBe(true);
    expect(isAfter(ordered[index - 1] ?? NEVER, one)).toBe(false);
    expect(isAfter(one, one)).toBe(false);
  }
});
