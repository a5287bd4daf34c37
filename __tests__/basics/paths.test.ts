import path from 'node:path';
import { expect, test } from '@jest/globals';
import { shownPath } from '../../src/basics/paths.ts';

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
