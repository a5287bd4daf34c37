import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';

/** The members of action.yml that the tables show. */
export interface Manifest {
  inputs: Record<string, { description: string; default?: string }>;
  outputs: Record<string, { description: string }>;
}

/**
 * The README with its tables of inputs and outputs written anew; all else stays as it is. Inputs come in
 * groups: `<!-- inputs: app_id, app_name -->` and `<!-- /inputs -->` have the rows of those two between them.
 * @throws Error if an input is in no group or in two, if a group names one that there is not, or if there is
 *   no place for the outputs
 */
export function withTables(readme: string, { inputs, outputs }: Manifest): string {
  const shown = [...readme.matchAll(INPUT_GROUP)].flatMap(([, names]) => namesIn(names));
  const missing = Object.keys(inputs).filter((name) => shown.filter((one) => one === name).length !== 1);
  if (missing.length > 0)
    throw new Error(`README.md has to name ${missing.join(', ')} in one group of inputs.`);
  const withInputs = readme.replace(INPUT_GROUP, (_, names: string) => {
    const rows = namesIn(names).map((name) => inputRow(name, inputs[name]));
    return `<!-- inputs: ${names} -->\n${table(['input', 'default', 'meaning'], rows)}\n<!-- /inputs -->`;
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

const INPUT_GROUP = /<!-- inputs: ([a-z_, ]+) -->\n(?:.*\n)*?<!-- \/inputs -->/g;

function namesIn(names = ''): string[] {
  return names.split(',').map((name) => name.trim());
}

function inputRow(name: string, input: Manifest['inputs'][string] | undefined): string[] {
  if (!input) throw new Error(`README.md names an input ${name}, which is not in action.yml.`);
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

/** Writes the tables into README.md, or with `--check` says whether they are as action.yml wants them. */
async function updateReadme(check: boolean): Promise<void> {
  const root = join(import.meta.dirname, '..');
  const path = join(root, 'README.md');
  const read = async (name: string) => parse(await readFile(join(root, name), 'utf8')) as Manifest;
  const readme = await readFile(path, 'utf8');
  const wanted = withRunLogsTables(
    withTables(readme, await read('action.yml')),
    await read('run-logs/action.yml'),
  );
  if (wanted === readme) return;
  if (!check) return writeFile(path, wanted);
  console.error(
    'The tables in README.md are not those of action.yml. Run `npm run readme` and commit README.md.',
  );
  process.exitCode = 1;
}

if (import.meta.main) await updateReadme(process.argv.includes('--check'));
