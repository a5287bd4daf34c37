import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify, stripVTControlCharacters } from 'node:util';
import { afterAll, expect, test } from '@jest/globals';
import { scenarios } from '../../simulator/index.ts';

const script = join(import.meta.dirname, '..', '..', 'scripts', 'demo.ts');

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'demo-'));
  folders.push(folder);
  return folder;
}

/** What the demo prints, without colours. */
async function demo(...args: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [script, ...args]);
  return stripVTControlCharacters(stdout);
}

test.concurrent('the job, its log, its outputs, its files and its summary are shown', async () => {
  const shown = await demo('--scenario', 'active-only', '--folder', newFolder());
  expect([...shown.matchAll(/^── (.*?) ─*$/gm)].map(([, heading]) => heading)).toEqual([
    'The job: scenario "active-only"',
    'The workflow log',
    'Annotations',
    'Outputs',
    'Files',
    'Job summary (Markdown)',
    expect.stringMatching(/^The step ended with exit code 0 after/),
  ]);
  expect(shown).toMatch(/^▼ BUILD log\n/m);
  expect(shown).toMatch(/build\.log {2}\d+ bytes, the archive byte for byte$/m);
});

test.concurrent('a failure is shown first, then a success', async () => {
  const folder = newFolder();
  const shown = await demo('--folder', folder);
  expect(
    [...shown.matchAll(/^── (The job: .*?|The step ended with exit code \d)(?: ─| after)/gm)].map(
      ([, part]) => part,
    ),
  ).toEqual([
    'The job: scenario "build-exit"',
    'The step ended with exit code 1',
    'The job: scenario "good"',
    'The step ended with exit code 0',
  ]);
  for (const [scenario, conclusion] of [
    ['build-exit', 'failure'],
    ['good', 'success'],
  ] as const) {
    const read = (name: string) => readFileSync(join(folder, scenario, name), 'utf8');
    expect(shown).toContain(`They stay in ${join(folder, scenario)}\n`);
    expect(JSON.parse(read('diagnosis.json'))).toMatchObject({ conclusion });
    expect(read('workflow-log.txt')).toContain('▼ BUILD log\n');
    expect(read('summary.md')).toContain('sample-nodejs');
    expect(read('build.log')).not.toBe('');
  }
});

test.concurrent('inputs can be tried', async () => {
  const folder = newFolder();
  const shown = await demo(
    ...['--scenario', 'active-only', '--folder', folder],
    ...['--input', 'print=never', '--input', 'redact=git repo'],
  );
  expect(shown).toContain('print: never\n');
  expect(shown).not.toContain('▼ BUILD log');
  expect(readFileSync(join(folder, 'active-only', 'build.log'), 'utf8')).toContain('*** clone');
});

test.concurrent('an annotation has its title', async () => {
  const shown = await demo('--scenario', 'build-exit', '--speed', '200', '--folder', newFolder());
  expect(shown).toContain('web: src/server.ts:42: Argument of type');
  expect(shown).toContain('(error, src/routes/items.ts#L7)\n  src/routes/items.ts:7: ');
});

test.concurrent('scenarios that it cannot show are not offered', async () => {
  const offered = (await demo('--list')).trimEnd().split('\n');
  const names = offered.map((line) => line.split(' ')[0]);
  const others = Object.keys(scenarios).filter((name) => !names.includes(name));
  expect(others).toEqual(['by-hand', 'big-archive']);
});

test.concurrent.each([
  [['--scenario', 'big-archive'], 'The demo does not show the scenario "big-archive": its log of a gibibyte'],
  [['--scenario', 'nowhere'], 'There is no scenario "nowhere"'],
  [['--input', 'prnt=never'], 'The action has no input "prnt"'],
  [['--input', 'print'], '--input must be NAME=VALUE, not "print"'],
  [['--speed', 'fast'], '--speed must be a number above 0, not "fast"'],
  [['--sped', '2'], "Unknown option '--sped'"],
])('%j is refused in a sentence', async (args, sentence) => {
  const failed = await demo(...args).catch((error: { code: number; stderr: string }) => error);
  expect(failed).toMatchObject({ code: 1, stderr: expect.stringContaining(sentence) });
  expect(failed).not.toMatchObject({ stderr: expect.stringContaining('    at ') });
});
