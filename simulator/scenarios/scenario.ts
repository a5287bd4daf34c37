import type { Fault } from '../faults/index.ts';
import type { LogPart } from '../log-text/parts.ts';
import type { ComponentPlan } from './component-plan.ts';
import type { DeploymentPlan } from './deployment-plan.ts';
import type { LiveOptions } from './live-options.ts';

export type * from './component-plan.ts';
export type * from './deployment-plan.ts';
export type * from './live-options.ts';
export type { LogType } from './log-types.ts';

/** Everything a run is made of, as data: `{...scenarios.good, live: {...}}` is a scenario too. */
export interface Scenario {
  name: string;
  description: string;
  appName: string;
  components: ComponentPlan[];
  /** In order of time. None: the app has never been deployed. */
  deployments: DeploymentPlan[];
  /** Which of them is the scenario's own, by its place in the list. Default: the last. */
  subject?: number;
  /** Where the app's source is on GitHub. Default: `octo-org/octo-app`, branch `main`. */
  repo?: string;
  branch?: string;
  /** Custom domains; the first is the primary one. */
  domains?: string[];
  maintenance?: { enabled: boolean; archive?: boolean; offlinePageUrl?: string };
  /**
   * `none`: the health endpoint knows no component of the app. Default: what follows from crashes and
   * `unhealthy`.
   */
  health?: 'planned' | 'none';
  /** Phases move by `Simulator.advance` alone. */
  manual?: boolean;
  /** Other apps of the account, and how many of them come before the scenario's in the list. */
  otherApps?: { count: number; before: number };
  events?: AutoscaleEventPlan[];
  jobInvocations?: JobInvocationPlan[];
  run?: RunPlan;
  answerShape?: AnswerShape;
  liveScheme?: 'http' | 'ws';
  /**
   * Scenario milliseconds from the end of a log's phase to its archive; Infinity: no archive ever. Default
   * 2,000.
   */
  archiveDelay?: number;
  /** Wall-clock seconds for which a signed URL is good. Default 900. */
  archiveExpires?: number;
  /** In how many files a log is archived; cut at line ends. Default 1. */
  archiveParts?: number;
  /** Whether the archive answers ranges and sends an ETag. Default true. */
  archiveRanges?: boolean;
  archiveHost?: '127.0.0.1' | 'localhost';
  /** The build log's archive, made as it is sent instead of kept in memory. */
  bigArchive?: { bytes: number; lineLength: number };
  live?: LiveOptions;
  rateLimit?: { perHour?: number; perMinute?: number };
  /** Keeps the moment each line was sent live, for measurements. */
  recordSends?: boolean;
  faults?: Fault[];
  /** The date the scenario's clock shows at its beginning, RFC 3339. Default: now. */
  startsAt?: string;
}

/** What the app prints while it serves. Without a plan, a line every five seconds. */
export interface RunPlan {
  /** Lines a second of each instance. */
  linesPerSecond: number;
  /** Scenario milliseconds after the deployment became active at which new instances take over. */
  handOverAt?: number[];
  /** Scenario milliseconds after which the app falls silent. Default: never. */
  endsAfter?: number;
}

export interface AutoscaleEventPlan {
  at: number;
  durationMs: number;
  component: string;
  from: number;
  to: number;
  metric: 'cpu' | 'memory' | 'requests_per_second';
  outcome: 'SUCCEEDED' | 'FAILED' | 'CANCELED';
  log: LogPart[];
}

export interface JobInvocationPlan {
  job: string;
  at: number;
  pendingMs: number;
  runMs: number;
  outcome: 'SUCCEEDED' | 'FAILED' | 'CANCELED';
  trigger: 'SCHEDULE' | 'MANUAL';
  log: LogPart[];
}

/**
 * `schema`: `{live_url, historic_urls}`; `documented-example`: `{value: {live_url, url, historic_logs}}`;
 * `mock`: the same without `value`; `nulls`, `missing`, `empty`: what there is not is null, left out, or
 * empty.
 */
export type AnswerShape =
  | 'schema'
  | 'documented-example'
  | 'mock'
  | 'wrapped-schema'
  | 'nulls'
  | 'missing'
  | 'empty';
