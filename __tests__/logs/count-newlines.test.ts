import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { countNewlines } from '../../src/logs/count-newlines.ts';

const bytes = fc.array(fc.constantFrom(0x0a, 0x0b, 0x8a, 0x00, 0xff, 0x61), { maxLength: 60 });

test('newlines are counted wherever the bytes begin and end', () => {
  fc.assert(
    fc.property(bytes, fc.nat(8), (values, offset) => {
      const all = Uint8Array.from([...Array(offset).fill(0x0a), ...values]);
      expect(countNewlines(all.subarray(offset))).toBe(values.filter((value) => value === 0x0a).length);
    }),
  );
});

test('no sum runs over, however many newlines there are', () => {
  for (const count of [1_019, 1_020, 1_024, 100_003]) {
    expect(countNewlines(new Uint8Array(count).fill(0x0a))).toBe(count);
  }
});
