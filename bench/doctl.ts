import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { scenarios } from '../simulator/index.ts';
import { action, type Program } from './action.ts';
import { median, type Row, seconds } from './figures.ts';
import { runPiped } from './pipeline.ts';
import { Served } from './served.ts';

const PACKAGE = 'github.com/digitalocean/doctl/cmd/doctl@latest';
const MOST_INSTALL_MS = 5 * 60_000;
const SIZE = 100_000_000;
const LINE_LENGTH = 120;
const RUNS = 3;

/** doctl on the same job: an archived build log to standard output. */
export async function doctl(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'app-platform-logs-doctl-'));
  try {
    const failure = await install(folder);
    if (failure) return [row('', `doctl: ${failure}`)];
    return [await compare(join(folder, 'doctl'), folder)];
  } finally {
    // Go leaves its folders read-only only in the module cache, which is not here.
    rmSync(folder, { recursive: true, force: true });
  }
}

function row(action: string, beside: string, ratio?: number): Row {
  const figures = ratio === undefined ? {} : { ratio, reached: ratio <= 1 };
  return {
    bench: 'doctl',
    what: `${SIZE / 1e6} MB, archived`,
    action,
    beside,
    target: 'not slower',
    ...figures,
  };
}

async function compare(program: string, home: string): Promise<Row> {
  const big = scenarios['big-archive'];
  if (!big) throw new Error('There is no scenario big-archive.');
  const server = await Served.start({
    scenario: { ...big, bigArchive: { bytes: SIZE, lineLength: LINE_LENGTH } },
  });
  try {
    const { url, token, appId, deploymentId } = server.address;
    const job = [
      'apps',
      'logs',
      appId,
      '--deployment',
      deploymentId,
      '--type',
      'build',
      '-u',
      url,
      '-t',
      token,
    ];
    const theirs: Program = {
      command: [program, ...job],
      env: { PATH: process.env.PATH ?? '', HOME: home },
      clean: () => {},
    };
    const inputs = { api_url: url, token, app_id: appId, deployment_id: deploymentId, type: 'BUILD' };
    const own: number[] = [];
    const other: number[] = [];
    for (let run = 0; run < RUNS; run++) {
      const ours = action(inputs);
      own.push((await runPiped(ours)).ms);
      ours.clean();
      other.push((await runPiped(theirs)).ms);
    }
    return row(seconds(median(own)), `doctl ${seconds(median(other))}`, median(own) / median(other));
  } catch (error) {
    return row('', `doctl: ${error instanceof Error ? error.message : error}`);
  } finally {
    server.stop();
  }
}

/** @returns why it could not be, or undefined */
async function install(folder: string): Promise<string | undefined> {
  const go = spawn('go', ['install', PACKAGE], {
    env: { ...process.env, GOBIN: folder },
    stdio: ['ignore', 'ignore', 'pipe'],
    timeout: MOST_INSTALL_MS,
  });
  let said = '';
  go.stderr.on('data', (text: Buffer) => {
    said += text.toString();
  });
  try {
    await once(go, 'close');
  } catch {
    return 'there is no go on this machine';
  }
  if (existsSync(join(folder, 'doctl'))) return undefined;
  const reason = said.trim().split('\n').at(-1)?.trim();
  return `could not be installed${reason ? ` (${reason})` : ''}`;
}
