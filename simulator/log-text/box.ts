import type { TextLine } from './parts.ts';

export const BOLD = '\x1b[1m';
export const DIM = '\x1b[2m';
export const RED = '\x1b[31m';
export const GREEN = '\x1b[32m';
export const YELLOW = '\x1b[33m';
export const CYAN = '\x1b[36m';
export const RESET = '\x1b[0m';

const RULE = '────────────';
const TAIL = '───────────╼';

/** A box as the build draws it: a title, lines that begin with `│ `, a foot. */
export function box(title: string, lines: (string | Buffer)[]): TextLine[] {
  const open = openBox(title, lines);
  const width = `╭${RULE} ${title} ${TAIL}`.length;
  return [...open, line(`╰${'─'.repeat(width - 1)}╼`), line('')];
}

/** A box without its foot, as a failed build leaves it. */
export function openBox(title: string, lines: (string | Buffer)[]): TextLine[] {
  return [line(`╭${RULE} ${title} ${TAIL}`), ...lines.map(inBox)];
}

export function line(text: string | Buffer): TextLine {
  return { text };
}

function inBox(text: string | Buffer): TextLine {
  return { text: typeof text === 'string' ? `│ ${text}` : Buffer.concat([Buffer.from('│ '), text]) };
}
