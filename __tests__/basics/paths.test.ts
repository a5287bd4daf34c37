import path from 'node:path';
import { expect, test } from '@jest/globals';
import { isWithin, shownPath } from '../../src/basics/paths.ts';

test.each([
  ['/home/runner/work/_temp/logs', '/home/runner/work/_temp/logs/run/web.log', path.posix],
  ['D:\\a\\_temp\\logs', 'D:\\a\\_temp\\logs\\run\\web.log', path.win32],
  ['D:\\a\\_temp\\logs', 'd:\\A\\_TEMP\\logs\\run\\web.log', path.win32],
])('from %s on, %s is shown with slashes', (folder, file, rules) => {
  expect(shownPath(folder, file, rules)).toBe('run/web.log');
});

test('where a backslash is a letter like others it stays', () => {
  expect(shownPath('/logs', '/logs/a\\b.log', path.posix)).toBe('a\\b.log');
});

test.each([
  ['posix', '/work/repo/logs', '/work/repo', true],
  ['posix', '/work/repo', '/work/repo', true],
  ['posix', '/work/repo/..logs', '/work/repo', true],
  ['posix', '/work/repository', '/work/repo', false],
  ['posix', '/tmp/logs', '/work/repo', false],
  ['posix', '/work/repo/..\\logs', '/work/repo', true],
  ['win32', 'D:\\a\\repo\\logs', 'D:\\a\\repo', true],
  ['win32', 'd:/a/REPO/logs', 'D:\\a\\repo', true],
  ['win32', 'D:\\a\\other', 'D:\\a\\repo', false],
  ['win32', 'C:\\a\\repo\\logs', 'D:\\a\\repo', false],
  ['win32', '\\\\server\\share\\logs', 'D:\\a\\repo', false],
] as const)('on %s, %s lies in %s: %s', (system, file, folder, isThere) => {
  expect(isWithin(file, folder, path[system])).toBe(isThere);
});
