import { LOG_TYPE_FACTS, type LogType } from '../app-platform/log-types.ts';
import type { Pace } from '../app-platform/pace.ts';
import { type Backoff, pauseAfter } from '../app-platform/retry.ts';
import type { LogUrls } from '../app-platform/types.ts';
import { type Clock, sleepOr } from '../basics/clock.ts';
import { ArchiveUnreadable, readArchive } from './archive/archive.ts';
import { CompleteLines, inCompleteLines } from './archive/complete-lines.ts';
import { countGarbage } from './garbage.ts';
import { Join, type Judged } from './ledger/join.ts';
import { LineSplitter, type Piece } from './lines.ts';
import { type LiveConnection, LiveRefused, openStream, openWebSocket } from './live/live.ts';
import { LogFile, readFilePart, tailOf } from './log-file.ts';
import { logUrl } from './log-url.ts';
import type { Redactor } from './redact.ts';
import type { SavedLog } from './saved-log.ts';

/** When there is something to follow: a phase of a deployment, a span of time, the run of a job. */
export interface LogLife {
  /** Resolves when logs can be expected, or it is over. */
  readonly opened: Promise<void>;
  /** Resolves when no more lines are written. */
  readonly over: Promise<void>;
  /** Milliseconds since the epoch at which it was over; undefined while it is not. */
  overSince(): number | undefined;
  /** Resolves when something has changed, so that asking for the logs again may bring more. */
  changed(): Promise<void>;
  /** A stream has ended, so it may be over: look now. */
  wake(): void;
}

/** Where lines are shown. All bytes are whole lines, or parts of a line that is too long to be held. */
export interface LogDisplay {
  /** Large ones must stay as they are until the promise resolves. */
  show(bytes: Buffer): Promise<void> | undefined;
  /** The same for lines that were missed live and come from the archive. */
  showRecovered(bytes: Buffer): Promise<void> | undefined;
  /** The line under way ends here, though no newline came. */
  endLine(): void;
  /** Something to say about this log. */
  note(text: string): void;
}

export interface FollowedLogOptions {
  type: LogType;
  component: string | undefined;
  /** Names of the components that can write into this log; none: not known. */
  components: string[];
  /** The folder of all logs, and this log's file in it, absolute. */
  logDir: string;
  path: string;
  /** Where the logs are now; undefined: there are none of this type (yet). */
  ask: (follow: boolean) => Promise<LogUrls | undefined>;
  life: LogLife;
  /** Whether to follow, and to wait for the archive. Else: what is there now. */
  follow: boolean;
  /** Lines shown from the end of the archive; undefined: all. */
  tailLines: number | undefined;
  /** Resolves when this log's lines may be shown. */
  turn: Promise<void>;
  /** How often the API may be asked; told when something comes live. */
  pace: Pick<Pace, 'pause' | 'hurry' | 'hear' | 'quickMs'>;
  display: LogDisplay;
  redactor: Redactor;
  clock: Clock;
  signal: AbortSignal;
  /** Told once of trouble with files. */
  trouble: (text: string) => void;
  /** Told which way the live log comes, if it is not by WebSocket; each way is worth a word once. */
  tell: (way: string, text: string) => void;
  debug: (text: string) => void;
}

const RECONNECT: Backoff = { firstMs: 100, longestMs: 60_000, attempts: Number.POSITIVE_INFINITY };
/** A connection that lived so long, or brought something new, was a good one: the next pause is short again. */
const GOOD_CONNECTION_MS = 10_000;
/** How long a live log is read: until nothing comes for so long, or for so long at most. In milliseconds. */
interface Limits {
  quietMs: number;
  mostMs: number;
}
/** After the end. */
const DRAIN: Limits = { quietMs: 300, mostMs: 3_000 };
/** What is there now of a log that goes on. */
const SNAPSHOT: Limits = { quietMs: 1_000, mostMs: 10_000 };
/** The archive appears some seconds after the end; so long it is waited for. */
const ARCHIVE_WAIT_MS = 30_000;
/** The same from the first question on, while the API has such a log but no archive: clocks and dates may be wrong. */
const UNARCHIVED_WAIT_MS = 10_000;
const ARCHIVE_PAUSE: Backoff = { firstMs: 300, longestMs: 5_000, attempts: Number.POSITIVE_INFINITY };
/** An archive that lacks the last lines is read again after a pause, so often. */
const MOST_INCOMPLETE = 4;
const LONGEST_ASK_PAUSE_MS = 60_000;
/** After so long without a prefix, a log is one without prefixes. */
const UNSURE_MS = 1_000;
/** Held for the case that no archive comes. */
const MOST_DOUBTFUL_BYTES = 16 * 1024 * 1024;
/** Of lines that were cut off, before the latest. */
const MOST_UNFINISHED = 7;
/** What a short line costs besides its text. */
const BYTES_OF_A_BUFFER = 256;

const NEWLINE = Buffer.from('\n');

/** One log of one type: followed live while it grows, then completed from its archive. */
export class FollowedLog {
  readonly #options: FollowedLogOptions;
  readonly #join: Join;
  readonly #file: LogFile;
  #urls: LogUrls = { liveUrl: undefined, archivedUrls: [] };
  #state: 'archived' | 'streamed' | 'none' = 'none';
  #settled = false;
  #recovered = 0;
  #doubtful: Buffer[] = [];
  #doubtfulBytes = 0;
  /** Lines that were cut off, and came whole on no connection since. */
  #unfinished: Buffer[] = [];
  /** First lines wait to be judged; they have waited long enough. */
  #isWaiting = false;
  #waitedLong = false;
  #longLinesShown = 0;
  #longLinesInReading = 0;
  #isTurn = false;
  #apart: string | undefined;
  #hasNone = false;
  #unreadable: ArchiveUnreadable | undefined;

  constructor(options: FollowedLogOptions) {
    this.#options = options;
    this.#join = new Join(options.components);
    this.#file = new LogFile(options.logDir, options.path, options.trouble);
    void options.turn.then(() => {
      this.#isTurn = true;
    });
  }

  get type(): LogType {
    return this.#options.type;
  }

  get component(): string | undefined {
    return this.#options.component;
  }

  /** The latest addresses the API gave. */
  get urls(): LogUrls {
    return this.#urls;
  }

  /** What was saved. */
  saved(): SavedLog {
    const { type, component, path } = this.#options;
    const { bytes } = this.#file;
    const state = this.#state === 'none' && bytes > 0 ? 'streamed' : this.#state;
    const file = state === 'none' || this.#file.failed ? undefined : path;
    return { type, component, file, bytes, state, recovered: this.#recovered };
  }

  /** The files that were written, absolute. */
  files(): string[] {
    const { file } = this.saved();
    return [file, this.#apart].filter((one) => one !== undefined);
  }

  /**
   * Shows and saves lines as they come, until no more are written. A log of which nothing came live is completed
   * from its archive here, so that it is shown in its place; others when `settle` is called.
   * @throws UserError, or the signal's reason
   */
  async run(): Promise<void> {
    const { life, follow, turn, signal } = this.#options;
    if (follow) {
      await untilAborted(life.opened, signal);
      await this.#followLive().catch((error: unknown) => {
        this.#emitHeldBack();
        throw error;
      });
    }
    await untilAborted(turn, signal);
    if (this.#join.shown > 0) return;
    await this.settle().catch((error: unknown) => {
      // The other logs are worth having; `settle` tells of this one.
      if (!(error instanceof ArchiveUnreadable)) throw error;
      this.#unreadable = error;
    });
  }

  /**
   * Completes the log from its archive: shows what was missed, and makes the file the archive, byte for byte.
   * @throws UserError, or the signal's reason
   */
  async settle(): Promise<void> {
    if (this.#unreadable) throw this.#unreadable;
    if (this.#settled) return;
    try {
      if (!(await this.#settleFromArchive())) await this.#settleWithoutArchive();
      this.#settled = true;
    } catch (error) {
      this.#emitHeldBack();
      throw error;
    } finally {
      this.#file.close();
    }
  }

  async #followLive(): Promise<void> {
    const { life, clock, pace, signal } = this.#options;
    let failures = 0;
    let askPause = pace.quickMs;
    while (life.overSince() === undefined) {
      const began = clock.now();
      const known = this.#received;
      const connection = await this.#connect((await this.#ask(true))?.liveUrl);
      if (!connection) {
        askPause = Math.min(askPause * 2, LONGEST_ASK_PAUSE_MS);
        await sleepOr(clock, pace.pause(askPause), life.changed(), signal);
        continue;
      }
      await this.#readLive(connection);
      if (life.overSince() !== undefined) return;
      const good = this.#received > known || clock.now() - began > GOOD_CONNECTION_MS;
      failures = good ? 1 : failures + 1;
      life.wake();
      const pause = pauseAfter(failures, RECONNECT, clock);
      await sleepOr(clock, pace.hurry() ? pause : pace.pause(pause), life.over, signal);
    }
  }

  /** Lines that were not known before. */
  get #received(): number {
    return this.#join.shown + this.#doubtful.length;
  }

  /** @returns undefined when no way leads to the live log now */
  async #connect(liveUrl: string | undefined): Promise<LiveConnection | undefined> {
    const { life, clock, debug, signal, tell } = this.#options;
    const url = logUrl(liveUrl ?? '');
    if (!url) return undefined;
    // While lines are still written, the end makes a connection needless; afterwards it brings what is there.
    const ended = new AbortController();
    if (this.#options.follow && life.overSince() === undefined) void life.over.then(() => ended.abort());
    const options = { clock, debug, signal: AbortSignal.any([signal, ended.signal]) };
    let refusal = '';
    for (const open of [openWebSocket, openStream]) {
      try {
        const connection = await open(url, options);
        if (connection.way === 'stream') {
          tell('stream', `No WebSocket could be opened (${refusal}); the live log comes as a plain stream.`);
        }
        return connection;
      } catch (error) {
        signal.throwIfAborted();
        if (ended.signal.aborted) return undefined;
        if (!(error instanceof LiveRefused)) throw error;
        debug(`${this.#options.type}: ${error.message}`);
        refusal ||= error.message;
      }
    }
    const otherwise = this.#isArchived ? '; else it comes from the archive' : '';
    tell('refused', `No live log can be had (${refusal}). Still trying${otherwise}.`);
    return undefined;
  }

  /** Reads a connection until it ends, or is quiet after the log's life is over, or the limits are reached. */
  async #readLive(connection: LiveConnection, limits?: Limits): Promise<void> {
    const { signal, turn, debug, type } = this.#options;
    const stop = () => connection.close();
    signal.addEventListener('abort', stop, { once: true });
    const known = this.#received;
    this.#showHeld();
    this.#join.startReading();
    const splitter = new LineSplitter();
    try {
      for await (const bytes of this.#chunks(connection, limits)) {
        if (!this.#isTurn) await Promise.race([turn, aborted(signal)]);
        const shown = this.#take(splitter, bytes);
        if (shown) await Promise.race([shown, aborted(signal)]);
        this.#releaseSoon(connection);
      }
    } finally {
      signal.removeEventListener('abort', stop);
      connection.close();
    }
    this.#showNew(this.#join.endReading());
    const rest = splitter.rest()?.bytes;
    if (rest) this.#keepUnfinished(rest, this.#received > known);
    debug(`${type}: the live connection ended: ${connection.ending()}.`);
    signal.throwIfAborted();
  }

  async *#chunks(connection: LiveConnection, limits: Limits | undefined): AsyncGenerator<Buffer> {
    const { life, clock } = this.#options;
    void life.over.then(() => connection.nudge());
    for (let endBy: number | undefined; ; ) {
      const bounds = limits ?? (life.overSince() === undefined ? undefined : DRAIN);
      if (bounds) endBy ??= clock.now() + bounds.mostMs;
      const wait = bounds && Math.min(bounds.quietMs, (endBy ?? 0) - clock.now());
      if (wait !== undefined && wait <= 0) return;
      const bytes = await connection.next(wait);
      if (bytes === undefined) return;
      if (bytes.length > 0) this.#options.pace.hear();
      yield bytes;
    }
  }

  /** The log goes on: what a first, short reading brought is shown before it, but for a first line that may be cut. */
  #showHeld(): void {
    if (this.#join.shown > 0) return;
    const lines = this.#doubtful.splice(2);
    for (const line of lines) if (line !== NEWLINE) this.#join.showDoubtful(line);
    if (lines.length > 0) this.#emit(Buffer.concat(lines));
  }

  /** First lines that wait for others to be judged by do not wait long. */
  #releaseSoon(connection: LiveConnection): void {
    const { clock, signal } = this.#options;
    if (!this.#join.waits) return;
    if (this.#waitedLong) this.#showNew(this.#join.release());
    if (this.#isWaiting) return;
    this.#isWaiting = true;
    const release = () => {
      this.#waitedLong = true;
      connection.nudge();
    };
    clock.sleep(UNSURE_MS, signal).then(release, () => {});
  }

  /** @param broughtNew false: all of the reading was known, and this may be the beginning of a known line */
  #keepUnfinished(rest: Buffer, broughtNew: boolean): void {
    this.#finish(rest);
    if (!broughtNew && (this.#unfinished.length > 0 || this.#join.isOld(rest))) return;
    this.#unfinished = [...this.#unfinished.slice(-MOST_UNFINISHED), Buffer.from(rest)];
  }

  /** Lines that were cut off are finished by one that begins as they do. */
  #finish(line: Buffer): void {
    if (this.#unfinished.length === 0) return;
    this.#unfinished = this.#unfinished.filter((begun) => !beginsAs(line, begun));
  }

  /** @returns when it is shown, so that no more comes in than goes out */
  #take(splitter: LineSplitter, bytes: Buffer): Promise<void> | undefined {
    const judged: Judged[] = [];
    for (const piece of splitter.push(bytes)) {
      // A line that is too long to be held is the archive's to bring.
      if (piece.kind !== 'line') continue;
      this.#finish(piece.bytes);
      judged.push(...this.#join.admit(piece.bytes));
    }
    return this.#showNew(judged);
  }

  #showNew(judged: Iterable<Judged>): Promise<void> | undefined {
    const fresh: Buffer[] = [];
    for (const { line, verdict } of judged) {
      if (verdict === 'new') fresh.push(line, NEWLINE);
      else if (verdict === 'doubtful' && this.#isArchived) this.#remember(line);
      else if (verdict === 'doubtful') {
        this.#join.showDoubtful(line);
        fresh.push(line, NEWLINE);
      }
    }
    return fresh.length > 0 ? this.#emit(Buffer.concat(fresh)) : undefined;
  }

  #emit(lines: Buffer): Promise<void> | undefined {
    const clean = this.#options.redactor.apply(lines);
    this.#file.append(clean);
    return this.#isTurn ? this.#options.display.show(clean) : undefined;
  }

  #remember(line: Buffer): void {
    this.#doubtfulBytes += line.length + BYTES_OF_A_BUFFER;
    if (this.#doubtfulBytes <= MOST_DOUBTFUL_BYTES) this.#doubtful.push(Buffer.from(line), NEWLINE);
  }

  /** RUN logs are not archived (the documentation says so). */
  get #isArchived(): boolean {
    return LOG_TYPE_FACTS[this.#options.type].archived;
  }

  async #ask(follow: boolean): Promise<LogUrls | undefined> {
    const urls = await this.#options.ask(follow);
    this.#hasNone = urls === undefined;
    if (urls) {
      this.#urls = {
        liveUrl: urls.liveUrl ?? this.#urls.liveUrl,
        archivedUrls: urls.archivedUrls.length > 0 ? urls.archivedUrls : this.#urls.archivedUrls,
      };
    }
    return urls;
  }

  /** @returns whether there was an archive */
  async #settleFromArchive(): Promise<boolean> {
    const { clock, signal } = this.#options;
    if (!this.#isArchived && this.#join.shown > 0) return false;
    const began = clock.now();
    for (let asked = 1; ; asked++) {
      const urls = await this.#ask(this.#options.follow);
      const waiting = this.#mayStillBeArchived(urls && began);
      if (urls && urls.archivedUrls.length > 0) {
        const lastTry = !waiting || asked > MOST_INCOMPLETE;
        if (await this.#readArchives(urls.archivedUrls, lastTry)) return true;
      } else if (!waiting || (!urls && this.#join.shown === 0)) {
        return false;
      }
      await clock.sleep(pauseAfter(asked, ARCHIVE_PAUSE, clock), signal);
    }
  }

  /** @param unarchivedSince since when the log is known to be there; undefined: it is not */
  #mayStillBeArchived(unarchivedSince: number | undefined): boolean {
    const { life, follow, clock } = this.#options;
    const until = Math.max(
      (life.overSince() ?? 0) + ARCHIVE_WAIT_MS,
      (unarchivedSince ?? 0) + UNARCHIVED_WAIT_MS,
    );
    return this.#isArchived && follow && clock.now() < until;
  }

  /**
   * Reads the archive into the file and shows what was not shown yet.
   * @returns false if it lacks the line that was shown last: it is not complete yet, and the file stays as it was,
   * unless this is the last try
   */
  async #readArchives(urls: string[], lastTry: boolean): Promise<boolean> {
    const { logDir, path, trouble, display } = this.#options;
    const archive = new LogFile(logDir, `${path}.part`, trouble);
    const streamed = this.#join.shown;
    let unreadable: ArchiveUnreadable | undefined;
    try {
      if (streamed > 0) this.#join.startReading();
      this.#longLinesInReading = 0;
      for (const index of urls.keys()) {
        if (unreadable) archive.endLine();
        const read = streamed > 0 ? this.#compare(urls, index, archive) : this.#copy(urls, index, archive);
        // The others are worth having.
        await read.catch((error: unknown) => {
          if (!(error instanceof ArchiveUnreadable)) throw error;
          unreadable ??= error;
        });
        display.endLine();
      }
      if (unreadable) {
        const hasRead = archive.bytes > 0 && urls.length > 1;
        const missing = streamed > 0 && hasRead ? this.#join.notInReading() : 0;
        if (missing > 0) this.#keepApart(missing);
        throw unreadable;
      }
    } catch (error) {
      this.#keepMost(archive);
      throw error;
    }
    if (streamed > 0 && !lastTry && !this.#join.hasLastShown()) {
      archive.discard();
      return false;
    }
    const missing = streamed > 0 ? this.#join.notInReading() : 0;
    if (missing > 0) this.#keepApart(missing);
    this.#state = 'archived';
    this.#file.becomes(archive);
    if (streamed === 0) await this.#showTail();
    return true;
  }

  async #showTail(): Promise<void> {
    const { tailLines, display, path } = this.#options;
    if (tailLines === undefined || this.#file.failed) return;
    for (const lines of inCompleteLines(readFilePart(path, tailOf(path, tailLines))))
      await display.show(lines);
    display.endLine();
  }

  /** Nothing was shown before: everything goes straight to the file and to the workflow log. */
  async #copy(urls: string[], index: number, archive: LogFile): Promise<void> {
    const { display, tailLines } = this.#options;
    const show = (clean: Buffer) => display.show(clean);
    // The last lines are read from the file: what is not in it is shown as it comes, rather than not at all.
    await this.#save(urls, index, archive, tailLines === undefined ? { onClean: show } : { onUnsaved: show });
  }

  /** Lines were shown before: the archive is compared with them line by line. */
  async #compare(urls: string[], index: number, archive: LogFile): Promise<void> {
    const splitter = new LineSplitter();
    const compare = (bytes: Buffer) => this.#recover(splitter.push(bytes));
    await this.#save(urls, index, archive, { onRaw: compare });
    const rest = splitter.rest();
    if (rest) await this.#recover([rest]);
  }

  /** Saves an archived log in pieces, which it hands on as they are saved, as they came, or if they are not saved. */
  async #save(
    urls: string[],
    index: number,
    archive: LogFile,
    { onClean, onUnsaved, onRaw }: SaveListeners,
  ): Promise<void> {
    const { redactor } = this.#options;
    const lines = new CompleteLines((bytes, at) => redactor.cutAt(bytes, at));
    // The disk and the workflow log are written to while the next piece comes in.
    let writing: Promise<unknown> = Promise.resolve();
    const take = async (bytes: Buffer) => {
      await writing;
      const clean = redactor.apply(bytes);
      const saved = archive.appendWhile(clean).then(() => (archive.failed ? onUnsaved?.(clean) : undefined));
      writing = Promise.all([saved, onClean?.(clean), onRaw?.(bytes)]);
    };
    try {
      for await (const chunk of this.#archive(urls, index)) {
        for (const piece of lines.push(chunk)) await take(piece);
        countGarbage(chunk.length);
      }
    } finally {
      await take(lines.rest());
      await writing;
    }
  }

  /** @returns when it is shown, so that no more comes in than goes out */
  #recover(pieces: Iterable<Piece>): Promise<void> | undefined {
    const { redactor, display, tailLines } = this.#options;
    const fresh: Buffer[] = [];
    for (const { kind, bytes } of pieces) {
      if (kind === 'line') {
        if (!this.#join.admitArchived(bytes)) continue;
        // With tail_lines, what the live log began after was left out on purpose.
        if (tailLines !== undefined && !this.#join.repeated) continue;
        this.#recovered++;
        fresh.push(bytes, NEWLINE);
        continue;
      }
      const isNew = this.#longLinesInReading >= this.#longLinesShown;
      if (isNew) fresh.push(bytes);
      if (kind === 'part') continue;
      this.#longLinesInReading++;
      if (!isNew) continue;
      this.#longLinesShown++;
      this.#recovered++;
      fresh.push(NEWLINE);
    }
    return fresh.length > 0 ? display.showRecovered(redactor.apply(Buffer.concat(fresh))) : undefined;
  }

  #archive(urls: string[], index: number): AsyncGenerator<Buffer> {
    const { clock, signal, debug, follow } = this.#options;
    const freshUrl = async () => (await this.#ask(follow))?.archivedUrls[index];
    return readArchive(urls[index] ?? '', { clock, signal, debug, freshUrl });
  }

  async #settleWithoutArchive(): Promise<void> {
    const { display, follow, type } = this.#options;
    const gotNothing = this.#join.shown === 0 && this.#longLinesShown === 0 && this.#doubtful.length === 0;
    if (gotNothing) await this.#takeSnapshot();
    this.#emitHeldBack();
    if (this.#file.bytes === 0) {
      display.note(`No ${type} logs${this.#hasNone ? `: ${LOG_TYPE_FACTS[type].whyNone}` : ''}.`);
      return;
    }
    this.#state = 'streamed';
    if (follow && this.#isArchived) {
      display.note(`No archived ${type} log has appeared. The file holds what was streamed.`);
    }
  }

  /** Lines whose place an archive would have told. */
  #emitHeldBack(): void {
    if (this.#doubtful.length > 0) {
      if (this.#join.shown > 0) {
        const { display } = this.#options;
        display.note('The lines that follow came after a new connection and may repeat lines above.');
      }
      this.#emit(Buffer.concat(this.#doubtful));
      this.#doubtful = [];
    }
    for (const begun of this.#unfinished) this.#emit(Buffer.concat([begun, NEWLINE]));
    this.#unfinished = [];
  }

  /** A log that goes on and is not followed: what it brings at once. */
  async #takeSnapshot(): Promise<void> {
    const connection = await this.#connect(this.#urls.liveUrl);
    if (connection) await this.#readLive(connection, SNAPSHOT);
  }

  /** Some shown lines are not in the archive: the file is the archive, and what was shown stays beside it. */
  #keepApart(missing: number): void {
    const { path, display, type } = this.#options;
    const apart = path.replace(/\.log$/, '.live.log');
    if (this.#file.setAside(apart)) this.#apart = apart;
    const kept = this.#apart ? ` They are kept in ${apart}.` : '';
    display.note(
      `${missing} ${missing === 1 ? 'line' : 'lines'} of the live ${type} log are not in its archive.${kept}`,
    );
  }

  /** The download broke off: the file becomes what holds more, the archive so far or what was streamed. */
  #keepMost(archive: LogFile): void {
    archive.keepCompleteLines();
    if (archive.bytes > this.#file.bytes) this.#file.becomes(archive);
    else archive.discard();
  }
}

/** Who hears of the pieces of an archived log: as they are shown, if they could not be saved, and as they came. */
interface SaveListeners {
  onClean?: (bytes: Buffer) => Promise<void> | undefined;
  onUnsaved?: (bytes: Buffer) => Promise<void> | undefined;
  onRaw?: (bytes: Buffer) => Promise<void> | undefined;
}

/** Whether a line goes on from where another was cut off; in text a cut character stands as a mark. */
function beginsAs(line: Buffer, begun: Buffer): boolean {
  let end = begun.length;
  while (end >= 3 && begun.compare(MARK, 0, 3, end - 3, end) === 0) end -= 3;
  return line.length >= end && line.compare(begun, 0, end, 0, end) === 0;
}

const MARK = Buffer.from('\ufffd');

/** @throws the signal's reason as soon as it is aborted */
async function untilAborted(promise: Promise<void>, signal: AbortSignal): Promise<void> {
  await Promise.race([promise, aborted(signal)]);
  signal.throwIfAborted();
}

function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}
