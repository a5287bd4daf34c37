import { expect, test } from '@jest/globals';
import type { Report } from '../../src/report/report.ts';
import { summaryMarkdown } from '../../src/report/summary/summary.ts';
import { app, failedSteps, log, sampleReport, step, stopped, withLines } from './sample-report.ts';

/** What a person reads of it: character references as characters, without word joiners. */
function read(markdown: string): string {
  return markdown
    .replace(/&#(\d+);/g, (_, char) => String.fromCharCode(Number(char)))
    .replaceAll('\u2060', '')
    .replaceAll('&nbsp;', ' ');
}

test('the outcome: the app, how long it took, the deployment, its commit, its cause, and where to look', () => {
  const markdown = read(summaryMarkdown(sampleReport(failedSteps)));
  expect(markdown).toContain('### ❌ sample-golang failed to deploy after 3m 26s');
  expect(markdown).toContain('Commit <code>9a4df0b</code> · cause: commit 9a4df0b pushed to github/');
  expect(markdown).toContain(
    '[deployment <code>3aa4d20e</code>](https://cloud.digitalocean.com/apps/4f6c71e2/deployments/3aa4d20e)',
  );
  expect(markdown).toContain('build 1m 23s, deploy 2m, this workflow step 3m 30s\n');
  // Nothing is served, so there is nothing to open.
  expect(markdown).toContain('**Live now:** no deployment serves the app.');
  expect(markdown).not.toContain('https://sample-golang.ondigitalocean.app/');
});

const pushed = {
  cause_details: {
    type: 'DEPLOY_ON_PUSH',
    git_push: {
      commit_sha: '9a4df0b8e161e323bc3cdf1dc71878080fe144fa',
      commit_message: 'Fixes #12 for @octocat\n\nMore of it.',
      commit_author: 'Ann Doe <ann@example.com>',
    },
  },
  spec: { services: [{ name: 'web', github: { repo: 'acme/shop' } }] },
};

test('the commit has a link, the first line of its message and its author', () => {
  const markdown = summaryMarkdown(sampleReport(failedSteps, {}, pushed));
  expect(read(markdown)).toContain(
    'Commit [<code>9a4df0b</code>](https://github.com/acme/shop/commit/9a4df0b8e161e323bc3cdf1dc71878080fe144fa) “Fixes #12 for @octocat” by Ann Doe · ',
  );
  expect(read(markdown)).not.toContain('cause:');
  expect(markdown).not.toContain('ann');
});

test.each([
  [{ gitlab: { repo: 'acme/web/shop' } }, 'https://gitlab.com/acme/web/shop/-/commit/9a4df0b'],
  [{ bitbucket: { repo: 'acme/shop' } }, 'https://bitbucket.org/acme/shop/commits/9a4df0b'],
  [{ git: { repo_clone_url: 'https://git.example/shop.git' } }, undefined],
  [{ github: { repo: 'acme/shop" onclick="x' } }, undefined],
])('a commit of %j', (source, url) => {
  const spec = { services: [{ name: 'web', ...source }] };
  const markdown = summaryMarkdown(sampleReport(failedSteps, {}, { ...pushed, spec }));
  expect(markdown.includes('](https://g') || markdown.includes('](https://b')).toBe(url !== undefined);
  expect(markdown).toContain(url ?? 'Commit <code>9a4df0b</code> “');
});

const MINUTE_MS = 60_000;

test.each([
  ['ACTIVE', 100_000, 'longer than usual: the last 5 successful deployments took 1m 40s (median)'],
  ['ERROR', 100_000, 'longer than usual'],
  ['ACTIVE', 10 * MINUTE_MS, 'shorter than usual: the last 5 successful deployments took 10m (median)'],
  ['ERROR', 10 * MINUTE_MS, undefined],
  ['ACTIVE', 150_000, undefined],
  ['ACTIVE', 206_000, undefined],
])('%s after 3m 26s, where %d ms are usual', (phase, ms, words) => {
  const report = sampleReport(failedSteps, {}, { phase });
  const deployment = { ...report.deployment!, usual: { ms, count: 5 } };
  const markdown = read(summaryMarkdown({ ...report, deployment }));
  if (words) expect(markdown).toContain(words);
  else expect(markdown).not.toContain('than usual');
});

test('a failure says what is served in its place; a success leads to the app', () => {
  const serving = { id: '28cc', commits: ['7f0d1c2a'], since: undefined };
  const markdown = read(summaryMarkdown(sampleReport(failedSteps, { serving })));
  const app = '(https://sample-golang.ondigitalocean.app/)';
  expect(markdown).toContain(
    `**Live now:** [deployment <code>28cc</code>](https://cloud.digitalocean.com/apps/4f6c71e2/deployments/28cc) · commit <code>7f0d1c2</code> · [Open the app]${app}`,
  );
  const good = read(summaryMarkdown(sampleReport([], { conclusion: 'success' }, { phase: 'ACTIVE' })));
  expect(good).toContain(`**Open the app:** [sample-golang.ondigitalocean.app]${app}`);
  expect(good).not.toContain('Live now');
});

test('the order: outcome, cause, what to do, lines, what is served, components, timeline, files', () => {
  const report = sampleReport(failedSteps, { logs: [log()] });
  const markdown = read(summaryMarkdown(withLines(report, 'web', ['Error: listen EADDRINUSE'])));
  const places = [
    '### ❌',
    '#### web did not answer its health checks',
    '**What to do:**',
    'Error: listen EADDRINUSE',
    '**Live now:**',
    '#### Components',
    '#### Timeline',
    '#### Logs',
  ].map((words) => markdown.indexOf(words));
  expect(places).not.toContain(-1);
  expect(places.toSorted((a, b) => a - b)).toEqual(places);
});

test('the diagnosis and the key lines', () => {
  const report = sampleReport(failedSteps);
  const markdown = read(
    summaryMarkdown(withLines(report, 'web', ['Error: listen EADDRINUSE', '``` not an end'])),
  );
  expect(markdown).toContain('#### web did not answer its health checks\n');
  expect(markdown).toContain(
    'During “Waiting for service web” (<code>DeployContainerHealthChecksFailed</code>)\n',
  );
  expect(markdown).toContain('App Platform reports: Your deploy failed.');
  expect(markdown).toContain('**What to do:** Check that it listens on 0.0.0.0');
  expect(markdown).toContain("<summary>Key lines from web's deploy log</summary>");
  expect(markdown).toContain('\n````text\n  1  Error: listen EADDRINUSE\n  2  ``` not an end\n````\n');
});

test('the components with the result of each phase', () => {
  const markdown = read(summaryMarkdown(sampleReport(failedSteps)));
  expect(markdown).toContain('| **web**<br>service | ✅ 1m 20s | ❌ 2m |');
  expect(markdown).toContain('| **worker**<br>worker | ⏩ pre-built image | – |');
});

test('the steps on a time line that begins with the first of them, in the order of time', () => {
  const markdown = summaryMarkdown(
    sampleReport([...failedSteps, step('odd', 'RUNNING', 206, 0, { ended_at: '0001-01-01T00:00:00Z' })]),
  );
  expect(markdown).toContain(
    [
      '    dateFormat YYYY-MM-DD HH:mm:ss.SSS',
      '    axisFormat %M:%S',
      '    tickInterval 1minute',
      '    todayMarker off',
      '    section build',
      '    ✓ Initializing the build (3s) :done, 2000-01-10 00:00:00.000, 3000ms',
      '    ✓ web – Building service (1m 20s) :done, 2000-01-10 00:00:03.000, 80000ms',
      '    ✓ worker – Building worker (0s) :done, 2000-01-10 00:00:03.000, 1373ms',
      '    section deploy',
      '    ✗ web – Waiting for service (2m) :crit, 2000-01-10 00:01:25.000, 120000ms',
    ].join('\n'),
  );
  expect(markdown).toMatch(/… odd \(\S+\) :active, 2000-01-10 00:03:26.000, \d+ms\n/);
});

test.each([
  [5, '1second', '%M:%S'],
  [12, '5second', '%M:%S'],
  [70, '15second', '%M:%S'],
  [300, '1minute', '%M:%S'],
  [1500, '5minute', '%M:%S'],
  [3500, '15minute', '%M:%S'],
  [3600, '15minute', '%H:%M:%S'],
  [20_000, '2hour', '%H:%M:%S'],
])(
  'a deployment of %d s has a tick each %s, so that no more than six stand side by side',
  (seconds, tick, format) => {
    const markdown = summaryMarkdown(
      sampleReport([step('build', 'SUCCESS', 0, seconds)], {}, { updated_at: null }),
    );
    expect(markdown).toContain(`    axisFormat ${format}\n    tickInterval ${tick}\n`);
  },
);

test('the timeline and the logs of a success are folded', () => {
  const steps = [step('build', 'SUCCESS', 0, 5)];
  const markdown = summaryMarkdown(
    sampleReport(steps, { conclusion: 'success', logs: [log()] }, { phase: 'ACTIVE' }),
  );
  expect(markdown).toContain('<details>\n<summary>Timeline</summary>\n\n```mermaid\n');
  expect(markdown).toContain('<details>\n<summary>Logs</summary>\n\n| File |');
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
  expect(markdown).toContain('| File | Log | Size |');
  expect(markdown).toContain(
    '| <code>build.log</code> | build log (2 lines missed live came from the archive) | 12 kB |',
  );
  expect(markdown).toContain('| <code>run/web.log</code> | run log of web | 10 B |');
  expect(markdown).toContain(
    '| <code>build/api.log</code> | build log of api (as received live: no archive appeared) | 12 kB |',
  );
  expect(markdown).toContain('|  | deploy log: none |  |');
  expect(markdown).toContain('To keep them, set <code>artifact: app-platform-logs</code>.');
  expect(markdown).not.toContain('/tmp/logs');
  const given = read(summaryMarkdown(sampleReport(failedSteps, { logs: [log()], folder: 'out/logs' })));
  expect(given).toContain('The files are in <code>out/logs</code>. To keep them, upload that folder, or set');
  expect(markdown).not.toContain('redact');
});

test('a command in an advice is code, and nothing in it is more than text', () => {
  const report = sampleReport(failedSteps);
  const nextStep = 'Run `npx tsc --noEmit <b>` there. See ` and #12.';
  const failures = report.failures.map((failure) => ({ ...failure, nextStep }));
  expect(summaryMarkdown({ ...report, failures })).toContain(
    '**What to do:** Run <code>npx tsc --noEmit &#60;b&#62;</code> there. See &#96; and &#35;&#8288;12.',
  );
});

test('redaction is said', () => {
  expect(summaryMarkdown(sampleReport([], { logs: [log()], redacted: true }))).toContain(
    'matches `redact` is replaced',
  );
});

test.each([
  ['success', 'ACTIVE', undefined, '### ✅ sample-golang was deployed in 3m 26s'],
  [
    'superseded',
    'SUPERSEDED',
    undefined,
    '### ⏭️ sample-golang has a newer deployment, which superseded this one',
  ],
  [
    'canceled',
    'CANCELED',
    undefined,
    '### 🚫 sample-golang was not deployed: the deployment was canceled after 3m 26s',
  ],
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
    `### ❌ Logs for DigitalOcean App Platform: the step ended before it found the app\n\n> [!WARNING]\n> The step ended early: ${message}\n\n`,
  );
  expect(read(summaryMarkdown({ ...nothing, app }))).toContain(
    '### ❌ sample-golang: the step ended before it found the deployment',
  );
});

test('a link to the app only if it is https', () => {
  for (const url of ['http://plain.example', 'javascript:alert(1)', 'https://', undefined]) {
    expect(summaryMarkdown(sampleReport([], { app: { ...app, url } }))).not.toMatch(
      /Open the app|javascript|plain\.example/,
    );
  }
});
