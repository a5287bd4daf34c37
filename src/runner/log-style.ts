import { createHash } from 'node:crypto';
import { ByteWriter } from '../logs/byte-writer.ts';
import { endOfName, endOfPrefix, endOfTime, NONE } from '../logs/line-prefix.ts';

/** In front of each line: the time of day and the name, all that App Platform writes, or the name. */
export type PrefixKind = 'short' | 'full' | 'none';

export interface LogStyle {
  prefix: PrefixKind;
  /** How each component is named where a log holds several; `undefined`: it holds one, whose name can go. */
  names: Names | undefined;
}

/** Each of several components in one log gets a colour. None: they are not known, and each keeps its name. */
export function logStyle(prefix: PrefixKind, components: string[]): LogStyle {
  return { prefix, names: components.length === 1 ? undefined : new Names(prefix, components) };
}

/** Lines as they are shown, from whole lines as they come: only the prefix changes. */
export function styled(lines: Buffer, { prefix, names }: LogStyle): Buffer {
  if (prefix === 'full' && !names) return lines;
  const text = new ByteWriter(names ? 2 * lines.length : lines.length);
  let from = 0;
  // A line costs no object: a log of a gigabyte has ten million of them.
  for (let start = 0; start < lines.length; start = nextLine(lines, start)) {
    const nameEnd = endOfName(lines, start);
    const timeEnd = endOfTime(lines, nameEnd);
    const end = endOfPrefix(lines, timeEnd);
    if (end === NONE) continue;
    text.copy(lines, from, start);
    if (prefix === 'short') copyTime(lines, nameEnd + 1, timeEnd, text);
    names?.copy(lines, start, nameEnd, text);
    from = prefix === 'full' ? nameEnd : end;
  }
  text.copy(lines, from);
  return text.written();
}

/** The time of day in UTC, "03:10:38 ", of a time as in `2025-12-01T03:10:38.283406517Z`. */
function copyTime(lines: Buffer, start: number, end: number, text: ByteWriter): void {
  if (lines[end - 1] === LETTER_Z) text.copyFew(lines, start + DATE_BYTES, start + DATE_BYTES + TIME_BYTES);
  else text.text(utcTime(lines.toString('latin1', start, end)));
  text.copyFew(SPACE);
}

/** App Platform writes UTC; a time with another offset is converted, unless it is no time at all. */
function utcTime(time: string): string {
  const at = new Date(time);
  const utc = Number.isNaN(at.getTime()) ? time : at.toISOString();
  return utc.slice(DATE_BYTES, DATE_BYTES + TIME_BYTES);
}

const LETTER_Z = 0x5a;
/** `2025-12-01T` */
const DATE_BYTES = 11;
/** `03:10:38` */
const TIME_BYTES = 8;
const SPACE = Buffer.from(' ');

/** Names in colour, and as wide as the longest of them, so that messages begin in a column. */
class Names {
  readonly #known: { name: Buffer; shown: Buffer }[];
  /** What follows a name that is not known. */
  readonly #end: Buffer;
  /** Lines of one component often follow each other. */
  #last = 0;

  constructor(prefix: PrefixKind, components: string[]) {
    const width =
      prefix === 'full' ? 0 : Math.min(MAX_WIDTH, Math.max(...components.map((one) => one.length)));
    const end = prefix === 'full' ? '' : ' ';
    this.#end = Buffer.from(end);
    this.#known = [...coloursOf(components)].map(([name, colour]) => ({
      name: Buffer.from(name),
      shown: Buffer.from(
        `\x1b[${colour}m${name}\x1b[0m${' '.repeat(Math.max(0, width - name.length))}${end}`,
      ),
    }));
  }

  copy(lines: Buffer, start: number, end: number, text: ByteWriter): void {
    for (let count = 0; count < this.#known.length; count++) {
      const { name, shown } = this.#known[this.#last]!;
      if (isAt(name, lines, start, end)) {
        text.copyFew(shown);
        return;
      }
      this.#last = (this.#last + 1) % this.#known.length;
    }
    text.copyFew(lines, start, end);
    text.copyFew(this.#end);
  }
}

/** A longer name does not move the messages of all others. */
const MAX_WIDTH = 20;

function isAt(name: Buffer, lines: Buffer, start: number, end: number): boolean {
  if (name.length !== end - start) return false;
  for (let index = 0; index < name.length; index++) if (name[index] !== lines[start + index]) return false;
  return true;
}

function nextLine(lines: Buffer, start: number): number {
  const newline = lines.indexOf(0x0a, start);
  return newline === -1 ? lines.length : newline + 1;
}

/**
 * Readable on light and dark: the plain colours without black, white and the yellow that white swallows, and
 * without red, which is for what is wrong.
 */
const COLOURS = ['36', '35', '34', '32', '1;36', '1;35', '1;34', '1;32'];

/** A colour for each component, the same in every run: it follows from the names alone. */
export function coloursOf(components: string[]): Map<string, string> {
  const colours = new Map<string, string>();
  for (const component of components.toSorted()) {
    const order = COLOURS.map((_, index) => COLOURS[(hashOf(component) + index) % COLOURS.length]!);
    const taken = new Set(colours.values());
    colours.set(component, order.find((one) => !taken.has(one)) ?? order[0]!);
  }
  return colours;
}

function hashOf(component: string): number {
  return createHash('sha256').update(component).digest()[0]!;
}
