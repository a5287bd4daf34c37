import { expect, test } from '@jest/globals';
import type { Report } from '../../src/report/report.ts';
import { commentMarkdown } from '../../src/report/summary/comment.ts';
import { app, failedSteps, log, sampleReport, step, withLines } from './sample-report.ts';

const RUN = 'https://github.com/octo-org/octo-app/actions/runs/1658821493';

function comment(more: Partial<Report> = {}, deployment = {}): string {
  return commentMarkdown(sampleReport(failedSteps, more, deployment))!;
}

test('it begins with a hidden line that names the app, so that each app has a comment of its own', () => {
  expect(comment().split('\n\n').slice(0, 2)).toEqual([
    '<!-- app-platform-logs: sample-golang -->',
    '### ❌ sample-golang failed to deploy after 3m 26s',
  ]);
  const named = (name: string) => comment({ app: { ...app, name } }).split('\n')[0];
  expect(named('shop-2')).toBe('<!-- app-platform-logs: shop-2 -->');
  expect(named('a --> <b>@x')).toBe('<!-- app-platform-logs: a-bx -->');
  expect(named('***')).toBe('<!-- app-platform-logs: 4f6c71e2 -->');
});

test('a success leads to the app, and so does the first one', () => {
  const markdown = comment({ conclusion: 'success' }, { phase: 'ACTIVE' });
  expect(markdown).toContain('### ✅ sample-golang was deployed');
  expect(markdown).toContain('](https://sample-golang.ondigitalocean.app/)');
});

test('it leads to the workflow run, where the whole log is', () => {
  expect(comment()).toContain(`[Full log in the workflow run](${RUN})`);
  expect(comment({ runUrl: undefined })).not.toContain('Workflow run');
});

test('what is long is folded, and no file is promised that is gone', () => {
  const markdown = comment({ logs: [log()] });
  expect(markdown).toContain('<summary>Timeline</summary>');
  expect(markdown).toContain('<summary>Logs</summary>');
  expect(markdown).not.toContain('upload-artifact');
});

test('what is too long is left out: first the time line, never what to do', () => {
  const steps = Array.from({ length: 140 }, (_, index) =>
    step(`part-${index}-${'x'.repeat(200)}`, 'SUCCESS', index, index + 1, {
      component_name: `part-${index}`,
    }),
  );
  const logs = Array.from({ length: 100 }, (_, index) => log({}, `${index}-${'x'.repeat(180)}.log`));
  const lines = Array.from({ length: 20 }, () => 'x'.repeat(1000));
  const report = sampleReport([...failedSteps, ...steps], { logs });
  const long = commentMarkdown(withLines(report, 'web', lines))!;
  expect(long.length).toBeGreaterThan(40_000);
  expect(long.length).toBeLessThan(60_000);
  expect(long).not.toContain('```mermaid');
  for (const part of ['**What to do:**', '<summary>Key lines', '#### Components', '<summary>Logs'])
    expect(long).toContain(part);
  const short = commentMarkdown(sampleReport([...failedSteps, ...steps]))!;
  expect(short).toContain('```mermaid');
});

test('without a deployment there is none', () => {
  expect(commentMarkdown(sampleReport([], { deployment: undefined }))).toBe(undefined);
});

test.each([
  ['@octocat', '&#64;&#8288;octocat'],
  ['@octo/everyone', '&#64;&#8288;octo/everyone'],
  ['#12', '&#35;&#8288;12'],
  ['octo/shop#12', 'octo/shop&#35;&#8288;12'],
  ['GH-12', 'GH-&#8288;12'],
  ['https://github.com/octo/shop/issues/12', 'https&#58;//github.com/octo/shop/issues/&#8288;12'],
  ['https://github.com/octo/shop/pull/12', 'https&#58;//github.com/octo/shop/pull/&#8288;12'],
  ['https://github.com/octo/shop/commit/4f6c71e', 'https&#58;//github.com/octo/shop/commit/&#8288;4f6c71e'],
])('%s in a message notifies nobody, and nothing refers to the comment', (words, shown) => {
  const steps = [step('build', 'ERROR', 0, 5, { reason: { code: 'X', message: `Fixes ${words} now` } })];
  const git_push = { commit_message: `Closes ${words} now` };
  const markdown = commentMarkdown(sampleReport(steps, {}, { cause_details: { git_push } }))!;
  expect(markdown).toContain(`Fixes ${shown} now`);
  expect(markdown).toContain(`Closes ${shown} now`);
});

test('a log line keeps its text: nobody is mentioned in code', () => {
  const markdown = commentMarkdown(withLines(sampleReport(failedSteps), 'web', ['cc @octocat, see #12']))!;
  expect(markdown).toContain('\n```text\n  1  cc @octocat, see #12\n```\n');
});
