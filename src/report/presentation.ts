import { join } from 'node:path';
import { type Annotation, annotationsOf } from './annotations.ts';
import { DIAGNOSIS_FILE, diagnosisJson } from './diagnosis-json.ts';
import { failsStep, type Verdict } from './outcome.ts';
import { credentialsInOutputs, outputsOf } from './outputs.ts';
import type { Report } from './report.ts';
import { summaryMarkdown } from './summary/summary.ts';
import { fileLines, type Line, resultLines } from './words.ts';

export { makeReport } from './make-report.ts';
export { isFailure } from './outcome.ts';

/** All that is said of a report, as values for who writes them. */
export interface Presentation {
  /** For the workflow log: the annotations stand between the result and the files. */
  result: Line[];
  annotations: Annotation[];
  files: string[];
  fails: boolean;
  /** What is to be masked in all that comes after. */
  masks: string[];
  outputs: Record<string, string>;
  /** Files for scripts, beside the logs: where each goes, and its text. */
  documents: { path: string; text: string }[];
  /** Markdown; `undefined`: none is wanted. */
  summary: string | undefined;
}

export interface PresentationOptions extends Verdict {
  maskUrls: boolean;
  summary: boolean;
}

export function present(report: Report, options: PresentationOptions): Presentation {
  return {
    result: resultLines(report),
    annotations: annotationsOf(report, options),
    files: fileLines(report),
    fails: failsStep(report, options),
    masks: options.maskUrls ? credentialsInOutputs(report) : [],
    outputs: outputsOf(report),
    documents: documentsOf(report),
    summary: options.summary ? summaryMarkdown(report) : undefined,
  };
}

function documentsOf(report: Report): Presentation['documents'] {
  const text = diagnosisJson(report);
  return text === undefined ? [] : [{ path: join(report.logDir, DIAGNOSIS_FILE), text }];
}
