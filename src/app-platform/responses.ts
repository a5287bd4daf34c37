import { deployment, optionalReference } from './deployment-fields.ts';
import {
  count,
  date,
  hasId,
  id,
  idOf,
  isRecord,
  list as listed,
  listOf,
  record,
  text,
  UnexpectedResponse,
  url,
  urls,
  word,
} from './json-fields.ts';
import { appSpec } from './spec-fields.ts';
import type { App, ComponentHealth, Deployment, Instance, LogUrls, Occurrence } from './types.ts';

/** Entries per page. The API allows 200, but apps carry whole app specs, and responses are bounded. */
export const LARGE_PAGE = 50;
/** Deployments carry whole app specs, and only the newest ones matter. */
export const SMALL_PAGE = 20;

/** `GET /v2/apps/{id}`. @throws UnexpectedResponse without an app that has an id */
export function appFrom(response: unknown): App {
  return app(record(response).app);
}

/** `GET /v2/apps`. Entries without an id are left out. */
export function appsFrom(response: unknown): App[] {
  return listOf(response, 'apps', LARGE_PAGE).filter(hasId).map(app);
}

function app(value: unknown): App {
  const fields = record(value);
  const appId = idOf(value, 'the app');
  return {
    id: appId,
    name: text(record(fields.spec).name) ?? appId,
    url: url(fields.live_url) ?? url(fields.default_ingress),
    activeDeployment: optionalReference(fields.active_deployment),
    inProgressDeployment: optionalReference(fields.in_progress_deployment),
    pendingDeployment: optionalReference(fields.pending_deployment),
    pinnedDeploymentId: id(record(fields.pinned_deployment).id),
    spec: appSpec(fields.spec),
  };
}

/**
 * `GET /v2/apps/{app_id}/deployments/{id}`. @throws UnexpectedResponse without a deployment that has an id
 */
export function deploymentFrom(response: unknown): Deployment {
  return deployment(record(response).deployment);
}

/**
 * `GET /v2/apps/{app_id}/deployments`, newest first as the API sends them. Entries without an id are left
 * out.
 */
export function deploymentsFrom(response: unknown): Deployment[] {
  return listOf(response, 'deployments', SMALL_PAGE).filter(hasId).map(deployment);
}

/** Whether a list has a page after this one. */
export function hasNextPage(response: unknown): boolean {
  const { next } = record(record(record(response).links).pages);
  return typeof next === 'string' && next !== '';
}

/**
 * The response of a logs path, in each of its documented shapes: the schema's `live_url` and `historic_urls`,
 * the example's `live_url`, `url` and `historic_logs`, with or without `value` around them.
 */
export function logUrlsFrom(response: unknown): LogUrls {
  const outer = record(response);
  const inner = isRecord(outer.value) ? outer.value : outer;
  const lists = [urls(inner.historic_urls), urls(inner.historic_logs), urls([inner.url])];
  return {
    liveUrl: url(inner.live_url),
    archivedUrls: [...new Set(lists.find((one) => one.length > 0) ?? [])],
  };
}

/** `GET /v2/apps/{app_id}/events`: the autoscaling events in it, newest first as the API sends them. */
export function autoscalingEventsFrom(response: unknown): Occurrence[] {
  return listOf(response, 'events', SMALL_PAGE)
    .filter(hasId)
    .filter((event) => record(event).type === undefined || record(event).type === 'AUTOSCALING')
    .map((event) => autoscalingEvent(event));
}

/** `GET /v2/apps/{app_id}/events/{id}`. @throws UnexpectedResponse */
export function eventFrom(response: unknown): Occurrence {
  return autoscalingEvent(record(response).event ?? response);
}

function autoscalingEvent(event: unknown): Occurrence {
  return occurrence(event, record(event).autoscaling, 'the event');
}

/** `GET /v2/apps/{app_id}/job-invocations`, newest first as the API sends them. */
export function jobInvocationsFrom(response: unknown): Occurrence[] {
  return listOf(response, 'job_invocations', SMALL_PAGE)
    .filter(hasId)
    .map((one) => jobInvocation(one));
}

/** `GET /v2/apps/{app_id}/job-invocations/{id}`. @throws UnexpectedResponse */
export function jobInvocationFrom(response: unknown): Occurrence {
  return jobInvocation(record(response).job_invocation ?? response);
}

function jobInvocation(invocation: unknown): Occurrence {
  return occurrence(invocation, invocation, 'the job invocation');
}

function occurrence(value: unknown, withPhase: unknown, what: string): Occurrence {
  return {
    id: idOf(value, what),
    phase: word(record(withPhase).phase) ?? 'UNKNOWN',
    createdAt: date(record(value).created_at),
  };
}

/** `GET /v2/apps/{app_id}/health`. @throws UnexpectedResponse without `app_health` */
export function healthFrom(response: unknown): ComponentHealth[] {
  const health = record(response).app_health;
  if (!isRecord(health)) throw new UnexpectedResponse('"app_health" is missing');
  return [...listed(health.components), ...listed(health.functions_components)].flatMap((one) => {
    const fields = record(one);
    const name = text(fields.name);
    if (name === undefined) return [];
    return {
      name,
      state: word(fields.state) ?? 'UNKNOWN',
      replicasReady: count(fields.replicas_ready) ?? 0,
      replicasDesired: count(fields.replicas_desired) ?? 0,
    };
  });
}

/**
 * `GET /v2/apps/{app_id}/instances`. Those without a component's name or a name of their own are left out.
 */
export function instancesFrom(response: unknown): Instance[] {
  return listOf(response, 'instances').flatMap((one) => {
    const fields = record(one);
    const component = text(fields.component_name);
    const name = text(fields.instance_name);
    if (component === undefined || name === undefined) return [];
    return { component, name, alias: text(fields.instance_alias) };
  });
}

/** What an error response says: `{"id", "message", "request_id"}`. */
export function apiErrorFrom(response: unknown): {
  message: string | undefined;
  requestId: string | undefined;
} {
  const error = record(response);
  return { message: text(error.message), requestId: text(error.request_id) };
}
