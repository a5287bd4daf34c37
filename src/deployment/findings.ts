import type { App, Deployment } from '../app-platform/types.ts';
import { Cancelled, TimedOut } from '../basics/errors.ts';
import { type Conclusion, conclusionOf } from './conclusion.ts';
import { conclusionOfOccurrences, type WatchedOccurrence } from './occurrences.ts';
import type { Watch } from './watch.ts';

/** What ended the step early, or kept it from completing a log. */
export interface Stop {
  kind: 'cancelled' | 'timed_out' | 'error' | 'incomplete_log';
  error: unknown;
  /** What of the API could not be reached at that time, as a clause. */
  unreachable: string | undefined;
}

/** What was found out so far about the app and how its deployment went. Complete at every time. */
export class Findings {
  app: App | undefined;
  watch: Watch<Deployment> | undefined;
  /** If only logs were asked for that belong to no deployment: whose they are. */
  occurrences: WatchedOccurrence[] = [];
  stop: Stop | undefined;
  /** Whether the deployment's end counts, or only that of the occurrences. */
  readonly ofDeployment: boolean;

  constructor(ofDeployment: boolean) {
    this.ofDeployment = ofDeployment;
  }

  get deployment(): Deployment | undefined {
    return this.watch?.current;
  }

  /** undefined: nothing was found that could end. */
  get conclusion(): Conclusion | undefined {
    const ended = this.#endOfWatched();
    const isOpen = ended === undefined || ended === 'in_progress';
    return isOpen && this.stop?.kind === 'timed_out' ? 'timed_out' : ended;
  }

  /** The occurrences as they stand. */
  events(): { name: string; id: string; phase: string; isJob: boolean }[] {
    return this.occurrences.map(({ name, isJob, watch: { current } }) => ({
      name,
      id: current.id,
      phase: current.phase,
      isJob,
    }));
  }

  /** The step ends early. */
  stopFor(error: unknown, unreachable: string | undefined): void {
    const kind = error instanceof Cancelled ? 'cancelled' : error instanceof TimedOut ? 'timed_out' : 'error';
    this.stop = { kind, error, unreachable };
  }

  /** @param error why an archived log could not be read; undefined: all logs are complete */
  noteIncompleteLog(error: unknown): void {
    if (error !== undefined) this.stop = { kind: 'incomplete_log', error, unreachable: undefined };
  }

  /** What has to be watched until it ends. */
  get watches(): { run(): Promise<void> }[] {
    const occurrences = this.occurrences.map(({ watch }) => watch);
    return this.ofDeployment && this.watch ? [this.watch, ...occurrences] : occurrences;
  }

  #endOfWatched(): Conclusion | undefined {
    if (this.ofDeployment) return this.deployment && conclusionOf(this.deployment);
    return conclusionOfOccurrences(this.occurrences);
  }
}
