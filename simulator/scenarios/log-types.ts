export const LOG_TYPES = [
  'BUILD',
  'DEPLOY',
  'RUN',
  'RUN_RESTARTED',
  'AUTOSCALE_EVENT',
  'JOB_INVOCATION',
] as const;
export type LogType = (typeof LOG_TYPES)[number];
