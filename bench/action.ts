import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withDefaults } from '../runner-model/manifest.ts';

const ROOT = fileURLToPath(new URL('../', import.meta.url));

/** The Node that runs the action in these measurements: the one of the runner. */
export const NODE = realpathSync(join(ROOT, 'node_modules/.bin/node'));
const ENTRY = join(ROOT, 'dist/index.js');

/** A program to measure. */
export interface Program {
  command: string[];
  env: Record<string, string>;
  /** Removes what it left. */
  clean: () => void;
}

/** The bundle as the runner starts it. @param nodeOptions options of Node itself */
export function action(inputs: Record<string, string>, nodeOptions: string[] = []): Program {
  const folder = mkdtempSync(join(tmpdir(), 'app-platform-logs-bench-'));
  for (const name of ['workspace', 'temp']) mkdirSync(join(folder, name));
  const files = ['OUTPUT', 'STEP_SUMMARY'].map((name) => [`GITHUB_${name}`, join(folder, name)] as const);
  for (const [, path] of files) writeFileSync(path, '');
  const all = withDefaults(inputs, join(ROOT, 'action.yml')).inputs;
  const given = Object.entries(all).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value] as const);
  return {
    command: [NODE, ...nodeOptions, ENTRY],
    env: {
      PATH: process.env.PATH ?? '',
      GITHUB_ACTIONS: 'true',
      GITHUB_WORKSPACE: join(folder, 'workspace'),
      RUNNER_TEMP: join(folder, 'temp'),
      ...Object.fromEntries([...files, ...given]),
    },
    clean: () => rmSync(folder, { recursive: true, force: true }),
  };
}
