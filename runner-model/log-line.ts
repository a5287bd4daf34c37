import type { Command } from './commands.ts';

export type LineKind = 'plain' | 'error' | 'warning' | 'notice' | 'debug' | 'group' | 'endgroup' | 'command';

/** A line of the stored log, masks applied. */
export interface LogLine {
  kind: LineKind;
  /** Without the marker (`##[error]`, …) that says the kind. */
  text: string;
  /** As it stands in the stored log. */
  stored: string;
  /** 1 inside a group (its first line has 0), 0 outside. The log page knows no groups within groups. */
  depth: 0 | 1;
  /** The group the line stands in. */
  group?: string;
  /**
   * The line came off the process as text, and its marker is not the runner's: text that looks like a
   * command.
   */
  forged: boolean;
}

export interface Annotation {
  level: 'error' | 'warning' | 'notice';
  /** Cut at 4,096 characters. */
  message: string;
  title?: string;
  /** Relative to the repository where it lies in it. */
  file?: string;
  line?: number;
  endLine?: number;
  col?: number;
  endColumn?: number;
  code?: string;
  /** The owner of the problem matcher that made it; none: a command did. */
  matcher?: string;
}

export type RunnerEvent =
  | { type: 'line'; line: LogLine }
  | { type: 'command'; command: Command }
  | { type: 'annotation'; annotation: Annotation };
