import { expect, test } from '@jest/globals';
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
