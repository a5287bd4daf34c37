import type { FrameOptions } from '../scenarios/scenario.ts';
import type { Random } from '../world/random.ts';
import { cutIn } from './feed.ts';

/** A WebSocket message, and the log's bytes in it. */
export interface Frame {
  message: string | Buffer;
  binary: boolean;
  log: Buffer;
}

const DEFAULT_LINES: [number, number] = [1, 100];
const JUNK = [
  'ping',
  '{}',
  '{"data":null}',
  '[]',
  '{"data":5}',
  '',
  'null',
  '{"data":{"data":"no"}}',
  '{"status":"ok"}',
];

/** Groups lines and parts of lines as the frames in which they are sent. */
export function* logFrames(lines: Buffer[], options: FrameOptions, random: Random): Generator<Buffer> {
  const [least, most] = options.lines ?? DEFAULT_LINES;
  const { splitLines = 0 } = options;
  let rest: Buffer | undefined;
  for (let index = 0; index < lines.length; ) {
    const count = most > least ? random.between(least, most) : least;
    const group = lines.slice(index, index + count);
    index += count;
    const whole = Buffer.concat(rest ? [rest, ...group] : group);
    const last = group.at(-1);
    rest = undefined;
    if (last && last.length > 1 && splitLines > 0 && random.chance(splitLines)) {
      const cut = cutIn(whole, whole.length - random.between(1, last.length - 1), Boolean(options.splitUtf8));
      if (cut > 0) {
        rest = whole.subarray(cut);
        yield whole.subarray(0, cut);
        continue;
      }
    }
    yield whole;
  }
  if (rest) yield rest;
}

/** The messages for a piece of the log: one, or two where a JSON text is divided. */
export function messagesOf(log: Buffer, options: FrameOptions, random: Random): Frame[] {
  const { splitUtf8 } = options;
  if (!splitUtf8) return [{ message: JSON.stringify({ data: log.toString() }), binary: false, log }];
  if (splitUtf8 === 'raw') return [{ message: log, binary: true, log }];
  const json = jsonOf(log);
  if (splitUtf8 !== 'document') return [{ message: json, binary: true, log }];
  const cut = random.between(1, json.length - 1);
  return [
    { message: json.subarray(0, cut), binary: true, log: Buffer.alloc(0) },
    { message: json.subarray(cut), binary: true, log },
  ];
}

/** A frame that holds no log, now and then. */
export function junkFrame(options: FrameOptions, random: Random): string | undefined {
  return options.junk && random.chance(options.junk) ? random.pick(JUNK) : undefined;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const FIRST_PRINTABLE = 0x20;

/** `{"data": "..."}` whose text holds the log's bytes as they are, so also half a UTF-8 sequence. */
function jsonOf(log: Buffer): Buffer {
  const parts: Buffer[] = [Buffer.from('{"data":"')];
  let plain = 0;
  for (let index = 0; index < log.length; index++) {
    const byte = log[index]!;
    if (byte >= FIRST_PRINTABLE && byte !== QUOTE && byte !== BACKSLASH) continue;
    const escaped = JSON.stringify(String.fromCharCode(byte)).slice(1, -1);
    parts.push(log.subarray(plain, index), Buffer.from(escaped));
    plain = index + 1;
  }
  return Buffer.concat([...parts, log.subarray(plain), Buffer.from('"}')]);
}
