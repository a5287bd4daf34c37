import { expect, test } from '@jest/globals';
import { findingIn } from '../../src/diagnosis/engine.ts';
import { RuleSet } from '../../src/diagnosis/matching.ts';
import type { Rank, Rule } from '../../src/diagnosis/rule.ts';
import { atOnce } from './at-once.ts';

/** A rule for each rank: lines begin with its name. */
function rule(id: string, rank: Rank, line: RegExp, more: Partial<Rule> = {}): Rule {
  return { id, rank, lines: [line], class: 'code', summary: id, advice: 'Fix it.', ...more };
}

const RULES = new RuleSet([
  rule('test/cause', 'cause', /^(?:Caused by: |\[cause\]: |---> )?CAUSE (?<what>\S+)/),
  rule('test/wrapper', 'wrapper', /^WRAPPER/),
  rule('test/symptom', 'symptom', /^SYMPTOM/),
  rule('test/epilogue', 'epilogue', /^EPILOGUE/),
  rule('test/command', 'wrapper', /^COMMAND (?<command>.+)/, { output: true }),
  rule('test/build', 'cause', /^BUILDING/, { stage: 'BUILD' }),
  rule('test/two-lines', 'cause', /^FIRST/, {
    lines: [/^FIRST/, /^SECOND (?<what>\S+)/],
    evidence: 1,
    within: 3,
  }),
  rule('test/not-meant', 'cause', /^MAYBE/, { unless: /warning/ }),
]);

function found(stage: 'BUILD' | 'DEPLOY', log: string[]) {
  const lines = log.map((text, index) => ({ number: index + 1, text }));
  const finding = atOnce(findingIn(lines, stage, RULES));
  return (
    finding && {
      precedence: finding.precedence,
      rule: finding.rule?.id,
      lines: finding.at.map((at) => log[at]),
    }
  );
}

const UNKNOWN = 'Error: something that no rule knows';
const VAGUE = 'the cache is not available, failed';

test.each<[string, 'BUILD' | 'DEPLOY', string[], string | undefined]>([
  ['a cause before a wrapper', 'BUILD', ['WRAPPER', 'CAUSE a'], 'CAUSE a'],
  ['a cause before an unknown error', 'BUILD', [UNKNOWN, 'CAUSE a'], 'CAUSE a'],
  ['an unknown error before a wrapper', 'BUILD', ['WRAPPER', UNKNOWN], UNKNOWN],
  ['a wrapper before a vague line', 'BUILD', [VAGUE, 'WRAPPER'], 'WRAPPER'],
  ['a vague line before a symptom', 'DEPLOY', ['SYMPTOM', VAGUE], VAGUE],
  ['a symptom before an epilogue', 'DEPLOY', ['EPILOGUE', 'SYMPTOM'], 'SYMPTOM'],
  ['an epilogue where there is nothing else', 'BUILD', ['fine', 'EPILOGUE'], 'EPILOGUE'],
  ['nothing where no line reads like a failure', 'BUILD', ['fine', 'ready'], undefined],
  ['the first cause, not the last noise', 'BUILD', ['CAUSE a', 'CAUSE b', 'WRAPPER', 'EPILOGUE'], 'CAUSE a'],
  [
    'the step that failed, not one that went well',
    'BUILD',
    ['-----> Installing', 'CAUSE tolerated', '-----> Build', 'CAUSE b'],
    'CAUSE b',
  ],
  [
    'an earlier step where the last one holds nothing',
    'BUILD',
    ['-----> Build', 'CAUSE a', '-----> Build failed', 'EPILOGUE'],
    'CAUSE a',
  ],
  [
    'the script that failed, not one before it',
    'BUILD',
    ['> shop@1.0.0 prebuild', 'CAUSE a', '> shop@1.0.0 build', 'CAUSE b'],
    'CAUSE b',
  ],
  [
    'the last start of a crash loop that is the same',
    'DEPLOY',
    ['CAUSE a', 'CAUSE b', 'CAUSE a', 'CAUSE b'],
    'CAUSE a',
  ],
  [
    'the last start of a crash loop that differs',
    'DEPLOY',
    ['> shop@1.0.0 start', 'CAUSE a', '> shop@1.0.0 start', 'CAUSE b'],
    'CAUSE b',
  ],
  [
    'an error that stopped the app, not one long before',
    'DEPLOY',
    ['CAUSE old', ...Array<string>(60).fill('served'), 'CAUSE b'],
    'CAUSE b',
  ],
  [
    'the root of a chain in Java',
    'DEPLOY',
    ['CAUSE outer', '    at a.B.c(B.java:1)', 'Caused by: CAUSE root', '    at a.B.c(B.java:2)'],
    'Caused by: CAUSE root',
  ],
  [
    'the last root of a chain',
    'DEPLOY',
    [
      'CAUSE outer',
      '    at a.B.c(B.java:1)',
      'Caused by: CAUSE middle',
      '    ... 3 more',
      'Caused by: CAUSE root',
    ],
    'Caused by: CAUSE root',
  ],
  [
    'the root of a chain in .NET',
    'DEPLOY',
    ['CAUSE outer', '---> CAUSE root', '   at A.B.C() in /src/B.cs:line 4'],
    '---> CAUSE root',
  ],
  [
    'the root of a chain in Node.js',
    'DEPLOY',
    ['CAUSE outer', '    at f (/a.js:1:1) {', '  [cause]: Error: other', '    at g (/a.js:2:1)'],
    'CAUSE outer',
  ],
  [
    'the first exception of a chain in Python',
    'DEPLOY',
    [
      'CAUSE root',
      '',
      'The above exception was the direct cause of the following exception:',
      '',
      'CAUSE outer',
    ],
    'CAUSE root',
  ],
  ['a rule for builds not in a deployment', 'DEPLOY', ['BUILDING'], undefined],
  ['a rule for builds in a build', 'BUILD', ['BUILDING'], 'BUILDING'],
  ['the line of several that says what went wrong', 'BUILD', ['FIRST', 'between', 'SECOND it'], 'SECOND it'],
  ['not lines that are too far apart', 'BUILD', ['FIRST', 'a', 'b', 'c', 'SECOND it'], undefined],
  ['not what is not meant', 'BUILD', ['MAYBE warning'], undefined],
])('%s', (_, stage, log, line) => {
  expect(found(stage, log)?.lines[0]).toBe(line);
});

test('of a crash loop the last time counts', () => {
  const lines = ['CAUSE a', '', 'CAUSE a'].map((text, index) => ({ number: index + 1, text }));
  expect(atOnce(findingIn(lines, 'DEPLOY', RULES))?.at).toEqual([2]);
});

test.each([
  ['what it printed that reads like a failure', [VAGUE, 'done', 'COMMAND make'], [VAGUE, 'COMMAND make']],
  [
    'the last line that it printed',
    ['one', 'two', '------', 'Dockerfile:5', '   4 | >>> RUN make', 'COMMAND make'],
    ['two', 'COMMAND make'],
  ],
  ['its own line where it printed nothing', ['COMMAND make'], ['COMMAND make']],
])('of a command that a builder names, the evidence is %s', (_, log, lines) => {
  expect(found('BUILD', log)).toEqual({ precedence: 'wrapper', rule: 'test/command', lines });
});

test('an unknown error keeps the command that it was printed by', () => {
  expect(found('BUILD', [UNKNOWN, 'COMMAND make'])).toEqual({
    precedence: 'likely',
    rule: undefined,
    lines: [UNKNOWN, 'COMMAND make'],
  });
});

test('a hundred thousand chained exceptions take no time', () => {
  const log = Array.from({ length: 20_000 }, (_, index) => `Caused by: CAUSE ${index}`);
  const start = process.cpuUsage();
  found('DEPLOY', log);
  // Time of the processor, not of the clock: other programs may keep the machine busy.
  expect(process.cpuUsage(start).user / 1_000).toBeLessThan(2_000);
});
