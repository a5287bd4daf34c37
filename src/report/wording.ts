import type { Deployment, Step } from '../app-platform/types.ts';

/**
 * Where a deployment stands: "BUILDING, 2 of 6 steps, 1m 20s".
 * @param elapsedMs milliseconds
 */
export function progressWords(deployment: Deployment, elapsedMs: number): string {
  const { success, total } = deployment.progress;
  const steps = total > 0 ? [`${success} of ${total} ${total === 1 ? 'step' : 'steps'}`] : [];
  return [oneLine(deployment.phase), ...steps, durationWords(elapsedMs)].join(', ');
}

/**
 * A step in words: "Building service web". The API gives `message_base` to be joined with the component's name;
 * steps that belong to no component have none, so they are named after what they do.
 * @param root name of the step at the root of the tree that this one hangs on
 */
export function stepWords(step: Step, root?: string): string {
  const component = oneLine(step.component ?? '');
  if (step.messageBase) return joined(oneLine(step.messageBase), component);
  const name = oneLine(step.name);
  // The step that stands for all of a component's steps carries its name twice.
  if (component && (name === component || name === ''))
    return joined(WORDS_BY_NAME.get(root ?? ''), component);
  const words = WORDS_BY_NAME.get(name);
  if (!words) return joined(name || 'Unnamed step', component && `(${component})`);
  if (component || name === root || !root) return joined(words, component);
  return `${words} the ${oneLine(root)}`;
}

/**
 * "0.4s", "12s", "1m 20s", "1h 2m": two units at most, none that is zero.
 * @param ms milliseconds
 */
export function durationWords(ms: number): string {
  if (!(ms > 0)) return '0s';
  if (ms < SECOND_MS) return `${Math.round(ms / 100) / 10}s`;
  const seconds = Math.round(ms / SECOND_MS);
  const minutes = Math.floor(seconds / 60);
  const hours = Math.floor(minutes / 60);
  if (hours > 0) return units([hours, 'h'], [minutes % 60, 'm']);
  return units([minutes, 'm'], [seconds % 60, 's']);
}

/** Text of the API on one line, without what could move a terminal's cursor or turn its writing direction. */
export function oneLine(text: string, mostChars = MOST_WORDS_CHARS): string {
  // Cut first: what follows takes time in proportion to the length.
  const clean = text
    .slice(0, mostChars * 4)
    .replace(UNPRINTABLE, ' ')
    .replace(/ {2,}/g, ' ')
    .trim()
    .toWellFormed();
  const chars = [...clean];
  return chars.length > mostChars ? `${chars.slice(0, mostChars - 1).join('')}…` : clean;
}

/** Control characters, line separators, and the marks that turn the writing direction. */
const UNPRINTABLE = /[\s\x00-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]+/g;
const MOST_WORDS_CHARS = 200;
const SECOND_MS = 1000;

const WORDS_BY_NAME = new Map([
  ['initialize', 'Initializing'],
  ['build', 'Building'],
  ['deploy', 'Deploying'],
  ['wait', 'Waiting for'],
  ['finalize', 'Finalizing'],
]);

function joined(...words: (string | undefined)[]): string {
  return words.filter(Boolean).join(' ');
}

function units(...parts: [count: number, unit: string][]): string {
  return parts
    .filter(([count]) => count > 0)
    .map(([count, unit]) => count + unit)
    .join(' ');
}
