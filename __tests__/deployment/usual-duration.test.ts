import { expect, test } from '@jest/globals';
import { appFrom, deploymentFrom, deploymentsFrom } from '../../src/app-platform/answers.ts';
import type { AppPlatform } from '../../src/app-platform/client.ts';
import { usualDuration } from '../../src/deployment/usual-duration.ts';

const app = appFrom({ app: { id: 'a1', spec: { name: 'shop' } } });
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
    progress: { steps: [deploy] },
    ...more,
  };
}

function usualOf(...deployments: object[]) {
  const asked: string[] = [];
  const api = {
    async *deployments(id: string) {
      asked.push(id);
      yield* deploymentsFrom({ deployments });
    },
  };
  return usualDuration(api as unknown as AppPlatform, app, now);
}

test('the median of the last five that were served', async () => {
  const usual = await usualOf(
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

test('a failure, a rollback and what App Platform started by itself do not count', async () => {
  const failed = { status: 'ERROR', name: 'deploy' };
  const usual = await usualOf(
    served(19, 100),
    served(18, 5, { phase: 'ERROR' }),
    served(17, 6, { cause_details: { type: 'MAINTENANCE' } }),
    served(16, 7, { cause_details: { type: 'MANUAL_ROLLBACK' } }),
    served(15, 8, { progress: { steps: [failed] } }),
    served(14, 120),
    served(13, 110),
  );
  expect(usual).toEqual({ ms: 110_000, count: 3 });
});

test('two are too few', async () => {
  expect(await usualOf(served(19, 100), served(18, 90))).toBe(undefined);
});
