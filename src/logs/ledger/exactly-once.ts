import { type PrefixSpan, prefixSpan } from '../line-prefix.ts';
import { LineCounts, UNCOUNTED } from './line-counts.ts';
import { LineKey } from './line-key.ts';
import { isAfter, NEVER, type Timestamp, timestampIn } from './timestamp.ts';
import { UncountedLines } from './uncounted-lines.ts';

/**
 * What to do with a line of a live reading:
 * - `new`: show it.
 * - `repeat`: it was shown before.
 * - `doubtful`: do not show it now. It is new, or else it is a repeat or only the end of a line, and the
 *   lines seen so far cannot decide. The archive can.
 */
export type Verdict = 'new' | 'repeat' | 'doubtful';

/**
 * The rule by which readings of one log are joined so that each line is shown once: a line that a reading
 * brings for the nth time is new exactly if it was shown fewer than n times. README.md in this folder says
 * why that holds.
 *
 * Lines are places in bytes: from `start` up to the newline at `end`, or to the end of the bytes.
 */
export class ExactlyOnce {
  readonly #counts: LineCounts;
  readonly #uncounted = new UncountedLines();
  readonly #key = new LineKey();
  /**
   * Components whose name at the beginning of a line shows that it is whole: "r 2025-…" may be the end of
   * "worker 2025-…".
   */
  readonly #components: Set<string>;
  /** The name of the component whose line was shown last. */
  #lastName = Buffer.alloc(0);
  #readings = 0;
  #linesInReading = 0;
  /** The key of the line that was shown live last; 0 in both: none was. */
  #lastHigh = 0;
  #lastLow = 0;
  /** Whether that line was counted. */
  #lastIsCounted = true;
  /** The latest timestamp shown. */
  #latest = NEVER;
  /** The latest timestamp shown before the reading under way began. */
  #frontier = NEVER;
  #pastFrontier = false;
  #mangledLines = 0;
  #shownLines = 0;
  #repeated = false;

  /**
   * @param components names of the components that write into the log; none: not known
   * @param maxLines how many different lines are counted; undefined: as many as LineCounts does
   */
  constructor(components: string[], maxLines?: number) {
    this.#counts = new LineCounts(maxLines);
    this.#components = new Set(components);
  }

  /** A new connection, or the archive: what it brings begins anywhere. */
  startReading(): void {
    this.#readings++;
    this.#linesInReading = 0;
    this.#repeated = false;
    this.#frontier = this.#latest;
    this.#pastFrontier = false;
    this.#uncounted.startReading();
    if (this.#readings > 1) this.#counts.forgetSeen();
  }

  get isFirstReading(): boolean {
    return this.#readings <= 1;
  }

  /** The next line of a live reading. One that is `new` counts as shown. */
  judge(bytes: Buffer, start: number, end: number): Verdict {
    const isFirst = this.#linesInReading++ === 0;
    const prefix = prefixSpan(bytes, start);
    const timestamp = prefix && timestampIn(bytes, prefix);
    if (timestamp && isAfter(timestamp, this.#frontier)) this.#pastFrontier = true;
    const { slot, isNew } = this.#count(bytes, start, end, prefix !== undefined);
    if (!isNew) {
      // Without a timestamp, a line after newer ones is more likely a new one that equals an old one.
      const isRewritten = !timestamp && !this.isFirstReading && this.#pastFrontier;
      return isRewritten ? 'doubtful' : 'repeat';
    }
    // A server that goes on at the very next byte begins in the middle of a line.
    if (isFirst && !this.isFirstReading && !this.#isWhole(bytes, start, prefix)) return 'doubtful';
    // Only the first reading is sure not to bring it again.
    if (slot === UNCOUNTED && !this.isFirstReading) return 'doubtful';
    if (prefix) this.#rememberComponent(bytes, start, prefix);
    this.#addShown(slot, timestamp);
    this.#rememberLast(slot);
    return 'new';
  }

  /**
   * The next line of the archive, which begins at the start and is whole. @returns whether it has yet to be
   * shown
   */
  judgeArchived(bytes: Buffer, start: number, end: number): boolean {
    const { slot, isNew } = this.#count(bytes, start, end, prefixSpan(bytes, start) !== undefined);
    if (slot === UNCOUNTED && !this.#uncounted.takeArchived()) return false;
    this.#uncounted.passCounted(slot, this.#counts.seen(slot));
    if (isNew) this.#addShown(slot, undefined);
    return isNew;
  }

  /**
   * A line that is held back counts as seen in this reading, so that an equal one after it is another one.
   */
  holdBack(bytes: Buffer, start: number, end: number): void {
    this.#count(bytes, start, end, prefixSpan(bytes, start) !== undefined);
  }

  /** Counts a line as shown that a verdict had held back. */
  showHeldBack(bytes: Buffer, start: number, end: number): void {
    const prefix = prefixSpan(bytes, start);
    this.#key.of(bytes, start, end);
    const slot = this.#counts.slotOf(this.#key.high, this.#key.low);
    this.#addShown(slot, prefix && timestampIn(bytes, prefix));
  }

  /** Whether a line begins with the prefix of a component, so that it cannot be only the end of a line. */
  isWhole(bytes: Buffer, start: number): boolean {
    return this.#isWhole(bytes, start, prefixSpan(bytes, start));
  }

  /** Whether a line is from before the latest one that was shown, by their timestamps. */
  isOld(line: Buffer): boolean {
    const prefix = prefixSpan(line);
    return prefix !== undefined && !isAfter(timestampIn(line, prefix), this.#latest);
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
  missing(): number {
    return this.#counts.missing() + this.#uncounted.missing;
  }

  /** Whether the reading under way brought the line that was shown live last. */
  hasLastShown(): boolean {
    if (!this.#lastIsCounted) return this.#uncounted.missing === 0;
    if (this.#lastHigh === 0 && this.#lastLow === 0) return true;
    const slot = this.#counts.slotOf(this.#lastHigh, this.#lastLow);
    return this.#counts.seen(slot) >= this.#counts.shown(slot);
  }

  /** Bytes of state. */
  get bytes(): number {
    return this.#counts.bytes;
  }

  /** The line whose key was taken last is the one that was shown live last. */
  #rememberLast(slot: number): void {
    this.#lastIsCounted = slot !== UNCOUNTED;
    if (this.#lastIsCounted) {
      this.#lastHigh = this.#key.high;
      this.#lastLow = this.#key.low;
      return;
    }
    const last = this.#counts.slotOf(this.#lastHigh, this.#lastLow);
    this.#uncounted.addShown({ slot: last, count: this.#counts.shown(last) });
  }

  #isWhole(bytes: Buffer, start: number, prefix: PrefixSpan | undefined): boolean {
    if (!prefix) return false;
    return (
      this.#components.size === 0 || this.#components.has(bytes.toString('latin1', start, prefix.nameEnd))
    );
  }

  #rememberComponent(bytes: Buffer, start: number, { nameEnd }: PrefixSpan): void {
    if (isSame(this.#lastName, bytes, start, nameEnd)) return;
    this.#lastName = Buffer.from(bytes.subarray(start, nameEnd));
    if (this.#components.size < MAX_COMPONENTS) this.#components.add(this.#lastName.toString('latin1'));
  }

  /** Counts a line as seen in this reading. */
  #count(bytes: Buffer, start: number, end: number, hasPrefix: boolean): { slot: number; isNew: boolean } {
    const found = this.#find(bytes, start, end);
    // An empty line, or any without a timestamp, says little about where in the log it stands.
    if (!found.isNew && !this.#repeated) this.#repeated = this.#latest === NEVER || hasPrefix;
    return found;
  }

  #find(bytes: Buffer, start: number, end: number): { slot: number; isNew: boolean } {
    const key = this.#key;
    const counts = this.#counts;
    key.of(bytes, start, end);
    const slot = counts.slotOf(key.high, key.low);
    if (counts.addSeen(slot) <= counts.shown(slot)) return { slot, isNew: false };
    // A live line whose UTF-8 was cut on its way stands whole in the archive.
    if (this.#mangledLines === 0 || key.ascii || key.mangled) return { slot, isNew: true };
    key.asMangled(bytes, start, end);
    const mangled = counts.slotOf(key.high, key.low);
    if (counts.seen(mangled) < counts.shown(mangled)) {
      counts.addSeen(mangled);
      return { slot: mangled, isNew: false };
    }
    key.of(bytes, start, end);
    return { slot: counts.slotOf(key.high, key.low), isNew: true };
  }

  /** Counts the line as shown whose key was taken last. */
  #addShown(slot: number, timestamp: Timestamp | undefined): void {
    this.#counts.addShown(slot);
    this.#shownLines++;
    if (this.#key.mangled) this.#mangledLines++;
    if (timestamp && isAfter(timestamp, this.#latest)) this.#latest = timestamp;
  }
}

/** More than an app can have: a log cannot make this set grow without end. */
const MAX_COMPONENTS = 1_000;

function isSame(name: Buffer, bytes: Buffer, start: number, end: number): boolean {
  if (name.length !== end - start) return false;
  for (let at = 0; at < name.length; at++) if (name[at] !== bytes[start + at]) return false;
  return true;
}
