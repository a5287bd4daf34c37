import {
  commit,
  count,
  date,
  durationMs,
  type Fields,
  hasId,
  id,
  idOf,
  isRecord,
  record,
  text,
  word,
} from './json-fields.ts';
import { appSpec, componentFields } from './spec-fields.ts';
import type {
  Buildpack,
  Component,
  Deployment,
  DeploymentReference,
  DocrPush,
  GitPush,
  Step,
} from './types.ts';

/** @throws UnexpectedResponse when it has no id */
export function deployment(value: unknown): Deployment {
  const fields = record(value);
  const cause = record(fields.cause_details);
  const progress = record(fields.progress);
  const timing = record(fields.timing);
  return {
    ...deploymentReference(value),
    cause: text(fields.cause) ?? '',
    gitPush: isRecord(cause.git_push) ? gitPush(cause.git_push) : undefined,
    docrPush: isRecord(cause.docr_push) ? docrPush(cause.docr_push) : undefined,
    previousDeploymentId: id(fields.previous_deployment_id),
    components: components(fields),
    steps: steps(progress.steps),
    progress: { success: count(progress.success_steps) ?? 0, total: count(progress.total_steps) ?? 0 },
    timing: {
      pendingMs: durationMs(timing.pending),
      buildMs: durationMs(timing.build_total),
      deployMs: durationMs(timing.deploying),
    },
    spec: appSpec(fields.spec),
  };
}

/** @throws UnexpectedResponse when it has no id */
function deploymentReference(value: unknown): DeploymentReference {
  const fields = record(value);
  const causeType = word(record(fields.cause_details).type);
  return {
    id: idOf(value, 'the deployment'),
    phase: word(fields.phase) ?? 'UNKNOWN',
    causeType: causeType === 'UNKNOWN' ? undefined : causeType,
    commits: commits(fields),
    createdAt: date(fields.created_at),
    updatedAt: date(fields.phase_last_updated_at) ?? date(fields.updated_at),
    clonedFromId: id(fields.cloned_from),
  };
}

/** @returns undefined where there is no deployment with an id */
export function optionalReference(value: unknown): DeploymentReference | undefined {
  return hasId(value) ? deploymentReference(value) : undefined;
}

function components(deployment: Fields): Component[] {
  const listed = componentFields(deployment);
  // A deployment that waits may not list its components yet; its spec does.
  const known = listed.length > 0 ? listed : componentFields(record(deployment.spec));
  return known.map(({ fields, name, kind }) => ({
    name,
    kind,
    commit: commit(fields.source_commit_hash),
    imageDigest: text(fields.source_image_digest),
    buildpacks: buildpacks(fields.buildpacks),
  }));
}

/** A build takes part in five or so. */
const MAX_BUILDPACKS = 50;

/** The resolved buildpacks of a component, as DigitalOcean's client godo describes them. */
function buildpacks(value: unknown): Buildpack[] {
  const listed = Array.isArray(value) ? value.slice(0, MAX_BUILDPACKS) : [];
  return listed.flatMap((one) => {
    const { id, version } = record(one);
    const [knownId, knownVersion] = [text(id), text(version)];
    return knownId && knownVersion ? [{ id: knownId, version: knownVersion }] : [];
  });
}

/** `cause` is a sentence: "commit 9a4df0b pushed to github/digitalocean/sample-golang". */
const COMMIT_IN_CAUSE = /\bcommit ([0-9a-f]{7,40})\b/i;

function commits(deployment: Fields): string[] {
  const push = record(record(deployment.cause_details).git_push);
  const all = [
    commit(push.commit_sha),
    ...componentFields(deployment).map(({ fields }) => commit(fields.source_commit_hash)),
    commit(COMMIT_IN_CAUSE.exec(text(deployment.cause) ?? '')?.[1]),
  ];
  return [...new Set(all.filter((one) => one !== undefined))];
}

function gitPush(push: Fields): GitPush {
  const source = [push.github, push.gitlab, push.bitbucket].find(isRecord) ?? {};
  return {
    commitSha: commit(push.commit_sha),
    message: text(push.commit_message),
    author: text(push.commit_author) ?? text(push.username),
    repository: text(source.repo),
    branch: text(source.branch),
  };
}

function docrPush(push: Fields): DocrPush {
  return {
    registry: text(push.registry),
    repository: text(push.repository),
    tag: text(push.tag),
    digest: text(push.image_digest),
  };
}

/** A tree deeper than the API's own three levels, many times over, is an attack or a mistake. */
const MAX_STEP_DEPTH = 12;
/** In the whole tree: an app of 1,000 components has fewer. */
const MAX_STEPS = 10_000;

function steps(value: unknown): Step[] {
  let left = MAX_STEPS;
  const read = (below: unknown, depth: number): Step[] => {
    if (depth > MAX_STEP_DEPTH || !Array.isArray(below)) return [];
    const found: Step[] = [];
    for (const one of below.slice(0, left)) {
      if (left === 0) break;
      if (!isRecord(one)) continue;
      left--;
      found.push({ ...step(one), steps: read(one.steps, depth + 1) });
    }
    return found;
  };
  return read(value, 0);
}

function step(fields: Fields): Omit<Step, 'steps'> {
  const reason = record(fields.reason);
  const code = text(reason.code);
  const message = text(reason.message);
  return {
    name: text(fields.name) ?? '',
    status: word(fields.status) ?? 'UNKNOWN',
    component: text(fields.component_name),
    messageBase: text(fields.message_base),
    startedAt: date(fields.started_at),
    endedAt: date(fields.ended_at),
    reason: code || message ? { code: code ?? '', message: message ?? '' } : undefined,
  };
}
