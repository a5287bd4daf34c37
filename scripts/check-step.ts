/** Checks a step that ran this action in a workflow: how it ended, its outputs, its files. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { parseArgs } from 'node:util';

const USAGE = `node scripts/check-step.ts [OPTIONS]

Reads the variables OUTPUTS (the step's outputs as a JSON object) and OUTCOME.
  --outcome WORD      success or failure
  --output NAME=TEXT  what the output must be; NAME alone: it must not be empty. May be given again
  --file NAME         a file of log_dir that must be there and not be empty. May be given again
  --archive NAME      the file that must have the bytes behind the output url`;

export interface Expected {
  outcome?: string | undefined;
  output: string[];
  file: string[];
  archive?: string | undefined;
}

/** What is wrong with a step, a sentence each. */
export async function faultsOfRun(
  expected: Expected,
  outputs: Record<string, string>,
  outcome: string,
): Promise<string[]> {
  const { output, file, archive } = expected;
  const { log_dir: folder = '', url = '' } = outputs;
  return [
    ...(expected.outcome !== undefined && outcome !== expected.outcome
      ? [`the step ended in ${outcome}, not in ${expected.outcome}`]
      : []),
    ...output.flatMap((wanted) => faultOfOutput(wanted, outputs)),
    ...(file.length > 0 && !isAbsolute(folder) ? [`log_dir is "${folder}", which is not absolute`] : []),
    ...faultsOfList(outputs.log_files),
    ...file.filter((name) => !isFull(join(folder, name))).map((name) => `${name} is missing or empty`),
    ...(archive === undefined ? [] : await faultsOfBytes(join(folder, archive), url)),
  ];
}

function faultOfOutput(wanted: string, outputs: Record<string, string>): string[] {
  const [, name = wanted, value] = /^(\w+)=(.*)$/s.exec(wanted) ?? [];
  const found = outputs[name] ?? '';
  if (value === undefined) return found === '' ? [`the output ${name} is empty`] : [];
  return found === value ? [] : [`the output ${name} is "${found}", not "${value}"`];
}

/** Every file that the output names is there, by an absolute path. */
function faultsOfList(list: string | undefined): string[] {
  return (JSON.parse(list || '[]') as string[])
    .filter((path) => !isAbsolute(path) || !existsSync(path))
    .map((path) => `log_files names "${path}", which is not there or not absolute`);
}

function isFull(path: string): boolean {
  return (statSync(path, { throwIfNoEntry: false })?.size ?? 0) > 0;
}

async function faultsOfBytes(path: string, url: string): Promise<string[]> {
  if (!existsSync(path)) return [`${path} is missing`];
  const response = await fetch(url);
  if (!response.ok) return [`the archive answers ${response.status}`];
  const archive = Buffer.from(await response.arrayBuffer());
  return archive.equals(readFileSync(path)) ? [] : [`${path} has other bytes than the archive`];
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      outcome: { type: 'string' },
      output: { type: 'string', multiple: true, default: [] },
      file: { type: 'string', multiple: true, default: [] },
      archive: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return console.log(USAGE);
  const { OUTPUTS = '{}', OUTCOME = '' } = process.env;
  const faults = await faultsOfRun(values, JSON.parse(OUTPUTS) as Record<string, string>, OUTCOME);
  for (const fault of faults) console.log(`::error::${fault}`);
  process.exitCode = faults.length > 0 ? 1 : 0;
}

if (import.meta.main) await main();
