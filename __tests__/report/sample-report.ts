import { appFrom, deploymentFrom } from '../../src/app-platform/responses.ts';
import type { Conclusion } from '../../src/deployment/conclusion.ts';
import { failuresOf } from '../../src/diagnosis/failures.ts';
import { makeReport } from '../../src/report/make-report.ts';
import type { Report, ReportedLog } from '../../src/report/report.ts';

type ApiStep = Record<string, unknown>;

export const app = appFrom({
  app: {
    id: '4f6c71e2',
    live_url: 'https://sample-golang.ondigitalocean.app',
    spec: { name: 'sample-golang' },
  },
});

export function at(seconds: number): string {
  return new Date(Date.UTC(2026, 0, 1, 0, 0, seconds)).toISOString();
}

export function step(name: string, status: string, from: number, to: number, more: ApiStep = {}): ApiStep {
  return { name, status, started_at: at(from), ended_at: at(to), ...more };
}

export const failedSteps: ApiStep[] = [
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

export function sampleReport(
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
    components: [],
    unfinishedEvents: () => [],
    serving: undefined,
    supersededBy: undefined,
    aftermath: undefined,
    stability: undefined,
    usual: undefined,
    stop: undefined,
    events: () => [],
  };
  const failures = failuresOf(checked).map((failure) => ({
    ...failure,
    diagnosis: undefined,
    excerpt: undefined,
  }));
  const rest = {
    failures,
    jobExcerpt: undefined,
    changes: undefined,
    logs: [],
    logDir: '/tmp/logs',
    folder: undefined,
    wantsArtifact: false,
    stepMs: 210_000,
    now: Date.parse(at(208)),
    runUrl: 'https://github.com/octo-org/octo-app/actions/runs/1658821493',
  };
  const unredacted = { applyToText: (text: string) => text, byPatterns: false };
  return { ...makeReport({ findings: found, ...rest }, unredacted), ...more };
}

export function stopped(kind: NonNullable<Report['stop']>['kind'], message: string): Report['stop'] {
  return { kind, message, unreachable: undefined };
}

export function withLines(report: Report, component: string, lines: string[]): Report {
  const excerpt = {
    type: 'DEPLOY' as const,
    component,
    lines,
    numbers: lines.map((_, index) => index + 1),
    keyLine: undefined,
  };
  return { ...report, failures: report.failures.map((one) => ({ ...one, excerpt })) };
}

export function log(more: Partial<ReportedLog> = {}, name = 'build.log'): ReportedLog {
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
