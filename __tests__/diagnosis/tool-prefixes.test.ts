import { expect, test } from '@jest/globals';
import { withoutToolPrefixes } from '../../src/diagnosis/tool-prefixes.ts';

function read(...texts: string[]): string[] {
  const lines = texts.map((text, index) => ({ number: index + 1, text }));
  const result = withoutToolPrefixes(lines);
  expect(result.map(({ number }) => number)).toEqual(lines.map(({ number }) => number));
  return result.map(({ text }) => text);
}

test.each([
  ['Turborepo', 'web:build: '],
  ['Turborepo with a scope', '@shop/web:build: '],
  ['pnpm', 'apps/web build: '],
  ['foreman', 'web.1  | '],
  ['Docker Compose', 'app-1  | '],
  ['a builder within Maven', '[INFO]     [creator]     '],
])('the prefix of %s is taken off where it stands again and again', (_, prefix) => {
  expect(read(`${prefix}one`, 'between', `${prefix}Error: two`, `${prefix}  at three`)).toEqual([
    'one',
    'between',
    'Error: two',
    '  at three',
  ]);
});

test('concurrently numbers several programs; a number alone is the id of a process', () => {
  expect(read('[0] a', '[0] b', '[0] c', '[1] d', '[1] e', '[1] f')).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
  const puma = ['[4] Puma starting', '[4] * Preloading', '[4] ! Unable to load application'];
  expect(read(...puma)).toEqual(puma);
});

test('what stands once may look like a prefix by chance', () => {
  const lines = ['web:build: one', 'rake:assets: two', 'id | name', 'src/main.rs:4:5: error', 'plain'];
  expect(read(...lines)).toEqual(lines);
});

test('places of compilers, levels and gutters are no prefixes however often they stand', () => {
  const lines = ['./main.go:7:2: undefined: a', 'Error:cannot: b', ' 12 | let a = 1', '[ERROR] c'];
  expect(read(...lines, ...lines, ...lines)).toEqual([...lines, ...lines, ...lines]);
});

test.each([
  ['a date', '2026-01-12T18:19:23.1678Z '],
  ['a date, and a level of the host', '2026-01-12T18:19:23.1678Z [err]  '],
  ['a date, and a machine', '2026-01-12T18:19:23Z app[91852d] fra [info]'],
  ['a date in brackets', '[2026-01-12 18:19:23] '],
  ['a time of day', '18:19:23.167 '],
  ['a time of day in halves', '6:19:23 PM: '],
  ['what syslog writes', 'Jan 12 18:19:23 host-1 web: '],
])('%s in front of stack frames too was put there by something else: it is taken off', (_, time) => {
  const own = ['Error: no', '    at load (/app/a.js:1:2)', '    at run (/app/b.js:3:4)', 'end'];
  expect(read(...own.map((text) => `${time}${text}`))).toEqual(own);
});

test("a time that only whole records bear is a logger's, and stays", () => {
  const lines = ['18:19:23 ERROR no', '    at load (/app/a.js:1:2)', '18:19:24 INFO end', '18:19:25 INFO x'];
  expect(read(...lines)).toEqual(lines);
});

test("the indentation of Heroku's buildpacks is taken off without their headings", () => {
  expect(
    read('       * What went wrong:', '', '       Task failed.', '         > deeper', ' !     end'),
  ).toEqual(['* What went wrong:', '', 'Task failed.', '  > deeper', ' !     end']);
  const few = ['       one', '       two', 'three'];
  expect(read(...few)).toEqual(few);
  const deeper = ['        a', '        b', '        c'];
  expect(read(...deeper)).toEqual(deeper);
});

test('seconds of BuildKit below the indentation of a buildpack are taken off', () => {
  expect(read('0.402 Error: no', '12.25 next')).toEqual(['Error: no', 'next']);
});
