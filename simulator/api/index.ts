import type { IncomingMessage } from 'node:http';
import type { Archive } from '../archive/index.ts';
import type { Endpoint } from '../faults/index.ts';
import { type Answer, errorAnswer, jsonAnswer } from '../http/answer.ts';
import type { Live } from '../live/index.ts';
import { timestamp } from '../log-text/index.ts';
import {
  type AutoscaleEventPlan,
  type JobInvocationPlan,
  LOG_TYPES,
  type LogType,
} from '../scenarios/scenario.ts';
import type { Deployment } from '../world/deployment.ts';
import type { Occurrence, World } from '../world/index.ts';
import { type Log, stateOf } from '../world/logs.ts';
import { type App, activeDeployment, describeApp, describeDeployment } from './describe.ts';
import { logsBody } from './logs-answer.ts';
import { pageOf } from './paging.ts';
import type { RateLimit } from './rate-limit.ts';

/** The REST API. */
export interface Api {
  endpointOf(path: string): Endpoint | undefined;
  answer(request: IncomingMessage, url: URL, requestId: string): Answer;
}

export interface ApiSetting {
  world: World;
  archive: Archive;
  live: Live;
  rateLimit: RateLimit;
  token: string;
  /** A token that is valid and lacks the scope `app:read`. */
  tokenWithoutScope: string;
}

/** A request that found its route. */
interface Call {
  setting: ApiSetting;
  url: URL;
  /** What stands in the path's places. */
  names: Record<string, string>;
  now: number;
}

interface Route {
  endpoint: Endpoint;
  pattern: RegExp;
  answer(call: Call): object;
}

/** What the API refuses. */
class Refusal extends Error {
  readonly status: number;
  readonly id: string;
  constructor(status: number, id: string, message: string) {
    super(message);
    this.status = status;
    this.id = id;
  }
}

export function createApi(setting: ApiSetting): Api {
  const { rateLimit, token, tokenWithoutScope, world } = setting;
  return {
    endpointOf: (path) => ROUTES.find((route) => route.pattern.test(path))?.endpoint,
    answer: (request, url, requestId) => {
      const given = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
      const limit = rateLimit.count(given);
      const withHeaders = (answer: Answer): Answer => ({
        ...answer,
        headers: { ...answer.headers, ...limit.headers, 'x-request-id': requestId },
      });
      const refuse = (status: number, id: string, message: string, headers: Record<string, string> = {}) => {
        const answer = errorAnswer(status, id, message, requestId);
        return withHeaders({ ...answer, headers: { ...answer.headers, ...headers } });
      };
      if (given !== token && given !== tokenWithoutScope) {
        return refuse(401, 'unauthorized', 'Unable to authenticate you.');
      }
      if (limit.refused) {
        const retry: Record<string, string> =
          limit.retryAfterS === undefined ? {} : { 'retry-after': String(limit.retryAfterS) };
        return refuse(429, 'too_many_requests', 'API rate limit exceeded.', retry);
      }
      const route = ROUTES.find((one) => one.pattern.test(url.pathname));
      if (!route) return refuse(404, 'not_found', NOT_FOUND);
      if (request.method !== 'GET') {
        return refuse(405, 'method_not_allowed', 'This method is not allowed here.', { allow: 'GET' });
      }
      if (given === tokenWithoutScope) {
        return refuse(403, 'forbidden', 'You are missing the required permission app:read.');
      }
      const names = namesIn(route.pattern, url.pathname);
      try {
        return withHeaders(jsonAnswer(200, route.answer({ setting, url, names, now: world.clock.now() })));
      } catch (error) {
        if (error instanceof Refusal) return refuse(error.status, error.id, error.message);
        throw error;
      }
    },
  };
}

const NOT_FOUND = 'The resource you requested could not be found.';

const ROUTES: Route[] = [
  { endpoint: 'apps', pattern: /^\/v2\/apps$/, answer: listApps },
  { endpoint: 'app', pattern: /^\/v2\/apps\/(?<app>[^/]+)$/, answer: getApp },
  { endpoint: 'logs', pattern: /^\/v2\/apps\/(?<app>[^/]+)\/logs$/, answer: deploymentLogs },
  {
    endpoint: 'logs',
    pattern: /^\/v2\/apps\/(?<app>[^/]+)\/components\/(?<component>[^/]+)\/logs$/,
    answer: deploymentLogs,
  },
  { endpoint: 'deployments', pattern: /^\/v2\/apps\/(?<app>[^/]+)\/deployments$/, answer: listDeployments },
  {
    endpoint: 'deployment',
    pattern: /^\/v2\/apps\/(?<app>[^/]+)\/deployments\/(?<deployment>[^/]+)$/,
    answer: getDeployment,
  },
  {
    endpoint: 'logs',
    pattern: /^\/v2\/apps\/(?<app>[^/]+)\/deployments\/(?<deployment>[^/]+)\/logs$/,
    answer: deploymentLogs,
  },
  {
    endpoint: 'logs',
    pattern:
      /^\/v2\/apps\/(?<app>[^/]+)\/deployments\/(?<deployment>[^/]+)\/components\/(?<component>[^/]+)\/logs$/,
    answer: deploymentLogs,
  },
  { endpoint: 'events', pattern: /^\/v2\/apps\/(?<app>[^/]+)\/events$/, answer: listEvents },
  { endpoint: 'events', pattern: /^\/v2\/apps\/(?<app>[^/]+)\/events\/(?<event>[^/]+)$/, answer: getEvent },
  {
    endpoint: 'logs',
    pattern: /^\/v2\/apps\/(?<app>[^/]+)\/events\/(?<event>[^/]+)\/logs$/,
    answer: eventLogs,
  },
  {
    endpoint: 'job-invocations',
    pattern: /^\/v2\/apps\/(?<app>[^/]+)\/job-invocations$/,
    answer: listJobInvocations,
  },
  {
    endpoint: 'job-invocations',
    pattern: /^\/v2\/apps\/(?<app>[^/]+)\/job-invocations\/(?<invocation>[^/]+)$/,
    answer: getJobInvocation,
  },
  {
    endpoint: 'logs',
    pattern: /^\/v2\/apps\/(?<app>[^/]+)\/jobs\/(?<job>[^/]+)\/invocations\/(?<invocation>[^/]+)\/logs$/,
    answer: jobInvocationLogs,
  },
];

function listApps(call: Call): object {
  const { items, links, meta } = pageOf(call.setting.world.apps, call.url);
  return { apps: items.map((app) => describeApp(app, momentOf(call))), links, meta };
}

function getApp(call: Call): object {
  return { app: describeApp(appOf(call), momentOf(call)) };
}

function listDeployments(call: Call): object {
  const app = appOf(call);
  const { items, links, meta } = pageOf(appeared(app, call).toReversed(), call.url);
  return { deployments: items.map((one) => describeDeployment(app, one, momentOf(call))), links, meta };
}

function getDeployment(call: Call): object {
  const app = appOf(call);
  return { deployment: describeDeployment(app, namedDeployment(app, call), momentOf(call)) };
}

function deploymentLogs(call: Call): object {
  const app = appOf(call);
  const deployment =
    call.names.deployment === undefined ? servingDeployment(app, call) : namedDeployment(app, call);
  const component = call.names.component ?? call.url.searchParams.get('component_name') ?? undefined;
  if (component && !deployment.components.some((one) => one.name === component)) throw notFound();
  const type = logTypeOf(call, ['BUILD', 'DEPLOY', 'RUN', 'RUN_RESTARTED']);
  return logsOf(call, call.setting.world.logOf(deployment, type), component || undefined);
}

function eventLogs(call: Call): object {
  logTypeOf(call, ['AUTOSCALE_EVENT']);
  return logsOf(call, eventOf(call).log, undefined);
}

function jobInvocationLogs(call: Call): object {
  const invocation = jobInvocationOf(call);
  if (invocation.plan.job !== call.names.job) throw notFound();
  logTypeOf(call, ['JOB_INVOCATION']);
  return logsOf(call, invocation.log, undefined);
}

/** Live while the log is written, archived once it is over and stored; 400 when there is no such log. */
function logsOf({ setting, url, now }: Call, log: Log | undefined, component: string | undefined): object {
  const state = log ? stateOf(log, now) : 'absent';
  if (!log || state === 'absent') {
    throw new Refusal(
      400,
      'bad_request',
      'There are no logs of this type: the deployment has not reached this phase.',
    );
  }
  const tailLines = Number.parseInt(url.searchParams.get('tail_lines') ?? '', 10);
  const wish = {
    follow: url.searchParams.get('follow') === 'true',
    tailLines: Number.isNaN(tailLines) ? ALL_LINES : tailLines,
  };
  const liveUrl = state === 'live' ? setting.live.urlFor(log, component, wish) : undefined;
  const shape = setting.world.scenario.answerShape ?? 'schema';
  return logsBody(shape, liveUrl, setting.archive.urlsOf(log, component));
}

const ALL_LINES = -1;

function listEvents(call: Call): object {
  const app = appOf(call);
  const types = listed(call.url, 'event_types');
  const { world } = call.setting;
  const scaled = app === world.app ? world.events.filter((event) => event.plan.at <= call.now) : [];
  const all = [
    ...appeared(app, call).map((one) => ({
      at: one.createdAt,
      type: 'DEPLOYMENT',
      event: deploymentEvent(app, one, call),
    })),
    ...scaled.map((one) => ({ at: one.plan.at, type: 'AUTOSCALING', event: autoscalingEvent(one, call) })),
  ].sort((a, b) => b.at - a.at);
  const wanted = types.length > 0 ? all.filter((one) => types.includes(one.type)) : all;
  const { items, links, meta } = pageOf(wanted, call.url);
  return { events: items.map((one) => one.event), links, meta };
}

function getEvent(call: Call): object {
  const app = appOf(call);
  const deployment = appeared(app, call).find((one) => one.id === call.names.event);
  return {
    event: deployment ? deploymentEvent(app, deployment, call) : autoscalingEvent(eventOf(call), call),
  };
}

function deploymentEvent(app: App, deployment: Deployment, call: Call): object {
  return {
    id: deployment.id,
    type: 'DEPLOYMENT',
    created_at: dateOf(call, deployment.createdAt),
    deployment_id: deployment.id,
    deployment: describeDeployment(app, deployment, momentOf(call)),
  };
}

function autoscalingEvent({ id, plan }: Occurrence<AutoscaleEventPlan>, call: Call): object {
  const over = call.now >= plan.at + plan.durationMs;
  const active = activeDeployment(call.setting.world.app, call.now);
  return {
    id,
    type: 'AUTOSCALING',
    created_at: dateOf(call, plan.at),
    deployment_id: active?.id,
    autoscaling: {
      phase: over ? plan.outcome : 'IN_PROGRESS',
      components: { [plan.component]: { from: plan.from, to: plan.to, triggering_metric: plan.metric } },
    },
  };
}

function listJobInvocations(call: Call): object {
  const app = appOf(call);
  const { world } = call.setting;
  const names = listed(call.url, 'job_names');
  const deployment = call.url.searchParams.get('deployment_id');
  const all = (app === world.app ? world.jobInvocations : [])
    .filter((one) => one.plan.at <= call.now)
    .filter((one) => names.length === 0 || names.includes(one.plan.job))
    .filter(() => !deployment || deployment === world.main.id)
    .toSorted((a, b) => b.plan.at - a.plan.at);
  const { items, links, meta } = pageOf(all, call.url);
  return { job_invocations: items.map((one) => describeJobInvocation(one, call)), links, meta };
}

function getJobInvocation(call: Call): object {
  return { job_invocation: describeJobInvocation(jobInvocationOf(call), call) };
}

function describeJobInvocation({ id, plan }: Occurrence<JobInvocationPlan>, call: Call): object {
  const started = plan.at + plan.pendingMs;
  const completed = started + plan.runMs;
  const phase = call.now < started ? 'PENDING' : call.now < completed ? 'RUNNING' : plan.outcome;
  const user = { uuid: call.setting.world.app.ownerId, email: 'sammy@example.com', full_name: 'Sammy Shark' };
  const trigger =
    plan.trigger === 'SCHEDULE'
      ? { type: 'SCHEDULE', scheduled: { schedule: { cron: '*/2 * * * *', time_zone: 'UTC' } } }
      : { type: 'MANUAL', manual: { user } };
  return {
    id,
    job_name: plan.job,
    deployment_id: call.setting.world.main.id,
    phase,
    trigger,
    created_at: dateOf(call, plan.at),
    started_at: call.now >= started ? dateOf(call, started) : undefined,
    completed_at: call.now >= completed ? dateOf(call, completed) : undefined,
  };
}

function appOf({ setting, names }: Call): App {
  const app = setting.world.apps.find((one) => one.id === names.app);
  if (!app) throw notFound();
  return app;
}

function appeared(app: App, { now }: Call): Deployment[] {
  return app.deployments.filter((one) => one.createdAt <= now);
}

function namedDeployment(app: App, call: Call): Deployment {
  const deployment = appeared(app, call).find((one) => one.id === call.names.deployment);
  if (!deployment) throw notFound();
  return deployment;
}

/** Logs paths without a deployment are about the one that serves. */
function servingDeployment(app: App, call: Call): Deployment {
  const active = activeDeployment(app, call.now);
  if (!active) throw notFound();
  return active;
}

function eventOf({ setting, names, now }: Call): Occurrence<AutoscaleEventPlan> {
  const event = setting.world.events.find((one) => one.id === names.event && one.plan.at <= now);
  if (!event || names.app !== setting.world.app.id) throw notFound();
  return event;
}

function jobInvocationOf({ setting, names, now }: Call): Occurrence<JobInvocationPlan> {
  const invocation = setting.world.jobInvocations.find(
    (one) => one.id === names.invocation && one.plan.at <= now,
  );
  if (!invocation || names.app !== setting.world.app.id) throw notFound();
  return invocation;
}

function logTypeOf({ url }: Call, allowed: LogType[]): LogType {
  const given = url.searchParams.get('type');
  const type = LOG_TYPES.find((one) => one === given);
  if (!type) throw new Refusal(400, 'bad_request', 'The log type is missing or unknown.');
  if (!allowed.includes(type))
    throw new Refusal(400, 'bad_request', `Logs of type ${type} are not found here.`);
  return type;
}

/** A list in a query: repeated, or separated by commas. */
function listed(url: URL, name: string): string[] {
  return url.searchParams
    .getAll(name)
    .flatMap((value) => value.split(','))
    .filter(Boolean);
}

function notFound(): Refusal {
  return new Refusal(404, 'not_found', NOT_FOUND);
}

function momentOf({ setting, now }: Call) {
  return { clock: setting.world.clock, now };
}

function dateOf({ setting }: Call, at: number): string {
  return timestamp(setting.world.clock.epoch(0), Math.floor(at / 1000) * 1000);
}

function namesIn(pattern: RegExp, path: string): Record<string, string> {
  const groups = pattern.exec(path)?.groups ?? {};
  return Object.fromEntries(Object.entries(groups).map(([name, value]) => [name, decoded(value)]));
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
