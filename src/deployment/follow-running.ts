import { ApiUnreachable } from '../app-platform/api-error.ts';
import { AppPlatform } from '../app-platform/client.ts';
import type { LogType } from '../app-platform/log-types.ts';
import type { RateBudget } from '../app-platform/rate-budget.ts';
import type { ApiOptions } from '../app-platform/request.ts';
import type { App, Deployment, LogUrls } from '../app-platform/types.ts';
import type { AbortScope } from '../basics/abort-scope.ts';
import type { Clock } from '../basics/clock.ts';
import { UserError } from '../basics/errors.ts';
import { formatDuration } from '../basics/text.ts';
import { LogCollection, type LogCollectionOptions } from '../logs/log-collection.ts';
import type { LogDisplay } from '../logs/log-display.ts';
import { spanInDeployment } from './log-spans.ts';
import { watchDeployment } from './watch.ts';

export interface RunningWanted {
  /** Of logs that are written while the app runs. */
  types: LogType[];
  /** None: all, in one log. */
  components: string[];
  tailLines: number | undefined;
  podConnectionTimeout: string | undefined;
}

interface RunningContext
  extends Pick<LogCollectionOptions, 'logDir' | 'redactor' | 'onFileError' | 'noteOnce' | 'debug'> {
  api: AppPlatform;
  app: App;
  deployment: Deployment;
  rateBudget: RateBudget;
  clock: Clock;
  scope: AbortScope;
  /** Aborted when the logs are to be followed no longer: what is on its way is still taken. */
  stop: AbortSignal;
  info: (text: string) => void;
}

/** Longer than any job: `stop` ends it. */
const FOREVER_MS = 2 ** 31 - 1;

/**
 * Follows the logs of the app that is being served into files, across instances and deployments that take
 * over from each other, until it is stopped.
 * @throws UserError, or the signal's reason
 */
export async function followRunning(wanted: RunningWanted, context: RunningContext): Promise<void> {
  const { deployment, app, clock, rateBudget, scope, stop, info } = context;
  const { signal } = scope;
  const watch = watchDeployment(deployment, { ...context, signal, onProgress: () => {} });
  const span = spanInDeployment('run', watch, { runDurationMs: FOREVER_MS, clock, signal: stop });
  const each = wanted.components.length > 0 ? wanted.components : [undefined];
  // Each type has a collection of its own: in one, a type waits for the one before it.
  const collections = wanted.types.map((type) => {
    const logs = each.map((component) => ({
      component,
      source: { deployment: 'active', component },
      span,
    }));
    const quiet: LogDisplay = {
      ...{ show: noBytes, showRecovered: noBytes, showsFiles: false, showFile: noBytes },
      ...{ endLine: noBytes, note: info, noteAbsent: noBytes },
    };
    return new LogCollection([{ type, logs }], {
      ...context,
      ...{
        app,
        deployment,
        rateBudget,
        clock,
        signal,
        follow: true,
        end: () => Promise.resolve(),
        display: () => quiet,
      },
      tailLines: wanted.tailLines,
      podConnectionTimeout: wanted.podConnectionTimeout,
    });
  });
  await scope.all(collections.flatMap((logs) => logs.run()));
  for (const logs of collections) await logs.complete();
}

function noBytes(): undefined {
  return undefined;
}

/** Waits between two looks for an active deployment, in milliseconds. */
const ACTIVE_POLL_MS = 5_000;

/**
 * The deployment that serves the app, waited for if there is none yet.
 * @throws UserError when there is none in time, or the signal's reason
 */
export async function activeDeployment(
  app: App,
  {
    api,
    clock,
    signal,
    info,
    waitMs,
  }: Pick<ApiOptions, 'clock' | 'signal' | 'info'> & {
    api: AppPlatform;
    /** Milliseconds. */
    waitMs: number;
  },
): Promise<Deployment> {
  const until = clock.now() + waitMs;
  for (let now = app, said = false; ; now = await api.app(app.id)) {
    if (now.activeDeployment) return api.deployment(app.id, now.activeDeployment.id);
    if (clock.now() >= until) {
      throw new UserError(
        `App ${app.name} was not active within ${formatDuration(waitMs)}. Put this step after the one that deploys ` +
          'the app, and check that the deployment went well.',
      );
    }
    if (!said) info(`App ${app.name} is not active yet. Waiting up to ${formatDuration(waitMs)} for it.`);
    said = true;
    await clock.sleep(Math.min(ACTIVE_POLL_MS, Math.max(0, until - clock.now())), signal);
  }
}

interface PatientOptions extends ApiOptions {
  /** Where a log is, each time that the API says so. */
  onUrls: (urls: LogUrls) => void;
}

/** Beside a job of hours, an API that is away for minutes is no reason to end. */
export class PatientAppPlatform extends AppPlatform {
  readonly #options: PatientOptions;

  constructor(options: PatientOptions) {
    super(options);
    this.#options = options;
  }

  override async logs(...args: Parameters<AppPlatform['logs']>): ReturnType<AppPlatform['logs']> {
    for (;;) {
      try {
        const urls = await super.logs(...args);
        if (urls) this.#options.onUrls(urls);
        return urls;
      } catch (error) {
        if (!(error instanceof ApiUnreachable)) throw error;
        this.#options.info(`${error.message} Trying again.`);
        await this.#options.clock.sleep(UNREACHABLE_PAUSE_MS, this.#options.signal);
      }
    }
  }
}

const UNREACHABLE_PAUSE_MS = 10_000;
