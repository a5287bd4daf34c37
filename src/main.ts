import { AppPlatform } from './app-platform/client.ts';
import { RateBudget } from './app-platform/rate-budget.ts';
import { orAbortedAfter } from './basics/abort.ts';
import { AbortScope } from './basics/abort-scope.ts';
import { systemClock as clock } from './basics/clock.ts';
import { hasFailed } from './deployment/conclusion.ts';
import { type FollowContext, follow, lookForRollback, updateApp } from './deployment/follow.ts';
import { followContext } from './run/follow-context.ts';
import { report, uploadFiles } from './run/report-run.ts';
import { type Run, startRun } from './run/run.ts';
import type { WorkflowStep } from './runner/workflow-step.ts';

/**
 * Finds the deployment, shows and saves its logs while it runs, and says how it ended and why.
 * @throws UserError that names the input at fault; what else goes wrong is reported with all that was found
 */
export async function main(step: WorkflowStep, cancelled: AbortSignal): Promise<void> {
  const run = await startRun(step);
  const { findings, inputs } = run;
  const { info, debug } = step;
  const scope = new AbortScope(cancelled, clock, inputs.timeoutMs);
  const { signal } = scope;
  signal.addEventListener('abort', () => step.limitStalls(MAX_STALL_MS), { once: true });
  const rateBudget = new RateBudget(clock, inputs.pollIntervalMs);
  const api = new AppPlatform({ ...inputs, clock, rateBudget, signal, info, debug });
  try {
    await orAbortedAfter(followAndAnalyze(run, { api, rateBudget, scope }), signal, STOP_GRACE_MS);
  } catch (error) {
    findings.stopFor(error, api.retrying);
    step.debugStack(error);
    if (findings.stop?.kind === 'timed_out' && !api.retrying) {
      const more = new AbortScope(cancelled, clock, SERVING_TIMEOUT_MS);
      await updateApp(findings, api.under(more.signal)).finally(() => more.close());
    }
  }
  try {
    const reported = await orAbortedAfter(report(run), signal, REPORT_GRACE_MS);
    await uploadFiles(run, reported, cancelled);
  } finally {
    scope.close();
  }
}

/**
 * The watchdog: once the time limit is over or the step is cancelled, the work has so long to stop by itself,
 * and the report so long to be made of what was found until then, outputs and files included. It depends on
 * no promise of the work, only on timers: as long as nothing blocks the process it ends whatever hangs. A
 * system call that does not come back (a file system that hangs) is for the runner to kill. In milliseconds.
 */
const STOP_GRACE_MS = 4_000;
const REPORT_GRACE_MS = 30_000;
/** From then on the workflow log may take nothing for so long. */
const MAX_STALL_MS = 5_000;

type Following = Pick<FollowContext, 'api' | 'rateBudget' | 'scope'>;

async function followAndAnalyze(run: Run, following: Following): Promise<void> {
  const { findings, inputs, step } = run;
  await follow(findings, inputs, { ...followContext(run), ...following });
  if (!hasFailed(findings.conclusion)) return;
  // What that takes is loaded only where something failed.
  const { analyzeFailures, failuresFromApi } = await import('./diagnosis/index.ts');
  run.analysis = failuresFromApi(findings);
  const repository = inputs.annotations || inputs.summary ? step.repository : undefined;
  const { api, scope } = following;
  const { debug } = step;
  await analyzeFailures(run.analysis, findings, { api, repository, signal: scope.signal, debug });
  await lookForRollback(findings, { ...following, clock, debug });
}

/** For one request after the step's time is up, which finds out what serves the app. */
const SERVING_TIMEOUT_MS = 5_000;
