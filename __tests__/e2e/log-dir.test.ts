import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from '@jest/globals';
import { runJob } from './harness.ts';
import { finished, numberedLog } from './numbered-log.ts';

const BUILD = numberedLog('build', 5);
const SCENARIO = finished({ build: BUILD });

/** A workspace of these files, and links to what stands after an arrow. */
async function inWorkspace(
  files: Record<string, string>,
  use: (workspace: string, outside: string) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'app-platform-logs-workspace-'));
  const [workspace, outside] = [join(folder, 'workspace'), join(folder, 'outside')];
  try {
    mkdirSync(outside);
    for (const [name, text] of Object.entries(files)) {
      const path = join(workspace, name);
      mkdirSync(dirname(path), { recursive: true });
      if (text.startsWith('→ ')) symlinkSync(text.slice(2), path);
      else writeFileSync(path, text);
    }
    await use(workspace, outside);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test.concurrent.each(['build.log', 'deploy.log', 'diagnosis.json', 'build.live.log'])(
  'a file of the repository is not overwritten: %s',
  async (name) => {
    await inWorkspace({ [name]: 'theirs' }, async (workspace) => {
      const { errors, simulator } = await runJob({ scenario: SCENARIO }, { log_dir: '.' }, { workspace });
      expect(errors).toEqual([expect.stringMatching(/^log_dir: "\." contains .*Use a folder of its own/)]);
      expect(errors[0]).toContain(name);
      expect(simulator.requests).toEqual([]);
      expect(readFileSync(join(workspace, name), 'utf8')).toBe('theirs');
      expect(readdirSync(workspace)).toEqual([name]);
    });
  },
);

test.concurrent('nor is one in a folder below, and the log is printed', async () => {
  await inWorkspace({ 'build/web.log': 'theirs' }, async (workspace) => {
    const inputs = { log_dir: '.', type: 'BUILD', component: 'web' };
    const { result, printed, outputs } = await runJob({ scenario: SCENARIO }, inputs, { workspace });
    const warnings = result.annotations.map(({ level, message }) => `${level}: ${message}`);
    expect(warnings).toEqual([
      expect.stringMatching(/^warning: Cannot write .*web\.log.*did not make.*log_dir/),
    ]);
    expect(printed.filter((line) => line.includes('build line'))).toHaveLength(5);
    expect(JSON.parse(outputs.log_files ?? '')).toEqual([]);
    expect(readFileSync(join(workspace, 'build/web.log'), 'utf8')).toBe('theirs');
    expect(readdirSync(join(workspace, 'build'))).toEqual(['web.log']);
  });
});

test.concurrent.each([
  ['log_dir itself', { logs: '→ ../outside' }, 'logs'],
  ['a folder above it', { a: '→ ../outside' }, 'a/b/logs'],
])('a link of the checkout is not followed out of it: %s', async (_, files, logDir) => {
  await inWorkspace({ 'README.md': '', ...files }, async (workspace, outside) => {
    const { errors } = await runJob({ scenario: SCENARIO }, { log_dir: logDir }, { workspace });
    expect(errors).toEqual([
      expect.stringMatching(/^log_dir: .*leads out of the workspace by a symbolic link/),
    ]);
    expect(readdirSync(outside)).toEqual([]);
  });
});

test.concurrent('nor is one inside log_dir', async () => {
  const files = { 'logs/build.log': '→ ../../outside/file', 'logs/build': '→ ../../outside' };
  await inWorkspace(files, async (workspace, outside) => {
    const inputs = { log_dir: 'logs', type: 'BUILD' };
    const { errors } = await runJob({ scenario: SCENARIO }, inputs, { workspace });
    expect(errors).toEqual([expect.stringMatching(/^log_dir: "logs" contains build\.log/)]);
    rmSync(join(workspace, 'logs/build.log'));
    const job = await runJob({ scenario: SCENARIO }, { ...inputs, component: 'web' }, { workspace });
    expect(job.result.exitCode).toBe(0);
    expect(readdirSync(outside)).toEqual([]);
  });
});

test.concurrent('two steps may share a folder, and a folder of the repository without such files will do', async () => {
  await inWorkspace({ 'README.md': 'theirs' }, async (workspace) => {
    for (let step = 1; step <= 2; step++) {
      const job = await runJob({ scenario: SCENARIO }, { log_dir: '.', type: 'BUILD' }, { workspace });
      expect(job.errors).toEqual([]);
      expect(job.file('build.log')).toEqual(BUILD);
      expect(existsSync(join(workspace, 'diagnosis.json'))).toBe(true);
    }
    expect(readFileSync(join(workspace, 'README.md'), 'utf8')).toBe('theirs');
  });
});
