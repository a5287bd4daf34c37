import type { Body } from '../http/answer.ts';
import { prefixed } from '../log-text/index.ts';

const BLOCK_BYTES = 4 * 1024 * 1024;
const BLOCK_DATE = Date.parse('2025-12-01T03:10:38Z');

/**
 * A log of any size that is never in memory: one block of lines over and over.
 * @param size `bytes` of the whole, `lineLength` of each line with its end
 */
export function bigBody(size: { bytes: number; lineLength: number }): Body {
  const block = blockOf(size.lineLength, size.bytes);
  return {
    length: size.bytes,
    *chunks(start, end) {
      for (let at = start; at < end; ) {
        const from = at % block.length;
        const chunk = block.subarray(from, Math.min(block.length, from + end - at));
        yield chunk;
        at += chunk.length;
      }
    },
  };
}

function blockOf(lineLength: number, bytes: number): Buffer {
  const lines: Buffer[] = [];
  for (let length = 0, index = 0; length < Math.min(BLOCK_BYTES, bytes); index++) {
    const start = prefixed({ text: `line ${index} ` }, 'web', BLOCK_DATE, index * 0.371).subarray(0, -1);
    const line = Buffer.alloc(
      Math.max(lineLength, start.length + 1),
      'abcdefghijklmnopqrstuvwxyz 0123456789 ',
    );
    start.copy(line);
    line[line.length - 1] = 0x0a;
    lines.push(line);
    length += line.length;
  }
  return Buffer.concat(lines);
}
