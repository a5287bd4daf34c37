import { isUtf8 } from 'node:buffer';

/**
 * Log bytes as they may be shown: whole lines or pieces of a long one in, the same text out without anything that
 * moves the cursor, clears the screen, sets a title or is not text. Colours (SGR sequences), tabs and newlines stay.
 * A lone carriage return becomes a newline, as the runner reads it. Bytes without any of that come back as they are.
 */
export function harmless(bytes: Buffer): Buffer {
  if (isUtf8(bytes) && !SUSPICIOUS.test(bytes.toString('latin1'))) return bytes;
  return Buffer.from(bytes.toString('utf8').replace(NOT_SHOWN, shown));
}

/** Text of ours or of the API in one harmless line, that no runner reads as a command. */
export function harmlessLine(text: string): string {
  return text
    .replace(/\x1b\[[0-9;:]*m/g, '')
    .replace(/[\s\x00-\x1f\x7f-\x9f\u2028\u2029]+/g, ' ')
    .trim()
    .replaceAll('##[', '## [')
    .replace(/^::/, ': :');
}

/** In the Latin-1 view of UTF-8: control bytes other than tab and newline, and the two-byte forms of C1 controls. */
const SUSPICIOUS = /[\x00-\x08\x0b-\x1f\x7f]|\xc2[\x80-\x9f]/;

const NOT_SHOWN = new RegExp(
  [
    /\x1b\[[0-?]*[ -/]*[@-~]/, // CSI: colours, and cursor moves
    /\x1b[\]PX^_][^\x07\x1b\n]*(?:\x07|\x1b\\)?/, // OSC, DCS and other strings: titles, links, clipboard
    /\x1b[ -/]*[0-~]?/, // any other escape
    /\r+\n/,
    /[\x00-\x08\x0b-\x1f\x7f-\x9f]/,
  ]
    .map((part) => part.source)
    .join('|'),
  'g',
);

function shown(found: string): string {
  if (COLOUR.test(found)) return found;
  if (found === '\r' || found.endsWith('\n')) return '\n';
  if (found.startsWith('\x1b')) return '';
  const code = found.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(CONTROL_PICTURES + code);
  return code === 0x7f ? '\u2421' : '\ufffd';
}

const COLOUR = /^\x1b\[[0-9;:]*m$/;
/** U+2400 SYMBOL FOR NULL and what follows it: a picture for each control character. */
const CONTROL_PICTURES = 0x2400;
