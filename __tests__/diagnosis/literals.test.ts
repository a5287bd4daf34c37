import { expect, test } from '@jest/globals';
import { LiteralSearch } from '../../src/diagnosis/literal-search.ts';
import { requiredLiterals } from '../../src/diagnosis/literals.ts';
import { RULES } from '../../src/diagnosis/rules/index.ts';
import { allExamples, textOf } from './rule-examples.ts';

test.each<[RegExp, string[] | undefined]>([
  [/not found/, ['not found']],
  [/^Error: Cannot find/i, ['error: cannot find']],
  [/abc(?:def)?ghi/, ['abc']],
  [/ab?cdef/, ['cdef']],
  [/abc+def/, ['abc']],
  [/(?:first|second) thing/, [' thing']],
  [/^(?:first|second)$/, ['first', 'second']],
  [/(?<name>\w+): not set/, [': not set']],
  [/a\.b\.c/, ['a.b.c']],
  [/\bword\b/, ['word']],
  [/(?!warning)error/, ['error']],
  [/(?<=at )line/, ['line']],
  [/x{2,}yyy/, ['yyy']],
  [/[abc]def[\]]ghij/, ['ghij']],
  [/✘ failed/, [' failed']],
  [/long|ab/, undefined],
  [/\d+:\d+/, undefined],
  [/(?:abc)*/, undefined],
  [/.*/, undefined],
])('%s needs %j', (pattern, literals) => {
  expect(requiredLiterals(pattern)).toEqual(literals);
});

test('every line of every example that a pattern matches holds one of its literals', async () => {
  const { examples, clean } = await allExamples();
  const lines = new Set([...examples, ...clean].flatMap(({ log }) => textOf(log).split('\n')));
  const missed: [string, string][] = [];
  for (const { id, lines: patterns } of RULES) {
    const [first] = patterns;
    const literals = requiredLiterals(first);
    if (!literals) continue;
    for (const line of lines) {
      const lower = line.toLowerCase();
      if (!literals.some((literal) => lower.includes(literal)) && first.test(line)) missed.push([id, line]);
    }
  }
  expect(missed).toEqual([]);
});

test('all literals in a line are found, overlapping ones too, whatever their case', () => {
  const literals = ['her', 'she', 'hers', 'his', 'not there'];
  const found = new Set<string>();
  new LiteralSearch(literals).each('uSHErs ✘ his', (index) => found.add(literals[index] ?? ''));
  expect([...found].sort()).toEqual(['her', 'hers', 'his', 'she']);
});

test('few rules are tried on every line', () => {
  expect(RULES.filter(({ lines }) => !requiredLiterals(lines[0])).length).toBeLessThan(RULES.length / 20);
});
