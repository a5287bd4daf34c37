import { expect, test } from '@jest/globals';
import { deploymentFrom } from '../../src/app-platform/answers.ts';
import type { Step } from '../../src/app-platform/types.ts';
import { durationWords, oneLine, progressWords, stepWords } from '../../src/report/wording.ts';

test.each([
  [-1, '0s'],
  [Number.NaN, '0s'],
  [0, '0s'],
  [400, '0.4s'],
  [960, '1s'],
  [12_300, '12s'],
  [59_600, '1m'],
  [80_000, '1m 20s'],
  [3_600_000, '1h'],
  [3_725_000, '1h 2m'],
])('%d ms are %s', (ms, words) => {
  expect(durationWords(ms)).toBe(words);
});

test('progress says the phase, the steps and the time', () => {
  const progress = { success_steps: 2, total_steps: 6 };
  const deployment = deploymentFrom({ deployment: { id: 'd1', phase: 'BUILDING', progress } });
  expect(progressWords(deployment, 80_000)).toBe('BUILDING, 2 of 6 steps, 1m 20s');
});

test('progress without steps says the phase and the time', () => {
  const deployment = deploymentFrom({ deployment: { id: 'd1', phase: 'PENDING_BUILD' } });
  expect(progressWords(deployment, 2000)).toBe('PENDING_BUILD, 2s');
});

test.each<[Partial<Step>, string | undefined, string]>([
  [{ name: 'web', component: 'web', messageBase: 'Building service' }, 'build', 'Building service web'],
  [{ name: 'web', component: 'web' }, 'deploy', 'Deploying web'],
  [{ name: 'wait', component: 'web' }, 'deploy', 'Waiting for web'],
  [{ name: 'initialize' }, 'build', 'Initializing the build'],
  [{ name: 'finalize' }, 'deploy', 'Finalizing the deploy'],
  [{ name: 'build' }, undefined, 'Building'],
  [{ name: 'warm_up', component: 'web' }, 'deploy', 'warm_up (web)'],
  [{ name: '' }, 'deploy', 'Unnamed step'],
])('%o below %s is "%s"', (step, root, words) => {
  expect(stepWords({ ...emptyStep, ...step }, root)).toBe(words);
});

test("the API's text stays on one line and cannot move the cursor or turn the writing direction", () => {
  expect(oneLine('a\r\n::error::b\x1b[2Jc\u202ed\x00')).toBe('a ::error::b [2Jc d');
  expect(oneLine('x'.repeat(1000), 10)).toBe(`${'x'.repeat(9)}…`);
});

const emptyStep: Step = {
  name: '',
  status: 'RUNNING',
  component: undefined,
  messageBase: undefined,
  startedAt: undefined,
  endedAt: undefined,
  reason: undefined,
  steps: [],
};
