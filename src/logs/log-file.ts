import {
  closeSync,
  constants,
  fstatSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  write,
  writeSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { reasonOf, UserError } from '../basics/errors.ts';

/**
 * A file that grows. Writing is synchronous, so that whatever was received is in the file when the process is told
 * to end. A disk that is full does not end the step: `trouble` is told once, and the rest is not written.
 */
export class LogFile {
  readonly path: string;
  readonly #root: string;
  readonly #trouble: (text: string) => void;
  #fd: number | undefined;
  #bytes = 0;
  #failed = false;

  constructor(root: string, path: string, trouble: (text: string) => void) {
    this.#root = root;
    this.path = path;
    this.#trouble = trouble;
  }

  /** Bytes written. */
  get bytes(): number {
    return this.#bytes;
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
        from += written;
      }
    } catch (error) {
      this.#fail(error);
    }
  }

  /** The same for much at a time, beside other work; the bytes must stay as they are until it is done. */
  async appendWhile(bytes: Uint8Array): Promise<void> {
    if (this.#failed) return;
    try {
      this.#fd ??= createFile(this.#root, this.path);
      for (let from = 0; from < bytes.length; ) {
        const written = await writeSome(this.#fd, bytes, from);
        this.#bytes += written;
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
    return moved;
  }

  #fail(error: unknown): void {
    this.#failed = true;
    this.#trouble(`Cannot write ${this.path}: ${reasonOf(error)}. Going on without this file.`);
    this.close();
  }

  #move(from: string, to: string): boolean {
    try {
      renameSync(from, to);
      return true;
    } catch (error) {
      if (!this.#failed) this.#trouble(`Cannot write ${to}: ${reasonOf(error)}.`);
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
      // Where nothing can be removed nothing was written, and that was told.
      if (!this.#failed) throw error;
    }
  }

  close(): void {
    if (this.#fd === undefined) return;
    closeSync(this.#fd);
    this.#fd = undefined;
  }
}

/** From a byte, up to and without another. */
export interface FilePart {
  start: number;
  end: number;
}

const PIECE_BYTES = 256 * 1024;

function writeSome(fd: number, bytes: Uint8Array, from: number): Promise<number> {
  return new Promise((resolve, reject) => {
    write(fd, bytes, from, (error, written) => (error ? reject(error) : resolve(written)));
  });
}

/**
 * Makes a folder and those it lies in, where they are not there yet.
 * @throws the system's error; where Node's own `recursive` tries for ever (`/proc`), this does not
 */
export function makeFolder(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
  if (dirname(folder) !== folder) makeFolder(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another log's file may have been made in it meanwhile.
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw error;
  }
}

/** Makes a new file, whatever lay there; never writes through a link that somebody put below `root`, nor outside it. */
function createFile(root: string, path: string): number {
  const folder = dirname(path);
  if (relative(root, folder).startsWith('..')) throw new UserError('it lies outside log_dir');
  makeFolder(folder);
  if (realpathSync(folder) !== join(realpathSync(root), relative(root, folder))) {
    throw new UserError(`${folder} is a link that leads elsewhere`);
  }
  rmSync(path, { force: true });
  const { O_RDWR, O_CREAT, O_EXCL, O_NOFOLLOW } = constants;
  return openSync(path, O_RDWR | O_CREAT | O_EXCL | (O_NOFOLLOW ?? 0), 0o644);
}

/** Where the last `lines` lines of a file begin, in bytes, and where the file ends. */
export function tailOf(path: string, lines: number): FilePart {
  const fd = openSync(path, 'r');
  try {
    const { size } = fstatSync(fd);
    const piece = Buffer.allocUnsafe(PIECE_BYTES);
    let wanted = lines;
    for (let end = size; end > 0; ) {
      const start = Math.max(0, end - PIECE_BYTES);
      const bytes = piece.subarray(0, readSync(fd, piece, 0, end - start, start));
      // The newline at the very end ends the last line; it does not begin another.
      let from = end === size && bytes.at(-1) === 0x0a ? bytes.length - 2 : bytes.length - 1;
      for (; from >= 0; from--) {
        from = bytes.lastIndexOf(0x0a, from);
        if (from === -1) break;
        if (--wanted === 0) return { start: start + from + 1, end: size };
      }
      end = start;
    }
    return { start: 0, end: size };
  } finally {
    closeSync(fd);
  }
}

/** A part of a file, in pieces. */
export function* readFilePart(path: string, part: FilePart): Generator<Buffer> {
  const fd = openSync(path, 'r');
  try {
    yield* pieces(fd, part);
  } finally {
    closeSync(fd);
  }
}

function* pieces(fd: number, part: FilePart): Generator<Buffer> {
  const piece = Buffer.allocUnsafe(PIECE_BYTES);
  for (let from = part.start; from < part.end; ) {
    const count = readSync(fd, piece, 0, Math.min(piece.length, part.end - from), from);
    if (count === 0) return;
    yield piece.subarray(0, count);
    from += count;
  }
}
