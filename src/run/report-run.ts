import { systemClock as clock } from '../basics/clock.ts';
import { hasFailed } from '../deployment/conclusion.ts';
import type { FailureAnalysis } from '../diagnosis/failure-analysis.ts';
import type { UploadedArtifact } from '../runner/artifact.ts';
import type { WorkflowStep } from '../runner/workflow-step.ts';
import type { Run } from './run.ts';

/** Hands what was found to the report, and what the report says to the runner. */
export async function report(run: Run): Promise<Reported> {
  const { step, inputs, redactor, logDir, findings, displays } = run;
  await displays?.close(findings.stop?.kind !== 'cancelled');
  // Loaded here, so that the first request goes out sooner.
  const { isFailure, makeReport, present, presentArtifact } = await import('../report/presentation.ts');
  const logs =
    findings.logs?.logs.map((log) => ({ ...log.saved(), files: log.files(), urls: log.urls })) ?? [];
  // Where the step ended before it read the logs, failures are what the API says of them.
  const unread =
    hasFailed(findings.conclusion) && (await import('../diagnosis/index.ts')).failuresFromApi(findings);
  const { failures, jobExcerpt, changes } = run.analysis ?? (unread || NO_FAILURES);
  const wantsArtifact = inputs.artifact !== undefined;
  const folder = step.shownFolder(inputs.logDir);
  const times = { stepMs: step.elapsedMs, now: clock.wallNow(), runUrl: step.runUrl };
  const found = { findings, failures, jobExcerpt, changes, logs, logDir, folder, wantsArtifact, ...times };
  const result = makeReport(found, redactor);
  if (inputs.print === 'on_failure' && isFailure(result)) await displays?.print(logs, inputs.tailLines);
  const said = present(result, inputs);
  await step.finish(said);
  return { documents: said.documents, withArtifact: (uploaded) => presentArtifact(result, uploaded, said) };
}

const NO_FAILURES: FailureAnalysis = { failures: [], jobExcerpt: undefined, changes: undefined };

/** What was reported, and what is added to it once the files are uploaded. */
interface Reported {
  documents: { path: string }[];
  withArtifact: (uploaded: UploadedArtifact) => Parameters<WorkflowStep['addArtifact']>[0];
}

/** Comes last: a step that is killed meanwhile has said all else. */
export async function uploadFiles(run: Run, reported: Reported, cancelled: AbortSignal): Promise<void> {
  const { step, inputs, logDir, findings } = run;
  const { artifact: name, artifactRetentionDays: retentionDays } = inputs;
  if (name === undefined) return;
  const files = [...findings.savedFiles, ...reported.documents.map(({ path }) => path)];
  const uploaded = await step.upload({ name, retentionDays, folder: logDir, files }, cancelled);
  if (uploaded) await step.addArtifact(reported.withArtifact(uploaded));
}
