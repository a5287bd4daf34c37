import type { App, Deployment, Occurrence } from './app-platform/types.ts';
import { conclusionOf, diagnose, type Failure } from './deployment/diagnosis.ts';
import type { Watch } from './deployment/watch.ts';
import { TimedOut } from './errors.ts';
import type { LogCollection } from './logs/collect.ts';
import type { Conclusion } from './report.ts';

/** What the step has found out so far. Whenever it ends, this is what it tells. */
export class Findings {
  app: App | undefined;
  watch: Watch<Deployment> | undefined;
  logs: LogCollection | undefined;
  /** Lines of the logs that tell of each failure. */
  readonly telling = new Map<Failure, string[]>();
  /** What ended the step before the deployment did. */
  stopped: unknown;
  /** If only logs were asked for that belong to no deployment: whose they are. */
  occurrences: Watch<Occurrence>[] = [];
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

  get conclusion(): Conclusion {
    const { stopped } = this;
    const ended = this.#conclusion();
    return ended === 'in_progress' && stopped instanceof TimedOut ? 'timed_out' : ended;
  }

  #conclusion(): Conclusion {
    if (this.ofDeployment) return this.deployment ? conclusionOf(this.deployment) : 'in_progress';
    const all = this.occurrences.map(({ current }) => OCCURRENCE_CONCLUSIONS[current.phase] ?? 'in_progress');
    return WORST_FIRST.find((one) => all.includes(one)) ?? 'success';
  }
}

const OCCURRENCE_CONCLUSIONS: Record<string, Conclusion> = {
  SUCCEEDED: 'success',
  SKIPPED: 'success',
  FAILED: 'failure',
  CANCELED: 'canceled',
};
const WORST_FIRST: Conclusion[] = ['failure', 'canceled', 'in_progress', 'success'];
