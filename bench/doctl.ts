import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { scenarios } from '../simulator/index.ts';
import { action, type Program } from './action.ts';
import { median, type Row, seconds } from './figures.ts';
import { followedByAction, RATES, told, whatOf } from './live.ts';
import { type LiveJob, runLive } from './live-run.ts';
import { runPiped } from './pipeline.ts';
import { type Address, Served } from './served.ts';

const PACKAGE = 'github.com/digitalocean/doctl/cmd/doctl@latest';
const MOST_INSTALL_MS = 5 * 60_000;
const SIZE = 100_000_000;
const LINE_LENGTH = 120;

/** Latencies this near each other are told apart by the machine's mood, not by the programs. */
const SAME_MS = 1;

interface Options {
  /** A doctl that is there already; otherwise it is installed with Go for this run. */
  program: string | undefined;
  runs: number;
  seconds: number;
}

/** doctl on the same jobs: an archived build log, and live ones at several rates. */
export async function doctl({ program, runs, seconds }: Options): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'app-platform-logs-doctl-'));
  try {
    const found = program ? { program } : await install(folder);
    if ('reason' in found) return [absent(found.reason)];
    const version = await versionOf(found.program);
    const command: Command = (address, ...more) => commandOf(found.program, folder, address, more);
    const rows = [await archived(command, version, runs)];
    for (const { linesPerSecond, latencyCounts } of RATES) {
      rows.push(await followed(command, version, { linesPerSecond, seconds }, latencyCounts));
    }
    return rows;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

type Command = (address: Address, ...more: string[]) => Program;

function commandOf(
  program: string,
  home: string,
  { url, token, appId, deploymentId }: Address,
  more: string[],
): Program {
  const job = ['apps', 'logs', appId, '--deployment', deploymentId, '--type', 'build', ...more];
  return {
    command: [program, ...job, '-u', url, '-t', token],
    env: { PATH: process.env.PATH ?? '', HOME: home },
    clean: () => {},
  };
}

async function archived(command: Command, version: string, runs: number): Promise<Row> {
  const big = scenarios['big-archive'];
  if (!big) throw new Error('There is no scenario big-archive.');
  const server = await Served.start({
    scenario: { ...big, bigArchive: { bytes: SIZE, lineLength: LINE_LENGTH } },
  });
  try {
    const { url, token, appId, deploymentId } = server.address;
    const inputs = { api_url: url, token, app_id: appId, deployment_id: deploymentId, type: 'BUILD' };
    const own: number[] = [];
    const other: number[] = [];
    for (let run = 0; run < runs; run++) {
      const ours = action(inputs);
      own.push((await runPiped(ours)).ms);
      ours.clean();
      other.push((await runPiped(command(server.address))).ms);
    }
    const ratio = median(own) / median(other);
    return {
      bench: 'doctl',
      what: `${SIZE / 1e6} MB, archived`,
      action: seconds(median(own)),
      beside: `doctl ${version} ${seconds(median(other))}`,
      ratio,
      target: 'not slower',
      reached: ratio <= 1,
    };
  } finally {
    server.stop();
  }
}

async function followed(
  command: Command,
  version: string,
  job: LiveJob,
  latencyCounts: boolean,
): Promise<Row> {
  const own = await followedByAction(job);
  const other = await runLive(job, false, (address) => command(address, '--follow'));
  const isAsSoon = own.median <= other.median + SAME_MS && own.p99 <= other.p99 + SAME_MS;
  return {
    bench: 'doctl',
    what: `${whatOf(job)}, live`,
    action: told(own),
    beside: `doctl ${version} ${told(other)}`,
    target: latencyCounts ? `not later by ${SAME_MS} ms, none lost` : 'none lost',
    reached: own.isWhole && (!latencyCounts || isAsSoon),
  };
}

function absent(reason: string): Row {
  return { bench: 'doctl', what: '', action: '', beside: `doctl ${reason}`, target: 'not slower' };
}

async function versionOf(program: string): Promise<string> {
  const { stdout } = await promisify(execFile)(program, ['version']);
  return /\d+\.\d+\.\d+\S*/.exec(stdout)?.[0] ?? '';
}

async function install(folder: string): Promise<{ program: string } | { reason: string }> {
  const program = join(folder, 'doctl');
  try {
    const env = { ...process.env, GOBIN: folder };
    await promisify(execFile)('go', ['install', PACKAGE], { env, timeout: MOST_INSTALL_MS });
  } catch (error) {
    const { code, stderr } = error as { code?: unknown; stderr?: string };
    if (code === 'ENOENT') return { reason: 'is not here, nor is Go to install it' };
    return { reason: `could not be installed: ${stderr?.trim().split('\n').at(-1)?.trim() || error}` };
  }
  return existsSync(program) ? { program } : { reason: 'was installed elsewhere' };
}
