import type { LogType } from '../app-platform/log-types.ts';

/** The lines of a log that show a failure. */
export interface Excerpt {
  type: LogType;
  /** The component whose log it is, or whose lines were taken from it; `undefined`: of all together. */
  component: string | undefined;
  lines: string[];
  /** The one line that says best what went wrong. */
  keyLine: string | undefined;
}
