import { stripVTControlCharacters } from 'node:util';
import { expect, test } from '@jest/globals';
import type { LogLine } from '../../runner-model/log-line.ts';
import { scenarios } from '../../simulator/index.ts';
import { runJob } from './harness.ts';
import { asFinished, finished } from './numbered-log.ts';

const SPEED = 200;

/** The log's lines but for those of the runner's commands, and each as "group | line". */
function shown(lines: LogLine[]): string[] {
  return lines
    .filter(({ kind, text }) => kind === 'plain' && !text.startsWith('::'))
    .map(({ group, text }) => `${group ?? '-'} | ${stripVTControlCharacters(text)}`);
}

function groupsOf(lines: LogLine[]): string[] {
  return lines.filter(({ kind }) => kind === 'group').map(({ text }) => text);
}

const AT = '2025-12-01T03:10:38.5Z';
const BUILD = [
  `web ${AT} web 1`,
  `queue ${AT} queue 1`,
  '  continued',
  `web ${AT} web 2`,
  `queue ${AT} queue 2`,
  `other ${AT} other 1`,
]
  .map((line) => `${line}\n`)
  .join('');

test.concurrent('an archived log of several components comes as one group for each', async () => {
  const scenario = finished({ build: BUILD, components: ['web', 'queue', 'api'] });
  const { result, file } = await runJob({ scenario }, { type: 'BUILD', prefix: 'short' });
  expect(shown(result.lines).filter((line) => line.startsWith('BUILD'))).toEqual([
    'BUILD log of web | 03:10:38 web 1',
    'BUILD log of web | 03:10:38 web 2',
    'BUILD log of queue | 03:10:38 queue 1',
    'BUILD log of queue |   continued',
    'BUILD log of queue | 03:10:38 queue 2',
    'BUILD log | 03:10:38 other other 1',
  ]);
  expect(file('build.log').toString()).toBe(BUILD);
});

test.concurrent('tail_lines shows so many lines of each', async () => {
  const scenario = finished({ build: BUILD, components: ['web', 'queue', 'api'] });
  const { result } = await runJob({ scenario }, { type: 'BUILD', prefix: 'none', tail_lines: '1' });
  expect(shown(result.lines).filter((line) => line.startsWith('BUILD'))).toEqual([
    'BUILD log of web | web 2',
    'BUILD log of queue | queue 2',
    'BUILD log | other other 1',
  ]);
});

test.concurrent('lines that come live carry the name of their component in its colour', async () => {
  const { result } = await runJob(
    { scenario: 'monorepo-one-fails', speed: 12 },
    { type: 'BUILD', prefix: 'short' },
  );
  const live = result.lines.filter(({ group }) => group === 'BUILD log').map(({ text }) => text);
  expect(live).toContainEqual(expect.stringMatching(/^\d\d:\d\d:\d\d \x1b\[[\d;]+mapi\x1b\[0m {5}/));
  expect(live).toContainEqual(expect.stringMatching(/^\d\d:\d\d:\d\d \x1b\[[\d;]+mmigrate\x1b\[0m /));
});

test.concurrent('an archived log shows what failed first, outside any group, and all else folded', async () => {
  const scenario = asFinished(scenarios['monorepo-one-fails']!);
  const { result } = await runJob({ scenario, speed: SPEED }, { type: 'BUILD', prefix: 'none' });
  const groups = groupsOf(result.lines);
  expect(groups.toSorted()).toEqual(
    ['api', 'hooks', 'mailer', 'migrate'].map((one) => `BUILD log of ${one}`),
  );
  const lines = shown(result.lines);
  const heading = lines.indexOf('- | ✘ BUILD log of site');
  const failure = lines.findIndex((line) => line.startsWith('- | ') && line.includes('error during build:'));
  const firstGroup = lines.findIndex((line) => line.startsWith('BUILD log of '));
  expect([heading, failure, firstGroup].toSorted((a, b) => a - b)).toEqual([heading, failure, firstGroup]);
  expect(heading).toBeGreaterThan(-1);
});

test.concurrent('print: on_failure with one failed component of five prints that one', async () => {
  const { result } = await runJob(
    { scenario: 'monorepo-one-fails', speed: SPEED },
    { print: 'on_failure', prefix: 'none' },
  );
  expect(groupsOf(result.lines)).toEqual([]);
  const lines = shown(result.lines);
  expect(lines).toContain('- | ✘ BUILD log of site');
  expect(lines.some((line) => line.includes('Rollup failed to resolve import'))).toBe(true);
  expect(lines.some((line) => line.includes('hooks/billing'))).toBe(false);
});

test.concurrent('print: on_failure with two: their failing logs first, then the rest of what they wrote', async () => {
  const { result } = await runJob({ scenario: 'two-fail', speed: SPEED }, { print: 'on_failure' });
  const headings = shown(result.lines).filter((line) => line.startsWith('- | ✘'));
  expect(headings).toEqual(['- | ✘ DEPLOY log of web', '- | ✘ DEPLOY log of queue']);
  expect(groupsOf(result.lines).slice(0, 2)).toEqual(['BUILD log of web', 'BUILD log of queue']);
  const first = result.lines.findIndex(({ kind }) => kind === 'group');
  const last = result.lines.findLastIndex(({ text }) => text.includes('✘ DEPLOY log of queue'));
  expect(last).toBeLessThan(first);
});

test.concurrent('nothing is said of a log that a failure explains the lack of', async () => {
  const { printed } = await runJob({ scenario: 'build-exit', speed: SPEED });
  expect(printed.filter((line) => line.includes('No DEPLOY logs'))).toEqual([]);
});
