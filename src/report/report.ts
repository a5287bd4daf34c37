import type { LogType } from '../app-platform/log-types.ts';
import type { ComponentKind, LogUrls } from '../app-platform/types.ts';
import type { Conclusion } from '../deployment/conclusion.ts';
import type { UsualDuration } from '../deployment/usual-duration.ts';
import type { Changes } from '../diagnosis/changes.ts';
import type { DiagnosedFailure, KeyLines } from '../diagnosis/failure-analysis.ts';

/**
 * What was found out, as a plain value: annotations, outputs, the words in the workflow log and the summary
 * are functions of it. It is made by `makeReport` and redacted there, so nobody after it has to think of
 * redaction. A new member that holds text is redacted without further ado; one that must stay as it is gets a
 * name in KEPT_MEMBERS.
 */
export interface Report {
  app: ReportedApp | undefined;
  deployment: ReportedDeployment | undefined;
  /**
   * The autoscaling events and job invocations whose end counts, where only their logs were asked for; then
   * `deployment` is merely the one that was found. `undefined`: the deployment's end counts.
   */
  events: ReportedEvent[] | undefined;
  /** Job invocations and autoscaling events that had not ended when the step did. */
  unfinishedEvents: ReportedEvent[];
  /** Names of the POST_DEPLOY jobs of an active deployment that were running when the step ended. */
  unfinishedJobs: string[];
  /** Names of the components that were asked for; none: all. */
  wanted: string[];
  conclusion: Conclusion;
  /** Components that were not asked for, and did not stay up after the deployment. */
  others: { component: string; kind: 'crashed' | 'unhealthy' }[];
  /** The deployment that serves the app at the end; `undefined`: none does, or it is not known. */
  serving: ReportedServing | undefined;
  /** The automatic rollback that followed the deployment. */
  rollback: ReportedRollback | undefined;
  /** The id of the deployment that took its place. */
  supersededBy: string | undefined;
  /** Why the step ended early, or could not do all that it was to do. */
  stop: ReportedStop | undefined;
  failures: DiagnosedFailure[];
  /** Of the log of a job that failed, where its end counts. */
  jobExcerpt: KeyLines | undefined;
  /** Since the last good deployment; `undefined`: nothing failed, or that is not known. */
  changes: Changes | undefined;
  components: ComponentResult[];
  /** In the order in which the steps began. */
  timeline: TimelineStep[];
  logs: ReportedLog[];
  /** The folder of the files, absolute, for scripts. */
  logDir: string;
  /** The same for people, relative to the workspace; `undefined`: a temporary one, gone with the job. */
  folder: string | undefined;
  /** Whether the files are to be uploaded as an artifact. */
  wantsArtifact: boolean;
  /** `undefined`: none is uploaded, or not yet. */
  artifact: ReportedArtifact | undefined;
  /** Whether the user's `redact` patterns were applied. */
  redacted: boolean;
  /** How long the step took, in milliseconds. */
  stepMs: number;
  /** The page of the workflow run; `undefined`: the runner does not say. */
  runUrl: string | undefined;
}

export interface ReportedArtifact {
  name: string;
  id: string;
  url: string;
}

export interface ReportedApp {
  id: string;
  name: string;
  /** Where the app is served, if it is. */
  url: string | undefined;
}

export interface ReportedServing {
  id: string;
  commits: string[];
  since: Date | undefined;
}

export interface ReportedRollback {
  id: string;
  /** The API's word. */
  phase: string;
  /** The deployment it went back to; `undefined` where the API does not say. */
  toId: string | undefined;
  commits: string[];
}

export interface ReportedDeployment {
  id: string;
  /** The API's word. */
  phase: string;
  /** Whether it changes no more. */
  over: boolean;
  cause: string;
  /** `cause_details.type` of the API; `undefined`: it does not say. */
  causeType: string | undefined;
  commits: string[];
  /** Of the push that started it, as far as the API says. */
  push: { title: string | undefined; author: string | undefined } | undefined;
  /**
   * An address that shows a commit once its hash is added; `undefined`: the sources are elsewhere, or in
   * several repositories.
   */
  commitBase: string | undefined;
  createdAt: Date | undefined;
  /** When its phase last changed. */
  updatedAt: Date | undefined;
  /**
   * From its creation to its end, in milliseconds; `undefined` while it goes on, and when the API does not
   * say.
   */
  durationMs: number | undefined;
  /** The same, but until now while it goes on. */
  elapsedMs: number | undefined;
  /** Its two parts, in milliseconds; `undefined`: not reached, or the API does not say. */
  buildMs: number | undefined;
  deployMs: number | undefined;
  /** What the app's last successful deployments took; `undefined`: there are too few, or it is not known. */
  usual: UsualDuration | undefined;
  progress: { success: number; total: number };
}

/** An autoscaling event or the invocation of a job. */
export interface ReportedEvent {
  /** For people: "Job migrate", "Autoscaling". */
  name: string;
  id: string;
  phase: string;
  isJob: boolean;
}

export interface ReportedStop {
  kind: StopKind;
  /** Sentences. */
  message: string;
  /** What of the API could not be reached at that time, as a clause. */
  unreachable: string | undefined;
}

/**
 * `invalid_input`: an input names what the app does not have; `incomplete_log`: all else is known, but an
 * archived log could not be read.
 */
export type StopKind = 'cancelled' | 'timed_out' | 'invalid_input' | 'error' | 'incomplete_log';

export interface ComponentResult {
  name: string;
  kind: ComponentKind | undefined;
  commit: string | undefined;
  /** As in ReportedDeployment, of the component's own repository. */
  commitBase: string | undefined;
  build: PhaseResult;
  deploy: PhaseResult;
}

/** How one component fared in one phase of the deployment. */
export interface PhaseResult {
  state: 'succeeded' | 'failed' | 'running' | 'skipped' | 'not_reached';
  durationMs: number | undefined;
  /** Why it was skipped. */
  reason: string | undefined;
}

export interface TimelineStep {
  /** The API's word for the part of the deployment it belongs to: `build` or `deploy`. */
  section: string;
  /** "web – Building service": the component first, so that it stays where a long name is cut. */
  name: string;
  state: 'succeeded' | 'failed' | 'running' | 'pending';
  /** Milliseconds since the epoch. */
  startedAt: number;
  endedAt: number | undefined;
}

export interface ReportedLog {
  type: LogType;
  component: string | undefined;
  /** Absolute, for scripts; `undefined`: nothing was saved. */
  file: string | undefined;
  /** All files of this log, absolute: lines that its archive lacks have a file of their own. */
  files: string[];
  /** The same for people, relative to the folder. */
  shownFiles: string[];
  bytes: number;
  state: 'archived' | 'streamed' | 'none';
  /** Lines that were missed while streaming and came from the archive. */
  recovered: number;
  urls: LogUrls;
}
