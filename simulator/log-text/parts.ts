/** A piece of a log's text, as data. */
export type LogPart =
  | { part: 'git-clone'; branch?: string; to?: '/workspace' | '/.app_platform_workspace' }
  | { part: 'environment'; variables: string[]; buildCommand?: string }
  | { part: 'buildpack-detect'; runtime: Runtime }
  | { part: 'build-cache'; hit: boolean }
  | ({ part: 'app-build' } & AppBuild)
  | { part: 'kaniko'; base: string; steps: KanikoStep[]; exitCode?: number }
  | { part: 'upload' }
  | { part: 'functions-deploy'; functions: string[] }
  | { part: 'service-start'; port: number }
  | { part: 'requests'; lines: number }
  /** What App Platform writes when a service does not answer: symptom, not cause. */
  | { part: 'health-checks-failed'; port: number; attempts?: number; reason?: string }
  /** What App Platform writes after a container that ended while it was deployed. */
  | { part: 'terminated'; exitCode: number }
  /** What App Platform writes after a container that ended while it served. */
  | { part: 'component-exited'; exitCode: number }
  | { part: 'noise'; lines: number }
  | { part: 'lines'; lines: (string | Buffer)[]; box?: string; bare?: boolean; times?: number };

export type Runtime = 'node' | 'python' | 'go' | 'static';

/** What a buildpack does between detection and upload: installs packages, builds, runs a custom command. */
export interface AppBuild {
  runtime: Runtime;
  packages: number;
  /** Deprecation warnings of the package manager. */
  warnings?: number;
  /** What the package manager prints before it fails; the build ends there. */
  installError?: string[];
  /** The `build` script of package.json, run by the Node.js buildpack. */
  script?: BuildScript;
  /** The component's own build command, run at the end. */
  custom?: BuildScript;
  /** The builder is stopped in the middle, so nothing of an ending is written. */
  cutOff?: boolean;
}

export interface BuildScript {
  name: string;
  command: string;
  output: string[];
  /** Then it bundles with Vite, into so many files. */
  chunks?: number;
  /** Default 0. */
  exitCode?: number;
}

/** An instruction of a Dockerfile, with what a RUN prints. */
export type KanikoStep = string | { run: string; output: string[] };

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
  /** When the text begins, in milliseconds since 1970. */
  startedAt: number;
  /** The component's source directory, unless it is the root. */
  sourceDir?: string | undefined;
}
