import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { RUN_LOGS_INPUTS } from '../src/inputs/run-logs-table.ts';
import { INPUTS } from '../src/inputs/table.ts';
import { actionTypes } from './action-types.ts';

/** The members of action.yml that the tables show. */
export interface Manifest {
  inputs: Record<string, { description: string; default?: string }>;
  outputs: Record<string, { description: string }>;
}

/** The word behind each input of an action.yml, which names its group in README.md. */
export function groupsIn(actionYml: string): Map<string, string> {
  return new Map([...actionYml.matchAll(/^ {2}(\w+): # (\w+)$/gm)].map(([, name, group]) => [name!, group!]));
}

/**
 * The README with its tables of inputs and outputs written anew; all else stays as it is. The inputs of a
 * group stand between `<!-- inputs: GROUP -->` and `<!-- /inputs -->`, in the order of action.yml.
 * @throws Error if README.md has no place for an input's group or for the outputs
 */
export function withTables(
  readme: string,
  { inputs, outputs }: Manifest,
  groups: ReadonlyMap<string, string>,
): string {
  const shown = [...readme.matchAll(INPUT_GROUP)].map(([, group]) => group!);
  const missing = Object.keys(inputs).filter((name) => !shown.includes(groups.get(name) ?? ''));
  if (missing.length > 0)
    throw new Error(`action.yml has to name a group of README.md after ${missing.join(', ')}: ${shown}.`);
  const withInputs = readme.replace(INPUT_GROUP, (_, group: string) => {
    const names = Object.keys(inputs).filter((name) => groups.get(name) === group);
    const rows = names.map((name) => inputRow(name, inputs[name]!));
    return `<!-- inputs: ${group} -->\n${table(['input', 'default', 'meaning'], rows)}\n<!-- /inputs -->`;
  });
  const outputRows = Object.entries(outputs).map(([name, { description }]) => [code(name), description]);
  return between(withInputs, 'outputs', table(['output', 'meaning'], outputRows));
}

/** The same for the few inputs and outputs of the action run-logs, in one table each. */
function withRunLogsTables(readme: string, { inputs, outputs }: Manifest): string {
  const inputRows = Object.entries(inputs).map(([name, input]) => inputRow(name, input));
  const outputRows = Object.entries(outputs).map(([name, { description }]) => [code(name), description]);
  const withInputs = between(readme, 'run-logs-inputs', table(['input', 'default', 'meaning'], inputRows));
  return between(withInputs, 'run-logs-outputs', table(['output', 'meaning'], outputRows));
}

const INPUT_GROUP = /<!-- inputs: (\w+) -->\n(?:.*\n)*?<!-- \/inputs -->/g;

function inputRow(name: string, input: Manifest['inputs'][string]): string[] {
  return [code(name), input.default === undefined ? '–' : code(input.default), input.description];
}

/** The text with what stands between `<!-- marker -->` and `<!-- /marker -->` written anew. */
export function between(text: string, marker: string, content: string): string {
  const opening = `<!-- ${marker} -->`;
  const start = text.indexOf(opening);
  const end = text.indexOf(`<!-- /${marker} -->`, start);
  if (start === -1 || end === -1) throw new Error(`The text has no ${opening} … <!-- /${marker} -->.`);
  return `${text.slice(0, start)}${opening}\n${content}\n${text.slice(end)}`;
}

/** Padded, as the formatter wants it: otherwise the two would undo each other's work. */
export function table(head: string[], rows: string[][]): string {
  const cells = [head, ...rows].map((one) => one.map(cell));
  const widths = head.map((_, column) => Math.max(...cells.map((one) => one[column]!.length)));
  const padded = cells.map((one) => one.map((text, column) => text.padEnd(widths[column]!)));
  const rule = widths.map((width) => '-'.repeat(width));
  return [...padded.slice(0, 1), rule, ...padded.slice(1)].map((one) => `| ${one.join(' | ')} |`).join('\n');
}

/** A pipe would end the cell, also inside backticks; a newline would end the table. */
function cell(text: string): string {
  return text.trim().replaceAll('|', '\\|').replace(/\r?\n/g, '<br>');
}

function code(text: string): string {
  return `\`${text}\``;
}

/** Writes README.md and both action-types.yml, or with `--check` says which of them are not current. */
async function updateFiles(check: boolean): Promise<void> {
  const root = join(import.meta.dirname, '..');
  const read = (name: string) => readFile(join(root, name), 'utf8');
  const actionYml = await read('action.yml');
  const manifest = parse(actionYml) as Manifest;
  const runLogs = parse(await read('run-logs/action.yml')) as Manifest;
  const withInputs = withTables(await read('README.md'), manifest, groupsIn(actionYml));
  const wanted = {
    'README.md': withRunLogsTables(withInputs, runLogs),
    'action-types.yml': actionTypes(INPUTS, manifest.outputs),
    'run-logs/action-types.yml': actionTypes(RUN_LOGS_INPUTS, runLogs.outputs),
  };
  for (const [name, text] of Object.entries(wanted)) {
    if (text === (await read(name))) continue;
    if (!check) {
      await writeFile(join(root, name), text);
      continue;
    }
    console.error(`${name} is not current. Run \`npm run readme\` and commit it.`);
    process.exitCode = 1;
  }
}

if (import.meta.main) await updateFiles(process.argv.includes('--check'));
