import { isId } from '../basics/identifiers.ts';
import type { App, Component, ComponentKind, Deployment, LogUrls, Occurrence, Step } from './types.ts';

/** The API's answer is JSON, but not what the API's documentation says it is. */
export class UnexpectedAnswer extends Error {
  override name = 'UnexpectedAnswer';
}

/** `GET /v2/apps/{id}`. @throws UnexpectedAnswer without an app that has an id */
export function appFrom(answer: unknown): App {
  return app(record(answer).app);
}

/** `GET /v2/apps`. Entries without an id are left out. */
export function appsFrom(answer: unknown): App[] {
  return listOf(answer, 'apps').flatMap((one) => (idOf(one) ? [app(one)] : []));
}

/** `GET /v2/apps/{app_id}/deployments/{id}`. @throws UnexpectedAnswer without a deployment that has an id */
export function deploymentFrom(answer: unknown): Deployment {
  return deployment(record(answer).deployment);
}

/** `GET /v2/apps/{app_id}/deployments`, newest first as the API sends them. Entries without an id are left out. */
export function deploymentsFrom(answer: unknown): Deployment[] {
  return listOf(answer, 'deployments').flatMap((one) => (idOf(one) ? [deployment(one)] : []));
}

/** Whether a list has a page after this one. */
export function hasNextPage(answer: unknown): boolean {
  const next = record(record(record(answer).links).pages).next;
  return typeof next === 'string' && next !== '';
}

/**
 * The answer of a logs path, in each of its documented shapes: the schema's `live_url` and `historic_urls`, the
 * example's `live_url`, `url` and `historic_logs`, with or without `value` around them.
 */
export function logUrlsFrom(answer: unknown): LogUrls {
  const outer = record(answer);
  const inner = isRecord(outer.value) ? outer.value : outer;
  const lists = [strings(inner.historic_urls), strings(inner.historic_logs), strings([inner.url])];
  return {
    liveUrl: text(inner.live_url),
    archivedUrls: [...new Set(lists.find((list) => list.length > 0) ?? [])],
  };
}

/** `GET /v2/apps/{app_id}/events`: the autoscaling events in it, newest first as the API sends them. */
export function autoscalingEventsFrom(answer: unknown): Occurrence[] {
  return listOf(answer, 'events')
    .filter((event) => record(event).type === undefined || record(event).type === 'AUTOSCALING')
    .flatMap((event) => occurrence(event, record(event).autoscaling));
}

/** `GET /v2/apps/{app_id}/events/{id}`. @throws UnexpectedAnswer */
export function eventFrom(answer: unknown): Occurrence {
  const event = record(answer).event ?? answer;
  return only(occurrence(event, record(event).autoscaling), 'an event with an id');
}

/** `GET /v2/apps/{app_id}/job-invocations`, newest first as the API sends them. */
export function jobInvocationsFrom(answer: unknown): Occurrence[] {
  return listOf(answer, 'job_invocations').flatMap((one) => occurrence(one, one));
}

/** `GET /v2/apps/{app_id}/job-invocations/{id}`. @throws UnexpectedAnswer */
export function jobInvocationFrom(answer: unknown): Occurrence {
  const one = record(answer).job_invocation ?? answer;
  return only(occurrence(one, one), 'a job invocation with an id');
}

/** What an error answer says: `{"id", "message", "request_id"}`. */
export function apiErrorFrom(answer: unknown): {
  message: string | undefined;
  requestId: string | undefined;
} {
  const error = record(answer);
  return { message: text(error.message), requestId: text(error.request_id) };
}

function app(value: unknown): App {
  const it = record(value);
  const id = needId(value, 'an app with an id');
  return {
    id,
    name: text(record(it.spec).name) ?? id,
    url: text(it.live_url) ?? text(it.default_ingress),
    activeDeploymentId: idOf(it.active_deployment),
    unfinishedDeploymentId: idOf(it.pending_deployment) ?? idOf(it.in_progress_deployment),
  };
}

function deployment(value: unknown): Deployment {
  const it = record(value);
  const id = needId(value, 'a deployment with an id');
  const components = componentsOf(it);
  const cause = text(it.cause) ?? '';
  const progress = record(it.progress);
  return {
    id,
    phase: (text(it.phase) ?? 'UNKNOWN').toUpperCase(),
    cause,
    commits: commitsOf(it, components, cause),
    createdAt: date(it.created_at),
    updatedAt: date(it.phase_last_updated_at) ?? date(it.updated_at),
    components,
    steps: stepsFrom(progress.steps),
    progress: { success: count(progress.success_steps), total: count(progress.total_steps) },
  };
}

const COMPONENT_LISTS: [string, ComponentKind][] = [
  ['services', 'service'],
  ['static_sites', 'static site'],
  ['workers', 'worker'],
  ['jobs', 'job'],
  ['functions', 'function'],
];

function componentsOf(deployment: Fields): Component[] {
  const spec = record(deployment.spec);
  return COMPONENT_LISTS.flatMap(([list, kind]) => {
    const specs = new Map(array(spec[list]).map((one) => [text(record(one).name), record(one)]));
    // A deployment that waits may not list its components yet; its spec does.
    const listed = array(deployment[list]);
    return (listed.length > 0 ? listed : array(spec[list])).flatMap((one): Component[] => {
      const name = text(record(one).name);
      if (!name) return [];
      return [
        {
          name,
          kind,
          commit: commit(record(one).source_commit_hash),
          sourceDir: (text(specs.get(name)?.source_dir) ?? '').replace(/^[./]+|\/+$/g, ''),
        },
      ];
    });
  });
}

/** `cause` is a sentence: "commit 9a4df0b pushed to github/digitalocean/sample-golang". */
const COMMIT_IN_CAUSE = /\bcommit ([0-9a-f]{7,40})\b/i;

function commitsOf(deployment: Fields, components: Component[], cause: string): string[] {
  const push = record(record(deployment.cause_details).git_push);
  const all = [
    commit(push.commit_sha),
    ...components.map((component) => component.commit),
    commit(COMMIT_IN_CAUSE.exec(cause)?.[1]),
  ];
  return [...new Set(all.filter((one) => one !== undefined))];
}

function commit(value: unknown): string | undefined {
  const sha = text(value)?.toLowerCase();
  return sha && /^[0-9a-f]{7,64}$/.test(sha) ? sha : undefined;
}

/** A tree deeper than the API's own three levels, many times over, is an attack or a mistake. */
const MAX_DEPTH = 12;

function stepsFrom(value: unknown, depth = 0): Step[] {
  if (depth > MAX_DEPTH) return [];
  return array(value)
    .filter(isRecord)
    .map((step) => {
      const reason = record(step.reason);
      const code = text(reason.code);
      const message = text(reason.message);
      return {
        name: text(step.name) ?? '',
        status: (text(step.status) ?? 'UNKNOWN').toUpperCase(),
        component: text(step.component_name),
        messageBase: text(step.message_base),
        startedAt: date(step.started_at),
        endedAt: date(step.ended_at),
        reason: code || message ? { code: code ?? '', message: message ?? '' } : undefined,
        steps: stepsFrom(step.steps, depth + 1),
      };
    });
}

function occurrence(value: unknown, withPhase: unknown): Occurrence[] {
  const id = idOf(value);
  if (!id) return [];
  const it = record(value);
  return [
    {
      id,
      phase: (text(record(withPhase).phase) ?? 'UNKNOWN').toUpperCase(),
      createdAt: date(it.created_at),
    },
  ];
}

type Fields = Record<string, unknown>;

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function record(value: unknown): Fields {
  return isRecord(value) ? value : {};
}

function array(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function listOf(answer: unknown, member: string): unknown[] {
  if (!isRecord(answer)) throw new UnexpectedAnswer(`it has no "${member}"`);
  const list = answer[member];
  // An empty list is null or left out in some answers of the API.
  if (list !== undefined && list !== null && !Array.isArray(list)) {
    throw new UnexpectedAnswer(`its "${member}" is not a list`);
  }
  return array(list);
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function strings(value: unknown): string[] {
  return array(value).filter((one): one is string => text(one) !== undefined);
}

function count(value: unknown): number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : 0;
}

/** RFC 3339; the API's "0001-01-01T00:00:00Z" means that it has not happened. */
function date(value: unknown): Date | undefined {
  const at = new Date(text(value) ?? '');
  return at.getTime() > 0 ? at : undefined;
}

function idOf(value: unknown): string | undefined {
  const id = record(value).id;
  return typeof id === 'string' && isId(id) ? id : undefined;
}

function needId(value: unknown, what: string): string {
  const id = idOf(value);
  if (!id) throw new UnexpectedAnswer(`it does not hold ${what}`);
  return id;
}

function only(list: Occurrence[], what: string): Occurrence {
  const [one] = list;
  if (!one) throw new UnexpectedAnswer(`it does not hold ${what}`);
  return one;
}
