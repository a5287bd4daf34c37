import { expect, test } from '@jest/globals';
import type { Step } from '../../src/app-platform/types.ts';
import { stepWords } from '../../src/deployment/step-words.ts';

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
