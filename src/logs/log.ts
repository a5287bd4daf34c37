import { LOG_TYPE_FACTS, type LogType } from '../app-platform/log-types.ts';
import type { RateBudget } from '../app-platform/rate-budget.ts';
import type { LogUrls } from '../app-platform/types.ts';
import { orAborted } from '../basics/abort.ts';
import type { Clock } from '../basics/clock.ts';
import { UserError } from '../basics/errors.ts';
import { completeFromArchive } from './archive/completion.ts';
import { ArchiveUnreadable } from './archive/download.ts';
import { LineLedger } from './ledger/line-ledger.ts';
import { LedgerSink } from './ledger-sink.ts';
import { LiveReader } from './live/live-reader.ts';
import { LogAddress } from './log-address.ts';
import { untilAborted } from './log-display.ts';
import { LogFile } from './log-file.ts';
import { LogOutput, type LogOutputOptions } from './log-output.ts';
import type { LogSpan } from './log-span.ts';
import type { SavedLog } from './saved-log.ts';

interface LogOptions extends LogOutputOptions {
  type: LogType;
  component: string | undefined;
  /** Names of the components that can write into this log; none: not known. */
  components: string[];
  /** The folder of all logs, and this log's file in it, absolute. */
  logDir: string;
  path: string;
  /** Where the logs are now; undefined: there are none of this type (yet). */
  requestUrls: (follow: boolean) => Promise<LogUrls | undefined>;
  /** Whether they may be on this machine, or in a private network. */
  allowsPrivate: boolean;
  span: LogSpan;
  /** Whether to follow, and to wait for the archive. Else: what is there now. */
  follow: boolean;
  /** Lines shown from the end of the archive; undefined: all. */
  tailLines: number | undefined;
  rateBudget: RateBudget;
  clock: Clock;
  signal: AbortSignal;
  /** A file could not be written. */
  onFileError: (text: string) => void;
  /** Something that several logs may have to say, and that is said once for each subject. */
  noteOnce: (subject: string, text: string) => void;
  debug: (text: string) => void;
}

/**
 * How a log was completed:
 * - `pending`: not yet.
 * - `archived`: its file is the archive, byte for byte.
 * - `streamed`: no archive came; its file is what was streamed.
 * - `none`: there is no log of this type.
 * - `unreadable`: there is an archive, which could not be read to its end.
 */
type Completion =
  | { kind: 'pending' | 'archived' | 'streamed' | 'none' }
  | { kind: 'unreadable'; error: ArchiveUnreadable };

/** One log of one type: followed live while it grows, then completed from its archive. */
export class Log {
  readonly #options: LogOptions;
  readonly #address: LogAddress;
  readonly #ledger: LineLedger;
  readonly #file: LogFile;
  readonly #output: LogOutput;
  readonly #reader: LiveReader;
  #completion: Completion = { kind: 'pending' };
  /** The file with what was streamed, where the archive lacks some of it. */
  #liveFile: string | undefined;

  constructor(given: LogOptions) {
    const options = { ...given, display: untilAborted(given.display, given.signal) };
    const { components, logDir, onFileError, path, tailLines, type } = options;
    this.#options = options;
    this.#address = new LogAddress({
      ...options,
      onPrivate: (host) =>
        options.noteOnce(
          'private',
          `The API returned a log URL in a private network (${host}). It is not opened.`,
        ),
    });
    this.#ledger = new LineLedger({
      components,
      hasArchive: LOG_TYPE_FACTS[type].archived,
      // With tail_lines, what the live log began after was left out on purpose.
      skipEarlier: tailLines !== undefined,
      isSecretAcross: (begun, rest) => options.redactor.isAcross(begun, rest),
    });
    this.#file = new LogFile(logDir, path, onFileError);
    this.#output = new LogOutput(this.#file, options);
    this.#reader = this.#liveReader();
  }

  get type(): LogType {
    return this.#options.type;
  }

  get component(): string | undefined {
    return this.#options.component;
  }

  /** The latest addresses the API gave. */
  get urls(): LogUrls {
    return this.#address.urls;
  }

  /** What was saved. */
  saved(): SavedLog {
    const { type, component, path } = this.#options;
    const { bytes, newlines, failed } = this.#file;
    const isArchived = this.#completion.kind === 'archived' && !(failed && bytes > 0);
    const state = isArchived ? 'archived' : bytes > 0 ? 'streamed' : 'none';
    const file = state === 'none' || (failed && bytes === 0) ? undefined : path;
    return { type, component, file, bytes, newlines, state, recovered: this.#ledger.recovered };
  }

  /** The files that were written, absolute. */
  files(): string[] {
    return [this.saved().file, this.#liveFile].filter((one) => one !== undefined);
  }

  /**
   * Shows and saves lines as they come, until no more are written. A log of which nothing came live is
   * completed from its archive here, so that it is shown in its place; others when `complete` is called.
   * @throws UserError, or the signal's reason
   */
  async run(): Promise<void> {
    const { span, follow, turn, signal } = this.#options;
    if (follow) {
      await orAborted(span.started, signal);
      await this.#reader.follow().catch((error: unknown) => {
        this.#showHeldBack();
        throw error;
      });
    }
    await orAborted(turn, signal);
    if (this.#ledger.shown > 0) return;
    await this.complete().catch((error: unknown) => {
      // The other logs are worth having; a later call of `complete` throws it again.
      if (!(error instanceof ArchiveUnreadable)) throw error;
    });
  }

  /**
   * Completes the log from its archive: shows what was missed, and makes the file the archive, byte for byte.
   * @throws UserError, or the signal's reason
   */
  async complete(): Promise<void> {
    const { signal } = this.#options;
    if (this.#completion.kind === 'unreadable') throw this.#completion.error;
    if (this.#completion.kind !== 'pending') return;
    try {
      const isArchived = await completeFromArchive(this.#completionOptions());
      this.#completion = { kind: isArchived ? 'archived' : await this.#completeWithoutArchive() };
    } catch (error) {
      const cameWhole = this.#showHeldBack() && this.#cameWhole;
      signal.throwIfAborted();
      if (cameWhole && error instanceof UserError) {
        this.#completion = { kind: 'streamed' };
        this.#noteUnreadable(error);
        return;
      }
      if (error instanceof ArchiveUnreadable) this.#completion = { kind: 'unreadable', error };
      throw error;
    } finally {
      this.#file.close();
    }
  }

  async #completeWithoutArchive(): Promise<'streamed' | 'none'> {
    const { display, follow, type } = this.#options;
    const { archived, whyNone } = LOG_TYPE_FACTS[type];
    // A log that goes on and is not followed: what it brings at once.
    if (this.#ledger.isEmpty) await this.#reader.readSnapshot();
    this.#showHeldBack();
    if (this.#file.bytes === 0) {
      display.noteAbsent(`No ${type} logs${this.#address.isAbsent ? `: ${whyNone}` : ''}.`);
      return 'none';
    }
    if (follow && archived) {
      display.note(`No archived ${type} log has appeared. The file contains the log as it was streamed.`);
    }
    return 'streamed';
  }

  /** Whether all lines came live, as far as can be known: then nothing is missing without the archive. */
  get #cameWhole(): boolean {
    return this.#ledger.shown > 0 && this.#ledger.recovered === 0 && this.#reader.cameWhole;
  }

  #noteUnreadable(error: UserError): void {
    const { display, type } = this.#options;
    const what = error instanceof ArchiveUnreadable ? error.sentence : error.message;
    display.note(
      `${what} All lines of the ${type} log came live, so the file contains it as it was streamed.`,
    );
  }

  /** @returns whether it is certain that nothing was shown twice */
  #showHeldBack(): boolean {
    const { lines, mayRepeat } = this.#ledger.takeHeldBack();
    if (mayRepeat) {
      this.#options.display.note(
        'The following lines arrived after a reconnection and may repeat lines above.',
      );
    }
    this.#output.write(lines);
    return !mayRepeat;
  }

  #liveReader(): LiveReader {
    const { debug, noteOnce, type } = this.#options;
    const fallback = LOG_TYPE_FACTS[type].archived ? ' If that fails, it is read from the archive.' : '';
    return new LiveReader({
      ...this.#options,
      address: this.#address,
      sink: new LedgerSink(this.#ledger, this.#output),
      debug: (text) => debug(`${type}: ${text}`),
      onPlainStream: (reason) =>
        noteOnce(
          'stream',
          `Could not open a WebSocket (${reason}). Streaming the live log over HTTPS instead.`,
        ),
      onRefused: (reason) =>
        noteOnce('refused', `Could not open the live log (${reason}). Retrying.${fallback}`),
    });
  }

  #completionOptions() {
    const { logDir, onFileError, display, type } = this.#options;
    return {
      ...this.#options,
      address: this.#address,
      ledger: this.#ledger,
      file: this.#file,
      hasArchive: LOG_TYPE_FACTS[type].archived,
      cameWhole: () => this.#cameWhole,
      newFile: (path: string) => new LogFile(logDir, path, onFileError),
      onMissing: (lines: number, keptIn: string | undefined) => {
        this.#liveFile = keptIn;
        const what = `${lines} ${lines === 1 ? 'line' : 'lines'} of the live ${type} log`;
        const kept = keptIn ? ` The streamed log has been kept in ${keptIn}.` : '';
        display.note(`${what} ${lines === 1 ? 'is' : 'are'} not in its archive.${kept}`);
      },
    };
  }
}
