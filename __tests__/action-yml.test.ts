import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { actionTypes } from '../scripts/action-types.ts';
import { groupsIn, type Manifest, withTables } from '../scripts/readme-tables.ts';
import { LOG_TYPES } from '../src/app-platform/log-types.ts';
import { RUN_LOGS_INPUTS } from '../src/inputs/run-logs-table.ts';
import { INPUTS } from '../src/inputs/table.ts';
import { OUTPUTS } from '../src/report/outputs.ts';

interface Typing {
  type: string;
  'allowed-values'?: string[];
  separator?: string;
  'list-item'?: Typing;
}

interface Typings {
  inputs: Record<string, Typing>;
  outputs: Record<string, Typing>;
}

const root = join(import.meta.dirname, '..');
const read = (path: string) => parse(readFileSync(join(root, path), 'utf8'));
const action = read('action.yml') as Manifest;

describe.each([
  {
    folder: '.',
    runs: { using: 'node24', main: 'dist/index.js' },
    table: INPUTS,
    outputNames: Object.keys(OUTPUTS),
  },
  {
    folder: 'run-logs',
    runs: { using: 'node24', main: 'main.mjs', post: 'post.mjs' },
    table: RUN_LOGS_INPUTS,
    outputNames: ['log_dir', 'app_id', 'deployment_id'],
  },
])('the action in $folder', ({ folder, runs, table, outputNames }) => {
  const manifest = read(join(folder, 'action.yml')) as Manifest & { runs: Record<string, string> };
  const typings = read(join(folder, 'action-types.yml')) as Typings;

  test('runs on Node 24', () => {
    expect(manifest.runs).toEqual(runs);
  });

  test('no description holds an expression: a runner refuses such an action', () => {
    for (const { description } of [...Object.values(manifest.inputs), ...Object.values(manifest.outputs)])
      expect(description).not.toContain('${{');
  });

  test('every input and output is described in one to three sentences', () => {
    for (const { description } of [...Object.values(manifest.inputs), ...Object.values(manifest.outputs)]) {
      expect(description).toMatch(/^[^\n]{1,300}\.$/);
      expect(description.split(/\. /).length).toBeLessThanOrEqual(3);
    }
  });

  test('the inputs and their defaults are those of the table in src/inputs, in the same order', () => {
    const inManifest = Object.entries(manifest.inputs).map(([name, input]) => [name, defaultOf(input)]);
    expect(Object.values(table).map((row) => [row.name, row.default])).toEqual(inManifest);
  });

  test('the outputs are those that are set, in the same order', () => {
    expect(Object.keys(manifest.outputs)).toEqual(outputNames);
  });

  test('action-types.yml is current: `npm run readme` writes it', () => {
    const text = readFileSync(join(root, folder, 'action-types.yml'), 'utf8');
    expect(text).toBe(actionTypes(table, manifest.outputs));
  });

  test('each default is of the type that the typings say', () => {
    const wrong = Object.entries(manifest.inputs)
      .filter(([name, { default: given }]) => given !== undefined && !fits(given, typings.inputs[name]!))
      .map(([name]) => name);
    expect(wrong).toEqual([]);
  });

  test('each type is complete: lists have a separator and items, enums have values', () => {
    for (const typing of [...Object.values(typings.inputs), ...Object.values(typings.outputs)]) {
      expect(['string', 'boolean', 'integer', 'enum', 'list']).toContain(typing.type);
      expect(typing.separator === undefined).toBe(typing.type !== 'list');
      expect(typing['list-item'] === undefined).toBe(typing.type !== 'list');
      expect(typing['allowed-values'] === undefined).toBe(typing.type !== 'enum');
    }
  });
});

/** What an expression stands for is known to the runner alone. */
function defaultOf({ default: given = '' }: Manifest['inputs'][string]): string {
  return given.startsWith('${{') ? '' : given;
}

test('the Marketplace can list it', () => {
  const { name, description, branding } = action as unknown as {
    name: string;
    description: string;
    branding: { icon: string; color: string };
  };
  expect(name).toBe('Logs for DigitalOcean App Platform');
  expect(description.length).toBeLessThan(125);
  expect(branding).toEqual({ icon: 'file-text', color: 'blue' });
  expect(readFileSync(join(root, 'README.md'), 'utf8')).toMatch(`# ${name}\n`);
});

/** Whether a text is of a type of https://github.com/typesafegithub/github-actions-typing. */
function fits(text: string, typing: Typing): boolean {
  const { type, separator, 'allowed-values': allowed, 'list-item': item } = typing;
  if (type === 'boolean') return text === 'true' || text === 'false';
  if (type === 'integer') return /^-?\d+$/.test(text);
  if (type === 'enum') return allowed!.includes(text);
  if (type === 'list') return text.split(separator!).every((one) => fits(one, item!));
  return true;
}

const README = `Before
<!-- inputs: app -->
old
<!-- /inputs -->
between
<!-- inputs: logs -->
<!-- /inputs -->
<!-- outputs --><!-- /outputs -->
after
`;
const SOME_INPUTS = {
  token: { description: 'A token.' },
  app_id: { description: 'An app.' },
  type: { description: 'Log types.', default: 'BUILD' },
};

const GROUPS = groupsIn('inputs:\n  token: # app\n  app_id: # app\n  type: # logs\n');

test('the tables of the README are written between their markers, and nowhere else', () => {
  const readme = withTables(
    README,
    { inputs: SOME_INPUTS, outputs: { url: { description: 'A URL.' } } },
    GROUPS,
  );
  expect(readme).toBe(`Before
<!-- inputs: app -->
| input    | default | meaning  |
| -------- | ------- | -------- |
| \`token\`  | –       | A token. |
| \`app_id\` | –       | An app.  |
<!-- /inputs -->
between
<!-- inputs: logs -->
| input  | default | meaning    |
| ------ | ------- | ---------- |
| \`type\` | \`BUILD\` | Log types. |
<!-- /inputs -->
<!-- outputs -->
| output | meaning |
| ------ | ------- |
| \`url\`  | A URL.  |
<!-- /outputs -->
after
`);
  expect(withTables(readme, { inputs: SOME_INPUTS, outputs: {} }, GROUPS)).not.toContain('A URL.');
});

test('a description cannot break its table', () => {
  const outputs = { url: { description: 'One | two.\nThree.\n' } };
  expect(withTables(README, { inputs: SOME_INPUTS, outputs }, GROUPS)).toContain(
    '| `url`  | One \\| two.<br>Three. |\n',
  );
});

test('an input without a group, or with one that the README does not have, is an error', () => {
  const groups = groupsIn('  token:\n  app_id: # elsewhere\n  type: # logs\n');
  expect(() => withTables(README, { inputs: SOME_INPUTS, outputs: {} }, groups)).toThrow(
    'action.yml has to name a group of README.md after token, app_id: app,logs.',
  );
});

test('a README without a place for the outputs is an error', () => {
  expect(() => withTables('# Title\n', { inputs: {}, outputs: {} }, GROUPS)).toThrow(
    'The text has no <!-- outputs --> … <!-- /outputs -->.',
  );
});

test('every type of log is named in the description of the input', () => {
  for (const type of LOG_TYPES) expect(action.inputs.type?.description).toContain(`\`${type}\``);
});
