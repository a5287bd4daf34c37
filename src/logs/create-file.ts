import { constants, mkdirSync, openSync, realpathSync, rmSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { UserError } from '../basics/errors.ts';

/**
 * Makes a folder and those it lies in, where they are not there yet.
 * @throws the system's error; where Node's own `recursive` tries for ever (`/proc`), this does not
 */
export function makeFolder(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
  if (dirname(folder) !== folder) makeFolder(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another log's file may have been made in it meanwhile.
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw error;
  }
}

/**
 * Makes a new file, whatever lay there; never writes through a link that somebody put below `root`, nor
 * outside it.
 */
export function createFile(root: string, path: string): number {
  const folder = dirname(path);
  if (relative(root, folder).startsWith('..')) throw new UserError('it lies outside log_dir');
  makeFolder(folder);
  if (realpathSync(folder) !== join(realpathSync(root), relative(root, folder))) {
    throw new UserError(`${folder} is a link that leads elsewhere`);
  }
  rmSync(path, { force: true });
  return openSync(path, newFileFlags(), 0o644);
}

/** Windows has no `O_NOFOLLOW`; `O_EXCL`, which every system has, follows no link at the end either. */
export function newFileFlags(system: Partial<typeof constants> = constants): number {
  const { O_NOFOLLOW = 0 } = system;
  return constants.O_RDWR | constants.O_CREAT | constants.O_EXCL | O_NOFOLLOW;
}
