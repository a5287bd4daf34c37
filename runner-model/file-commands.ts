export interface Pairs {
  pairs: [name: string, value: string][];
  /** Why reading ended early; the pairs before it count. */
  error?: string;
}

/**
 * What a file such as `GITHUB_OUTPUT` sets: lines `name=value`, or `name<<delimiter`, the value's lines,
 * `delimiter`. Lines end at `\n` alone, as in the runner on Linux.
 */
export function parsePairs(text: string): Pairs {
  const lines = new FileLines(text);
  const pairs: Pairs['pairs'] = [];
  for (let line = lines.next(); line; line = lines.next()) {
    if (line.text === '') continue;
    const equals = line.text.indexOf('=');
    const heredoc = line.text.indexOf('<<');
    if (equals !== -1 && (heredoc === -1 || equals < heredoc)) {
      const name = line.text.slice(0, equals);
      if (name === '') return { pairs, error: `Invalid format '${line.text}'. Name must not be empty` };
      pairs.push([name, line.text.slice(equals + 1)]);
    } else if (heredoc !== -1) {
      const name = line.text.slice(0, heredoc);
      const delimiter = line.text.slice(heredoc + 2);
      if (name === '' || delimiter === '') {
        const error = `Invalid format '${line.text}'. Name must not be empty and delimiter must not be empty`;
        return { pairs, error };
      }
      const value = lines.until(delimiter);
      if (value === undefined) {
        return { pairs, error: `Invalid value. Matching delimiter not found '${delimiter}'` };
      }
      pairs.push([name, value]);
    } else {
      return { pairs, error: `Invalid format '${line.text}'` };
    }
  }
  return { pairs };
}

class FileLines {
  readonly #text: string;
  #index = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** The next line, and whether it ended with a newline. */
  next(): { text: string; ended: boolean } | undefined {
    if (this.#index >= this.#text.length) return undefined;
    const newline = this.#text.indexOf('\n', this.#index);
    const end = newline === -1 ? this.#text.length : newline;
    const text = this.#text.slice(this.#index, end);
    this.#index = newline === -1 ? end : newline + 1;
    return { text, ended: newline !== -1 };
  }

  /** The text up to the line that is the delimiter, without the newline before it. */
  until(delimiter: string): string | undefined {
    const start = this.#index;
    let end = start;
    for (let line = this.next(); line; line = this.next()) {
      if (line.text === delimiter) return this.#text.slice(start, end);
      end = line.ended ? this.#index - 1 : this.#index;
    }
    return undefined;
  }
}
