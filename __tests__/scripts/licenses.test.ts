import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';

const DIST = join(import.meta.dirname, '..', '..', 'dist');
const PATH_OF_PACKAGE = /node_modules\/((?:@[\w.-]+\/)?[\w.-]+)\//g;

test('dist/licenses.txt has the license of every package whose path stands in the bundle', () => {
  const scripts = readdirSync(DIST).filter((name) => name.endsWith('.js'));
  const bundled = scripts.flatMap((name) =>
    [...readFileSync(join(DIST, name), 'utf8').matchAll(PATH_OF_PACKAGE)].map(([, found]) => found),
  );
  const listed = readFileSync(join(DIST, 'licenses.txt'), 'utf8').split('\n');
  expect(bundled.filter((name) => !listed.includes(name ?? ''))).toEqual([]);
  expect(bundled).toEqual(expect.arrayContaining(['@actions/core', '@actions/exec', '@actions/io']));
});
