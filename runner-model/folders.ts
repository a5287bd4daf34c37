import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { RunOptions } from './options.ts';

export const SERVER_URL = 'https://github.com';
export const DEFAULT_REPOSITORY = 'octo-org/octo-app';

/** Of the step's file commands, those that the action uses. */
export const COMMAND_FILES = ['OUTPUT', 'STEP_SUMMARY', 'ENV', 'PATH', 'STATE'] as const;
export type CommandFile = (typeof COMMAND_FILES)[number];

export interface Folders {
  /** Holds the others that are fresh. */
  root: string;
  workspace: string;
  temp: string;
  home: string;
  /** The file with the event's payload. */
  eventPath: string;
  commandFiles: Record<CommandFile, string>;
}

/** Makes those of a step's folders that are not given, and its empty command files. */
export function prepareFolders(options: RunOptions): Folders {
  const root = mkdtempSync(join(tmpdir(), 'app-platform-logs-run-'));
  const folder = (given: string | undefined, name: string): string => {
    const path = given ?? join(root, name);
    mkdirSync(path, { recursive: true });
    return path;
  };
  const workspace = folder(options.workspace, 'workspace');
  if (options.checkout) checkOut(workspace, options.checkout, options.repository ?? DEFAULT_REPOSITORY);
  const files = folder(undefined, 'file-commands');
  const commandFiles = Object.fromEntries(
    COMMAND_FILES.map((name) => [name, join(files, name.toLowerCase())]),
  ) as Folders['commandFiles'];
  for (const path of Object.values(commandFiles)) writeFileSync(path, '');
  const eventPath = join(files, 'event.json');
  writeFileSync(eventPath, JSON.stringify(options.event?.payload ?? {}));
  return {
    root,
    eventPath,
    workspace,
    temp: folder(options.temp, 'temp'),
    home: folder(undefined, 'home'),
    commandFiles,
  };
}

/** As much of `actions/checkout` as the runner looks at: the files, and the clone's address. */
function checkOut(workspace: string, files: Record<string, string>, repository: string): void {
  const gitConfig = `[remote "origin"]\n\turl = ${SERVER_URL}/${repository}\n`;
  for (const [path, text] of Object.entries({ ...files, '.git/config': gitConfig })) {
    mkdirSync(dirname(join(workspace, path)), { recursive: true });
    writeFileSync(join(workspace, path), text);
  }
}
