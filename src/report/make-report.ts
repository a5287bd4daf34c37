import type { LogUrls } from '../app-platform/types.ts';
import { errorMessage } from '../basics/errors.ts';
import { shownPath } from '../basics/paths.ts';
import { unfinishedJobs } from '../deployment/conclusion.ts';
import type { Findings } from '../deployment/findings.ts';
import type { Changes } from '../diagnosis/changes.ts';
import type { DiagnosedFailure, KeyLines } from '../diagnosis/failure-analysis.ts';
import type { SavedLog } from '../logs/saved-log.ts';
import { componentResults, deploymentFacts, timelineOf } from './facts.ts';
import { redactValue } from './redact.ts';
import type { Report, ReportedLog, ReportedServing, ReportedStop } from './report.ts';

/** All that was found, as the rooms that found it keep it. */
export interface Found {
  findings: Pick<
    Findings,
    | 'app'
    | 'deployment'
    | 'components'
    | 'conclusion'
    | 'ofDeployment'
    | 'stop'
    | 'events'
    | 'unfinishedEvents'
    | 'serving'
    | 'supersededBy'
    | 'aftermath'
    | 'stability'
    | 'usual'
  >;
  failures: DiagnosedFailure[];
  jobExcerpt: KeyLines | undefined;
  changes: Changes | undefined;
  logs: FoundLog[];
  /** Absolute. */
  logDir: string;
  /** The same for people; `undefined`: a temporary one. */
  folder: string | undefined;
  /** Whether the files are to be uploaded as an artifact. */
  wantsArtifact: boolean;
  /** How long the step took, in milliseconds. */
  stepMs: number;
  /** Milliseconds since the epoch. */
  now: number;
  /** The page of the workflow run, if the runner says it. */
  runUrl: string | undefined;
}

/** A log with all its files, absolute, and its addresses. */
export type FoundLog = SavedLog & { files: string[]; urls: LogUrls };

/** Replaces what is not to be shown, the token included. */
export interface Redaction {
  applyToText: (text: string) => string;
  /** Whether the user's patterns are applied. */
  byPatterns: boolean;
}

/** The only place in which the report is made and redacted. */
export function makeReport(found: Found, redaction: Redaction): Report {
  const { findings, failures, jobExcerpt, changes, logs, logDir, stepMs, now, runUrl } = found;
  const { app, deployment, conclusion, ofDeployment } = findings;
  const report: Report = {
    app: app && { id: app.id, name: app.name, url: app.url },
    deployment: deployment && deploymentFacts(deployment, now, findings.usual),
    events: ofDeployment ? undefined : findings.events(),
    unfinishedEvents: findings.unfinishedEvents(),
    unfinishedJobs: deployment ? unfinishedJobs(deployment) : [],
    wanted: findings.components,
    conclusion,
    others: findings.stability?.others ?? [],
    serving: servingOf(findings),
    rollback: findings.aftermath?.rollback,
    supersededBy: findings.supersededBy,
    stop: stopOf(findings),
    failures: failures.map((failure) => withoutHidden(failure, redaction)),
    jobExcerpt,
    changes,
    components: deployment ? componentResults(deployment) : [],
    timeline: deployment ? timelineOf(deployment) : [],
    logs: logs.map((log) => reportedLog(log, logDir)),
    logDir,
    folder: found.folder,
    wantsArtifact: found.wantsArtifact,
    artifact: undefined,
    redacted: redaction.byPatterns,
    stepMs,
    runUrl,
  };
  return redactValue(report, (text) => redaction.applyToText(text));
}

/** Paths are not redacted, so that they lead somewhere: those that hold what is to be hidden are left out. */
export function withoutHidden(
  failure: DiagnosedFailure,
  redaction: Pick<Redaction, 'applyToText'>,
): DiagnosedFailure {
  const { diagnosis } = failure;
  if (!diagnosis) return failure;
  const locations = diagnosis.locations.filter(({ file }) => redaction.applyToText(file) === file);
  return { ...failure, diagnosis: { ...diagnosis, locations } };
}

function servingOf({ serving }: Found['findings']): ReportedServing | undefined {
  return serving && { id: serving.id, commits: serving.commits, since: serving.updatedAt };
}

function stopOf({ stop }: Found['findings']): ReportedStop | undefined {
  return stop && { kind: stop.kind, message: errorMessage(stop.error), unreachable: stop.unreachable };
}

function reportedLog(log: FoundLog, logDir: string): ReportedLog {
  const shownFiles = log.files.map((file) => shownPath(logDir, file) || file);
  const { type, component, file, files, bytes, state, recovered, urls } = log;
  return { type, component, file, files, shownFiles, bytes, state, recovered, urls };
}
