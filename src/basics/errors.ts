/** An error a user can meet: its message says what happened, to what, and what to do next. */
export class UserError extends Error {
  override name = 'UserError';
}

/** An input names something that the app does not have. */
export class InvalidInput extends UserError {
  override name = 'InvalidInput';
}

/** The step's own time limit (`timeout`) ran out. */
export class TimedOut extends UserError {
  override name = 'TimedOut';
}

/** The workflow run was cancelled: the process got this signal. */
export class Cancelled extends UserError {
  override name = 'Cancelled';
  readonly signal: 'SIGINT' | 'SIGTERM';
  /** When it was cancelled, by `performance.now()`. */
  readonly at = performance.now();
  constructor(signal: 'SIGINT' | 'SIGTERM') {
    super(`The step was cancelled (${signal}).`);
    this.signal = signal;
  }
}

/** What to say of an error to a user: a `UserError` says it itself. */
export function errorMessage(error: unknown): string {
  if (error instanceof UserError) return error.message;
  return `An unexpected error occurred: ${reasonOf(error)}. Please report it with the log of this step.`;
}

/** What is known of an error in one line: its message, or else its code or its name. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error instanceof AggregateError && error.errors.length > 0) return reasonOf(error.errors[0]);
  const { code } = error as NodeJS.ErrnoException;
  return error.message || code || error.name;
}
