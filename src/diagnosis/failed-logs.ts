import type { LogType } from '../app-platform/log-types.ts';
import { hasFailed } from '../deployment/conclusion.ts';
import type { Findings } from '../deployment/findings.ts';
import { unexplained } from './explain.ts';

/** Whose logs of which type show what failed, as far as is known now, in the order in which it failed. */
export function failedLogs(findings: Findings): { type: LogType; component: string | undefined }[] {
  if (!hasFailed(findings.conclusion)) return [];
  return unexplained(findings).failures.map(({ component, stage, isOfRun }) => ({
    component,
    type: isOfRun ? 'RUN_RESTARTED' : stage,
  }));
}
