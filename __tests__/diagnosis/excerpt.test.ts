import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { excerptOf, MAX_EXCERPT_LINES } from '../../src/diagnosis/excerpt.ts';

const numbered = (...texts: string[]) => texts.map((text, index) => ({ number: index + 101, text }));
const many = (count: number, name: string) => Array.from({ length: count }, (_, index) => `${name} ${index}`);

test('some lines before the evidence and some after, numbered from where they start', () => {
  const lines = numbered(...many(50, 'before'), 'Error: this', ...many(50, 'after'));
  const excerpt = excerptOf('build.log', lines, [50]);
  expect(excerpt).toMatchObject({ log: 'build.log', first_line: 145 });
  expect(excerpt.lines).toEqual([...many(50, 'before').slice(-6), 'Error: this', ...many(8, 'after')]);
});

test('at most twenty lines, whatever evidence there is', () => {
  const lines = numbered(...many(100, 'line'));
  expect(excerptOf('a', lines, [50, 60, 90]).lines.length).toBeLessThanOrEqual(MAX_EXCERPT_LINES);
  expect(excerptOf('a', lines, [50, 64]).lines).toEqual(expect.arrayContaining(['line 50', 'line 64']));
});

test('a long stack trace is shortened, what follows it is not lost', () => {
  const frames = Array.from(
    { length: 30 },
    (_, index) => `    at f${index} (/app/node_modules/x/index.js:1:1)`,
  );
  const lines = numbered('Error: this', ...frames, 'Node.js v24.1.0');
  const { lines: shown } = excerptOf('a', lines, [0]);
  expect(shown).toEqual(['Error: this', ...frames.slice(0, 4), '…', 'Node.js v24.1.0']);
});

test('no empty lines and no edges of boxes', () => {
  const lines = numbered('', '╼', 'one', '', '│', 'Error: this', '', 'end');
  expect(excerptOf('a', lines, [5])).toEqual({
    log: 'a',
    first_line: 103,
    lines: ['one', 'Error: this', 'end'],
    numbers: [103, 106, 108],
  });
});

test('a line of thousands of characters is cut', () => {
  expect(excerptOf('a', numbered(`Error: ${'x'.repeat(2000)}`), [0]).lines[0]).toHaveLength(300);
});

test('the schema of diagnosis.json allows as many lines as an excerpt has', () => {
  const schema = readFileSync(join(import.meta.dirname, '../../docs/diagnosis.schema.json'), 'utf8');
  const { lines } = JSON.parse(schema).$defs.failure.properties.excerpt.oneOf.find(
    (one: { properties?: object }) => one.properties,
  ).properties;
  expect(lines.maxItems).toBe(MAX_EXCERPT_LINES);
});
