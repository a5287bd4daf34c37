import { isLoopback } from '../basics/loopback.ts';
import type { LogType } from './log-types.ts';
import { type ApiOptions, type ApiRequest, ApiRequests } from './request.ts';
import * as responses from './responses.ts';
import type { App, ComponentHealth, Deployment, Instance, LogUrls, Occurrence } from './types.ts';

/** Whose logs: of a deployment or the active one, of an autoscaling event, or of a job's invocation. */
export type LogSource =
  | { deployment: string | 'active'; component: string | undefined }
  | { event: string }
  | { job: string; invocation: string };

interface LogQuery {
  type: LogType;
  follow: boolean;
  tailLines: number | undefined;
  podConnectionTimeout: string | undefined;
}

/**
 * DigitalOcean's API, as far as logs need it: one method for each endpoint. All throw ApiError when the API
 * refuses, ApiUnreachable when it could not be reached for half a minute, or the signal's reason. Lists come
 * page by page, newest first; each page is one request.
 */
export class AppPlatform {
  /** Whether the API is on this machine, so that what it names may be too. */
  readonly isLocal: boolean;
  readonly #options: ApiOptions;
  readonly #requests: ApiRequests;

  constructor(options: ApiOptions) {
    this.isLocal = isLoopback(options.apiUrl.hostname);
    this.#options = options;
    this.#requests = new ApiRequests(options);
  }

  /**
   * The same API, for requests that end with another signal. What they retry is not what the step waits for,
   * so `retrying` does not say it.
   */
  under(signal: AbortSignal): AppPlatform {
    return new AppPlatform({ ...this.#options, signal });
  }

  /**
   * What is being retried at the moment, and why, as a sentence without its full stop; undefined: nothing is.
   */
  get retrying(): string | undefined {
    return this.#requests.retrying;
  }

  app(id: string): Promise<App> {
    return this.#requests.get({ what: `app ${id}`, path: ['apps', id], read: responses.appFrom });
  }

  /** Every app that the token can see, in no particular order. */
  apps(): AsyncGenerator<App> {
    return this.#pages(
      { what: 'the list of apps', path: ['apps'], read: responses.appsFrom },
      responses.LARGE_PAGE,
    );
  }

  deployments(appId: string): AsyncGenerator<Deployment> {
    const path = ['apps', appId, 'deployments'];
    const what = 'the list of deployments';
    return this.#pages({ what, path, read: responses.deploymentsFrom }, responses.SMALL_PAGE);
  }

  deployment(appId: string, id: string): Promise<Deployment> {
    const path = ['apps', appId, 'deployments', id];
    return this.#requests.get({ what: `deployment ${id}`, path, read: responses.deploymentFrom });
  }

  autoscalingEvents(appId: string): AsyncGenerator<Occurrence> {
    const query = { event_types: 'AUTOSCALING' };
    const path = ['apps', appId, 'events'];
    const what = 'the list of events';
    return this.#pages({ what, path, query, read: responses.autoscalingEventsFrom }, responses.SMALL_PAGE);
  }

  event(appId: string, id: string): Promise<Occurrence> {
    const path = ['apps', appId, 'events', id];
    return this.#requests.get({ what: `event ${id}`, path, read: responses.eventFrom });
  }

  jobInvocations(appId: string, jobName: string): AsyncGenerator<Occurrence> {
    const path = ['apps', appId, 'job-invocations'];
    const query = { job_names: jobName };
    const what = 'the list of job invocations';
    return this.#pages({ what, path, query, read: responses.jobInvocationsFrom }, responses.SMALL_PAGE);
  }

  jobInvocation(appId: string, jobName: string, id: string): Promise<Occurrence> {
    const path = ['apps', appId, 'job-invocations', id];
    const query = { job_name: jobName };
    const what = `job invocation ${id}`;
    return this.#requests.get({ what, path, query, read: responses.jobInvocationFrom });
  }

  /** How each component does now. Empty where the app has no health data: the API answers 400 or 404 then. */
  health(appId: string): Promise<ComponentHealth[]> {
    const path = ['apps', appId, 'health'];
    const accept = { 400: [], 404: [] };
    return this.#requests.get({ what: "the app's health", path, read: responses.healthFrom, accept });
  }

  /** The containers that run now. */
  instances(appId: string): Promise<Instance[]> {
    const path = ['apps', appId, 'instances'];
    return this.#requests.get({ what: "the app's instances", path, read: responses.instancesFrom });
  }

  /**
   * Where the logs of one type are. `undefined`: there are none of this type (yet); the API answers 400 when
   * the deployment never reached that phase or skipped it (app_action reads it so too).
   */
  logs(appId: string, source: LogSource, query: LogQuery): Promise<LogUrls | undefined> {
    const { type, follow, tailLines, podConnectionTimeout } = query;
    return this.#requests.get<LogUrls | undefined>({
      what: `the ${type} logs${'component' in source && source.component ? ` of component ${source.component}` : ''}`,
      path: ['apps', appId, ...logsPath(source)],
      query: {
        type,
        follow: String(follow),
        ...(tailLines === undefined ? {} : { tail_lines: String(tailLines) }),
        ...(podConnectionTimeout ? { pod_connection_timeout: podConnectionTimeout } : {}),
      },
      read: responses.logUrlsFrom,
      accept: { 400: undefined },
    });
  }

  async *#pages<T>(request: Omit<ApiRequest<T[]>, 'accept'>, perPage: number): AsyncGenerator<T> {
    const read = (response: unknown) => ({
      items: request.read(response),
      more: responses.hasNextPage(response),
    });
    for (let page = 1; page <= MAX_PAGES; page++) {
      // The next page is asked for by its number: a link in a response could lead the token elsewhere.
      const query = { ...request.query, page: String(page), per_page: String(perPage) };
      const { items, more } = await this.#requests.get({ ...request, query, read });
      yield* items;
      if (!more) return;
    }
  }
}

/** 50,000 apps; a list that never ends is a fault. */
const MAX_PAGES = 500;

function logsPath(source: LogSource): string[] {
  if ('event' in source) return ['events', source.event, 'logs'];
  if ('job' in source) return ['jobs', source.job, 'invocations', source.invocation, 'logs'];
  const component = source.component === undefined ? [] : ['components', source.component];
  const deployment = source.deployment === 'active' ? [] : ['deployments', source.deployment];
  return [...deployment, ...component, 'logs'];
}
