import { expect, test } from '@jest/globals';
import { linesOf, MAX_LINES } from '../../src/diagnosis/lines.ts';
import { MAX_LINE_CHARS } from '../../src/diagnosis/rule.ts';

const PREFIX = '2026-01-01T00:00:00.123456789Z';

function linesFrom(text: string | Buffer, component?: string, firstLine = 1) {
  return linesOf({ file: 'build.log', type: 'BUILD', bytes: Buffer.from(text), firstLine }, component);
}

const texts = (text: string | Buffer, component?: string) =>
  linesFrom(text, component).map((line) => line.text);

test.each([
  ["App Platform's prefix", `web ${PREFIX} ready`, 'ready'],
  ['a prefix without a message', `web ${PREFIX}`, ''],
  ['a box', `web ${PREFIX} │ › using dockerfile`, '› using dockerfile'],
  ['the edge of a box but its name', '╭──────────── app build ───────────╼', 'app build ───────────╼'],
  ["Heroku's indentation in a box", '│        added 3 packages', 'added 3 packages'],
  ['no other indentation', '│     at main (server.js:3:9)', '    at main (server.js:3:9)'],
  ["the builder's name", '[builder] npm error code E404', 'npm error code E404'],
  ["Maven's and the builder's name", '[INFO]     [creator]     Fatal error: no', 'Fatal error: no'],
  ["BuildKit's number and time", '#12 3.456 npm error code E404', 'npm error code E404'],
  ["BuildKit's number", '#12 ERROR: process did not complete', 'ERROR: process did not complete'],
  ["BuildKit's time", "1.390 cp: cannot stat 'a'", "cp: cannot stat 'a'"],
  ['no number of its own', '12.5 kB of it', '12.5 kB of it'],
  ['a frame', ' │   Error: EACCES: permission denied, mkdir    │', 'Error: EACCES: permission denied, mkdir'],
  ['colours', '\x1b[31mred\x1b[0m', 'red'],
  ['a link', '\x1b]8;;https://x.example\x07link\x1b]8;;\x07', 'link'],
  ['control characters and what turns the writing direction', 'a\x00\x08b\u202ec', 'abc'],
  ['all but the last of what a progress bar wrote', '10%\r50%\r100%\r', '100%'],
  ['tabs as four spaces', '\tat a.B.c(B.java:1)', '    at a.B.c(B.java:1)'],
  ['spaces at the end', 'ready  ', 'ready'],
])('a line without %s', (_, line, expected) => {
  expect(texts(`${line}\n`)).toEqual([expected]);
});

test('the edges of a table stay: they say which cell is which', () => {
  const rows = ['│ Name  │ Error │', '│ shop  │ none  │', '│       │'];
  expect(texts(` ${rows.join('\n ')}\n`)).toEqual(rows.map((row) => ` ${row}`));
});

test("Heroku's indentation goes outside of boxes too, once its steps are seen, and twice where it is there twice", () => {
  expect(texts('       a\n-----> Installing\n       b\n│               c\n')).toEqual([
    '       a',
    '-----> Installing',
    'b',
    'c',
  ]);
});

test("a component's lines alone, with the lines without a prefix that go on with them", () => {
  const log = `web ${PREFIX} a\nmore of a\napi ${PREFIX} b\nmore of b\nweb ${PREFIX} c\n`;
  expect(linesFrom(log, 'web')).toEqual([
    { number: 1, text: 'a' },
    { number: 2, text: 'more of a' },
    { number: 5, text: 'c' },
  ]);
});

test('lines are numbered from where the end of the log begins', () => {
  expect(linesFrom('a\nb', undefined, 41)).toEqual([
    { number: 41, text: 'a' },
    { number: 42, text: 'b' },
  ]);
  expect(linesFrom('')).toEqual([]);
});

test('of many lines the last ones, with their numbers', () => {
  const lines = linesFrom('x\n'.repeat(MAX_LINES + 5));
  expect([lines.length, lines[0]?.number]).toEqual([MAX_LINES, 6]);
});

test('a long line is cut, between characters; bytes that are no UTF-8 do no harm', () => {
  const [line] = texts('😀'.repeat(1_000_000));
  expect(line?.length).toBeLessThanOrEqual(MAX_LINE_CHARS);
  expect(line?.isWellFormed()).toBe(true);
  expect(texts(Buffer.from([0x61, 0xff, 0xfe, 0x62, 0x0a]))).toEqual(['a\ufffd\ufffdb']);
});
