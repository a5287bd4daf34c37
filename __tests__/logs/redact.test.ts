import { expect, test } from '@jest/globals';
import { CompleteLines } from '../../src/logs/complete-lines.ts';
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
