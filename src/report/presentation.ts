import { join } from 'node:path';
import type { Annotation } from './annotations.ts';
import { DIAGNOSIS_FILE, diagnosisJson } from './diagnosis-json.ts';
import { endLines, type LineOptions } from './failure-lines.ts';
import { failsStep } from './outcome.ts';
import { credentialsInOutputs, outputsOf } from './outputs.ts';
import type { Report } from './report.ts';
import { commentMarkdown, REPORT_FILE } from './summary/comment.ts';
import { summaryMarkdown } from './summary/summary.ts';
import type { Line } from './words.ts';

export { artifactWords, presentArtifact } from './artifact.ts';
export { presentCrashes } from './crashes.ts';
export { makeReport } from './make-report.ts';
export { isFailure } from './outcome.ts';

/** All that is said of a report, as values for who writes them. */
export interface Presentation {
  /** For the workflow log, annotations included. */
  result: (Line | Annotation)[];
  fails: boolean;
  /** What is to be masked in all that comes after. */
  masks: string[];
  outputs: Record<string, string>;
  /** Files beside the logs: where each goes, and its text. */
  documents: { path: string; text: string }[];
  /** Markdown; `undefined`: none is wanted. */
  summary: string | undefined;
}

export interface PresentationOptions extends LineOptions {
  maskUrls: boolean;
  summary: boolean;
}

export function present(report: Report, options: PresentationOptions): Presentation {
  return {
    result: endLines(report, options),
    fails: failsStep(report, options),
    masks: options.maskUrls ? credentialsInOutputs(report) : [],
    outputs: outputsOf(report),
    documents: documentsOf(report),
    summary: options.summary ? summaryMarkdown(report) : undefined,
  };
}

function documentsOf(report: Report): Presentation['documents'] {
  const documents: [file: string, text: string | undefined][] = [
    [DIAGNOSIS_FILE, diagnosisJson(report)],
    [REPORT_FILE, commentMarkdown(report)],
  ];
  return documents.flatMap(([file, text]) =>
    text === undefined ? [] : [{ path: join(report.logDir, file), text }],
  );
}
