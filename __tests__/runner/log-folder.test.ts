import { join, resolve } from 'node:path';
import { expect, test } from '@jest/globals';
import { shownFolder } from '../../src/runner/log-folder.ts';

const WORKSPACE = resolve('/home/runner/octo-app');

test.each([
  ['logs/app', 'logs/app'],
  ['./logs/', 'logs'],
  [join(WORKSPACE, 'logs'), 'logs'],
  ['.', '.'],
  [resolve('/var/log/app'), resolve('/var/log/app')],
])('the folder %s is shown as %s', (given, shown) => {
  expect(shownFolder(given, WORKSPACE)).toBe(shown);
});
