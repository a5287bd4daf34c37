import * as parse from './parsers.ts';
import { INPUTS, row } from './table.ts';

/**
 * All inputs of the action run-logs, in the order of run-logs/action.yml. They mean what those of the first
 * action mean.
 */
export const RUN_LOGS_INPUTS = {
  token: INPUTS.token,
  appId: INPUTS.appId,
  appName: INPUTS.appName,
  components: INPUTS.components,
  types: row('type', 'RUN,RUN_RESTARTED', parse.logTypesAmong('RUN', 'RUN_RESTARTED')),
  podConnectionTimeout: INPUTS.podConnectionTimeout,
  /** Longer than a job may take on GitHub's runners, which is six hours. */
  timeoutMs: row('timeout', '6h', parse.duration(1_000, parse.DAY_MS)),
  tailLines: INPUTS.tailLines,
  print: INPUTS.print,
  prefix: INPUTS.prefix,
  logDir: INPUTS.logDir,
  redact: INPUTS.redact,
  maskUrls: INPUTS.maskUrls,
  artifact: INPUTS.artifact,
  artifactRetentionDays: INPUTS.artifactRetentionDays,
  apiUrl: INPUTS.apiUrl,
  jobStatus: row('job_status', '', parse.oneOf('', 'success', 'failure', 'cancelled')),
};
