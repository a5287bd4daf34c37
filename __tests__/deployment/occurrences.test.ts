import { expect, test } from '@jest/globals';
import type { Occurrence } from '../../src/app-platform/types.ts';
import { conclusionOfOccurrences, type WatchedOccurrence } from '../../src/deployment/occurrences.ts';
import type { Watch } from '../../src/deployment/watch.ts';

function watched(phase: string, isJob: boolean): WatchedOccurrence {
  const watch = { current: { id: 'i1', phase, createdAt: undefined } } as Watch<Occurrence>;
  return { name: isJob ? 'Job migrate' : 'Autoscaling', isJob, watch };
}

test.each([
  [[], undefined],
  [[watched('FAILED', true)], 'failure'],
  [[watched('CANCELED', true)], 'canceled'],
  [[watched('SKIPPED', true)], 'success'],
  [[watched('FAILED', false)], 'success'],
  [[watched('SUCCEEDED', false), watched('FAILED', true)], 'failure'],
  [[watched('SUCCEEDED', false), watched('RUNNING', true)], 'in_progress'],
  [[watched('A_NEW_PHASE', true)], 'in_progress'],
])('%j ends as %s', (occurrences, conclusion) => {
  expect(conclusionOfOccurrences(occurrences)).toBe(conclusion);
});
