import type { LogPart } from '../log-text/parts.ts';
import type { ComponentPlan } from './component-plan.ts';
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

export interface DeploymentPlan {
  /** Scenario milliseconds at which it appears. Below 0: before the beginning. Default 0. */
  at?: number;
  cause?: CausePlan;
  commit?: string;
  /** The spec it was made from. Default: the scenario's components. */
  components?: ComponentPlan[];
  /** Lengths of the phases in scenario milliseconds. */
  pendingBuildMs?: number;
  buildMs?: number;
  pendingDeployMs?: number;
  deployMs?: number;
  outcome: Outcome;
  /** For an outcome other than ACTIVE: the phase it ends, at that phase's end. Default BUILDING. */
  endsIn?: 'PENDING_BUILD' | 'BUILDING' | 'PENDING_DEPLOY' | 'DEPLOYING';
  /** Of an ERROR, and of an ACTIVE deployment those of its POST_DEPLOY jobs. */
  failures?: FailurePlan[];
  /** A reason on build steps that succeed: `PreBuiltImage` (no build log then), `PreviousBuildReused`. */
  buildReason?: { code: string; message: string };
  /** Versions of buildpacks, by id, where they are not the ones of today. */
  buildpackVersions?: Record<string, string>;
  /** Whether the deployment has this log at all. Default: it follows from the phases. */
  without?: LogType[];
  logs?: Partial<Record<LogType, LogPlan>>;
  /**
   * Containers that stop and are started again. Without any, a planned RUN_RESTARTED log is there from 40 %
   * of the deploy phase on.
   */
  crashes?: CrashPlan[];
  /**
   * When POST_DEPLOY jobs run, in scenario milliseconds after the deployment became active. Default: they are
   * over by then.
   */
  lateJobs?: { from: number; to: number };
  /** Times at which a component is not healthy though nothing crashed. */
  unhealthy?: UnhealthyPlan[];
}

/**
 * What started a deployment. `rollback` and `auto-rollback` name the deployment they go back to by its place
 * in the list.
 */
export type CausePlan =
  | { kind: 'push'; branch?: string; message?: string }
  | { kind: 'image-push'; repository: string; tag: string; digest: string }
  | { kind: 'manual'; user?: string; action?: UserAction }
  /** `pins`: the app accepts no new deployment until the rollback is undone. Default true. */
  | { kind: 'rollback'; to: number; pins?: boolean }
  | { kind: 'auto-rollback'; to: number }
  | { kind: 'maintenance' }
  | { kind: 'autoscaled' }
  | { kind: 'trusted-sources' }
  /** The API does not say: `UNKNOWN`, or no `cause_details` at all. */
  | { kind: 'unknown' }
  | { kind: 'unsaid' };

export type UserAction =
  | 'CREATE_DEPLOYMENT'
  | 'UPDATE_SPEC'
  | 'RESET_DATABASE_PASSWORD'
  | 'ROLLBACK_APP'
  | 'REVERT_APP_ROLLBACK'
  | 'UPGRADE_BUILDPACK';

export interface FailurePlan {
  component: string;
  step: 'build' | 'deploy' | 'wait';
  code: string;
  message: string;
}

/** One log: raw bytes, or for each component the parts its text is made of. */
export type LogPlan = { bytes: Buffer | string; instances?: number } | { parts: Record<string, LogPart[]> };

/**
 * One instance's container stops: its output is the RUN_RESTARTED log until the next crash of its component,
 * and a follower of the RUN log sees it end.
 */
export interface CrashPlan {
  component: string;
  /** The phase it happens in, and scenario milliseconds after that phase began. */
  during: 'DEPLOYING' | 'ACTIVE';
  after: number;
  /** Default 0. */
  instance?: number;
  /** Default 1. */
  exitCode?: number;
  /** What the container printed from its start to its end. */
  output: LogPart[];
  /**
   * Scenario milliseconds until the instance is ready again; Infinity: it does not become ready. Default
   * 5,000.
   */
  downMs?: number;
}

/** Scenario milliseconds after the deployment became active. */
export interface UnhealthyPlan {
  component: string;
  from: number;
  /** Infinity: for good. */
  to: number;
  /** Default UNHEALTHY. */
  state?: 'UNHEALTHY' | 'UNKNOWN';
  /** Instances that are ready all the same. Default 0. */
  ready?: number;
}
