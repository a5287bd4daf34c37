import { expect, test } from '@jest/globals';
import { endLines } from '../../src/report/failure-lines.ts';
import { makeReport } from '../../src/report/make-report.ts';
import type { Report } from '../../src/report/report.ts';
import { summaryMarkdown } from '../../src/report/summary/summary.ts';
import { diagnoseFailure } from '../diagnosis/at-once.ts';
import { app, failedSteps, sampleReport } from './sample-report.ts';

const OPTIONS = { failOnError: true, annotations: true, onSuperseded: 'succeed' as const };

const EVIDENCE = "Error: Cannot find module './db'";

/** As many failures as asked for, each with a long log whose line 1031 says the cause. */
function reportOf(failures: number, more: Partial<Report> = {}, cause = EVIDENCE): Report {
  const base = sampleReport(failedSteps);
  const lines = Array.from({ length: 60 }, (_, index) => `line ${index}`);
  lines[30] = cause;
  const bytes = Buffer.from(lines.map((line) => `${line}\n`).join(''));
  const [failure] = base.failures;
  const all = Array.from({ length: failures }, (_, index) => {
    const component = `web-${index}`;
    const diagnosis = diagnoseFailure(
      { ...failure!, component },
      { logs: [{ file: 'deploy.log', type: 'DEPLOY', bytes, firstLine: 1001 }] },
    );
    const locations = Array.from({ length: 10 }, (_, line) => ({
      file: `src/${component}.ts`,
      line: line + 1,
      column: undefined,
      message: 'wrong',
      code: undefined,
    }));
    const { lines: shown, numbers } = diagnosis.excerpt!;
    const excerpt = { type: 'DEPLOY' as const, component, lines: shown, numbers, keyLine: undefined };
    const { title } = diagnosis;
    return { ...failure!, component, title, diagnosis: { ...diagnosis, locations }, excerpt };
  });
  return { ...base, failures: all, ...more };
}

function annotationsIn(lines: ReturnType<typeof endLines>) {
  return lines.flatMap((line) => (typeof line === 'object' && 'level' in line ? [line] : []));
}

test.each([1, 2, 3, 4, 5, 12])(
  '%i failures: forty lines at most, each named, ten annotations in all',
  (count) => {
    const lines = endLines(reportOf(count), OPTIONS);
    const annotations = annotationsIn(lines);
    const ofFailures = annotations.filter(({ place }) => !place);
    const beforeSources = lines.slice(0, lines.length - (annotations.length - ofFailures.length));
    const printed = beforeSources.flatMap((line) =>
      typeof line === 'object' && 'level' in line ? line.message.split('\n') : [line],
    );
    expect(ofFailures.map(({ title }) => title.split(':')[0])).toEqual(
      Array.from({ length: count }, (_, index) => `web-${index}`),
    );
    expect(printed.length).toBeLessThanOrEqual(count <= 4 ? 40 : 40 + count);
    expect(annotations.length).toBe(Math.max(10, count));
    expect(ofFailures.every(({ message }) => message.split('\n').length <= 6)).toBe(true);
  },
);

test.each([
  ['is shown below a title that says less', EVIDENCE, `deploy.log:1031: ${EVIDENCE}`],
  [
    'is not said twice below a title that holds it whole',
    'Fatal: the sky is down',
    expect.stringMatching(/ · deploy\.log:1031$/),
  ],
])('the evidence line %s', (_, cause, expected) => {
  const [annotation] = annotationsIn(endLines(reportOf(1, {}, cause), OPTIONS));
  const [title, ...rest] = annotation!.message.split('\n');
  expect(rest.find((line) => line.includes('1031'))).toEqual(expected);
  expect([title, ...rest].join('\n').split(cause)).toHaveLength(2);
});

test('the evidence is marked in the excerpt, by its number in the file', () => {
  const quotes = endLines(reportOf(1), OPTIONS).flatMap((line) =>
    typeof line === 'object' && 'quote' in line ? [line.quote] : [],
  );
  expect(quotes.filter((quote) => quote.startsWith('>'))).toEqual([
    "> 1031  Error: Cannot find module './db'",
  ]);
});

const changes = {
  since_deployment_id: 'd0',
  compare_url: 'https://github.com/acme/shop/compare/1111111...2222222',
  commits: { from: '1111111aaaa', to: '2222222bbbb' },
  spec: [{ path: 'services.web.http_port', change: 'changed' as const }],
  environment: [{ component: 'web', name: 'DATABASE_URL', change: 'removed' as const }],
  buildpacks: [],
};

test('what changed since the last good deployment is said in three lines, and in the summary', () => {
  const report = reportOf(1, { changes });
  const lines = endLines(report, OPTIONS);
  expect(lines).toEqual(
    expect.arrayContaining([
      'Changes since the last successful deployment: commits 1111111 → 2222222 https://github.com/acme/shop/compare/1111111...2222222',
      'app spec: services.web.http_port',
      'variables: DATABASE_URL (web, removed)',
    ]),
  );
  expect(summaryMarkdown(report)).toContain('DATABASE_URL (web, removed)');
});

test('a path that holds what is redacted is no location', () => {
  const { failures, deployment: _, ...rest } = reportOf(1);
  const findings = {
    ...{ app, deployment: undefined, conclusion: 'failure' as const, ofDeployment: true, stop: undefined },
    ...{ components: [], serving: undefined, supersededBy: undefined, aftermath: undefined },
    stability: undefined,
    usual: undefined,
    events: () => [],
    unfinishedEvents: () => [],
  };
  const found = { ...rest, findings, failures, logs: [], changes: undefined, now: 0 };
  const redaction = { applyToText: (text: string) => text.replaceAll('web-0.ts', '***'), byPatterns: true };
  expect(makeReport(found, redaction).failures[0]?.diagnosis?.locations).toEqual([]);
});
