import {
  closeSync,
  constants,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { createFile, newFileFlags } from '../../src/logs/create-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'create-file-'));
const outside = join(folder, 'outside.txt');
writeFileSync(outside, 'kept');
afterAll(() => rmSync(folder, { recursive: true }));

test.each([
  ['with O_NOFOLLOW', constants],
  ['without it, as on Windows', { ...constants, O_NOFOLLOW: undefined } as unknown as typeof constants],
])('a link is not written through, %s', (name, system) => {
  const link = join(folder, `${name}.log`);
  symlinkSync(outside, link);
  expect(() => openSync(link, newFileFlags(system))).toThrow('EEXIST');
});

test('a link that comes to lie in the way makes room for a file', () => {
  const root = mkdtempSync(join(folder, 'root-'));
  const path = join(root, 'run', 'web.log');
  closeSync(createFile(root, path));
  rmSync(path);
  symlinkSync(outside, path);
  writeFileSync(createFile(root, path), 'log');
  expect(readFileSync(path, 'utf8')).toBe('log');
  expect(readFileSync(outside, 'utf8')).toBe('kept');
});

test('a folder that is a link leads nowhere', () => {
  const root = mkdtempSync(join(folder, 'root-'));
  symlinkSync(folder, join(root, 'run'));
  expect(() => createFile(root, join(root, 'run', 'web.log'))).toThrow('is a link that leads elsewhere');
  expect(() => createFile(root, join(folder, 'web.log'))).toThrow('it lies outside log_dir');
});
