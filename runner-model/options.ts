import type { RunnerEvent } from './log-line.ts';

export interface RunOptions {
  /** As under `with:`; each becomes `INPUT_NAME`, in upper case, spaces as `_`. */
  inputs: Record<string, string>;
  /** More variables, or `undefined` to take one away. */
  env?: Record<string, string | undefined>;
  /** The file that `main` names. Default: this repository's `dist/index.js`. */
  entry?: string;
  /** Default: the Node 24 that is a development dependency. */
  node?: string;
  /** Options of Node itself, such as `--cpu-prof`. */
  nodeOptions?: string[];
  /** Fill inputs that are left out with the defaults of `action.yml`. Default true. */
  applyDefaults?: boolean;
  /** Default: `action.yml` of this repository. */
  manifest?: string;
  /** Aborting it cancels the job. */
  signal?: AbortSignal;
  /** Default: a fresh folder, removed by `dispose`. */
  workspace?: string;
  /** `RUNNER_TEMP`. Default: a fresh folder, removed by `dispose`. */
  temp?: string;
  /** Check out a repository of these files (path → text) into the workspace before the start. */
  checkout?: Record<string, string>;
  /** `GITHUB_REPOSITORY`. */
  repository?: string;
  /** What started the workflow; the payload becomes the file at `GITHUB_EVENT_PATH`. Default: a push. */
  event?: { name: string; payload: unknown };
  /** `GITHUB_REF`. Default `refs/heads/main`. */
  ref?: string;
  /** What the step's `main` wrote to `GITHUB_STATE`: as its `post` gets it. */
  state?: Record<string, string>;
  /** `job.status`, for inputs that have it as their default. Default `success`. */
  jobStatus?: 'success' | 'failure' | 'cancelled';
  /** `RUNNER_TRACKING_ID`, by which the runner finds processes that a job leaves behind. */
  trackingId?: string;
  /** Secrets of the job, hidden from the start. */
  secrets?: string[];
  /** Step debug logging: `RUNNER_DEBUG=1`. */
  debug?: boolean;
  /** Each line as it came off the process; `at` is `process.hrtime.bigint()`. */
  onLine?: (line: string, at: bigint) => void;
  /** What the runner makes of the output, as it comes. */
  onEvent?: (event: RunnerEvent) => void;
  /** Keep `stdout`, `stderr` and `lines`. Default true; switch it off for logs of a gigabyte. */
  keepOutput?: boolean;
  /** Throw the output away unread by the model: for measurements of the action alone. Default false. */
  ignoreOutput?: boolean;
  /** Watch how much memory the process takes. */
  maxMemory?: boolean;
  /** See `MatcherSet`. */
  stripColours?: boolean;
}
