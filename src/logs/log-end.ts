import { type FileHandle, open } from 'node:fs/promises';
import { basename } from 'node:path';
import type { LogType } from '../app-platform/log-types.ts';
import { countNewlines } from './count-newlines.ts';

/** The end of a saved log, as much of it as the diagnosis looks at. */
export interface LogEnd {
  /** The file as diagnosis.json names it: relative to log_dir. */
  file: string;
  type: LogType;
  /** Whole lines; only where the log's last line is longer than all of it does its beginning lack. */
  bytes: Buffer;
  /** Where its first line stands in the file, from 1. */
  firstLine: number;
}

export interface LogEndOptions {
  /** How the file is named for people; left out: without its folder. */
  name?: string | undefined;
  type: LogType;
  /** Where the log holds several components' lines: whose count. What others wrote last is passed over. */
  component?: string | undefined;
  /** How many newlines the file holds: it is not read from its beginning to count them. */
  newlines: number;
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
    const { bytes, after } = await lastWindowOf(handle, size, options.component);
    const before = options.newlines - countNewlines(bytes) - after;
    return { file: options.name ?? basename(file), type: options.type, bytes, firstLine: before + 1 };
  } finally {
    await handle.close();
  }
}

/**
 * The last whole lines of a file, up to MAX_END_BYTES.
 * @throws what reading the file throws
 */
export async function readLastLines(file: string): Promise<Buffer> {
  const handle = await open(file, 'r');
  try {
    const { size } = await handle.stat();
    return (await windowBefore(handle, size)).bytes;
  } finally {
    await handle.close();
  }
}

interface Window {
  /** Whole lines. */
  bytes: Buffer;
  /** Where they begin in the file. */
  start: number;
}

/** The last part of the file that holds lines of the component, the very last one if none is found. */
async function lastWindowOf(
  handle: FileHandle,
  size: number,
  component: string | undefined,
): Promise<{ bytes: Buffer; after: number }> {
  const last = await windowBefore(handle, size);
  let window = last;
  /** Newlines between the window and the file's end. */
  let after = 0;
  for (let count = 1; component !== undefined && !holds(window.bytes, component); count++) {
    if (window.start === 0 || count === MAX_WINDOWS) return { bytes: last.bytes, after: 0 };
    after += countNewlines(window.bytes);
    window = await windowBefore(handle, window.start);
  }
  return { bytes: window.bytes, after };
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
  return { bytes: bytes.subarray(cut), start: start + cut };
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
