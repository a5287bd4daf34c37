import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { CompleteLines } from '../../src/logs/archive/complete-lines.ts';
import { Redactor } from '../../src/logs/redact.ts';

test('secrets go wherever they stand, and other bytes stay as they are', async () => {
  const redactor = await Redactor.of([], 'dop_v1_secret');
  const bytes = Buffer.from([0xff, ...Buffer.from('dop_v1_secretdop_v1_secret x\n'), 0xfe]);
  expect(redactor.apply(bytes)).toEqual(Buffer.from([0xff, ...Buffer.from('****** x\n'), 0xfe]));
});

test('patterns are applied line by line, and a line without a match keeps its bytes', async () => {
  const redactor = await Redactor.of(['pass\\w*=\\S+', '^b.*$'], '');
  const bytes = Buffer.from([...Buffer.from('a password=x y\nbcd\n'), 0xff, 0x0a]);
  expect(redactor.apply(bytes)).toEqual(Buffer.from([...Buffer.from('a *** y\n***\n'), 0xff, 0x0a]));
});

test('a pattern that would hang a backtracking engine does its work on a long line', async () => {
  const redactor = await Redactor.of(['(a+)+$', '(x|x)*y'], '');
  const line = Buffer.from(`${'a'.repeat(20_000)}!${'x'.repeat(20_000)}\n`);
  expect(redactor.apply(line)).toEqual(line);
});

test('pieces end where lines end, and together are what came', () => {
  const lines = new CompleteLines();
  const all = Buffer.from('x'.repeat(99).concat('\n').repeat(30_000));
  const pieces: Buffer[] = [];
  for (let at = 0; at < all.length; at += 65_521) {
    for (const piece of lines.push(all.subarray(at, at + 65_521))) pieces.push(Buffer.from(piece));
  }
  pieces.push(Buffer.from(lines.rest()));
  expect(Buffer.concat(pieces).equals(all)).toBe(true);
  expect(pieces.slice(0, -1).every((piece) => piece.at(-1) === 0x0a)).toBe(true);
});

test('a line longer than a piece is cut between characters', () => {
  const lines = new CompleteLines();
  const all = Buffer.from('\u00e9\u{1f680}'.repeat(500_000));
  const pieces: string[] = [];
  for (const piece of lines.push(all)) pieces.push(piece.toString());
  pieces.push(lines.rest().toString());
  expect(pieces.join('')).toBe(all.toString());
});

test('colours inside a word do not hide it', async () => {
  const redactor = await Redactor.of(['password=\\S+'], '');
  const coloured = Buffer.from('\x1b[36mpassword\x1b[0m=\x1b[35mhunter2\x1b[0m \x1b[32mok\x1b[0m\n');
  expect(redactor.apply(coloured).toString()).toBe('*** ok\n');
  const other = Buffer.from('\x1b[32mok\x1b[0m\n');
  expect(redactor.apply(other)).toEqual(other);
});

test.each([
  ['a secret', [], 'dop_v1_secret'],
  ['a pattern', ['pass=[a-z]+'], 'pass=abcdefgh'],
])('%s on the cut of a line of megabytes is found', async (_, patterns, word) => {
  const redactor = await Redactor.of(patterns, 'dop_v1_secret');
  const line = Buffer.from(`${`${word}-`.repeat(400_000)}\n`);
  const lines = new CompleteLines((bytes, at) => redactor.cutAt(bytes, at));
  const clean: string[] = [];
  for (let at = 0; at < line.length; at += 65_521) {
    for (const piece of lines.push(line.subarray(at, at + 65_521)))
      clean.push(redactor.apply(piece).toString());
  }
  clean.push(redactor.apply(lines.rest()).toString());
  expect(clean.length).toBeGreaterThan(3);
  expect(clean.join('')).toBe(`${'***-'.repeat(400_000)}\n`);
});

test.each([
  ['grep', '\x1b[01;31m\x1b[Kpass\x1b[m\x1b[Kword=hunter2'],
  ['a link', 'pass\x1b]8;;https://example.com\x1b\\word=hun\x1b]8;;\x07ter2'],
  ['a charset switch', 'pass\x1b(Bword=hun\x1b)0ter2'],
  ['a cursor move', 'pass\x1b[1Cword=\x1b[?25hhunter2'],
  ['C1 forms', 'pass\u009b31mword=\u009d0;title\x07hunter2'],
  ['other controls', 'p\0a\0s\0s\0word\x7f=hunter2'],
  ['characters without a width', 'pass\u200bword\u00ad=hun\u202eter2\ufeff'],
  ['a return at its end', 'password=hunter2\r'],
])('what is not seen does not hide what is: %s', async (_, line) => {
  const redactor = await Redactor.of(['^password=hunter2$'], '');
  expect(redactor.apply(Buffer.from(`first\n${line}\nlast\n`)).toString()).toMatch(
    /^first\n\*\*\*\r?\nlast\n$/,
  );
  const token = await Redactor.of([], 'password=hunter2');
  expect(token.apply(Buffer.from(`\x1b[1mfirst\x1b[m ${line} last\n`)).toString()).toMatch(
    /^(\x1b\[1m)?first(\x1b\[m)? \*\*\*\r? last\n$/,
  );
});

test('what a pattern matches of the line as it came does not keep it from the rest', async () => {
  const redactor = await Redactor.of(['key=\\w+'], '');
  expect(redactor.apply(Buffer.from('key=ab\x1b[Kcd')).toString()).toBe('***');
});

test('whatever stands between its characters, a secret goes, and a line without it keeps its bytes', async () => {
  const unseen = [
    '\x1b[0m',
    '\x1b[K',
    '\x1b(B',
    '\x1b]0;t\x07',
    '\x1b]8;;u\x1b\\',
    '\0',
    '\u200b',
    '\u009b1m',
    '',
  ];
  const secret = 'dop_v1_0123456789abcdef';
  const redactor = await Redactor.of([], secret);
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...unseen), { minLength: secret.length, maxLength: secret.length }),
      (between) => {
        const hidden = [...secret].map((char, index) => char + between[index]).join('');
        const shown = redactor.apply(Buffer.from(`a ${hidden} b\n\x1b[1mkept\x1b[m \n`)).toString();
        expect(shown).toMatch(/^a \*\*\*.* b\n\x1b\[1mkept\x1b\[m \n$/);
        expect(shown).not.toContain('dop');
      },
    ),
  );
});

test.each([
  ['its beginning at the end of a line', 'x dop_v1_0123\nweb y\n', 'x ***\nweb y\n'],
  ['its end at the beginning of a line', 'x\n6789abcdef y', 'x\n*** y'],
  ['much of its beginning', 'x dop_v1_0123456789\u2026', 'x ***\u2026'],
  ['much of its end', 'web 2025 4567890123456789abcdef y', 'web 2025 *** y'],
  ['little of it', 'x dop_v1_01 y', 'x dop_v1_01 y'],
])('a secret that was cut: %s', async (_, line, expected) => {
  const redactor = await Redactor.of([], 'dop_v1_01234567890123456789abcdef');
  expect(redactor.apply(Buffer.from(line)).toString()).toBe(expected);
});

test.each([
  ['a secret', [], 'dop_v1_\x1b[Ksecret'],
  ['a pattern', ['pass=[a-z]+'], '\x1b[1mpass\x1b[K=abc\x1b[mdefgh'],
])('%s with escapes in it on the cut of a line of megabytes is found', async (_, patterns, word) => {
  const redactor = await Redactor.of(patterns, 'dop_v1_secret');
  const line = Buffer.from(`${`${word}-`.repeat(200_000)}\n`);
  const lines = new CompleteLines((bytes, at) => redactor.cutAt(bytes, at));
  const clean: string[] = [];
  for (const piece of lines.push(line)) clean.push(redactor.apply(piece).toString());
  clean.push(redactor.apply(lines.rest()).toString());
  expect(clean.length).toBeGreaterThan(3);
  expect(clean.join('')).toBe(`${'***-'.repeat(200_000)}\n`);
});
