import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { type Manifest, withTables } from '../scripts/readme-tables.ts';
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

  test('the typings have the inputs and outputs of action.yml, in the same order', () => {
    expect(Object.keys(typings.inputs)).toEqual(Object.keys(manifest.inputs));
    expect(Object.keys(typings.outputs)).toEqual(Object.keys(manifest.outputs));
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

/** Whether a text is of a type of https://github.com/typesafegithub/github-actions-typing. */
function fits(text: string, typing: Typing): boolean {
  const { type, separator, 'allowed-values': allowed, 'list-item': item } = typing;
  if (type === 'boolean') return text === 'true' || text === 'false';
  if (type === 'integer') return /^-?\d+$/.test(text);
  if (type === 'enum') return allowed!.includes(text);
  if (type === 'list') return text.split(separator!).every((one) => fits(one, item!));
  return true;
}

const README =
  'Before\n<!-- inputs -->\nold\n<!-- /inputs -->\nbetween\n<!-- outputs --><!-- /outputs -->\nafter\n';

test('the tables of the README are written between their markers, and nowhere else', () => {
  const readme = withTables(README, {
    inputs: { token: { description: 'A token.' }, type: { description: 'Log types.', default: 'BUILD' } },
    outputs: { url: { description: 'A URL.' } },
  });
  expect(readme).toBe(`Before
<!-- inputs -->
| input   | default | meaning    |
| ------- | ------- | ---------- |
| \`token\` | –       | A token.   |
| \`type\`  | \`BUILD\` | Log types. |
<!-- /inputs -->
between
<!-- outputs -->
| output | meaning |
| ------ | ------- |
| \`url\`  | A URL.  |
<!-- /outputs -->
after
`);
  expect(withTables(readme, { inputs: {}, outputs: {} })).not.toContain('token');
});

test('a description cannot break its table', () => {
  const outputs = { url: { description: 'One | two.\nThree.\n' } };
  expect(withTables(README, { inputs: {}, outputs })).toContain('| `url`  | One \\| two.<br>Three. |\n');
});

test('a README without markers is an error', () => {
  expect(() => withTables('# Title\n', action)).toThrow(
    'README.md has no <!-- inputs --> … <!-- /inputs -->.',
  );
});
