import type { App, Deployment } from '../app-platform/types.ts';
import { TimedOut } from '../basics/errors.ts';
import { type Conclusion, conclusionOf } from '../deployment/conclusion.ts';
import { conclusionOfOccurrences, type WatchedOccurrence } from '../deployment/occurrences.ts';
import type { Watch } from '../deployment/watch.ts';
import { diagnose, type Failure } from '../diagnosis/failures.ts';
import type { LogCollection } from '../logs/log-collection.ts';
import type { Telling } from './report.ts';

/** What the step has found out so far. Whenever it ends, this is what it tells. */
export class Findings {
  app: App | undefined;
  watch: Watch<Deployment> | undefined;
  logs: LogCollection | undefined;
  /** What of the API was out of reach when the step ended. */
  trouble: string | undefined;
  /** Lines of the logs that tell of each failure. */
  readonly telling = new Map<Failure, Telling>();
  /** The same for a job that was asked for and failed. */
  tellingOfJob: Telling | undefined;
  /** What ended the step before the deployment did. */
  stopped: unknown;
  /** If only logs were asked for that belong to no deployment: whose they are. */
  occurrences: WatchedOccurrence[] = [];
  readonly logDir: string;
  /** Whether the deployment's end counts, or only that of the occurrences. */
  readonly ofDeployment: boolean;

  constructor(logDir: string, ofDeployment: boolean) {
    this.logDir = logDir;
    this.ofDeployment = ofDeployment;
  }

  get deployment(): Deployment | undefined {
    return this.watch?.current;
  }

  get failures(): Failure[] {
    if (!this.ofDeployment || !this.deployment || this.conclusion !== 'failure') return [];
    this.#failures ??= diagnose(this.deployment);
    return this.#failures;
  }
  #failures: Failure[] | undefined;

  /** undefined: nothing was found that could end. */
  get conclusion(): Conclusion | undefined {
    const ended = this.#conclusion();
    const isOpen = ended === undefined || ended === 'in_progress';
    return isOpen && this.stopped instanceof TimedOut ? 'timed_out' : ended;
  }

  #conclusion(): Conclusion | undefined {
    if (this.ofDeployment) return this.deployment && conclusionOf(this.deployment);
    return conclusionOfOccurrences(this.occurrences);
  }
}
