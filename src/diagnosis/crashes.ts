import type { Deployment } from '../app-platform/types.ts';
import { crashesSince, type LogInFile } from '../logs/saved-crashes.ts';
import { addTo, type DiagnosedFailure, explainedBy } from './failure-analysis.ts';
import { ERROR_CODES_PAGE } from './reasons.ts';
import type { Repository } from './repository.ts';

export interface CrashContext {
  logDir: string;
  /** Asked for where something crashed: what was deployed; `undefined`: that is not known. */
  deployment: () => Promise<Deployment | undefined>;
  /** The repository of the workflow; `undefined`: it is not known. */
  repository: Repository | undefined;
}

/**
 * Why components crashed, by their saved crash logs.
 * @param since only crashes that were written after it, in milliseconds since the epoch
 * @throws what reading the files throws
 */
export async function diagnoseCrashes(
  since: number,
  components: string[],
  logs: LogInFile[],
  context: CrashContext,
): Promise<DiagnosedFailure[]> {
  const crashes = await crashesSince(since, components, logs, context.logDir);
  if (crashes.length === 0) return [];
  const { repository } = context;
  const deployment = await context.deployment();
  const failures: DiagnosedFailure[] = [];
  for (const { component, end } of crashes) {
    const failure = crashed(component);
    addTo(failure, await explainedBy([end], failure, { deployment, repository }));
    failures.push(failure);
  }
  return failures;
}

function crashed(component: string): DiagnosedFailure {
  const title = `${component} crashed while the job was running`;
  return {
    ...{ component, stage: 'DEPLOY', code: '', message: '', isOfRun: true },
    step: `Running ${component}`,
    title,
    explanation: `${title}.`,
    nextStep: 'Read the end of its crash log.',
    link: ERROR_CODES_PAGE,
    ...{ diagnosis: undefined, excerpt: undefined },
  };
}
