import { closeSync, fstatSync, ftruncateSync, readSync, renameSync, rmSync, writeSync } from 'node:fs';
import { reasonOf } from '../basics/errors.ts';
import { writeSome } from '../basics/write.ts';
import { countNewlines } from './count-newlines.ts';
import { createFile } from './create-file.ts';

/**
 * A file that grows. Writing is synchronous, so that whatever was received is in the file when the process
 * has to end. A disk that is full does not end the step: `onError` is called once, and the rest is not
 * written.
 */
export class LogFile {
  readonly path: string;
  readonly #root: string;
  readonly #onError: (text: string) => void;
  #fd: number | undefined;
  #bytes = 0;
  #newlines = 0;
  #failed = false;

  constructor(root: string, path: string, onError: (text: string) => void) {
    this.#root = root;
    this.path = path;
    this.#onError = onError;
  }

  /** Bytes written. */
  get bytes(): number {
    return this.#bytes;
  }

  /** Newlines written: how many lines there are up to any place is known without reading it all again. */
  get newlines(): number {
    return this.#newlines;
  }

  /** Whether the file could not be written to its end. */
  get failed(): boolean {
    return this.#failed;
  }

  append(bytes: Uint8Array): void {
    if (this.#failed) return;
    try {
      this.#fd ??= createFile(this.#root, this.path);
      for (let from = 0; from < bytes.length; ) {
        const written = writeSync(this.#fd, bytes, from);
        this.#bytes += written;
        this.#newlines += countNewlines(bytes.subarray(from, from + written));
        from += written;
      }
    } catch (error) {
      this.#fail(error);
    }
  }

  /**
   * Appends beside other work, which pays for large pieces; the bytes must stay as they are until it is done.
   */
  async appendLarge(bytes: Uint8Array): Promise<void> {
    if (this.#failed) return;
    try {
      this.#fd ??= createFile(this.#root, this.path);
      for (let from = 0; from < bytes.length; ) {
        const writing = writeSome(this.#fd, bytes, from);
        const newlines = countNewlines(bytes.subarray(from));
        const written = await writing;
        this.#bytes += written;
        this.#newlines += newlines - countNewlines(bytes.subarray(from + written));
        from += written;
      }
    } catch (error) {
      this.#fail(error);
    }
  }

  /** Ends a line that was cut, so that what follows is not glued to it. */
  endLine(): void {
    if (this.#fd === undefined || this.#bytes === 0) return;
    const last = Buffer.alloc(1);
    readSync(this.#fd, last, 0, 1, this.#bytes - 1);
    if (last[0] !== 0x0a) this.append(Buffer.from('\n'));
  }

  /** Becomes what another file holds, at once and whole; the other is gone. */
  becomes(other: LogFile): void {
    if (other.#failed && other.#bytes <= this.#bytes) {
      other.discard();
      this.#failed ||= this.#bytes === 0;
      return;
    }
    other.append(new Uint8Array());
    other.close();
    this.close();
    this.#move(other.path, this.path);
    this.#bytes = other.#bytes;
    this.#newlines = other.#newlines;
    this.#failed ||= other.#failed;
  }

  /**
   * Goes on under another name, and leaves its own for something new.
   * @returns whether there was something to set aside
   */
  setAside(path: string): boolean {
    this.close();
    const moved = this.#bytes > 0 && this.#move(this.path, path);
    this.#bytes = 0;
    this.#newlines = 0;
    return moved;
  }

  #fail(error: unknown): void {
    this.#failed = true;
    this.#onError(`Cannot write ${this.path}: ${reasonOf(error)}. Continuing without this file.`);
    this.close();
  }

  #move(from: string, to: string): boolean {
    try {
      renameSync(from, to);
      return true;
    } catch (error) {
      if (!this.#failed) this.#onError(`Cannot write ${to}: ${reasonOf(error)}.`);
      this.#failed = true;
      return false;
    }
  }

  /** Cuts off what follows the last newline. */
  keepCompleteLines(): void {
    if (this.#fd === undefined) return;
    const piece = Buffer.allocUnsafe(PIECE_BYTES);
    for (let end = fstatSync(this.#fd).size; end > 0; ) {
      const start = Math.max(0, end - PIECE_BYTES);
      const count = readSync(this.#fd, piece, 0, end - start, start);
      const newline = piece.subarray(0, count).lastIndexOf(0x0a);
      if (newline !== -1) {
        this.#bytes = start + newline + 1;
        ftruncateSync(this.#fd, this.#bytes);
        return;
      }
      end = start;
    }
  }

  discard(): void {
    this.close();
    try {
      rmSync(this.path, { force: true });
    } catch (error) {
      // Where nothing can be removed nothing was written, and `onError` was called.
      if (!this.#failed) throw error;
    }
  }

  close(): void {
    if (this.#fd === undefined) return;
    closeSync(this.#fd);
    this.#fd = undefined;
  }
}

const PIECE_BYTES = 256 * 1024;
