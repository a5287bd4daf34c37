import { expect, test } from '@jest/globals';
import { listeningIn } from '../../src/diagnosis/listening.ts';
import {
  type ComponentValues,
  instanceSizeWords,
  missingVariable,
  portFinding,
  variableAdvice,
} from '../../src/diagnosis/spec-checks.ts';

const numbered = (...texts: string[]) => texts.map((text, index) => ({ number: index + 1, text }));

test.each<[string, number, boolean]>([
  ['Server listening on port 3000', 3000, false],
  ['Listening on port: 3000', 3000, false],
  ['Example app listening at http://localhost:3000', 3000, false],
  ['{"level":"info","msg":"server started on port 4000"}', 4000, false],
  ['App is running on port 5000!', 5000, false],
  ['🚀 Server ready at http://0.0.0.0:4000/graphql', 4000, false],
  ['   - Local:        http://localhost:3000', 3000, false],
  ['INFO:     Uvicorn running on http://127.0.0.1:8000 (Press CTRL+C to quit)', 8000, true],
  ['INFO:     Uvicorn running on http://0.0.0.0:8000 (Press CTRL+C to quit)', 8000, false],
  [' * Running on http://127.0.0.1:5000', 5000, true],
  ['[2025-11-03 10:00:00 +0000] [1] [INFO] Listening at: http://127.0.0.1:8000 (1)', 8000, true],
  ['Starting development server at http://127.0.0.1:8000/', 8000, true],
  ['* Listening on http://127.0.0.1:3000', 3000, true],
  ['* Listening on tcp://localhost:3000', 3000, true],
  ['Now listening on: http://localhost:5000', 5000, true],
  ['Now listening on: http://[::]:8080', 8080, false],
  [
    '2025-11-03T10:00:00.000Z  INFO 1 --- [main] o.s.b.w.e.tomcat.TomcatWebServer : Tomcat started on port 8081 (http) with context path',
    8081,
    false,
  ],
  ['Tomcat started on port(s): 8081 (http)', 8081, false],
  ['[GIN-debug] Listening and serving HTTP on :9090', 9090, false],
  ['⇨ http server started on [::]:1323', 1323, false],
  ['Rocket has launched from http://127.0.0.1:8000', 8000, true],
  ['[info] Running ShopWeb.Endpoint with Bandit 1.5.0 at 127.0.0.1:4000 (http)', 4000, true],
  ['Serving HTTP on 0.0.0.0 port 8000 (http://0.0.0.0:8000/) ...', 8000, false],
  ['PHP 8.3.0 Development Server (http://127.0.0.1:8000) started', 8000, true],
  ['  External URL: http://203.0.113.7:8501', 8501, false],
])('%s', (line, port, isLocal) => {
  expect(listeningIn(numbered(line))).toEqual([{ port, isLocal, at: 0 }]);
});

test.each([
  'Error: listen EADDRINUSE: address already in use :::3000',
  'Debugger listening on ws://127.0.0.1:9229/1',
  'connected to redis at 127.0.0.1:6379',
  'could not connect to server at localhost:5432',
  '    at Server._listen2 (net.js:1257:14)',
  'Prometheus metrics listening on port 9100',
  'GET http://localhost:3000/ started',
  'Running 12 migrations',
  'server started',
])('no server listens: %s', (line) => {
  expect(listeningIn(numbered(line))).toEqual([]);
});

const web: ComponentValues = { name: 'web', kind: 'service', internalPorts: [], envs: [] };

test.each<[string, ComponentValues, number | undefined, string | undefined]>([
  [
    'listening on port 3000',
    web,
    undefined,
    'The app listens on port 3000, but the health check uses port 8080',
  ],
  ['listening on port 3000', { ...web, httpPort: 3000 }, undefined, undefined],
  [
    'listening on port 3000',
    { ...web, httpPort: 3000, healthCheck: { port: 9000 } },
    undefined,
    'The app listens on port 3000, but the health check uses port 9000',
  ],
  [
    'listening on port 3000',
    { ...web, httpPort: 3000 },
    8080,
    'The app listens on port 3000, but the health check uses port 8080',
  ],
  ['listening on port 3000', { ...web, internalPorts: [3000] }, undefined, undefined],
  ['listening on port 3000', { ...web, kind: 'worker' }, undefined, undefined],
  [
    'listening on 127.0.0.1:8080',
    web,
    undefined,
    'The app listens on localhost only (port 8080), where nothing outside the container reaches it',
  ],
  ['listening on 127.0.0.1:8080\nlistening on 10.0.0.1:8080', web, undefined, undefined],
  ['listening on port 8080\nlistening on port 9100', web, undefined, undefined],
  ['ready', web, undefined, undefined],
])('%s with %j (refused on %s): %s', (log, component, refused, summary) => {
  const found = portFinding(numbered(...log.split('\n')), component, refused);
  expect(found?.summary).toBe(summary);
});

test('of a container that started several times its last start counts', () => {
  const start = ['listening on port 3000', ...Array<string>(20).fill('served')];
  const lines = numbered(...start, 'listening on port 8080');
  expect(portFinding(lines, web, undefined)).toBeUndefined();
  expect(portFinding(numbered(...start, ...start), web, undefined)?.at).toBe(21);
});

test.each([
  ['Error: DATABASE_URL is not set', 'DATABASE_URL'],
  ['Error: Missing required environment variable: API_KEY', 'API_KEY'],
  ['could not fetch environment variable "HEXPM_HOST" because it is not set', 'HEXPM_HOST'],
  ["KeyError: 'SECRET_KEY'", 'SECRET_KEY'],
  ['error: Environment variable not found: DATABASE_URL.', 'DATABASE_URL'],
  ['STRIPE_KEY must be defined', 'STRIPE_KEY'],
  ['Please set the JWT_SECRET environment variable', 'JWT_SECRET'],
  ['./start.sh: line 4: API_KEY: unbound variable', 'API_KEY'],
  ['Set the SECRET_KEY environment variable', 'SECRET_KEY'],
])('%s misses %s', (line, name) => {
  expect(missingVariable(line)).toBe(name);
});

test.each([
  'Error: JSON is not defined',
  'Error: connect ECONNREFUSED 10.0.0.1:5432',
  'Invalid URL',
  'HTTP is required',
  'ready',
])('%s misses no variable', (line) => {
  expect(missingVariable(line)).toBeUndefined();
});

test.each<[string, 'BUILD' | 'DEPLOY', string]>([
  [
    'GONE',
    'DEPLOY',
    'The app spec does not define GONE for web. Add it under envs, with the scope RUN_AND_BUILD_TIME or RUN_TIME.',
  ],
  [
    'THERE',
    'DEPLOY',
    'THERE is in the app spec: check that its value is not empty, and that the code reads this name.',
  ],
  ['RUN', 'BUILD', 'RUN has the scope RUN_TIME in the app spec: set it to RUN_AND_BUILD_TIME or BUILD_TIME.'],
  [
    'RUN',
    'DEPLOY',
    'RUN is in the app spec: check that its value is not empty, and that the code reads this name.',
  ],
])('what the spec says of %s in %s', (name, stage, words) => {
  const component = { ...web, envs: [{ key: 'RUN', scope: 'RUN_TIME' }] };
  const spec = { components: [component], envs: [{ key: 'THERE', scope: 'RUN_AND_BUILD_TIME' }] };
  expect(variableAdvice(name, stage, component, spec)).toBe(words);
});

test.each([
  ['apps-s-1vcpu-0.5gb', 'Its instance size is apps-s-1vcpu-0.5gb (512 MiB of memory).'],
  ['apps-d-2vcpu-4gb', 'Its instance size is apps-d-2vcpu-4gb (4 GiB of memory).'],
  ['basic-xxs', 'Its instance size is basic-xxs (512 MiB of memory).'],
  ['new-size', 'Its instance size is new-size.'],
  [undefined, ''],
])('the memory of %s', (instanceSizeSlug, words) => {
  expect(instanceSizeWords({ ...web, instanceSizeSlug })).toBe(words);
});
