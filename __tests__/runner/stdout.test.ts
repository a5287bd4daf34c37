import { EventEmitter } from 'node:events';
import type { writeSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { Stdout } from '../../src/runner/stdout.ts';

/**
 * A pipe that takes so many bytes at once and then answers with an error; what comes later is read slowly.
 */
class Pipe {
  text = '';
  readonly #errors = new EventEmitter();
  readonly #taken: (() => void)[] = [];
  #room: number;
  readonly #code: string;

  constructor(room: number, code = 'EAGAIN') {
    this.#room = room;
    this.#code = code;
  }

  get stdout(): Stdout {
    const stream = {
      fd: 1,
      on: (name: string, listener: () => void) => this.#errors.on(name, listener),
      write: (bytes: Uint8Array, done: () => void) => {
        this.text += Buffer.from(bytes).toString();
        this.#taken.push(done);
        return false;
      },
    };
    const write = (_: number, bytes: Uint8Array, from: number) => {
      if (this.#room === 0) throw Object.assign(new Error(this.#code), { code: this.#code });
      const count = Math.min(this.#room, bytes.length - from);
      this.#room -= count;
      this.text += Buffer.from(bytes.subarray(from, from + count)).toString();
      return count;
    };
    type Parts = ConstructorParameters<typeof Stdout>;
    return new Stdout(stream as unknown as Parts[0], write as unknown as typeof writeSync);
  }

  /** The reader takes what was handed to the stream. */
  read(): void {
    for (const done of this.#taken.splice(0)) done();
  }

  break(): void {
    this.#errors.emit('error', new Error('EPIPE'));
  }
}

const bytes = (text: string) => Buffer.from(text);

test('where a write waits for the reader, as on Windows, all is out when it returns', () => {
  const pipe = new Pipe(Number.POSITIVE_INFINITY);
  const { stdout } = pipe;
  expect([stdout.write(bytes('one\n')), stdout.writeLarge(bytes('two\n'))]).toEqual([undefined, undefined]);
  expect(pipe.text).toBe('one\ntwo\n');
});

test('where a full pipe answers EAGAIN, the rest comes later, in order, and its writer waits', async () => {
  const pipe = new Pipe(6);
  const { stdout } = pipe;
  const changed = bytes('one\ntwo\n');
  const first = stdout.write(changed);
  changed.fill('x');
  const second = stdout.write(bytes('three\n'));
  expect([first, second].every((one) => one instanceof Promise)).toBe(true);
  let isOut = false;
  const flushed = stdout.flush().then(() => {
    isOut = true;
  });
  pipe.read();
  await first;
  expect(isOut).toBe(false);
  pipe.read();
  await Promise.all([second, flushed]);
  expect(pipe.text).toBe('one\ntwo\nthree\n');
});

test.each(['EPIPE', 'EIO'])('a reader that is gone (%s) holds nobody', (code) => {
  const pipe = new Pipe(2, code);
  const { stdout } = pipe;
  expect([stdout.write(bytes('lost\n')), stdout.write(bytes('more\n'))]).toEqual([undefined, undefined]);
  expect(pipe.text).toBe('lo');
});

test('a pipe that breaks while something waits ends the wait', async () => {
  const pipe = new Pipe(0);
  const { stdout } = pipe;
  const waiting = stdout.write(bytes('never read\n'));
  pipe.break();
  await Promise.all([waiting, stdout.flush()]);
  expect(stdout.write(bytes('more\n'))).toBeUndefined();
});
