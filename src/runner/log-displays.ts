import { setImmediate } from 'node:timers/promises';
import type { LogType } from '../app-platform/log-types.ts';
import { inCompleteLines } from '../logs/archive/complete-lines.ts';
import { readFilePart, tailOf } from '../logs/file-part.ts';
import type { LogDisplay } from '../logs/log-display.ts';
import { type LogStyle, styled } from './log-style.ts';
import type { WorkflowStep } from './workflow-step.ts';

export interface DisplayOptions {
  /** Whether lines are shown as they come. */
  live: boolean;
  style: LogStyle;
}

/** Where the lines of logs are shown in the workflow log: each log in a group. */
export class LogDisplays {
  readonly #step: WorkflowStep;
  readonly #options: DisplayOptions;
  /** Whose lines were shown last. */
  #lastShown: symbol | undefined;

  constructor(step: WorkflowStep, options: DisplayOptions) {
    this.#step = step;
    this.#options = options;
  }

  /** @param sharedBy how many logs are shown in this place at once: several share a group */
  readonly display = (type: LogType, component: string | undefined, sharedBy: number): LogDisplay => {
    const { log, info } = this.#step;
    const title = groupTitle(type, sharedBy === 1 ? component : undefined);
    const owner = Symbol(title);
    return {
      show: (bytes) => (this.#options.live ? this.#show(owner, title, bytes) : undefined),
      showRecovered: (bytes) =>
        this.#options.live
          ? this.#show(owner, `${title}: lines that were missed live, from the archive`, bytes)
          : undefined,
      endLine: () => log.endLine(),
      note: (text) => {
        log.closeGroup();
        info(component === undefined ? text : `${component}: ${text}`);
      },
    };
  };

  /** No more lines of a type come for now. */
  readonly end = (): void => {
    this.#step.log.closeGroup();
  };

  /** Prints saved logs, each in its group: the last lines of each, or all. */
  async print(
    logs: { type: LogType; component: string | undefined; file: string | undefined }[],
    tailLines: number | undefined,
  ): Promise<void> {
    for (const { type, component, file } of logs) {
      if (!file) continue;
      const owner = Symbol(file);
      const part = tailOf(file, tailLines ?? Number.POSITIVE_INFINITY);
      for (const lines of inCompleteLines(readFilePart(file, part))) {
        await this.#show(owner, groupTitle(type, component), lines);
        // A large file is read and written in turns of the event loop, so that signals and timers are heard.
        await setImmediate();
      }
      this.end();
    }
  }

  #show(owner: symbol, group: string, bytes: Buffer): Promise<void> | undefined {
    const { log } = this.#step;
    // The last line of a log may have no newline, and this is a line of another.
    if (this.#lastShown !== owner) log.endLine();
    this.#lastShown = owner;
    log.openGroup(this.#step.redacted(group));
    return log.log(styled(bytes, this.#options.style));
  }
}

function groupTitle(type: LogType, component: string | undefined): string {
  return component === undefined ? `${type} log` : `${type} log of ${component}`;
}
