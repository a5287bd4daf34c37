import { inCompleteLines } from './archive/complete-lines.ts';
import { ByteWriter } from './byte-writer.ts';
import { readFilePart, tailOf } from './file-part.ts';
import { endOfName, endOfPrefix, endOfTime, NONE } from './line-prefix.ts';

/** The component that wrote a line; `undefined`: one that is not known. */
export type Owner = string | undefined;

/**
 * The lines of a saved log of several components, apart. A line without a prefix belongs to the component
 * whose line stands above it. The file is read once to count, and once more for each owner that is asked for.
 */
export class ComponentLines {
  readonly #path: string;
  readonly #components: string[];
  readonly #counts = new Map<Owner, number>();

  /** @param components those that are known; none: all lines stay together */
  constructor(path: string, components: string[]) {
    this.#path = path;
    this.#components = components;
    if (components.length === 0) {
      this.#counts.set(undefined, Number.POSITIVE_INFINITY);
      return;
    }
    const owners = new LineOwners(components);
    for (const piece of this.#pieces()) {
      owners.visit(piece, (_, __, owner) => this.#counts.set(owner, (this.#counts.get(owner) ?? 0) + 1));
    }
  }

  /** Those who wrote anything, in the order in which they first did. */
  get owners(): Owner[] {
    return [...this.#counts.keys()];
  }

  /**
   * @param tailLines how many of the last lines; left out: all
   * @returns whole lines, or parts of a very long one; each holds until the next but one is asked for
   */
  *of(wanted: Owner, tailLines = Number.POSITIVE_INFINITY): Generator<Buffer> {
    if (this.#counts.size === 1) {
      yield* inCompleteLines(readFilePart(this.#path, tailOf(this.#path, tailLines)));
      return;
    }
    const owners = new LineOwners(this.#components);
    let skipped = Math.max(0, (this.#counts.get(wanted) ?? 0) - tailLines);
    for (const piece of this.#pieces()) {
      const lines = new ByteWriter(piece.length);
      owners.visit(piece, (start, end, owner) => {
        if (owner === wanted && skipped-- <= 0) lines.copy(piece, start, end);
      });
      yield lines.written();
    }
  }

  #pieces(): Generator<Buffer> {
    return inCompleteLines(readFilePart(this.#path, tailOf(this.#path, Number.POSITIVE_INFINITY)));
  }
}

/** Whose each line of a log is, piece by piece. */
class LineOwners {
  readonly #components: { name: Buffer; owner: string }[];
  #owner: Owner;
  /** Whether the piece before ended within a line. */
  #inLine = false;

  constructor(components: string[]) {
    this.#components = components.map((owner) => ({ name: Buffer.from(owner), owner }));
  }

  /** @param line called for each line, and for each part of one that lies in several pieces */
  visit(piece: Buffer, line: (start: number, end: number, owner: Owner) => void): void {
    for (let start = 0; start < piece.length; ) {
      const newline = piece.indexOf(NEWLINE, start);
      const end = newline === -1 ? piece.length : newline + 1;
      if (!this.#inLine) this.#owner = this.#ownerOf(piece, start);
      line(start, end, this.#owner);
      this.#inLine = newline === -1;
      start = end;
    }
  }

  #ownerOf(piece: Buffer, start: number): Owner {
    const nameEnd = endOfName(piece, start);
    if (endOfPrefix(piece, endOfTime(piece, nameEnd)) === NONE) return this.#owner;
    for (const { name, owner } of this.#components) {
      if (name.length === nameEnd - start && piece.compare(name, 0, name.length, start, nameEnd) === 0) {
        return owner;
      }
    }
    return undefined;
  }
}

const NEWLINE = 0x0a;
