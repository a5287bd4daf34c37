import { expect, test } from '@jest/globals';
import { type Scenario, scenarios } from '../../simulator/index.ts';
import { runJob } from './harness.ts';

const SPEED = 20;
const MINUTE_MS = 60_000;

type Plan = Scenario['deployments'][number];

const [EARLIER, FAILED, ROLLBACK] = scenarios['rolled-back-before']!.deployments as [Plan, Plan, Plan];
const GOOD = scenarios.good!.deployments.at(-1)!;

/** Deployments that are over, a few minutes after each other; the second is the one that is asked about. */
function history(...later: Plan[]): Scenario {
  const all = [GOOD, ...later].map((plan, index) => ({ ...plan, at: (5 * index - 60) * MINUTE_MS }));
  return { ...scenarios['rolled-back-before']!, deployments: [EARLIER, ...all], subject: 1 };
}

function automatic(kind: 'maintenance' | 'autoscaled'): Plan {
  return { ...ROLLBACK, cause: { kind } };
}

test.concurrent('a deployment that was active and was rolled back automatically is no success', async () => {
  const { simulator, outputs, errors, result } = await runJob({ scenario: history(ROLLBACK), speed: SPEED });
  expect(outputs).toMatchObject({
    deployment_id: simulator.deploymentId,
    conclusion: 'unhealthy',
    reason: 'The deployment was rolled back after it was active',
    serving_deployment_id: simulator.deployments.at(-1)!.id,
  });
  expect(errors[0]).toContain(`App Platform rolled back to deployment ${simulator.deployments[0]!.id}`);
  expect(result.exitCode).toBe(1);
});

test.concurrent.each<[string, Plan[]]>([
  ['maintenance', [automatic('maintenance')]],
  ['autoscaling', [automatic('maintenance'), automatic('autoscaled')]],
  ['a rollback to it', [{ ...ROLLBACK, cause: { kind: 'auto-rollback', to: 1 } }]],
])('one that App Platform has deployed again by itself is a success: %s', async (_, later) => {
  const { simulator, outputs, printed, result } = await runJob(
    { scenario: history(...later), speed: SPEED },
    { on_superseded: 'fail' },
  );
  expect(outputs).toMatchObject({ deployment_id: simulator.deploymentId, conclusion: 'success' });
  expect(outputs).toMatchObject({
    superseded_by: '',
    serving_deployment_id: simulator.deployments.at(-1)!.id,
  });
  expect(printed.join('\n')).toContain('was ACTIVE, until App Platform deployed it again by itself');
  expect(result.exitCode).toBe(0);
});

test.concurrent('what took the place of one that served is the next that served, not one that failed', async () => {
  const simulation = { scenario: history(FAILED, GOOD), speed: SPEED, seed: 4 };
  const { simulator } = await runJob(simulation);
  const { outputs } = await runJob(simulation, { deployment_id: simulator.deployments[1]!.id });
  expect(outputs).toMatchObject({ conclusion: 'superseded', superseded_by: simulator.deployments[3]!.id });
});
