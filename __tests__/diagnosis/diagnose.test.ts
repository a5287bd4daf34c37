import { expect, test } from '@jest/globals';
import type { LogType } from '../../src/app-platform/log-types.ts';
import type { ComponentValues } from '../../src/diagnosis/spec-checks.ts';
import { diagnoseFailure } from './at-once.ts';

const PREFIX = '2026-01-01T00:00:00.123456789Z';
const REFUSED =
  'ERROR failed health checks after 6 attempts with error Readiness probe failed: dial tcp 10.244.88.228:8080: connect: connection refused';
const EXITED = 'ERROR component terminated with non-zero exit code: 1';

const web: ComponentValues = { name: 'web', kind: 'service', internalPorts: [], envs: [] };

interface Told {
  code?: string;
  message?: string;
  stage?: 'BUILD' | 'DEPLOY';
  component?: Partial<ComponentValues>;
  /** Lines of web, by type of log. */
  logs?: Partial<Record<LogType, string[]>>;
}

function diagnosis({ code = '', message = '', stage = 'DEPLOY', component = {}, logs = {} }: Told) {
  const failure = { component: 'web', step: 'Deploying service web', stage, code, message };
  const ends = (Object.keys(logs) as LogType[]).map((type) => ({
    file: `${type.toLowerCase()}.log`,
    type,
    bytes: Buffer.from((logs[type] ?? []).map((line) => `web ${PREFIX} ${line}\n`).join('')),
    firstLine: 1,
  }));
  return diagnoseFailure(failure, { logs: ends, spec: { components: [{ ...web, ...component }], envs: [] } });
}

test('all members, as diagnosis.json has them', () => {
  const found = diagnosis({
    code: 'DeployContainerExitNonZero',
    message: 'Your container exited with a non-zero exit code.',
    logs: {
      DEPLOY: [
        'starting',
        'sh: 1: vite: not found',
        'ERROR component terminated with non-zero exit code: 127',
      ],
    },
  });
  expect(found).toEqual({
    component: 'web',
    kind: 'service',
    stage: 'DEPLOY',
    step: 'Deploying service web',
    code: 'DeployContainerExitNonZero',
    message: 'Your container exited with a non-zero exit code.',
    exit_code: 127,
    locations: [],
    title: "web: The command 'vite' was not found",
    cause: {
      rule: 'shell/command-not-found',
      summary: "The command 'vite' was not found",
      class: 'dependency',
      retry_may_help: false,
      advice: expect.stringContaining('development dependencies'),
      link: null,
      evidence: [{ log: 'deploy.log', line: 2, text: 'sh: 1: vite: not found' }],
    },
    excerpt: {
      log: 'deploy.log',
      first_line: 1,
      lines: [
        'starting',
        'sh: 1: vite: not found',
        'ERROR component terminated with non-zero exit code: 127',
      ],
      numbers: [1, 2, 3],
    },
  });
});

test('without a rule the line that reads like the cause is the title', () => {
  const found = diagnosis({ logs: { DEPLOY: ['Error: the moon is in the wrong phase', EXITED] } });
  expect([found.title, found.cause.rule, found.cause.class]).toEqual([
    'web: Error: the moon is in the wrong phase',
    null,
    'unknown',
  ]);
});

test("an error that a program's own log has in front of a name is no word of BuildKit's", () => {
  const line = "ERROR [main] com.shop.Till - cannot open the drawer 'coins'";
  expect(diagnosis({ logs: { DEPLOY: [line, REFUSED] } }).title).toBe(`web: ${line}`);
});

test('the kind of a failure is told of the line that reads like the cause, and counts less than a rule', () => {
  const kind = ['Warning: no prices yet', 'PriceListError: two prices for one article'];
  const only = diagnosis({ logs: { DEPLOY: [...kind, EXITED] } });
  expect([only.title, only.cause.rule, only.cause.class]).toEqual([
    'web: PriceListError: two prices for one article',
    'error/exception',
    'code',
  ]);
  const both = diagnosis({ logs: { DEPLOY: [...kind, EXITED], RUN: ['sh: 1: vite: not found'] } });
  expect(both.cause.rule).toBe('shell/command-not-found');
});

test("the container's own output counts before the platform's lines, in whichever log it stands", () => {
  const crash = ['sh: 1: vite: not found'];
  for (const logs of [
    { DEPLOY: [...crash, REFUSED, EXITED] },
    { DEPLOY: [REFUSED, EXITED], RUN_RESTARTED: crash },
    { DEPLOY: [REFUSED], RUN: crash },
  ])
    expect(diagnosis({ logs }).cause.rule).toBe('shell/command-not-found');
});

test('only the lines of the failed component count', () => {
  const bytes = Buffer.from(`api ${PREFIX} sh: 1: vite: not found\nweb ${PREFIX} ready\n`);
  const failure = { component: 'web', step: '', stage: 'DEPLOY' as const, code: '', message: '' };
  const { cause } = diagnoseFailure(failure, {
    logs: [{ file: 'deploy.log', type: 'DEPLOY', bytes, firstLine: 1 }],
  });
  expect(cause.evidence).toEqual([]);
});

test("where no line reads like a failure the title is the API's reason, and there is no evidence but the log's end", () => {
  const found = diagnosis({ code: 'DeployContainerExitNonZero', logs: { DEPLOY: ['starting', 'ready'] } });
  expect([found.title, found.cause.rule, found.cause.evidence]).toEqual([
    'web stopped with an error',
    null,
    [],
  ]);
  expect(found.excerpt).toEqual({
    log: 'deploy.log',
    first_line: 1,
    lines: ['starting', 'ready'],
    numbers: [1, 2],
  });
  expect(found.cause.advice).not.toBe('');
});

test('the end of the log shows what ran when a build was cut off; what failed before does not count', () => {
  const found = diagnosis({
    code: 'BuildJobTimeout',
    stage: 'BUILD',
    logs: { BUILD: ['Error: handled', 'waiting'] },
  });
  expect([found.title, found.cause.evidence, found.excerpt?.lines]).toEqual([
    'web took too long to build',
    [],
    ['Error: handled', 'waiting'],
  ]);
});

test('without any log there is still a diagnosis', () => {
  expect(diagnosis({ code: 'NewReason' }).title).toBe('web failed with NewReason');
});

test.each([
  ['InternalError', ['Error: handled'], 'api/internal-error', 'platform'],
  ['DeployContainerOutOfMemory', ['Error: handled'], 'api/container-out-of-memory', 'resources'],
  ['BuildJobTimeout', ['Error: handled'], 'api/build-job-timeout', 'resources'],
  ['DatabaseNotFound', ['sh: 1: vite: not found'], 'api/database-not-found', 'configuration'],
  [
    'DeployContainerOutOfMemory',
    ['memory allocation of 10 bytes failed'],
    'memory/allocation-failed',
    'resources',
  ],
  ['InternalError', ['sh: 1: vite: not found'], 'shell/command-not-found', 'dependency'],
  ['ContainerCommandNotExecutable', [EXITED], 'api/container-command-not-executable', 'configuration'],
])('of the code %s and the lines %j the cause is %s', (code, lines, rule, kind) => {
  const { cause } = diagnosis({ code, logs: { DEPLOY: lines } });
  expect([cause.rule, cause.class]).toEqual([rule, kind]);
});

test("the title of what only the API's code says reads as a sentence", () => {
  expect(diagnosis({ code: 'DeployContainerOutOfMemory' }).title).toBe('web ran out of memory');
});

test('memory that ran out comes with the instance size', () => {
  const component = { instanceSizeSlug: 'apps-s-1vcpu-0.5gb' };
  expect(diagnosis({ code: 'ContainerOutOfMemory', component }).cause.advice).toContain(
    'apps-s-1vcpu-0.5gb (512 MiB',
  );
});

const LISTENS = 'Server listening on port 3000';

test('the port that the app listens on against the one that the spec has', () => {
  const found = diagnosis({
    code: 'DeployContainerHealthChecksFailed',
    logs: { DEPLOY: [LISTENS, REFUSED] },
  });
  expect(found.title).toBe('web: The app listens on port 3000, but the health check uses port 8080');
  expect(found.cause).toMatchObject({
    rule: 'spec/port-mismatch',
    class: 'configuration',
    evidence: [{ line: 1, text: LISTENS }],
  });
});

test.each([
  ['no health check failed', [LISTENS, EXITED]],
  ['something stopped the app after it listened', [LISTENS, 'sh: 1: vite: not found', REFUSED]],
  ['it listens there', ['Server listening on port 8080', REFUSED]],
])('the port is not to blame where %s', (_, lines) => {
  expect(diagnosis({ logs: { DEPLOY: lines } }).cause.rule).not.toBe('spec/port-mismatch');
});

test('without a log the message of the API names the image that is not there', () => {
  const message = 'The image registry.digitalocean.com/sammys/shop:v1.4.3 could not be found.';
  const found = diagnosis({ stage: 'BUILD', code: 'BuildJobFailed', message, logs: {} });
  expect(found.title).toBe('web: The image registry.digitalocean.com/sammys/shop:v1.4.3 could not be found');
  expect(found.cause).toMatchObject({ rule: 'docker/image-not-in-registry', class: 'configuration' });
});

test('a variable that is missed is compared with the spec, by name', () => {
  const logs = { DEPLOY: ['Error: DATABASE_URL is not set'] };
  // In place of the rule's own advice, which says the same without the name.
  expect(diagnosis({ logs }).cause.advice).toMatch(
    /^The app spec does not define DATABASE_URL for web. Add it under envs, with the scope RUN_AND_BUILD_TIME or RUN_TIME\.$/,
  );
  const envs = [{ key: 'DATABASE_URL', scope: 'BUILD_TIME' }];
  expect(diagnosis({ logs, component: { envs } }).cause.advice).toContain('has the scope BUILD_TIME');
});

test('no command to run, from the exit code alone', () => {
  const found = diagnosis({ logs: { DEPLOY: ['ERROR component terminated with non-zero exit code: 190'] } });
  expect(found).toMatchObject({
    exit_code: 190,
    cause: { rule: 'spec/no-run-command', class: 'configuration' },
  });
});

test('an image that does not exist, with its name in the spec', () => {
  const image = { registry: 'acme', repository: 'shop', tag: '1.2' };
  const logs = { DEPLOY: ['manifest for acme/shop:1.2 not found: manifest unknown'] };
  expect(diagnosis({ logs, component: { image } }).cause).toMatchObject({
    rule: 'docker/image-not-found',
    advice: expect.stringContaining('The app spec names acme/shop:1.2.'),
  });
});

test('a job before the deployment that failed', () => {
  const component = { kind: 'job' as const, jobKind: 'PRE_DEPLOY' };
  const found = diagnosis({ logs: { DEPLOY: ['Error: relation "users" already exists'] }, component });
  expect(found.cause.advice).toContain('web runs before the deployment: the new version was not started.');
});

test.each<[string, string[], number | null]>([
  ['Your container exited with exit code 3.', [EXITED], 3],
  ['', [EXITED], 1],
  ['', ['ERROR component web exited with code: 2'], 2],
  ['', ['│ command exited with code 137'], 137],
  ['', ['│ building: exit status 134'], 134],
  ['', ['done'], null],
])('the exit code of %j and %j is %s', (message, lines, code) => {
  expect(diagnosis({ message, logs: { DEPLOY: lines } }).exit_code).toBe(code);
});

test('hostile text is only text: bounded, and in one line', () => {
  const found = diagnosis({ logs: { DEPLOY: [`Error: ${'<img src=x> '.repeat(500)}`, '\u202e::error::x'] } });
  expect(found.title.length).toBeLessThan(250);
  expect(found.cause.evidence[0]?.text.length).toBeLessThanOrEqual(500);
  expect(JSON.stringify(found)).not.toContain('\u202e');
});
