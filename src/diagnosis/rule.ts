/** A line of a log as rules see it. */
export interface LogLine {
  /** Where it stands in the file, from 1. */
  number: number;
  /**
   * Without App Platform's prefix, escape sequences, box edges and the prefixes that builders put in front of
   * a tool's own output (`[builder]`, `#12 3.456`); tabs are four spaces. Indentation is kept: it tells a
   * message from a stack frame. At most MAX_LINE_CHARS long.
   */
  text: string;
}

/** Longer lines are matched and quoted by their beginning only. */
export const MAX_LINE_CHARS = 2_000;

/** Who can mend it. `upstream`: a service or registry that the build or the app depends on. */
export type CauseClass =
  | 'code'
  | 'dependency'
  | 'configuration'
  | 'resources'
  | 'platform'
  | 'upstream'
  | 'unknown';

/**
 * How much a line says about why something failed, from most to least:
 * - `cause`: what went wrong, said by the tool or the app that it went wrong in.
 * - `wrapper`: an error that passes on another one: a bundler's "Build failed with 1 error", an outer
 *   exception. It counts where no cause is found.
 * - `symptom`: what a platform or a process manager sees from outside: refused health checks, an exit code.
 * - `epilogue`: what tools print after any failure. It is never the evidence while anything else is there.
 */
export type Rank = 'cause' | 'wrapper' | 'symptom' | 'epilogue';

/**
 * What one failure of a tool looks like, and what to say of it. Rules are data: they hold no code but
 * patterns.
 */
export interface Rule {
  /** `family/name`, such as `node/module-not-found`. Stable: scripts compare it. */
  id: string;
  /** The log it is looked for in; left out: in the logs of builds and of running containers. */
  stage?: 'BUILD' | 'DEPLOY';
  /** Left out: `cause`. */
  rank?: Rank;
  /**
   * Patterns over lines, in order: each is looked for in the lines after the one before it, at most `within`
   * lines further. All have to match. Named groups become parts of the texts below. A pattern takes time in
   * proportion to the length of a line: no nested or adjacent unbounded repeats.
   */
  lines: readonly [RegExp, ...RegExp[]];
  /** Left out: 10. */
  within?: number;
  /** The index in `lines` of the key line, the one that says what went wrong. Left out: 0. */
  evidence?: number;
  /**
   * The matched line names the command that failed, after its output: the key line is one of that output,
   * and the matched line the second.
   */
  output?: boolean;
  /**
   * Lines that are not meant though `lines` matches them: an installed package named like an error, a
   * warning.
   */
  unless?: RegExp;
  class: CauseClass;
  /** Whether the same commit may succeed when it is deployed again. Left out: no. */
  retryMayHelp?: boolean;
  /**
   * The cause in one sentence without a full stop, as a headline: `Cannot find module '{module}'`. `{module}`
   * is what the named group `module` matched. It stands after the component's name ("web: …").
   */
  summary: string;
  /** What to do, in one or two sentences with their full stops; it can hold parts too. */
  advice: string;
  /** A page of the tool's own documentation about it, https. */
  link?: string;
}
