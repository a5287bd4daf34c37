import { expect, test } from '@jest/globals';
import { rawScenario } from '../../simulator/scenarios/raw-scenario.ts';
import { runJob } from './harness.ts';

const SCENARIO = rawScenario({ build: 'web 2025-12-01T03:10:00Z built\n' });
const TOKEN = 'dop_v1_0123456789abcdef0123456789abcdef';

/** Inputs at fault, and what the error has to name. `__tests__/inputs.test.ts` has all of them. */
const BAD: [string, Record<string, string>, RegExp][] = [
  ['no token', { token: '' }, /^Set token to/],
  ['a token in two lines', { token: `${TOKEN}\n::error::forged` }, /^token: the value contains/],
  ['no app', { app_id: '' }, /^Set app_id or app_name/],
  ['an id that would change the path', { app_id: '../../v2/account' }, /^app_id: ".*" is not valid/],
  ['a command in a name', { app_id: '', app_name: 'x\n::set-output name=phase::ACTIVE' }, /^app_name: /],
  ['an unknown type', { type: 'BUILD,EVERYTHING' }, /^type: "EVERYTHING" is not valid.*BUILD, DEPLOY/],
  ['a duration without a unit', { timeout: '90' }, /^timeout: "90".*such as 90s/],
  ['an unencrypted API', { api_url: 'http://api.example' }, /^api_url: .*https/],
  ['an API with a password', { api_url: 'https://me:hunter2222@api.example' }, /^api_url: /],
  [
    'an API with a password that has a slash',
    { api_url: 'https://me:a/hunter2222@api.example' },
    /^api_url: /,
  ],
  ['an API with a key', { api_url: 'https://api.example/do?api_key=hunter2222' }, /^api_url: "https:\/\/api/],
  ['an API with a fragment', { api_url: 'https://api.example/#hunter2222' }, /^api_url: "https:\/\/api/],
  ['no URL, with a key', { api_url: 'me:hunter2222@api.example?key=hunter2222' }, /^api_url: /],
  ['a pattern of another syntax', { redact: '(?<=key=)\\w+' }, /^redact: .*RE2/],
  ['neither yes nor no', { follow: 'perhaps' }, /^follow: "perhaps".*true or false/],
  [
    'inputs that exclude each other',
    { deployment_id: 'active', commit_sha: '9a4df0b' },
    /^deployment_id and/,
  ],
  [
    'a folder that cannot be made',
    { log_dir: '/dev/null/logs' },
    /^log_dir: cannot write to "\/dev\/null\/logs"/,
  ],
  ['a folder in which nothing can be made', { log_dir: '/proc/nowhere/logs' }, /^log_dir: .*ENOENT/],
  ['the token in the wrong place', { app_id: `${TOKEN} ` }, /^app_id: /],
];

test.concurrent.each(BAD)('%s: one error, and not one request', async (_, inputs, says) => {
  const { result, simulator, errors } = await runJob(
    { scenario: SCENARIO },
    { token: TOKEN, api_url: 'http://127.0.0.1:9', ...inputs },
  );
  expect(errors).toEqual([expect.stringMatching(says)]);
  expect(result.annotations).toHaveLength(1);
  expect(result.exitCode).toBe(1);
  expect(simulator.requests).toEqual([]);
  expect(result.outputs).toEqual({});
  expect(result.env).toEqual({});
  expect(result.commandsLeftOff).toBe(false);
  const shown = result.lines.map(({ stored }) => stored).join('\n');
  expect(shown).not.toMatch(/\n {4}at |hunter2222/);
  expect(shown).not.toContain(TOKEN);
  expect(result.stderr.toString()).toBe('');
});

test.concurrent('RUNNER_DEBUG shows where an error comes from', async () => {
  const { result } = await runJob({ scenario: SCENARIO }, { follow: 'perhaps' }, { debug: true });
  const debug = result.lines.filter(({ kind }) => kind === 'debug').map(({ text }) => text);
  expect(debug.join('\n')).toMatch(/UserError: follow: .* at .*index\.js/s);
});
