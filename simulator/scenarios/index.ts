import { afterActive } from './after-active.ts';
import { automatic } from './automatic.ts';
import { builds } from './builds.ts';
import { courses } from './courses.ts';
import { failures } from './failures.ts';
import { images } from './images.ts';
import { jobs } from './jobs.ts';
import { kinds } from './kinds.ts';
import { monorepos } from './monorepos.ts';
import { withoutDeployment } from './no-deployment.ts';
import type { Scenario } from './scenario.ts';
import { starts } from './starts.ts';
import { superseded } from './superseded.ts';
import { withoutHealth } from './without-health.ts';

/** All scenarios by their names. */
export const scenarios: Record<string, Scenario> = Object.fromEntries(
  [
    ...builds,
    ...failures,
    ...starts,
    ...courses,
    ...monorepos,
    ...superseded,
    ...automatic,
    ...jobs,
    ...afterActive,
    ...withoutHealth,
    ...withoutDeployment,
    ...images,
    ...kinds,
  ].map((scenario) => [scenario.name, scenario]),
);

/** @throws RangeError when there is none of this name */
export function scenarioNamed(name: string): Scenario {
  const scenario = Object.hasOwn(scenarios, name) ? scenarios[name] : undefined;
  if (!scenario)
    throw new RangeError(`There is no scenario "${name}"; there are ${Object.keys(scenarios).join(', ')}.`);
  return scenario;
}
