import { timestamp } from '../log-text/index.ts';
import type { ScenarioClock } from '../world/clock.ts';

/** What the answers are made from. */
export interface Moment {
  clock: ScenarioClock;
  /** Scenario milliseconds. */
  now: number;
}

/** RFC 3339 to the second, as the API prints dates of apps and deployments. */
export function date({ clock }: Moment, at: number): string {
  return timestamp(clock.epoch(0), Math.floor(at / 1000) * 1000);
}
