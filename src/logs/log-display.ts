import { settledOrAborted } from '../basics/abort.ts';

/**
 * Where the lines of a log are shown in the workflow log. All bytes are whole lines, or parts of a line that
 * is too long to be held.
 */
export interface LogDisplay {
  /**
   * Large ones must stay as they are until the promise resolves.
   * @param isVisible whether they are known to hold no invisible characters: no escape, no control characters
   * but tab, newline and carriage return, no character without a width
   */
  show(bytes: Buffer, isVisible: boolean): Promise<void> | undefined;
  /** Shows lines that were missed live and come from the archive; their bytes must stay just as long. */
  showRecovered(bytes: Buffer): Promise<void> | undefined;
  /** Whether a log of which no line was shown live is shown from its file, once that is complete. */
  showsFiles: boolean;
  /**
   * Shows a saved file, of which nothing has been shown, when its type has its turn to end.
   * @param tailLines how many of the last lines; `undefined`: all
   */
  showFile(path: string, tailLines: number | undefined): void;
  /** The line under way ends here, though no newline came. */
  endLine(): void;
  /** Something to say about this log. */
  note(text: string): void;
  /** There is no such log, for a reason that matters only where nothing failed. */
  noteAbsent(text: string): void;
}

/** A display that is waited for until the signal is aborted and no longer, whether anybody reads or not. */
export function untilAborted(display: LogDisplay, signal: AbortSignal): LogDisplay {
  const limited = (shown: Promise<void> | undefined) => shown && settledOrAborted(shown, signal);
  return {
    ...display,
    show: (bytes, isVisible) => limited(display.show(bytes, isVisible)),
    showRecovered: (bytes) => limited(display.showRecovered(bytes)),
  };
}
