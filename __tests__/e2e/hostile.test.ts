import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type LiveOptions, rawScenario, scenarios } from '../../simulator/index.ts';
import { OUTPUTS } from '../../src/report/outputs.ts';
import { type Job, MANY_RUNS, runJob } from './harness.ts';
import { asFinished, finished } from './numbered-log.ts';

/** Marks all that a log says, so that what comes of it can be told from what the action itself says. */
const MARK = 'forged';
const OUTPUT_NAMES = Object.keys(OUTPUTS);

/** No command but the action's own was carried out, and nothing else got out of the log. */
function expectHarmless({ result, outputs, errors }: Job): void {
  expect(errors).toEqual([]);
  expect(result.exitCode).toBe(0);
  expect(result.failed).toBe(false);
  expect(
    result.commandsCarriedOut.filter((command) => !isOwn(command, result.commandsCarriedOut, outputs)),
  ).toEqual([]);
  expect(result.commandsLeftOff).toBe(false);
  expect(result.annotations).toEqual([]);
  expect(result.forgedMarkers).toEqual([]);
  expect(Object.keys(outputs).filter((name) => !OUTPUT_NAMES.includes(name))).toEqual([]);
  expect(JSON.stringify(outputs)).not.toContain(MARK);
  expect([result.env, result.path, result.state]).toEqual([{}, [], {}]);
  expect(result.stderr.toString()).toBe('');
  expect(NOT_FOR_A_TERMINAL.exec(result.stdout.toString())?.[0]).toBeUndefined();
}

type Command = Job['result']['commandsCarriedOut'][number];

/** A mask covers a credential in every form in which it may be printed, escaped twice too. */
function unescaped(text: string): string {
  return decodeURIComponent(decodeURIComponent(text));
}

function isOwn(
  { name, properties, data }: Command,
  all: Command[],
  outputs: Record<string, string>,
): boolean {
  if (Object.keys(properties).length > 0) return false;
  switch (name) {
    case 'add-mask':
      return data.startsWith('dop_v1_') || unescaped(outputs.log_urls ?? '').includes(unescaped(data));
    case 'group':
      return /^(BUILD|DEPLOY) log(: lines that were missed live, from the archive)?$/.test(data);
    case 'endgroup':
      return data === '';
    case 'stop-commands':
      return /^[0-9a-f]{48}$/.test(data);
    default:
      return data === '' && all.some((one) => one.name === 'stop-commands' && one.data === name);
  }
}

/** Controls other than tabs, newlines and colours. */
const NOT_FOR_A_TERMINAL = /\x1b(?!\[[0-9;:]*m)|[\x00-\x08\x0b-\x1a\x1c-\x1f\x7f-\x9f]/;

test.concurrent.each([
  ['live', scenarios.hostile!],
  ['archived', asFinished(scenarios.hostile!)],
])('the hostile scenario, %s', async (_, scenario) => {
  const job = await runJob({ scenario, speed: 200, seed: 7 }, { prefix: 'short' });
  expectHarmless(job);
  expect(job.file('build.log').equals(job.simulator.log('BUILD'))).toBe(true);
  expect(job.file('deploy.log').equals(job.simulator.log('DEPLOY'))).toBe(true);
});

const COMMANDS = [
  'set-output',
  'set-env',
  'add-path',
  'add-mask',
  'add-matcher',
  'remove-matcher',
  'save-state',
  'error',
  'warning',
  'notice',
  'debug',
  'group',
  'endgroup',
  'echo',
  'stop-commands',
];

const anyCase = (text: string) =>
  fc
    .array(fc.boolean(), { minLength: text.length, maxLength: text.length })
    .map((upper) => [...text].map((letter, at) => (upper[at] ? letter.toUpperCase() : letter)).join(''));
const name = fc.constantFrom(...COMMANDS).chain((one) => fc.oneof(fc.constant(one), anyCase(one)));
const property = fc.constantFrom('', ` name=${MARK}`, ' file=a.ts,line=1', ' owner=tsc', ' ', '\0');
const colons = fc.tuple(name, property).map(([one, more]) => `::${one}${more}::${MARK}`);
const brackets = fc.tuple(name, property).map(([one, more]) => `##[${one}${more}]${MARK}`);
const fragment = fc.oneof(
  { weight: 6, arbitrary: fc.oneof(colons, brackets).map((text) => Buffer.from(text)) },
  {
    weight: 3,
    arbitrary: fc
      .constantFrom(
        '\n',
        '\n',
        '\r',
        '\r\n',
        '\n\r',
        ' ',
        '\t',
        '\v',
        '\f',
        '::',
        ':',
        '##[',
        ']',
        '%0A',
        '%0D',
      )
      .map((text) => Buffer.from(text)),
  },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom(
        '\x1b[31m',
        '\x1b[0m',
        '\x1b[2J',
        '\x1b]0;t\x07',
        '\x1b',
        '\x1b[',
        '\x9b',
        '\0',
        '\u2028',
        '\u0085',
        '\u200b',
        '\ufeff',
        '\b',
        '\x7f',
      )
      .map((text) => Buffer.from(text)),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('web 2025-12-01T03:10:00Z ', 'word', '```', '</details>')
      .map((text) => Buffer.from(text)),
  },
  { weight: 1, arbitrary: fc.uint8Array({ minLength: 1, maxLength: 6 }).map((bytes) => Buffer.from(bytes)) },
);
const log = fc.array(fragment, { minLength: 1, maxLength: 60 }).map((parts) => Buffer.concat(parts));
const live: fc.Arbitrary<LiveOptions> = fc.record({
  frame: fc.record({
    lines: fc.constant<[number, number]>([1, 3]),
    splitLines: fc.constantFrom(0, 0.5),
    splitUtf8: fc.constantFrom<(boolean | 'json' | 'raw' | 'document')[]>(false, 'json', 'raw', 'document'),
  }),
  replay: fc.constantFrom('all', 'none'),
  drop: fc.constantFrom(undefined, {
    everyBytes: [20, 300] as [number, number],
    how: 'random' as const,
    max: 3,
  }),
});

const prefix = fc.constantFrom('short', 'full', 'none');

/** Runs of a part of the property; the parts run side by side. */
const RUNS = MANY_RUNS ? 30 : 5;

describe('whatever a log holds, it stays text', () => {
  const run = (seed: number, archived: boolean) =>
    fc.assert(
      fc.asyncProperty(log, log, live, prefix, async (build, deploy, options, prefix) => {
        const bytes = { build, deploy };
        const scenario = archived ? finished(bytes) : rawScenario({ ...bytes, live: options });
        const job = await runJob({ scenario, seed }, { prefix, poll_interval: '100ms' });
        expectHarmless(job);
        expect(job.file('build.log')).toEqual(build);
        expect(job.file('deploy.log')).toEqual(deploy);
      }),
      { seed, numRuns: RUNS, endOnFailure: true },
    );
  test.concurrent.each([1, 2])('live, part %i', (part) => run(part, false));
  test.concurrent.each([3, 4])('archived, part %i', (part) => run(part, true));
});
