import { readFileSync } from 'node:fs';
import { parsePairs } from './file-commands.ts';
import type { CommandFile, Folders } from './folders.ts';
import type { ActionResult } from './result.ts';
import type { StepLog } from './step-log.ts';

type Files = Pick<ActionResult, 'outputs' | 'state' | 'env' | 'path' | 'summary'>;

/** Read after the step has ended, however it ended. */
export function readFiles(folders: Folders, log: StepLog): Files {
  const pairs = (name: CommandFile): Record<string, string> => {
    const read = parsePairs(readFileSync(folders.commandFiles[name], 'utf8'));
    if (read.error !== undefined) {
      log.error(`Unable to process file command '${name.toLowerCase()}' successfully.`);
      log.error(read.error);
      log.commandFailed = true;
    }
    return Object.fromEntries(read.pairs);
  };
  return {
    env: pairs('ENV'),
    path: readFileSync(folders.commandFiles.PATH, 'utf8')
      .split(/\r\n|\n|\r/)
      .filter(Boolean),
    outputs: { ...log.outputs, ...pairs('OUTPUT') },
    state: { ...log.state, ...pairs('STATE') },
    summary: readSummary(folders.commandFiles.STEP_SUMMARY, log),
  };
}

const MAX_SUMMARY_BYTES = 1024 * 1024;

function readSummary(path: string, log: StepLog): string {
  const bytes = readFileSync(path);
  if (bytes.length <= MAX_SUMMARY_BYTES) {
    return bytes.toString('utf8').replace(/[^\r\n]+/g, (line) => log.masked(line));
  }
  const size = Math.floor(bytes.length / 1024);
  log.error(`$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of 1024k, got ${size}k.`);
  return '';
}
