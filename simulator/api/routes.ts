import type { Endpoint } from '../faults/index.ts';
import { getApp, getDeployment, listApps, listDeployments } from './apps.ts';
import type { Call } from './call.ts';
import { getEvent, listEvents } from './events.ts';
import { getHealth, listInstances } from './health.ts';
import { getJobInvocation, listJobInvocations } from './job-invocations.ts';
import { deploymentLogs, eventLogs, jobInvocationLogs } from './logs.ts';

export interface Route {
  endpoint: Endpoint;
  pattern: RegExp;
  answer(call: Call): object;
}

export const ROUTES: Route[] = [
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
  { endpoint: 'health', pattern: /^\/v2\/apps\/(?<app>[^/]+)\/health$/, answer: getHealth },
  { endpoint: 'instances', pattern: /^\/v2\/apps\/(?<app>[^/]+)\/instances$/, answer: listInstances },
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
