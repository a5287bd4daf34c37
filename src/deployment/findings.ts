import type { App, Deployment, DeploymentReference } from '../app-platform/types.ts';
import { Cancelled, InvalidInput, TimedOut } from '../basics/errors.ts';
import type { LogCollection } from '../logs/log-collection.ts';
import type { Aftermath } from './aftermath.ts';
import { type Conclusion, conclusionOf } from './conclusion.ts';
import { conclusionOfOccurrences, hasEnded, type WatchedOccurrence } from './occurrences.ts';
import type { Instability, Stability } from './stability.ts';
import type { UsualDuration } from './usual-duration.ts';
import type { Watch } from './watch.ts';

/** What ended the step early, or kept it from completing a log. */
export interface Stop {
  kind: 'cancelled' | 'timed_out' | 'invalid_input' | 'error' | 'incomplete_log';
  error: unknown;
  /** What of the API could not be reached at that time, as a clause. */
  unreachable: string | undefined;
}

/** An occurrence as it stands. */
interface Event {
  name: string;
  id: string;
  phase: string;
  isJob: boolean;
}

/** What was found out so far about the app and how its deployment went. Complete at every time. */
export class Findings {
  app: App | undefined;
  watch: Watch<Deployment> | undefined;
  logs: LogCollection | undefined;
  /** Autoscaling events and job invocations whose logs were asked for. */
  occurrences: WatchedOccurrence[] = [];
  /** Whether the app is being watched after the deployment was active. */
  isWatchingStability = false;
  stability: Stability | undefined;
  aftermath: Aftermath | undefined;
  /** The app's newest deployments when this one had ended, newest first; none: not known. */
  newest: Deployment[] = [];
  /** What the app's last successful deployments took. */
  usual: UsualDuration | undefined;
  stop: Stop | undefined;
  /** Whether the deployment's end counts, or only that of the occurrences. */
  readonly ofDeployment: boolean;
  /** Names of the components that were asked for; none: all. */
  readonly components: string[];

  #earlierFiles: string[] = [];

  constructor(ofDeployment: boolean, components: string[] = []) {
    this.ofDeployment = ofDeployment;
    this.components = components;
  }

  /** A deployment takes the place of the one before: what was found out about that one is over. */
  begin(watch: Watch<Deployment>): void {
    this.#earlierFiles = this.savedFiles;
    this.watch = watch;
    this.logs = undefined;
    this.stability = undefined;
    this.aftermath = undefined;
    this.newest = [];
    this.usual = undefined;
  }

  /** All files that were saved, also of deployments that were followed before this one; absolute. */
  get savedFiles(): string[] {
    return [...this.#earlierFiles, ...(this.logs?.logs.flatMap((log) => log.files()) ?? [])];
  }

  get deployment(): Deployment | undefined {
    return this.watch?.current;
  }

  get conclusion(): Conclusion {
    if (this.stop?.kind === 'invalid_input') return 'not_found';
    const ended = this.#endOfWatched();
    if (ended === 'success' && this.isWatchingStability) return this.#open('success');
    // Where the API was not reached nobody knows whether there is anything.
    const isUnknown = ended === 'not_found' && (!this.app || this.stop?.unreachable !== undefined);
    return ended === 'in_progress' || isUnknown ? this.#open(ended) : ended;
  }

  /** The deployment that serves the app, by what is known last. */
  get serving(): DeploymentReference | undefined {
    if (this.aftermath) return this.aftermath.serving;
    if (this.stability?.replacedBy) return this.stability.replacedBy;
    const becameActive = this.deployment?.phase === 'ACTIVE' && this.watch?.found.phase !== 'ACTIVE';
    return becameActive ? this.deployment : this.app?.activeDeployment;
  }

  /** Why a deployment that was active is not taken as stable. */
  get instabilities(): Instability[] {
    const isRolledBack = this.aftermath?.fate === 'rolled_back';
    const rolledBack = { kind: 'rolled_back' as const, component: undefined, afterMs: undefined };
    return this.stability?.instabilities ?? (isRolledBack ? [rolledBack] : []);
  }

  /** The deployment that took the place of the one that was followed. */
  get supersededBy(): string | undefined {
    if (this.conclusion !== 'superseded') return undefined;
    return this.stability?.replacedBy?.id ?? this.aftermath?.nextId;
  }

  /** The occurrences as they stand. */
  events(): Event[] {
    return this.occurrences.map(eventOf);
  }

  /** Those of them that have not ended. */
  unfinishedEvents(): Event[] {
    return this.occurrences.filter(({ watch }) => !hasEnded(watch.current)).map(eventOf);
  }

  /** The step ends early. */
  stopFor(error: unknown, unreachable: string | undefined): void {
    this.stop = { kind: kindOf(error), error, unreachable };
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

  #endOfWatched(): Conclusion {
    if (!this.ofDeployment) return conclusionOfOccurrences(this.occurrences) ?? 'not_found';
    const conclusion = this.deployment ? conclusionOf(this.deployment) : 'not_found';
    if (conclusion === 'superseded' && this.aftermath?.fate === 'redeployed') return 'success';
    if (conclusion === 'superseded' && this.aftermath?.fate === 'rolled_back') return 'unhealthy';
    if (conclusion !== 'success' || !this.stability) return conclusion;
    if (this.stability.replacedBy) return 'superseded';
    return this.stability.instabilities.length > 0 ? 'unhealthy' : 'success';
  }

  #open(conclusion: Conclusion): Conclusion {
    return this.stop?.kind === 'timed_out' ? 'timed_out' : conclusion;
  }
}

function kindOf(error: unknown): Stop['kind'] {
  if (error instanceof Cancelled) return 'cancelled';
  if (error instanceof TimedOut) return 'timed_out';
  return error instanceof InvalidInput ? 'invalid_input' : 'error';
}

function eventOf({ name, isJob, watch: { current } }: WatchedOccurrence): Event {
  return { name, id: current.id, phase: current.phase, isJob };
}
