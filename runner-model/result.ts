import type { Command } from './commands.ts';
import type { Annotation, LogLine } from './log-line.ts';

export interface ActionResult {
  exitCode: number | null;
  /** The signal that ended the process. */
  signal: NodeJS.Signals | null;
  /** The step is red: the exit code, or a command that could not be carried out. */
  failed: boolean;
  stdout: Buffer;
  stderr: Buffer;
  /** The stored log, after commands were carried out and masks applied. */
  lines: LogLine[];
  /** Those GitHub shows: at most ten of each level. */
  annotations: Annotation[];
  annotationsDropped: number;
  /** Those of `annotations` that problem matchers made. */
  matcherAnnotations: Annotation[];
  /** The values of `add-mask`. */
  masks: string[];
  outputs: Record<string, string>;
  state: Record<string, string>;
  /** As it is uploaded: masked, and empty when it was refused. */
  summary: string;
  /** `GITHUB_ENV`. */
  env: Record<string, string>;
  /** `GITHUB_PATH`. */
  path: string[];
  matchersAdded: string[];
  matchersRemoved: string[];
  commandsCarriedOut: Command[];
  /** Commands that came while commands were off: text of a log that tried. */
  commandsIgnored: Command[];
  /**
   * Lines of the stored log that the log page takes for markers (`##[error]`, …) though no command made them.
   */
  forgedMarkers: LogLine[];
  /** `stop-commands` was in force at the end. */
  commandsLeftOff: boolean;
  /** Inputs that `action.yml` does not know. */
  unexpectedInputs: string[];
  /** Bytes; with `maxMemory`. */
  peakRss?: number;
  durationMs: number;
  workspace: string;
  temp: string;
  /** Removes the fresh folders. */
  dispose(): void;
}
