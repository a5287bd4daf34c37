import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { scenarios } from '../simulator/index.ts';
import { action, type Program } from './action.ts';
import { MOST_MEMORY, mebibytes, median, type Row, seconds, withinMemory } from './figures.ts';
import { runPiped } from './pipeline.ts';
import { Served } from './served.ts';

const MEGABYTE = 1_000_000;
const LINE_LENGTH = 120;
const LARGE = 1000 * MEGABYTE;
/** Beyond what a process costs at its start. */
const MOST_TIMES_CURL = 1.5;

/** Archived logs to standard output and file, beside `curl -s URL | tee FILE`. */
export async function archive({ megabytes, runs }: { megabytes: number[]; runs: number }): Promise<Row[]> {
  const rows: Row[] = [];
  for (const size of megabytes) rows.push(await ofSize(size * MEGABYTE, runs));
  return rows;
}

async function ofSize(bytes: number, runs: number): Promise<Row> {
  const [deployment] = scenarios['big-archive']?.deployments ?? [];
  if (!deployment) throw new Error('There is no scenario big-archive.');
  const scenario = { ...scenarios['big-archive']!, bigArchive: { bytes, lineLength: LINE_LENGTH } };
  const server = await Served.start({ scenario });
  try {
    const { url, token, appId, deploymentId } = server.address;
    const inputs = { api_url: url, token, app_id: appId, deployment_id: deploymentId, type: 'BUILD' };
    const ours = () => action({ ...inputs, timeout: '10m' });
    const theirs = await curlAndTee(server);
    await once(ours());
    await once(theirs, theirs.between);
    const own: { ms: number; memory: number | undefined }[] = [];
    const other: number[] = [];
    const nothing: number[] = [];
    for (let run = 0; run < runs; run++) {
      own.push(await once(ours()));
      other.push((await once(theirs, theirs.between)).ms);
      nothing.push((await once(theirs)).ms);
    }
    theirs.remove();
    const ms = median(own.map((one) => one.ms));
    const ratio = ms / median(other);
    const memory = Math.max(...own.map((one) => one.memory ?? 0)) || undefined;
    return {
      bench: 'archive',
      what: `${bytes / MEGABYTE} MB to stdout and file`,
      action: `${seconds(ms)} (${speed(bytes, ms)})`,
      beside: `curl to tee ${seconds(median(other))} (curl alone ${seconds(median(nothing))})`,
      ratio,
      memory,
      target:
        bytes >= LARGE ? `≤ ${MOST_TIMES_CURL}, ≤ ${mebibytes(MOST_MEMORY)}` : `≤ ${mebibytes(MOST_MEMORY)}`,
      reached: withinMemory(memory) && (bytes < LARGE || ratio <= MOST_TIMES_CURL),
    };
  } finally {
    server.stop();
  }
}

async function once(program: Program, between?: string) {
  try {
    return await runPiped(program, between);
  } finally {
    program.clean();
  }
}

async function curlAndTee(server: Served): Promise<Program & { between: string; remove: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), 'app-platform-logs-bench-'));
  const file = join(folder, 'tee.log');
  return {
    command: ['curl', '-s', await server.archiveUrl()],
    env: { PATH: process.env.PATH ?? '' },
    between: `| tee '${file}'`,
    // The page cache must not hold what the next run does not write anew.
    clean: () => rmSync(file, { force: true }),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function speed(bytes: number, ms: number): string {
  return `${Math.round(bytes / MEGABYTE / (ms / 1000))} MB/s`;
}
