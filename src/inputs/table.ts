import * as parse from './parsers.ts';

export interface InputRow<T> {
  /** As in action.yml. */
  name: string;
  /** The text that an empty value stands for, as in action.yml; '' where that has no default. */
  default: string;
  parse: parse.Parser<T>;
  /** Spaces at the ends of the text belong to the value. */
  keepsSpaces?: boolean;
}

/** The rate limit allows 250 requests a minute. */
const MIN_POLL_MS = 100;

/**
 * All inputs, in the order of action.yml. An input is added here and in action.yml, then `npm run readme`;
 * the type of its value follows from its parser. Members in `Ms` are in milliseconds.
 */
export const INPUTS = {
  token: row('token', '', parse.token),
  appId: row('app_id', '', parse.optional(parse.appId)),
  appName: row('app_name', '', parse.optional(parse.identifier)),
  types: row('type', 'BUILD,DEPLOY', parse.logTypes),
  deploymentId: row('deployment_id', 'latest', parse.deploymentId),
  commitSha: row('commit_sha', '', parse.optional(parse.commitSha)),
  image: row('image', '', parse.optional(parse.image)),
  onSuperseded: row('on_superseded', 'succeed', parse.oneOf('succeed', 'fail', 'follow')),
  /** None: all, in one log. */
  components: row('component', '', parse.identifiers),
  follow: row('follow', 'true', parse.boolean),
  runDurationMs: row('run_duration', '0s', parse.duration(0, parse.DAY_MS)),
  stabilityDurationMs: row('stability_duration', '0s', parse.duration(0, parse.DAY_MS)),
  timeoutMs: row('timeout', '70m', parse.duration(1_000, parse.DAY_MS)),
  discoveryTimeoutMs: row('discovery_timeout', '5m', parse.duration(0, parse.DAY_MS)),
  podConnectionTimeout: row('pod_connection_timeout', '', parse.optional(parse.durationForApi)),
  tailLines: row('tail_lines', '', parse.optional(parse.lineCount)),
  pollIntervalMs: row('poll_interval', '10s', parse.duration(MIN_POLL_MS, parse.HOUR_MS)),
  print: row('print', 'always', parse.oneOf('always', 'on_failure', 'never')),
  prefix: row('prefix', 'short', parse.oneOf('short', 'full', 'none')),
  /** As given; undefined: a new folder under RUNNER_TEMP. */
  logDir: row('log_dir', '', parse.optional(parse.folderPath)),
  /** Undefined: none. */
  artifact: row('artifact', '', parse.optional(parse.artifactName)),
  artifactRetentionDays: row('artifact_retention_days', '', parse.optional(parse.retentionDays)),
  failOnError: row('fail_on_error', 'true', parse.boolean),
  summary: row('summary', 'true', parse.boolean),
  annotations: row('annotations', 'true', parse.boolean),
  redact: { ...row('redact', '', parse.patterns), keepsSpaces: true },
  maskUrls: row('mask_urls', 'true', parse.boolean),
  eventId: row('event_id', '', parse.optional(parse.id)),
  jobName: row('job_name', '', parse.optional(parse.identifier)),
  jobInvocationId: row('job_invocation_id', '', parse.optional(parse.id)),
  apiUrl: row('api_url', 'https://api.digitalocean.com', parse.apiUrl),
};

/** What each input holds, checked one by one. */
export type InputValues = ValuesOf<typeof INPUTS>;

/** What each input of a table holds. */
export type ValuesOf<Table extends Record<string, { parse: parse.Parser<unknown> }>> = {
  [Member in keyof Table]: Awaited<ReturnType<Table[Member]['parse']>>;
};

export function row<T>(name: string, byDefault: string, parser: parse.Parser<T>): InputRow<T> {
  return { name, default: byDefault, parse: parser };
}
