import type { CausePlan, ComponentPlan, DeploymentPlan, Scenario } from '../scenarios/scenario.ts';
import { createDeployment, type Deployment, finalTransition, phaseAt } from './deployment.ts';
import type { Random } from './random.ts';

/** An app as the simulator knows it. */
export interface App {
  id: string;
  name: string;
  projectId: string;
  ownerId: string;
  /** The part of its address that is made up: `web-app-zyhgn`. */
  slug: string;
  repo: string;
  branch: string;
  domains: readonly string[];
  maintenance: Scenario['maintenance'];
  /** What its spec would be made of without a deployment. */
  components: readonly ComponentPlan[];
  createdAt: number;
  /** In order of time. */
  deployments: Deployment[];
}

/** The deployment that serves: the newest that became active. */
export function activeDeployment(app: App, now: number): Deployment | undefined {
  return app.deployments.findLast((one) => wasActive(one, now));
}

/** Whether it has been the one that serves, or is. */
export function wasActive(deployment: Deployment, now: number): boolean {
  return phaseAt(deployment, now) === 'ACTIVE';
}

/** Scenario milliseconds at which another deployment took its place; `undefined`: none so far. */
export function servedUntil(app: App, deployment: Deployment, now: number): number | undefined {
  const index = app.deployments.indexOf(deployment);
  const next = app.deployments.slice(index + 1).find((one) => wasActive(one, now));
  return next && finalTransition(next)?.at;
}

/** The rollback that keeps the app from being deployed again, until somebody asks for a deployment. */
export function pinnedDeployment(app: App, now: number): Deployment | undefined {
  const asked = app.deployments.findLast((one) => one.createdAt <= now && !BY_ITSELF.has(kindOf(one)));
  const cause = asked?.plan.cause;
  return cause?.kind === 'rollback' && cause.pins !== false ? asked : undefined;
}

/** What App Platform deploys by itself. */
const BY_ITSELF = new Set<CausePlan['kind']>([
  'auto-rollback',
  'maintenance',
  'autoscaled',
  'trusted-sources',
]);

function kindOf({ plan }: Deployment): CausePlan['kind'] {
  return plan.cause?.kind ?? 'push';
}

const APP_AGE_MS = 90 * 24 * 3600 * 1000;
const SLUG_DIGITS = 5;
/** The repository whose workflow a test starts, unless the test says another one. */
const DEFAULT_REPO = 'octo-org/octo-app';

/** The app of a scenario, with its deployments. */
export function createApp(scenario: Scenario, random: Random): App {
  const deployments: Deployment[] = [];
  for (const [index, plan] of scenario.deployments.entries()) {
    const own = random.fork(`deployment/${index}`);
    const manual = scenario.manual === true && index === scenario.deployments.length - 1;
    const cloned = clonedDeployment(plan, deployments);
    deployments.push(createDeployment(plan, scenario.components, own, manual, cloned));
  }
  const { repo, branch, domains = [], maintenance, components } = scenario;
  const app = emptyApp(scenario.appName, components, random);
  return {
    ...app,
    repo: repo ?? app.repo,
    branch: branch ?? app.branch,
    domains,
    maintenance,
    deployments,
  };
}

/**
 * What a deployment without a commit of its own is made from: the one it goes back to, or the one that
 * serves.
 */
function clonedDeployment(plan: DeploymentPlan, earlier: readonly Deployment[]): Deployment | undefined {
  const cause = plan.cause ?? { kind: 'push' as const };
  if (cause.kind === 'rollback' || cause.kind === 'auto-rollback') return earlier[cause.to];
  return BY_ITSELF.has(cause.kind) ? earlier.findLast((one) => one.plan.outcome === 'ACTIVE') : undefined;
}

function emptyApp(name: string, components: readonly ComponentPlan[], random: Random): App {
  return {
    id: random.uuid(),
    name,
    projectId: random.uuid(),
    ownerId: random.uuid(),
    slug: `${name}-${random.hex(SLUG_DIGITS)}`,
    repo: DEFAULT_REPO,
    branch: 'main',
    domains: [],
    maintenance: undefined,
    components,
    createdAt: -APP_AGE_MS,
    deployments: [],
  };
}

/** All apps of the account in the order of the list. */
export function allApps(scenario: Scenario, app: App, random: Random): App[] {
  const { count, before } = scenario.otherApps ?? { count: 0, before: 0 };
  const others = Array.from({ length: count }, (_, index) => {
    const component: ComponentPlan = { name: 'web', kind: 'service', build: 'buildpack' };
    const other = emptyApp(`other-app-${index + 1}`, [component], random);
    const plan = { at: -APP_AGE_MS + index * 1000, outcome: 'ACTIVE' as const };
    return {
      ...other,
      deployments: [createDeployment(plan, [component], random.fork(`other/${index}`), false)],
    };
  });
  return [...others.slice(0, before), app, ...others.slice(before)];
}
