/** The API's types of logs. A new type is added here; the compiler then asks for its row of facts below. */
export const LOG_TYPES = [
  'BUILD',
  'DEPLOY',
  'RUN',
  'RUN_RESTARTED',
  'AUTOSCALE_EVENT',
  'JOB_INVOCATION',
] as const;
export type LogType = (typeof LOG_TYPES)[number];

/**
 * When lines of a type are written, and so how long its logs are followed:
 * - `build`, `deploy`: while the deployment is in that phase; followed until the phase is over.
 * - `run`: from when the deployment is active, without an end; followed for a duration that the caller
 * chooses.
 * - `autoscaling_event`, `job_invocation`: while that event or invocation goes on; followed until it has
 * ended.
 */
type WrittenDuring =
  | { ofDeployment: true; writtenDuring: 'build' | 'deploy' | 'run' }
  | { ofDeployment: false; writtenDuring: 'autoscaling_event' | 'job_invocation' };

/**
 * `ofDeployment`: whether the logs belong to a deployment; else to an autoscaling event or a job invocation.
 */
type LogTypeFacts = WrittenDuring & {
  /** The log's name for people, to be followed by whose it is: "crash log of web". */
  name: string;
  /**
   * Whether App Platform keeps the complete log as a file when no more lines are written. Then it has no live
   * log any more.
   */
  archived: boolean;
  /** Why there may be no log of this type, as the end of a sentence. */
  whyNone: string;
};

const PHASE_NOT_REACHED = 'the deployment has not reached that phase, or skipped it';

/**
 * What differs between types of logs where they are followed, saved and shown. Only the diagnosis, which
 * reads build logs with other rules than logs of containers, and what the report says of crash logs name
 * types themselves.
 */
export const LOG_TYPE_FACTS: Record<LogType, LogTypeFacts> = {
  BUILD: {
    name: 'build log',
    ofDeployment: true,
    writtenDuring: 'build',
    archived: true,
    whyNone: PHASE_NOT_REACHED,
  },
  DEPLOY: {
    name: 'deploy log',
    ofDeployment: true,
    writtenDuring: 'deploy',
    archived: true,
    whyNone: PHASE_NOT_REACHED,
  },
  RUN: {
    name: 'run log',
    ofDeployment: true,
    writtenDuring: 'run',
    archived: false,
    whyNone: 'nothing is running',
  },
  RUN_RESTARTED: {
    name: 'crash log',
    ofDeployment: true,
    writtenDuring: 'run',
    archived: false,
    whyNone: 'nothing has crashed',
  },
  AUTOSCALE_EVENT: {
    name: 'autoscaling log',
    ofDeployment: false,
    writtenDuring: 'autoscaling_event',
    archived: true,
    whyNone: 'the autoscaling event wrote none',
  },
  JOB_INVOCATION: {
    name: 'job log',
    ofDeployment: false,
    writtenDuring: 'job_invocation',
    archived: true,
    whyNone: 'the job has not started, or wrote nothing',
  },
};

/** For filters: whether logs of this type belong to a deployment. */
export function belongsToDeployment(type: LogType): boolean {
  return LOG_TYPE_FACTS[type].ofDeployment;
}
