import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';

const root = join(import.meta.dirname, '..', '..');

const run = (script: string, ...args: string[]) =>
  promisify(execFile)(process.execPath, [join(root, script), ...args]);

test.each([
  ['simulator', 'simulator/main.ts'],
  ['chaos', 'scripts/chaos.ts'],
  ['demo', 'scripts/demo.ts'],
])('npm run %s says what can be given, and what was given wrongly', async (name, script) => {
  const { stdout } = await run(script, '--help');
  expect(stdout).toContain(`npm run ${name} [-- OPTIONS]\n`);
  const wrong = await run(script, '--nothing-like-it').catch(
    (error: { code: number; stderr: string }) => error,
  );
  expect(wrong).toMatchObject({
    code: 1,
    stderr: `Unknown option '--nothing-like-it'\n\nnpm run ${name} -- --help says what can be given.\n`,
  });
});
