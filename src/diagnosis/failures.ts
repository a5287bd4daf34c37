import type { Deployment, Step } from '../app-platform/types.ts';
import { oneLine } from '../basics/text.ts';
import { stepWords } from '../deployment/step-words.ts';
import { reasonMeaning } from './error-codes.ts';

/** Why a component (or the deployment as a whole) failed, as the API says it. */
export interface Failure {
  /** `undefined`: the failed step belongs to no component. */
  component: string | undefined;
  /** The failed step in words: "Building service web". */
  step: string;
  /** The type of the log that tells about it. */
  stage: 'BUILD' | 'DEPLOY';
  /** `reason.code` as the API sent it; '' if it sent none. */
  code: string;
  /** `reason.message` as the API sent it: any text. */
  message: string;
  /** One line: "web ran out of memory". */
  title: string;
  explanation: string;
  nextStep: string;
  /** DigitalOcean's page about it. */
  link: string;
  /** Whether the app ran when it failed, so that the log of its deployment holds nothing of it. */
  isOfRun?: boolean;
}

/**
 * What failed, in the order in which it failed: for each component its first failed step, and the first one
 * that belongs to no component. A deployment in ERROR without a failed step has one failure of its own.
 */
export function failuresOf(deployment: Deployment): Failure[] {
  const failed = deployment.steps
    .flatMap((root) => failedLeaves(root, { root, component: undefined, reason: undefined, at: undefined }))
    // Steps without a time keep the order of the tree, after those that have one.
    .sort((a, b) => order(a.at) - order(b.at) || 0);
  const firsts = new Map<string | undefined, FailedLeaf>();
  for (const step of failed) if (!firsts.has(step.component)) firsts.set(step.component, step);
  if (firsts.size === 0 && deployment.phase === 'ERROR') return [generalFailure(deployment)];
  return [...firsts.values()]
    .filter((step) => !isConsequence(step, firsts))
    .map((step) => failureOf(step, deployment));
}

/**
 * Whether a step that belongs to no component says nothing but that components failed: `finalize` cannot go
 * well after that.
 */
function isConsequence(
  { component, reason }: FailedLeaf,
  firsts: Map<string | undefined, FailedLeaf>,
): boolean {
  if (component !== undefined || firsts.size === 1) return false;
  const { code, message } = reason ?? { code: '', message: '' };
  return (
    (code === '' && message === '') ||
    [...firsts.values()].some((other) => other.component !== undefined && other.reason?.code === code)
  );
}

type Reason = NonNullable<Step['reason']>;

/** What a step has from those above it, where it does not say so itself. */
interface Inherited {
  root: Step;
  component: string | undefined;
  reason: Reason | undefined;
  at: Date | undefined;
}

interface FailedLeaf extends Inherited {
  step: Step;
}

function failedLeaves(step: Step, above: Inherited): FailedLeaf[] {
  const failed = step.status === 'ERROR';
  const here: Inherited = {
    root: above.root,
    component: step.component ?? above.component,
    reason: (failed ? step.reason : undefined) ?? above.reason,
    at: step.endedAt ?? above.at,
  };
  const below = step.steps.flatMap((child) => failedLeaves(child, here));
  if (below.length > 0 || !failed) return below;
  return [{ ...here, step }];
}

/** Later than any date. */
const WITHOUT_TIME = 8.64e15;

function order(at: Date | undefined): number {
  return at?.getTime() ?? WITHOUT_TIME;
}

function failureOf({ step, root, component, reason }: FailedLeaf, deployment: Deployment): Failure {
  const rootName = step === root ? undefined : root.name;
  const stage = stageOf(root.name, reason?.code ?? '', deployment);
  const isImage = deployment.spec.components.some(({ name, image }) => name === component && image);
  return {
    component,
    step: stepWords({ ...step, component }, rootName),
    stage,
    ...wordsFor(component, reason, stage === 'BUILD' && isImage),
  };
}

function generalFailure(deployment: Deployment): Failure {
  return {
    component: undefined,
    step: 'Deployment',
    stage: stageOf('', '', deployment),
    ...wordsFor(undefined, undefined, false),
    explanation: 'App Platform reports an error, but no step that failed.',
  };
}

/**
 * @param ofImage whether an image failed that is not built here: it has no log, and the API alone says why
 */
function wordsFor(component: string | undefined, reason: Reason | undefined, ofImage: boolean) {
  const { code, message } = reason ?? { code: '', message: '' };
  const { short, isGeneral, ...rest } = reasonMeaning(code, message);
  const known = { code, message, title: oneLine(`${component ?? 'The deployment'} ${short}`), ...rest };
  if (!ofImage || !isGeneral || message === '') return known;
  const title = oneLine(`${component}: ${message}`);
  return { ...known, title, explanation: IMAGE_NOT_USABLE, nextStep: CHECK_IMAGE };
}

const IMAGE_NOT_USABLE = 'App Platform could not use the image of this component.';
const CHECK_IMAGE =
  'Check the image in the app spec (registry, repository, tag or digest), and that App Platform may pull it.';

/**
 * The root steps are `build` and `deploy`; should they ever be named otherwise, the code or the progress
 * tells.
 */
function stageOf(rootName: string, code: string, deployment: Deployment): Failure['stage'] {
  if (rootName === 'build' || rootName === 'deploy') return rootName === 'build' ? 'BUILD' : 'DEPLOY';
  if (/^(?:Build|Deploy)/.test(code)) return code.startsWith('Build') ? 'BUILD' : 'DEPLOY';
  return deployment.steps.some((root) => root.name === 'deploy' && wasReached(root)) ? 'DEPLOY' : 'BUILD';
}

function wasReached(step: Step): boolean {
  return ['RUNNING', 'ERROR', 'SUCCESS'].includes(step.status) || step.steps.some(wasReached);
}
