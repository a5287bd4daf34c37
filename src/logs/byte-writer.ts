import { countGarbage } from '../basics/garbage.ts';

/**
 * Bytes put together piece by piece in one buffer: no small buffers are left behind, however many pieces
 * there are.
 */
export class ByteWriter {
  #bytes: Buffer;
  #end = 0;

  /** @param room bytes that are likely enough; it grows when they are not */
  constructor(room: number) {
    this.#bytes = Buffer.allocUnsafe(room);
  }

  copy(from: Buffer, start = 0, end = from.length): void {
    this.#reserve(end - start);
    this.#end += from.copy(this.#bytes, this.#end, start, end);
  }

  /** The same for a few bytes, which take less time one by one than a call of the system's copying. */
  copyFew(from: Buffer, start = 0, end = from.length): void {
    this.#reserve(end - start);
    const bytes = this.#bytes;
    let at = this.#end;
    for (let index = start; index < end; index++) bytes[at++] = from[index]!;
    this.#end = at;
  }

  text(text: string): void {
    this.#reserve(Buffer.byteLength(text));
    this.#end += this.#bytes.write(text, this.#end);
  }

  /** All of it, once nothing more comes. */
  written(): Buffer {
    countGarbage(this.#end);
    return this.#bytes.subarray(0, this.#end);
  }

  #reserve(bytes: number): void {
    if (this.#end + bytes <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafe(Math.max(2 * this.#bytes.length, this.#end + bytes));
    this.#bytes.copy(larger, 0, 0, this.#end);
    this.#bytes = larger;
  }
}
