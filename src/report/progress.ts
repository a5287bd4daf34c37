import type { App, Deployment } from '../app-platform/types.ts';
import { formatAge, formatDuration, oneLine } from '../basics/text.ts';
import { automaticWords, isAutomaticRollback } from '../deployment/automatic.ts';
import type { FoundDeployment } from '../deployment/find-deployment.ts';
import { elapsedMs } from './facts.ts';
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

/**
 * Title and text; why it crashed is said at the end, if the deployment fails.
 * @param isShown whether the crash log was printed before
 */
export function crashNotice(component: string, isShown: boolean): [title: string, text: string] {
  const where = isShown ? 'is above' : 'has been saved';
  return [
    `${component} crashed`,
    `${component} crashed, and App Platform is restarting it. Its crash log ${where}.`,
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

/** Where a deployment stands: "BUILDING, 2 of 6 steps". */
export function progressWords({ phase, progress }: Pick<Deployment, 'phase' | 'progress'>): string {
  const { success, total } = progress;
  const steps = total > 0 ? [`${success} of ${total} ${total === 1 ? 'step' : 'steps'}`] : [];
  return [oneLine(phase), ...steps].join(', ');
}

/**
 * The same with its time: "BUILDING, 2 of 6 steps after 1m 20s".
 * @param now milliseconds since the epoch
 */
export function progressLine(deployment: Deployment, now: number): string {
  return `${progressWords(deployment)}${afterWords(elapsedMs(deployment, now))}`;
}

/**
 * " after 1m 20s"
 * @param ms milliseconds; undefined: the API does not say, and there is nothing to say
 */
export function afterWords(ms: number | undefined): string {
  return ms === undefined ? '' : ` after ${formatDuration(ms)}`;
}
