import type { Dice } from '../e2e/dice.ts';
import type { OddFrame } from '../e2e/rewriting-proxy.ts';

/** Bytes of a log: lines as App Platform writes them, commands, escapes, what is no text, in any size. */
export function logBytes(dice: Dice, hostile: readonly string[]): Buffer {
  const pieces = Array.from({ length: dice.int(0, 60) }, () => piece(dice, hostile));
  if (dice.maybe(0.1))
    pieces.push(dice.pick('\n', 'x', '\xff', 'é', '\x1b[', 'web ').repeat(dice.pick(1e4, 4e6)));
  return Buffer.concat(pieces.map((one) => Buffer.from(one, dice.maybe(0.1) ? 'latin1' : 'utf8')));
}

function piece(dice: Dice, hostile: readonly string[]): string {
  const at = `2025-12-01T03:10:00.${String(dice.int(0, 999_999_999)).padStart(9, '0')}Z`;
  return dice.pick(
    `web ${at} line ${dice.int(0, 99)}\n`,
    `web ${at} ${dice.pick(...hostile)}\n`,
    `worker ${at} npm ERR! code E${dice.int(0, 9)}\n`,
    `${dice.pick(...hostile)}\n`,
    dice.pick('\n', '\r', '\r\n', '\0', '\u2028', '\x1b[31m', '\x1b]0;t\x07', '\x1b[2J', '\u202e', '\x9b'),
    'x'.repeat(dice.int(0, 3_000)),
    `${'a '.repeat(dice.int(0, 500))}\n`,
    `Error: ${'('.repeat(dice.int(0, 500))} at /workspace/${'a/'.repeat(dice.int(0, 300))}b.ts:1:1\n`,
  );
}

/** A frame of 5 to 40 MB, some of which are too large to be read. */
export function largeFrame(dice: Dice): Buffer | string | OddFrame {
  const filling = dice.pick(
    'x',
    '\n',
    'web 2025-12-01T03:10:00Z line\n',
    'é',
    '"',
    '\\',
    '\0',
    '{"data":"x"}',
    '[',
  );
  const text = filling.repeat(dice.int(5_000_000, 40_000_000) / filling.length);
  return dice.pick<() => Buffer | string | OddFrame>(
    () => text,
    () => JSON.stringify({ data: text }),
    () => `{"data":"${text}`,
    () => ({ data: Buffer.from(text), binary: true, fin: true }),
    () => ({ data: Buffer.alloc(text.length, dice.int(0x80, 0xff)), binary: true, fin: true }),
  )();
}

/** What one live connection brings: frames as they should be, and others. */
export function liveFrames(log: Buffer, dice: Dice): (Buffer | string | OddFrame)[] {
  const frames: (Buffer | string | OddFrame)[] = [];
  for (let at = 0; at < log.length && frames.length < 200; ) {
    const size = dice.pick(1, dice.int(1, 200), dice.int(1, 5_000_000));
    const part = log.subarray(at, at + size);
    at += size;
    frames.push(...frameOfPart(part, dice));
  }
  if (dice.maybe(0.2)) frames.splice(dice.int(0, frames.length), 0, largeFrame(dice));
  return frames;
}

function frameOfPart(part: Buffer, dice: Dice): (Buffer | string | OddFrame)[] {
  const json = JSON.stringify({ data: part.toString() });
  const half = dice.int(0, json.length);
  return dice.pick<() => (Buffer | string | OddFrame)[]>(
    () => [json],
    () => [json],
    () => [{ data: part, binary: true, fin: true }],
    () => [
      { data: json.slice(0, half), binary: false, fin: false },
      { data: json.slice(half), binary: false, fin: true },
    ],
    () => [json.slice(0, half)],
    () => [dice.pick('', '{}', 'null', '[]', '{"data":1}', '{"data":{"data":"x"}}', '{"error":"x"}')],
    () => [`{"data":${'['.repeat(dice.int(1, 100_000))}`],
    () => [JSON.stringify({ x: part.toString('latin1'), data: part.toString('latin1') })],
    () => [JSON.stringify({ data: part.toString() }).replaceAll('a', '\\u0061')],
  )();
}
