import { type FileHandle, open } from 'node:fs/promises';
import { basename } from 'node:path';
import type { LogType } from '../app-platform/log-types.ts';

/** The end of a saved log, as much of it as the diagnosis looks at. */
export interface LogEnd {
  /** The file's name, as diagnosis.json names it. */
  file: string;
  type: LogType;
  /** Whole lines; only where the log's last line is longer than all of it does its beginning lack. */
  bytes: Buffer;
  /** Where its first line stands in the file, from 1. */
  firstLine: number;
}

export interface LogEndOptions {
  type: LogType;
  /** Where the log holds several components' lines: whose count. What others wrote last is passed over. */
  component?: string | undefined;
  /**
   * How many newlines the file holds, if that was counted when it was written: a large file is not read for
   * it.
   */
  newlines?: number | undefined;
}

/** A log ends with what went wrong; more than this is not read. 4 MiB. */
export const MAX_END_BYTES = 4 * 1024 * 1024;
/** How many times as far up a component's lines are looked for that others wrote over. */
const MAX_WINDOWS = 8;

/**
 * Reads the end of a saved log.
 * @throws what reading the file throws
 */
export async function readLogEnd(file: string, options: LogEndOptions): Promise<LogEnd> {
  const handle = await open(file, 'r');
  try {
    const { size } = await handle.stat();
    const { bytes, start, end } = await lastWindowOf(handle, size, options.component);
    const after = options.newlines === undefined ? 0 : await countNewlines(handle, end, size);
    const before =
      options.newlines === undefined
        ? await countNewlines(handle, 0, start)
        : options.newlines - after - newlinesIn(bytes);
    return { file: basename(file), type: options.type, bytes, firstLine: before + 1 };
  } finally {
    await handle.close();
  }
}

interface Window {
  /** Whole lines, from `start` to `end` in the file. */
  bytes: Buffer;
  start: number;
  end: number;
}

/** The last part of the file that holds lines of the component; the very last one if none is found. */
async function lastWindowOf(
  handle: FileHandle,
  size: number,
  component: string | undefined,
): Promise<Window> {
  const last = await windowBefore(handle, size);
  let window = last;
  for (let count = 1; component !== undefined && !holds(window.bytes, component); count++) {
    if (window.start === 0 || count === MAX_WINDOWS) return last;
    window = await windowBefore(handle, window.start);
  }
  return window;
}

function holds(bytes: Buffer, component: string): boolean {
  return (
    bytes.includes(`\n${component} `) ||
    bytes.subarray(0, component.length + 1).equals(Buffer.from(`${component} `))
  );
}

async function windowBefore(handle: FileHandle, end: number): Promise<Window> {
  const start = Math.max(0, end - MAX_END_BYTES);
  const bytes = await readAll(handle, start, end);
  // The end of a line that begins further up is left out, unless there is nothing else.
  const newline = start === 0 ? -1 : bytes.indexOf(NEWLINE);
  const cut = newline === bytes.length - 1 ? 0 : newline + 1;
  return { bytes: bytes.subarray(cut), start: start + cut, end };
}

async function readAll(handle: FileHandle, start: number, end: number): Promise<Buffer> {
  const buffer = Buffer.allocUnsafe(end - start);
  let length = 0;
  while (length < buffer.length) {
    const { bytesRead } = await handle.read(buffer, length, buffer.length - length, start + length);
    if (bytesRead === 0) break;
    length += bytesRead;
  }
  return buffer.subarray(0, length);
}

const NEWLINE = 0x0a;
const COUNTING_BYTES = 1024 * 1024;

/** One part is counted while the next is read. */
async function countNewlines(handle: FileHandle, start: number, end: number): Promise<number> {
  const size = Math.min(COUNTING_BYTES, end - start);
  const buffers = [Buffer.allocUnsafe(size), Buffer.allocUnsafe(size)] as const;
  const readAt = async (at: number, turn: 0 | 1) => {
    const { bytesRead } = await handle.read(buffers[turn], 0, Math.min(size, end - at), at);
    return buffers[turn].subarray(0, bytesRead);
  };
  let count = 0;
  let turn: 0 | 1 = 0;
  let next = readAt(start, turn);
  for (let at = start; at < end; ) {
    const bytes = await next;
    if (bytes.length === 0) break;
    at += bytes.length;
    turn = turn === 0 ? 1 : 0;
    if (at < end) next = readAt(at, turn);
    count += newlinesIn(bytes);
  }
  return count;
}

function newlinesIn(bytes: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(NEWLINE); at !== -1; at = bytes.indexOf(NEWLINE, at + 1)) count++;
  return count;
}
