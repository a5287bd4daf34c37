import { expect, test } from '@jest/globals';
import { endLines } from '../../src/report/failure-lines.ts';
import { failsStep, isFailure } from '../../src/report/outcome.ts';
import { outputsOf } from '../../src/report/outputs.ts';
import type { Report } from '../../src/report/report.ts';
import { fileLines, resultLines } from '../../src/report/words.ts';
import { failedSteps, log, sampleReport, stopped, withLines } from './sample-report.ts';

const failure = withLines(sampleReport(failedSteps), 'web', ['Error: listen EADDRINUSE']);
const verdict = (failOnError: boolean) => ({ failOnError, onSuperseded: 'succeed' as const });
const job = { name: 'Job report', id: '1f66', isJob: true };

/** The annotations among what is written at the end. */
function annotationsOf(report: Report, { failOnError }: { failOnError: boolean }) {
  return endLines(report, { ...verdict(failOnError), annotations: true }).filter(
    (line) => typeof line === 'object' && 'level' in line,
  );
}

test('a failure: its annotation first, cause before all else, then its key lines, quoted with their numbers', () => {
  const message = [
    'web did not answer its health checks',
    'App Platform reports: Your deploy failed.',
    'The container ran, but did not answer where App Platform checks whether it is ready.',
    expect.stringMatching(/^What to do: Check that it listens/),
    'Waiting for service web (DeployContainerHealthChecksFailed)',
    expect.stringMatching(/^More: https:/),
  ];
  const [blank, annotation, ...rest] = endLines(failure, { ...verdict(true), annotations: true });
  expect(blank).toBe('');
  expect(annotation).toMatchObject({ level: 'error', title: 'web did not answer its health checks' });
  expect((annotation as { message: string }).message.split('\n')).toEqual(message);
  expect(rest).toEqual([
    '',
    "Key lines from web's deploy log:",
    { quote: '  1  Error: listen EADDRINUSE' },
    '',
    'No deployment serves the app.',
    'Deployment of sample-golang failed (after 3m 26s): https://cloud.digitalocean.com/apps/4f6c71e2/deployments/3aa4d20e',
  ]);
});

test('without annotations the same words are lines of the log', () => {
  const lines = endLines(failure, { ...verdict(true), annotations: false });
  expect(lines.slice(0, 2)).toEqual(['', '✘ web did not answer its health checks']);
  expect(lines.filter((line) => typeof line === 'object' && 'level' in line)).toEqual([]);
});

const running = { phase: 'DEPLOYING', progress: { success_steps: 2, total_steps: 6 } };

test.each<[string, Report, string]>([
  [
    'with a deployment that goes on',
    sampleReport([], { conclusion: 'timed_out', stop: stopped('timed_out', 'Time is up.') }, running),
    'Time is up. The deployment was DEPLOYING, 2 of 6 steps after 3m 28s, and is still going on. Increase timeout.',
  ],
  [
    'while the API could not be reached',
    sampleReport(
      [],
      {
        conclusion: 'timed_out',
        deployment: undefined,
        stop: { ...stopped('timed_out', 'Time is up.')!, unreachable: 'app x could not be fetched: 503' },
      },
      running,
    ),
    'Time is up. At that time, app x could not be fetched: 503.',
  ],
  [
    'with a job that goes on: it is about the job, not about the deployment',
    sampleReport([], {
      conclusion: 'timed_out',
      failures: [],
      events: [{ ...job, phase: 'RUNNING' }],
      stop: stopped('timed_out', 'Time is up.'),
    }),
    'Time is up. Job report was RUNNING. Increase timeout.',
  ],
])('a step that times out %s says where things stood', (_, report, message) => {
  const [annotation] = annotationsOf(report, verdict(false));
  expect(annotation).toEqual({ level: 'error', title: 'Logs for DigitalOcean App Platform', message });
});

test('a cancelled step says so in the log, without an annotation', () => {
  const stop = stopped('cancelled', 'The step was cancelled (SIGINT).');
  const report = sampleReport([], { conclusion: 'in_progress', stop }, running);
  expect(annotationsOf(report, verdict(true))).toEqual([]);
  expect(resultLines({ ...report, failures: [] }, false)).toEqual([
    'The step was cancelled (SIGINT). The deployment was DEPLOYING, 2 of 6 steps after 3m 28s, and is still going on.',
    'Control panel: https://cloud.digitalocean.com/apps/4f6c71e2/deployments/3aa4d20e',
  ]);
});

test.each<[string, Partial<Report>, boolean, boolean, string[]]>([
  ['a failure', {}, true, true, ['error']],
  ['a failure that is not to fail the step', {}, false, false, ['warning']],
  ['a cancelled deployment', { conclusion: 'canceled', failures: [] }, true, true, ['error']],
  ['a superseded one', { conclusion: 'superseded', failures: [] }, true, false, []],
  ['a success', { conclusion: 'success', failures: [] }, true, false, []],
  [
    'a success without one of its logs',
    { conclusion: 'success', failures: [], stop: stopped('incomplete_log', 'Gone.') },
    false,
    true,
    ['error'],
  ],
  ['a failed job', { events: [{ ...job, phase: 'FAILED' }], failures: [] }, true, true, ['error']],
])('%s: whether the step fails, and its annotations', (_, more, failOnError, fails, levels) => {
  const report = { ...failure, ...more };
  expect(failsStep(report, verdict(failOnError))).toBe(fails);
  expect(annotationsOf(report, verdict(failOnError)).map(({ level }) => level)).toEqual(levels);
});

test('print: on_failure prints after a failure, not after a success or a cancellation', () => {
  expect(isFailure(failure)).toBe(true);
  expect(isFailure({ ...failure, conclusion: 'success' })).toBe(false);
  expect(isFailure({ ...failure, stop: stopped('cancelled', '') })).toBe(false);
});

test.each<[string, Partial<Report>, string[]]>([
  ['a temporary folder', {}, ['To keep build.log, set artifact: app-platform-logs']],
  ['a folder of the workspace', { folder: 'out/logs' }, ['Logs saved in out/logs: build.log']],
  ['an artifact to come', { wantsArtifact: true }, []],
  ['a success', { conclusion: 'success' }, []],
])('where the files are, with %s', (_, more, lines) => {
  expect(fileLines(sampleReport(failedSteps, { logs: [log()], ...more }))).toEqual(lines);
});

test('the URLs of each type, and those of the first type that has any', () => {
  const urls = { liveUrl: undefined, archivedUrls: ['https://a.example'] };
  const logs = [log(), log({ type: 'DEPLOY', urls }, 'deploy.log')];
  expect(outputsOf(sampleReport([], { logs }))).toMatchObject({
    url: 'https://a.example',
    live_url: '',
    historic_urls: '["https://a.example"]',
    log_urls:
      '{"BUILD":{"live_url":"","historic_urls":[]},"DEPLOY":{"live_url":"","historic_urls":["https://a.example"]}}',
    log_files: '["/tmp/logs/build.log","/tmp/logs/deploy.log"]',
  });
});

test('what is not known is not set', () => {
  const outputs = outputsOf(
    sampleReport([], { app: undefined, deployment: undefined, conclusion: 'not_found' }),
  );
  expect(Object.keys(outputs)).not.toContain('app_id');
  expect(outputs.conclusion).toBe('not_found');
});
