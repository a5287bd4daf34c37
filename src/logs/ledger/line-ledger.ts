import { LineSplitter, MAX_LINE_BYTES } from '../line-splitter.ts';
import { ExactlyOnce, type Verdict } from './exactly-once.ts';
import { HeldLines } from './held-lines.ts';
import { LineRanges } from './line-ranges.ts';

export interface LedgerOptions {
  /** Names of the components that can write into the log; none: not known. */
  components: string[];
  /** Whether there will be an archive, so that a line whose place is not known can wait for it. */
  hasArchive: boolean;
  /** Whether lines from before the first one that was shown live are left out on purpose. */
  skipEarlier: boolean;
  /**
   * Whether something that is never to be shown lies across the place where a line was cut into two parts.
   */
  isSecretAcross: (begun: Buffer, rest: Buffer) => boolean;
  /** How many different lines are told apart; undefined: 2.8 million, in 64 MiB. */
  maxLines?: number;
}

/**
 * Which lines of one log were shown. Bytes of live connections and of the archive go in as they come; the
 * lines that have yet to be shown come out, whole and each once. README.md in this folder has the invariants.
 *
 * What comes out may be a view of what went in, and holds as long as that does.
 */
export class LineLedger {
  readonly #rule: ExactlyOnce;
  readonly #options: LedgerOptions;
  readonly #held = new HeldLines();
  readonly #out = new LineRanges();
  readonly #live: LineSplitter;
  readonly #archive: LineSplitter;
  /** The first lines of the first reading, with newlines, as long as none with a prefix has come. */
  #firstLines: Buffer[] | undefined = [];
  /** What the connection before was cut off in, as long as no line of this one has come. */
  #begunBefore: Buffer | undefined;
  #broughtNew = false;
  #recovered = 0;
  #longLinesShown = 0;
  #longLinesInReading = 0;

  constructor(options: LedgerOptions) {
    this.#options = options;
    this.#rule = new ExactlyOnce(options.components, options.maxLines);
    this.#live = new LineSplitter({
      line: (bytes, start, end) => this.#liveLine(bytes, start, end),
      // A line that is too long to be held is the archive's to bring.
      longLine: () => {},
    });
    this.#archive = new LineSplitter({
      line: (bytes, start, end) => this.#archivedLine(bytes, start, end),
      longLine: (bytes, isEnd) => this.#archivedLongLine(bytes, isEnd),
    });
  }

  /** A live connection begins. @returns lines held back until now that can be shown, since the log goes on */
  startLive(): Buffer {
    this.#showHeldBack();
    this.#startReading();
    this.#broughtNew = false;
    return this.#out.take();
  }

  /** The next bytes of the connection. @returns lines to show */
  live(bytes: Buffer): Buffer {
    this.#live.push(bytes);
    return this.#out.take();
  }

  /**
   * Whether first lines are held until others show what they are. It is to be ended by `releaseFirstLines`.
   */
  get holdsFirstLines(): boolean {
    return this.#firstLines !== undefined && this.#firstLines.length > 0;
  }

  /** No other lines have come for a while: the log is one without prefixes. @returns lines to show */
  releaseFirstLines(): Buffer {
    this.#judgeFirstLines(0);
    return this.#out.take();
  }

  /**
   * The connection has ended. @returns lines to show, and whether the connection brought any that was not
   * known
   */
  endLive(): { lines: Buffer; broughtNew: boolean } {
    this.#judgeFirstLines(Number.POSITIVE_INFINITY);
    const begun = this.#live.rest();
    if (begun) this.#holdUnfinished(begun);
    return { lines: this.#out.take(), broughtNew: this.#broughtNew };
  }

  /** The archive is read from its start. */
  startArchive(): void {
    this.#startReading();
    this.#longLinesInReading = 0;
  }

  /** The next bytes of the archive. @returns lines that were missed live; of a long line, a part */
  archived(bytes: Buffer): Buffer {
    this.#archive.push(bytes);
    return this.#out.take();
  }

  /** A file of the archive has ended; another may follow. @returns lines that were missed live */
  endArchivedFile(): Buffer {
    const rest = this.#archive.rest();
    if (rest) this.#archivedLine(Buffer.concat([rest, NEWLINE]), 0, rest.length);
    return this.#out.take();
  }

  /** How many of the lines that were shown the archive, as far as it was read, does not have. */
  missing(): number {
    return this.#rule.missing();
  }

  /** Whether the archive, as far as it was read, has the line that was shown live last. */
  hasLastShown(): boolean {
    return this.#rule.hasLastShown();
  }

  /**
   * Lines whose place only the archive knows, once no archive comes; they are held no longer.
   * `mayRepeat`: some may have been shown before.
   */
  takeHeldBack(): { lines: Buffer; mayRepeat: boolean } {
    const mayRepeat = this.#held.hasDoubtful && this.shown > 0;
    return { lines: this.#held.takeAll(), mayRepeat };
  }

  /** Lines that were shown, but for those longer than MAX_LINE_BYTES. */
  get shown(): number {
    return this.#rule.shown;
  }

  /** Whether no line was shown or held back for good. */
  get isEmpty(): boolean {
    return this.shown === 0 && this.#longLinesShown === 0 && !this.#held.hasDoubtful;
  }

  /** Lines that were missed live and came from the archive. */
  get recovered(): number {
    return this.#recovered;
  }

  /** Bytes held to know which lines were shown. */
  get bytes(): number {
    return this.#rule.bytes;
  }

  #startReading(): void {
    this.#rule.startReading();
    if (!this.#rule.isFirstReading) this.#firstLines = undefined;
  }

  #liveLine(bytes: Buffer, start: number, end: number): void {
    this.#held.finish(bytes, start, end);
    if (this.#firstLines) {
      const isWhole = this.#rule.isWhole(bytes, start);
      if (!isWhole && this.#firstLines.length < MAX_FIRST_LINES) {
        this.#firstLines.push(Buffer.from(bytes.subarray(start, end + 1)));
        return;
      }
      this.#judgeFirstLines(isWhole ? 1 : 0);
    }
    const verdict = this.#rule.judge(bytes, start, end);
    const whole = this.#wholeFrom(verdict, bytes, start, end);
    if (whole) this.#take(verdict, whole, 0, whole.length - 1, true);
    else this.#take(verdict, bytes, start, end);
  }

  /**
   * The first line of a connection that went on where the one before was cut off, together with its
   * beginning.
   * @returns undefined for any other line
   */
  #wholeFrom(verdict: Verdict, bytes: Buffer, start: number, end: number): Buffer | undefined {
    const begun = this.#begunBefore;
    this.#begunBefore = undefined;
    if (!begun || verdict !== 'doubtful' || !this.#goesOn(begun, bytes.subarray(start, end)))
      return undefined;
    this.#held.dropUnfinished(begun);
    return Buffer.concat([begun, bytes.subarray(start, end + 1)]);
  }

  /**
   * Whether two parts are taken for one line: together they have the prefix that only the beginning of a line
   * has, or only together they show what must not be shown.
   */
  #goesOn(begun: Buffer, rest: Buffer): boolean {
    if (!this.#held.isUnfinished(begun) || begun.length + rest.length > MAX_LINE_BYTES) return false;
    if (this.#rule.isWhole(rest, 0)) return false;
    return this.#rule.isWhole(Buffer.concat([begun, rest]), 0) || this.#options.isSecretAcross(begun, rest);
  }

  /**
   * Among lines with a prefix, a first line without one is more likely the end of a line. Where there is no
   * sign of either, all are doubtful, so that they stay in order.
   * @param doubtful how many of them are
   */
  #judgeFirstLines(doubtful: number): void {
    const lines = this.#firstLines ?? [];
    this.#firstLines = undefined;
    for (const [index, line] of lines.entries()) {
      const end = line.length - 1;
      if (index < doubtful) {
        this.#rule.holdBack(line, 0, end);
        this.#take('doubtful', line, 0, end);
      } else {
        this.#take(this.#rule.judge(line, 0, end), line, 0, end);
      }
    }
  }

  #take(verdict: Verdict, bytes: Buffer, start: number, end: number, isJoined = false): void {
    if (verdict === 'repeat') return;
    this.#broughtNew = true;
    if (verdict === 'doubtful') {
      if (this.#options.hasArchive) {
        if (isJoined) this.#held.addJoined(bytes.subarray(start, end + 1));
        else this.#held.addDoubtful(bytes, start, end + 1);
        return;
      }
      this.#rule.showHeldBack(bytes, start, end);
    }
    this.#out.add(bytes, start, end + 1);
  }

  /**
   * The log goes on: what a first, short reading brought comes before it, but for a first line that may be
   * cut.
   */
  #showHeldBack(): void {
    if (this.shown > 0) return;
    const lines = this.#held.takeAllButFirst();
    for (let start = 0; start < lines.length; ) {
      const end = lines.indexOf(NEWLINE, start);
      this.#rule.showHeldBack(lines, start, end);
      this.#out.add(lines, start, end + 1);
      start = end + 1;
    }
  }

  /** Where all of a reading was known, its unfinished end may be the beginning of a known line. */
  #holdUnfinished(begun: Buffer): void {
    this.#held.finish(begun, 0, begun.length);
    const before = this.#begunBefore;
    if (before && this.#goesOn(before, begun)) {
      this.#held.dropUnfinished(before);
      this.#keepUnfinished(Buffer.concat([before, begun]));
    } else if (this.#broughtNew || !(this.#held.hasUnfinished || this.#rule.isOld(begun))) {
      this.#keepUnfinished(begun);
    }
  }

  #keepUnfinished(begun: Buffer): void {
    this.#held.addUnfinished(begun);
    this.#begunBefore = begun;
  }

  #archivedLine(bytes: Buffer, start: number, end: number): void {
    if (!this.#rule.judgeArchived(bytes, start, end)) return;
    if (this.#options.skipEarlier && !this.#rule.repeated) return;
    this.#recovered++;
    this.#out.add(bytes, start, end + 1);
  }

  /**
   * Lines too long to be held are never shown live; only those of an earlier try to read the archive were.
   */
  #archivedLongLine(bytes: Buffer, isEnd: boolean): void {
    const isNew = this.#longLinesInReading >= this.#longLinesShown;
    if (isNew) this.#out.add(bytes);
    if (!isEnd) return;
    this.#longLinesInReading++;
    if (!isNew) return;
    this.#longLinesShown++;
    this.#recovered++;
    this.#out.add(NEWLINE);
  }
}

/** With so many lines without a prefix at its beginning, a log is one without prefixes. */
const MAX_FIRST_LINES = 8;
const NEWLINE = Buffer.from('\n');
