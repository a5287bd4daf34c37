import type { Cause } from './cause.ts';
import {
  type ComponentValues,
  instanceSizeWords,
  missingVariable,
  type SpecValues,
  variableAdvice,
} from './spec-checks.ts';

interface Deployed {
  stage: 'BUILD' | 'DEPLOY';
  component: ComponentValues | undefined;
  spec: SpecValues | undefined;
}

/**
 * The advice, with what the app spec says of it: a variable's name, the instance size, the image, the job's
 * kind.
 */
export function adviceWithSpec(advice: string, cause: Cause, { stage, component, spec }: Deployed): string {
  if (!component || !spec) return advice;
  const name = missingVariable(cause.evidence[0]?.text ?? '');
  const ofVariable = name === undefined ? '' : variableAdvice(name, stage, component, spec);
  const words = [
    ofVariable,
    // What these rules advise is the same without a name, and wrong for a variable that is set.
    ofVariable && cause.rule?.startsWith('env/') ? '' : advice,
    cause.class === 'resources' && stage === 'DEPLOY' ? instanceSizeWords(component) : '',
    cause.rule?.startsWith('docker/') ? imageWords(component) : '',
    jobWords(component, stage),
  ];
  return words.filter(Boolean).join(' ');
}

function imageWords({ image }: ComponentValues): string {
  if (image?.repository === undefined) return '';
  const name = [image.registry, image.repository].filter(Boolean).join('/');
  return `The app spec names ${name}:${image.tag ?? 'latest'}.`;
}

function jobWords({ kind, jobKind, name }: ComponentValues, stage: Deployed['stage']): string {
  return kind === 'job' && jobKind === 'PRE_DEPLOY' && stage === 'DEPLOY'
    ? `${name} runs before the deployment: the new version was not started.`
    : '';
}
