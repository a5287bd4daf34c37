import type { Deployment } from '../app-platform/types.ts';

/** How it ended, in the words of the output `conclusion`. */
export type Conclusion = 'success' | 'failure' | 'canceled' | 'superseded' | 'timed_out' | 'in_progress';

/** Whether a deployment in this phase changes no more. The set of phases can grow; a new one is taken as going on. */
export function isOver(phase: string): boolean {
  return conclusionOfPhase(phase) !== 'in_progress';
}

export function conclusionOf(deployment: Deployment): Conclusion {
  return conclusionOfPhase(deployment.phase);
}

function conclusionOfPhase(phase: string): Conclusion {
  return FINAL_PHASES.get(phase) ?? 'in_progress';
}

const FINAL_PHASES = new Map<string, Conclusion>([
  ['ACTIVE', 'success'],
  ['ERROR', 'failure'],
  ['CANCELED', 'canceled'],
  ['SUPERSEDED', 'superseded'],
]);
