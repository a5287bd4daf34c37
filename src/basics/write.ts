import { write } from 'node:fs';

/**
 * Writes as much of some bytes to a file or a pipe as it takes at once, beside other work.
 * @returns how many bytes were written
 * @throws the system's error
 */
export function writeSome(fd: number, bytes: Uint8Array, from: number): Promise<number> {
  return new Promise((resolve, reject) => {
    write(fd, bytes, from, (error, written) => (error ? reject(error) : resolve(written)));
  });
}
