import { expect, test } from '@jest/globals';
import { finished, numberedLog } from './numbered-log.ts';
import { type Rewriting, runRewritten } from './rewriting-proxy.ts';

const MIB = 1024 * 1024;
const TOGETHER = numberedLog('build', 10);
const FAILED = finished({ build: TOGETHER, deploy: TOGETHER, outcome: 'ERROR' });

/** Far more than a busy machine takes, far less than work that grows with the square of the answer. */
const MAX_MS = 120_000;

/** The action's clock runs faster, so that retries take little. */
async function run(answer: Rewriting['answer'], inputs: Record<string, string> = {}) {
  const options = { clockSpeed: 4, maxMemory: true, signal: AbortSignal.timeout(MAX_MS) };
  const job = await runRewritten({ scenario: FAILED, seed: 3 }, { answer }, inputs, options);
  expect(job.result.peakRss ?? 0).toBeLessThan(350 * MIB);
  expect(job.result.durationMs).toBeLessThan(MAX_MS);
  expect(job.result.stderr.toString()).toBe('');
  for (const [name, value] of Object.entries(job.outputs))
    expect([name, value.length <= 100_000]).toEqual([name, true]);
  return job;
}

test.concurrent.each([
  ['60 MB of nested arrays', '['.repeat(60_000_000), 'the response is larger than 16 MiB'],
  ['16 MB of nested arrays', '['.repeat(16_000_000), 'more than 64 levels of nesting'],
  ['15 MB of empty arrays', `[${'[],'.repeat(5_000_000)}0]`, 'more than 250000 values'],
])('an answer of %s is refused', async (_, body, reason) => {
  const { errors } = await run(() => body);
  expect(errors).toHaveLength(1);
  expect(errors[0]).toContain(reason);
});

type Fields = Record<string, unknown> & { spec?: { services?: Fields[] } };

/** The deployment's answers, changed. */
function deployments(change: (deployment: Fields) => void): Rewriting['answer'] {
  return (body, path) => {
    if (!/\/deployments\b/.test(path) || path.includes('/logs')) return body;
    const answer = JSON.parse(body);
    for (const one of answer.deployments ?? [answer.deployment]) if (one) change(one);
    return JSON.stringify(answer);
  };
}

const many = <T>(count: number, make: (index: number) => T) =>
  Array.from({ length: count }, (_, index) => make(index));

test.concurrent('a source_dir of 300 kB', async () => {
  const { conclusion } = (
    await run(
      deployments(({ spec }) => {
        for (const one of spec?.services ?? []) one.source_dir = `${'/'.repeat(300_000)}a`;
      }),
    )
  ).outputs;
  expect(conclusion).toBe('failure');
});

test.concurrent('40,000 components and 15,000 failed steps', async () => {
  const { outputs } = await run(
    deployments((deployment) => {
      deployment.services = many(40_000, (index) => ({ name: `c${index}` }));
      const failed = (index: number) => ({
        name: `s${index}`,
        status: 'ERROR',
        component_name: `c${index}`,
        reason: { code: 'X'.repeat(300), message: 'm'.repeat(100) },
      });
      deployment.progress = { steps: many(15_000, failed) };
    }),
  );
  expect(outputs.conclusion).toBe('failure');
  expect(JSON.parse(outputs.failed_components!)).toHaveLength(100);
});

test.concurrent('1,000 URLs of 16 kB: outputs hold those that fit', async () => {
  const urls = many(1_000, (index) => `http://127.0.0.1:1/${index}?X-Amz-Signature=${'s'.repeat(16_000)}`);
  const answer = (body: string, path: string) =>
    path.includes('/logs') ? JSON.stringify({ historic_urls: urls }) : body;
  const { outputs } = await run(answer, { type: 'BUILD', timeout: '160s' });
  const { BUILD } = JSON.parse(outputs.log_urls!);
  // Compared by their beginnings: a difference would fill the screen.
  for (const list of [JSON.parse(outputs.historic_urls!), BUILD.historic_urls]) {
    expect(list.map((url: string) => url.slice(0, 22))).toEqual(
      urls.slice(0, 6).map((url) => url.slice(0, 22)),
    );
  }
});

test.concurrent('40,000 apps on a page without the one that is wanted', async () => {
  const apps = many(40_000, (index) => ({ id: `a${index}`, spec: { name: `app-${index}` } }));
  const answer = (body: string, path: string) => (path.includes('/apps?') ? JSON.stringify({ apps }) : body);
  const { errors } = await run(answer, { app_id: '', app_name: 'wanted' });
  expect(errors).toHaveLength(1);
  expect(errors[0]).toContain('wanted');
});
