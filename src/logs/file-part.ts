import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/** From a byte, up to and without another. */
interface FilePart {
  start: number;
  end: number;
}

/** Where the last `lines` lines of a file begin, in bytes, and where the file ends; `Infinity`: all lines. */
export function tailOf(path: string, lines: number): FilePart {
  const fd = openSync(path, 'r');
  try {
    const { size } = fstatSync(fd);
    if (lines === Number.POSITIVE_INFINITY) return { start: 0, end: size };
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

const PIECE_BYTES = 256 * 1024;
