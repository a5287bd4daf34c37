import { stripVTControlCharacters } from 'node:util';
import { expect, test } from '@jest/globals';
import { coloursOf, logStyle, styled } from '../../src/runner/log-style.ts';

const AT = '2025-12-01T03:10:38.5Z';
const LINES = Buffer.from(`web ${AT} a\nno prefix\nqueue ${AT} b\n`);

test('colours follow from the names alone, and differ as long as there are enough', () => {
  const names = ['web', 'api', 'queue', 'site', 'hooks', 'migrate'];
  const colours = coloursOf(names);
  expect(coloursOf(names.toReversed())).toEqual(colours);
  expect(new Set(colours.values()).size).toBe(names.length);
});

test("each component's name has its colour, and nothing else changes", () => {
  const colours = coloursOf(['web', 'queue']);
  const text = styled(LINES, logStyle('full', ['web', 'queue'])).toString();
  expect(text).toContain(`\x1b[${colours.get('web')}mweb\x1b[0m ${AT} a\n`);
  expect(text.replace(/\x1b\[[0-9;]*m/g, '')).toBe(LINES.toString());
});

test('messages of several components begin in one column', () => {
  const text = styled(LINES, logStyle('short', ['web', 'queue'])).toString();
  expect(stripVTControlCharacters(text)).toBe('03:10:38 web   a\nno prefix\n03:10:38 queue b\n');
});

test('a name that is not known stays, and so does each where none is known', () => {
  const lines = Buffer.from(`webx ${AT} a\nweb ${AT} b\n`);
  expect(stripVTControlCharacters(styled(lines, logStyle('none', ['web', 'queue'])).toString())).toBe(
    'webx a\nweb   b\n',
  );
  expect(styled(lines, logStyle('short', [])).toString()).toBe('03:10:38 webx a\n03:10:38 web b\n');
});

test('a line without a message has a prefix too', () => {
  const lines = Buffer.from(`web ${AT}\nweb ${AT}\r\nweb ${AT} x\nqueue ${AT}x\n`);
  expect(styled(lines, logStyle('none', ['web'])).toString()).toBe(`\n\r\nx\nqueue ${AT}x\n`);
  const text = styled(lines, logStyle('full', ['web', 'queue'])).toString();
  expect(text.match(/\x1b\[\d+mweb\x1b\[0m/g)).toHaveLength(3);
  expect(text.replace(/\x1b\[[0-9;]*m/g, '')).toBe(lines.toString());
});
