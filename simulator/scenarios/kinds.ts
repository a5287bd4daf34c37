import type { LogPart } from '../log-text/index.ts';
import { HOUR_MS } from './quick.ts';
import { APP_NAME, EARLIER, GOOD, WEB } from './sample-app.ts';
import type { Scenario } from './scenario.ts';
import { GOOD_START, NODE_BUILD } from './text.ts';

const HUGE_LINE_BYTES = 3 * 1024 * 1024;
const MEBIBYTE = 1024 * 1024;

/** Text that tries to be a command of the workflow runner, to break a terminal, a decoder, a document. */
const HOSTILE: LogPart[] = [
  {
    part: 'lines',
    lines: [
      '::set-output name=conclusion::success',
      '::add-mask::a',
      '  ::error file=src/index.ts,line=1::forged',
      'all is well ##[error]forged in the middle of a line',
      '##[add-path]/tmp/evil',
      '::stop-commands::pause',
      '::pause::',
      '::SET-ENV name=NODE_OPTIONS::--require=/tmp/evil.js',
      'progress 10%\rprogress 50%\r::warning::after a carriage return\rprogress 100%',
      '\x1b]0;title\x07\x1b[2J\x1b[H\x1b[31mred\x1b[0m \x1b]8;;https://evil.example\x07link\x1b]8;;\x07',
      Buffer.from('NUL \0 and bytes that are not UTF-8: \xff\xfe\xc3(', 'latin1'),
      '```\n</details><script>alert(1)</script>',
      '| a | table | <img src=x onerror=alert(1)> |',
      '%0A::error::escaped line feed',
      '\u2028::error::line separator',
    ],
  },
  {
    part: 'lines',
    bare: true,
    lines: [
      '::set-output name=phase::ACTIVE',
      '::add-matcher::/tmp/evil.json',
      '##[endgroup]',
      '::group::forged',
      '',
    ],
  },
  { part: 'lines', lines: ['x'.repeat(HUGE_LINE_BYTES)] },
  { part: 'lines', lines: ['one and the same line'], times: 5 },
  { part: 'lines', box: '::error::in a title', lines: ['::notice::in a box'] },
];

const SCALING_LOG: LogPart[] = [
  {
    part: 'lines',
    lines: [
      'scaling from 2 to 4 instances: cpu is above 70%',
      'starting 2 instances',
      'instances are ready',
      'scaling done',
    ],
  },
];

const REPORT_LOG: LogPart[] = [
  { part: 'lines', lines: ['> node report.js', 'collecting 1,204 orders', 'report written'] },
  { part: 'noise', lines: 15 },
];

/** Logs of other types and of other contents. */
export const kinds: Scenario[] = [
  {
    name: 'run-logs',
    description: 'A served app prints without end; new instances take over after 30 and 60 seconds.',
    appName: APP_NAME,
    components: [WEB],
    deployments: [
      EARLIER,
      { ...GOOD, pendingBuildMs: 1_000, buildMs: 5_000, pendingDeployMs: 1_000, deployMs: 5_000 },
    ],
    run: { linesPerSecond: 5, handOverAt: [30_000, 60_000] },
  },
  {
    name: 'autoscale',
    description: 'A served app was scaled twice; a third scaling begins after 5 seconds.',
    appName: APP_NAME,
    components: [WEB],
    deployments: [EARLIER, { ...GOOD, at: -HOUR_MS }],
    events: [
      {
        at: -40 * 60_000,
        durationMs: 30_000,
        component: 'web',
        from: 1,
        to: 2,
        metric: 'cpu',
        outcome: 'SUCCEEDED',
        log: SCALING_LOG,
      },
      {
        at: -10 * 60_000,
        durationMs: 30_000,
        component: 'web',
        from: 2,
        to: 3,
        metric: 'memory',
        outcome: 'FAILED',
        log: SCALING_LOG,
      },
      {
        at: 5_000,
        durationMs: 20_000,
        component: 'web',
        from: 2,
        to: 4,
        metric: 'cpu',
        outcome: 'SUCCEEDED',
        log: SCALING_LOG,
      },
    ],
    run: { linesPerSecond: 1 },
  },
  {
    name: 'job-invocation',
    description: 'A job that runs on a schedule: one run failed, one is about to begin.',
    appName: APP_NAME,
    components: [
      WEB,
      {
        name: 'report',
        kind: 'job',
        build: 'buildpack',
        runCommand: 'node report.js',
        jobKind: 'SCHEDULED',
        schedule: { cron: '*/2 * * * *', timeZone: 'UTC' },
      },
    ],
    deployments: [EARLIER, { ...GOOD, at: -HOUR_MS }],
    jobInvocations: [
      {
        job: 'report',
        at: -2 * 60_000,
        pendingMs: 5_000,
        runMs: 20_000,
        outcome: 'FAILED',
        trigger: 'SCHEDULE',
        log: REPORT_LOG,
      },
      {
        job: 'report',
        at: 0,
        pendingMs: 3_000,
        runMs: 20_000,
        outcome: 'SUCCEEDED',
        trigger: 'SCHEDULE',
        log: REPORT_LOG,
      },
    ],
  },
  {
    name: 'hostile',
    description: 'A build log and a deploy log full of text that tries to be something else.',
    appName: APP_NAME,
    components: [WEB],
    deployments: [
      {
        outcome: 'ACTIVE',
        buildMs: 20_000,
        deployMs: 10_000,
        logs: {
          BUILD: { parts: { web: [...HOSTILE, ...NODE_BUILD] } },
          DEPLOY: { parts: { web: [...GOOD_START, ...HOSTILE] } },
        },
      },
    ],
  },
  {
    name: 'big-archive',
    description: 'A finished deployment with a build log of 1 GiB, made as it is sent.',
    appName: APP_NAME,
    components: [WEB],
    deployments: [{ ...GOOD, at: -HOUR_MS }],
    bigArchive: { bytes: 1024 * MEBIBYTE, lineLength: 120 },
  },
  {
    name: 'restless',
    description:
      'A good deployment whose live log is cut again and again, repeats some lines and leaves out others.',
    appName: APP_NAME,
    components: [WEB],
    deployments: [EARLIER, GOOD],
    run: { linesPerSecond: 1 },
    live: {
      replay: 'random',
      noneFrom: 'byte',
      drop: { everyBytes: [400, 4_000], how: 'random' },
      frame: { lines: [1, 5], splitLines: 0.2, junk: 0.05 },
      swap: 0.1,
    },
  },
];
