import { rawScenario } from '../simulator/index.ts';
import { doctl, NO_DOCTL } from './doctl.ts';
import { inFolder, measured, runBundle, Server } from './processes.ts';
import type { Started } from './server.ts';
import { median, mib, percentile, type Row } from './table.ts';

const RATES = [100, 10_000, 50_000];
const SECONDS = 4;
const MEDIAN_GOAL_MS = 5;
const P99_GOAL_MS = 50;

interface Latency {
  median: number;
  p99: number;
  lost: number;
  peak: number;
}

/** From the server's send to the line on standard output. */
export async function benchLive(): Promise<Row[]> {
  const rows: Row[] = [];
  for (const rate of RATES) {
    const ours = await latency(rate, (started, onOutput, folder) =>
      runBundle({ inputs: inputsOf(started), folder, onOutput }),
    );
    const program = await doctl();
    const theirs = program
      ? await latency(rate, (started, onOutput) =>
          measured(program, doctlArgs(started), { PATH: process.env.PATH, HOME: '/tmp' }, onOutput),
        )
      : undefined;
    rows.push(...rowsOf(rate, ours, theirs));
  }
  return rows;
}

function rowsOf(rate: number, ours: Latency, theirs: Latency | undefined): Row[] {
  const what = `live ${rate.toLocaleString('en')} lines/s`;
  const words = (ms: number) => `${ms.toFixed(2)} ms`;
  const beside = (pick: (one: Latency) => string) => (theirs ? `doctl ${pick(theirs)}` : NO_DOCTL);
  const timed = rate <= 10_000;
  return [
    {
      what: `${what}, median latency`,
      ours: words(ours.median),
      other: beside((one) => words(one.median)),
      ...(timed ? { goal: `< ${MEDIAN_GOAL_MS} ms`, met: ours.median < MEDIAN_GOAL_MS } : { goal: '' }),
    },
    {
      what: `${what}, 99th percentile`,
      ours: words(ours.p99),
      other: beside((one) => words(one.p99)),
      ...(timed ? { goal: `< ${P99_GOAL_MS} ms`, met: ours.p99 < P99_GOAL_MS } : { goal: '' }),
    },
    {
      what: `${what}, lines lost`,
      ours: String(ours.lost),
      other: beside((one) => String(one.lost)),
      goal: '0',
      met: ours.lost === 0,
    },
    { what: `${what}, memory`, ours: mib(ours.peak), other: '', goal: '' },
  ];
}

type Run = (
  started: Started,
  onOutput: (chunk: Buffer, at: bigint) => void,
  folder: string,
) => Promise<{ peak: number }>;

async function latency(rate: number, run: Run): Promise<Latency> {
  const server = new Server();
  const lines = rate * SECONDS;
  const started = await server.start({ raw: scenarioOf(rate, lines), speed: 1 });
  const seen = new Map<number, bigint>();
  let rest = '';
  const onOutput = (chunk: Buffer, at: bigint) => {
    const text = (rest + chunk.toString('latin1')).split('\n');
    rest = text.pop() ?? '';
    for (const line of text) {
      const index = numberOf(line);
      if (index !== undefined && !seen.has(index)) seen.set(index, at);
    }
  };
  const { peak } = await inFolder((folder) => run(started, onOutput, folder));
  const { sends } = await server.report();
  server.stop();
  const took = sends.flatMap(({ at, line }) => {
    const shown = seen.get(numberOf(line) ?? -1);
    return shown === undefined ? [] : [Number(shown - BigInt(at)) / 1e6];
  });
  return { median: median(took), p99: percentile(took, 99), lost: lines - seen.size, peak };
}

function numberOf(line: string): number | undefined {
  const match = /line~(\d+)/.exec(line);
  return match ? Number(match[1]) : undefined;
}

function scenarioOf(rate: number, lines: number) {
  const text = Array.from({ length: lines }, (_, index) => {
    const second = String(Math.floor(index / rate)).padStart(2, '0');
    const nanos = String((index % rate) * Math.floor(1e9 / rate)).padStart(9, '0');
    return `web 2025-12-01T03:10:${second}.${nanos}Z line~${index} ${'x'.repeat(60)}\n`;
  });
  return rawScenario({
    build: text.join(''),
    pendingBuildMs: 500,
    buildMs: SECONDS * 1000 + 1500,
    deployMs: 50,
    recordSends: true,
    // The first lines wait until somebody is there; what is replayed has waited, so it says nothing of latency.
    live: { rate: { linesPerSecond: rate }, replay: 'all' },
  });
}

function inputsOf({ url, token, appId }: Started): Record<string, string> {
  return { api_url: url, token, app_id: appId, type: 'BUILD', summary: 'false', poll_interval: '1s' };
}

function doctlArgs({ url, token, appId, deploymentId }: Started): string[] {
  return [
    'apps',
    'logs',
    appId,
    '--deployment',
    deploymentId,
    '--type',
    'build',
    '--follow',
    '-u',
    url,
    '-t',
    token,
  ];
}
