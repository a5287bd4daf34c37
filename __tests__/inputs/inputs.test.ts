import { expect, test } from '@jest/globals';
import { UserError } from '../../src/basics/errors.ts';
import { readInputs } from '../../src/inputs/inputs.ts';
import { INPUTS } from '../../src/inputs/table.ts';

const GIVEN = { token: 'dop_v1_0123456789abcdef', appId: 'a6adf840' };

function environment(inputs: Record<string, string>): Record<string, string> {
  const all = { token: GIVEN.token, app_id: GIVEN.appId, ...inputs };
  return Object.fromEntries(
    Object.entries(all).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
  );
}

const read = (inputs: Record<string, string>) => readInputs(environment(inputs));

// That they are those of action.yml is for action-yml.test.ts.
test('what is left out has the default of the table', async () => {
  const parsed = Object.entries(INPUTS).map(async ([member, { name, default: text, parse }]) => [
    member,
    member in GIVEN ? GIVEN[member as keyof typeof GIVEN] : await parse(text, name),
  ]);
  expect(await read({})).toEqual({
    ...Object.fromEntries(await Promise.all(parsed)),
    app: { id: GIVEN.appId },
    deployment: 'latest',
  });
});

test.each<[Record<string, string>, string, unknown]>([
  [{ type: ' build,\n Deploy \n' }, 'types', ['BUILD', 'DEPLOY']],
  [{ type: 'RUN,RUN,run_restarted' }, 'types', ['RUN', 'RUN_RESTARTED']],
  [{ app_id: '', app_name: 'sample-php' }, 'app', { name: 'sample-php' }],
  [{ app_id: '4f6c71e2-1e90-4762-9fee-6cc4a0a9f2cf' }, 'app', { id: '4f6c71e2-1e90-4762-9fee-6cc4a0a9f2cf' }],
  [{ deployment_id: 'ACTIVE' }, 'deployment', 'active'],
  [{ deployment_id: 'b6bdf840' }, 'deployment', { id: 'b6bdf840' }],
  [{ commit_sha: '9A4DF0B' }, 'deployment', { commit: '9a4df0b' }],
  [{ component: 'web\nworker-1, api' }, 'components', ['web', 'worker-1', 'api']],
  [{ timeout: '1h30m' }, 'timeoutMs', 5_400_000],
  [{ timeout: '90s' }, 'timeoutMs', 90_000],
  [{ poll_interval: '250ms' }, 'pollIntervalMs', 250],
  [{ discovery_timeout: '0' }, 'discoveryTimeoutMs', 0],
  [{ type: 'RUN', run_duration: '1.5m' }, 'runDurationMs', 90_000],
  [{ pod_connection_timeout: '3m' }, 'podConnectionTimeout', '180s'],
  [{ pod_connection_timeout: '1 M 500ms' }, 'podConnectionTimeout', '60.5s'],
  [{ component: 'web, api\nweb' }, 'components', ['web', 'api']],
  [{ tail_lines: '100' }, 'tailLines', 100],
  [{ tail_lines: 'all' }, 'tailLines', undefined],
  [{ follow: 'False' }, 'follow', false],
  [{ print: 'On_Failure' }, 'print', 'on_failure'],
  [{ redact: 'secret-\\d+\n\n(?i)password=\\S+' }, 'redact', ['secret-\\d+', '(?i)password=\\S+']],
  [{ api_url: 'http://127.0.0.1:8080/' }, 'apiUrl', new URL('http://127.0.0.1:8080/')],
  [{ api_url: 'https://proxy.example.com/do' }, 'apiUrl', new URL('https://proxy.example.com/do')],
])('%j is accepted', async (inputs, member, value) => {
  expect(await read(inputs)).toHaveProperty([member], value);
});

test('the token falls back to the variables of doctl and of the action, in this order', async () => {
  const env = { ...environment({ token: '' }), DIGITALOCEAN_TOKEN: 'second-token' };
  expect((await readInputs(env)).token).toBe('second-token');
  expect((await readInputs({ ...env, DIGITALOCEAN_ACCESS_TOKEN: 'first-token' })).token).toBe('first-token');
});

test.each<[Record<string, string>, string]>([
  [{ token: '' }, 'token'],
  [{ token: 'two words' }, 'token'],
  [{ token: 'line\nbreak' }, 'token'],
  [{ token: 'dop_v1_\u00e9' }, 'token'],
  [{ token: `x${'y'.repeat(5000)}` }, 'token'],
  [{ app_id: '' }, 'app_id'],
  [{ app_id: 'a/b' }, 'app_id'],
  [{ app_id: '..' }, 'app_id'],
  [{ app_id: '../deployments' }, 'app_id'],
  [{ app_id: 'a%2fb' }, 'app_id'],
  [{ app_id: 'a?b' }, 'app_id'],
  [{ app_id: 'a#b' }, 'app_id'],
  [{ app_id: 'a b' }, 'app_id'],
  [{ app_id: '-a' }, 'app_id'],
  [{ app_id: 'a\r\nHost: evil' }, 'app_id'],
  [{ app_id: '{app}' }, 'app_id'],
  [{ app_id: 'a'.repeat(200) }, 'app_id'],
  [{ app_id: 'a1', app_name: 'web' }, 'app_id and app_name'],
  [{ app_id: '', app_name: 'my app' }, 'app_name'],
  [{ app_id: '', app_name: 'caf\u00e9' }, 'app_name'],
  [{ type: ',' }, 'type'],
  [{ type: 'LOGS' }, 'type'],
  [{ type: 'BUILD DEPLOY' }, 'type'],
  [{ type: 'BUILD;DEPLOY' }, 'type'],
  [{ type: 'UNSPECIFIED' }, 'type'],
  [{ deployment_id: 'newest one' }, 'deployment_id'],
  [{ deployment_id: '../x' }, 'deployment_id'],
  [{ deployment_id: 'a_b' }, 'deployment_id'],
  [{ deployment_id: 'b6bdf840', commit_sha: '9a4df0b' }, 'deployment_id and commit_sha'],
  [{ deployment_id: 'active', commit_sha: '9a4df0b' }, 'deployment_id and commit_sha'],
  [{ commit_sha: '9a4df' }, 'commit_sha'],
  [{ commit_sha: 'main' }, 'commit_sha'],
  [{ commit_sha: 'g'.repeat(40) }, 'commit_sha'],
  [{ commit_sha: 'a'.repeat(41) }, 'commit_sha'],
  [{ image: 'a b' }, 'image'],
  [{ image: `sha256:${'a'.repeat(63)}` }, 'image'],
  [{ component: 'web/../x' }, 'component'],
  [{ component: '..' }, 'component'],
  [{ component: ', ,' }, 'component'],
  [{ component: 'web,a b' }, 'component'],
  [{ component: 'web\0' }, 'component'],
  [{ follow: 'yes' }, 'follow'],
  [{ follow: '1' }, 'follow'],
  [{ fail_on_error: 'no' }, 'fail_on_error'],
  [{ artifact: 'logs/web' }, 'artifact'],
  [{ artifact: 'logs\nweb' }, 'artifact'],
  [{ artifact: 'x'.repeat(256) }, 'artifact'],
  [{ artifact: 'logs', artifact_retention_days: '0' }, 'artifact_retention_days'],
  [{ artifact: 'logs', artifact_retention_days: '1.5' }, 'artifact_retention_days'],
  [{ artifact_retention_days: '7' }, 'artifact_retention_days'],
  [{ summary: 'on' }, 'summary'],
  [{ annotations: 'maybe' }, 'annotations'],
  [{ mask_urls: 'off' }, 'mask_urls'],
  [{ prefix: 'long' }, 'prefix'],
  [{ run_duration: '1m' }, 'run_duration'],
  [{ type: 'RUN', run_duration: 'long' }, 'run_duration'],
  [{ type: 'RUN', run_duration: '-5s' }, 'run_duration'],
  [{ type: 'RUN', run_duration: '5' }, 'run_duration'],
  [{ type: 'RUN', run_duration: '1m', follow: 'false' }, 'run_duration and follow'],
  [{ stability_duration: '1m', follow: 'false' }, 'stability_duration and follow'],
  [{ stability_duration: '2h' }, 'stability_duration and timeout'],
  [{ type: 'AUTOSCALE_EVENT', stability_duration: '1m' }, 'stability_duration'],
  [{ timeout: '0s' }, 'timeout'],
  [{ timeout: '100h' }, 'timeout'],
  [{ timeout: '70' }, 'timeout'],
  [{ timeout: 'NaN' }, 'timeout'],
  [{ timeout: '1e3s' }, 'timeout'],
  [{ timeout: '5 minutes' }, 'timeout'],
  [{ timeout: `${'9'.repeat(400)}s` }, 'timeout'],
  [{ discovery_timeout: 'x' }, 'discovery_timeout'],
  [{ pod_connection_timeout: '3 min' }, 'pod_connection_timeout'],
  [{ poll_interval: '0s' }, 'poll_interval'],
  [{ poll_interval: '2h' }, 'poll_interval'],
  [{ tail_lines: '0' }, 'tail_lines'],
  [{ tail_lines: '-1' }, 'tail_lines'],
  [{ tail_lines: '1.5' }, 'tail_lines'],
  [{ tail_lines: 'ten' }, 'tail_lines'],
  [{ tail_lines: '99999999999' }, 'tail_lines'],
  [{ print: 'sometimes' }, 'print'],
  [{ print: 'true' }, 'print'],
  [{ log_dir: 'logs\nmore' }, 'log_dir'],
  [{ log_dir: 'a\0b' }, 'log_dir'],
  [{ log_dir: 'x'.repeat(4_097) }, 'log_dir'],
  [{ redact: '(' }, 'redact'],
  [{ redact: 'ok\n(?=look)' }, 'redact'],
  [{ redact: '(a)\\1' }, 'redact'],
  [{ redact: 'a*' }, 'redact'],
  [{ redact: Array.from({ length: 101 }, (_, index) => `p${index}`).join('\n') }, 'redact'],
  [{ api_url: 'api.digitalocean.com' }, 'api_url'],
  [{ api_url: 'http://api.digitalocean.com' }, 'api_url'],
  [{ api_url: 'http://127.0.0.1.example.com' }, 'api_url'],
  [{ api_url: 'ftp://127.0.0.1' }, 'api_url'],
  [{ api_url: 'https://user:pass@example.com' }, 'api_url'],
  [{ api_url: 'https://example.com/?a=b' }, 'api_url'],
  [{ api_url: 'https://example.com/#x' }, 'api_url'],
  [{ api_url: 'https://example.com/#' }, 'api_url'],
  [{ api_url: 'javascript:alert(1)' }, 'api_url'],
  [{ event_id: 'e1' }, 'event_id'],
  [{ type: 'AUTOSCALE_EVENT', event_id: 'e/1' }, 'event_id'],
  [{ type: 'AUTOSCALE_EVENT', component: 'web' }, 'component'],
  [{ type: 'JOB_INVOCATION' }, 'job_name'],
  [{ job_name: 'migrate' }, 'job_name'],
  [{ job_invocation_id: 'i1' }, 'job_invocation_id'],
  [{ type: 'JOB_INVOCATION', job_name: 'a b' }, 'job_name'],
  [{ type: 'JOB_INVOCATION', job_name: 'migrate', job_invocation_id: '..' }, 'job_invocation_id'],
])('%j is refused in a message that names the input: %s', async (inputs, name) => {
  const error = await read(inputs).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(UserError);
  const { message } = error as UserError;
  for (const one of name.split(' and ')) expect(message).toMatch(new RegExp(`(^|\\W)${one}(\\W|$)`));
  expect(message).not.toMatch(/[\x00-\x1f]/);
  expect(message).not.toContain('pass@');
  expect(message.length).toBeLessThan(500);
});

test('spaces at the ends of a pattern belong to it, those of other inputs do not', async () => {
  expect(await read({ redact: ' key=\n', app_id: ' a1 ' })).toMatchObject({ redact: [' key='], appId: 'a1' });
});

test('a token given for something else is not repeated', async () => {
  await expect(read({ app_id: `${GIVEN.token}/x` })).rejects.toThrow('app_id: "***/x" is not valid');
});

test.each<[Record<string, string>, string]>([
  [{ follow: 'yes' }, 'follow: "yes" is not valid. Use true or false.'],
  [{ print: 'sometimes' }, 'print: "sometimes" is not valid. Use always, on_failure or never.'],
  [
    { app_id: 'my app' },
    'app_id: "my app" is not valid. Use an id of letters, digits and hyphens; for a name, use app_name.',
  ],
  [{ app_id: '' }, 'Set app_id or app_name.'],
  [{ app_name: 'web' }, 'app_id and app_name cannot be combined. Set only one.'],
  [{ timeout: '70' }, 'timeout: "70" is not valid. Use a duration from 1s to 24h, such as 90s, 5m or 1h30m.'],
  [
    { poll_interval: '2h' },
    'poll_interval: "2h" is not valid. Use a duration from 0.1s to 1h, such as 90s or 5m.',
  ],
  [
    { artifact: 'a/b' },
    'artifact: "a/b" is not valid. Use a name of at most 255 characters, without line breaks and " : < > | * ? \\ /.',
  ],
  [{ type: 'RUN', run_duration: '2h' }, 'run_duration must be shorter than timeout. Increase timeout.'],
  [
    { event_id: 'e1' },
    'event_id works only with AUTOSCALE_EVENT logs. Add AUTOSCALE_EVENT to type, or remove event_id.',
  ],
])('%j: what is wrong and what to do', async (inputs, message) => {
  await expect(read(inputs)).rejects.toThrow(new UserError(message));
});
