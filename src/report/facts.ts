import type { Deployment, Step } from '../app-platform/types.ts';
import { isOver } from '../deployment/conclusion.ts';
import { stepWords } from '../deployment/step-words.ts';
import type { UsualDuration } from '../deployment/usual-duration.ts';
import { skipWords } from '../diagnosis/reasons.ts';
import { commitBase, commitBaseOf, nameOf, titleOf } from './commit.ts';
import type { ComponentResult, PhaseResult, ReportedDeployment, TimelineStep } from './report.ts';

/**
 * The deployment without what other parts of the report say of it.
 * @param now milliseconds since the epoch
 */
export function deploymentFacts(
  deployment: Deployment,
  now: number,
  usual: UsualDuration | undefined,
): ReportedDeployment {
  const { id, phase, cause, causeType, commits, createdAt, updatedAt, progress, gitPush, timing } =
    deployment;
  const over = isOver(phase);
  return {
    id,
    phase,
    over,
    cause,
    causeType,
    commits,
    push: gitPush && { title: titleOf(gitPush.message), author: nameOf(gitPush.author) },
    commitBase: commitBaseOf(deployment),
    createdAt,
    updatedAt,
    progress,
    durationMs: over ? elapsedMs(deployment, now) : undefined,
    elapsedMs: elapsedMs(deployment, now),
    buildMs: timing.buildMs || stageMs(deployment, 'build'),
    deployMs: timing.deployMs || stageMs(deployment, 'deploy'),
    usual,
  };
}

/** From its creation to its end, or until now while it goes on; `undefined` when the API does not say. */
export function elapsedMs({ phase, createdAt, updatedAt }: Deployment, now: number): number | undefined {
  const until = isOver(phase) ? updatedAt?.getTime() : now;
  const ms = createdAt && until !== undefined ? until - createdAt.getTime() : 0;
  return ms > 0 ? ms : undefined;
}

function stageMs({ steps }: Deployment, root: string): number | undefined {
  return spanMs(steps.filter(({ name }) => name === root).flatMap(withDescendants));
}

/** How each component fared: those the API lists, then those that only steps name. */
export function componentResults(deployment: Deployment): ComponentResult[] {
  const building = stepsByComponent(deployment, 'build');
  const deploying = stepsByComponent(deployment, 'deploy');
  const known = new Map(deployment.components.map((component) => [component.name, component]));
  const names = new Set([...known.keys(), ...building.keys(), ...deploying.keys()]);
  return [...names].map((name) => ({
    name,
    kind: known.get(name)?.kind,
    commit: known.get(name)?.commit,
    commitBase: commitBase(deployment.spec.components.find((one) => one.name === name)?.repository),
    build: phaseResult(building.get(name) ?? []),
    deploy: phaseResult(deploying.get(name) ?? []),
  }));
}

/** For each component its topmost steps below one root. */
function stepsByComponent(deployment: Deployment, rootName: string): Map<string, Step[]> {
  const roots = deployment.steps.filter(({ name }) => name === rootName);
  const ofComponents = roots.flatMap(topmostOfComponents);
  return Map.groupBy(ofComponents, ({ component }) => component ?? '');
}

function topmostOfComponents(step: Step): Step[] {
  return step.component === undefined ? step.steps.flatMap(topmostOfComponents) : [step];
}

/** The worst of a component's steps counts; the duration is that of all together. */
function phaseResult(steps: Step[]): PhaseResult {
  const all = steps.flatMap(withDescendants);
  const statuses = new Set(all.map(({ status }) => status));
  const durationMs = spanMs(all);
  if (statuses.has('ERROR')) return { state: 'failed', durationMs, reason: undefined };
  if (statuses.has('RUNNING')) return { state: 'running', durationMs, reason: undefined };
  if (!statuses.has('SUCCESS')) return { state: 'not_reached', durationMs: undefined, reason: undefined };
  const reason = all.map((step) => skipWords(step.reason?.code ?? '')).find((words) => words !== undefined);
  if (reason !== undefined) return { state: 'skipped', durationMs: undefined, reason };
  return { state: statuses.has('PENDING') ? 'running' : 'succeeded', durationMs, reason };
}

function withDescendants(step: Step): Step[] {
  return [step, ...step.steps.flatMap(withDescendants)];
}

function spanMs(steps: Step[]): number | undefined {
  const starts = steps.flatMap(({ startedAt }) => startedAt?.getTime() ?? []);
  const ends = steps.flatMap(({ endedAt }) => endedAt?.getTime() ?? []);
  if (starts.length === 0 || ends.length === 0) return undefined;
  return Math.max(0, latest(ends) - earliest(starts));
}

/**
 * The lowest steps that have times, in the order of time: the API gives none to some steps at the end of a
 * branch.
 */
export function timelineOf(deployment: Deployment): TimelineStep[] {
  return deployment.steps
    .flatMap((root) => timedBelow(root, root, undefined))
    .sort((a, b) => a.startedAt - b.startedAt || 0);
}

function timedBelow(step: Step, root: Step, above: string | undefined): TimelineStep[] {
  const component = step.component ?? above;
  const below = step.steps.flatMap((child) => timedBelow(child, root, component));
  if (below.length > 0 || !step.startedAt) return below;
  const words = stepWords({ ...step, component: undefined }, step === root ? undefined : root.name);
  return [
    {
      section: root.name,
      name: [component, words].filter(Boolean).join(' – '),
      state: STATES.get(step.status) ?? 'pending',
      startedAt: step.startedAt.getTime(),
      endedAt: step.endedAt?.getTime(),
    },
  ];
}

const STATES = new Map<string, TimelineStep['state']>([
  ['SUCCESS', 'succeeded'],
  ['ERROR', 'failed'],
  ['RUNNING', 'running'],
]);

/** Not by spreading into `Math.min`: there may be more numbers than a call takes arguments. */
export function earliest(times: number[]): number {
  return times.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
}

export function latest(times: number[]): number {
  return times.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
}
