import { expect, test } from '@jest/globals';
import { prefixSpan } from '../../src/logs/line-prefix.ts';

test.each([
  ['web 2025-12-01T03:10:38.283406517Z the line', 'web', 35],
  ['web 2025-12-01T03:10:38.28Z x', 'web', 28],
  ['my-api 2025-12-01T03:10:38Z', 'my-api', 27],
  ['web 2025-12-01T05:10:38.5+02:00 x', 'web', 32],
])('the prefix of %s', (line, component, length) => {
  const { nameEnd, end } = prefixSpan(Buffer.from(line))!;
  expect([line.slice(0, nameEnd), end]).toEqual([component, length]);
});

test.each([
  '',
  'no prefix',
  '2025-12-01T03:10:38Z x',
  ' web 2025-12-01T03:10:38Z x',
  'web 2025-12-01T03:10:38.Z x',
  'web 2025-12-01T03:10:38.0123456789Z x',
  'web 2025-12-01T03:10:38Zx',
  'web 2025-12-01T03:10:38+0200 x',
  'web 2025-12-01 03:10:38Z x',
  'wéb 2025-12-01T03:10:38Z x',
  `${'w'.repeat(129)} 2025-12-01T03:10:38Z x`,
  '│ web 2025-12-01T03:10:38Z x',
])('no prefix in "%s"', (line) => {
  expect(prefixSpan(Buffer.from(line))).toBeUndefined();
});
