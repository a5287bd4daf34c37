import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { LineSplitter, MAX_LINE_BYTES } from '../../src/logs/line-splitter.ts';

interface Piece {
  kind: 'line' | 'part' | 'end';
  bytes: Buffer;
}

function split(chunks: Buffer[]): { pieces: Piece[]; rest: Buffer | undefined } {
  const pieces: Piece[] = [];
  const splitter = new LineSplitter({
    line: (bytes, start, end) => {
      expect(bytes[end]).toBe(0x0a);
      pieces.push({ kind: 'line', bytes: Buffer.from(bytes.subarray(start, end)) });
    },
    longLine: (bytes, isEnd) => pieces.push({ kind: isEnd ? 'end' : 'part', bytes: Buffer.from(bytes) }),
  });
  for (const chunk of chunks) splitter.push(chunk);
  return { pieces, rest: splitter.rest() };
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
        ...(rest ? [rest] : []),
      ]);
      expect(joined.equals(all)).toBe(true);
      expect(pieces.every(({ kind }) => kind === 'line')).toBe(true);
    }),
  );
});

test('a line too long to be held comes in parts, and the next one whole', () => {
  const part = Buffer.alloc(MAX_LINE_BYTES / 2 + 1, 'x');
  const { pieces } = split([part, part, part, Buffer.from('end\nnext\n')]);
  expect(pieces.map(({ kind }) => kind)).toEqual(['part', 'part', 'end', 'line']);
  expect(pieces.slice(0, 3).reduce((sum, { bytes }) => sum + bytes.length, 0)).toBe(part.length * 3 + 3);
});

test('a long line is long whether it came in one piece or in several', () => {
  const line = Buffer.alloc(MAX_LINE_BYTES + 1, 'x');
  const { pieces } = split([Buffer.concat([line, Buffer.from('\n')])]);
  expect(pieces.map(({ kind }) => kind)).toEqual(['end']);
});

test('a long line without a newline at the end of the log has an end', () => {
  const { pieces, rest } = split([Buffer.alloc(MAX_LINE_BYTES + 1, 'x')]);
  expect(pieces.map(({ kind }) => kind)).toEqual(['part', 'end']);
  expect(rest).toBeUndefined();
});
