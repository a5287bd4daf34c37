import { expect, test } from '@jest/globals';
import { appFrom, deploymentFrom } from '../../src/app-platform/responses.ts';
import { crashNotice, foundWords, progressLine } from '../../src/report/progress.ts';

test('progress says the phase, the steps, and how long the deployment has taken', () => {
  const progress = { success_steps: 2, total_steps: 6 };
  const created_at = '2026-01-01T00:00:00Z';
  const deployment = deploymentFrom({ deployment: { id: 'd1', phase: 'BUILDING', progress, created_at } });
  const now = Date.parse(created_at) + 80_000;
  expect(progressLine(deployment, now)).toBe('BUILDING, 2 of 6 steps after 1m 20s');
});

test('progress without steps says the phase and the time', () => {
  const deployment = deploymentFrom({ deployment: { id: 'd1', phase: 'PENDING_BUILD' } });
  expect(progressLine(deployment, 0)).toBe('PENDING_BUILD');
});

const app = appFrom({ app: { id: 'a1', spec: { name: 'sample' } } });

test.each([
  [60_000, 'App sample, deployment d1: manual'],
  [600_000, 'App sample, deployment d1, created 10m ago: manual'],
  [90 * 24 * 3_600_000, 'App sample, deployment d1, created 90 days ago: manual'],
])('a deployment that is %d ms old: %s', (ageMs, words) => {
  const created_at = '2026-01-01T00:00:00Z';
  const deployment = deploymentFrom({ deployment: { id: 'd1', cause: 'manual', created_at } });
  expect(foundWords(app, deployment, Date.parse(created_at) + ageMs)).toBe(words);
});

test('the notice of a crash points at its log only where that was printed', () => {
  const restarted = 'web crashed, and App Platform is restarting it. Its crash log';
  expect(crashNotice('web', true)).toEqual(['web crashed', `${restarted} is above.`]);
  expect(crashNotice('web', false)).toEqual(['web crashed', `${restarted} has been saved.`]);
});
