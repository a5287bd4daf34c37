import { accessSync, constants, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { reasonOf, UserError } from '../basics/errors.ts';
import { makeFolder } from '../logs/create-file.ts';

/**
 * The folder for log files, absolute.
 * @param given the input `log_dir`, absolute or relative to the workspace
 * @throws UserError when it cannot be created or written to
 */
export function givenFolder(given: string, workspace: string): string {
  const folder = resolve(workspace, given);
  try {
    makeFolder(folder);
    accessSync(folder, constants.W_OK | constants.X_OK);
    return folder;
  } catch (error) {
    throw new UserError(
      `log_dir: cannot write to "${given}" (${reasonOf(error)}). Use a folder that can be created, absolute or ` +
        'relative to the workspace, or remove log_dir to use a new one.',
    );
  }
}

/** A new folder that no other step uses, absolute. */
export function newFolder(runnerTemp: string | undefined): string {
  const parent = runnerTemp || tmpdir();
  try {
    return mkdtempSync(join(parent, 'app-platform-logs-'));
  } catch {
    // Writing there will fail too, and is reported then.
    return join(parent, 'app-platform-logs');
  }
}
