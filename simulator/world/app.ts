import type { ComponentPlan, Scenario } from '../scenarios/scenario.ts';
import { createDeployment, type Deployment, phaseAt } from './deployment.ts';
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

const APP_AGE_MS = 90 * 24 * 3600 * 1000;
const SLUG_DIGITS = 5;

/** The app of a scenario, with its deployments. */
export function createApp(scenario: Scenario, random: Random): App {
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

/** All apps of the account in the order of the list. */
export function allApps(scenario: Scenario, app: App, random: Random): App[] {
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
