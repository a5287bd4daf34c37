import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { differencesOf, simulatedShapes } from '../../scripts/canary/compare.ts';
import { deploy, type Spec, withValues } from '../../scripts/canary/deploy.ts';
import { compareShapes, shapeOf } from '../../scripts/canary/shapes.ts';
import { rawScenario, startSimulator } from '../../simulator/index.ts';
import { runJob } from '../e2e/harness.ts';

const root = join(import.meta.dirname, '..', '..');
const run = promisify(execFile);
const spec = parse(readFileSync(join(root, 'examples', 'canary', 'app.yaml'), 'utf8')) as Spec;

test('a shape has names and types of fields, and no value', () => {
  const answer = {
    app: { id: 'secret', tags: ['a', 1], steps: [{ n: 1 }, { n: null, 'web-1': true }] },
    none: null,
  };
  expect(shapeOf(answer)).toEqual({
    app: ['object'],
    'app.id': ['string'],
    'app.steps': ['array'],
    'app.steps[]': ['object'],
    'app.steps[].*': ['boolean'],
    'app.steps[].n': ['number'],
    'app.tags': ['array'],
    'app.tags[]': ['number', 'string'],
  });
});

test.each([
  ['the same', { a: { b: 1 } }, { a: { b: 2 } }, [], []],
  ['a field is missing', { a: { b: 1, c: { d: 1 } } }, { a: { b: 1 } }, ['a.c is missing'], []],
  ['another type', { a: 1 }, { a: '1' }, ['a is string, not number'], []],
  ['a new field', { a: 1 }, { a: 1, b: { c: 1 } }, [], ['b is new (object)']],
  ['a list that is empty', { a: [{ b: 1 }] }, { a: [] }, [], []],
])('shapes differ: %s', (_, simulated, real, lost, added) => {
  expect(compareShapes(shapeOf(simulated), shapeOf(real))).toEqual({ lost, added });
});

test('the simulator answers as it answered, and known differences are not named again', async () => {
  const simulated = await simulatedShapes();
  expect(differencesOf(simulated, await simulatedShapes(), [])).toEqual({ lost: [], added: [] });
  const { id: _, ...withoutId } = Object.fromEntries(
    Object.entries(simulated.app!).map(([k, v]) => [k.replace('app.id', 'id'), v]),
  );
  const real = { ...simulated, app: withoutId };
  expect(differencesOf(simulated, real, []).lost).toEqual(['app: app.id is missing']);
  expect(differencesOf(simulated, real, ['app: app.id is missing']).lost).toEqual([]);
});

test('the script compares an API with the simulator', async () => {
  const simulator = await startSimulator({ scenario: 'clone-url', speed: 1000 });
  await simulator.ended;
  const env = {
    ...process.env,
    ...{ CANARY_API_URL: simulator.url, CANARY_TOKEN: simulator.token, CANARY_APP_ID: simulator.appId },
  };
  const script = join(root, 'scripts', 'canary', 'compare.ts');
  expect(await run(process.execPath, [script], { env })).toMatchObject({ stdout: '' });
  await simulator.close();
});

test('the spec of each run has its repository and its variables', () => {
  const values = { CANARY_RUN: '12-1', CANARY_FAIL: 'true' };
  const [service] = withValues(spec, 'https://github.com/octo-org/logs.git', values).services;
  expect(service).toMatchObject({
    git: { repo_clone_url: 'https://github.com/octo-org/logs.git', branch: 'main' },
    envs: [
      { key: 'CANARY_RUN', value: '12-1' },
      { key: 'CANARY_FAIL', value: 'true' },
    ],
  });
});

test('the deployment that a new spec starts is found', async () => {
  const seen: string[] = [];
  let newest = 'old';
  const server = createServer((request, response) => {
    seen.push(`${request.method} ${request.url} ${request.headers.authorization}`);
    if (request.method === 'PUT') newest = 'new';
    response.end(JSON.stringify({ deployments: [{ id: newest }] }));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  expect(await deploy({ url, token: 't' }, 'a1', spec)).toBe('new');
  expect(seen).toEqual([
    'GET /v2/apps/a1/deployments?per_page=1 Bearer t',
    'PUT /v2/apps/a1 Bearer t',
    'GET /v2/apps/a1/deployments?per_page=1 Bearer t',
  ]);
  server.close();
});

test('the app is built, and fails as the workflow expects when it is to', async () => {
  const build = (fail: string) =>
    run(process.execPath, ['build.js'], {
      cwd: join(root, 'examples', 'canary'),
      env: { ...process.env, CANARY_RUN: '12-1', CANARY_FAIL: fail },
    });
  expect(await build('false')).toMatchObject({ stdout: 'Built for 12-1\n' });
  const { stderr } = await build('true').catch((error: { stderr: string }) => error);
  const log = stderr.replace(/^/gm, 'web 2026-11-24T06:23:00.000000001Z │ ');
  const { outputs } = await runJob({ scenario: rawScenario({ build: `${log}\n`, outcome: 'ERROR' }) });
  const expected = /"reason=(.*)"/.exec(
    readFileSync(join(root, '.github', 'workflows', 'canary.yml'), 'utf8'),
  )?.[1];
  expect(outputs).toMatchObject({ reason: expected, error_code: 'BuildJobExitNonZero' });
});
