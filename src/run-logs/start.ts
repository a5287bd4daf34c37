import { join } from 'node:path';
import { AppPlatform } from '../app-platform/client.ts';
import { RateBudget } from '../app-platform/rate-budget.ts';
import type { Deployment } from '../app-platform/types.ts';
import { AbortScope } from '../basics/abort-scope.ts';
import { systemClock as clock } from '../basics/clock.ts';
import { componentsThatRun } from '../deployment/crash-logs.ts';
import { findApp } from '../deployment/find-app.ts';
import { activeDeployment } from '../deployment/follow-running.ts';
import { checkComponents } from '../deployment/log-groups.ts';
import { type RunLogsInputs, readRunLogsInputs, tokenFrom } from '../inputs/inputs.ts';
import { FileNames } from '../logs/file-names.ts';
import { jobProcess, startInBackground } from '../runner/background-process.ts';
import type { WorkflowStep } from '../runner/workflow-step.ts';
import { Control, type Job } from './control.ts';
import type { FollowerInput } from './follower.ts';
import { POLL_INTERVAL_MS, STATE_LOG_DIR } from './settings.ts';

/** How long an app may take to be active, in milliseconds. */
const ACTIVE_WAIT_MS = 600_000;

/**
 * Starts a process that follows the logs of the app while the job goes on with its next steps, as soon as the
 * app is active.
 * @throws UserError, or the signal's reason
 */
export async function start(step: WorkflowStep, cancelled: AbortSignal): Promise<void> {
  const token = tokenFrom(step.env);
  step.hideToken(token);
  const inputs = await readRunLogsInputs(step.env);
  const logDir = step.logDir(inputs.logDir);
  const control = new Control(logDir);
  control.checkUnused();
  // From here on the post step has something to end.
  await step.saveState(STATE_LOG_DIR, logDir);
  const startedAt = clock.wallNow();
  const { app, deployment } = await findRunning(step, inputs, logDir, cancelled);
  const input: FollowerInput = {
    env: { ...inputVariables(step.env), INPUT_TOKEN: token },
    appId: app.id,
    deploymentId: deployment.id,
    logDir,
    jobPid: jobProcess(),
  };
  const { id, name } = app;
  const of = { app: { id, name }, deploymentId: deployment.id, startedAt };
  const job = { ...of, ...expected(inputs, deployment, logDir) };
  const begin = (pid: number) => control.begin({ pid, ...job });
  await startInBackground('run-logs-follower', step.env, begin, JSON.stringify(input));
  step.info(
    `Following the ${inputs.types.join(' and ')} logs of app ${app.name} in the background until the job ends. ` +
      `They are saved in ${logDir}.`,
  );
}

async function findRunning(
  { info, debug, setOutputs }: WorkflowStep,
  inputs: RunLogsInputs,
  logDir: string,
  cancelled: AbortSignal,
) {
  const scope = new AbortScope(cancelled, clock, inputs.timeoutMs);
  const { signal } = scope;
  const rateBudget = new RateBudget(clock, POLL_INTERVAL_MS);
  try {
    const api = new AppPlatform({ ...inputs, clock, rateBudget, signal, info, debug });
    const app = await findApp(api, inputs.app);
    await setOutputs({ log_dir: logDir, app_id: app.id });
    const deployment = await activeDeployment(app, { api, clock, signal, info, waitMs: ACTIVE_WAIT_MS });
    checkComponents(inputs.components, deployment);
    await setOutputs({ deployment_id: deployment.id });
    return { app, deployment };
  } finally {
    scope.close();
  }
}

function inputVariables(env: WorkflowStep['env']): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(env).filter(([name]) => name.startsWith('INPUT_')));
}

/** What the step that ends it has to look for. */
function expected(
  { types, components }: RunLogsInputs,
  deployment: Deployment,
  logDir: string,
): Pick<Job, 'components' | 'logs'> {
  const each = components.length > 0 ? components : [undefined];
  return {
    components: components.length > 0 ? components : componentsThatRun(deployment, []),
    logs: types.flatMap((type) => {
      // The same as the logs that are followed: those of one type together.
      const names = new FileNames();
      return each.map((component) => ({
        type,
        component,
        file: join(logDir, names.pathOf(type, component, 0)),
      }));
    }),
  };
}
