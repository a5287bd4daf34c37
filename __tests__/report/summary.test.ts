import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { appFrom, deploymentFrom } from '../../src/app-platform/answers.ts';
import type { Conclusion } from '../../src/deployment/conclusion.ts';
import { diagnose } from '../../src/diagnosis/failures.ts';
import { makeReport } from '../../src/report/make-report.ts';
import type { Report, ReportedLog } from '../../src/report/report.ts';
import { MAX_SUMMARY_BYTES, summaryMarkdown } from '../../src/report/summary/summary.ts';

type ApiStep = Record<string, unknown>;

const app = appFrom({
  app: {
    id: '4f6c71e2',
    live_url: 'https://sample-golang.ondigitalocean.app',
    spec: { name: 'sample-golang' },
  },
});

function at(seconds: number): string {
  return new Date(Date.UTC(2026, 0, 1, 0, 0, seconds)).toISOString();
}

function step(name: string, status: string, from: number, to: number, more: ApiStep = {}): ApiStep {
  return { name, status, started_at: at(from), ended_at: at(to), ...more };
}

const failedSteps: ApiStep[] = [
  {
    name: 'build',
    status: 'SUCCESS',
    steps: [
      step('initialize', 'SUCCESS', 0, 3),
      {
        name: 'components',
        status: 'SUCCESS',
        steps: [
          step('web', 'SUCCESS', 3, 83, { component_name: 'web', message_base: 'Building service' }),
          step('worker', 'SUCCESS', 3, 3, {
            component_name: 'worker',
            message_base: 'Building worker',
            reason: { code: 'PreBuiltImage', message: '' },
          }),
        ],
      },
    ],
  },
  {
    name: 'deploy',
    status: 'ERROR',
    steps: [
      {
        name: 'components',
        status: 'ERROR',
        steps: [
          {
            name: 'web',
            component_name: 'web',
            status: 'ERROR',
            steps: [
              step('wait', 'ERROR', 85, 205, {
                component_name: 'web',
                message_base: 'Waiting for service',
                reason: { code: 'DeployContainerHealthChecksFailed', message: 'Your deploy failed.' },
              }),
            ],
          },
        ],
      },
    ],
  },
];

function input(
  steps: ApiStep[],
  more: Partial<Report> = {},
  deployment: Record<string, unknown> = {},
): Report {
  const checked = deploymentFrom({
    deployment: {
      id: '3aa4d20e',
      phase: 'ERROR',
      cause: 'commit 9a4df0b pushed to github/digitalocean/sample-golang',
      created_at: at(0),
      updated_at: at(206),
      services: [{ name: 'web', source_commit_hash: '9a4df0b8e161e323bc3cdf1dc71878080fe144fa' }],
      workers: [{ name: 'worker' }],
      progress: { steps },
      ...deployment,
    },
  });
  const found = {
    app,
    deployment: checked,
    conclusion: 'failure' as Conclusion,
    ofDeployment: true,
    stop: undefined,
    events: () => [],
  };
  const failures = diagnose(checked).map((failure) => ({
    ...failure,
    diagnosis: undefined,
    excerpt: undefined,
  }));
  const rest = { failures, jobExcerpt: undefined, logs: [], logDir: '/tmp/logs', stepMs: 210_000 };
  const unredacted = { applyToText: (text: string) => text, byPatterns: false };
  return { ...makeReport({ findings: found, ...rest }, unredacted), ...more };
}

function stopped(kind: NonNullable<Report['stop']>['kind'], message: string): Report['stop'] {
  return { kind, message, unreachable: undefined };
}

function withLines(report: Report, component: string, lines: string[]): Report {
  const excerpt = { type: 'DEPLOY' as const, component, lines, keyLine: undefined };
  return { ...report, failures: report.failures.map((one) => ({ ...one, excerpt })) };
}

function log(more: Partial<ReportedLog> = {}, name = 'build.log'): ReportedLog {
  return {
    type: 'BUILD',
    component: undefined,
    file: `/tmp/logs/${name}`,
    files: [`/tmp/logs/${name}`],
    shownFiles: [name],
    bytes: 12_345,
    state: 'archived',
    recovered: 0,
    urls: { liveUrl: undefined, archivedUrls: [] },
    ...more,
  };
}

/** What a person reads of it: character references as characters, without word joiners. */
function read(markdown: string): string {
  return markdown
    .replace(/&#(\d+);/g, (_, char) => String.fromCharCode(Number(char)))
    .replaceAll('\u2060', '');
}

test('the outcome: the app, the deployment, its commit, its cause, and where to look', () => {
  const markdown = read(summaryMarkdown(input(failedSteps)));
  expect(markdown).toContain('### ❌ sample-golang failed to deploy');
  expect(markdown).toContain('<code>3aa4d20e</code>');
  expect(markdown).toContain(' · commit <code>9a4df0b</code> · ');
  expect(markdown).toContain('cause: commit 9a4df0b pushed to github/digitalocean/sample-golang');
  expect(markdown).toContain('<code>ERROR</code> after 3m 26s');
  expect(markdown).toContain('https://cloud.digitalocean.com/apps/4f6c71e2/deployments/3aa4d20e');
  expect(markdown).toContain('https://sample-golang.ondigitalocean.app/');
});

test('the diagnosis and the key lines', () => {
  const report = input(failedSteps);
  const markdown = read(
    summaryMarkdown(withLines(report, 'web', ['Error: listen EADDRINUSE', '``` not an end'])),
  );
  expect(markdown).toContain('**web did not answer its health checks**');
  expect(markdown).toContain(
    'At the step “Waiting for service web”, with <code>DeployContainerHealthChecksFailed</code>.',
  );
  expect(markdown).toContain('App Platform reports: Your deploy failed.');
  expect(markdown).toContain('**What to do:** Check that it listens on 0.0.0.0');
  expect(markdown).toContain("<summary>Key lines from web's deploy log</summary>");
  expect(markdown).toContain('\n````text\nError: listen EADDRINUSE\n``` not an end\n````\n');
});

test('the components with the result of each phase', () => {
  const markdown = read(summaryMarkdown(input(failedSteps)));
  expect(markdown).toContain('| **web** | service | ✅ 1m 20s | ❌ 2m |');
  expect(markdown).toContain('| **worker** | worker | ⏩ pre-built image | – |');
});

test('the steps on a time line, by component', () => {
  const markdown = summaryMarkdown(
    input([...failedSteps, step('odd', 'RUNNING', 206, 0, { ended_at: '0001-01-01T00:00:00Z' })]),
  );
  const start = Date.UTC(2026, 0, 1);
  expect(markdown).toContain(
    [
      '    section build stage',
      `    ✓ Initializing the build (3s) :done, ${start}, ${start + 3000}`,
      '    section web',
      `    ✓ Building service (1m 20s) :done, ${start + 3000}, ${start + 83_000}`,
      `    ✗ Waiting for service (2m) :crit, ${start + 85_000}, ${start + 205_000}`,
      '    section worker',
    ].join('\n'),
  );
  expect(markdown).toMatch(/… odd \(\S+\) :active, \d+, \d+\n/);
});

test('the saved files, how they came, and how to keep them', () => {
  const markdown = read(
    summaryMarkdown(
      input(failedSteps, {
        logs: [
          log({ recovered: 2 }),
          log({ type: 'RUN', component: 'web', state: 'streamed', bytes: 10 }, 'run/web.log'),
          log({ component: 'api', state: 'streamed' }, 'build/api.log'),
          log({ type: 'DEPLOY', file: undefined, state: 'none' }),
        ],
      }),
    ),
  );
  expect(markdown).toContain(
    '| <code>BUILD</code> | <code>build.log</code> | 12 kB | 2 lines recovered from the archive |',
  );
  expect(markdown).toContain('| <code>RUN</code> of web | <code>run/web.log</code> | 10 B | as streamed |');
  expect(markdown).toContain('| <code>build/api.log</code> | 12 kB | as streamed: no archive appeared |');
  expect(markdown).toContain('| <code>DEPLOY</code> |  |  | no logs of this type |');
  expect(markdown).toContain('actions/upload-artifact');
  expect(markdown).not.toContain('redact');
});

test('redaction is said', () => {
  expect(summaryMarkdown(input([], { logs: [log()], redacted: true }))).toContain(
    'matches `redact` is replaced',
  );
});

test.each([
  ['success', 'ACTIVE', undefined, '### ✅ sample-golang was deployed'],
  [
    'superseded',
    'SUPERSEDED',
    undefined,
    '### ⏭️ sample-golang has a newer deployment, which superseded this one',
  ],
  ['canceled', 'CANCELED', undefined, '### 🚫 sample-golang was not deployed: the deployment was canceled'],
  ['timed_out', 'DEPLOYING', 'timed_out', '### ⌛ sample-golang was not deployed in time'],
  ['canceled', 'BUILDING', 'cancelled', '### ⚠️ sample-golang was still being deployed when the step ended'],
  ['in_progress', 'BUILDING', undefined, '### 🔄 sample-golang is being deployed'],
] as const)('%s in %s, stopped by %p', (conclusion, phase, kind, headline) => {
  const stop = kind && stopped(kind, 'Why.');
  const markdown = read(summaryMarkdown(input([], { conclusion, stop }, { phase })));
  expect(markdown.split('\n')[0]).toBe(headline);
  expect(markdown.includes('The step ended before the deployment did')).toBe(stop !== undefined);
});

test.each<[string, Partial<Report>, string]>([
  [
    'an autoscaling that failed',
    { events: [{ name: 'Autoscaling', id: '1f66', phase: 'FAILED', isJob: false }], conclusion: 'success' },
    '⚠️ Autoscaling',
  ],
  [
    'a job that failed',
    { events: [{ name: 'Job report', id: '1f66', phase: 'FAILED', isJob: true }], conclusion: 'failure' },
    '❌ Job report',
  ],
  [
    'a job that succeeded',
    { events: [{ name: 'Job report', id: '1f66', phase: 'SUCCEEDED', isJob: true }], conclusion: 'success' },
    '✅ Job report',
  ],
  [
    'a job that never ran',
    { events: [], conclusion: undefined },
    'ℹ️ sample-golang: there are no logs of this type yet',
  ],
])('the headline of %s', (_, more, headline) => {
  expect(read(summaryMarkdown(input([], more))).split('\n')[0]).toContain(`### ${headline}`);
});

test('a step that found no deployment, or not even the app, says why it ended', () => {
  const message = 'No app has the id 4f6c71e2. Check app_id.';
  const stop = stopped('error', message);
  const nothing = input([], {
    app: undefined,
    deployment: undefined,
    conclusion: undefined,
    stop,
    failures: [],
  });
  expect(read(summaryMarkdown(nothing))).toBe(
    `### ❌ App Platform Logs: the step ended before it found the app\n\n> [!WARNING]\n> The step ended early: ${message}\n\n`,
  );
  expect(read(summaryMarkdown({ ...nothing, app }))).toContain(
    '### ❌ sample-golang: the step ended before it found the deployment',
  );
});

test('a link to the app only if it is https', () => {
  for (const url of ['http://plain.example', 'javascript:alert(1)', 'https://', undefined]) {
    expect(summaryMarkdown(input([], { app: { ...app, url } }))).not.toContain('Open the app');
  }
});

const HOSTILE = [
  '<img src=x onerror=alert(1)>',
  '<!-- ',
  '</details></summary>',
  '| a | b |',
  '[x](https://evil.example)',
  '@octocat',
  '`code`',
  '```\n# heading',
  '$$x$$',
  '\n\n# heading',
  '~~~',
  'https://evil.example',
  'a: b; c # d %% e',
  '%%{init: {}}%%',
  'end',
  'click a href "x"',
  'section x',
  '"quoted"',
  '&lt;b&gt;',
  '\u202eturned',
  '\ud800',
  '👩‍🚀',
  '::error::x',
];
const hostileText = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...'`|<>&@#:;%\n[]()!*_~$\\"') }),
);

test('no text of the API or of a log can be anything but text', () => {
  fc.assert(
    fc.property(
      fc.array(hostileText, { minLength: 4, maxLength: 4 }),
      ([name = '', cause, message, line = '']) => {
        const reason = { code: name, message };
        const report = input(
          [step('build', 'ERROR', 0, 5, { component_name: name, message_base: message, reason })],
          {
            app: { ...app, name },
            stop: stopped('error', name),
            logs: [log({ component: name }, name)],
          },
          { cause, phase: name },
        );
        const markdown = summaryMarkdown(withLines(report, name, [line]));
        expect(withoutBlocks(markdown)).not.toMatch(NOT_OURS);
        for (const bar of chartLines(markdown)) expect(bar).toMatch(CHART_LINE);
      },
    ),
    { numRuns: 500 },
  );
});

/** Without fenced blocks, as CommonMark ends them: by a line of at least as many of the same character. */
function withoutBlocks(markdown: string): string {
  return markdown.replace(/^(`{3,})\w+\n[\s\S]*?^\1`*$/gm, '');
}

/** Tags, comments, code, links, mentions and addresses that the summary does not make itself. */
const NOT_OURS = /<(?!\/?(?:a|code|details|summary|br)\b)|<!--|`(?!redact|\*{3}`|,| )|\]\(|@|:\/\/|www\.|\$/;

function chartLines(markdown: string): string[] {
  return (/```mermaid\n([\s\S]*?)\n```/.exec(markdown)?.[1] ?? '').split('\n').slice(5).filter(Boolean);
}

/** One `:`, and in front of it nothing that Mermaid gives a meaning. */
const CHART_LINE =
  /^ {4}(?:section [^:;#%"`<>{}\\\n]+|[✓✗…] [^:;#%"`<>{}\\\n]+ :(?:done, |crit, |active, )?\d+, \d+)$/u;

test('it is never too long, and what matters comes first', () => {
  const many = (count: number, text: string) =>
    Array.from({ length: count }, (_, index) => `${text}${index}`);
  const steps = many(500, '@`|<🙂'.repeat(500)).map((name, index) =>
    step(name, 'ERROR', index, index + 1, {
      component_name: name,
      message_base: name,
      reason: { code: name, message: name },
    }),
  );
  const report = input([{ name: 'build', status: 'ERROR', steps }], {
    stop: stopped('error', '<'.repeat(100_000)),
    logs: many(1000, '|'.repeat(300)).map((component) => log({ component }, component)),
  });
  const markdown = summaryMarkdown(withLines(report, 'web', many(100, '`'.repeat(10_000))));
  expect(Buffer.byteLength(markdown)).toBeLessThan(MAX_SUMMARY_BYTES);
  for (const heading of ['Why it failed', 'Components', 'Timeline', 'Logs'])
    expect(markdown).toContain(`#### ${heading}\n`);
  expect(markdown).toMatch(/and \d+ more/);
});
