import { createHash } from 'node:crypto';
import { ByteWriter } from '../logs/byte-writer.ts';
import { prefixSpan } from '../logs/line-prefix.ts';

export interface LogStyle {
  /** Leave out `component timestamp `. */
  stripPrefix: boolean;
  /** What stands for each component's name, in its colour, where a log holds several. */
  names: ReadonlyMap<string, Buffer> | undefined;
}

/** Each of several components in one log gets a colour. */
export function logStyle(stripPrefix: boolean, components: string[]): LogStyle {
  if (components.length < 2) return { stripPrefix, names: undefined };
  // With the prefix stripped the name stays, and the space after it.
  const end = stripPrefix ? ' ' : '';
  const names = [...coloursOf(components)].map(
    ([name, colour]) => [name, Buffer.from(`\x1b[${colour}m${name}\x1b[0m${end}`)] as const,
  );
  return { stripPrefix, names: new Map(names) };
}

/** Lines as they are shown, from whole lines as they come: only the prefix changes. */
export function styled(lines: Buffer, { stripPrefix, names }: LogStyle): Buffer {
  if (!stripPrefix && !names) return lines;
  const text = new ByteWriter(2 * lines.length);
  let from = 0;
  for (let start = 0; start < lines.length; start = nextLine(lines, start)) {
    const prefix = prefixSpan(lines, start);
    if (!prefix) continue;
    const name = names?.get(lines.toString('latin1', start, prefix.nameEnd));
    if (!name && !stripPrefix) continue;
    text.copy(lines, from, start);
    if (name) text.copy(name);
    from = stripPrefix ? prefix.end : prefix.nameEnd;
  }
  text.copy(lines, from);
  return text.written();
}

function nextLine(lines: Buffer, start: number): number {
  const newline = lines.indexOf(0x0a, start);
  return newline === -1 ? lines.length : newline + 1;
}

/** Readable on light and dark: the plain colours without black, white and the yellow that white swallows. */
const COLOURS = ['36', '35', '34', '32', '31', '1;36', '1;35', '1;34', '1;32'];

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
