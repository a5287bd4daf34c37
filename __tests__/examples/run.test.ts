import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { startArtifactService } from '../../runner-model/artifact-service.ts';
import { type ActionResult, runAction } from '../../runner-model/index.ts';
import { type Scenario, type Simulator, scenarios, startSimulator } from '../../simulator/index.ts';
import { RunLogsStep } from '../e2e/run-logs-job.ts';
import { RUN_LOGS_ACTION, type Step, THIS_ACTION } from './check-workflow.ts';

const root = join(import.meta.dirname, '..', '..');

/** Runs an example's step of this action in the bundle, against a simulated App Platform. */
async function run(
  example: string,
  scenario: string | Scenario,
  env: Record<string, string> = {},
): Promise<ActionResult> {
  const { jobs } = parse(readFileSync(join(root, 'examples', example), 'utf8'));
  const steps: Step[] = Object.values<{ steps: Step[] }>(jobs).flatMap((job) => job.steps);
  const given = steps.find(({ uses }) => uses === THIS_ACTION)?.with ?? {};
  const simulator = await startSimulator({ scenario, speed: 500, seed: 1 });
  try {
    const inputs = Object.entries(given).map(([name, value]) => [name, filledIn(String(value), simulator)]);
    const started = runAction({
      env,
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
    'github.run_attempt': '1',
  };
  return value.replace(/\$\{\{ (.*?) \}\}/g, (expression, name) => {
    if (!Object.hasOwn(values, name)) throw new Error(`No value for ${expression}`);
    return values[name]!;
  });
}

test.concurrent.each([
  ['follow-a-push.yml', 'good', 'success', ['build.log', 'deploy.log']],
  ['explain-a-failed-deploy.yml', 'build-exit', 'failure', ['build.log']],
  ['keep-the-logs.yml', 'good', 'success', ['build.log', 'deploy.log']],
  ['comment-on-the-pull-request.yml', 'two-fail', 'failure', ['build.log', 'deploy.log']],
  ['crash-logs-on-a-schedule.yml', 'active-only', 'success', []],
])('%s does its work in the scenario "%s"', async (example, scenario, conclusion, files) => {
  const { outputs, failed, unexpectedInputs } = await run(example, scenario);
  expect(unexpectedInputs).toEqual([]);
  expect({ conclusion: outputs.conclusion, failed }).toEqual({
    conclusion,
    failed: conclusion === 'failure',
  });
  expect(filesIn(outputs)).toEqual(expect.arrayContaining(files));
});

test.concurrent('keep-the-logs.yml keeps the logs as an artifact', async () => {
  const service = await startArtifactService();
  try {
    const { outputs } = await run('keep-the-logs.yml', 'good', service.env);
    const [artifact] = service.artifacts;
    expect({ name: artifact?.name, id: artifact?.id }).toEqual({
      name: 'app-platform-logs-1',
      id: outputs.artifact_id,
    });
    expect([...artifact!.files.keys()]).toEqual(expect.arrayContaining(['build.log', 'deploy.log']));
  } finally {
    await service.close();
  }
});

test.concurrent('end-to-end-test.yml keeps what the server says while a test fails', async () => {
  const { jobs } = parse(readFileSync(join(root, 'examples', 'end-to-end-test.yml'), 'utf8'));
  const given = (jobs.test.steps as Step[]).find(({ uses }) => uses === RUN_LOGS_ACTION)?.with ?? {};
  const service = await startArtifactService();
  const simulator = await startSimulator({ scenario: 'run-logs', speed: 20, startAt: 13_000 });
  const inputs = Object.entries(given).map(([name, value]) => [name, filledIn(String(value), simulator)]);
  const step = new RunLogsStep(simulator, Object.fromEntries(inputs), { env: service.env });
  try {
    expect(await step.runMain()).toMatchObject({ exitCode: 0, unexpectedInputs: [] });
    await step.waitFor('run.log', (text) => text.split('\n').length > 50);
    const { lines, exitCode } = await step.runPost({ jobStatus: 'failure' });
    const saved = step.file('run.log');
    expect(exitCode).toBe(0);
    expect(lines.map(({ text }) => text)).toContain(saved.slice(0, saved.indexOf('\n')));
    expect(service.artifacts[0]?.files.get('run.log')?.toString()).toBe(saved);
    expect(service.artifacts[0]?.name).toBe('server-logs-1');
  } finally {
    step.dispose();
    await simulator.close();
    await service.close();
  }
});

test.concurrent('crash-logs-on-a-schedule.yml keeps what a crashed instance wrote', async () => {
  const { outputs, failed } = await run('crash-logs-on-a-schedule.yml', servedAfterACrash());
  expect({ failed, files: filesIn(outputs) }).toEqual({ failed: false, files: ['run_restarted.log'] });
});

function filesIn({ log_dir: folder, log_files: files }: Record<string, string>): string[] {
  return (JSON.parse(files!) as string[]).map((path) => path.slice(folder!.length + 1));
}

/** A deployment that is served and of which an instance has crashed. */
function servedAfterACrash(): Scenario {
  const scenario = scenarios['active-only']!;
  const crash = { parts: { web: [{ part: 'lines' as const, lines: ['Error: DATABASE_URL is not set'] }] } };
  const deployments = scenario.deployments.map((plan) => ({
    ...plan,
    logs: { ...plan.logs, RUN_RESTARTED: crash },
  }));
  return { ...scenario, deployments };
}
