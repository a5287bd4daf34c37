import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from '@jest/globals';
import { AppPlatform } from '../../src/app-platform/client.ts';
import { RateBudget } from '../../src/app-platform/rate-budget.ts';
import { systemClock } from '../../src/basics/clock.ts';

const TOKEN = 'dop_v1_0123456789abcdef';
const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** A client of a local API, whose clock waits for nothing; with the paths that it asked for. */
async function clientOf(answer: (path: string, response: ServerResponse) => void, base = '/') {
  const paths: string[] = [];
  const messages: string[] = [];
  const server = createServer((request, response) => {
    paths.push(request.url ?? '');
    answer(request.url ?? '', response);
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const clock = { ...systemClock, sleep: () => Promise.resolve() };
  const api = new AppPlatform({
    apiUrl: new URL(`http://127.0.0.1:${port}${base}`),
    token: TOKEN,
    clock,
    rateBudget: new RateBudget(clock, 10_000),
    signal: new AbortController().signal,
    info: (text) => messages.push(text),
    debug: () => {},
  });
  return { api, paths, messages };
}

function json(response: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}) {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
}

test('the next page is asked for by its number, whatever address the answer gives', async () => {
  const next = { links: { pages: { next: 'https://elsewhere.example/v2/apps?page=2' } } };
  const { api, paths } = await clientOf((path, response) => {
    const first = path.includes('page=1&');
    json(response, 200, { apps: [{ id: first ? 'a1' : 'a2' }], ...(first ? next : {}) });
  });
  const ids: string[] = [];
  for await (const { id } of api.apps()) ids.push(id);
  expect(ids).toEqual(['a1', 'a2']);
  expect(paths).toEqual(['/v2/apps?page=1&per_page=50', '/v2/apps?page=2&per_page=50']);
});

test.each([400, 404])('an app without health data (%i) has none; that is no error', async (status) => {
  const { api } = await clientOf((_, response) => json(response, status, { id: 'not_found' }));
  expect(await api.health('a1')).toEqual([]);
});

test('health and instances are read from their paths', async () => {
  const { api, paths } = await clientOf((path, response) =>
    json(
      response,
      200,
      path.endsWith('/health')
        ? { app_health: { components: [{ name: 'web', state: 'HEALTHY' }] } }
        : { instances: [{ component_name: 'web', instance_name: 'web-6p8kq' }] },
    ),
  );
  expect(await api.health('a1')).toMatchObject([{ name: 'web', state: 'HEALTHY' }]);
  expect(await api.instances('a1')).toMatchObject([{ component: 'web', name: 'web-6p8kq' }]);
  expect(paths).toEqual(['/v2/apps/a1/health', '/v2/apps/a1/instances']);
});

test('events and job invocations are asked for by their kind and their job', async () => {
  const { api, paths } = await clientOf((_, response) =>
    json(response, 200, { events: [], job_invocations: [], job_invocation: { id: 'i1' } }),
  );
  for await (const _ of api.autoscalingEvents('a1'));
  for await (const _ of api.jobInvocations('a1', 'migrate'));
  await api.jobInvocation('a1', 'migrate', 'i1');
  expect(paths).toEqual([
    '/v2/apps/a1/events?event_types=AUTOSCALING&page=1&per_page=20',
    '/v2/apps/a1/job-invocations?job_names=migrate&page=1&per_page=20',
    '/v2/apps/a1/job-invocations/i1?job_name=migrate',
  ]);
});

test('the API may lie under a path, an id is one segment of it, and any success is one', async () => {
  const { api, paths } = await clientOf(
    (_, response) => json(response, 203, { deployment: { id: 'd1' } }),
    '/do/api//',
  );
  expect(await api.deployment('a1', '../x?y')).toMatchObject({ id: 'd1' });
  expect(paths).toEqual(['/do/api/v2/apps/a1/deployments/..%2Fx%3Fy']);
});

test('an error repeats what the API said, on one line and without the token', async () => {
  const message = `No such app.\nYou sent ${TOKEN}.`;
  const { api, paths } = await clientOf((_, response) => json(response, 404, { message, request_id: 'r1' }));
  await expect(api.app('a1')).rejects.toThrow(
    'Could not fetch app a1: not found (404). Check that the IDs and names are right, and that the token belongs to ' +
      'the team that owns the app. (the API said: "No such app. You sent ***.", request r1)',
  );
  expect(paths).toHaveLength(1);
});

test.each([
  ['its text', (text: string) => ({ message: text, request_id: 'r1' }), 290],
  ['its request', (text: string) => ({ message: 'No.', request_id: text }), 190],
])('an error leaves nothing of a token that stands where %s is cut', async (_, body, at) => {
  const { api } = await clientOf((_, response) => json(response, 404, body(`${'x'.repeat(at)}${TOKEN}`)));
  await expect(api.app('a1')).rejects.toThrow(expect.not.stringContaining(TOKEN.slice(0, 4)) as never);
});

test('a text of an answer leaves nothing of a token that stands where it is cut', async () => {
  const name = `${'x'.repeat(4_090)}${TOKEN}`;
  const { api } = await clientOf((_, response) => json(response, 200, { app: { id: 'a1', spec: { name } } }));
  expect((await api.app('a1')).name).not.toContain(TOKEN.slice(0, 4));
});

test('what is being retried can be asked for, until it is answered', async () => {
  let refusals = 2;
  const seen: (string | undefined)[] = [];
  const { api, messages } = await clientOf((_, response) => {
    seen.push(api.retrying);
    if (refusals-- > 0) json(response, 503, {}, { 'retry-after': '5' });
    else json(response, 200, { app: { id: 'a1' } });
  });
  expect(await api.app('a1')).toMatchObject({ id: 'a1' });
  const retrying = 'app a1 could not be fetched: the API returned 503';
  expect(seen).toEqual([undefined, retrying, retrying]);
  expect(api.retrying).toBeUndefined();
  expect(messages).toEqual(Array(2).fill('Retrying app a1 in 5 s: the API returned 503.'));
});

test('an answer that is not what it should be is asked for again, and named when that does not help', async () => {
  const { api, paths } = await clientOf((_, response) => json(response, 200, { apps: 'none' }));
  await expect(api.apps().next()).rejects.toThrow(
    /^Could not fetch the list of apps from .* after 7 attempts: unexpected response: "apps" is not a list\. See/,
  );
  expect(paths).toHaveLength(7);
});

test('a list that never ends is read for 500 pages', async () => {
  const next = { links: { pages: { next: 'more' } } };
  const { api, paths } = await clientOf((_, response) => json(response, 200, { apps: [], ...next }));
  for await (const _ of api.apps());
  expect(paths).toHaveLength(500);
});
