import type {
  AutoscaleEventPlan,
  ComponentPlan,
  JobInvocationPlan,
  LogType,
  Phase,
  Scenario,
} from '../scenarios/scenario.ts';
import { type App, allApps, createApp } from './app.ts';
import { type ClockStart, type ScenarioClock, startClock } from './clock.ts';
import { advanceTo, type Deployment, finalTransition } from './deployment.ts';
import { deploymentLog } from './deployment-logs.ts';
import { crashesOf } from './health.ts';
import type { Log } from './logs.ts';
import { finiteLog } from './new-log.ts';
import { componentPieces, type LogSetting } from './plan-log.ts';
import { type Random, seededRandom } from './random.ts';

/** Everything there is: the apps, the scenario's deployments, events and jobs, and their logs. */
export interface World {
  readonly scenario: Scenario;
  readonly clock: ScenarioClock;
  readonly random: Random;
  readonly app: App;
  /** All apps in the order of the list. */
  readonly apps: readonly App[];
  /** The scenario's own deployment; `undefined`: the app has none. */
  readonly main: Deployment | undefined;
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

export function createWorld(scenario: Scenario, speed: number, seed: number, start: ClockStart): World {
  const random = seededRandom(seed, 'world');
  const startsAt = scenario.startsAt ? Date.parse(scenario.startsAt) : Date.now() - start.from;
  const clock = startClock(speed, Math.floor(startsAt / 1000) * 1000, start);
  const app = createApp(scenario, random.fork('app'));
  const main = app.deployments.at(scenario.subject ?? -1);
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
    // Each crash has a log of its own, which takes the place of the one before it.
    const crashes = type === 'RUN_RESTARTED' ? crashesOf(app, deployment, clock.now()).length : 0;
    const key = `${deployment.id}/${type}/${crashes}`;
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
      const setting = settingOf(`event log/${index}`, [], main?.commit ?? '');
      return finiteLog(id, 'AUTOSCALE_EVENT', span, componentPieces(plan.component, plan.log, span, setting));
    }),
  );
  const jobInvocations = (scenario.jobInvocations ?? []).map((plan, index) =>
    occurrence(`job/${index}`, plan, (id) => {
      const span = { from: plan.at + plan.pendingMs, to: plan.at + plan.pendingMs + plan.runMs };
      const setting = settingOf(`job log/${index}`, [], main?.commit ?? '');
      return finiteLog(id, 'JOB_INVOCATION', span, componentPieces(plan.job, plan.log, span, setting));
    }),
  );
  const { promise: ended, resolve: end } = Promise.withResolvers<void>();
  const planned = main && finalTransition(main);
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
      if (!main) throw new Error('The app has no deployment.');
      advanceTo(main, phase, clock);
      for (const log of logs.values()) for (const watch of [...(log?.watchers ?? [])]) watch();
      if (finalTransition(main)) end();
    },
    ended,
  };
}
