import { belongsToDeployment, LOG_TYPE_FACTS } from '../app-platform/log-types.ts';
import { UserError } from '../basics/errors.ts';
import type { InputValues } from './table.ts';

export type AppInput = { id: string } | { name: string };

/** @throws UserError unless exactly one of the two is set */
export function appFrom({ appId, appName }: Pick<InputValues, 'appId' | 'appName'>): AppInput {
  if (appId && appName) throw new UserError('app_id and app_name cannot be combined. Set only one.');
  if (appId) return { id: appId };
  if (appName) return { name: appName };
  throw new UserError('Set app_id or app_name.');
}

export type DeploymentInput = { id: string } | 'latest' | 'active' | { commit: string } | { image: string };

/** @throws UserError when more than one is set */
export function deploymentFrom({ deploymentId, commitSha, image }: InputValues): DeploymentInput {
  const set = [
    deploymentId !== 'latest' && 'deployment_id',
    commitSha !== undefined && 'commit_sha',
    image !== undefined && 'image',
  ].filter((name) => typeof name === 'string');
  if (set.length > 1) throw new UserError(`${set.join(' and ')} cannot be combined. Set only one.`);
  if (commitSha !== undefined) return { commit: commitSha };
  return image === undefined ? deploymentId : { image };
}

/**
 * Inputs that are valid one by one and cannot work together.
 * @throws UserError for the first rule that is broken
 */
export function checkRules(values: InputValues): void {
  for (const rule of RULES) {
    const problem = rule(values);
    if (problem) throw new UserError(problem);
  }
}

/** @throws UserError where there is nothing to keep */
export function checkArtifact(values: ArtifactValues): void {
  const problem = retentionWithoutArtifact(values);
  if (problem) throw new UserError(problem);
}

type ArtifactValues = Pick<InputValues, 'artifact' | 'artifactRetentionDays'>;

function retentionWithoutArtifact({ artifact, artifactRetentionDays }: ArtifactValues): string | false {
  return (
    artifactRetentionDays !== undefined &&
    artifact === undefined &&
    'artifact_retention_days works only with artifact. Set artifact, or remove artifact_retention_days.'
  );
}

type Rule = (values: InputValues) => string | false | undefined;

const RULES: Rule[] = [
  (values) => values.runDurationMs > 0 && needsType(values, 'run_duration', 'run', 'RUN'),
  ({ runDurationMs, follow }) =>
    runDurationMs > 0 && !follow && 'run_duration and follow: false cannot be combined. Remove one of them.',
  ({ runDurationMs, timeoutMs }) =>
    runDurationMs >= timeoutMs && 'run_duration must be shorter than timeout. Increase timeout.',
  ({ stabilityDurationMs, follow }) =>
    stabilityDurationMs > 0 &&
    !follow &&
    'stability_duration and follow: false cannot be combined. Remove one of them.',
  ({ stabilityDurationMs, timeoutMs }) =>
    stabilityDurationMs >= timeoutMs && 'stability_duration must be shorter than timeout. Increase timeout.',
  ({ stabilityDurationMs, types }) =>
    stabilityDurationMs > 0 &&
    !types.some(belongsToDeployment) &&
    `stability_duration cannot be used with ${types.join(' and ')} logs alone. Remove stability_duration.`,
  (values) => values.eventId && needsType(values, 'event_id', 'autoscaling_event', 'AUTOSCALE_EVENT'),
  (values) => values.jobName && needsType(values, 'job_name', 'job_invocation', 'JOB_INVOCATION'),
  (values) =>
    values.jobInvocationId && needsType(values, 'job_invocation_id', 'job_invocation', 'JOB_INVOCATION'),
  (values) =>
    !values.jobName &&
    writes(values, 'job_invocation') &&
    'Set job_name: JOB_INVOCATION logs belong to one job.',
  retentionWithoutArtifact,
  ({ components, types }) =>
    components.length > 0 &&
    !types.some(belongsToDeployment) &&
    `component cannot be used with ${types.join(' and ')} logs. Remove component.`,
];

type WrittenDuring = (typeof LOG_TYPE_FACTS)[keyof typeof LOG_TYPE_FACTS]['writtenDuring'];

function writes({ types }: InputValues, during: WrittenDuring): boolean {
  return types.some((type) => LOG_TYPE_FACTS[type].writtenDuring === during);
}

function needsType(values: InputValues, name: string, during: WrittenDuring, type: string): string | false {
  return (
    !writes(values, during) && `${name} works only with ${type} logs. Add ${type} to type, or remove ${name}.`
  );
}
