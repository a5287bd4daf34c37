import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { frameFrom, StreamedFrames } from '../../../src/logs/live/frames.ts';
import { decodedString } from '../../../src/logs/live/json-string.ts';

test('any bytes survive binary frames, wherever they are cut', () => {
  const text = fc.string({ unit: 'binary', maxLength: 60 }).map((one) => Buffer.from(one.toWellFormed()));
  fc.assert(
    fc.property(text, fc.nat({ max: 240 }), (bytes, at) => {
      const parts = [bytes.subarray(0, at), bytes.subarray(at)].map((part) => {
        const escaped = JSON.stringify(part.toString('latin1')).replace(/[\x80-\xff]/g, (char) => char);
        return frameFrom(
          Buffer.concat([Buffer.from('{"data":'), Buffer.from(escaped, 'latin1'), Buffer.from('}')]),
          true,
        );
      });
      const joined = parts.map((frame) => (frame.kind === 'log' ? frame.bytes : Buffer.from('?')));
      expect(Buffer.concat(joined).equals(bytes)).toBe(true);
    }),
  );
});

test.each(['ping', '{}', '[]', 'null', '5', '"text"', '{"data":5}', '{"data":null}', '{"Data":"x"}', ''])(
  'a text frame %s is no log',
  (text) => {
    expect(frameFrom(Buffer.from(text), false)).toMatchObject({ kind: 'foreign' });
  },
);

test('escapes in a frame are read as JSON reads them', () => {
  expect(frameFrom(Buffer.from('{"data":"\\u003cb\\u003e \\u0000 \\ud83d\\ude80\\n"}'), false)).toEqual({
    kind: 'log',
    bytes: Buffer.from('<b> \0 \u{1f680}\n'),
  });
});

test('a text is decoded byte by byte as JSON reads it', () => {
  const escaped = fc.constantFrom(
    '\\n',
    '\\"',
    '\\\\',
    '\\/',
    '\\u00e9',
    '\\ud83d',
    '\\ude80',
    '\\u',
    '\\x',
    '"',
    '\n',
    '\\uFFFF',
  );
  const pieces = fc
    .array(fc.oneof(fc.string({ unit: 'binary' }), escaped))
    .map((list) => list.join('').toWellFormed());
  fc.assert(
    fc.property(pieces, (text) => {
      let expected: unknown;
      try {
        expected = JSON.parse(`"${text}"`);
      } catch {}
      const raw = Buffer.from(`"${text}"`);
      const found = decodedString(raw, 1);
      const bytes = found?.end === raw.length ? found.bytes : undefined;
      expect(bytes).toEqual(typeof expected === 'string' ? Buffer.from(expected) : undefined);
    }),
    { numRuns: 2_000 },
  );
});

test('a large frame is read as a small one is', () => {
  const data = 'caf\u00e9 \u{1f680}\n'.repeat(200_000);
  const raw = (more: string) => Buffer.from(`{"data":${JSON.stringify(data)}${more}`);
  const isRead = (more: string) => {
    const frame = frameFrom(raw(more), false);
    return frame.kind === 'log' && frame.bytes.equals(Buffer.from(data));
  };
  expect(isRead('}')).toBe(true);
  expect(isRead(',"at":[1]} ')).toBe(true);
  expect(frameFrom(raw(',"data":5}'), false)).toMatchObject({ kind: 'foreign' });
  expect(frameFrom(raw(''), false)).toMatchObject({ kind: 'foreign' });
  expect(frameFrom(raw(''), true)).toEqual({ kind: 'incomplete' });
});

function streamed(bytes: Buffer, cuts: number[]): Buffer {
  const frames = new StreamedFrames(() => {});
  const places = [0, ...cuts.map((cut) => cut % (bytes.length + 1)).sort((a, b) => a - b), bytes.length];
  const parts = places.slice(1).map((to, index) => frames.push(bytes.subarray(places[index], to)));
  return Buffer.concat([...parts, frames.rest()]);
}

const cuts = fc.array(fc.nat(), { maxLength: 8 });

test('a plain stream of frames brings their text, wherever it is cut', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: 'binary' }), { minLength: 1 }),
      fc.boolean(),
      cuts,
      (texts, ended, at) => {
        const wellFormed = texts.map((text) => text.toWellFormed());
        const lines = wellFormed.map((data) => JSON.stringify({ data })).join('\n') + (ended ? '\n' : '');
        expect(streamed(Buffer.from(lines), at).toString()).toBe(wellFormed.join(''));
      },
    ),
  );
});

test('a plain stream of bare lines comes as it is, wherever it is cut', () => {
  const bare = fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    fc.constantFrom('{"data"', '{', ' \n{"date": 1}\n', '{"data"\n').map((text) => Buffer.from(text)),
  );
  fc.assert(
    fc.property(bare, cuts, (array, at) => {
      const bytes = Buffer.from(array);
      fc.pre(!/^\s*\{\s*"data"\s*:/.test(bytes.toString('latin1')));
      expect(streamed(bytes, at)).toEqual(bytes);
    }),
  );
});

test('a frame of megabytes in a plain stream takes time in proportion to its length', () => {
  const frames = new StreamedFrames(() => {});
  const text = 'x'.repeat(31 * 1024 * 1024);
  const bytes = Buffer.from(`${JSON.stringify({ data: text })}\n`);
  const before = process.cpuUsage();
  let got = 0;
  for (let at = 0; at < bytes.length; at += 16_384)
    got += frames.push(bytes.subarray(at, at + 16_384)).length;
  expect(got).toBe(text.length);
  // Milliseconds of computing.
  expect(process.cpuUsage(before).user / 1000).toBeLessThan(3_000);
});

test('a frame that is far too long is passed over, and the next one is read', () => {
  const frames = new StreamedFrames(() => {});
  const piece = Buffer.alloc(16 * 1024 * 1024, 'x');
  frames.push(Buffer.from('{"data":"'));
  for (let count = 0; count < 6; count++) frames.push(piece);
  expect(frames.push(Buffer.from('"}\n{"data":"next\\n"}\n')).toString()).toBe('next\n');
});
