import { isUtf8 } from 'node:buffer';

/** What a WebSocket message or a line of the plain stream holds. */
export type Frame = { bytes: Buffer } | { incomplete: true } | { strange: string };

/** Whether bytes begin as a frame does; else they are bare log bytes. */
export function beginsAsFrame(raw: Buffer): boolean {
  return /^\s*\{\s*"data"\s*:/.test(raw.toString('latin1', 0, 64));
}

/**
 * Reads a frame `{"data": "..."}`. The text of a binary frame may be cut inside a UTF-8 sequence, so its bytes come
 * out as they went in.
 */
export function frameFrom(raw: Buffer, binary: boolean): Frame {
  const whole = isUtf8(raw);
  const text = whole ? raw.toString('utf8') : escapedUpperBytes(raw);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return binary ? { incomplete: true } : { strange: 'it is not JSON' };
  }
  const data = typeof value === 'object' && value !== null ? (value as { data?: unknown }).data : undefined;
  if (typeof data !== 'string') return { strange: 'it has no text in "data"' };
  return { bytes: whole ? Buffer.from(data) : unescapedUpperBytes(data) };
}

/** In a private-use area, so that each byte from 0x80 to 0xff survives JSON.parse as one character. */
const ESCAPE_BASE = 0xf700;

function escapedUpperBytes(raw: Buffer): string {
  return raw
    .toString('latin1')
    .replace(/[\x80-\xff]/g, (byte) => String.fromCharCode(ESCAPE_BASE + byte.charCodeAt(0)));
}

function unescapedUpperBytes(text: string): Buffer {
  const parts = text.split(/([\uf780-\uf7ff]+)/).map((part, index) => {
    if (index % 2 === 0) return Buffer.from(part);
    return Buffer.from([...part].map((char) => char.charCodeAt(0) - ESCAPE_BASE));
  });
  return Buffer.concat(parts);
}
