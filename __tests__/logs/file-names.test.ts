import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { FileNames } from '../../src/logs/file-names.ts';

test('a log is named after its type, or its component in a folder of the type', () => {
  const names = new FileNames();
  expect(names.pathOf('BUILD', undefined, 0)).toBe('build.log');
  expect(names.pathOf('RUN_RESTARTED', 'web', 0)).toBe(join('run_restarted', 'web.log'));
  expect(names.pathOf('RUN_RESTARTED', 'web', 1)).toBe(join('run_restarted', 'web-2.log'));
  expect(names.pathOf('RUN_RESTARTED', 'web', 0)).toBe(join('run_restarted', 'web.log'));
});

test.each(['con', 'PRN', 'Aux', 'nul', 'com0', 'COM9', 'lpt1'])('%s is a device of Windows', (component) => {
  expect(new FileNames().pathOf('RUN', component, 0)).toBe(join('run', `${component}_.log`));
});

test.each(['console', 'aux1', 'com', 'com10', 'null', 'con-2'])('%s is none', (component) => {
  expect(new FileNames().pathOf('RUN', component, 0)).toBe(join('run', `${component}.log`));
});

test('components that differ in case alone have files that differ in more', () => {
  const names = new FileNames();
  expect(names.pathOf('RUN', 'web', 0)).toBe(join('run', 'web.log'));
  expect(names.pathOf('RUN', 'Web', 0)).toBe(join('run', 'Web_.log'));
  expect(names.pathOf('RUN', 'web_', 0)).toBe(join('run', 'web__.log'));
  expect(names.pathOf('DEPLOY', 'Web', 0)).toBe(join('deploy', 'Web.log'));
});

test('a second crash of a component and another component named so have two files', () => {
  const names = new FileNames();
  expect(names.pathOf('RUN_RESTARTED', 'web-2', 0)).toBe(join('run_restarted', 'web-2.log'));
  expect(names.pathOf('RUN_RESTARTED', 'web', 1)).toBe(join('run_restarted', 'web-2_.log'));
});

test('no two logs share a file on any system, and none ends in what Windows drops', () => {
  const component = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9_-]{0,3}$/);
  const log = fc.tuple(fc.constantFrom('RUN' as const, 'DEPLOY' as const), component, fc.nat(2));
  fc.assert(
    fc.property(fc.uniqueArray(log, { selector: String, maxLength: 12 }), (logs) => {
      const names = new FileNames();
      const paths = logs.map((one) => names.pathOf(...one));
      expect(new Set(paths.map((path) => path.toLowerCase())).size).toBe(logs.length);
      for (const path of paths) expect(path).toMatch(/[A-Za-z0-9_-]\.log$/);
    }),
  );
});
