import { expect, test } from '@jest/globals';
import { diagnoseFailure } from '../../src/diagnosis/diagnose.ts';
import { requiredLiterals } from '../../src/diagnosis/literals.ts';
import { RuleSet } from '../../src/diagnosis/matching.ts';
import { MAX_LINE_CHARS, type Rule } from '../../src/diagnosis/rule.ts';
import { RULES } from '../../src/diagnosis/rules/index.ts';
import type { LogEnd } from '../../src/logs/log-end.ts';
import { allExamples, textOf } from './rule-examples.ts';

const rules = new RuleSet(RULES);
const { examples, clean } = await allExamples();

function logEnd(stage: 'BUILD' | 'DEPLOY', text: string): LogEnd {
  return { file: `${stage.toLowerCase()}.log`, type: stage, bytes: Buffer.from(text), firstLine: 1 };
}

/** The diagnosis from a single log, of a step whose reason says nothing. */
function diagnosisOf(stage: 'BUILD' | 'DEPLOY', text: string) {
  const failure = { component: undefined, step: '', stage, code: '', message: '' };
  return diagnoseFailure(failure, { logs: [logEnd(stage, text)], rules });
}

const stageOf = (id: string) => RULES.find((rule) => rule.id === id)?.stage ?? 'DEPLOY';

test.each(examples.map((example, index) => [`${example.rule} (${index})`, example] as const))(
  '%s explains its example',
  (_, { rule, stage = stageOf(rule), log, evidence, summary }) => {
    const found = diagnosisOf(stage, textOf(log));
    expect(found.cause.rule).toBe(rule);
    expect(found.cause.evidence[0]?.text.slice(0, evidence.length)).toBe(evidence);
    if (summary !== undefined) expect(found.cause.summary).toBe(summary);
    for (const text of [found.cause.summary, found.cause.advice])
      expect(text).not.toMatch(/\{\w*\}|undefined/);
    expect(found.excerpt?.lines.some((line) => line.trim().startsWith(evidence.slice(0, 200)))).toBe(true);
    expect(found.excerpt?.lines.length).toBeLessThanOrEqual(20);
  },
);

const ownRules = RULES.filter(({ rank }) => rank !== 'epilogue');

test('every rule has an example', () => {
  const shown = new Set(examples.map(({ rule }) => rule));
  expect(ownRules.filter(({ id }) => !shown.has(id)).map(({ id }) => id)).toEqual([]);
});

test.each(clean.map((one) => [one.name, one] as const))('every rule is silent on %s', (_, { stage, log }) => {
  const { cause } = diagnosisOf(stage, textOf(log));
  expect([cause.rule, cause.evidence]).toEqual([null, []]);
});

test('ids are unique and have a family', () => {
  const ids = RULES.map(({ id }) => id);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  expect(ids.filter((id) => !/^[a-z0-9]+(?:-[a-z0-9]+)*\/[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id))).toEqual([]);
});

test('texts of rules are plain: one line of summary, sentences of advice, a link by https', () => {
  for (const { id, summary, advice, link, lines, evidence = 0 } of ownRules) {
    expect([id, summary]).toEqual([id, expect.stringMatching(/^[^\n]{5,120}[^.\n]$/)]);
    expect([id, advice]).toEqual([id, expect.stringMatching(/^[^\n]{10,400}\.$/)]);
    if (link !== undefined) expect([id, link]).toEqual([id, expect.stringMatching(/^https:\/\/[^\s]+$/)]);
    expect([id, evidence < lines.length]).toEqual([id, true]);
  }
});

test('a part named in a text is a named group of a pattern', () => {
  for (const { id, summary, advice, lines, output } of ownRules) {
    const parts = [...`${summary} ${advice}`.matchAll(/\{(\w+)\}/g)].map(([, name]) => name as string);
    const groups = lines.map(({ source }) => source).join('\n');
    expect([
      id,
      parts.filter((part) => !groups.includes(`(?<${part}>`) && !(output && part === 'command')),
    ]).toEqual([id, []]);
  }
});

test('patterns keep no state', () => {
  for (const { id, lines, unless } of RULES)
    for (const pattern of [...lines, ...(unless ? [unless] : [])])
      expect([id, pattern.flags]).toEqual([id, expect.not.stringMatching(/[gy]/)]);
});

/** Lines that make patterns with nested or adjacent repeats take their time. */
const HOSTILE = [
  ' ',
  'a',
  '1',
  ':',
  '/',
  '.',
  '"',
  "'",
  'a ',
  'a:',
  'a/',
  'a.',
  '1.',
  '- ',
  '> ',
  'error: ',
  'Error: ',
  "'a",
  '"a',
  'at ',
  '\u2028',
  '(',
  '[',
];
const LENGTHS = [250_000, 1_000_000];

function fills(rule: Rule): string[] {
  const literals = rule.lines.flatMap((pattern) => requiredLiterals(pattern) ?? []);
  return [...HOSTILE, ...literals, ...literals.map((literal) => `${literal} `)];
}

test.each(RULES.map((rule) => [rule.id, rule] as const))(
  '%s takes linear time on a line of a megabyte',
  (_, rule) => {
    for (const pattern of [...rule.lines, ...(rule.unless ? [rule.unless] : [])]) {
      for (const fill of fills(rule)) {
        const [short = 0, long = 0] = LENGTHS.map((length) =>
          timeOf(pattern, fill.repeat(length / fill.length)),
        );
        // Four times the length: a quadratic pattern takes sixteen times as long, which is seconds.
        const isLinear = long < Math.max(150, 8 * short);
        expect([pattern.source, fill, isLinear]).toEqual([pattern.source, fill, true]);
      }
    }
  },
);

/** In milliseconds: the quicker of two, since a busy machine may slow down one. */
function timeOf(pattern: RegExp, line: string): number {
  const times = [0, 0].map(() => {
    const start = performance.now();
    pattern.test(line);
    return performance.now() - start;
  });
  return Math.min(...times);
}

test('all rules on 20,000 lines take less than 150 ms', () => {
  const line = (index: number) =>
    `Error in step ${index}: cannot find the module that was expected, exit code ${index % 255}`;
  const log = Array.from({ length: 20_000 }, (_, index) => `${line(index)}\n`).join('');
  expect(log.length / 20_000).toBeLessThan(MAX_LINE_CHARS);
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now();
    diagnosisOf('BUILD', log);
    return performance.now() - start;
  });
  // The quickest: a busy machine slows down any of them.
  expect(Math.min(...times)).toBeLessThan(150);
});
