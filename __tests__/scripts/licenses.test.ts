import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { bundledPackages, licensedPackages } from '../../scripts/licenses.ts';

test('dist/licenses.txt has the license of every package in the bundle', () => {
  const list = readFileSync(join(import.meta.dirname, '..', '..', 'dist', 'licenses.txt'), 'utf8');
  expect(licensedPackages(list)).toEqual(expect.arrayContaining(bundledPackages()));
  expect(bundledPackages()).toEqual(
    expect.arrayContaining(['@actions/core', '@actions/exec', '@actions/io']),
  );
});
