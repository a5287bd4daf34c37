import { formatDate } from '../basics/text.ts';
import type { Report, ReportedRollback, ReportedServing } from './report.ts';

/** "App Platform rolled back to deployment 28cc (commit 9a4df0b)." */
export function rollbackWords({ id, phase, toId, commits }: ReportedRollback): string {
  const target = toId === undefined ? 'an earlier deployment' : `deployment ${toId}`;
  const to = `${target}${commitWords(commits)}`;
  if (phase === 'ACTIVE') return `App Platform rolled back to ${to}.`;
  if (phase === 'ERROR' || phase === 'CANCELED') {
    return `App Platform's automatic rollback ${id} to ${to} did not succeed (${phase}).`;
  }
  return `App Platform is rolling back to ${to}.`;
}

/** " (commit 9a4df0b)", or '' where none is known. */
function commitWords(commits: string[]): string {
  const [first] = commits;
  return first === undefined ? '' : ` (commit ${first.slice(0, 7)})`;
}

/** Which deployment serves the app now, where that is not the one that was followed; `undefined`: it is. */
function servingWords({ deployment, serving, conclusion, events }: Report): string | undefined {
  if (!deployment || events !== undefined || serving?.id === deployment.id) return undefined;
  // An app that was just deployed is served, whether the API has said so yet or not.
  if (!serving) return conclusion === 'success' ? undefined : 'No deployment serves the app.';
  return `${servedBy(serving, 'serves')}.`;
}

function servedBy({ id, commits, since }: ReportedServing, serves: string): string {
  return `Deployment ${id}${commitWords(commits)} ${serves} the app${since ? `, since ${formatDate(since)}` : ''}`;
}

/** All that is said of what came after the deployment, in sentences. */
export function aftermathWords(report: Report): string[] {
  const { rollback, supersededBy, serving } = report;
  if (supersededBy !== undefined && supersededBy === serving?.id) {
    return [`${servedBy(serving, 'took its place and serves')}.`];
  }
  return [
    ...(supersededBy === undefined ? [] : [`Deployment ${supersededBy} took its place.`]),
    ...(rollback ? [rollbackWords(rollback)] : []),
    servingWords(report),
  ].filter((one) => one !== undefined);
}
