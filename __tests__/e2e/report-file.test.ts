import { expect, test } from '@jest/globals';
import { type Fault, type Scenario, scenarios } from '../../simulator/index.ts';
import type { Report } from '../../src/report/report.ts';
import { runJob } from './harness.ts';

type Conclusion = Report['conclusion'];

test.concurrent.each<[scenario: string, Conclusion, headline: string]>([
  ['build-exit', 'failure', '### ❌ sample-nodejs failed to build after '],
  ['good', 'success', '### ✅ sample-nodejs was deployed in '],
  ['canceled', 'canceled', '### 🚫 sample-nodejs was not deployed'],
])(
  'report.md says how it ended, for a comment on a pull request: %s',
  async (scenario, conclusion, headline) => {
    const { outputs, report, result } = await runJob({ scenario, speed: 100 });
    expect(outputs.conclusion).toBe(conclusion);
    expect(outputs.report_file).toBe(`${outputs.log_dir}/report.md`);
    expect(report?.split('\n')[0]).toBe('<!-- app-platform-logs: sample-nodejs -->');
    expect(report).toContain(headline);
    expect(result.summary).toContain(headline);
    expect(report).toContain('“Show the newest items first” by Sammy Shark');
    expect(report).toContain('(https://github.com/octo-org/octo-app/actions/runs/1658821493)');
  },
);

test.concurrent('it is written without a summary too, redacted like everything else', async () => {
  const { outputs, report } = await runJob(
    { scenario: 'build-exit', speed: 100 },
    { summary: 'false', redact: 'server\\.ts\nnewest items' },
  );
  expect(outputs.conclusion).toBe('failure');
  expect(report).toContain('“Show the *** first”'.replaceAll('*', '&#42;'));
  expect(report).not.toContain('server.ts');
});

const DAY_MS = 24 * 3600 * 1000;

/** A deployment that takes six minutes longer than the five before it. */
function slow(faults: Fault[] = []): Scenario {
  const good = scenarios.good!;
  const [plan] = good.deployments.slice(-1);
  const before = [5, 4, 3, 2, 1].map((days) => ({ ...plan!, at: -days * DAY_MS }));
  return { ...good, faults, deployments: [...before, { ...plan!, buildMs: 7 * 60_000 }] };
}

test.concurrent('a deployment that takes much longer than the last five says so', async () => {
  const { report, result } = await runJob({ scenario: slow(), speed: 300 });
  const words = 'longer than usual: the last 5 successful deployments took 1m 52s (median)';
  expect(report).toContain(words);
  expect(result.summary).toContain(words);
});

test.concurrent('that it cannot be compared changes nothing else', async () => {
  const faults: Fault[] = [
    { on: 'deployments', times: Number.POSITIVE_INFINITY, fault: { kind: 'status', status: 403 } },
  ];
  const { report, outputs, result, simulator } = await runJob({ scenario: slow(faults), speed: 300 });
  expect(simulator.requests.some(({ path, status }) => path.endsWith('/deployments') && status === 403)).toBe(
    true,
  );
  expect([outputs.conclusion, result.exitCode]).toEqual(['success', 0]);
  expect(result.annotations).toEqual([]);
  expect(report).toContain('was deployed in');
  expect(report).not.toContain('than usual');
});

test.concurrent('without a deployment there is no report.md', async () => {
  const { outputs, report } = await runJob({ scenario: 'good', speed: 100 }, { app_id: 'ffffffff' });
  expect(report).toBe(undefined);
  expect(outputs).not.toHaveProperty('report_file');
});

test.concurrent('hostile text notifies nobody', async () => {
  const { report } = await runJob({ scenario: 'hostile', speed: 100 });
  const withoutCode = report!.replace(/^(`{3,})\w+\n[\s\S]*?^\1`*$/gm, '');
  expect(withoutCode).not.toMatch(/@|#\d|<(?:img|script)/);
});
