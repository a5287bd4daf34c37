import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import * as answers from '../../src/app-platform/answers.ts';

const URLS = { live_url: 'wss://live/?token=t', historic_urls: ['https://a/1', 'https://a/2'] };

test.each<[string, unknown, string | undefined, string[]]>([
  ['the schema', URLS, URLS.live_url, URLS.historic_urls],
  ['the schema, wrapped', { value: URLS }, URLS.live_url, URLS.historic_urls],
  ['the example', { value: { live_url: 'l', url: 'u', historic_logs: ['h'] } }, 'l', ['h']],
  ['a mock server', { live_url: 'l', url: 'u', historic_logs: ['h'] }, 'l', ['h']],
  ['only url', { url: 'u' }, undefined, ['u']],
  ['nulls', { live_url: null, historic_urls: null }, undefined, []],
  ['empty', { live_url: '', historic_urls: [] }, undefined, []],
  ['nothing', {}, undefined, []],
  ['value null beside members', { value: null, live_url: 'l' }, 'l', []],
  ['wrong types', { live_url: 5, historic_urls: [null, 7, '', 'h'] }, undefined, ['h']],
  ['the same twice', { historic_urls: ['h', 'h'] }, undefined, ['h']],
])('log URLs from %s', (_, answer, liveUrl, archivedUrls) => {
  expect(answers.logUrlsFrom(answer)).toEqual({ liveUrl, archivedUrls });
});

test('a deployment: commits of the push, the components and the cause; what is unset is undefined', () => {
  const deployment = answers.deploymentFrom({
    deployment: {
      id: 'd1',
      phase: 'BUILDING',
      cause: 'commit 9a4df0b pushed to github/digitalocean/sample-golang',
      cause_details: { git_push: { commit_sha: '9A4DF0BCAFE1234' } },
      services: [{ name: 'web', source_commit_hash: '54d4a727f457231062439895000d45437c7bb405' }],
      spec: { services: [{ name: 'web', source_dir: '/apps/web/' }] },
      progress: {
        success_steps: 1,
        total_steps: 6,
        steps: [
          {
            name: 'build',
            status: 'RUNNING',
            started_at: '0001-01-01T00:00:00Z',
            steps: [null, { name: 'x' }],
          },
        ],
      },
    },
  });
  expect(deployment.commits).toEqual([
    '9a4df0bcafe1234',
    '54d4a727f457231062439895000d45437c7bb405',
    '9a4df0b',
  ]);
  expect(deployment.components).toEqual([
    {
      name: 'web',
      kind: 'service',
      commit: '54d4a727f457231062439895000d45437c7bb405',
      sourceDir: 'apps/web',
    },
  ]);
  expect(deployment.steps[0]).toMatchObject({
    startedAt: undefined,
    steps: [{ name: 'x', status: 'UNKNOWN' }],
  });
  expect(deployment.progress).toEqual({ success: 1, total: 6 });
});

test.each<[string, unknown]>([
  ['nothing', {}],
  ['null', { deployment: null }],
  ['no id', { deployment: { phase: 'ACTIVE' } }],
  ['an id that could change a path', { deployment: { id: '../x' } }],
  ['text', 'oops'],
  ['a list', []],
])('a deployment from %s is an unexpected answer', (_, answer) => {
  expect(() => answers.deploymentFrom(answer)).toThrow(answers.UnexpectedAnswer);
});

test('the unfinished deployment is the pending one before the one in progress', () => {
  const app = { id: 'a1', pending_deployment: { id: 'p1' }, in_progress_deployment: { id: 'i1' } };
  expect(answers.appFrom({ app })).toMatchObject({
    name: 'a1',
    unfinishedDeploymentId: 'p1',
    url: undefined,
  });
  expect(answers.appFrom({ app: { ...app, pending_deployment: null } }).unfinishedDeploymentId).toBe('i1');
});

test('no JSON makes a reader throw anything but UnexpectedAnswer', () => {
  const readers = [
    answers.appFrom,
    answers.appsFrom,
    answers.deploymentFrom,
    answers.deploymentsFrom,
    answers.logUrlsFrom,
    answers.autoscalingEventsFrom,
    answers.eventFrom,
    answers.jobInvocationsFrom,
    answers.jobInvocationFrom,
    answers.apiErrorFrom,
    answers.hasNextPage,
  ];
  const names = [
    'app',
    'deployment',
    'apps',
    'deployments',
    'progress',
    'steps',
    'spec',
    'services',
    'value',
    'links',
    'pages',
    'id',
  ];
  const json = fc.letrec((tie) => ({
    value: fc.oneof({ maxDepth: 5 }, fc.jsonValue({ maxDepth: 1 }), fc.array(tie('value')), tie('object')),
    object: fc.dictionary(fc.constantFrom(...names), tie('value')),
  })).value;
  fc.assert(
    fc.property(json, (answer) => {
      for (const read of readers) {
        try {
          read(answer);
        } catch (error) {
          expect(error).toBeInstanceOf(answers.UnexpectedAnswer);
        }
      }
    }),
    { numRuns: 500 },
  );
});
