import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { frameFrom } from '../../src/logs/frames.ts';

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
      const joined = parts.map((frame) => ('bytes' in frame ? frame.bytes : Buffer.from('?')));
      expect(Buffer.concat(joined).equals(bytes)).toBe(true);
    }),
  );
});

test.each(['ping', '{}', '[]', 'null', '5', '"text"', '{"data":5}', '{"data":null}', '{"Data":"x"}', ''])(
  'a text frame %s is no log',
  (text) => {
    expect(frameFrom(Buffer.from(text), false)).toHaveProperty('strange');
  },
);

test('escapes in a frame are read as JSON reads them', () => {
  expect(frameFrom(Buffer.from('{"data":"\\u003cb\\u003e \\u0000 \\ud83d\\ude80\\n"}'), false)).toEqual({
    bytes: Buffer.from('<b> \0 \u{1f680}\n'),
  });
});
