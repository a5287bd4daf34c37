import { expect, test } from '@jest/globals';
import { deploymentFrom } from '../../src/app-platform/responses.ts';
import { type Found, makeReport } from '../../src/report/make-report.ts';
import { redactValue } from '../../src/report/redact.ts';
import { app } from './sample-report.ts';

const SECRET = 'hunter2';

/** The API and the logs hold the secret wherever they can hold text. */
function foundWithSecret(): Found {
  const deployment = deploymentFrom({
    deployment: {
      id: 'd1',
      phase: 'ERROR',
      cause: `${SECRET} pushed`,
      services: [{ name: SECRET }],
      progress: {
        steps: [
          {
            name: 'build',
            status: 'ERROR',
            steps: [
              {
                name: SECRET,
                component_name: SECRET,
                message_base: SECRET,
                status: 'ERROR',
                started_at: '2026-01-01T00:00:00Z',
                reason: { code: SECRET, message: SECRET },
              },
            ],
          },
        ],
      },
    },
  });
  const excerpt = {
    type: 'BUILD' as const,
    component: SECRET,
    lines: [`a ${SECRET}`],
    numbers: [1],
    keyLine: SECRET,
  };
  return {
    findings: {
      app: { ...app, name: SECRET, url: `https://${SECRET}.example` },
      deployment,
      conclusion: 'failure',
      ofDeployment: false,
      components: [SECRET],
      unfinishedEvents: () => [{ name: SECRET, id: 'e1', phase: 'RUNNING', isJob: true }],
      serving: undefined,
      supersededBy: undefined,
      aftermath: undefined,
      stability: undefined,
      usual: undefined,
      stop: { kind: 'timed_out', error: new Error(SECRET), unreachable: SECRET },
      events: () => [{ name: SECRET, id: 'e1', phase: 'FAILED', isJob: true }],
    },
    failures: [
      {
        component: SECRET,
        step: SECRET,
        stage: 'BUILD',
        code: SECRET,
        message: SECRET,
        title: SECRET,
        explanation: SECRET,
        nextStep: SECRET,
        link: 'https://docs.example',
        diagnosis: undefined,
        excerpt,
      },
    ],
    jobExcerpt: excerpt,
    changes: undefined,
    logs: [
      {
        type: 'BUILD',
        component: SECRET,
        file: `/logs/build/${SECRET}.log`,
        files: [`/logs/build/${SECRET}.log`],
        bytes: 1,
        newlines: 1,
        state: 'archived',
        recovered: 0,
        urls: { liveUrl: undefined, archivedUrls: [`https://x.example/${SECRET}`] },
      },
    ],
    folder: undefined,
    logDir: '/logs',
    wantsArtifact: false,
    stepMs: 1,
    now: 0,
    runUrl: undefined,
  };
}

const redaction = { applyToText: (text: string) => text.replaceAll(SECRET, '***'), byPatterns: true };

test('no text of the API or of a log keeps what is redacted; paths and addresses for scripts stay', () => {
  const { logs, ...report } = makeReport(foundWithSecret(), redaction);
  expect(JSON.stringify(report)).not.toContain(SECRET);
  const [{ file, files, urls, ...log } = logs[0]!] = logs;
  expect(JSON.stringify(log)).not.toContain(SECRET);
  expect([file, files, urls.archivedUrls]).toEqual([
    `/logs/build/${SECRET}.log`,
    [`/logs/build/${SECRET}.log`],
    [`https://x.example/${SECRET}`],
  ]);
  expect(log.shownFiles).toEqual(['build/***.log']);
  expect(report.components.map(({ name }) => name)).toEqual(['***']);
  expect(report.timeline.map(({ name }) => name)).toEqual([expect.stringContaining('***')]);
});

test('control characters inside a secret do not hide it from patterns', () => {
  const redact = { ...redaction, applyToText: (text: string) => text.replace(/pass word/g, '***') };
  const found = foundWithSecret();
  const report = makeReport(
    { ...found, findings: { ...found.findings, app: { ...app, name: 'pass\u0000word' } } },
    redact,
  );
  expect(report.app?.name).toBe('***');
});

test('facts are values: how each component fared, the timeline, how long it took', () => {
  const at = (seconds: number) => new Date(Date.UTC(2026, 0, 1, 0, 0, seconds)).toISOString();
  const build = { name: 'web', component_name: 'web', message_base: 'Building service', status: 'SUCCESS' };
  const deployment = deploymentFrom({
    deployment: {
      id: 'd1',
      phase: 'ACTIVE',
      created_at: at(0),
      updated_at: at(90),
      services: [{ name: 'web' }],
      progress: {
        steps: [
          { name: 'build', status: 'SUCCESS', steps: [{ ...build, started_at: at(1), ended_at: at(31) }] },
        ],
      },
    },
  });
  const found = foundWithSecret();
  const report = makeReport({ ...found, findings: { ...found.findings, deployment } }, redaction);
  expect(report.deployment).toMatchObject({ over: true, durationMs: 90_000 });
  expect(report.components).toEqual([
    {
      name: 'web',
      kind: 'service',
      commit: undefined,
      build: { state: 'succeeded', durationMs: 30_000, reason: undefined },
      deploy: { state: 'not_reached', durationMs: undefined, reason: undefined },
    },
  ]);
  expect(report.timeline).toMatchObject([
    { section: 'build', name: 'web – Building service', state: 'succeeded' },
  ]);
});

test('what scripts compare stays: a rule keeps its id though its words are redacted', () => {
  const cause = {
    rule: 'node/port-in-use',
    class: 'configuration',
    summary: 'node: port in use',
    link: null,
  };
  expect(redactValue({ causes: [cause] }, (text) => text.replaceAll('node', '***'))).toEqual({
    causes: [{ ...cause, summary: '***: port in use' }],
  });
});
