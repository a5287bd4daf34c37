import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { listCommand, ofTheAction, processesIn } from '../../.github/actions/simulator/processes.ts';

const folder = mkdtempSync(join(tmpdir(), 'simulator-action-'));
const action = join(import.meta.dirname, '..', '..', '.github', 'actions', 'simulator');
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs a file of the local action as the runner does. */
async function run(file: string, name: string, env: Record<string, string>) {
  const files = {
    GITHUB_OUTPUT: join(folder, `${name}-output`),
    GITHUB_STATE: join(folder, `${name}-state`),
  };
  for (const path of Object.values(files)) writeFileSync(path, '');
  const child = spawn(process.execPath, [join(action, file)], {
    env: { ...process.env, RUNNER_TEMP: folder, GITHUB_WORKSPACE: folder, ...files, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  child.stdout.on('data', (bytes) => {
    printed += bytes;
  });
  child.stderr.on('data', (bytes) => {
    printed += bytes;
  });
  const [code] = await once(child, 'close');
  const values = (path: string) => {
    const lines = readFileSync(path, 'utf8').matchAll(/^(\w+)=(.*)$/gm);
    return Object.fromEntries([...lines].map(([, key, value]) => [key, value]));
  };
  return { code, printed, outputs: values(files.GITHUB_OUTPUT), state: values(files.GITHUB_STATE) };
}

test('the simulator answers later steps until the job ends', async () => {
  const started = await run('start.ts', 'start', { INPUT_SCENARIO: 'good', INPUT_SPEED: '20' });
  expect(started).toMatchObject({ code: 0, printed: expect.stringContaining('The simulator is process') });
  const { api_url, token, app_id } = started.outputs;
  const ask = () => fetch(`${api_url}/v2/apps/${app_id}`, { headers: { authorization: `Bearer ${token}` } });
  expect((await ask()).status).toBe(200);

  expect(await run('end.ts', 'end', { STATE_pid: started.state.pid! })).toMatchObject({
    code: 0,
    printed: '',
  });
  await expect(ask()).rejects.toThrow('fetch failed');
});

test('a simulator that ended before the job did fails it', async () => {
  const ended = spawn(process.execPath, ['--version'], { stdio: 'ignore' });
  await once(ended, 'close');
  const { code, printed } = await run('end.ts', 'ended', { STATE_pid: String(ended.pid) });
  expect(code).toBe(1);
  expect(printed).toContain('::error::The simulator ended before the job did');
});

test('a simulator that does not start fails its step', async () => {
  const { code, printed } = await run('start.ts', 'nowhere', { INPUT_SCENARIO: 'nowhere', INPUT_SPEED: '1' });
  expect(code).toBe(1);
  expect(printed).toContain('nowhere');
});

test('a process that the action leaves behind fails the job', async () => {
  mkdirSync(join(folder, 'dist'));
  const bundle = join(folder, 'dist', 'index.js');
  writeFileSync(bundle, 'console.log("here"); setInterval(() => {}, 1000);');
  const left = spawn(process.execPath, [bundle], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(left.stdout, 'data');
  const { code, printed } = await run('end.ts', 'left', {});
  left.kill();
  expect(code).toBe(1);
  expect(printed).toContain(`::error::The action left processes behind: ${left.pid} `);
});

test('processes are listed with the means of each system', () => {
  expect(listCommand('linux').file).toBe('ps');
  // In one `-o` of BSD the first `=` would make a heading of all that follows.
  expect(listCommand('darwin')).toMatchObject({
    file: 'ps',
    args: expect.arrayContaining(['pid=', 'args=']),
  });
  expect(listCommand('win32').file).toBe('powershell.exe');
});

test.each([
  [
    '/home/runner/work/logs/logs',
    '  12 /opt/node24/bin/node /home/runner/work/logs/logs/./dist/index.js\n  13 ps',
  ],
  [
    'D:\\a\\logs\\logs',
    '12 "C:\\node24\\node.exe" "D:\\a\\logs\\logs\\dist\\index.js"\r\n13 powershell.exe\r\n0 \r\n',
  ],
])('in %s the bundle is found, and no other action', (workspace, printed) => {
  const processes = processesIn(
    `${printed}\n14 node /home/runner/work/_actions/actions/checkout/v6/dist/index.js\n`,
  );
  expect(ofTheAction(processes, workspace).map(({ pid }) => pid)).toEqual([12]);
});
