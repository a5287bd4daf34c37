import { AppPlatform } from './app-platform/client.ts';
import { belongsToDeployment } from './app-platform/log-types.ts';
import { RateBudget } from './app-platform/rate-budget.ts';
import { AbortScope } from './basics/abort-scope.ts';
import { systemClock as clock } from './basics/clock.ts';
import { findApp } from './deployment/find-app.ts';
import { findDeployment } from './deployment/find-deployment.ts';
import { logGroups } from './deployment/log-groups.ts';
import { watchDeployment } from './deployment/watch.ts';
import { explainFailures } from './diagnosis/explain.ts';
import { LogCollection } from './logs/log-collection.ts';
import { Redactor } from './logs/redact.ts';
import { Findings } from './report/findings.ts';
import type { WorkflowStep } from './runner/workflow-step.ts';

/**
 * Finds the deployment, shows and saves its logs while it runs, and says how it ended and why.
 * @throws UserError that names the input at fault; what else goes wrong is told with all that was found
 */
export async function main(step: WorkflowStep, cancelled: AbortSignal): Promise<void> {
  const inputs = await step.readInputs();
  const { follow, types } = inputs;
  const scope = new AbortScope(cancelled, clock, inputs.timeoutMs);
  const { signal } = scope;
  const { info, debug } = step;
  const findings = new Findings(step.logDir(inputs.logDir), types.some(belongsToDeployment));
  const redactor = await Redactor.of(inputs.redact, inputs.token);
  step.hide(redactor);
  const rateBudget = new RateBudget(clock, inputs.pollIntervalMs);
  const api = new AppPlatform({ ...inputs, clock, rateBudget, signal, info, debug });
  try {
    const app = await findApp(api, inputs.app);
    findings.app = app;
    const around = { api, app, rateBudget, clock, signal, info };
    const deployment = await findDeployment(inputs.deployment, {
      ...around,
      waitMs: follow ? inputs.discoveryTimeoutMs : 0,
    });
    step.introduce(app, deployment);

    const watch = watchDeployment(deployment, { ...around, onProgress: step.progress });
    findings.watch = watch;
    const { groups, occurrences } = await logGroups(inputs, { ...around, watch });
    findings.occurrences = occurrences;

    const logs = new LogCollection(groups, {
      ...inputs,
      ...around,
      ...step.logVoice(inputs, deployment),
      deployment,
      logDir: findings.logDir,
      redactor,
    });
    findings.logs = logs;
    const watches = [...(findings.ofDeployment ? [watch] : []), ...occurrences.map((one) => one.watch)];
    await scope.all([...logs.run(), ...(follow ? watches.map((one) => one.run()) : [])]);
    findings.stopped = await logs.complete();
    // An app that was never deployed before has an address only now; without it, all else is as good.
    if (findings.conclusion === 'success' && !app.url) findings.app = await api.app(app.id).catch(() => app);
    await explainFailures(findings, logs, signal, debug);
  } catch (error) {
    findings.stopped = error;
    findings.trouble = api.retrying;
  } finally {
    scope.close();
  }
  await step.publish(findings, inputs, redactor);
}
