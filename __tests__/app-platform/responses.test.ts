import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { UnexpectedResponse } from '../../src/app-platform/json-fields.ts';
import * as responses from '../../src/app-platform/responses.ts';

const URLS = { live_url: 'wss://live/?token=t', historic_urls: ['https://a/1', 'https://a/2'] };

test.each<[string, unknown, string | undefined, string[]]>([
  ['the schema', URLS, URLS.live_url, URLS.historic_urls],
  ['the schema, wrapped', { value: URLS }, URLS.live_url, URLS.historic_urls],
  ['the example', { value: { live_url: 'l', url: 'u', historic_logs: ['h'] } }, 'l', ['h']],
  ['a mock server', { live_url: 'l', url: 'u', historic_logs: ['h'] }, 'l', ['h']],
  ['only url', { url: 'u' }, undefined, ['u']],
  ['nulls', { live_url: null, historic_urls: null }, undefined, []],
  ['empty', { live_url: '', historic_urls: [] }, undefined, []],
  ['nothing', {}, undefined, []],
  ['value null beside members', { value: null, live_url: 'l' }, 'l', []],
  ['wrong types', { live_url: 5, historic_urls: [null, 7, '', 'h'] }, undefined, ['h']],
  ['the same twice', { historic_urls: ['h', 'h'] }, undefined, ['h']],
])('log URLs from %s', (_, answer, liveUrl, archivedUrls) => {
  expect(responses.logUrlsFrom(answer)).toEqual({ liveUrl, archivedUrls });
});

test('buildpacks of a component are those with an id and a version', () => {
  const buildpacks = [
    { id: 'heroku/nodejs', version: '0.338.5', name: 'Node.js' },
    { id: 'x' },
    null,
    'y',
    7,
  ];
  const read = (value: unknown) =>
    responses.deploymentFrom({ deployment: { id: 'd1', services: [{ name: 'web', buildpacks: value }] } })
      .components[0]?.buildpacks;
  expect(read(buildpacks)).toEqual([{ id: 'heroku/nodejs', version: '0.338.5' }]);
  expect(read('heroku/nodejs')).toEqual([]);
});

test('a deployment: commits of the push, the components and the cause; what is unset is undefined', () => {
  const deployment = responses.deploymentFrom({
    deployment: {
      id: 'd1',
      phase: 'BUILDING',
      cause: 'commit 9a4df0b pushed to github/digitalocean/sample-golang',
      cause_details: { git_push: { commit_sha: '9A4DF0BCAFE1234' } },
      services: [{ name: 'web', source_commit_hash: '54d4a727f457231062439895000d45437c7bb405' }],
      progress: {
        success_steps: 1,
        total_steps: 6,
        steps: [
          {
            name: 'build',
            status: 'RUNNING',
            started_at: '0001-01-01T00:00:00Z',
            steps: [null, { name: 'x' }],
          },
        ],
      },
    },
  });
  expect(deployment.commits).toEqual([
    '9a4df0bcafe1234',
    '54d4a727f457231062439895000d45437c7bb405',
    '9a4df0b',
  ]);
  expect(deployment.components).toEqual([
    {
      name: 'web',
      kind: 'service',
      commit: '54d4a727f457231062439895000d45437c7bb405',
      imageDigest: undefined,
      buildpacks: [],
    },
  ]);
  expect(deployment.steps[0]).toMatchObject({
    startedAt: undefined,
    steps: [{ name: 'x', status: 'UNKNOWN' }],
  });
  expect(deployment.progress).toEqual({ success: 1, total: 6 });
});

test.each<[string, unknown]>([
  ['nothing', {}],
  ['null', { deployment: null }],
  ['no id', { deployment: { phase: 'ACTIVE' } }],
  ['an id that could change a path', { deployment: { id: '../x' } }],
  ['text', 'oops'],
  ['a list', []],
])('a deployment from %s is an unexpected answer', (_, answer) => {
  expect(() => responses.deploymentFrom(answer)).toThrow(UnexpectedResponse);
});

test('an app: the deployments it has, with what started each, and what its owner has set', () => {
  const app = responses.appFrom({
    app: {
      id: 'a1',
      live_url: 'https://app.example',
      active_deployment: {
        id: 'd1',
        phase: 'ACTIVE',
        cause_details: { type: 'AUTO_ROLLBACK' },
        services: [{ name: 'web', source_commit_hash: '54d4a727f457' }],
        phase_last_updated_at: '2026-01-01T00:00:00Z',
      },
      in_progress_deployment: { id: 'd2', cause_details: { type: 'UNKNOWN' } },
      pending_deployment: null,
      pinned_deployment: { id: 'd1' },
      spec: { name: 'sample', maintenance: { enabled: true, archive: true } },
    },
  });
  expect(app).toMatchObject({
    id: 'a1',
    name: 'sample',
    url: 'https://app.example',
    activeDeployment: {
      id: 'd1',
      phase: 'ACTIVE',
      causeType: 'AUTO_ROLLBACK',
      commits: ['54d4a727f457'],
      updatedAt: new Date('2026-01-01T00:00:00Z'),
    },
    inProgressDeployment: { id: 'd2', phase: 'UNKNOWN', causeType: undefined },
    pendingDeployment: undefined,
    pinnedDeploymentId: 'd1',
    spec: { maintenance: { enabled: true, archived: true }, components: [] },
  });
  expect(responses.appFrom({ app: { id: 'a1' } })).toMatchObject({
    name: 'a1',
    url: undefined,
    pinnedDeploymentId: undefined,
    spec: { maintenance: { enabled: false, archived: false } },
  });
});

test('what started a deployment: a push to a repository, or to a registry', () => {
  const pushed = (causeDetails: unknown) =>
    responses.deploymentFrom({ deployment: { id: 'd2', cause_details: causeDetails } });
  expect(
    pushed({
      type: 'DEPLOY_ON_PUSH',
      git_push: {
        github: { repo: 'digitalocean/sample-golang', branch: 'main' },
        username: 'octocat',
        commit_author: 'Mona',
        commit_sha: '54D4A727F457',
        commit_message: 'Fix the build',
      },
    }),
  ).toMatchObject({
    causeType: 'DEPLOY_ON_PUSH',
    gitPush: {
      commitSha: '54d4a727f457',
      message: 'Fix the build',
      author: 'Mona',
      repository: 'digitalocean/sample-golang',
      branch: 'main',
    },
    docrPush: undefined,
  });
  expect(
    pushed({ docr_push: { registry: 'acme', repository: 'web', tag: 'v2', image_digest: 'sha256:0a1b' } }),
  ).toMatchObject({
    gitPush: undefined,
    docrPush: { registry: 'acme', repository: 'web', tag: 'v2', digest: 'sha256:0a1b' },
  });
});

test('a deployment knows those it came from, and how long its phases took', () => {
  const deployment = {
    id: 'd2',
    previous_deployment_id: 'd1',
    cloned_from: 'd0',
    timing: { pending: '850ms', build_total: '1m18.5s', deploying: 'soon' },
  };
  expect(responses.deploymentFrom({ deployment })).toMatchObject({
    previousDeploymentId: 'd1',
    clonedFromId: 'd0',
    timing: { pendingMs: 850, buildMs: 78_500, deployMs: undefined },
  });
});

test('the spec of a component', () => {
  const service = {
    name: 'web',
    github: { repo: 'digitalocean/sample-golang', branch: 'main', deploy_on_push: true },
    source_dir: '/apps/web/',
    dockerfile_path: 'Dockerfile',
    build_command: 'make',
    run_command: './web',
    http_port: 3000,
    internal_ports: [9090, 'x', 70_000],
    health_check: { http_path: '/healthz', port: 3001, failure_threshold: 9 },
    instance_size_slug: 'apps-s-1vcpu-1gb',
    envs: [{ key: 'DATABASE_URL', value: 'hunter2', scope: 'RUN_TIME', type: 'SECRET' }, { value: 'x' }],
  };
  const job = { name: 'migrate', kind: 'PRE_DEPLOY', image: { registry_type: 'DOCR', repository: 'db' } };
  const { spec } = responses.deploymentFrom({
    deployment: { id: 'd1', spec: { services: [service], jobs: [job], envs: [{ key: 'REGION' }] } },
  });
  expect(spec.components[0]).toEqual({
    name: 'web',
    kind: 'service',
    jobKind: undefined,
    repository: { host: 'github', repo: 'digitalocean/sample-golang', branch: 'main', deployOnPush: true },
    image: undefined,
    sourceDir: 'apps/web',
    dockerfilePath: 'Dockerfile',
    buildCommand: 'make',
    runCommand: './web',
    httpPort: 3000,
    internalPorts: [9090],
    healthCheck: {
      httpPath: '/healthz',
      port: 3001,
      initialDelaySeconds: undefined,
      periodSeconds: undefined,
      timeoutSeconds: undefined,
      successThreshold: undefined,
      failureThreshold: 9,
    },
    livenessHealthCheck: undefined,
    instanceSizeSlug: 'apps-s-1vcpu-1gb',
    envs: [{ key: 'DATABASE_URL', scope: 'RUN_TIME', type: 'SECRET' }],
  });
  expect(spec.components[1]).toMatchObject({
    name: 'migrate',
    kind: 'job',
    jobKind: 'PRE_DEPLOY',
    repository: undefined,
    image: { registryType: 'DOCR', repository: 'db', tag: undefined, deployOnPush: false },
  });
  expect(spec.envs).toEqual([{ key: 'REGION', scope: undefined, type: undefined }]);
  expect(JSON.stringify(spec)).not.toContain('hunter2');
});

function componentOf(service: Record<string, unknown>) {
  const spec = { services: [{ name: 'web', ...service }] };
  return responses.deploymentFrom({ deployment: { id: 'd1', spec } }).spec.components[0];
}

test.each([
  ['/', ''],
  ['./apps/../apps/web//', 'apps/web'],
  ['../../etc', 'etc'],
  [undefined, ''],
])('source_dir %s is the folder "%s" of the repository', (given, folder) => {
  expect(componentOf({ source_dir: given })?.sourceDir).toBe(folder);
});

test('credentials in the URL of a repository are not kept', () => {
  const git = { repo_clone_url: 'https://user:secret@git.example/a/b.git', branch: 'main' };
  expect(componentOf({ git })?.repository).toEqual({
    host: 'git',
    repo: 'https://git.example/a/b.git',
    branch: 'main',
    deployOnPush: false,
  });
});

test('health: functions have no state of their own', () => {
  const health = {
    app_health: {
      components: [
        { name: 'web', state: 'UNHEALTHY', replicas_desired: 2, replicas_ready: 1, cpu_usage_percent: 3.5 },
        { state: 'HEALTHY' },
      ],
      functions_components: [{ name: 'hooks' }],
    },
  };
  expect(responses.healthFrom(health)).toEqual([
    { name: 'web', state: 'UNHEALTHY', replicasReady: 1, replicasDesired: 2 },
    { name: 'hooks', state: 'UNKNOWN', replicasReady: 0, replicasDesired: 0 },
  ]);
  expect(() => responses.healthFrom({})).toThrow(UnexpectedResponse);
});

test('instances', () => {
  const web = { component_name: 'web', instance_name: 'web-76b84c7fb8-6p8kq', instance_alias: 'web-0' };
  expect(responses.instancesFrom({ instances: [web, { component_name: 'web' }, null] })).toEqual([
    { component: 'web', name: 'web-76b84c7fb8-6p8kq', alias: 'web-0' },
  ]);
  expect(responses.instancesFrom({})).toEqual([]);
});

test('whatever an answer holds, components, steps, variables and texts are bounded', () => {
  const many = <T>(count: number, one: T) => Array.from({ length: count }, () => one);
  const service = { name: 'x'.repeat(100_000), envs: many(5_000, { key: 'A' }) };
  const steps = many(200, {
    name: 'deploy',
    steps: many(200, { name: 'wait', reason: { message: 'é'.repeat(9_000) } }),
  });
  const deployment = responses.deploymentFrom({
    deployment: {
      id: 'd1',
      cause: 'c'.repeat(1_000_000),
      services: many(50_000, service),
      workers: many(50_000, service),
      progress: { steps },
      spec: { services: many(1_001, service) },
    },
  });
  expect(deployment.components).toHaveLength(1_000);
  expect(deployment.components[0]?.name).toHaveLength(4_096);
  expect(deployment.cause).toHaveLength(4_096);
  expect(deployment.spec.components).toHaveLength(1_000);
  expect(deployment.spec.components[0]?.envs).toHaveLength(1_000);
  const all = deployment.steps.flatMap((step) => [step, ...step.steps]);
  expect(all).toHaveLength(10_000);
  expect(all[1]?.reason?.message).toHaveLength(4_096);
  expect(responses.deploymentsFrom({ deployments: many(2_000, { id: 'd1' }) })).toHaveLength(20);
});

test('URLs: 1,000 of 16,384 characters each at most; a longer one, which would be of no use cut, is left out', () => {
  const long = (length: number) => 'https://logs.example/'.padEnd(length, 'x');
  const urls = [long(16_385), ...new Array(2_000).fill(0).map((_, index) => `https://logs.example/${index}`)];
  const answer = responses.logUrlsFrom({ live_url: long(16_385), historic_urls: urls });
  expect(answer.liveUrl).toBeUndefined();
  expect(answer.archivedUrls).toEqual(urls.slice(1, 1_000));
  expect(responses.logUrlsFrom({ live_url: long(16_384) }).liveUrl).toHaveLength(16_384);
});

test('a name of a megabyte in a spec is not in the path of each member below it', () => {
  const below = Object.fromEntries(Array.from({ length: 5_000 }, (_, index) => [`m${index}`, index]));
  const spec = { ['x'.repeat(1_000_000)]: below };
  const { members } = responses.deploymentFrom({ deployment: { id: 'd1', spec } }).spec;
  expect(members.size).toBe(5_000);
  expect(Math.max(...[...members.keys()].map((path) => path.length))).toBeLessThan(210);
});

test('no JSON makes a reader throw anything but UnexpectedAnswer', () => {
  const readers = [
    responses.appFrom,
    responses.appsFrom,
    responses.deploymentFrom,
    responses.deploymentsFrom,
    responses.logUrlsFrom,
    responses.autoscalingEventsFrom,
    responses.eventFrom,
    responses.jobInvocationsFrom,
    responses.jobInvocationFrom,
    responses.healthFrom,
    responses.instancesFrom,
    responses.apiErrorFrom,
    responses.hasNextPage,
  ];
  const names = [
    'app',
    'deployment',
    'apps',
    'deployments',
    'progress',
    'steps',
    'spec',
    'envs',
    'image',
    'app_health',
    'components',
    'instances',
    'timing',
    'cause_details',
    'services',
    'value',
    'links',
    'pages',
    'id',
  ];
  const json = fc.letrec((tie) => ({
    value: fc.oneof({ maxDepth: 5 }, fc.jsonValue({ maxDepth: 1 }), fc.array(tie('value')), tie('object')),
    object: fc.dictionary(fc.constantFrom(...names), tie('value')),
  })).value;
  fc.assert(
    fc.property(json, (answer) => {
      for (const read of readers) {
        try {
          read(answer);
        } catch (error) {
          expect(error).toBeInstanceOf(UnexpectedResponse);
        }
      }
    }),
    { numRuns: 500 },
  );
});
