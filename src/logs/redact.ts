import type { RE2JS } from 're2js';
import { isAllVisible, visibleBytes } from '../basics/escapes.ts';
import { countGarbage } from '../basics/garbage.ts';
import { ByteWriter } from './byte-writer.ts';
import { REDACTED, Secret } from './secret.ts';

/** Lines without what is secret. */
export interface RedactedLines {
  lines: Buffer;
  /**
   * Whether they are known to hold no invisible characters, as `isAllVisible` finds by looking at each byte:
   * the display need not look again.
   */
  isVisible: boolean;
}

/**
 * Takes secrets and what the user's patterns match out of log bytes. Patterns are RE2 expressions, matched
 * line by line in time linear in the line's length, so none can hang the step.
 *
 * What is searched is what a reader sees: the line without escape sequences, controls and characters without
 * a width, as well as the line as it came.
 */
export class Redactor {
  readonly #secrets: Secret[] = [];
  readonly #patterns: RE2JS[];

  private constructor(patterns: RE2JS[], secret: string) {
    this.#patterns = patterns;
    this.addSecret(secret);
  }

  /**
   * @param patterns RE2 expressions that were found good before
   * @param secret text that is never to be shown
   */
  static async of(patterns: string[], secret: string): Promise<Redactor> {
    if (patterns.length === 0) return new Redactor([], secret);
    const { RE2JS } = await import('re2js');
    return new Redactor(
      patterns.map((pattern) => RE2JS.compile(pattern)),
      secret,
    );
  }

  /** Whether the user's patterns are applied, so that files differ from the archive. */
  get byPatterns(): boolean {
    return this.#patterns.length > 0;
  }

  /** Text that is never to be shown, such as the API token. Short text is left, since it would hit words. */
  addSecret(text: string): void {
    const secret = Secret.of(text);
    if (secret) this.#secrets.push(secret);
  }

  /**
   * Bytes of whole lines; the same buffer if nothing in it is secret. A line in which something secret was
   * hidden from a plain search by what is not seen comes out without all of that, colours included.
   */
  apply(lines: Buffer): Buffer {
    return this.redacted(lines).lines;
  }

  /** The same, with what was found about the lines on the way. */
  redacted(lines: Buffer): RedactedLines {
    if (this.#secrets.length + this.#patterns.length === 0) return { lines, isVisible: false };
    // A mark takes the place of what is taken out, so nothing that is left joins to something unseen.
    if (isAllVisible(lines)) return { lines: this.#clean(lines), isVisible: true };
    return { lines: this.#applyToUnseen(lines), isVisible: false };
  }

  #applyToUnseen(lines: Buffer): Buffer {
    const visible = visibleBytes(lines);
    countGarbage(visible.length);
    if (this.#clean(visible) === visible) return this.#clean(lines);
    const clean = new ByteWriter(lines.length);
    for (const { start, end } of linesIn(lines)) {
      clean.copy(this.#cleanLine(lines.subarray(start, end)));
      clean.copy(lines, end, Math.min(end + 1, lines.length));
    }
    return clean.written();
  }

  applyToText(text: string): string {
    return this.apply(Buffer.from(text)).toString();
  }

  /** Whether something secret lies across the place where a line was cut into two parts. */
  isAcross(begun: Buffer, rest: Buffer): boolean {
    const parts = Buffer.concat([this.apply(begun), this.apply(rest)]);
    return !this.apply(Buffer.concat([begun, rest])).equals(parts);
  }

  #cleanLine(line: Buffer): Buffer {
    const visible = visibleBytes(line);
    const clean = this.#clean(visible);
    // What a pattern matches of the line as it came may be less than what it matches of what is seen.
    return clean === visible ? this.#clean(line) : clean;
  }

  #clean(lines: Buffer): Buffer {
    let clean = lines;
    for (const secret of this.#secrets) clean = secret.removedFrom(clean);
    return this.#patterns.length === 0 ? clean : this.#byPattern(clean);
  }

  #byPattern(lines: Buffer): Buffer {
    let clean: ByteWriter | undefined;
    let from = 0;
    for (const { start, end } of linesIn(lines)) {
      const line = this.#text(lines.toString('utf8', start, end));
      // Bytes that are not UTF-8 would not survive the way to text and back; a line without a match stays as
      // it is.
      if (line !== undefined) {
        clean ??= new ByteWriter(lines.length);
        clean.copy(lines, from, start);
        clean.text(line);
        from = end;
      }
    }
    clean?.copy(lines, from);
    return clean?.written() ?? lines;
  }

  /** @returns `undefined` when nothing in it matches */
  #text(text: string): string | undefined {
    let clean = text;
    for (const pattern of this.#patterns) {
      if (pattern.matcher(clean).find()) clean = pattern.matcher(clean).replaceAll(REDACTED);
    }
    return clean === text ? undefined : clean;
  }

  /**
   * Where a long line may be cut, so that nothing that is to be taken out lies on the cut, and no escape
   * sequence.
   * @param at a place in the bytes with CUT_WINDOW_BYTES or more before and after it
   * @returns that place, or one shortly before it
   */
  cutAt(bytes: Buffer, at: number): number {
    let start = Math.max(0, at - CUT_WINDOW_BYTES);
    // Where a character begins, so that places in the text can be converted to bytes.
    while (start < at && (bytes[start]! & 0xc0) === 0x80) start++;
    const window = bytes.subarray(start, at + CUT_WINDOW_BYTES);
    const raw = start + this.#cutIn(window, at - start);
    if (isAllVisible(window)) return raw;
    const places = new Uint32Array(window.length + 1);
    const visible = visibleBytes(window, places);
    const index = places.subarray(0, visible.length).findIndex((place) => start + place >= raw);
    if (index <= 0) return raw;
    const cut = this.#cutIn(visible, index);
    // Right after a byte that is seen, where an escape begins that would be cut.
    return Math.min(raw, start + (cut < index ? places[cut]! : places[index - 1]! + 1));
  }

  /** The same for bytes that are all searched. */
  #cutIn(bytes: Buffer, at: number): number {
    let cut = at;
    for (const secret of this.#secrets) {
      const found = secret.across(bytes, cut);
      if (found !== -1) cut = found;
    }
    if (this.#patterns.length === 0) return cut;
    const text = bytes.toString();
    const placeOf = (index: number) => Buffer.byteLength(text.slice(0, index));
    for (const pattern of this.#patterns) {
      const matcher = pattern.matcher(text);
      while (matcher.find() && placeOf(matcher.start()) < cut) {
        if (placeOf(matcher.end()) > cut) cut = Math.max(1, placeOf(matcher.start()));
      }
    }
    return cut;
  }
}

/** How far before and after a cut is searched. */
const CUT_WINDOW_BYTES = 4096;

/** Where lines begin and end as a runner shows them: at LF and at CR. */
function* linesIn(bytes: Buffer): Generator<{ start: number; end: number }> {
  let newline = bytes.indexOf(NEWLINE);
  let lineReturn = bytes.indexOf(RETURN);
  for (let start = 0; start < bytes.length; ) {
    if (newline !== -1 && newline < start) newline = bytes.indexOf(NEWLINE, start);
    if (lineReturn !== -1 && lineReturn < start) lineReturn = bytes.indexOf(RETURN, start);
    const end = Math.min(
      newline === -1 ? bytes.length : newline,
      lineReturn === -1 ? bytes.length : lineReturn,
    );
    yield { start, end };
    start = end + 1;
  }
}

const NEWLINE = 0x0a;
const RETURN = 0x0d;
