import type { LogDisplay } from './log-display.ts';
import type { LogFile } from './log-file.ts';
import type { Redactor } from './redact.ts';

export interface LogOutputOptions {
  display: LogDisplay;
  redactor: Redactor;
  /** Resolves when lines may be shown. */
  turn: Promise<void>;
}

/** Where streamed lines go: redacted, into the file, and to the workflow log when it is the log's turn. */
export class LogOutput {
  readonly #file: LogFile;
  readonly #options: LogOutputOptions;
  #turn: Promise<void> | undefined;

  constructor(file: LogFile, options: LogOutputOptions) {
    this.#file = file;
    this.#options = options;
    this.#turn = options.turn.then(() => {
      this.#turn = undefined;
    });
  }

  /** Resolves when lines may be shown; undefined: they may. */
  get turn(): Promise<void> | undefined {
    return this.#turn;
  }

  /** Whole lines; before the turn they are only saved. @returns when they are shown; undefined: they are */
  write(lines: Buffer): Promise<void> | undefined {
    if (lines.length === 0) return undefined;
    const { lines: clean, isVisible } = this.#options.redactor.redacted(lines);
    this.#file.append(clean);
    return this.#turn ? undefined : this.#options.display.show(clean, isVisible);
  }
}
