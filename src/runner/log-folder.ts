import { accessSync, constants, lstatSync, mkdtempSync, readdirSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { LOG_TYPES } from '../app-platform/log-types.ts';
import { reasonOf, UserError } from '../basics/errors.ts';
import { isWithin, shownPath } from '../basics/paths.ts';
import { claimedBefore, makeFolder } from '../logs/create-file.ts';

/**
 * The folder for log files, absolute.
 * @param given the input `log_dir`, absolute or relative to the workspace
 * @param access of the file system; on Windows it refuses no folder, and the first file that is made in one
 * that cannot be written to is a warning
 * @throws UserError when it cannot be created or written to, leads out of the workspace by a link, or holds
 * files that others made and that logs would overwrite
 */
export function givenFolder(given: string, workspace: string, access = accessSync): string {
  const folder = resolve(workspace, given);
  if (leadsOut(folder, workspace)) {
    throw new UserError(
      `log_dir: "${given}" leads out of the workspace by a symbolic link. Use a folder without one.`,
    );
  }
  try {
    makeFolder(folder);
    access(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new UserError(
      `log_dir: cannot write to "${given}" (${reasonOf(error)}). Use a folder that can be created, absolute or ` +
        'relative to the workspace, or remove log_dir to use a new one.',
    );
  }
  const foreign = foreignFile(folder);
  if (foreign === undefined) return folder;
  throw new UserError(
    `log_dir: "${given}" contains ${foreign}, which this action did not make and would overwrite. Use a folder ` +
      'of its own, such as log_dir: app-platform-logs.',
  );
}

/** Whether a path below the workspace is, by a link, somewhere else. */
function leadsOut(folder: string, workspace: string): boolean {
  if (!isWithin(folder, workspace)) return false;
  let existing = folder;
  while (!lstatSync(existing, { throwIfNoEntry: false })) existing = dirname(existing);
  return isWithin(existing, workspace) && !isWithin(realpathSync(existing), realpathSync(workspace));
}

/** A given folder as people find it: relative to the workspace, with `/`, where it is in it. */
export function shownFolder(given: string, workspace: string): string {
  const folder = resolve(workspace, given);
  return isWithin(folder, workspace) ? shownPath(workspace, folder) || '.' : folder;
}

/** A file in a folder that has a name of ours, and that no step of this action made. */
function foreignFile(folder: string): string | undefined {
  const own = claimedBefore(folder);
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !entry.isDirectory() && OWN_NAMES.test(entry.name) && !own.has(entry.name))
    .map(({ name }) => name)
    .sort()[0];
}

const TYPES = LOG_TYPES.map((type) => type.toLowerCase()).join('|');
const OWN_NAMES = new RegExp(
  `^(?:(?:${TYPES})(?:-\\d+)?(?:\\.live)?\\.log(?:\\.part)?|diagnosis\\.json|report\\.md)$`,
);

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
