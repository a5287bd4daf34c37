import type { App, Deployment } from '../app-platform/types.ts';
import { formatAge, formatDuration, oneLine } from '../basics/text.ts';
import { automaticWords, isAutomaticRollback } from '../deployment/automatic.ts';
import type { FoundDeployment } from '../deployment/find-deployment.ts';
import { rollbackWords } from './serving.ts';

/**
 * What was found, and which newer deployments are not meant.
 * @param now milliseconds since the epoch
 */
export function foundLines(app: App, { deployment, passedOver }: FoundDeployment, now: number): string[] {
  const listed = passedOver
    .slice(0, MAX_LISTED)
    .map((one) => `${one.id} (${automaticWords(one) ?? 'unknown'}, ${oneLine(one.phase)})`);
  const more = passedOver.length > MAX_LISTED ? ` and ${passedOver.length - MAX_LISTED} more` : '';
  const rollback = passedOver.find(isAutomaticRollback);
  return [
    foundWords(app, deployment, now),
    ...(listed.length > 0
      ? [`Not used, because App Platform started it by itself: ${listed.join(', ')}${more}.`]
      : []),
    ...(rollback ? [rollbackWords({ ...rollback, toId: rollback.clonedFromId })] : []),
  ];
}

const MAX_LISTED = 5;

/** Title and text. */
export function crashNotice(component: string): [title: string, text: string] {
  return [
    `${component} crashed`,
    `A container of ${component} crashed while the deployment is still going on. Its crash log has been saved. App ` +
      'Platform starts it again, and the step waits for the end of the deployment.',
  ];
}

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
