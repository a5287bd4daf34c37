import type { LogType } from '../app-platform/log-types.ts';
import type { App, Deployment } from '../app-platform/types.ts';
import type { Failure } from '../diagnosis/failures.ts';

/** How it ended, in the words of the output `conclusion`. */
export type Conclusion = 'success' | 'failure' | 'canceled' | 'superseded' | 'timed_out' | 'in_progress';

/** The lines of a log that tell of a failure, and whose they are: "BUILD log of web". */
export interface Telling {
  log: string;
  lines: string[];
}

/** A failure as it is told: without what `redact` matches. */
export interface ToldFailure extends Failure {
  telling: Telling | undefined;
}

export interface SavedLog {
  type: LogType;
  /** The component whose log it is; `undefined`: all components together. */
  component: string | undefined;
  /** Absolute path; `undefined`: nothing was saved. */
  file: string | undefined;
  bytes: number;
  /** `archived`: the archive, byte for byte; `streamed`: no archive came; `none`: no logs of this type. */
  state: 'archived' | 'streamed' | 'none';
  /** Lines that were lost while streaming and came from the archive. */
  recovered: number;
}

/** What the step knows at its end: what outputs, annotations and the summary are made from. */
export interface Report {
  app?: App;
  deployment?: Deployment;
  /** undefined: the step ended before it found anything that could end. */
  conclusion: Conclusion | undefined;
  /** Where no deployment was asked for: how the job's invocation or the autoscaling event ended, in words. */
  occurrences?: string[];
  /** Why the step ended before the deployment did: cancelled, out of time, an error's message. */
  stopped?: string;
  failures: ToldFailure[];
  logs: SavedLog[];
  /** Absolute path. */
  logDir: string;
  /** Whether `redact` is set. */
  redacted: boolean;
  /** How long the step took. */
  elapsedMs: number;
}
