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
  const text = styled(LINES, logStyle(false, ['web', 'queue'])).toString();
  expect(text).toContain(`\x1b[${colours.get('web')}mweb\x1b[0m ${AT} a\n`);
  expect(text.replace(/\x1b\[[0-9;]*m/g, '')).toBe(LINES.toString());
});

test('the prefix can go; the name stays where several components share the log', () => {
  expect(styled(LINES, logStyle(true, ['web'])).toString()).toBe('a\nno prefix\nb\n');
  const text = styled(LINES, logStyle(true, ['web', 'queue'])).toString();
  expect(text.replace(/\x1b\[[0-9;]*m/g, '')).toBe('web a\nno prefix\nqueue b\n');
});

test('a line without a message has a prefix too', () => {
  const lines = Buffer.from(`web ${AT}\nweb ${AT}\r\nweb ${AT} x\nqueue ${AT}x\n`);
  expect(styled(lines, logStyle(true, ['web'])).toString()).toBe(`\n\r\nx\nqueue ${AT}x\n`);
  const text = styled(lines, logStyle(false, ['web', 'queue'])).toString();
  expect(text.match(/\x1b\[\d+mweb\x1b\[0m/g)).toHaveLength(3);
  expect(text.replace(/\x1b\[[0-9;]*m/g, '')).toBe(lines.toString());
});
