import { readdirSync, readFileSync } from 'node:fs';

/**
 * Ids of the running processes whose environment holds a `RUNNER_TRACKING_ID`: those that the runner ends
 * with the job. On Linux alone.
 */
export function trackedProcesses(trackingId: string): number[] {
  const ids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return ids.filter((id) => bears(id, `RUNNER_TRACKING_ID=${trackingId}`)).map(Number);
}

function bears(id: string, variable: string): boolean {
  try {
    return readFileSync(`/proc/${id}/environ`, 'utf8').split('\0').includes(variable);
  } catch {
    // It has ended meanwhile.
    return false;
  }
}
