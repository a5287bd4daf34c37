import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';

/** The actions of this repository: what stands before their markers in the README, and their manifests. */
const ACTIONS = [
  { prefix: '', manifest: 'action.yml' },
  { prefix: 'run-logs-', manifest: 'run-logs/action.yml' },
];

/** The members of action.yml that the tables show. */
export interface Manifest {
  inputs: Record<string, { description: string; default?: string }>;
  outputs: Record<string, { description: string }>;
}

/**
 * The README with its tables of an action's inputs and outputs written anew; all else stays as it is.
 * @param prefix what the names of the markers begin with
 * @throws Error if a pair of markers, such as `<!-- inputs -->` and `<!-- /inputs -->`, is missing
 */
export function withTables(readme: string, { inputs, outputs }: Manifest, prefix = ''): string {
  const inputRows = Object.entries(inputs).map(([name, { default: given, description }]) => [
    code(name),
    given === undefined ? '–' : code(given),
    description,
  ]);
  const outputRows = Object.entries(outputs).map(([name, { description }]) => [code(name), description]);
  const withInputs = between(readme, `${prefix}inputs`, table(['input', 'default', 'meaning'], inputRows));
  return between(withInputs, `${prefix}outputs`, table(['output', 'meaning'], outputRows));
}

function between(text: string, marker: string, content: string): string {
  const opening = `<!-- ${marker} -->`;
  const start = text.indexOf(opening);
  const end = text.indexOf(`<!-- /${marker} -->`, start);
  if (start === -1 || end === -1) throw new Error(`README.md has no ${opening} … <!-- /${marker} -->.`);
  return `${text.slice(0, start)}${opening}\n${content}\n${text.slice(end)}`;
}

/** Padded, as the formatter wants it: otherwise the two would undo each other's work. */
function table(head: string[], rows: string[][]): string {
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
  const readme = await readFile(path, 'utf8');
  let wanted = readme;
  for (const { prefix, manifest } of ACTIONS) {
    wanted = withTables(wanted, parse(await readFile(join(root, manifest), 'utf8')) as Manifest, prefix);
  }
  if (wanted === readme) return;
  if (!check) return writeFile(path, wanted);
  console.error(
    'The tables in README.md are not those of action.yml. Run `npm run readme` and commit README.md.',
  );
  process.exitCode = 1;
}

if (import.meta.main) await updateReadme(process.argv.includes('--check'));
