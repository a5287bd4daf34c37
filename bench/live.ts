import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { rawScenario } from '../simulator/index.ts';
import { watchPeakMemory } from '../simulator/runner/memory.ts';
import { action } from './action.ts';
import { median, quantile, type Row, withinMemory } from './figures.ts';
import { Served } from './served.ts';

/** Milliseconds from the server's send to the line on standard output. */
const MOST_MEDIAN_MS = 5;
const MOST_P99_MS = 50;
/** In the first second the code of the action is not compiled yet; its latency is told apart. */
const WARM_UP_NS = 1_000_000_000n;
const START = Date.parse('2025-12-01T03:10:38Z');

/** Lines a second at which latency counts, and at which only the lines do. */
const RATES = [
  { linesPerSecond: 100, latencyCounts: true },
  { linesPerSecond: 10_000, latencyCounts: true },
  { linesPerSecond: 50_000, latencyCounts: false },
];

/** Live logs: how late a line is, and whether each comes once. */
export async function live({ seconds }: { seconds: number }): Promise<Row[]> {
  const rows: Row[] = [];
  for (const { linesPerSecond, latencyCounts } of RATES) {
    rows.push(await atRate(linesPerSecond, seconds, latencyCounts));
  }
  return rows;
}

async function atRate(linesPerSecond: number, seconds: number, latencyCounts: boolean): Promise<Row> {
  const build = logOf(linesPerSecond * seconds, linesPerSecond);
  const server = await Served.start({
    scenario: rawScenario({
      build,
      buildMs: seconds * 1000,
      // The action is ready when the first line is written.
      pendingBuildMs: PENDING_MS,
      live: { rate: { linesPerSecond } },
      recordSends: true,
    }),
  });
  try {
    const { url, token, appId, deploymentId } = server.address;
    const inputs = { api_url: url, token, app_id: appId, deployment_id: deploymentId, type: 'BUILD' };
    const { came, memory, file } = await follow(inputs);
    const { sends, log } = await server.sends();
    const sent = new Map(sends.map(({ line, at }) => [line, at] as const));
    const warm = (sends[0]?.at ?? 0n) + WARM_UP_NS;
    const late = came.flatMap(({ line, at }) => {
      const then = sent.get(line);
      return then === undefined ? [] : [{ ms: Number(at - then) / 1e6, isWarm: then >= warm }];
    });
    const wanted = linesPerSecond * seconds;
    const lost = wanted - new Set(came.map(({ line }) => line).filter((line) => sent.has(line))).size;
    const doubled = late.length - (wanted - lost);
    const whole = lost === 0 && doubled === 0 && file.equals(log);
    const warmLate = late.filter(({ isWarm }) => isWarm).map(({ ms }) => ms);
    const [half, most] = [median(warmLate), quantile(warmLate, 0.99)];
    const first = quantile(
      late.filter(({ isWarm }) => !isWarm).map(({ ms }) => ms),
      1,
    );
    return {
      bench: 'live',
      what: `${linesPerSecond} lines/s for ${seconds} s`,
      action: [
        `median ${half.toFixed(1)} ms, p99 ${most.toFixed(1)} ms (in the first second up to ${first.toFixed(0)} ms)`,
        `${lost} lost, ${doubled} doubled`,
      ].join(', '),
      beside: '',
      memory,
      target: latencyCounts
        ? `median < ${MOST_MEDIAN_MS} ms, p99 < ${MOST_P99_MS} ms, none lost`
        : 'none lost',
      reached:
        whole && withinMemory(memory) && (!latencyCounts || (half < MOST_MEDIAN_MS && most < MOST_P99_MS)),
    };
  } finally {
    server.stop();
  }
}

const PENDING_MS = 700;

/** Each line is another, so that each can be found again. */
function logOf(count: number, linesPerSecond: number): string {
  const lines = Array.from({ length: count }, (_, index) => {
    const at = new Date(START + (index * 1000) / linesPerSecond).toISOString().slice(0, -1);
    return `web ${at}${String(index % 1_000_000).padStart(6, '0')}Z │ => line ${index} of a build that says much\n`;
  });
  return lines.join('');
}

async function follow(inputs: Record<string, string>) {
  const program = action({ ...inputs, poll_interval: '500ms' });
  const [node = '', ...rest] = program.command;
  const child = spawn(node, rest, { env: program.env, stdio: ['ignore', 'pipe', 'inherit'] });
  const memory = watchPeakMemory(child.pid ?? 0);
  const chunks: { bytes: Buffer; at: bigint }[] = [];
  // Taken apart afterwards, so that measuring does not make lines late.
  child.stdout.on('data', (bytes: Buffer) => chunks.push({ bytes, at: process.hrtime.bigint() }));
  const [code] = (await once(child, 'close')) as [number | null];
  const peak = memory.stop();
  const output = readFileSync(program.env.GITHUB_OUTPUT ?? '', 'utf8');
  const [path] = /\S*build\.log/.exec(/"(\S*build\.log)"/.exec(output)?.[1] ?? '') ?? [];
  if (code !== 0 || !path) throw new Error(`The action ended with ${code}.`);
  const file = readFileSync(path);
  program.clean();
  return { came: linesIn(chunks), memory: peak, file };
}

/** Each line with the moment at which its last byte came. */
function linesIn(chunks: { bytes: Buffer; at: bigint }[]): { line: string; at: bigint }[] {
  const lines: { line: string; at: bigint }[] = [];
  let begun: Buffer = Buffer.alloc(0);
  for (const { bytes, at } of chunks) {
    const all = begun.length > 0 ? Buffer.concat([begun, bytes]) : bytes;
    const end = all.lastIndexOf(0x0a) + 1;
    begun = all.subarray(end);
    for (const line of all.toString('utf8', 0, end).split('\n').slice(0, -1)) lines.push({ line, at });
  }
  return lines;
}
