import { expect, test } from '@jest/globals';
import { runJob } from './harness.ts';

async function diagnosisOf(scenario: string, inputs: Record<string, string> = {}) {
  const job = await runJob({ scenario, speed: scenario === 'build-timeout' ? 1_000 : 100 }, inputs);
  return { job, diagnosis: job.diagnosis as Diagnosis | undefined };
}

interface Diagnosis {
  conclusion: string;
  changes: { since_deployment_id: string; compare_url: string | null } | null;
  failures: {
    title: string;
    locations: { file: string; line: number; url: string | null }[];
    cause: { rule: string | null; evidence: { log: string; line: number; text: string }[] };
  }[];
}

const FAILED = [
  'build-exit',
  'dockerfile-fails',
  'install-fails',
  'crash-loop',
  'health-check',
  'two-fail',
  'exit-127',
  'build-timeout',
  'no-run-command',
  'localhost-only',
];

test.concurrent.each([...FAILED, 'good', 'canceled', 'superseded', 'hostile', 'monorepo'])(
  'diagnosis.json says what the outputs say, however the deployment ends: %s',
  async (scenario) => {
    const { job, diagnosis } = await diagnosisOf(scenario);
    expect(diagnosis?.conclusion).toBe(job.outputs.conclusion);
    expect(diagnosis?.failures[0]?.title ?? '').toBe(job.outputs.reason);
  },
);

test.concurrent('the evidence is a line of the file it names', async () => {
  const { job, diagnosis } = await diagnosisOf('build-exit');
  const [evidence] = diagnosis?.failures[0]?.cause.evidence ?? [];
  const line = job
    .file(evidence?.log ?? '')
    .toString('utf8')
    .split('\n')[(evidence?.line ?? 0) - 1];
  expect(line).toContain(evidence?.text.trim());
});

test.concurrent('without a deployment there is no diagnosis.json', async () => {
  const { job, diagnosis } = await diagnosisOf('good', { app_id: 'ffffffff' });
  expect(diagnosis).toBe(undefined);
  expect(job.outputs).not.toHaveProperty('diagnosis_file');
});

test.concurrent('a failure is compared with the deployment that served before it; source lines have links', async () => {
  const { job, diagnosis } = await diagnosisOf('build-exit');
  const [good] = job.simulator.deployments;
  expect(diagnosis?.changes?.since_deployment_id).toBe(good?.id);
  // One list says what came after it, what others took, and what served before.
  const paths = job.simulator.requests.map(({ path }) => path);
  expect(paths.filter((path) => path.endsWith('/deployments'))).toHaveLength(1);
  expect(paths.filter((path) => path.endsWith(`/deployments/${good?.id}`))).toEqual([]);
  expect(diagnosis?.changes?.compare_url).toMatch(/^https:\/\/github\.com\/octo-org\/octo-app\/compare\//);
  expect(diagnosis?.failures[0]?.locations[0]).toMatchObject({
    file: 'src/server.ts',
    line: 42,
    url: expect.stringMatching(
      /^https:\/\/github\.com\/octo-org\/octo-app\/blob\/[0-9a-f]{40}\/src\/server\.ts#L42$/,
    ),
  });
});

test.concurrent('a buildpack of another version than before is said', async () => {
  const { job, diagnosis } = await diagnosisOf('install-fails');
  expect(diagnosis?.changes).toMatchObject({
    buildpacks: [{ component: 'web', name: 'heroku/nodejs', from: '0.331.0', to: '0.338.5' }],
  });
  expect(job.result.summary).toContain('heroku/nodejs 0.331.0 → 0.338.5');
});

test.concurrent('nothing is compared after a success', async () => {
  const { diagnosis } = await diagnosisOf('good');
  expect(diagnosis?.changes).toBe(null);
});
