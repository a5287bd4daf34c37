import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { MAX_END_BYTES, readLogEnd } from '../../src/logs/log-end.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'log-end-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function saved(text: string): Promise<string> {
  const file = path.join(folder, 'build.log');
  await writeFile(file, text);
  return file;
}

const line = (component: string, index: number) =>
  `${component} 2026-01-01T00:00:00.123456789Z ${String(index).padStart(60, '.')}\n`;
const lines = (component: string, count: number) =>
  Array.from({ length: count }, (_, index) => line(component, index + 1)).join('');

test('a small log is read whole', async () => {
  const end = await readLogEnd(await saved('one\ntwo'), { type: 'BUILD', newlines: 1 });
  expect({ ...end, bytes: end.bytes.toString() }).toEqual({
    file: 'build.log',
    type: 'BUILD',
    bytes: 'one\ntwo',
    firstLine: 1,
  });
});

test('an empty log has an end too', async () => {
  const end = await readLogEnd(await saved(''), { type: 'BUILD', newlines: 0 });
  expect([end.bytes.length, end.firstLine]).toEqual([0, 1]);
});

test('of a large log the last whole lines are read, with their number', async () => {
  const end = await readLogEnd(await saved(lines('web', 100_000)), { type: 'BUILD', newlines: 100_000 });
  expect(end.bytes.length).toBeLessThanOrEqual(MAX_END_BYTES);
  expect(end.bytes.length).toBeGreaterThan(MAX_END_BYTES - 200);
  expect(end.bytes.toString('utf8', 0, line('web', 1).length)).toBe(line('web', end.firstLine));
});

test('a line of more than the end is read from somewhere within', async () => {
  const end = await readLogEnd(await saved(`${'x'.repeat(MAX_END_BYTES + 10)}\n`), {
    type: 'RUN',
    newlines: 1,
  });
  expect([end.bytes.length, end.firstLine]).toEqual([MAX_END_BYTES, 1]);
});

test('lines of a component that another one wrote over are found further up', async () => {
  const log = lines('web', 1_000) + lines('worker', 99_000);
  const end = await readLogEnd(await saved(log), { type: 'RUN', component: 'web', newlines: 100_000 });
  expect(end.bytes.includes(line('web', 1_000))).toBe(true);
  expect(end.firstLine).toBe(1);
});

test('a component that wrote nothing leaves the end of the log', async () => {
  const log = lines('worker', 100_000);
  const end = await readLogEnd(await saved(log), { type: 'RUN', component: 'web', newlines: 100_000 });
  expect(end.bytes.toString().endsWith(line('worker', 100_000))).toBe(true);
});
