import { isAscii, isUtf8 } from 'node:buffer';
import { type Prefix, prefixOf } from '../lines.ts';
import { LineCounts } from './line-counts.ts';

/**
 * What to do with a line of a reading:
 * - `new`: show it.
 * - `repeat`: it was shown before.
 * - `doubtful`: do not show it now. It is new, or else it is a repeat or only the end of a line, and the lines
 *   seen so far cannot tell. The archive can.
 */
export type Verdict = 'new' | 'repeat' | 'doubtful';

export interface Judged {
  line: Buffer;
  verdict: Verdict;
}

/**
 * Joins readings of one log (a connection, the next connection, the archive) so that each line is shown once.
 *
 * A reading is a part of the log from an unknown place on, in which neighbouring lines of two instances may have
 * changed places. So a reading holds a line at most as often as the log does, and a line that a reading brings for
 * the nth time stands in the log at least n times: it is new exactly if it was shown fewer than n times. That rule
 * never shows a line twice, wherever a reading begins and however its lines are ordered. What it holds back wrongly
 * (an equal line without a timestamp, when the reading began in the middle) the archive brings, since the archive
 * is a reading from the start.
 */
export class Join {
  readonly #counts = new LineCounts();
  /** Components whose name at the beginning of a line shows that it is whole: "r 2025-…" may be the end of "worker 2025-…". */
  readonly #components: Set<string>;
  #readings = 0;
  #linesInReading = 0;
  /** The first lines of the first reading, as long as none with a prefix has come. */
  #unsure: Buffer[] | undefined = [];
  #lastShown: Buffer | undefined;
  #latest = '';
  /** The latest timestamp shown before the reading under way began. */
  #frontier = '';
  #pastFrontier = false;
  #mangled = 0;
  #shownLines = 0;
  #repeated = false;

  /** @param components names of the components that write into the log; none: not known */
  constructor(components: string[] = []) {
    this.#components = new Set(components);
  }

  /** A new connection, or the archive: what it brings begins anywhere. */
  startReading(): void {
    this.#readings++;
    this.#linesInReading = 0;
    if (this.#readings > 1) this.#unsure = undefined;
    this.#repeated = false;
    this.#frontier = this.#latest;
    this.#pastFrontier = false;
    if (this.#readings > 1) this.#counts.forgetSeen();
  }

  /**
   * The next line of a live reading, without its newline.
   * @returns the lines that can be judged now: the very first may have to wait for others
   */
  admit(line: Buffer): Judged[] {
    const prefix = prefixOf(line);
    if (!this.#unsure) return [{ line, verdict: this.#judge(line, prefix) }];
    const prefixed = this.#isWhole(prefix);
    if (!prefixed && this.#unsure.length < MOST_UNSURE) {
      this.#unsure.push(Buffer.from(line));
      return [];
    }
    const before = this.#judgeUnsure(prefixed ? 1 : 0);
    return [...before, { line, verdict: this.#judge(line, prefix) }];
  }

  /** Whether first lines wait for others to be judged by. */
  get waits(): boolean {
    return this.#unsure !== undefined && this.#unsure.length > 0;
  }

  /** No others have come for a while: the log is one without prefixes. @returns what waited to be judged */
  release(): Judged[] {
    return this.#judgeUnsure(0);
  }

  /** The reading has ended. @returns what still waited to be judged */
  endReading(): Judged[] {
    return this.#judgeUnsure(MOST_UNSURE);
  }

  /**
   * Among lines with a prefix, a first line without one is more likely the end of a line. Where nothing tells, all
   * wait, so that they stay in order.
   * @param doubtful how many of them are
   */
  #judgeUnsure(doubtful: number): Judged[] {
    const lines = this.#unsure ?? [];
    this.#unsure = undefined;
    return lines.map((line, index) => {
      if (index >= doubtful) return { line, verdict: this.#judge(line, prefixOf(line)) };
      // Seen in this reading, so that an equal line after it is another one.
      this.#look(line);
      return { line, verdict: 'doubtful' };
    });
  }

  #judge(line: Buffer, prefix: Prefix | undefined): Verdict {
    const first = this.#linesInReading++ === 0;
    const whole = this.#isWhole(prefix);
    const timestamp = prefix?.timestamp;
    if (timestamp !== undefined && timestamp > this.#frontier) this.#pastFrontier = true;
    const { slot, isNew, mangled } = this.#look(line);
    if (!isNew) {
      // Without a timestamp, a line after newer ones is more likely a new one that equals an old one.
      const rewritten = timestamp === undefined && this.#readings > 1 && this.#pastFrontier;
      return rewritten ? 'doubtful' : 'repeat';
    }
    // A server that goes on at the very next byte begins in the middle of a line.
    if (first && !whole && this.#readings > 1) return 'doubtful';
    if (prefix) this.#components.add(prefix.component);
    this.#show(slot, mangled, timestamp);
    this.#lastShown = Buffer.from(line);
    return 'new';
  }

  /** The next line of the archive, which begins at the start and is whole: whether it has yet to be shown. */
  admitArchived(line: Buffer): boolean {
    const { slot, isNew, mangled } = this.#look(line);
    if (isNew) this.#show(slot, mangled, undefined);
    return isNew;
  }

  /** Counts a line as shown that a verdict had held back. */
  showDoubtful(line: Buffer): void {
    const { key, mangled } = canonical(withoutReturns(line));
    this.#show(this.#counts.slotOf(key), mangled, prefixOf(line)?.timestamp);
  }

  /** Whether a line is from before the latest one that was shown, by their timestamps. */
  isOld(line: Buffer): boolean {
    const timestamp = prefixOf(line)?.timestamp;
    return timestamp !== undefined && timestamp <= this.#latest;
  }

  /** Lines shown so far. */
  get shown(): number {
    return this.#shownLines;
  }

  /** Whether the reading under way has brought a line that was shown before. */
  get repeated(): boolean {
    return this.#repeated;
  }

  /** How many of the shown lines the reading under way did not bring. */
  notInReading(): number {
    return this.#counts.missing();
  }

  /** Whether the reading under way brought the line that was shown live last. */
  hasLastShown(): boolean {
    if (!this.#lastShown) return true;
    const slot = this.#counts.slotOf(canonical(withoutReturns(this.#lastShown)).key);
    return this.#counts.seen(slot) >= this.#counts.shown(slot);
  }

  /** Bytes of state. */
  get bytes(): number {
    return this.#counts.bytes;
  }

  #isWhole(prefix: Prefix | undefined): boolean {
    return prefix !== undefined && (this.#components.size === 0 || this.#components.has(prefix.component));
  }

  #look(line: Buffer): Found {
    const found = this.#find(line);
    // An empty line, or any without a timestamp, says little about where in the log it stands.
    if (!found.isNew && !this.#repeated) this.#repeated = this.#latest === '' || prefixOf(line) !== undefined;
    return found;
  }

  #find(line: Buffer): Found {
    const text = withoutReturns(line);
    const { key, mangled } = canonical(text);
    const slot = this.#counts.slotOf(key);
    if (this.#counts.see(slot) <= this.#counts.shown(slot)) return { slot, isNew: false, mangled };
    // A live line whose UTF-8 was cut on its way stands whole in the archive.
    if (!mangled && this.#mangled > 0 && !isAscii(text)) {
      const other = this.#counts.slotOf(asciiKey(text));
      if (this.#counts.seen(other) < this.#counts.shown(other)) {
        this.#counts.see(other);
        return { slot: other, isNew: false, mangled };
      }
      return { slot: this.#counts.slotOf(key), isNew: true, mangled };
    }
    return { slot, isNew: true, mangled };
  }

  #show(slot: number, mangled: boolean, timestamp: string | undefined): void {
    this.#counts.show(slot);
    this.#shownLines++;
    if (mangled) this.#mangled++;
    if (timestamp !== undefined && timestamp > this.#latest) this.#latest = timestamp;
  }
}

/** Where a line is counted, whether it has yet to be shown, and whether it lost bytes on its way. */
interface Found {
  slot: number;
  isNew: boolean;
  mangled: boolean;
}

/** With so many lines without a prefix at its beginning, a log is one without prefixes. */
const MOST_UNSURE = 8;
const CARRIAGE_RETURN = 0x0d;
const REPLACEMENT = Buffer.from('\ufffd');

/** A line as Windows ends it is the same line. */
function withoutReturns(line: Buffer): Buffer {
  let end = line.length;
  while (end > 0 && line[end - 1] === CARRIAGE_RETURN) end--;
  return end === line.length ? line : line.subarray(0, end);
}

/**
 * What of a line's text is compared. Frames are JSON and cannot carry bytes that are not UTF-8: a line that has some
 * comes with U+FFFD in a frame, in a number that depends on the encoder, so such lines are compared by their ASCII
 * alone.
 */
function canonical(text: Buffer): { key: Uint8Array; mangled: boolean } {
  if (isAscii(text)) return { key: text, mangled: false };
  if (isUtf8(text) && text.indexOf(REPLACEMENT) === -1) return { key: text, mangled: false };
  return { key: asciiKey(text), mangled: true };
}

/** The ASCII of a line, with a byte in front that sets it apart from every line as it stands. */
function asciiKey(line: Buffer): Uint8Array {
  return Buffer.concat([Buffer.of(0xff), line.filter((byte) => byte < 0x80)]);
}
