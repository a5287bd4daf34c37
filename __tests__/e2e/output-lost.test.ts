import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import type { Scenario } from '../../simulator/index.ts';
import { rawScenario } from '../../simulator/scenarios/raw-scenario.ts';
import { type Job, runJob } from './harness.ts';
import { finished, numberedLog, onceEach, printedLines } from './numbered-log.ts';

const BUILD = numberedLog('build', 400);
const DEPLOY = numberedLog('deploy', 20);

test.concurrent('when nobody reads the workflow log any more, files and outputs are written all the same', async () => {
  const scenario = rawScenario({ build: BUILD, deploy: DEPLOY, buildMs: 600 });
  const job = await runJob(
    { scenario },
    {},
    {
      during: async ({ run }) => {
        await run.waitForLine('build line 2 of');
        run.child.stdout?.destroy();
      },
    },
  );
  expect(job.result.exitCode).toBe(0);
  expect(job.outputs.conclusion).toBe('success');
  expect(job.file('build.log')).toEqual(BUILD);
  expect(job.file('deploy.log')).toEqual(DEPLOY);
});

describe('files that cannot be written', () => {
  const expectPrinted = (job: Job) => {
    const warnings = job.result.annotations.filter(({ level }) => level === 'warning');
    expect(warnings.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^Cannot write .*build\.log.* Continuing without/),
    ]);
    expect(job.errors).toEqual([]);
    expect(job.result.exitCode).toBe(0);
    expect(printedLines(job.printed, 'build')).toEqual(onceEach(BUILD));
    expect(printedLines(job.printed, 'deploy')).toEqual(onceEach(DEPLOY));
    expect(job.outputs.conclusion).toBe('success');
  };

  const WAYS: [string, Scenario, Record<string, string>][] = [
    ['live', rawScenario({ build: BUILD, deploy: DEPLOY, buildMs: 400 }), {}],
    ['archived', finished({ build: BUILD, deploy: DEPLOY }), {}],
    [
      'archived, of which the end is wanted',
      finished({ build: BUILD, deploy: DEPLOY }),
      { tail_lines: '1000' },
    ],
  ];

  test.concurrent.each(WAYS)(
    'since a folder is in the way: told once, and the logs are printed: %s',
    async (_, scenario, inputs) => {
      const checkout = {
        'logs/build.log/file': '',
        'logs/build.log.part/file': '',
        'logs/report.md/file': '',
      };
      const job = await runJob({ scenario }, { log_dir: 'logs', ...inputs }, { checkout });
      expectPrinted(job);
      expect(job.file('deploy.log')).toEqual(DEPLOY);
      expect(job.outputs).toMatchObject({ report_file: '', diagnosis_file: expect.stringMatching(/json$/) });
    },
  );

  test.concurrent.each(WAYS)(
    'since the disk is full: told once, and the logs are printed: %s',
    async (_, scenario, inputs) => {
      const folder = mkdtempSync(join(tmpdir(), 'app-platform-logs-full-'));
      try {
        const job = await runJob({ scenario }, inputs, { node: nodeWithSmallFiles(folder) });
        expectPrinted(job);
        expect(job.file('deploy.log')).toEqual(DEPLOY);
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
  );

  test.concurrent.each([
    ['live', rawScenario({ build: BUILD, buildMs: 400, outcome: 'ERROR' })],
    ['archived', finished({ build: BUILD, outcome: 'ERROR' })],
  ])(
    'with print: on_failure, what fits on a full disk is printed and stays listed: %s',
    async (_, scenario) => {
      const folder = mkdtempSync(join(tmpdir(), 'app-platform-logs-full-'));
      try {
        const inputs = { type: 'BUILD', print: 'on_failure' };
        const job = await runJob({ scenario }, inputs, { node: nodeWithSmallFiles(folder) });
        const saved = job.file('build.log').toString();
        expect(saved.length).toBeGreaterThan(4_000);
        expect(BUILD.toString().startsWith(saved)).toBe(true);
        const whole = saved.split('\n').slice(0, -1);
        expect(printedLines(job.printed, 'build').slice(0, whole.length)).toEqual(whole);
        const warnings = job.result.annotations.filter(({ level }) => level === 'warning');
        expect(warnings.map(({ message }) => message)).toEqual([
          expect.stringMatching(
            /^Cannot write .*build\.log.* The file ends after \d+ bytes\. Continuing without the rest/,
          ),
        ]);
        expect(job.outputs.conclusion).toBe('failure');
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
  );

  /** Node that may write files of 8 KiB at most: no room for the build log, and enough for the deploy log. */
  function nodeWithSmallFiles(folder: string): string {
    const node = realpathSync(fileURLToPath(new URL('../../node_modules/.bin/node', import.meta.url)));
    const path = join(folder, 'node');
    writeFileSync(path, `#!/bin/sh\nulimit -f 16\nexec '${node}' "$@"\n`, { mode: 0o755 });
    return path;
  }
});
