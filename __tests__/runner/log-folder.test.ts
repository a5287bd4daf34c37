import { existsSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { UserError } from '../../src/basics/errors.ts';
import { givenFolder, newFolder, shownFolder } from '../../src/runner/log-folder.ts';

let workspace: string;
beforeEach(() => {
  workspace = mkdtempSync(join(tmpdir(), 'log-folder-test-'));
});
afterEach(() => rmSync(workspace, { recursive: true, force: true }));

test('a folder that the system says cannot be written to is refused, with the reason', () => {
  const refuse = () => {
    throw Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES' });
  };
  expect(() => givenFolder('logs', workspace, refuse)).toThrow(UserError);
  expect(() => givenFolder('logs', workspace, refuse)).toThrow(/^log_dir: cannot write to "logs" \(.*EACCES/);
});

test('where the system refuses none, as on Windows, the folder is made and taken', () => {
  const folder = givenFolder('logs/deeper', workspace, () => {});
  expect(folder).toBe(join(workspace, 'logs', 'deeper'));
  expect(existsSync(folder)).toBe(true);
});

test('a file in its place is refused on every system', () => {
  writeFileSync(join(workspace, 'logs'), '');
  expect(() => givenFolder('logs', workspace, () => {})).toThrow(/^log_dir: cannot write to "logs"/);
});

test('a link out of the workspace is refused, one within it is not', () => {
  symlinkSync(tmpdir(), join(workspace, 'out'), 'junction');
  givenFolder('inside', workspace);
  symlinkSync(join(workspace, 'inside'), join(workspace, 'link'), 'junction');
  expect(() => givenFolder('out/logs', workspace)).toThrow(/leads out of the workspace/);
  expect(givenFolder('link', workspace)).toBe(join(workspace, 'link'));
});

test('without log_dir each step has a new folder; a parent that is not there is met when logs are written', () => {
  expect(newFolder(workspace)).not.toBe(newFolder(workspace));
  const missing = join(workspace, 'not-there');
  expect(newFolder(missing)).toBe(join(missing, 'app-platform-logs'));
  expect(existsSync(missing)).toBe(false);
});

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
