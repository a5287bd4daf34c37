import type { ComponentPlan, JobKind } from './component-plan.ts';

/** When a job runs; `undefined` for what is not a job. */
export function jobKindOf({ kind, jobKind }: Pick<ComponentPlan, 'kind' | 'jobKind'>): JobKind | undefined {
  return kind === 'job' ? (jobKind ?? 'PRE_DEPLOY') : undefined;
}
