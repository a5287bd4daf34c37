import { isUtf8 } from 'node:buffer';
import { ByteWriter } from '../byte-writer.ts';
import { decodedString } from './json-string.ts';

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

/** One frame; what is larger is the archive's to bring. */
export const MAX_FRAME_BYTES = 32 * 1024 * 1024;
const FRAME_START_BYTES = 64;
const NEWLINE = 0x0a;
const NOTHING = Buffer.alloc(0);
/** A longer line of a stream is passed over: its frame is the archive's to bring. */
const MAX_STREAMED_FRAME_BYTES = MAX_FRAME_BYTES;

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
    const bytes = new ByteWriter(lines.length);
    let foreign = 0;
    for (let start = 0; start < lines.length; ) {
      const newline = lines.indexOf(NEWLINE, start);
      const end = newline === -1 ? lines.length : newline;
      if (!this.#passingOver && end > start && !isBlank(lines, start, end)) {
        const frame = frameFrom(lines.subarray(start, end), false);
        if (frame.kind === 'log') bytes.copy(frame.bytes);
        else foreign++;
      }
      this.#passingOver = false;
      start = end + 1;
    }
    if (foreign > 0) this.#debug(`Ignored ${foreign} lines of the plain stream that are not log frames.`);
    return bytes.written();
  }
}

function isBlank(bytes: Buffer, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (bytes[at]! > 0x20) return false;
  return true;
}

/**
 * Reads a frame `{"data": "..."}`. The text of a binary frame may be cut inside a UTF-8 sequence, so its
 * bytes come out as they went in. What it takes is one buffer of the frame's size, whatever is in it.
 */
export function frameFrom(raw: Buffer, binary: boolean): Frame {
  // Text of many times its size is made of bytes that are no UTF-8, or of a frame of many escapes.
  const frame = raw.length <= MAX_PARSED_BYTES && isUtf8(raw) ? parsedFrame(raw) : decodedFrame(raw);
  return frame ?? (binary ? { kind: 'incomplete' } : { kind: 'foreign', reason: 'it is not JSON' });
}

/** Larger frames are decoded byte by byte. */
const MAX_PARSED_BYTES = 1024 * 1024;

/** @returns undefined for what is not JSON */
function parsedFrame(raw: Buffer): Frame | undefined {
  const value = jsonFrom(raw.toString());
  if (value === undefined) return undefined;
  const data = typeof value === 'object' && value !== null ? (value as { data?: unknown }).data : undefined;
  return typeof data === 'string' ? { kind: 'log', bytes: Buffer.from(data) } : NO_TEXT;
}

/** The same for a frame that begins with its text. @returns undefined for what is not JSON */
function decodedFrame(raw: Buffer): Frame | undefined {
  const [opening] = /^\s*\{\s*"data"\s*:\s*"/.exec(raw.toString('latin1', 0, FRAME_START_BYTES)) ?? [];
  if (opening === undefined) return isUtf8(raw) && raw.length > MAX_PARSED_BYTES ? NO_TEXT : undefined;
  const text = decodedString(raw, opening.length);
  if (!text) return undefined;
  if (raw.length - text.end > MAX_PARSED_BYTES) return NO_TEXT;
  // The rest is JSON if it is after a text of no length.
  const value = jsonFrom(`${opening}"${raw.toString('latin1', text.end)}`) as { data?: unknown } | undefined;
  if (value === undefined) return undefined;
  return value.data === '' ? { kind: 'log', bytes: text.bytes } : NO_TEXT;
}

const NO_TEXT: Frame = { kind: 'foreign', reason: 'it has no text in "data"' };

/** @returns undefined for what is not JSON */
function jsonFrom(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
