import { join } from 'node:path';
import type { AppPlatform, LogSource } from '../app-platform/client.ts';
import { LOG_TYPE_FACTS, type LogType } from '../app-platform/log-types.ts';
import type { RateBudget } from '../app-platform/rate-budget.ts';
import type { App, Deployment, LogUrls } from '../app-platform/types.ts';
import { withinLimit } from '../basics/abort.ts';
import type { Clock } from '../basics/clock.ts';
import { errorMessage, UserError } from '../basics/errors.ts';
import { isName } from '../basics/identifiers.ts';
import { FileNames } from './file-names.ts';
import { Log } from './log.ts';
import type { LogDisplay } from './log-display.ts';
import type { LogSpan } from './log-span.ts';
import type { Redactor } from './redact.ts';

/** The logs of one type, whose lines are shown in one place: of all components together, or one by one. */
export interface LogGroup {
  type: LogType;
  logs: { component: string | undefined; source: LogSource; span: LogSpan }[];
}

export interface LogCollectionOptions {
  api: AppPlatform;
  app: App;
  deployment: Deployment;
  logDir: string;
  follow: boolean;
  tailLines: number | undefined;
  podConnectionTimeout: string | undefined;
  rateBudget: RateBudget;
  redactor: Redactor;
  clock: Clock;
  signal: AbortSignal;
  /** @param sharedBy how many logs are shown in this place at once */
  display: (type: LogType, component: string | undefined, sharedBy: number) => LogDisplay;
  /** Called after the last line of a type has come; resolves when all of them are shown. */
  end: (type: LogType) => Promise<void>;
  /** A file could not be written. */
  onFileError: (text: string) => void;
  /** Something that several logs may have to say, and that is said once for each subject. */
  noteOnce: (subject: string, text: string) => void;
  debug: (text: string) => void;
}

/** The longest that a log which nobody asked for is waited for. */
const FETCH_TIMEOUT_MS = 15_000;

/** All logs that were asked for, shown type after type in the order given, saved as files. */
export class LogCollection {
  readonly #options: LogCollectionOptions;
  readonly #names = new FileNames();
  readonly #groups: { type: LogType; logs: Log[]; done: PromiseWithResolvers<void> }[] = [];

  constructor(groups: LogGroup[], options: LogCollectionOptions) {
    this.#options = options;
    let turn = Promise.resolve();
    for (const { type, logs } of groups) {
      const done = Promise.withResolvers<void>();
      const before = turn;
      this.#groups.push({
        type,
        done,
        logs: logs.map((log) => this.#log(type, log, before, logs.length)),
      });
      turn = done.promise;
    }
  }

  /** Absolute. */
  get logDir(): string {
    return this.#options.logDir;
  }

  get logs(): Log[] {
    return this.#groups.flatMap(({ logs }) => logs);
  }

  /**
   * Follows all logs at once and shows them in order, until no more lines are written.
   * @returns a promise for each log, which rejects with a UserError, or the signal's reason
   */
  run(): Promise<void>[] {
    return this.#groups.flatMap(({ type, logs, done }) => {
      const runs = logs.map((log) => log.run());
      void Promise.allSettled(runs)
        .then(() => this.#options.end(type))
        .finally(() => done.resolve());
      return runs;
    });
  }

  /**
   * Completes all logs from their archives; one that cannot be read does not keep the others from it.
   * @returns the first error met
   * @throws the signal's reason
   */
  async complete(): Promise<unknown> {
    let first: unknown;
    for (const { type, logs } of this.#groups) {
      for (const log of logs) {
        await log.complete().catch((error: unknown) => {
          this.#options.signal.throwIfAborted();
          first ??= error;
        });
      }
      await this.#options.end(type);
    }
    return first;
  }

  /**
   * Fetches, shows and saves what is there now of a log that nobody asked for: a help, not worth a long wait,
   * and no reason to fail.
   * @param until ends it early
   * @returns undefined: it could not be had, or not in time
   * @throws the signal's reason
   */
  async fetch(
    type: LogType,
    component: string,
    until: AbortSignal = this.#options.signal,
  ): Promise<Log | undefined> {
    const { signal, debug } = this.#options;
    const limit = {
      ms: FETCH_TIMEOUT_MS,
      signal: until,
      late: () => new UserError(`it could not be fetched within ${FETCH_TIMEOUT_MS / 1000} s`),
    };
    try {
      return await withinLimit((limited) => this.#fetch(type, component, limited), limit);
    } catch (error) {
      signal.throwIfAborted();
      debug(`No ${LOG_TYPE_FACTS[type].name} of ${component}: ${errorMessage(error)}`);
      return undefined;
    }
  }

  async #fetch(type: LogType, component: string, signal: AbortSignal): Promise<Log> {
    const { deployment } = this.#options;
    if (!isName(component)) throw new UserError(`"${component}" is not a valid component name`);
    const source = { deployment: deployment.id, component };
    const now = Promise.resolve();
    const endedAt = () => Number.NEGATIVE_INFINITY;
    const span = { started: now, ended: now, endedAt, changed: () => now, recheck: () => {} };
    const log = this.#log(type, { component, source, span }, now, 1, {
      follow: false,
      signal,
      unasked: true,
    });
    await log.complete();
    // Whoever asked has gone on.
    signal.throwIfAborted();
    await this.#options.end(type);
    if (log.files().length > 0) this.#groups.push({ type, logs: [log], done: Promise.withResolvers() });
    return log;
  }

  /** How many logs of this type and component there are already. */
  #countOf(type: LogType, component: string | undefined): number {
    return this.logs.filter((log) => log.type === type && log.component === component).length;
  }

  #log(
    type: LogType,
    log: LogGroup['logs'][number],
    turn: Promise<void>,
    sharedBy: number,
    changes: { follow?: boolean; signal?: AbortSignal; unasked?: boolean } = {},
  ): Log {
    const { api, app, debug, deployment, logDir, rateBudget, podConnectionTimeout, tailLines } =
      this.#options;
    const names = deployment.components.map(({ name }) => name);
    const { component, source, span } = log;
    const display = this.#options.display(type, component, sharedBy);
    const query = { type, tailLines, podConnectionTimeout };
    return new Log({
      ...this.#options,
      ...changes,
      type,
      component,
      span,
      turn,
      components: component === undefined ? names : [component],
      path: join(logDir, this.#names.pathOf(type, component, this.#countOf(type, component))),
      requestUrls: (following: boolean): Promise<LogUrls | undefined> =>
        (changes.signal ? api.under(changes.signal) : api).logs(app.id, source, {
          ...query,
          follow: following,
        }),
      allowsPrivate: api.isLocal,
      rateBudget,
      display: changes.unasked ? { ...display, note: debug, noteAbsent: debug } : display,
    });
  }
}
