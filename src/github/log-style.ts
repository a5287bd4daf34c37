import { createHash } from 'node:crypto';
import { prefixOf } from '../logs/lines.ts';

export interface LogStyle {
  /** Leave out `component timestamp `. */
  stripPrefix: boolean;
  /** The colour of each component's name, where a log holds several. */
  colours: ReadonlyMap<string, string> | undefined;
}

/**
 * Lines as they are shown, from lines as they come. Whole lines; only the prefix changes.
 */
export function styled(lines: Buffer, style: LogStyle): Buffer {
  if (!style.stripPrefix && !style.colours) return lines;
  const parts: Buffer[] = [];
  for (let start = 0; start < lines.length; ) {
    const newline = lines.indexOf(0x0a, start);
    const end = newline === -1 ? lines.length : newline + 1;
    const line = lines.subarray(start, end);
    const prefix = prefixOf(line);
    const colour = prefix && style.colours?.get(prefix.component);
    if (!prefix) parts.push(line);
    else if (colour)
      parts.push(...coloured(line, prefix.component, colour, style.stripPrefix ? prefix.length : undefined));
    else parts.push(style.stripPrefix ? line.subarray(prefix.length) : line);
    start = end;
  }
  return Buffer.concat(parts);
}

/** With the prefix stripped the name stays, since several components share the log. */
function coloured(
  line: Buffer,
  component: string,
  colour: string,
  strippedLength: number | undefined,
): Buffer[] {
  const name = Buffer.from(`\x1b[${colour}m${component}\x1b[0m`);
  if (strippedLength === undefined) return [name, line.subarray(component.length)];
  return [name, Buffer.from(' '), line.subarray(strippedLength)];
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
