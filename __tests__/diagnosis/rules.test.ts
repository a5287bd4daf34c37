import { expect, test } from '@jest/globals';
import { requiredLiterals } from '../../src/diagnosis/literals.ts';
import { RuleSet } from '../../src/diagnosis/matching.ts';
import { RULES } from '../../src/diagnosis/rules/index.ts';
import { KINDS } from '../../src/diagnosis/rules/kinds.ts';
import type { LogEnd } from '../../src/logs/log-end.ts';
import { diagnoseFailure } from './at-once.ts';
import { allExamples, textOf } from './rule-examples.ts';

const ALL = [...RULES, ...KINDS];
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

const stageOf = (id: string) => ALL.find((rule) => rule.id === id)?.stage ?? 'DEPLOY';

test.each(examples.map((example, index) => [`${example.rule} (${index})`, example] as const))(
  '%s explains its example',
  (_, { rule, stage = stageOf(rule), log, evidence, summary }) => {
    const found = diagnosisOf(stage, textOf(log));
    expect(found.cause.rule).toBe(rule);
    expect(found.cause.evidence[0]?.text.slice(0, evidence.length)).toBe(evidence);
    if (summary !== undefined) expect(found.cause.summary).toBe(summary);
    expect(found.excerpt?.lines.some((line) => line.trim().startsWith(evidence.slice(0, 200)))).toBe(true);
    expect(found.excerpt?.lines.length).toBeLessThanOrEqual(20);
  },
);

const ownRules = ALL.filter(({ rank }) => rank !== 'epilogue');

test('every rule has an example', () => {
  const shown = new Set(examples.map(({ rule }) => rule));
  expect(ownRules.filter(({ id }) => !shown.has(id)).map(({ id }) => id)).toEqual([]);
});

test.each(clean.map((one) => [one.name, one] as const))('every rule is silent on %s', (_, { stage, log }) => {
  const { cause } = diagnosisOf(stage, textOf(log));
  expect([cause.rule, cause.evidence]).toEqual([null, []]);
});

test('ids are unique and have a family', () => {
  const ids = ALL.map(({ id }) => id);
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

test('a summary that begins with a file names the line too', () => {
  const summaries = new Map(ALL.map(({ id, summary }) => [id, summary]));
  const ofFiles = examples.filter(({ rule }) => summaries.get(rule)?.startsWith('{file}:'));
  const said = ofFiles.map(({ rule, stage = stageOf(rule), log }) => diagnosisOf(stage, textOf(log)).cause);
  expect(said.length).toBeGreaterThan(10);
  // Babel writes the place at the end: "(4:0)".
  expect(said.map(({ summary }) => summary).filter((one) => !/^\S+:\d+|\(\d+:\d+\)/.test(one))).toEqual([]);
});

test('patterns keep no state', () => {
  for (const { id, lines, unless } of ALL)
    for (const pattern of [...lines, ...(unless ? [unless] : [])])
      expect([id, pattern.flags]).toEqual([id, expect.not.stringMatching(/[gy]/)]);
});

const MEGABYTE = 1_000_000;
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
  '- ',
  'error: ',
  'Error: ',
  "'a",
  'at ',
  '(',
  '[',
];

/**
 * Long enough that a quadratic pattern takes seconds; short enough to try every pattern on every kind of
 * line.
 */
const LONG = 64_000;

function lineOf(fill: string, length: number): string {
  return Buffer.alloc(length, fill).toString('latin1');
}

const HOSTILE_LINES = HOSTILE.map((fill) => lineOf(fill, LONG));

test('every pattern takes linear time, on a megabyte of what it likes least too', () => {
  const slow = ALL.flatMap(({ id, lines, unless }) =>
    [...lines, ...(unless ? [unless] : [])].flatMap((pattern) => {
      const [literal = 'x'] = requiredLiterals(pattern) ?? [];
      const tried = [...HOSTILE_LINES, lineOf(literal, LONG), lineOf(`${literal} `, LONG)];
      const slowest = tried.reduce((a, b) => (timeOf(pattern, b) > timeOf(pattern, a) ? b : a));
      return isLinear(pattern, slowest) ? [] : [`${id}: ${pattern.source}`];
    }),
  );
  expect(slow).toEqual([]);
});

/** A quadratic pattern takes minutes for a megabyte, and sixteen times as long for four times the length. */
function isLinear(pattern: RegExp, line: string): boolean {
  if (timeOf(pattern, line.slice(0, LONG / 4)) > 100) return false;
  if (timeOf(pattern, line) > 1_000) return false;
  const megabyte = line.repeat(Math.ceil(MEGABYTE / line.length));
  const time = timeOf(pattern, megabyte);
  // A busy machine may have slowed down one of them.
  return time < 60 || Math.min(time, timeOf(pattern, megabyte)) < Math.max(100, 32 * timeOf(pattern, line));
}

/** In milliseconds of processor time: other work on a busy machine does not count. */
function timeOf(pattern: RegExp, line: string): number {
  const start = process.cpuUsage();
  pattern.test(line);
  return process.cpuUsage(start).user / 1000;
}

test('all rules on 20,000 lines, a tenth of which read like failures, take less than 150 ms', () => {
  const usual = 'INFO: 10.244.1.1:3333 - "GET /api/items/9 HTTP/1.1" 200 OK';
  const line = (index: number) =>
    index % 10 > 0 ? usual : `Error: cannot find the module of step ${index}: exit code 1`;
  const log = Array.from(
    { length: 20_000 },
    (_, index) => `web 2026-01-01T00:00:00.123456789Z ${line(index)}\n`,
  ).join('');
  // Processor time, the least of as many as it takes: other work on a busy machine does not count.
  let least = Number.POSITIVE_INFINITY;
  for (let tries = 0; tries < 100 && least >= 150; tries++) {
    const start = process.cpuUsage();
    diagnosisOf('BUILD', log);
    least = Math.min(least, process.cpuUsage(start).user / 1000);
  }
  expect(least).toBeLessThan(150);
});

test.each(HOSTILE_LINES.map((line) => line.slice(0, 2_000)))(
  'a log of hostile lines is read in time: %j',
  (line) => {
    const log = `${line.trimEnd()}x\n`.repeat(2_000);
    const start = process.cpuUsage();
    diagnosisOf('DEPLOY', log);
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(3_000);
  },
);
