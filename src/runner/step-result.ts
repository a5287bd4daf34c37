import type { Annotation } from './workflow-log.ts';

/** What the step says at its end, in the order in which it is written. */
export interface StepResult {
  /** Lines of ours, lines quoted from an app's log (no runner reads either as a command), and annotations. */
  result: (string | { quote: string; isEvidence?: boolean } | Annotation)[];
  fails: boolean;
  masks: string[];
  outputs: Record<string, string>;
  /** Files beside the logs: where each goes, absolute, and its text. */
  documents: { path: string; text: string }[];
  /** Markdown; `undefined`: none. */
  summary: string | undefined;
}

/** What the step says of its artifact, after all else. */
export interface ArtifactResult {
  /** For the workflow log. */
  line: string;
  outputs: Record<string, string>;
  /** Markdown for the end of the summary; `undefined`: none is wanted. */
  summary: string | undefined;
  /** What is added to documents that are there already. */
  documents: { path: string; text: string }[];
}
