/** A piece of a log's text, as data. */
export type LogPart =
  | { part: 'git-clone'; branch?: string; to?: '/workspace' | '/.app_platform_workspace' }
  | { part: 'environment'; variables: string[]; buildCommand?: string }
  | { part: 'buildpack-detect'; runtime: Runtime }
  | { part: 'buildpack-cache'; hit: boolean }
  | { part: 'npm-install'; packages: number; warnings?: number }
  | { part: 'pip-install'; packages: number }
  | { part: 'npm-script'; name: string; command: string; output: string[]; exitCode?: number }
  | { part: 'vite-build'; chunks: number }
  | { part: 'kaniko'; base: string; steps: string[]; exitCode?: number }
  | { part: 'upload' }
  | { part: 'functions-deploy'; functions: string[] }
  | { part: 'service-start'; port: number }
  | { part: 'requests'; lines: number }
  | { part: 'noise'; lines: number }
  | { part: 'lines'; lines: (string | Buffer)[]; box?: string; bare?: boolean; times?: number };

export type Runtime = 'node' | 'python' | 'go' | 'static';

/** One line of a log, without its end and its prefix. */
export interface TextLine {
  text: string | Buffer;
  /** Without the `component timestamp ` prefix. */
  bare?: boolean;
}

/** What a log's text is written for. */
export interface TextContext {
  component: string;
  commit: string;
  branch: string;
}
