import type { RE2JS } from 're2js';
import { ByteWriter } from './byte-writer.ts';

/** What is put in the place of something secret. */
export const REDACTED = '***';

/**
 * Takes secrets and what the user's patterns match out of log bytes. Patterns are RE2 expressions, matched
 * line by line in time linear in the line's length, so none can hang the step.
 */
export class Redactor {
  readonly #secrets: Buffer[] = [];
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
  addSecret(secret: string): void {
    const bytes = Buffer.from(secret);
    if (bytes.length < MIN_SECRET_BYTES || this.#secrets.some((one) => one.equals(bytes))) return;
    this.#secrets.push(bytes);
  }

  /** Bytes of whole lines; the same buffer if nothing in it is secret. */
  apply(lines: Buffer): Buffer {
    let clean = lines;
    for (const secret of this.#secrets) clean = without(clean, secret);
    return this.#patterns.length === 0 ? clean : this.#byPattern(clean);
  }

  applyToText(text: string): string {
    return this.apply(Buffer.from(text)).toString();
  }

  #byPattern(lines: Buffer): Buffer {
    let clean: ByteWriter | undefined;
    let from = 0;
    for (let start = 0; start < lines.length; ) {
      const newline = lines.indexOf(0x0a, start);
      const end = newline === -1 ? lines.length : newline;
      const line = this.#line(lines.toString('utf8', start, end));
      // Bytes that are not UTF-8 would not survive the way to text and back; a line without a match stays as
      // it is.
      if (line !== undefined) {
        clean ??= new ByteWriter(lines.length);
        clean.copy(lines, from, start);
        clean.text(line);
        from = end;
      }
      start = end + 1;
    }
    clean?.copy(lines, from);
    return clean?.written() ?? lines;
  }

  /** @returns `undefined` when nothing in it matches */
  #line(line: string): string | undefined {
    const clean = this.#text(line);
    if (line.includes('\x1b')) {
      // Colours inside a word hide it from patterns, not from people. What then matches is shown without
      // colours.
      const plain = withoutColours(clean);
      const cleanPlain = this.#text(plain);
      if (cleanPlain !== plain) return cleanPlain;
    }
    return clean === line ? undefined : clean;
  }

  #text(text: string): string {
    let clean = text;
    for (const pattern of this.#patterns) {
      if (pattern.matcher(clean).find()) clean = pattern.matcher(clean).replaceAll(REDACTED);
    }
    return clean;
  }

  /**
   * Where a long line may be cut, so that nothing that is to be taken out lies on the cut.
   * @param at a place in the bytes with CUT_WINDOW_BYTES or more before and after it
   * @returns that place, or one shortly before it
   */
  cutAt(bytes: Buffer, at: number): number {
    let cut = at;
    for (const secret of this.#secrets) {
      const found = bytes.indexOf(secret, cut - secret.length + 1);
      if (found !== -1 && found < cut) cut = found;
    }
    if (this.#patterns.length === 0) return cut;
    let start = Math.max(0, cut - CUT_WINDOW_BYTES);
    // Where a character begins, so that places in the text can be converted to bytes.
    while (start < cut && (bytes[start]! & 0xc0) === 0x80) start++;
    const text = bytes.toString('utf8', start, cut + CUT_WINDOW_BYTES);
    const placeOf = (index: number) => start + Buffer.byteLength(text.slice(0, index));
    for (const pattern of this.#patterns) {
      const matcher = pattern.matcher(text);
      while (matcher.find() && placeOf(matcher.start()) < cut) {
        if (placeOf(matcher.end()) > cut) cut = Math.max(start + 1, placeOf(matcher.start()));
      }
    }
    return cut;
  }
}

/** How far before and after a cut is searched. */
const CUT_WINDOW_BYTES = 4096;

function withoutColours(text: string): string {
  return text.replace(/\x1b\[[0-9;:]*m/g, '');
}

const MIN_SECRET_BYTES = 8;

function without(bytes: Buffer, secret: Buffer): Buffer {
  let found = bytes.indexOf(secret);
  if (found === -1) return bytes;
  const clean = new ByteWriter(bytes.length);
  let start = 0;
  for (; found !== -1; found = bytes.indexOf(secret, start)) {
    clean.copy(bytes, start, found);
    clean.text(REDACTED);
    start = found + secret.length;
  }
  clean.copy(bytes, start);
  return clean.written();
}
