import { expect, test } from '@jest/globals';
import { scenarios } from '../../simulator/index.ts';
import { runJob } from './harness.ts';

const SPEED = 20;
/** Both clocks run alike: ten seconds of waiting take half a second. */
const FAST = { clockSpeed: SPEED };

/** The scenario, whose automatic rollback begins so long after the failure (in milliseconds). */
function rolledBackAfter(ms: number) {
  const scenario = scenarios['rolled-back']!;
  const deployments = scenario.deployments.map((one, index, all) =>
    index === all.length - 1 ? { ...one, at: one.at! - 1_000 + ms } : one,
  );
  return { ...scenario, deployments };
}

test.concurrent('an automatic rollback that begins seconds after the failure is told of', async () => {
  const { simulator, errors, outputs, result, printed } = await runJob(
    { scenario: rolledBackAfter(6_000), speed: SPEED },
    { poll_interval: '10s' },
    FAST,
  );
  const [earlier] = simulator.deployments;
  const words = `App Platform is rolling back to deployment ${earlier!.id}`;
  expect(errors[0]).toContain(words);
  expect(result.summary).toContain(words);
  expect(printed.join('\n')).toContain(`Deployment ${simulator.deploymentId} of sample-nodejs failed`);
  expect(outputs).toMatchObject({ conclusion: 'failure', serving_deployment_id: earlier!.id });
});
