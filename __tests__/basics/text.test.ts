import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  formatAge,
  formatDuration,
  isControl,
  oneLine,
  plainLines,
  replaceControls,
} from '../../src/basics/text.ts';

const HOUR_MS = 3_600_000;

test.each([
  [-1, '0s'],
  [Number.NaN, '0s'],
  [0, '0s'],
  [400, '0.4s'],
  [960, '1s'],
  [12_300, '12s'],
  [59_600, '1m'],
  [80_000, '1m 20s'],
  [HOUR_MS, '1h'],
  [3_725_000, '1h 2m'],
  [24 * HOUR_MS, '24h'],
  [48 * HOUR_MS, '2d'],
  [53 * HOUR_MS, '2d 5h'],
])('a duration of %d ms is %s', (ms, words) => {
  expect(formatDuration(ms)).toBe(words);
});

test.each([
  [80_000, '1m 20s'],
  [47.9 * HOUR_MS, '47h 54m'],
  [48 * HOUR_MS, '2 days'],
  [2160 * HOUR_MS, '90 days'],
])('an age of %d ms is %s', (ms, words) => {
  expect(formatAge(ms)).toBe(words);
});

test('text of the API stays on one line and cannot move the cursor or turn the writing direction', () => {
  expect(oneLine('a\r\n::error::b\x1b[2Jc\u202ed\x00')).toBe('a ::error::b [2Jc d');
  expect(oneLine('x'.repeat(1000), 10)).toBe(`${'x'.repeat(9)}…`);
  expect(oneLine('👩‍🚀')).toBe('👩‍🚀');
});

test('no control character is left by any of the functions that take them out', () => {
  const hostile = fc.string({
    unit: fc.constantFrom('a', '\n', '\t', '\x9b', '\u202e', '\u2028', '\u2066', '\ufeff'),
  });
  fc.assert(
    fc.property(hostile, (text) => {
      expect([...oneLine(text)].some((char) => isControl(char.codePointAt(0)!))).toBe(false);
      expect([...replaceControls(text, '')].every((char) => char === 'a')).toBe(true);
      expect(plainLines(text)).toMatch(/^[a \n]*$/);
    }),
  );
});
