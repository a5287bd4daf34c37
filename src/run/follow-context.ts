import type { App } from '../app-platform/types.ts';
import { systemClock as clock } from '../basics/clock.ts';
import { endedEarly } from '../deployment/conclusion.ts';
import type { FoundDeployment } from '../deployment/find-deployment.ts';
import { crashNotice, foundLines, progressLine, progressWords } from '../report/progress.ts';
import { LogDisplays } from '../runner/log-displays.ts';
import { workflowEvent } from '../runner/workflow-event.ts';
import type { Run } from './run.ts';

/**
 * Where what is found is shown and kept while it is followed. Outputs are set at once: a killed step keeps
 * them.
 */
export function followContext(run: Run) {
  const { step, inputs, redactor, logDir } = run;
  const { info, debug, setOutputs } = step;
  return {
    ...{ clock, info, debug, logDir, redactor, workflow: workflowEvent(step.env) },
    ...{ onFileError: step.warnOfFiles, noteOnce: step.infoOnce },
    onApp: ({ id }: App) => setOutputs({ log_dir: logDir, app_id: id }),
    onDeployment: (app: App, found: FoundDeployment) => {
      for (const line of foundLines(app, found, clock.wallNow())) info(line);
      return setOutputs({ deployment_id: found.deployment.id });
    },
    onProgress: (now: FoundDeployment['deployment']) =>
      step.showStatus(progressWords(now), progressLine(now, clock.wallNow()), now.phase === 'ERROR'),
    onCrash: (component: string) => step.notice(...crashNotice(component, inputs.print === 'always')),
    displaysFor: ({ components }: FoundDeployment['deployment']) => {
      const names = inputs.components.length > 0 ? inputs.components : components.map(({ name }) => name);
      const live = inputs.print === 'always';
      const failedLogs = async () => (await import('../diagnosis/index.ts')).failedLogs(run.findings);
      const options = { live, prefix: inputs.prefix, components: names, failedLogs };
      run.displays = new LogDisplays(step, { ...options, endedEarly: () => endedEarly(run.findings) });
      return run.displays;
    },
  };
}
