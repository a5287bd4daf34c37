import type { LogType } from '../app-platform/log-types.ts';

/** What was saved of one log. */
export interface SavedLog {
  type: LogType;
  /** The component whose log it is; `undefined`: all components together. */
  component: string | undefined;
  /** Absolute path; `undefined`: nothing was saved. */
  file: string | undefined;
  bytes: number;
  newlines: number;
  /** `archived`: the archive, byte for byte; `streamed`: no archive came; `none`: no logs of this type. */
  state: 'archived' | 'streamed' | 'none';
  /** Lines that were missed while streaming and came from the archive. */
  recovered: number;
}
