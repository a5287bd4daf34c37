import type { Deployment } from '../app-platform/types.ts';

/** How it ended, in the words of the output `conclusion`. */
export type Conclusion = 'success' | 'failure' | 'canceled' | 'superseded' | 'timed_out' | 'in_progress';

/** What the phase of a deployment says; never `timed_out`, which is not the deployment's. */
export function conclusionOf({ phase }: Pick<Deployment, 'phase'>): Conclusion {
  return FINAL_PHASES.get(phase) ?? 'in_progress';
}

/**
 * Whether a deployment in this phase changes no more. The set of phases can grow; a new one is taken as going
 * on.
 */
export function isOver(phase: string): boolean {
  return FINAL_PHASES.has(phase);
}

const FINAL_PHASES = new Map<string, Conclusion>([
  ['ACTIVE', 'success'],
  ['ERROR', 'failure'],
  ['CANCELED', 'canceled'],
  ['SUPERSEDED', 'superseded'],
]);
