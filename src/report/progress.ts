import type { App, Deployment } from '../app-platform/types.ts';
import { formatAge, formatDuration, oneLine } from '../basics/text.ts';

/**
 * What was found, in one line.
 * @param now milliseconds since the epoch
 */
export function foundWords(app: App, deployment: Deployment, now: number): string {
  const cause = deployment.cause ? `: ${deployment.cause}` : '';
  // "latest" may be one of yesterday.
  const ageMs = deployment.createdAt ? now - deployment.createdAt.getTime() : 0;
  const age = ageMs > WORTH_AN_AGE_MS ? `, created ${formatAge(ageMs)} ago` : '';
  return `App ${app.name}, deployment ${deployment.id}${age}${cause}`;
}

/** A deployment that is older than this may not be the one that is meant. */
const WORTH_AN_AGE_MS = 120_000;

/**
 * Where a deployment stands: "BUILDING, 2 of 6 steps, 1m 20s".
 * @param elapsedMs milliseconds; left out: without a time
 */
export function progressWords({ phase, progress }: Progress, elapsedMs?: number): string {
  const { success, total } = progress;
  const steps = total > 0 ? [`${success} of ${total} ${total === 1 ? 'step' : 'steps'}`] : [];
  const time = elapsedMs === undefined ? [] : [formatDuration(elapsedMs)];
  return [oneLine(phase), ...steps, ...time].join(', ');
}

type Progress = Pick<Deployment, 'phase' | 'progress'>;
