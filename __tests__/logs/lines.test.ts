import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { LineSplitter, MOST_LINE_BYTES, prefixOf } from '../../src/logs/lines.ts';

function split(chunks: Buffer[]) {
  const splitter = new LineSplitter();
  const pieces = chunks.flatMap((chunk) => [...splitter.push(chunk)]);
  const rest = splitter.rest();
  return { pieces, rest };
}

test('lines come out the same wherever the bytes are cut', () => {
  const bytes = fc
    .uint8Array({ maxLength: 200 })
    .map((array) => Buffer.from(array.map((byte) => (byte < 60 ? 10 : byte))));
  fc.assert(
    fc.property(bytes, fc.array(fc.nat({ max: 200 }), { maxLength: 8 }), (all, cuts) => {
      const at = [0, ...cuts.map((cut) => Math.min(cut, all.length)).sort((a, b) => a - b), all.length];
      const chunks = at.slice(1).map((end, index) => all.subarray(at[index], end));
      const { pieces, rest } = split(chunks);
      const joined = Buffer.concat([
        ...pieces.flatMap(({ bytes }) => [bytes, Buffer.from('\n')]),
        ...(rest ? [rest.bytes] : []),
      ]);
      expect(joined.equals(all)).toBe(true);
      expect(pieces.every(({ kind }) => kind === 'line')).toBe(true);
    }),
  );
});

test('a line too long to be held comes in parts, and the next one whole', () => {
  const part = Buffer.alloc(MOST_LINE_BYTES / 2 + 1, 'x');
  const { pieces } = split([part, part, part, Buffer.from('end\nnext\n')]);
  expect(pieces.map(({ kind }) => kind)).toEqual(['part', 'part', 'end', 'line']);
  expect(pieces.slice(0, 3).reduce((sum, { bytes }) => sum + bytes.length, 0)).toBe(part.length * 3 + 3);
});

test('a long line is long whether it came in one piece or in several', () => {
  const line = Buffer.alloc(MOST_LINE_BYTES + 1, 'x');
  const { pieces } = split([Buffer.concat([line, Buffer.from('\n')])]);
  expect(pieces.map(({ kind }) => kind)).toEqual(['end']);
});

test.each([
  ['web 2025-12-01T03:10:38.283406517Z the line', 'web', '2025-12-01T03:10:38.283406517', 35],
  ['web 2025-12-01T03:10:38.28Z x', 'web', '2025-12-01T03:10:38.280000000', 28],
  ['my-api 2025-12-01T03:10:38Z', 'my-api', '2025-12-01T03:10:38.000000000', 27],
  ['web 2025-12-01T05:10:38.5+02:00 x', 'web', '2025-12-01T03:10:38.500000000', 32],
])('the prefix of %s', (line, component, timestamp, length) => {
  expect(prefixOf(Buffer.from(line))).toEqual({ component, timestamp, length });
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
  expect(prefixOf(Buffer.from(line))).toBeUndefined();
});
