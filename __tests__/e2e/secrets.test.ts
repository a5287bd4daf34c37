import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { RunOptions } from '../../runner-model/index.ts';
import type { RequestRecord } from '../../simulator/index.ts';
import { rawScenario } from '../../simulator/scenarios/raw-scenario.ts';
import { type Job, runJob } from './harness.ts';
import { finished, numberedLog } from './numbered-log.ts';
import { runRewritten } from './rewriting-proxy.ts';

const BUILD = numberedLog('build', 10);
const DEPLOY = numberedLog('deploy', 10);
/** Slow enough that both logs are streamed. */
const STREAMED = { buildMs: 600, deployMs: 600 };

/** The action's run, and all bytes it left in the folder of the job, by path. */
async function runAndSearch(
  simulation: Parameters<typeof runJob>[0],
  inputs: Record<string, string> = {},
  options: Partial<RunOptions> = {},
) {
  const left = new Map<string, string>();
  const job = await runJob({ seed: 5, ...simulation }, inputs, {
    ...options,
    during: async ({ run }) => {
      const { temp } = await run.done;
      for (const one of readdirSync(temp, { recursive: true, withFileTypes: true })) {
        if (one.isFile()) left.set(one.name, readFileSync(join(one.parentPath, one.name), 'latin1'));
      }
    },
  });
  return { job, left };
}

/** What lets its holder read a log: tokens of live URLs, signatures of archived ones. */
function credentialsOf({ simulator }: Job): string[] {
  const values = ({ query }: RequestRecord) => [query.token, query['X-Amz-Signature']];
  return [...new Set(simulator.requests.flatMap(values))].filter((value) => value !== undefined);
}

/** The workflow log as the process wrote it, without the commands that ask the runner to hide something. */
function written({ result }: Job): string {
  return `${result.stdout}${result.stderr}`
    .split('\n')
    .filter((line) => !line.startsWith('::add-mask::'))
    .join('\n');
}

test.concurrent.each([
  ['streamed, debug', rawScenario({ build: BUILD, deploy: DEPLOY, ...STREAMED }), { debug: true }],
  [
    'streamed over a plain stream',
    rawScenario({
      build: BUILD,
      deploy: DEPLOY,
      ...STREAMED,
      live: { refuse: { connections: 'always', how: 403 } },
    }),
    { debug: true },
  ],
  [
    'faults on all ways, debug',
    rawScenario({
      build: BUILD,
      deploy: DEPLOY,
      ...STREAMED,
      live: { drop: { everyBytes: [100, 300], how: 'random', max: 4 } },
      faults: [
        { on: 'archive', times: 2, fault: { kind: 'half' } },
        { on: 'live', fault: { kind: 'html' } },
        { on: 'logs', from: 2, fault: { kind: 'half' } },
        { on: 'archive', from: 3, fault: { kind: 'redirect', to: 'other-host' } },
      ],
    }),
    { debug: true },
  ],
  [
    'an archive that cannot be read',
    finished({
      build: BUILD,
      faults: [{ on: 'archive', times: 99, fault: { kind: 'redirect', to: 'http://logs.example/x' } }],
    }),
    { debug: true },
  ],
  [
    'a failure',
    rawScenario({ build: BUILD, deploy: DEPLOY, ...STREAMED, outcome: 'ERROR' }),
    { debug: false },
  ],
] as const)('%s: token, live tokens and signatures are nowhere', async (_, scenario, options) => {
  const { job, left } = await runAndSearch({ scenario }, {}, options);
  const secrets = [job.simulator.token, ...credentialsOf(job)];
  expect(secrets.length).toBeGreaterThan(1);
  const places = [written(job), job.result.summary, ...left.values(), ...job.errors];
  for (const secret of secrets) {
    expect(places.filter((place) => place.includes(secret))).toEqual([]);
  }
  expect(job.result.masks).toContain(job.simulator.token);
});

test.concurrent.each([
  ['live', rawScenario],
  ['archived', finished],
])('a token that the app prints is *** in file, log and summary: %s', async (_, scenarioOf) => {
  const token = `dop_v1_${'0123456789abcdef'.repeat(4)}`;
  const log = (shown: string) =>
    `web 2025-12-01T03:10:00Z curl -H "Bearer ${shown}"\nweb 2025-12-01T03:10:01Z Error: ${shown}${shown} was rejected`;
  const scenario = scenarioOf({ build: log(token), outcome: 'ERROR' });
  const { job, left } = await runAndSearch({ scenario, token }, { type: 'BUILD' });
  expect(job.file('build.log').toString()).toBe(log('***'));
  const places = [written(job), job.result.summary, ...left.values(), ...job.errors];
  expect(places.filter((place) => place.includes(token))).toEqual([]);
  expect(job.result.summary).toContain('***');
});

describe('mask_urls', () => {
  test.concurrent('true: the credentials in the outputs are hidden from what comes later in the job', async () => {
    const job = await runJob({ scenario: finished({ build: BUILD }) }, { type: 'BUILD' });
    const [signature] = credentialsOf(job);
    expect(job.outputs.url).toContain(signature);
    expect(job.result.masks).toContain(signature);
  });

  test.concurrent.each([
    ['?sig=aB3+/xY9zQ7w', ['aB3+/xY9zQ7w', 'aB3%2B%2FxY9zQ7w']],
    ['?sig=aB3%2b%2fxY9zQ7w', ['aB3%2b%2fxY9zQ7w', 'aB3+/xY9zQ7w']],
    ['?k=0123456789abcdef', ['0123456789abcdef']],
    ['#access_token=abcdefgh1', ['abcdefgh1']],
    ['?token=e%0Aabcdefgh', ['e%0Aabcdefgh', 'abcdefgh']],
  ])('true: in whatever form they stand: %s', async (end, masks) => {
    const answer = (body: string) =>
      body
        .replace(/"live_url":"[^"]*"/, `"live_url":"https://logs.example/${end}"`)
        .replace(/("historic_urls":\[[^\]]*\])/, (urls) =>
          body.includes('"live_url"') ? urls : `"live_url":"https://logs.example/${end}",${urls}`,
        );
    const job = await runRewritten({ scenario: finished({ build: BUILD }) }, { answer }, { type: 'BUILD' });
    expect(job.outputs.live_url).toContain(end);
    expect(job.result.masks).toEqual(expect.arrayContaining(masks));
    expect(job.result.masks.filter((mask) => mask.length < 8)).toEqual([]);
  });

  test.concurrent('false: they are not masked, so that the URLs can be job outputs, and still not shown', async () => {
    const job = await runJob({ scenario: finished({ build: BUILD }) }, { type: 'BUILD', mask_urls: 'false' });
    const [signature] = credentialsOf(job);
    expect(job.outputs.url).toContain(signature);
    expect(job.result.masks).toEqual([job.simulator.token]);
    expect(written(job)).not.toContain(signature);
    expect(job.result.summary).not.toContain(signature);
  });
});

test.concurrent('what redact matches in the cause of the deployment is *** in the workflow log too', async () => {
  const job = await runJob(
    { scenario: finished({ build: BUILD }) },
    { type: 'BUILD', redact: 'pushed to \\S+' },
  );
  expect(written(job)).toMatch(/commit \w+ \*\*\*/);
  expect(job.result.summary).not.toContain('pushed');
});

test.concurrent('a token that the API repeats in an address reaches no output, summary or file', async () => {
  const token = `dop_v1_${'0123456789abcdef'.repeat(4)}`;
  const answer = (body: string) =>
    body.replace(/"(live_url|default_ingress)":"https:[^"]*"/g, `"$1":"https://app.example/${token}"`);
  const simulation = { scenario: finished({ build: BUILD }), token };
  const job = await runRewritten(simulation, { answer }, { type: 'BUILD' });
  expect(job.outputs.app_url).toBe('https://app.example/***');
  expect(JSON.stringify([job.outputs, job.result.summary, job.report, job.diagnosis])).not.toContain(token);
});
