import { expect, test } from '@jest/globals';
import type { Report } from '../../src/report/report.ts';
import { summaryMarkdown } from '../../src/report/summary/summary.ts';
import { app, failedSteps, log, sampleReport, step, stopped, withLines } from './sample-report.ts';

/** What a person reads of it: character references as characters, without word joiners. */
function read(markdown: string): string {
  return markdown
    .replace(/&#(\d+);/g, (_, char) => String.fromCharCode(Number(char)))
    .replaceAll('\u2060', '');
}

test('the outcome: the app, the deployment, its commit, its cause, and where to look', () => {
  const markdown = read(summaryMarkdown(sampleReport(failedSteps)));
  expect(markdown).toContain('### ❌ sample-golang failed to deploy');
  expect(markdown).toContain('<code>3aa4d20e</code>');
  expect(markdown).toContain(' · commit <code>9a4df0b</code> · ');
  expect(markdown).toContain('cause: commit 9a4df0b pushed to github/digitalocean/sample-golang');
  expect(markdown).toContain('<code>ERROR</code> (deployment 3m 26s, step 3m 30s)');
  expect(markdown).toContain('https://cloud.digitalocean.com/apps/4f6c71e2/deployments/3aa4d20e');
  // Nothing is served, so there is nothing to open.
  expect(markdown).toContain('No deployment serves the app.');
  expect(markdown).not.toContain('https://sample-golang.ondigitalocean.app/');
});

test('“Open the app” says which version it opens', () => {
  const serving = { id: '28cc', commits: ['7f0d1c2a'], since: undefined };
  const markdown = read(summaryMarkdown(sampleReport(failedSteps, { serving })));
  expect(markdown).toContain('Deployment 28cc (commit 7f0d1c2) serves the app.');
  expect(markdown).toContain('https://sample-golang.ondigitalocean.app/');
  expect(markdown).toContain('Open the app</a> (deployment 28cc (commit 7f0d1c2))');
});

test('the diagnosis and the key lines', () => {
  const report = sampleReport(failedSteps);
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
  const markdown = read(summaryMarkdown(sampleReport(failedSteps)));
  expect(markdown).toContain('| **web** | service | ✅ 1m 20s | ❌ 2m |');
  expect(markdown).toContain('| **worker** | worker | ⏩ pre-built image | – |');
});

test('the steps on a time line, by component', () => {
  const markdown = summaryMarkdown(
    sampleReport([...failedSteps, step('odd', 'RUNNING', 206, 0, { ended_at: '0001-01-01T00:00:00Z' })]),
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
      sampleReport(failedSteps, {
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
  expect(markdown).toContain('To keep them, set <code>artifact: app-platform-logs</code>.');
  expect(markdown).not.toContain('redact');
});

test('redaction is said', () => {
  expect(summaryMarkdown(sampleReport([], { logs: [log()], redacted: true }))).toContain(
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
  const markdown = read(summaryMarkdown(sampleReport([], { conclusion, stop }, { phase })));
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
    { events: [], conclusion: 'not_found' },
    'ℹ️ sample-golang: there are no logs of this type yet',
  ],
])('the headline of %s', (_, more, headline) => {
  expect(read(summaryMarkdown(sampleReport([], more))).split('\n')[0]).toContain(`### ${headline}`);
});

test('a step that found no deployment, or not even the app, says why it ended', () => {
  const message = 'No app has the id 4f6c71e2. Check app_id.';
  const stop = stopped('error', message);
  const nothing = sampleReport([], {
    app: undefined,
    deployment: undefined,
    conclusion: 'not_found',
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
    expect(summaryMarkdown(sampleReport([], { app: { ...app, url } }))).not.toContain('Open the app');
  }
});
