import { randomBytes } from 'node:crypto';
import { countGarbage } from '../basics/garbage.ts';
import { plainLines } from '../basics/text.ts';
import { harmless, harmlessLine, harmlessQuote, QUOTE_INDENT, withoutMarkers } from './harmless.ts';
import type { Stdout } from './stdout.ts';

export interface Annotation {
  level: 'error' | 'warning' | 'notice';
  title: string;
  /** Several lines, if need be. */
  message: string;
  /** A line of a file of the repository, from 1. */
  place?: { file: string; line: number; column: number | undefined } | undefined;
}

/**
 * The workflow log: the only place that writes to standard output. Whenever something from an app's log is
 * written the runner's commands are switched off, and they are switched on again only for a command of ours;
 * no caller has to remember that.
 */
export class WorkflowLog {
  readonly #out: Stdout;
  readonly #debugging: boolean;
  /** The token that switches commands on again, while they are off. */
  #stopToken: string | undefined;
  #group: string | undefined;
  #lineBytes = 0;
  #inLine = false;
  #coloured = false;
  #wroteAt = performance.now();
  readonly #annotations = { error: 0, warning: 0, notice: 0 };

  #logBytes = 0;
  readonly #maxLogBytes: number;

  /** @param maxLogBytes of logs altogether; what comes after is in the files only */
  constructor(out: Stdout, debugging: boolean, maxLogBytes = MAX_LOG_BYTES) {
    this.#maxLogBytes = maxLogBytes;
    this.#out = out;
    this.#debugging = debugging;
  }

  /** Milliseconds since something was written. */
  get quietMs(): number {
    return performance.now() - this.#wroteAt;
  }

  /** A line of ours. What it quotes is made harmless. */
  info(text: string): void {
    this.#ownLine(harmlessLine(text));
  }

  /**
   * A line of an app's log, quoted among lines of ours: it is indented, and never read as a command.
   * @param isEvidence whether it stands out among the lines around it
   */
  quote(line: string, isEvidence = false): void {
    const text = harmlessQuote(line);
    this.#ownLine(isEvidence ? `${QUOTE_INDENT}${BOLD}${text.slice(QUOTE_INDENT.length)}${RESET}` : text);
  }

  /**
   * A line of ours that is easy to find among the lines of a log.
   * @param isWrong whether it says that something went wrong
   */
  highlight(text: string, isWrong = false): void {
    this.#ownLine(`${isWrong ? PROBLEM : HIGHLIGHT}» ${harmlessLine(text)}${RESET}`);
  }

  /** A line of ours at the head of a log that shows what went wrong, right above its lines. */
  problem(text: string): void {
    this.#commandsOff();
    this.#ownLine(`${PROBLEM}✘ ${harmlessLine(text)}${RESET}`);
  }

  /** Shown when the run has debug logging on. */
  debug(text: string): void {
    // While commands are off a debug line would show as it is, and switching costs two lines in the log.
    if (!this.#debugging) return;
    if (this.#stopToken) this.#ownLine(`[debug] ${harmlessLine(text)}`);
    else this.#command('debug', {}, harmlessLine(text));
  }

  /** Hides a value in everything that comes after, in this step and later ones. */
  mask(value: string): void {
    if (value) this.#command('add-mask', {}, value);
  }

  annotate({ level, title, message, place }: Annotation): void {
    // The runner makes annotations of the first ten only; the message is cut where it would cut it.
    if (++this.#annotations[level] > MAX_ANNOTATIONS) {
      this.#notAnnotated(title, message);
      return;
    }
    const at = place && {
      file: place.file,
      line: `${place.line}`,
      ...(place.column && { col: `${place.column}` }),
    };
    this.#command(level, { ...at, title: harmlessLine(title).slice(0, MAX_TITLE_CHARS) }, cutText(message));
  }

  #notAnnotated(title: string, message: string): void {
    const lines = plainLines(message).split('\n');
    for (const line of lines[0] === title ? lines : [`${title}: ${lines[0]}`, ...lines.slice(1)])
      this.info(line);
  }

  /** Begins a group unless this one is open; ends another. */
  openGroup(title: string): void {
    if (this.#group === title) return;
    this.closeGroup();
    this.#command('group', {}, harmlessLine(title));
    this.#group = title;
  }

  closeGroup(): void {
    if (this.#group === undefined) return;
    this.#command('endgroup', {}, '');
    this.#group = undefined;
  }

  /**
   * Bytes of a log: whole lines, or a piece of a line that is too long to be held. Large ones must not change
   * until the promise resolves.
   * @param isVisible whether nothing unseen is known to be in them but colours of ours
   * @returns when they are out; undefined: they are
   */
  log(bytes: Buffer, isVisible = false): Promise<void> | undefined {
    if (bytes.length === 0 || this.#isBeyondCut(bytes) || this.#isBeyondEnd(bytes)) return undefined;
    this.#commandsOff();
    const text = withoutMarkers(harmless(bytes, isVisible), !this.#inLine);
    if (text !== bytes) countGarbage(bytes.length + text.length);
    const colour = text.lastIndexOf(ESCAPE);
    if (colour !== -1) this.#coloured = !isReset(text, colour);
    return this.#writeLimited(text);
  }

  /** Ends a line of a log to which no newline came. */
  endLine(): void {
    if (!this.#inLine) return;
    this.#write(NEWLINE);
    this.#inLine = false;
    this.#lineBytes = 0;
  }

  /** From now on a reader that takes nothing for so many milliseconds is taken to be gone. */
  limitStalls(ms: number): void {
    this.#out.limitStalls(ms);
  }

  /** No lines of logs follow: what does is outside any group, and commands are on. */
  endLogs(): void {
    this.endLine();
    this.closeGroup();
    this.#commandsOn();
  }

  /** Leaves the runner as it was found: commands on, no group open, everything out. */
  async close(): Promise<void> {
    this.endLogs();
    await this.#out.flush();
  }

  /** A log may have left a colour on; a command has to begin its line, so it cannot end it. */
  #ownLine(text: string): void {
    const reset = this.#coloured ? RESET : '';
    this.#coloured = false;
    this.#writeLine(`${reset}${text}`);
  }

  #writeLine(text: string): void {
    this.endLine();
    this.#write(Buffer.from(`${text}\n`));
  }

  #command(name: string, properties: Record<string, string>, data: string): void {
    this.#commandsOn();
    const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(value)}`);
    const head = list.length > 0 ? `${name} ${list.join(',')}` : name;
    this.#writeLine(`::${head}::${escapeData(data)}`);
  }

  #commandsOff(): void {
    if (this.#stopToken) return;
    this.#stopToken = randomBytes(STOP_TOKEN_BYTES).toString('hex');
    this.#writeLine(`::stop-commands::${this.#stopToken}`);
  }

  #commandsOn(): void {
    if (!this.#stopToken) return;
    this.#writeLine(`::${this.#stopToken}::`);
    this.#stopToken = undefined;
  }

  /** Whether all of it belongs to a line that was cut already: there is nothing to make harmless. */
  #isBeyondCut(bytes: Buffer): boolean {
    return this.#lineBytes >= MAX_LINE_BYTES && !bytes.includes(0x0a) && !bytes.includes(0x0d);
  }

  /** Whether logs have filled their share of the workflow log, which is said once. */
  #isBeyondEnd(bytes: Buffer): boolean {
    const before = this.#logBytes;
    this.#logBytes += bytes.length;
    if (this.#logBytes <= this.#maxLogBytes) return false;
    if (before <= this.#maxLogBytes) this.highlight(FULL_NOTE);
    return true;
  }

  /** A line far too long to read is cut here, so that the log page stays usable; files keep it. */
  #writeLimited(text: Buffer): Promise<void> | undefined {
    const end = text.lastIndexOf(0x0a);
    const firstEnd = end === -1 ? text.length : text.indexOf(0x0a);
    const room = MAX_LINE_BYTES - this.#lineBytes;
    if (firstEnd <= room) {
      this.#inLine = end !== text.length - 1;
      this.#lineBytes = end === -1 ? this.#lineBytes + text.length : text.length - end - 1;
      return this.#write(text);
    }
    if (room > 0) this.#write(Buffer.concat([text.subarray(0, room), CUT_NOTE]));
    this.#inLine = true;
    this.#lineBytes = MAX_LINE_BYTES;
    if (end === -1) return undefined;
    this.endLine();
    return firstEnd + 1 < text.length ? this.#writeLimited(text.subarray(firstEnd + 1)) : undefined;
  }

  #write(bytes: Uint8Array): Promise<void> | undefined {
    this.#wroteAt = performance.now();
    return bytes.length >= LARGE_BYTES ? this.#out.writeLarge(bytes) : this.#out.write(bytes);
  }
}

/** From this size on, bytes that have to wait are not copied. */
const LARGE_BYTES = 256 * 1024;
const MAX_ANNOTATIONS = 10;
/** The runner cuts an annotation's message here. */
const MAX_MESSAGE_CHARS = 4096;
const MAX_TITLE_CHARS = 255;
const STOP_TOKEN_BYTES = 24;
const MAX_LINE_BYTES = 16 * 1024 * 1024;
const CUT_NOTE = Buffer.from(' … (line truncated after 16 MiB; the file contains all of it)');
/**
 * More than anybody reads, or a browser shows, and less than what fills a runner's disk, on which the runner
 * keeps the workflow log beside the files of this action.
 */
const MAX_LOG_BYTES = 1024 * 1024 * 1024;
const FULL_NOTE = 'The workflow log is full. Lines from here on are in the log files only.';
const ESCAPE = 0x1b;
/** Bold cyan: readable on light and dark. */
const HIGHLIGHT = '\x1b[1;36m';
/** Bold red. */
const PROBLEM = '\x1b[1;31m';
const BOLD = '\x1b[1m';
const RESET = '\x1b[0m';
const NEWLINE = Buffer.from('\n');

/** Whether the escape at a place is one that ends all colours. */
function isReset(text: Buffer, at: number): boolean {
  return /^\x1b\[0*m/.test(text.toString('latin1', at, at + 8));
}

/** The runner's escapes for what follows `::name::`. */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/** Several lines are fine in an annotation; controls are not. */
function cutText(message: string): string {
  const text = plainLines(message);
  return text.length <= MAX_MESSAGE_CHARS ? text : `${text.slice(0, MAX_MESSAGE_CHARS - 1)}…`;
}
