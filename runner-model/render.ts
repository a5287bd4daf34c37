import type { LineKind, LogLine } from './log-line.ts';

export interface RenderOptions {
  /** The numbers at the left of the log page. Default false. */
  lineNumbers?: boolean;
  /** ANSI colours. Default true; without, those of the log itself go too. */
  colour?: boolean;
}

/**
 * Renders a stored log line by line, as it comes, the way a person sees it on GitHub with all groups open,
 * for a terminal. Lines that the log page does not show are `undefined`, and counted.
 */
export function lineRenderer(options: RenderOptions = {}): (line: LogLine) => string | undefined {
  let number = 0;
  return (line) => renderLine(line, ++number, options);
}

function renderLine(line: LogLine, number: number, options: RenderOptions): string | undefined {
  if (line.kind === 'endgroup') return undefined;
  const { label, style } = LOOKS[line.kind];
  const text = `${INDENT.repeat(line.depth)}${label}${withoutCursorMoves(line.text)}`;
  const margin = options.lineNumbers ? `${String(number).padStart(NUMBER_WIDTH)}  ` : '';
  if (!(options.colour ?? true)) return margin + text.replace(COLOUR, '');
  // The log page begins each line anew: a colour left open does not run into the next.
  return `${margin && `${DIM}${margin}${RESET}`}${style}${text}${style !== '' || text.includes('\x1b') ? RESET : ''}`;
}

const LOOKS: Record<Exclude<LineKind, 'endgroup'>, { label: string; style: string }> = {
  plain: { label: '', style: '' },
  error: { label: 'Error: ', style: '\x1b[31m' },
  warning: { label: 'Warning: ', style: '\x1b[33m' },
  notice: { label: 'Notice: ', style: '\x1b[34m' },
  debug: { label: '##[debug]', style: '\x1b[35m' },
  group: { label: '▼ ', style: '\x1b[1m' },
  command: { label: '', style: '\x1b[34m' },
};

const INDENT = '    ';
/** Characters. */
const NUMBER_WIDTH = 5;
const DIM = '\x1b[2m';
const RESET = '\x1b[0m';
const COLOUR = /\x1b\[[0-9;:]*m/g;

/** The log page knows colours alone; in a terminal the rest would do harm. */
function withoutCursorMoves(text: string): string {
  return text.replace(NOT_A_COLOUR, '');
}

const NOT_A_COLOUR = /\x1b\[[0-9;:]*[^m0-9;:]|\x1b(?!\[)[\s\S]?|[\x00-\x08\x0b-\x1a\x1c-\x1f\x7f-\x9f]/g;
