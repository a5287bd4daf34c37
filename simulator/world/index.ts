import { type App, activeDeployment } from '../api/describe.ts';
import { componentShare } from '../api/progress.ts';
import type {
  AutoscaleEventPlan,
  ComponentPlan,
  JobInvocationPlan,
  LogType,
  Outcome,
  Phase,
  Scenario,
} from '../scenarios/scenario.ts';
import { type ScenarioClock, startClock } from './clock.ts';
import {
  advanceTo,
  createDeployment,
  type Deployment,
  finalTransition,
  phaseAt,
  plannedLength,
  spanOf,
} from './deployment.ts';
import type { Log, Piece } from './logs.ts';
import { componentPieces, type LogSetting, planPieces, runningPieces, type Span } from './plan-log.ts';
import { type Random, seededRandom } from './random.ts';

/** Everything there is: the apps, the scenario's deployments, events and jobs, and their logs. */
export interface World {
  readonly scenario: Scenario;
  readonly clock: ScenarioClock;
  readonly random: Random;
  readonly app: App;
  /** All apps in the order of the list. */
  readonly apps: readonly App[];
  /** The scenario's own deployment, the newest. */
  readonly main: Deployment;
  readonly events: readonly Occurrence<AutoscaleEventPlan>[];
  readonly jobInvocations: readonly Occurrence<JobInvocationPlan>[];
  logOf(deployment: Deployment, type: LogType): Log | undefined;
  advance(phase: Phase): void;
  /** When the scenario's deployment has reached its last phase. */
  readonly ended: Promise<void>;
}

/** Something that happens in an app besides its deployments, and its log. */
export interface Occurrence<Plan> {
  id: string;
  plan: Plan;
  log: Log;
}

export function createWorld(scenario: Scenario, speed: number, seed: number): World {
  const random = seededRandom(seed, 'world');
  const startsAt = scenario.startsAt ? Date.parse(scenario.startsAt) : Date.now();
  const clock = startClock(speed, Math.floor(startsAt / 1000) * 1000);
  const app = createApp(scenario, random.fork('app'));
  const main = app.deployments.at(-1);
  if (!main) throw new RangeError(`The scenario ${scenario.name} has no deployment.`);
  const logs = new Map<string, Log | undefined>();
  const settingOf = (name: string, components: readonly ComponentPlan[], commit: string): LogSetting => ({
    components,
    commit,
    branch: app.branch,
    startsAt: clock.epoch(0),
    rate: scenario.live?.rate,
    random: random.fork(name),
  });
  const logOf = (deployment: Deployment, type: LogType) => {
    const key = `${deployment.id}/${type}`;
    if (!logs.has(key)) {
      const setting = settingOf(
        `log/${app.deployments.indexOf(deployment)}/${type}`,
        deployment.components,
        deployment.commit,
      );
      logs.set(key, deploymentLog(scenario, app, deployment, type, setting, clock));
    }
    return logs.get(key);
  };
  const occurrence = <Plan>(name: string, plan: Plan, log: (id: string) => Log): Occurrence<Plan> => {
    const id = random.fork(name).uuid();
    return { id, plan, log: log(id) };
  };
  const events = (scenario.events ?? []).map((plan, index) =>
    occurrence(`event/${index}`, plan, (id) => {
      const span = { from: plan.at, to: plan.at + plan.durationMs };
      const setting = settingOf(`event log/${index}`, [], main.commit);
      return finiteLog(id, 'AUTOSCALE_EVENT', span, componentPieces(plan.component, plan.log, span, setting));
    }),
  );
  const jobInvocations = (scenario.jobInvocations ?? []).map((plan, index) =>
    occurrence(`job/${index}`, plan, (id) => {
      const span = { from: plan.at + plan.pendingMs, to: plan.at + plan.pendingMs + plan.runMs };
      const setting = settingOf(`job log/${index}`, [], main.commit);
      return finiteLog(id, 'JOB_INVOCATION', span, componentPieces(plan.job, plan.log, span, setting));
    }),
  );
  const { promise: ended, resolve: end } = Promise.withResolvers<void>();
  const planned = finalTransition(main);
  if (planned) clock.at(planned.at, end);
  return {
    scenario,
    clock,
    random,
    app,
    apps: allApps(scenario, app, random.fork('other apps')),
    main,
    events,
    jobInvocations,
    logOf,
    advance: (phase) => {
      if (!scenario.manual) throw new Error('Only a scenario with `manual: true` is moved on by hand.');
      advanceTo(main, phase, clock);
      for (const log of logs.values()) for (const watch of [...(log?.watchers ?? [])]) watch();
      if (finalTransition(main)) end();
    },
    ended,
  };
}

const APP_AGE_MS = 90 * 24 * 3600 * 1000;
const SLUG_DIGITS = 5;

function createApp(scenario: Scenario, random: Random): App {
  const deployments = scenario.deployments.map((plan, index) =>
    createDeployment(
      plan,
      scenario.components,
      random.fork(`deployment/${index}`),
      scenario.manual === true && index === scenario.deployments.length - 1,
    ),
  );
  return { ...emptyApp(scenario.appName, random), deployments };
}

function emptyApp(name: string, random: Random): App {
  return {
    id: random.uuid(),
    name,
    projectId: random.uuid(),
    ownerId: random.uuid(),
    slug: `${name}-${random.hex(SLUG_DIGITS)}`,
    repo: `sammy/${name}`,
    branch: 'main',
    createdAt: -APP_AGE_MS,
    deployments: [],
  };
}

function allApps(scenario: Scenario, app: App, random: Random): App[] {
  const { count, before } = scenario.otherApps ?? { count: 0, before: 0 };
  const others = Array.from({ length: count }, (_, index) => {
    const other = emptyApp(`other-app-${index + 1}`, random);
    const component: ComponentPlan = { name: 'web', kind: 'service', build: 'buildpack' };
    const plan = { at: -APP_AGE_MS + index * 1000, outcome: 'ACTIVE' as const };
    return {
      ...other,
      deployments: [createDeployment(plan, [component], random.fork(`other/${index}`), false)],
    };
  });
  return [...others.slice(0, before), app, ...others.slice(before)];
}

function deploymentLog(
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
      return crashLog(deployment, setting);
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
  return {
    ...newLog(`${deployment.id}/${type}`, type),
    get pieces() {
      return planned();
    },
    archived: true,
    start: () => spanOf(deployment, phase)?.start,
    end: () => spanOf(deployment, phase)?.end,
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
    const { from, to } =
      type === 'BUILD' ? componentShare(Math.max(0, index), components.length) : DEPLOY_SHARE;
    const end = fails && deployment.plan.outcome === 'ERROR' ? LAST_SHARE : to;
    return { from: phase.from + length * from, to: phase.from + length * end * stretch };
  };
  // A component is built once, however many instances it has.
  const writers =
    type === 'BUILD' ? components.map((component) => ({ ...component, instances: 1 })) : components;
  const pieces = planPieces(plan, phase, spanOf, { ...setting, components: writers });
  return cut ? pieces.filter((piece) => piece.at < phase.to) : pieces;
}

/** The part of the deploy phase in which containers are started and write. */
const DEPLOY_SHARE = { from: 0.1, to: 0.9 };
const LAST_SHARE = 0.98;
/** The part of the deploy phase after which an app's containers run. */
const RUNNING_SHARE = 0.4;

/** What the app prints: from when its containers run, for as long as the deployment is the one that serves. */
function runLog(
  scenario: Scenario,
  app: App,
  deployment: Deployment,
  setting: LogSetting,
  clock: ScenarioClock,
): Log | undefined {
  const plan = deployment.plan.logs?.RUN;
  const { run } = scenario;
  if (!plan && !run) return undefined;
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
        : runningPieces(pieces, run ?? { linesPerSecond: 1 }, from, handOvers, setting);
      extend(until);
    },
  };
}

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
function crashLog(deployment: Deployment, setting: LogSetting): Log | undefined {
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

function finiteLog(id: string, type: LogType, span: Span, pieces: Piece[]): Log {
  return { ...newLog(id, type), pieces, archived: true, start: () => span.from, end: () => span.to };
}

function newLog(id: string, type: LogType): Pick<Log, 'id' | 'type' | 'revision' | 'watchers' | 'handOvers'> {
  return { id, type, revision: 0, watchers: new Set(), handOvers: [] };
}
