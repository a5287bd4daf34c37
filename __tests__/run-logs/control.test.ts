import { existsSync, mkdtempSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { Control, type Job } from '../../src/run-logs/control.ts';

const JOB: Job = {
  pid: 4711,
  app: { id: 'a1', name: 'sample' },
  deploymentId: 'd1',
  startedAt: 0,
  components: ['web'],
  logs: [],
};

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'control-test-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('each side finds what the other wrote, through the folder alone', () => {
  const [follower, post] = [new Control(folder), new Control(folder)];
  expect([post.job(), post.ending(), post.isAlive]).toEqual([undefined, undefined, false]);
  new Control(folder).begin(JOB);
  expect([post.job(), post.isAlive, follower.isAskedToStop]).toEqual([JOB, true, false]);
  post.askToStop();
  expect(follower.isAskedToStop).toBe(true);
  follower.end({ early: undefined, notes: ['a note'] });
  expect(post.ending()).toEqual({ early: undefined, notes: ['a note'] });
  post.remove();
  expect(existsSync(join(folder, '.run-logs'))).toBe(false);
  expect(() => post.remove()).not.toThrow();
});

test('a folder that is gone ends the follower, since nobody can ask it there any more', () => {
  const follower = new Control(folder);
  follower.begin(JOB);
  rmSync(join(folder, '.run-logs'), { recursive: true });
  expect(follower.isAskedToStop).toBe(true);
});

test('a folder is free again once its process is silent, and what it left is removed', () => {
  const first = new Control(folder);
  first.begin(JOB);
  first.askToStop();
  expect(() => new Control(folder).checkUnused()).toThrow(/^log_dir: another run-logs step/);
  const longAgo = new Date(Date.now() - 60_000);
  utimesSync(join(folder, '.run-logs', 'alive.json'), longAgo, longAgo);
  const next = new Control(folder);
  next.checkUnused();
  expect(existsSync(join(folder, '.run-logs'))).toBe(false);
  next.begin(JOB);
  expect(next.isAskedToStop).toBe(false);
});
