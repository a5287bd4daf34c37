import { stripVTControlCharacters } from 'node:util';
import { expect, test } from '@jest/globals';
import { rawScenario } from '../../simulator/index.ts';
import { among, linesOf, runJob } from './harness.ts';
import { finished } from './numbered-log.ts';

test.concurrent('tail_lines shows the end of an archived log; the file holds all of it', async () => {
  const { simulator, file, printed } = await runJob(
    { scenario: 'active-only' },
    { tail_lines: '5', type: 'BUILD' },
  );
  const log = simulator.log('BUILD');
  expect(file('build.log').equals(log)).toBe(true);
  expect(among(printed, log)).toEqual(linesOf(log).slice(-5));
});

test.concurrent('tail_lines shows whole lines, however many', async () => {
  const text = '──☃🎉 '.repeat(20);
  const lines = Array.from(
    { length: 4_000 },
    (_, index) => `web 2025-12-01T03:10:38.${String(index).padStart(4, '0')}Z ${index} ${text}`,
  );
  const build = `${lines.join('\n')}\n`;
  const { printed } = await runJob(
    { scenario: finished({ build }) },
    { tail_lines: '3500', type: 'BUILD', prefix: 'none' },
  );
  expect(printed.filter((line) => line.includes('☃'))).toEqual(
    lines.slice(-3_500).map((line) => line.slice(line.indexOf('Z ') + 2)),
  );
});

const PREFIXED = [
  'web 2025-12-01T03:10:38.5Z first',
  'no prefix',
  'web 2025-12-01T03:10:39Z',
  'web 2025-12-01T01:10:40-02:30 last',
];

test.concurrent.each<[string, string[]]>([
  ['', ['03:10:38 first', 'no prefix', '03:10:39 ', '03:40:40 last']],
  ['none', ['first', 'no prefix', '', 'last']],
  ['full', PREFIXED],
])('prefix "%s" of the lines of one component, and the file keeps everything', async (prefix, wanted) => {
  const log = `${PREFIXED.join('\n')}\n`;
  const { printed, file } = await runJob({ scenario: finished({ build: log }) }, { prefix, type: 'BUILD' });
  const start = printed.indexOf(wanted[0] ?? '');
  expect(printed.slice(start, start + wanted.length)).toEqual(wanted);
  expect(file('build.log').toString()).toBe(log);
});

const SHORT = 'one\ntwo\n\ntwo\nthree\n';

test.concurrent.each<[string, Partial<Parameters<typeof rawScenario>[0]>, Record<string, string>]>([
  ['archived', { buildMs: 600 }, {}],
  ['archived later', { buildMs: 600, archiveDelay: 1_500 }, {}],
  ['still being built', { manual: true, buildMs: 1 }, { follow: 'false' }],
])('a short log without prefixes comes once and in order: %s', async (_, changes, inputs) => {
  const simulation = rawScenario({
    build: SHORT,
    buildMs: 600,
    manual: inputs.follow === 'false',
    ...changes,
  });
  const { printed, file } = await runJob(
    { scenario: simulation, beginsWhenAsked: !simulation.manual },
    { type: 'BUILD', ...inputs },
    {
      before: (simulator) => {
        if (simulation.manual) simulator.advance('BUILDING');
      },
    },
  );
  expect(printed.filter((line) => ['one', 'two', 'three'].includes(line))).toEqual([
    'one',
    'two',
    'two',
    'three',
  ]);
  expect(file('build.log').toString()).toBe(SHORT);
});

test.concurrent('the log of a component that ends without a newline is not glued to that of another', async () => {
  const lines = ['worker', 'api', 'web'].map((name) => `${name} 2025-12-01T03:10:38Z last of ${name}`);
  const build = lines.join('\n');
  for (let round = 0; round < 4; round++) {
    const { printed } = await runJob(
      { scenario: rawScenario({ build, components: ['web', 'worker', 'api'] }) },
      { type: 'BUILD', component: 'web,worker,api' },
      { before: ({ ended }) => ended },
    );
    const plain = printed.map((line) => stripVTControlCharacters(line));
    expect(plain.filter((line) => line.includes('last of')).sort()).toEqual(lines.toSorted());
  }
});
