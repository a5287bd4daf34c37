import { isUtf8 } from 'node:buffer';

/**
 * What a WebSocket message or a line of the plain stream is:
 * - `log`: a frame with bytes of the log.
 * - `incomplete`: a binary message that may be the first part of a frame.
 * - `foreign`: no frame of a log.
 */
type Frame = { kind: 'log'; bytes: Buffer } | { kind: 'incomplete' } | { kind: 'foreign'; reason: string };

/** Whether bytes begin as a frame does; else they are bare log bytes. */
export function beginsAsFrame(raw: Buffer): boolean {
  return /^\s*\{\s*"data"\s*:/.test(raw.toString('latin1', 0, FRAME_START_BYTES));
}

const FRAME_START_BYTES = 64;
const NEWLINE = 0x0a;
const NOTHING = Buffer.alloc(0);
/** A longer line of a stream is passed over: its frame is the archive's to bring. */
const MAX_STREAMED_FRAME_BYTES = 64 * 1024 * 1024;

/** The log bytes of a plain stream: it brings the lines as they are or, if it begins so, one frame a line. */
export class StreamedFrames {
  readonly #debug: (text: string) => void;
  #framed: boolean | undefined;
  /** Of a line that has not ended, or from the beginning, as long as that does not decide. */
  #begun: Buffer[] = [];
  #begunBytes = 0;
  #passingOver = false;

  constructor(debug: (text: string) => void) {
    this.#debug = debug;
  }

  push(chunk: Buffer): Buffer {
    if (this.#framed === false) return chunk;
    this.#begun.push(chunk);
    this.#begunBytes += chunk.length;
    this.#framed ??= this.#decide();
    if (this.#framed === undefined) return NOTHING;
    if (!this.#framed) return this.#take();
    const newline = chunk.lastIndexOf(NEWLINE);
    if (newline === -1) {
      if (this.#begunBytes > MAX_STREAMED_FRAME_BYTES) this.#passOver();
      return NOTHING;
    }
    const all = this.#take();
    const end = all.length - chunk.length + newline + 1;
    this.#begun = [all.subarray(end)];
    this.#begunBytes = all.length - end;
    return this.#bytesOf(all.subarray(0, end));
  }

  /** What has not ended when the stream has. */
  rest(): Buffer {
    const all = this.#take();
    return (this.#framed ?? beginsAsFrame(all)) ? this.#bytesOf(all) : all;
  }

  /** @returns undefined when more is needed to decide */
  #decide(): boolean | undefined {
    const start = Buffer.concat(this.#begun);
    const mayBeFrame = /^\s*(?:\{|$)/.test(start.toString('latin1', 0, FRAME_START_BYTES));
    const isEnough = start.length >= FRAME_START_BYTES || start.includes(NEWLINE);
    return mayBeFrame && !isEnough ? undefined : beginsAsFrame(start);
  }

  #take(): Buffer {
    const all = Buffer.concat(this.#begun);
    this.#begun = [];
    this.#begunBytes = 0;
    return all;
  }

  #passOver(): void {
    this.#take();
    this.#passingOver = true;
  }

  #bytesOf(lines: Buffer): Buffer {
    const all = lines.toString('latin1').split('\n');
    const [, ...afterFirst] = all;
    const frames = (this.#passingOver ? afterFirst : all)
      .filter((line) => line.trim() !== '')
      .map((line) => frameFrom(Buffer.from(line, 'latin1'), false));
    this.#passingOver = false;
    const bytes = frames.flatMap((frame) => (frame.kind === 'log' ? [frame.bytes] : []));
    const foreign = frames.length - bytes.length;
    if (foreign > 0) this.#debug(`Ignored ${foreign} lines of the plain stream that are not log frames.`);
    return Buffer.concat(bytes);
  }
}

/**
 * Reads a frame `{"data": "..."}`. The text of a binary frame may be cut inside a UTF-8 sequence, so its
 * bytes come out as they went in.
 */
export function frameFrom(raw: Buffer, binary: boolean): Frame {
  const whole = isUtf8(raw);
  const text = whole ? raw.toString('utf8') : escapedUpperBytes(raw);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return binary ? { kind: 'incomplete' } : { kind: 'foreign', reason: 'it is not JSON' };
  }
  const data = typeof value === 'object' && value !== null ? (value as { data?: unknown }).data : undefined;
  if (typeof data !== 'string') return { kind: 'foreign', reason: 'it has no text in "data"' };
  return { kind: 'log', bytes: whole ? Buffer.from(data) : unescapedUpperBytes(data) };
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
