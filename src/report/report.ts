import type { App, Deployment } from '../app-platform/types.ts';
import type { Conclusion } from '../deployment/conclusion.ts';
import type { Failure } from '../diagnosis/failures.ts';
import type { SavedLog } from '../logs/saved-log.ts';

/** The lines of a log that tell of a failure, and whose they are: "BUILD log of web". */
export interface Telling {
  log: string;
  lines: string[];
}

/** A failure as it is told: without what `redact` matches. */
export interface ToldFailure extends Failure {
  telling: Telling | undefined;
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
