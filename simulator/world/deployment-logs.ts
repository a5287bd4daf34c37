import { jobKindOf } from '../scenarios/job-kind.ts';
import type { LogType, Outcome, RunPlan, Scenario } from '../scenarios/scenario.ts';
import { type App, activeDeployment } from './app.ts';
import type { ScenarioClock } from './clock.ts';
import { type Deployment, finalTransition, phaseAt, plannedLength, spanOf } from './deployment.ts';
import { crashesOf } from './health.ts';
import type { Log, Piece } from './logs.ts';
import { newLog } from './new-log.ts';
import { componentShare } from './phase-shares.ts';
import { componentPieces, type LogSetting, planPieces, type Span } from './plan-log.ts';
import { type Ending, runningPieces } from './running-pieces.ts';

/** A log of a deployment; `undefined` where it has none of this type. */
export function deploymentLog(
  scenario: Scenario,
  app: App,
  deployment: Deployment,
  type: LogType,
  setting: LogSetting,
  clock: ScenarioClock,
): Log | undefined {
  if (deployment.plan.without?.includes(type)) return undefined;
  switch (type) {
    case 'BUILD':
      return phaseLog(deployment, type, 'BUILDING', setting, scenario.bigArchive);
    case 'DEPLOY':
      return phaseLog(deployment, type, 'DEPLOYING', setting);
    case 'RUN':
      return runLog(scenario, app, deployment, setting, clock);
    case 'RUN_RESTARTED':
      return deployment.plan.crashes
        ? crashLog(app, deployment, setting, clock.now())
        : plannedCrashLog(deployment, setting);
    default:
      return undefined;
  }
}

function phaseLog(
  deployment: Deployment,
  type: LogType,
  phase: 'BUILDING' | 'DEPLOYING',
  setting: LogSetting,
  big?: Scenario['bigArchive'],
): Log {
  let pieces: Piece[] | undefined;
  const lateMs = phase === 'DEPLOYING' ? (deployment.plan.lateJobs?.to ?? 0) : 0;
  const planned = (): Piece[] => {
    const span = spanOf(deployment, phase);
    if (!span) return [];
    pieces ??= phasePieces(
      deployment,
      type,
      { from: span.start, to: span.start + plannedLength(deployment, phase) },
      setting,
    );
    return pieces;
  };
  const end = () => {
    const at = spanOf(deployment, phase)?.end;
    return at === undefined ? undefined : at + lateMs;
  };
  return {
    ...newLog(`${deployment.id}/${type}`, type),
    get pieces() {
      return planned();
    },
    archived: true,
    start: () => spanOf(deployment, phase)?.start,
    end,
    big,
  };
}

const BROKEN_OFF: readonly Outcome[] = ['CANCELED', 'SUPERSEDED'];

function phasePieces(deployment: Deployment, type: LogType, phase: Span, setting: LogSetting): Piece[] {
  const plan = deployment.plan.logs?.[type];
  if (!plan) return [];
  const { components } = deployment;
  const length = phase.to - phase.from;
  // What is broken off would have gone on for as long again.
  const cut = 'parts' in plan && BROKEN_OFF.includes(deployment.plan.outcome);
  const stretch = cut ? 2 : 1;
  const spanOf = (name: string): Span => {
    const index = components.findIndex((component) => component.name === name);
    const fails = deployment.plan.failures?.some((failure) => failure.component === name) ?? false;
    const late = jobKindOf(components[index] ?? NO_JOB) === 'POST_DEPLOY';
    const { from, to } =
      type === 'BUILD'
        ? componentShare(Math.max(0, index), components.length)
        : late
          ? LATE_JOB_SHARE
          : DEPLOY_SHARE;
    const { lateJobs } = deployment.plan;
    if (late && lateJobs && type !== 'BUILD') {
      return { from: phase.to + lateJobs.from, to: phase.to + lateJobs.to };
    }
    const end = fails && deployment.plan.outcome === 'ERROR' ? LAST_SHARE : to;
    return { from: phase.from + length * from, to: phase.from + length * end * stretch };
  };
  // A component is built once, however many instances it has.
  const writers =
    type === 'BUILD' ? components.map((component) => ({ ...component, instances: 1 })) : components;
  const whole = {
    from: phase.from,
    to: phase.to + (type === 'BUILD' ? 0 : (deployment.plan.lateJobs?.to ?? 0)),
  };
  const pieces = planPieces(plan, whole, spanOf, { ...setting, components: writers });
  return cut ? pieces.filter((piece) => piece.at < phase.to) : pieces;
}

/** The part of the deploy phase in which containers are started and write. */
const DEPLOY_SHARE = { from: 0.1, to: 0.9 };
/** A job that runs after the deployment writes once the others are there. */
const LATE_JOB_SHARE = { from: 0.9, to: 0.98 };
const NO_JOB = { kind: 'service' as const };
const LAST_SHARE = 0.98;
/** The part of the deploy phase after which an app's containers run. */
const RUNNING_SHARE = 0.4;

/**
 * What the app prints: from when its containers run, for as long as the deployment is the one that serves.
 */
function runLog(
  scenario: Scenario,
  app: App,
  deployment: Deployment,
  setting: LogSetting,
  clock: ScenarioClock,
): Log | undefined {
  const plan = deployment.plan.logs?.RUN;
  const { run = QUIET_RUN } = scenario;
  const writes = deployment.components.some(({ kind }) => kind === 'service' || kind === 'worker');
  // Containers that never came up have served nobody.
  if (!plan && (!writes || deployment.plan.outcome === 'ERROR')) return undefined;
  const serves = () => {
    const now = clock.now();
    return phaseAt(deployment, now) === 'DEPLOYING' || activeDeployment(app, now) === deployment;
  };
  const start = () => {
    const deploying = spanOf(deployment, 'DEPLOYING');
    if (!deploying || !serves()) return undefined;
    return deploying.start + plannedLength(deployment, 'DEPLOYING') * RUNNING_SHARE;
  };
  const handOvers = (run?.handOverAt ?? []).map((after) => (finalTransition(deployment)?.at ?? 0) + after);
  const crashEndings = (until: number): Ending[] =>
    crashesOf(app, deployment, until).map(({ plan: crash, at }) => ({
      at,
      component: crash.component,
      output: crash.output,
      exitCode: crash.exitCode ?? 1,
    }));
  const pieces: Piece[] = [];
  let extend: ((until: number) => void) | undefined;
  return {
    ...newLog(`${deployment.id}/RUN`, 'RUN'),
    pieces,
    archived: false,
    start,
    end: () => undefined,
    handOvers,
    extend: (until) => {
      const from = start();
      if (from === undefined) return;
      extend ??= plan
        ? once(() =>
            pieces.push(
              ...planPieces(plan, runSpan(deployment, from), () => runSpan(deployment, from), setting),
            ),
          )
        : runningPieces(pieces, { run, start: from, handOvers, endings: crashEndings }, setting);
      extend(until);
    },
  };
}

/** What an app prints of which a scenario says nothing. */
const QUIET_RUN: RunPlan = { linesPerSecond: 0.2 };

/** A given run log is written in as long a time as the deployment took. */
function runSpan(deployment: Deployment, from: number): Span {
  return { from, to: from + plannedLength(deployment, 'DEPLOYING') };
}

function once(act: () => void): () => void {
  let done = false;
  return () => {
    if (done) return;
    done = true;
    act();
  };
}

/** What instances printed before they crashed: there at once, and finished. */
function plannedCrashLog(deployment: Deployment, setting: LogSetting): Log | undefined {
  const plan = deployment.plan.logs?.RUN_RESTARTED;
  const deploying = spanOf(deployment, 'DEPLOYING');
  if (!plan || !deploying) return undefined;
  const at = deploying.start + plannedLength(deployment, 'DEPLOYING') * RUNNING_SHARE;
  const span = { from: deploying.start, to: at };
  return {
    ...newLog(`${deployment.id}/RUN_RESTARTED`, 'RUN_RESTARTED'),
    pieces: planPieces(plan, span, () => span, setting),
    archived: false,
    start: () => at,
    end: () => at,
  };
}

/** Each component's last crash up to a moment; `undefined`: nothing has crashed. */
function crashLog(app: App, deployment: Deployment, setting: LogSetting, now: number): Log | undefined {
  const crashes = crashesOf(app, deployment, now);
  const last = crashes.at(-1);
  if (!last) return undefined;
  const latest = new Map(crashes.map((crash) => [crash.plan.component, crash]));
  const pieces = [...latest.values()].flatMap(({ plan, at }) =>
    componentPieces(
      plan.component,
      plan.output,
      { from: at - CRASHED_RUN_MS, to: at },
      {
        ...setting,
        components: [],
      },
    ),
  );
  return {
    ...newLog(`${deployment.id}/RUN_RESTARTED/${crashes.length}`, 'RUN_RESTARTED'),
    pieces: pieces.sort((a, b) => a.at - b.at),
    archived: false,
    start: () => last.at,
    end: () => last.at,
  };
}

/** How long before its end a container wrote what it printed. */
const CRASHED_RUN_MS = 1_000;
