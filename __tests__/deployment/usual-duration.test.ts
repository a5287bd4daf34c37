import { expect, test } from '@jest/globals';
import { deploymentFrom, deploymentsFrom } from '../../src/app-platform/responses.ts';
import { usualDuration } from '../../src/deployment/usual-duration.ts';

const at = (hour: number, seconds = 0) => new Date(Date.UTC(2026, 0, 1, hour, 0, seconds)).toISOString();
const now = deploymentFrom({ deployment: { id: 'now', phase: 'ACTIVE', created_at: at(20) } });

/** One that was served after so many seconds, and was superseded hours later. */
function served(hour: number, seconds: number, more: object = {}) {
  const deploy = {
    name: 'deploy',
    status: 'SUCCESS',
    steps: [{ name: 'finalize', ended_at: at(hour, seconds) }],
  };
  return {
    id: `at-${hour}`,
    phase: 'SUPERSEDED',
    created_at: at(hour),
    phase_last_updated_at: at(hour + 3),
    progress: { success_steps: 1, total_steps: 1, steps: [deploy] },
    ...more,
  };
}

function usualOf(...deployments: object[]) {
  return usualDuration(deploymentsFrom({ deployments }), now);
}

test('the median of the last five that were served', () => {
  const usual = usualOf(
    { id: 'now', phase: 'ACTIVE', created_at: at(20) },
    served(21, 900),
    served(19, 100),
    served(18, 90),
    served(17, 400),
    served(16, 110),
    served(15, 95),
    served(14, 1),
  );
  expect(usual).toEqual({ ms: 100_000, count: 5 });
});

test('a failure, a rollback and what App Platform started by itself do not count', () => {
  const failed = { status: 'ERROR', name: 'deploy' };
  const usual = usualOf(
    served(19, 100),
    served(18, 5, { phase: 'ERROR' }),
    served(17, 6, { cause_details: { type: 'MAINTENANCE' } }),
    served(16, 7, { cause_details: { type: 'MANUAL_ROLLBACK' } }),
    served(15, 8, { progress: { success_steps: 0, total_steps: 1, steps: [failed] } }),
    served(14, 120),
    served(13, 110),
  );
  expect(usual).toEqual({ ms: 110_000, count: 3 });
});

test('two are too few', () => {
  expect(usualOf(served(19, 100), served(18, 90))).toBe(undefined);
});
