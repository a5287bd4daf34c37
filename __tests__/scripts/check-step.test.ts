import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Expected, faultsOfRun } from '../../scripts/check-step.ts';

const folder = mkdtempSync(join(tmpdir(), 'check-step-'));
const archive = createServer((_, response) => response.end('line\n'));
const outputs = { conclusion: 'success', log_dir: folder, log_files: '', url: '' };
const nothing: Expected = { output: [], file: [] };

beforeAll(async () => {
  writeFileSync(join(folder, 'build.log'), 'line\n');
  writeFileSync(join(folder, 'other.log'), 'another line\n');
  writeFileSync(join(folder, 'empty.log'), '');
  await new Promise<void>((done) => archive.listen(0, '127.0.0.1', done));
  outputs.log_files = JSON.stringify([join(folder, 'build.log')]);
  outputs.url = `http://127.0.0.1:${(archive.address() as AddressInfo).port}/`;
});

afterAll(() => {
  archive.close();
  rmSync(folder, { recursive: true });
});

test('a step that is as expected has no faults', async () => {
  const expected = {
    outcome: 'success',
    output: ['conclusion=success', 'log_dir'],
    file: ['build.log'],
    archive: 'build.log',
  };
  expect(await faultsOfRun(expected, outputs, 'success')).toEqual([]);
});

test.each<[string, Partial<Expected>, Record<string, string>, RegExp]>([
  ['another outcome', { outcome: 'failure' }, {}, /ended in success, not in failure/],
  ['another value', { output: ['conclusion=failure'] }, {}, /conclusion is "success", not "failure"/],
  ['an output that is empty', { output: ['reason'] }, {}, /output reason is empty/],
  ['a file that is missing', { file: ['deploy.log'] }, {}, /deploy.log is missing or empty/],
  ['a file that is empty', { file: ['empty.log'] }, {}, /empty.log is missing or empty/],
  ['other bytes', { archive: 'other.log' }, {}, /other bytes than the archive/],
  ['a relative folder', { file: ['build.log'] }, { log_dir: 'logs' }, /which is not absolute/],
  ['a file of the output', {}, { log_files: '["/nowhere/build.log"]' }, /not there or not absolute/],
])('is found: %s', async (_, expected, changed, fault) => {
  const faults = await faultsOfRun({ ...nothing, ...expected }, { ...outputs, ...changed }, 'success');
  expect(faults.join('\n')).toMatch(fault);
});
