import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type MatcherConfig, MatcherSet, readMatchers } from '../../runner-model/problem-matcher.ts';

const workspace = mkdtempSync(join(tmpdir(), 'matcher-test-'));
beforeAll(() => {
  mkdirSync(join(workspace, '.git'));
  mkdirSync(join(workspace, 'web/src'), { recursive: true });
  mkdirSync(join(workspace, 'vendor/other/.git'), { recursive: true });
  writeFileSync(
    join(workspace, '.git/config'),
    '[remote "origin"]\n\turl = git@github.com:octo-org/octo-app.git\n',
  );
  writeFileSync(join(workspace, 'vendor/other/.git/config'), '\turl = https://github.com/someone/else\n');
  for (const file of ['web/src/a.ts', 'vendor/other/a.ts']) writeFileSync(join(workspace, file), '');
});
afterAll(() => rmSync(workspace, { recursive: true }));

const SINGLE: MatcherConfig = {
  owner: 'single',
  pattern: [
    {
      regexp: '^(\\S+):(\\d+) (?:(\\w+) )?- (.*?)(?: in (\\S+))?$',
      file: 1,
      line: 2,
      severity: 3,
      message: 4,
      fromPath: 5,
    },
  ],
};

test.each([
  ['web/src/a.ts:3 - bad', { level: 'error', file: 'web/src/a.ts', line: 3, message: 'bad' }],
  ['web/src/a.ts:3 Warning - bad', { level: 'warning' }],
  ['web/src/a.ts:99999999999 - bad', { line: undefined }],
  [`${workspace}/web/src/a.ts:3 - bad`, { file: 'web/src/a.ts' }],
  ['src/a.ts:3 - bad in web/project.json', { file: 'web/src/a.ts' }],
  ['src/a.ts:3 - bad in web', { file: undefined }],
  ['src/a.ts:3 - bad', { file: undefined, message: 'bad' }],
  ['web/src:3 - bad', { file: undefined }],
  ['../../etc/passwd:3 - bad', { file: undefined }],
  ['vendor/other/a.ts:3 - bad', { file: undefined }],
])('%s', (line, expected) => {
  const [problem] = matched([SINGLE], [line]);
  expect({ file: undefined, line: undefined, ...problem }).toMatchObject(expected);
});

test('a match without a message or with an unknown severity makes no annotation', () => {
  expect(matched([SINGLE], ['web/src/a.ts:3 - ', 'web/src/a.ts:3 fatal - bad'])).toEqual([]);
});

const LOOP: MatcherConfig = {
  owner: 'loop',
  severity: 'warning',
  pattern: [
    { regexp: '^file (\\S+)$', file: 1 },
    { regexp: '^ +(?:(\\d+) (.+))?$', line: 1, message: 2, loop: true },
  ],
};

test('a loop lasts while its lines match, empty messages included', () => {
  const lines = [
    'file web/src/a.ts',
    ' 1 one',
    ' ',
    ' 2 two',
    'other',
    ' 3 three',
    'file web/src/a.ts',
    ' 4 four',
  ];
  expect(
    matched([LOOP], lines).map(({ level, file, line, message }) => [level, file, line, message]),
  ).toEqual([
    ['warning', 'web/src/a.ts', 1, 'one'],
    ['warning', 'web/src/a.ts', 2, 'two'],
    ['warning', 'web/src/a.ts', 4, 'four'],
  ]);
});

test('a match makes the other matchers forget what they have begun', () => {
  const lines = ['file web/src/a.ts', 'web/src/a.ts:3 - bad', ' 1 one'];
  expect(matched([LOOP, SINGLE], lines).map(({ owner }) => owner)).toEqual(['single']);
});

test('the matcher that was added last looks first, and replaces one of its owner', () => {
  const matcher = (owner: string): MatcherConfig => ({ owner, pattern: [{ regexp: '(x)', message: 1 }] });
  expect(matched([matcher('one'), matcher('two')], ['x'])[0]?.owner).toBe('two');
  expect(matched([matcher('one'), matcher('ONE')], ['x'])[0]?.owner).toBe('ONE');
});

test('colours stay in a line, since the runner takes out none, unless asked', () => {
  const matcher: MatcherConfig = { owner: 'x', pattern: [{ regexp: '^error: (.+)$', message: 1 }] };
  expect(matched([matcher], ['\x1b[31merror\x1b[0m: bad'])).toEqual([]);
  expect(matched([matcher], ['\x1b[31merror\x1b[0m: bad'], true)).toMatchObject([{ message: 'bad' }]);
});

test.each<[string, unknown]>([
  ['Owner must not be empty', [{ owner: '', pattern: [] }]],
  [
    'unexpected default severity',
    [{ owner: 'a', severity: 'fatal', pattern: [{ regexp: '(x)', message: 1 }] }],
  ],
  ['does not contain any patterns', [{ owner: 'a', pattern: [] }]],
  [`may set 'loop'`, [{ owner: 'a', pattern: [{ regexp: '(x)', message: 1, loop: true }] }]],
  [`must set 'message'`, [{ owner: 'a', pattern: [{ regexp: '(x)', file: 1 }] }]],
  [
    'set twice',
    [
      {
        owner: 'a',
        pattern: [
          { regexp: '(x)', message: 1 },
          { regexp: '(x)', message: 1 },
        ],
      },
    ],
  ],
  ['out of range', [{ owner: 'a', pattern: [{ regexp: '(x)', message: 2 }] }]],
  ['Duplicate owner', [SINGLE, { ...SINGLE, owner: 'SINGLE' }]],
])('a file is refused: %s', (message, problemMatcher) => {
  const path = join(workspace, 'matchers.json');
  writeFileSync(path, JSON.stringify({ problemMatcher }));
  expect(() => readMatchers(path)).toThrow(message);
});

function matched(configs: MatcherConfig[], lines: string[], stripColours = false) {
  const set = new MatcherSet(
    { workspace, serverUrl: 'https://github.com', name: 'octo-org/octo-app' },
    stripColours,
  );
  set.add(configs);
  return lines.flatMap((line) => set.match(line)?.problem ?? []);
}
