/**
 * Bytes of a stream in, lines out, as the runner reads a process's output (.NET's StreamReader.ReadLine): a
 * line ends at `\n`, `\r\n` or a lone `\r`, bytes that are not UTF-8 become U+FFFD, a byte order mark at the
 * start is left out, and what is left at the end without an end of line is a line too.
 */
export class LineReader {
  readonly #decoder = new TextDecoder('utf-8');
  readonly #onLine: (line: string) => void;
  /** Pieces of the line that has not ended; an array, because a line can be 100 MB in many chunks. */
  #pieces: string[] = [];
  /** A `\r` ended the last chunk: a `\n` at the start of the next one belongs to it. */
  #skipNewline = false;

  constructor(onLine: (line: string) => void) {
    this.#onLine = onLine;
  }

  write(chunk: Uint8Array): void {
    this.#read(this.#decoder.decode(chunk, { stream: true }));
  }

  end(): void {
    this.#read(this.#decoder.decode());
    if (this.#pieces.length > 0) this.#emit('');
  }

  #read(text: string): void {
    let start = 0;
    if (this.#skipNewline && text.length > 0) {
      this.#skipNewline = false;
      if (text[0] === '\n') start = 1;
    }
    END_OF_LINE.lastIndex = start;
    for (let end = END_OF_LINE.exec(text); end; end = END_OF_LINE.exec(text)) {
      this.#emit(text.slice(start, end.index));
      start = END_OF_LINE.lastIndex;
      if (end[0] === '\r' && start === text.length) this.#skipNewline = true;
    }
    if (start < text.length) this.#pieces.push(text.slice(start));
  }

  #emit(last: string): void {
    const line = this.#pieces.length === 0 ? last : this.#pieces.join('') + last;
    this.#pieces = [];
    this.#onLine(line);
  }
}

const END_OF_LINE = /\r\n|\n|\r/g;
