import { join } from 'node:path';
import { doctl, NO_DOCTL } from './doctl.ts';
import { inFolder, measured, type Ran, runBundle, Server } from './processes.ts';
import type { Started } from './server.ts';
import { median, mib, type Row, seconds } from './table.ts';

const SIZES = [1e6, 100e6, 1e9];
const LINE_LENGTH = 120;
const MOST_MEMORY_BYTES = 120 * 2 ** 20;

/** Archived logs to standard output and a file, against `curl | tee`, and doctl, which writes no file. */
export async function benchArchive(runs: number): Promise<Row[]> {
  const rows: Row[] = [];
  for (const bytes of SIZES) {
    const server = new Server();
    const changes = { bigArchive: { bytes, lineLength: LINE_LENGTH } };
    const started = await server.start({ scenario: 'big-archive', changes, speed: 1 });
    const name = bytes >= 1e9 ? `${bytes / 1e9} GB` : `${bytes / 1e6} MB`;
    const ours: Ran[] = [];
    const curl: Ran[] = [];
    const peer: Ran[] = [];
    // In turn, so that what else the machine does falls on all of them.
    for (let run = 0; run < runs; run++) {
      curl.push(await inFolder(async (folder) => curlAndTee(await archiveUrl(started), folder)));
      ours.push(await inFolder((folder) => runBundle({ inputs: inputsOf(started), folder })));
      const program = await doctl();
      if (program)
        peer.push(await measured(program, doctlArgs(started), { PATH: process.env.PATH, HOME: '/tmp' }));
    }
    server.stop();
    if (ours.some(({ exitCode }) => exitCode !== 0)) throw new Error('The action did not succeed.');
    const ms = median(ours.map((one) => one.ms));
    const beside = median(curl.map((one) => one.ms));
    const goal = bytes === 1e9 ? { goal: '≤ 1.5', met: ms / beside <= 1.5 } : { goal: '' };
    rows.push({
      what: `archive ${name}, curl | tee`,
      ours: seconds(ms),
      other: seconds(beside),
      ratio: ms / beside,
      ...goal,
    });
    rows.push(doctlRow(`archive ${name}, doctl`, ms, peer));
    const peak = Math.max(...ours.map((one) => one.peak));
    rows.push({
      what: `archive ${name}, memory`,
      ours: mib(peak),
      other: '',
      goal: '≤ 120 MiB',
      met: peak <= MOST_MEMORY_BYTES,
    });
  }
  return rows;
}

function doctlRow(what: string, ms: number, peer: Ran[]): Row {
  if (peer.length === 0) return { what, ours: seconds(ms), other: NO_DOCTL, goal: '' };
  if (peer.some(({ exitCode }) => exitCode !== 0))
    return { what, ours: seconds(ms), other: 'failed', goal: '' };
  const beside = median(peer.map((one) => one.ms));
  return { what, ours: seconds(ms), other: seconds(beside), ratio: ms / beside, goal: '' };
}

function inputsOf({ url, token, appId }: Started): Record<string, string> {
  return { api_url: url, token, app_id: appId, type: 'BUILD', summary: 'false' };
}

function doctlArgs({ url, token, appId, deploymentId }: Started): string[] {
  return ['apps', 'logs', appId, '--deployment', deploymentId, '--type', 'build', '-u', url, '-t', token];
}

async function archiveUrl({ url, token, appId, deploymentId }: Started): Promise<string> {
  const answer = await fetch(`${url}/v2/apps/${appId}/deployments/${deploymentId}/logs?type=BUILD`, {
    headers: { authorization: `Bearer ${token}` },
  });
  const { historic_urls: urls } = (await answer.json()) as { historic_urls: string[] };
  return urls[0] ?? '';
}

function curlAndTee(url: string, folder: string): Promise<Ran> {
  const args = ['-c', 'curl -s "$1" | tee "$2"', 'bash', url, join(folder, 'log')];
  return measured('bash', args, { PATH: process.env.PATH });
}
