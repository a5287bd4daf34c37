import { isUtf8 } from 'node:buffer';

/** What a WebSocket message or a line of the plain stream holds. */
export type Frame = { bytes: Buffer } | { incomplete: true } | { strange: string };

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
    if (!binary) return { strange: 'it is not JSON' };
    return raw[0] === OPENING_BRACE ? { incomplete: true } : { bytes: raw };
  }
  const data = typeof value === 'object' && value !== null ? (value as { data?: unknown }).data : undefined;
  if (typeof data !== 'string') return { strange: 'it has no text in "data"' };
  return { bytes: whole ? Buffer.from(data) : unescapedUpperBytes(data) };
}

const OPENING_BRACE = 0x7b;
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
