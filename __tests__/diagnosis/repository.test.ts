import { expect, test } from '@jest/globals';
import { deploymentFrom } from '../../src/app-platform/responses.ts';
import { type Repository, sourceRoots, withUrls } from '../../src/diagnosis/repository.ts';
import { diagnoseFailure } from './at-once.ts';

const SHA = '54d4a727f457231062439895000d45437c7bb405';
const repository: Repository = {
  name: 'Acme/Shop',
  serverUrl: 'https://github.com',
  hasFile: (path) => !path.endsWith('missing.ts'),
};

function deploymentOf(source: object) {
  const web = { name: 'web', source_dir: '/apps/web', ...source };
  const services = [{ name: 'web', source_commit_hash: SHA }];
  return deploymentFrom({ deployment: { id: 'd1', spec: { services: [web] }, services } });
}

const ofGitHub = deploymentOf({ github: { repo: 'acme/shop' } });

test.each([
  ['of the workflow, however it is written', ofGitHub, { sourceDir: 'apps/web' }],
  ['another one', deploymentOf({ github: { repo: 'acme/other' } }), undefined],
  ['of the same name elsewhere', deploymentOf({ gitlab: { repo: 'acme/shop' } }), undefined],
  ['none: an image', deploymentOf({ image: { repository: 'shop' } }), undefined],
])('sources of a component whose repository is %s', (_, { spec }, roots) => {
  expect(sourceRoots(repository, 'web', spec)).toEqual(roots);
});

function located(...files: string[]) {
  const step = { component: 'web', step: '', stage: 'BUILD' as const, code: '', message: '' };
  const diagnosis = diagnoseFailure(step, { logs: [] });
  const locations = files.map((file) => ({ file, line: 7, column: 1, message: 'wrong', code: undefined }));
  return withUrls({ ...diagnosis, locations }, repository, ofGitHub).locations;
}

test('each line is linked at the deployed commit; what a path holds leads nowhere else', () => {
  const urls = located('src/a.ts', 'src/[id]/b c.ts', 'src/#x?y.ts').map(({ url }) => url);
  const base = `https://github.com/Acme/Shop/blob/${SHA}/src`;
  expect(urls).toEqual([`${base}/a.ts#L7`, `${base}/%5Bid%5D/b%20c.ts#L7`, `${base}/%23x%3Fy.ts#L7`]);
});

test('a file that the checkout does not have is left out', () => {
  expect(located('src/missing.ts', 'src/a.ts').map(({ file }) => file)).toEqual(['src/a.ts']);
});
