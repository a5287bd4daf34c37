import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { runJob } from './harness.ts';

/** The files of the bundle that are loaded in a job. */
async function loadedIn(scenario: string, inputs: Record<string, string> = {}): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'loaded-'));
  const list = join(folder, 'list');
  try {
    const job = await runJob({ scenario, speed: 100 }, inputs, {
      nodeOptions: ['--import', join(import.meta.dirname, 'list-loaded.js')],
      env: { LOADED_FILES: list },
    });
    expect(job.outputs.log_dir).toBeDefined();
    return readFileSync(list, 'utf8').split('\n');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const LATE = ['diagnosis.js', 're2js.js', 'actions-artifact.js'];

test.concurrent('what explains failures is not loaded where nothing failed, nor what no input asks for', async () => {
  const loaded = await loadedIn('good');
  expect(loaded).toContain('report.js');
  expect(loaded.filter((name) => LATE.includes(name))).toEqual([]);
});

test.concurrent('it is loaded where something failed, and patterns where there are some', async () => {
  const loaded = await loadedIn('build-exit', { redact: 'hunter2' });
  expect(loaded).toEqual(expect.arrayContaining(['diagnosis.js', 're2js.js']));
  expect(loaded).not.toContain('actions-artifact.js');
});
