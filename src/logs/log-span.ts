/**
 * The time in which lines of a log are written: a phase of a deployment, a chosen duration, the run of a job.
 */
export interface LogSpan {
  /** Resolves when lines can be expected, or the span has ended. */
  readonly started: Promise<void>;
  /** Resolves when no more lines are written. */
  readonly ended: Promise<void>;
  /** When the span ended, as `now` of the clock counts; undefined while it has not. */
  endedAt(): number | undefined;
  /** Resolves when something has changed, so that asking for the logs again may bring more. */
  changed(): Promise<void>;
  /** A stream has ended, so the span may have: check now. */
  recheck(): void;
}
