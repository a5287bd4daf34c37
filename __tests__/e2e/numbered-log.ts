import { rawScenario } from '../../simulator/scenarios/raw-scenario.ts';
import type { Scenario } from '../../simulator/scenarios/scenario.ts';
import { linesOf } from './harness.ts';

/** A log whose lines are told apart by their numbers, and from those of other logs by a name. */
export function numberedLog(name: string, count: number, padding = ''): Buffer {
  const lines = Array.from({ length: count }, (_, index) => {
    const nanos = String(index * 1000).padStart(9, '0');
    return `web 2025-12-01T03:10:00.${nanos}Z ${name} line ${index + 1} of ${count}${padding}\n`;
  });
  return Buffer.from(lines.join(''));
}

/** The lines of a numbered log among those printed, in the order of the log. */
export function printedLines(printed: string[], name: string): string[] {
  const mark = new RegExp(`^web \\S+ ${name} line (\\d+) of `);
  const number = (line: string) => Number(mark.exec(line)?.[1]);
  return printed.filter((line) => mark.test(line)).sort((a, b) => number(a) - number(b));
}

/** What is printed of a log, when it is printed whole and each line once. */
export function onceEach(log: Buffer): string[] {
  return linesOf(log);
}

/** The same in which all is over before the step begins: the logs are archived, nothing is live. */
export function asFinished(scenario: Scenario): Scenario {
  return { ...scenario, deployments: scenario.deployments.map((one) => ({ ...one, at: -A_DAY_MS })) };
}

const A_DAY_MS = 86_400_000;

export function finished(options: Parameters<typeof rawScenario>[0]): Scenario {
  return asFinished(rawScenario(options));
}
