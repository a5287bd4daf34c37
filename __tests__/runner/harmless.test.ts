import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Redactor } from '../../src/logs/redact.ts';
import { harmless, harmlessLine, harmlessQuote, withoutMarkers } from '../../src/runner/harmless.ts';

const shown = (text: string) => harmless(Buffer.from(text)).toString();

test.each([
  ['plain text stays', 'a\tb\n', 'a\tb\n'],
  ['colours stay', '\x1b[1;31mred\x1b[0m\n', '\x1b[1;31mred\x1b[0m\n'],
  ['true colours stay', '\x1b[38:2::1:2:3mx\x1b[m\n', '\x1b[38:2::1:2:3mx\x1b[m\n'],
  ['cursor moves go', '\x1b[2J\x1b[1;1Hx\x1b[?25l\n', 'x\n'],
  ['titles and links go', '\x1b]0;title\x07a\x1b]8;;http://x\x1b\\b\n', 'ab\n'],
  ['an unfinished title takes no further line', '\x1b]0;title\nnext\n', '\nnext\n'],
  ['a reset goes', '\x1bcx\n', 'x\n'],
  ['progress becomes lines', '10%\r20%\r\n', '10%\n20%\n'],
  ['a newline of Windows stays one line', 'a\r\nb\r\r\n\r\nc\r', 'a\nb\n\nc\n'],
  ['carriage returns in a row are a line each', 'a\r\rb\n', 'a\n\nb\n'],
  ['a carriage return ends a title', '\x1b]0;title\rnext\n', '\nnext\n'],
  ['other controls become pictures', 'a\0b\x07c\x7f\n', 'a\u2400b\u2407c\u2421\n'],
  ['C1 controls go', 'a\u009b31mb\u0085\n', 'a\ufffd31mb\ufffd\n'],
  [
    'marks that turn the writing direction go',
    'a\u202eb\u2066c\u200f\u061cd\u2028\n',
    'a\ufffdb\ufffdc\ufffd\ufffdd\ufffd\n',
  ],
  [
    'joiners and what has the same lead bytes stay',
    '\u200d\u2019\u2026\u2070\n',
    '\u200d\u2019\u2026\u2070\n',
  ],
  ['umlauts with the same lead byte stay', 'a\u00a0\u00bf\n', 'a\u00a0\u00bf\n'],
])('%s', (_, text, expected) => {
  expect(shown(text)).toBe(expected);
});

test('bytes that are not UTF-8 are replaced', () => {
  expect(harmless(Buffer.from([0x61, 0xff, 0x62, 0x9b, 0x0a])).toString()).toBe('a\ufffdb\ufffd\n');
});

test('nothing is left that is not text, tab, newline or colour; what was harmless is the same buffer', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 80 }), fc.nat({ max: 7 }), (array, offset) => {
      // Any alignment of the buffer.
      const bytes = Buffer.from(new Uint8Array([...new Uint8Array(offset), ...array]).buffer, offset);
      const text = harmless(bytes);
      const rest = text.toString().replace(/\x1b\[[0-9;:]*m/g, '');
      expect(rest).not.toMatch(/[\x00-\x08\x0b-\x1f\x7f-\x9f]/);
      if (text.equals(bytes)) expect(text).toBe(bytes);
    }),
    { numRuns: 3000 },
  );
});

test('a control is found wherever it stands', () => {
  const controls = Array.from({ length: 0x20 }, (_, byte) => byte).filter(
    (byte) => byte !== 0x09 && byte !== 0x0a,
  );
  for (const offset of [0, 1, 2, 3]) {
    const line = Buffer.from(new ArrayBuffer(offset + 75), offset).fill('a b\n~');
    expect(harmless(line)).toBe(line);
    for (const control of [...controls, 0x7f]) {
      for (let at = 0; at < line.length; at++) {
        const before = line[at]!;
        line[at] = control;
        expect(harmless(line) === line).toBe(false);
        line[at] = before;
      }
    }
  }
});

test('lines that redaction found visible are shown as if every byte were searched again', async () => {
  const secret = 'dop_v1_0123456789';
  const redactor = await Redactor.of(['pass\\w+'], secret);
  const parts = [
    'a b',
    '\t',
    '\n',
    '\r',
    '\x1b[31m',
    '\x07',
    '\u2502',
    '\u202e',
    '\u0085',
    secret,
    'password',
  ];
  // The bytes of U+202E and of U+0085, apart.
  const bytes = [0xe2, 0x80, 0xae, 0xc2, 0x85].map((byte) => Buffer.from([byte]));
  const anything = fc.constantFrom(...parts.map((part) => Buffer.from(part)), ...bytes);
  let visible = 0;
  fc.assert(
    fc.property(fc.array(anything, { maxLength: 6 }), (some) => {
      const { lines, isVisible } = redactor.redacted(Buffer.concat(some));
      if (isVisible) visible++;
      expect(harmless(lines, isVisible).equals(harmless(lines))).toBe(true);
    }),
    { numRuns: 3000 },
  );
  expect(visible).toBeGreaterThan(0);
});

/** The same by regular expressions on decoded text. */
function byExpressions(bytes: Buffer): string {
  return bytes
    .toString()
    .replace(/\r+\n/g, '\n')
    .replace(/\r/g, '\n')
    .replace(
      /\x1b\[[0-?]*[ -/]*[@-~]|\x1b[\]PX^_][^\x07\x1b\n]*(?:\x07|\x1b\\)?|\x1b[ -/]*[0-~]?|[\x00-\x08\x0b-\x1f\x7f-\x9f]/g,
      (found) => {
        if (/^\x1b\[[0-9;:]*m$/.test(found)) return found;
        if (found.startsWith('\x1b')) return '';
        const code = found.charCodeAt(0);
        return code < 0x20 ? String.fromCharCode(0x2400 + code) : code === 0x7f ? '\u2421' : '\ufffd';
      },
    )
    .replace(/[\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g, '\ufffd');
}

test('every sequence is taken for what the standard says it is', () => {
  const pieces = [
    '\x1b',
    '[',
    ']',
    'P',
    '0;',
    '1:2',
    '?25',
    ' ',
    '/',
    'm',
    'K',
    '(',
    'B',
    '\\',
    '\x07',
    '\0',
    '\x7f',
    '\u0085',
  ];
  const text = fc.string({
    unit: fc.constantFrom(...pieces, '\n', '\r', '\t', '\u00bf', '│', '😀', '\u009b'),
  });
  const bytes = fc.oneof(
    text.map((one) => Buffer.from(one)),
    fc.uint8Array().map((one) => Buffer.from(one)),
  );
  fc.assert(
    fc.property(fc.array(bytes), (list) => {
      const log = Buffer.concat(list);
      expect(harmless(log).toString()).toBe(byExpressions(log));
    }),
    { numRuns: 5000 },
  );
});

test('what is not UTF-8 is replaced as decoders do', () => {
  // Leads, continuations and what is next to the limits of each.
  const limits = [
    0x41, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xc1, 0xc2, 0xdf, 0xe0, 0xe1, 0xec, 0xed, 0xee,
  ];
  const byte = fc.constantFrom(...limits, 0xef, 0xf0, 0xf1, 0xf3, 0xf4, 0xf5, 0xff);
  fc.assert(
    fc.property(fc.array(byte, { maxLength: 12 }), (list) => {
      const log = Buffer.from(list);
      expect(harmless(log).toString()).toBe(byExpressions(log));
    }),
    { numRuns: 20_000 },
  );
});

test.each([
  ['at the beginning of a line', '##[group]a\nb\n##[error]c\n', true, ' ##[group]a\nb\n ##[error]c\n'],
  ['not within a line', 'a ##[group]b\n', true, 'a ##[group]b\n'],
  ['not where a line goes on', '##[group]a\n##[b]', false, '##[group]a\n ##[b]'],
  ['however often', '##[##[\n##[', true, ' ##[##[\n ##['],
])('what the log page takes for a marker gets a space before it: %s', (_, text, atStart, expected) => {
  expect(withoutMarkers(Buffer.from(text), atStart).toString()).toBe(expected);
});

test('text without markers stays the same buffer', () => {
  const text = Buffer.from('a ##[b]\n');
  expect(withoutMarkers(text, true)).toBe(text);
});

test('our own lines do not turn the writing direction', () => {
  expect(harmlessLine('a\u202eb\u2066c\u200bd')).toBe('a b c d');
});

test('our own lines cannot become commands, whatever they quote', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('::', '##[', 'error', ']', '\n', '\r', ' ', '\x1b[0m', 'x') }),
      (text) => {
        const line = harmlessLine(text);
        expect(line).not.toMatch(/[\r\n]/);
        expect(line).not.toContain('##[');
        expect(line.trim().startsWith('::')).toBe(false);
      },
    ),
  );
});

test.each([
  ['indentation stays', '  at  a\tb', '      at  a    b'],
  ['a command is none', '::error::forged', '    : :error::forged'],
  [
    'behind white space of any kind too',
    ' \u00a0\u2003::set-output name=a::b',
    '     \u00a0\u2003: :set-output name=a::b',
  ],
  ['in the other form, anywhere', 'x ##[error]y #\u00ad[group]', '    x #\u0023 [error]y # [group]'],
  ['a line break makes no second line', 'a\r::error::b\n::error::c', '    a ::error::b ::error::c'],
  ['colours and cursor moves go', '\x1b[31mred\x1b[0m\x1b[2J', '    red [2J'],
  ['the direction of writing cannot be turned', 'a\u202eb', '    a b'],
])('a quoted line: %s', (_, text, expected) => {
  expect(harmlessQuote(text)).toBe(expected);
});
