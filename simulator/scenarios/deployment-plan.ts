import type { LogPart } from '../log-text/parts.ts';
import type { LogType } from './log-types.ts';

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
