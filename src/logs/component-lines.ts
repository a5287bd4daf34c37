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
      owners.visit(piece, (owner, begins) =>
        this.#counts.set(owner, (this.#counts.get(owner) ?? 0) + (begins ? 1 : 0)),
      );
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
    let toSkip = Math.max(0, (this.#counts.get(wanted) ?? 0) - tailLines);
    let isSkipped = false;
    for (const piece of this.#pieces()) {
      const lines = new ByteWriter(piece.length);
      owners.visit(piece, (owner, begins, start, end) => {
        if (owner !== wanted) return;
        if (begins) isSkipped = toSkip-- > 0;
        if (!isSkipped) lines.copy(piece, start, end);
      });
      yield lines.written();
    }
  }

  #pieces(): Generator<Buffer> {
    return inCompleteLines(readFilePart(this.#path, tailOf(this.#path, Number.POSITIVE_INFINITY)));
  }
}

/** `begins`: whether a line begins here, from `start` on; else what goes on is one that began before. */
type LineVisitor = (owner: Owner, begins: boolean, start: number, end: number) => void;

/** Whose each line of a log is, piece by piece. */
class LineOwners {
  readonly #components: { name: Buffer; owner: string }[];
  #owner: Owner;
  /** Whether the piece before ended within a line. */
  #inLine = false;

  constructor(components: string[]) {
    this.#components = components.map((owner) => ({ name: Buffer.from(owner), owner }));
  }

  /** @param visitor called for each line, and for each part of one that lies in several pieces */
  visit(piece: Buffer, visitor: LineVisitor): void {
    for (let start = 0; start < piece.length; ) {
      const newline = piece.indexOf(NEWLINE, start);
      const end = newline === -1 ? piece.length : newline + 1;
      if (!this.#inLine) this.#owner = this.#ownerOf(piece, start);
      visitor(this.#owner, !this.#inLine, start, end);
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
