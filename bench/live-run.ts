import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { watchPeakMemory } from '../runner-model/memory.ts';
import { rawScenario } from '../simulator/index.ts';
import type { Program } from './action.ts';
import { median, quantile } from './figures.ts';
import { type Address, Served } from './served.ts';

const START = Date.parse('2025-12-01T03:10:38Z');
/**
 * At first comes at once what was written before the program looked, and its code is not compiled; told
 * apart.
 */
const WARM_UP_NS = 1_000_000_000n;
/** So long the deployment waits before lines are written: the action is ready by then. */
const PENDING_MS = 700;

export interface LiveJob {
  linesPerSecond: number;
  seconds: number;
}

/** How a program followed a live log. Times are milliseconds from the server's send to standard output. */
export interface LiveFigures {
  median: number;
  p99: number;
  /** The latest line of the first second. */
  first: number;
  lost: number;
  doubled: number;
  memory: number | undefined;
  exitCode: number | null;
  /** The log as it was written. */
  log: Uint8Array;
}

/**
 * Lets a program follow a build log that is written at a steady rate.
 * @param waitsItself false: it is started when the log has begun, since it would end before
 */
export async function runLive(
  { linesPerSecond, seconds }: LiveJob,
  waitsItself: boolean,
  programFor: (address: Address) => Program,
): Promise<LiveFigures & { program: Program }> {
  const server = await Served.start({
    scenario: rawScenario({
      build: logOf(linesPerSecond * seconds, linesPerSecond),
      buildMs: seconds * 1000,
      pendingBuildMs: PENDING_MS,
      live: { rate: { linesPerSecond } },
      recordSends: true,
    }),
  });
  try {
    if (!waitsItself) await server.untilLogs();
    const program = programFor(server.address);
    const { chunks, memory, exitCode } = await read(program);
    const { sends, log } = await server.sends();
    const figures = compare(sends, linesIn(chunks), linesPerSecond * seconds);
    return { ...figures, memory, exitCode, log, program };
  } finally {
    server.stop();
  }
}

/** Each line is another, so that each can be found again. */
function logOf(count: number, linesPerSecond: number): string {
  const lines = Array.from({ length: count }, (_, index) => {
    const at = new Date(START + (index * 1000) / linesPerSecond).toISOString().slice(0, -1);
    return `web ${at}${String(index % 1_000_000).padStart(6, '0')}Z │ => line ${index} of a build that says much\n`;
  });
  return lines.join('');
}

interface Arrival {
  line: string;
  at: bigint;
}

function compare(sends: Arrival[], came: Arrival[], wanted: number) {
  const sent = new Map(sends.map(({ line, at }) => [line, at] as const));
  const warm = (sends[0]?.at ?? 0n) + WARM_UP_NS;
  const late = came.flatMap(({ line, at }) => {
    const then = sent.get(line);
    return then === undefined ? [] : [{ ms: Number(at - then) / 1e6, isWarm: then >= warm }];
  });
  const lost = wanted - new Set(came.map(({ line }) => line).filter((line) => sent.has(line))).size;
  const warmLate = late.filter(({ isWarm }) => isWarm).map(({ ms }) => ms);
  const coldLate = late.filter(({ isWarm }) => !isWarm).map(({ ms }) => ms);
  return {
    median: median(warmLate),
    p99: quantile(warmLate, 0.99),
    first: quantile(coldLate, 1),
    lost,
    doubled: late.length - (wanted - lost),
  };
}

async function read({ command: [first = '', ...rest], env }: Program) {
  const child = spawn(first, rest, { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const memory = watchPeakMemory(child.pid ?? 0);
  const chunks: { bytes: Buffer; at: bigint }[] = [];
  // Taken apart afterwards, so that measuring does not make lines late.
  child.stdout.on('data', (bytes: Buffer) => chunks.push({ bytes, at: process.hrtime.bigint() }));
  const [exitCode] = (await once(child, 'close')) as [number | null];
  return { chunks, memory: memory.stop(), exitCode };
}

/** Each line with the moment at which its last byte came. */
function linesIn(chunks: { bytes: Buffer; at: bigint }[]): Arrival[] {
  const lines: Arrival[] = [];
  let begun: Buffer = Buffer.alloc(0);
  for (const { bytes, at } of chunks) {
    const all = begun.length > 0 ? Buffer.concat([begun, bytes]) : bytes;
    const end = all.lastIndexOf(0x0a) + 1;
    begun = all.subarray(end);
    for (const line of all.toString('utf8', 0, end).split('\n').slice(0, -1)) lines.push({ line, at });
  }
  return lines;
}
