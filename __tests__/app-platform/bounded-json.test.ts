import { expect, test } from '@jest/globals';
import { parseJson } from '../../src/app-platform/bounded-json.ts';

const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;

test.each(['{"a":[1,"x\\"[[",{"b":null}]}', '"["', '0', nested(64), ' [ ] '])('%s is read', (text) => {
  expect(parseJson(text)).toEqual(JSON.parse(text));
});

test('64 levels are read, 65 are refused', () => {
  expect(() => parseJson(nested(65))).toThrow('more than 64 levels of nesting');
  expect(() => parseJson(`{"a":${nested(64)}}`)).toThrow('more than 64 levels of nesting');
});

test('brackets side by side and in strings are no nesting', () => {
  expect(parseJson(`[${'[],'.repeat(1_000)}"${'['.repeat(1_000)}"]`)).toHaveLength(1_001);
});

test('250,000 values are read, one more is refused', () => {
  expect(parseJson(`[${'0,'.repeat(249_997)}0]`)).toHaveLength(249_998);
  expect(() => parseJson(`[${'0,'.repeat(249_999)}0]`)).toThrow('more than 250000 values');
});

test.each(['', '[', '"', '"\\', '{"a"', ']]]]'])('%j is no JSON', (text) => {
  expect(() => parseJson(text)).toThrow(SyntaxError);
});
