import { createHash } from 'node:crypto';
import { prefixOf } from '../logs/lines.ts';

export interface LogStyle {
  /** Leave out `component timestamp `. */
  stripPrefix: boolean;
  /** Give each component's name its colour, where a log holds several. */
  colours: boolean;
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
    if (!prefix) parts.push(line);
    else if (style.colours)
      parts.push(...coloured(line, prefix.component, style.stripPrefix ? prefix.length : undefined));
    else parts.push(line.subarray(prefix.length));
    start = end;
  }
  return Buffer.concat(parts);
}

/** With the prefix stripped the name stays, since several components share the log. */
function coloured(line: Buffer, component: string, strippedLength: number | undefined): Buffer[] {
  const name = Buffer.from(`\x1b[${colourOf(component)}m${component}\x1b[0m`);
  if (strippedLength === undefined) return [name, line.subarray(component.length)];
  return [name, Buffer.from(' '), line.subarray(strippedLength)];
}

/** Readable on light and dark: the plain colours without black, white and the yellow that white swallows. */
const COLOURS = ['36', '35', '34', '32', '31', '1;36', '1;35', '1;34', '1;32'];

/** The same in every run: it follows from the name. */
function colourOf(component: string): string {
  const known = colours.get(component);
  if (known) return known;
  const hash = createHash('sha256').update(component).digest();
  const taken = new Set(colours.values());
  const order = COLOURS.map((_, index) => COLOURS[(hash[0]! + index) % COLOURS.length]!);
  const colour = order.find((one) => !taken.has(one)) ?? order[0]!;
  colours.set(component, colour);
  return colour;
}

const colours = new Map<string, string>();
