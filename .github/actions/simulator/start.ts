import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, mkdtempSync, openSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Ready } from './serve.ts';

const folder = mkdtempSync(join(process.env.RUNNER_TEMP || tmpdir(), 'simulator-'));
const logPath = join(folder, 'simulator.txt');
const log = openSync(logPath, 'a');

// With the step's own standard output it would keep the step from ending.
const server = spawn(
  process.execPath,
  [join(import.meta.dirname, 'serve.ts'), process.env.INPUT_SCENARIO ?? '', process.env.INPUT_SPEED ?? ''],
  { detached: true, windowsHide: true, stdio: ['ignore', log, log, 'ipc'] },
);
const ended = new AbortController();
server.once('exit', () => ended.abort());

try {
  const [ready] = (await once(server, 'message', { signal: ended.signal })) as [Ready];
  server.disconnect();
  server.unref();
  console.log(`The simulator is process ${server.pid} at ${ready.apiUrl}; it writes to ${logPath}.`);
  append('GITHUB_STATE', { pid: String(server.pid) });
  append('GITHUB_OUTPUT', {
    api_url: ready.apiUrl,
    token: ready.token,
    app_id: ready.appId,
    deployment_id: ready.deploymentId,
  });
} catch (error) {
  if (!ended.signal.aborted) throw error;
  console.error(readFileSync(logPath, 'utf8'));
  process.exitCode = 1;
}

/** All values are of one line. */
function append(file: 'GITHUB_STATE' | 'GITHUB_OUTPUT', values: Record<string, string>): void {
  const text = Object.entries(values).map(([name, value]) => `${name}=${value}\n`);
  appendFileSync(process.env[file] ?? '', text.join(''));
}
