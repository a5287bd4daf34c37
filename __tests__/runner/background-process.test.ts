import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from '@jest/globals';
import { isRunning, jobProcess, killProcess } from '../../src/runner/background-process.ts';

/** `process.kill` as a system answers that refuses it. */
function refusing(code: string): typeof process.kill {
  return () => {
    throw Object.assign(new Error(code), { code });
  };
}

test('a process runs until it is killed, and is killed once', async () => {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
  const ended = once(child, 'exit');
  expect(isRunning(child.pid!)).toBe(true);
  killProcess(child.pid!);
  await ended;
  expect(isRunning(child.pid!)).toBe(false);
  expect(() => killProcess(child.pid!)).not.toThrow();
});

test.each([
  ['EPERM', true],
  ['ESRCH', false],
  ['EINVAL', false],
])('the system answers %s: it runs: %s', (code, runs) => {
  expect(isRunning(4711, refusing(code))).toBe(runs);
});

test.each([
  [4711, 4711],
  // In a container.
  [1, undefined],
  // The parent is in another namespace.
  [0, undefined],
])('the parent is %d: the process of the job is %s', (parent, job) => {
  expect(jobProcess(parent)).toBe(job);
});
