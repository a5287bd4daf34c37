import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { type Simulator, startSimulator } from '../../simulator/index.ts';
import { type ActionResult, runAction } from '../../simulator/runner/index.ts';
import { type Step, THIS_ACTION } from './check-workflow.ts';

const root = join(import.meta.dirname, '..', '..');

/** Runs an example's step of this action in the bundle, against a simulated App Platform. */
async function run(example: string, scenario: string): Promise<ActionResult> {
  const { jobs } = parse(readFileSync(join(root, 'examples', example), 'utf8'));
  const steps: Step[] = Object.values<{ steps: Step[] }>(jobs).flatMap((job) => job.steps);
  const given = steps.find(({ uses }) => uses === THIS_ACTION)?.with ?? {};
  const simulator = await startSimulator({ scenario, speed: 500, seed: 1 });
  try {
    const inputs = Object.entries(given).map(([name, value]) => [name, filledIn(String(value), simulator)]);
    const started = runAction({
      inputs: { ...Object.fromEntries(inputs), api_url: simulator.url, poll_interval: '200ms' },
    });
    const result = await started.done;
    result.dispose();
    return result;
  } finally {
    await simulator.close();
  }
}

/** What GitHub puts in the place of an expression. */
function filledIn(value: string, { token, appId, commit }: Simulator): string {
  const values: Record<string, string> = {
    'secrets.DIGITALOCEAN_ACCESS_TOKEN': token,
    'vars.APP_ID': appId,
    'fromJSON(steps.deploy.outputs.app).id': appId,
    'github.sha': commit,
  };
  return value.replace(/\$\{\{ (.*?) \}\}/g, (expression, name) => {
    if (!Object.hasOwn(values, name)) throw new Error(`No value for ${expression}`);
    return values[name]!;
  });
}

test.each([
  ['follow-a-push.yml', 'good', 'success', ['build.log', 'deploy.log']],
  ['explain-a-failed-deploy.yml', 'build-exit', 'failure', ['build.log']],
  ['keep-the-logs.yml', 'good', 'success', ['build.log', 'deploy.log']],
  ['comment-on-the-pull-request.yml', 'two-fail', 'failure', ['build.log', 'deploy.log']],
  ['crash-logs-on-a-schedule.yml', 'crash-loop', 'success', ['run_restarted.log']],
])('%s does what it says when the deployment is "%s"', async (example, scenario, conclusion, files) => {
  const { outputs, failed, unexpectedInputs } = await run(example, scenario);
  const saved = (JSON.parse(outputs.log_files!) as string[]).map((path) =>
    path.slice(outputs.log_dir!.length + 1),
  );
  expect(unexpectedInputs).toEqual([]);
  expect({ conclusion: outputs.conclusion, failed }).toEqual({
    conclusion,
    failed: conclusion === 'failure',
  });
  expect(saved).toEqual(expect.arrayContaining(files));
});

test('crash-logs-on-a-schedule.yml succeeds without a file when nothing has crashed', async () => {
  const { outputs, failed } = await run('crash-logs-on-a-schedule.yml', 'active-only');
  expect({ failed, files: outputs.log_files }).toEqual({ failed: false, files: '[]' });
});
