import { expect, test } from '@jest/globals';
import { specMembers } from '../../src/app-platform/spec-members.ts';
import { type ComparedDeployment, changesSince } from '../../src/diagnosis/changes.ts';

const COMMITS = [
  '54d4a727f457231062439895000d45437c7bb405',
  '044a4490cff8da0367c88e8ef445be6d6d5f7ea6',
] as const;
const github = { host: 'github', repo: 'acme/shop' };

function deployment(
  id: string,
  commit: string | undefined,
  web: object,
  envs: string[] = [],
  /** Further members as the API's spec has them. */
  raw: object = {},
): ComparedDeployment {
  const component = { name: 'web', kind: 'service', repository: github, envs: [], ...web };
  const { name, kind, repository } = component;
  const source = repository && { [repository.host]: { repo: repository.repo } };
  const members = specMembers({ [`${kind}s`]: [{ name, ...source, envs: component.envs, ...raw }], envs });
  return {
    id,
    commits: commit === undefined ? [] : [commit],
    components: [],
    spec: { components: [component], envs: envs.map((key) => ({ key })), members },
  };
}

test('nothing changed: the same commit, spec and variables', () => {
  const same = deployment('good', COMMITS[0], { httpPort: 8080 }, ['A']);
  expect(changesSince(same, { ...same, id: 'failed' })).toEqual({
    since_deployment_id: 'good',
    compare_url: null,
    commits: null,
    spec: [],
    environment: [],
    buildpacks: [],
  });
});

test('another commit comes with a link that compares the two on GitHub', () => {
  const changes = changesSince(deployment('good', COMMITS[0], {}), deployment('failed', COMMITS[1], {}));
  expect(changes.commits).toEqual({ from: COMMITS[0], to: COMMITS[1] });
  expect(changes.compare_url).toBe(`https://github.com/acme/shop/compare/${COMMITS[0]}...${COMMITS[1]}`);
});

test.each([
  ['a repository elsewhere', { repository: { host: 'gitlab', repo: 'acme/shop' } }, COMMITS[1]],
  ['an image', { repository: undefined }, COMMITS[1]],
  [
    'a hostile name',
    { repository: { host: 'github', repo: 'acme/shop)[x](https://evil.example' } },
    COMMITS[1],
  ],
  ['a hostile commit', {}, '../../evil'],
])('no link for %s', (_, web, commit) => {
  expect(
    changesSince(deployment('good', COMMITS[0], web), deployment('failed', commit, web)).compare_url,
  ).toBeNull();
});

test('members of the spec that differ have the names they have in the spec', () => {
  const before = {
    http_port: 8080,
    health_check: { http_path: '/', port: 8080 },
    run_command: 'node a.js',
    internal_ports: [1],
  };
  const after = {
    http_port: 3000,
    health_check: { http_path: '/health', port: 8080 },
    instance_size_slug: 'basic-s',
    internal_ports: [1, 2],
  };
  const changes = changesSince(
    deployment('good', COMMITS[0], {}, [], before),
    deployment('failed', COMMITS[0], {}, [], after),
  );
  expect(changes.spec).toEqual([
    { path: 'services.web.http_port', change: 'changed' },
    { path: 'services.web.health_check.http_path', change: 'changed' },
    { path: 'services.web.run_command', change: 'removed' },
    { path: 'services.web.internal_ports', change: 'changed' },
    { path: 'services.web.instance_size_slug', change: 'added' },
  ]);
});

test("another repository is a change of its host's member", () => {
  const moved = { repository: { host: 'github', repo: 'acme/store' } };
  const changes = changesSince(deployment('good', COMMITS[0], {}), deployment('failed', COMMITS[0], moved));
  expect(changes.spec).toEqual([{ path: 'services.web.github.repo', change: 'changed' }]);
});

test('a component that came or went is one change', () => {
  const good = deployment('good', COMMITS[0], {});
  const failed = deployment('failed', COMMITS[0], { name: 'api', kind: 'worker', envs: [{ key: 'A' }] });
  const changes = changesSince(good, failed);
  expect(changes.spec).toEqual([
    { path: 'workers.api', change: 'added' },
    { path: 'services.web', change: 'removed' },
  ]);
  expect(changes.environment).toEqual([]);
});

test('variables by name: added, removed, with another scope; of a component and of the app', () => {
  const good = deployment('good', COMMITS[0], { envs: [{ key: 'A' }, { key: 'B', scope: 'RUN_TIME' }] }, [
    'OLD',
  ]);
  const failed = deployment('failed', COMMITS[0], {
    envs: [{ key: 'B', scope: 'BUILD_TIME' }, { key: 'C' }],
  });
  expect(changesSince(good, failed).environment).toEqual([
    { component: null, name: 'OLD', change: 'removed' },
    { component: 'web', name: 'A', change: 'removed' },
    { component: 'web', name: 'B', change: 'changed' },
    { component: 'web', name: 'C', change: 'added' },
  ]);
});

test('versions of buildpacks of a component that was built with some both times', () => {
  const same = deployment('good', COMMITS[0], {});
  const builtWith = (...buildpacks: { id: string; version: string }[]): ComparedDeployment => ({
    ...same,
    components: [{ name: 'web', buildpacks }],
  });
  const node = (version: string) => ({ id: 'heroku/nodejs', version });
  const procfile = { id: 'digitalocean/procfile', version: '0.1.0' };
  const changes = changesSince(builtWith(node('0.337.0'), procfile), builtWith(node('0.338.5')));
  expect(changes.buildpacks).toEqual([
    { component: 'web', name: 'heroku/nodejs', from: '0.337.0', to: '0.338.5' },
    { component: 'web', name: 'digitalocean/procfile', from: '0.1.0', to: null },
  ]);
  expect(changesSince(builtWith(node('0.337.0')), builtWith()).buildpacks).toEqual([]);
  expect(changesSince(same, builtWith(node('0.338.5'))).buildpacks).toEqual([]);
});
