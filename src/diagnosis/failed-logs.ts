import type { LogType } from '../app-platform/log-types.ts';
import { hasFailed } from '../deployment/conclusion.ts';
import type { Findings } from '../deployment/findings.ts';
import { failuresFromApi } from './failure-analysis.ts';

/** Whose logs of which type show what failed, as far as that is known, in the order in which it failed. */
export function failedLogs(findings: Findings): { type: LogType; component: string }[] {
  if (!hasFailed(findings.conclusion)) return [];
  return failuresFromApi(findings).failures.flatMap(({ component, stage, isOfRun }) =>
    component === undefined ? [] : [{ component, type: isOfRun ? 'RUN_RESTARTED' : stage }],
  );
}
