import type { Fault } from '../faults/index.ts';
import type { LogPart } from '../log-text/parts.ts';

export const LOG_TYPES = [
  'BUILD',
  'DEPLOY',
  'RUN',
  'RUN_RESTARTED',
  'AUTOSCALE_EVENT',
  'JOB_INVOCATION',
] as const;
export type LogType = (typeof LOG_TYPES)[number];

export type Phase =
  | 'UNKNOWN'
  | 'PENDING_BUILD'
  | 'BUILDING'
  | 'PENDING_DEPLOY'
  | 'DEPLOYING'
  | 'ACTIVE'
  | 'SUPERSEDED'
  | 'ERROR'
  | 'CANCELED';

export type Outcome = 'ACTIVE' | 'SUPERSEDED' | 'ERROR' | 'CANCELED';

export type ComponentKind = 'service' | 'static_site' | 'worker' | 'job' | 'functions';

/** Everything a run is made of, as data: `{...scenarios.good, live: {...}}` is a scenario too. */
export interface Scenario {
  name: string;
  description: string;
  appName: string;
  components: ComponentPlan[];
  /** In order of time; the last one is the scenario's deployment. */
  deployments: DeploymentPlan[];
  /** Phases move by `Simulator.advance` alone. */
  manual?: boolean;
  /** Other apps of the account, and how many of them come before the scenario's in the list. */
  otherApps?: { count: number; before: number };
  events?: AutoscaleEventPlan[];
  jobInvocations?: JobInvocationPlan[];
  run?: RunPlan;
  answerShape?: AnswerShape;
  liveScheme?: 'http' | 'ws';
  /** Scenario milliseconds from the end of a log's phase to its archive; Infinity: no archive ever. Default 2,000. */
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

export interface ComponentPlan {
  name: string;
  kind: ComponentKind;
  /** How it is built; `image` has no build. */
  build: 'buildpack' | 'dockerfile' | 'image';
  /** Default 1. */
  instances?: number;
  sourceDir?: string;
  environment?: string;
  runCommand?: string;
  /** When a job runs. */
  jobKind?: 'PRE_DEPLOY' | 'POST_DEPLOY' | 'FAILED_DEPLOY';
}

export interface DeploymentPlan {
  /** Scenario milliseconds at which it appears. Below 0: before the beginning. Default 0. */
  at?: number;
  cause?: CausePlan;
  commit?: string;
  /** Lengths of the phases in scenario milliseconds. */
  pendingBuildMs?: number;
  buildMs?: number;
  pendingDeployMs?: number;
  deployMs?: number;
  outcome: Outcome;
  /** For an outcome other than ACTIVE: the phase it ends, at that phase's end. Default BUILDING. */
  endsIn?: 'PENDING_BUILD' | 'BUILDING' | 'PENDING_DEPLOY' | 'DEPLOYING';
  failures?: FailurePlan[];
  /** A reason on build steps that succeed: `PreBuiltImage` (no build log then), `PreviousBuildReused`. */
  buildReason?: { code: string; message: string };
  /** Whether the deployment has this log at all. Default: it follows from the phases. */
  without?: LogType[];
  /** Overrides the time at which an earlier deployment stops being the one that is served. */
  logs?: Partial<Record<LogType, LogPlan>>;
}

export type CausePlan =
  | { kind: 'push'; branch?: string }
  | { kind: 'manual'; user?: string }
  | { kind: 'rollback'; to: number }
  | { kind: 'autoscaled' };

export interface FailurePlan {
  component: string;
  step: 'build' | 'deploy' | 'wait';
  code: string;
  message: string;
}

/** One log: raw bytes, or for each component the parts its text is made of. */
export type LogPlan = { bytes: Buffer | string; instances?: number } | { parts: Record<string, LogPart[]> };

/** What the app prints while it serves. */
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
 * `schema`: `{live_url, historic_urls}`; `documented-example`: `{value: {live_url, url, historic_logs}}`; `mock`: the
 * same without `value`; `nulls`, `missing`, `empty`: what there is not is null, left out, or empty.
 */
export type AnswerShape =
  | 'schema'
  | 'documented-example'
  | 'mock'
  | 'wrapped-schema'
  | 'nulls'
  | 'missing'
  | 'empty';

export interface LiveOptions {
  /** What a new connection is sent of the past: everything, nothing, the last lines, or any of them by the seed. */
  replay?: 'all' | 'none' | 'random' | number;
  /** With nothing replayed: from the next whole line on, or from the next byte on. */
  noneFrom?: 'line' | 'byte';
  drop?: { everyBytes: [number, number]; how: DropKind | 'random'; max?: number };
  /** WebSocket handshakes refused: the first so many, or all. */
  refuse?: { connections: number | 'always'; how: 'reset' | 403 | 502 };
  /** Whether the plain stream at the same URL works. Default yes. */
  plainHttp?: 'yes' | 'no' | 'hang';
  frame?: FrameOptions;
  /** Probability that two neighbouring lines of two instances change places in a reading. */
  swap?: number;
  /** So many connections are closed normally though the phase goes on. */
  closeEarly?: number;
  /** Whether the server closes when the phase has ended. Default true. */
  closeAtEnd?: boolean;
  /** Wall-clock milliseconds between the server's pings. Default: none. */
  ping?: number;
  /** After so many bytes nothing comes any more, not even pongs, and the connection stays open. */
  silentAfter?: number;
  /** How many connections fall silent. Default: all. */
  silentConnections?: number;
  /** Lines a second, instead of spreading a log over its phase; several at once with `burst`. */
  rate?: { linesPerSecond: number; burst?: number };
  /** Whether a URL may be opened again after a connection. Default false. */
  reuse?: boolean;
}

export type DropKind = 'reset' | 'close-1000' | 'close-1001' | 'close-1011' | 'half-frame';

export interface FrameOptions {
  /** Lines in a frame, at least and at most, of those that are there. Default [1, 100]. */
  lines?: [number, number];
  /** Probability that a frame ends in the middle of a line. */
  splitLines?: number;
  /**
   * Binary frames that may end in the middle of a UTF-8 sequence: of JSON each (`true` or `json`), of bare log bytes
   * (`raw`), or one JSON text in two messages (`document`).
   */
  splitUtf8?: boolean | 'json' | 'raw' | 'document';
  /** Probability of a frame that is no log, before a real one. */
  junk?: number;
}
