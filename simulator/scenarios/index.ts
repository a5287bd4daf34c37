import { builds } from './builds.ts';
import { courses } from './courses.ts';
import { failures } from './failures.ts';
import { kinds } from './kinds.ts';
import type { Scenario } from './scenario.ts';

/** All scenarios by their names. */
export const scenarios: Record<string, Scenario> = Object.fromEntries(
  [...builds, ...failures, ...courses, ...kinds].map((scenario) => [scenario.name, scenario]),
);

/** @throws RangeError when there is none of this name */
export function scenarioNamed(name: string): Scenario {
  const scenario = Object.hasOwn(scenarios, name) ? scenarios[name] : undefined;
  if (!scenario)
    throw new RangeError(`There is no scenario "${name}"; there are ${Object.keys(scenarios).join(', ')}.`);
  return scenario;
}
