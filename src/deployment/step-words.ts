import type { Step } from '../app-platform/types.ts';
import { oneLine } from '../basics/text.ts';

/**
 * A step in words: "Building service web". The API gives `message_base` to be joined with the component's
 * name; steps that belong to no component have none, so they are named after what they do.
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
