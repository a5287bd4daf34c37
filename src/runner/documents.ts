import { closeSync, constants, openSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { createFile } from '../logs/create-file.ts';

/**
 * Writes a file beside the logs, whole or not at all.
 * @param path absolute
 * @throws UserError where a file is in the way that this action did not make; the system's error
 */
export function writeDocument(path: string, text: string): void {
  const fd = createFile(dirname(path), path);
  try {
    writeAndClose(fd, text);
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  }
}

/**
 * Adds to a file that is there, and follows no link.
 * @throws the system's error
 */
export function appendDocument(path: string, text: string): void {
  const { O_WRONLY, O_APPEND, O_NOFOLLOW } = constants;
  writeAndClose(openSync(path, O_WRONLY | O_APPEND | (O_NOFOLLOW ?? 0)), text);
}

function writeAndClose(fd: number, text: string): void {
  try {
    writeFileSync(fd, text);
  } finally {
    closeSync(fd);
  }
}
