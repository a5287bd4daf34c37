import type { ComponentPlan, DeploymentPlan, LogPlan, LogType, Outcome, Scenario } from './scenario.ts';

/** The least a scenario needs: bytes, and how long they take. */
export interface RawScenarioOptions extends Partial<Omit<Scenario, 'components' | 'deployments' | 'run'>> {
  /** `undefined`: there is no log of this type. */
  build?: Buffer | string;
  deploy?: Buffer | string;
  run?: Buffer | string;
  runRestarted?: Buffer | string;
  /** Default ACTIVE. An ERROR is one of the deploy phase where there is a deploy log, else of the build. */
  outcome?: Outcome;
  /** Milliseconds over which the lines are spread. Default 150. */
  buildMs?: number;
  /** Default 100; also the time over which `run` is spread. */
  deployMs?: number;
  pendingBuildMs?: number;
  pendingDeployMs?: number;
  /** Names of services. A line belongs to the one it begins with. Default: `web`. */
  components?: string[];
  /**
   * Instances of each component among which the lines are dealt. Default 1, or 2 where lines are to be
   * swapped.
   */
  instances?: number;
  commit?: string;
}

const DEFAULT_BUILD_MS = 150;
const DEFAULT_DEPLOY_MS = 100;
const DEFAULT_PENDING_MS = 5;
const DEFAULT_ARCHIVE_DELAY_MS = 30;

/** A scenario made of raw log bytes, whose whole run takes a fraction of a second. */
export function rawScenario(options: RawScenarioOptions): Scenario {
  const {
    build,
    deploy,
    run,
    runRestarted,
    outcome,
    buildMs,
    deployMs,
    pendingBuildMs,
    pendingDeployMs,
    ...others
  } = options;
  const { components: names = ['web'], instances = options.live?.swap ? 2 : 1, commit, ...scenario } = others;
  const components = names.map((name): ComponentPlan => ({ name, kind: 'service', build: 'buildpack' }));
  const texts: [LogType, Buffer | string | undefined][] = [
    ['BUILD', build],
    ['DEPLOY', deploy],
    ['RUN', run],
    ['RUN_RESTARTED', runRestarted],
  ];
  const given = texts.filter((one): one is [LogType, Buffer | string] => one[1] !== undefined);
  const logs = Object.fromEntries(
    given.map(([type, bytes]): [LogType, LogPlan] => [type, { bytes, instances }]),
  );
  const endsIn = deploy === undefined ? 'BUILDING' : 'DEPLOYING';
  const deployment: DeploymentPlan = {
    commit,
    outcome: outcome ?? 'ACTIVE',
    endsIn,
    pendingBuildMs: pendingBuildMs ?? DEFAULT_PENDING_MS,
    buildMs: buildMs ?? DEFAULT_BUILD_MS,
    pendingDeployMs: pendingDeployMs ?? DEFAULT_PENDING_MS,
    deployMs: deployMs ?? DEFAULT_DEPLOY_MS,
    failures: outcome === 'ERROR' ? [failureIn(endsIn, names[0] ?? 'web')] : [],
    without: texts.filter(([, bytes]) => bytes === undefined).map(([type]) => type),
    logs,
  };
  return {
    name: 'raw',
    description: 'Raw log bytes.',
    appName: 'raw',
    archiveDelay: DEFAULT_ARCHIVE_DELAY_MS,
    ...scenario,
    components,
    deployments: [deployment],
  };
}

function failureIn(phase: 'BUILDING' | 'DEPLOYING', component: string) {
  return phase === 'BUILDING'
    ? { component, step: 'build' as const, code: 'BuildJobExitNonZero', message: 'Your build job failed.' }
    : {
        component,
        step: 'wait' as const,
        code: 'DeployContainerExitNonZero',
        message: 'Your deploy failed.',
      };
}
