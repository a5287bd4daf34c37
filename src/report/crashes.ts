import type { DiagnosedFailure } from '../diagnosis/failure-analysis.ts';
import { type Annotation, sourceAnnotations } from './annotations.ts';
import { failureLines } from './failure-lines.ts';
import { type Redaction, withoutHidden } from './make-report.ts';
import { redactValue } from './redact.ts';
import { deploymentLink } from './summary/links.ts';
import { text } from './summary/markdown.ts';
import { fitted, MAX_SUMMARY_BYTES } from './summary/summary.ts';
import { MAX_EXCERPT_BYTES, whyItFailed } from './summary/why-it-failed.ts';
import type { Line } from './words.ts';

export interface FoundCrashes {
  app: { id: string; name: string };
  deploymentId: string;
  failures: DiagnosedFailure[];
}

/** What is said of components that crashed while the job was running: warnings, and a short summary. */
export function presentCrashes(
  found: FoundCrashes,
  redaction: Pick<Redaction, 'applyToText'>,
): { result: (Line | Annotation)[]; summary: string } {
  const visible = found.failures.map((failure) => withoutHidden(failure, redaction));
  const crashes = redactValue({ ...found, failures: visible }, (words) => redaction.applyToText(words));
  return { result: crashLines(crashes), summary: crashSummary(crashes) };
}

const LEVEL = 'warning';

function crashLines({ failures }: FoundCrashes): (Line | Annotation)[] {
  return failureLines(failures, {
    ...{ level: LEVEL, annotations: true },
    sources: sourceAnnotations({ failures }, LEVEL, failures.length),
    aftermathOf: (index) => `${failures[index]?.component} crashed while the job was running.`,
  });
}

function crashSummary({ app, deploymentId, failures }: FoundCrashes): string {
  const names = [...failures.slice(0, MAX_NAMED).map(({ component }) => component), ...others(failures)];
  const blocks = [
    `### ⚠️ ${text(app.name)}: ${text(names.join(', '))} crashed while the job was running`,
    deploymentLink(app, deploymentId),
    ...whyItFailed({ failures }, MAX_EXCERPT_BYTES),
  ];
  return fitted(blocks, MAX_SUMMARY_BYTES, Buffer.byteLength);
}

const MAX_NAMED = 5;

function others({ length }: DiagnosedFailure[]): string[] {
  return length > MAX_NAMED ? [`${length - MAX_NAMED} more`] : [];
}
