import {
  closeSync,
  constants,
  lstatSync,
  mkdirSync,
  openSync,
  readSync,
  realpathSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
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
 * Makes a new file, and never writes through a link that somebody put below `root`, nor outside it.
 * @throws UserError where another file is in the way that no step made with this; the system's error
 */
export function createFile(root: string, path: string): number {
  const folder = dirname(path);
  if (relative(root, folder).startsWith('..')) throw new UserError('it lies outside log_dir');
  makeFolder(folder);
  if (realpathSync(folder) !== join(realpathSync(root), relative(root, folder))) {
    throw new UserError(`${folder} is a link that leads elsewhere`);
  }
  claimFile(root, path);
  rmSync(path, { force: true });
  return openSync(path, newFileFlags(), 0o644);
}

/** Windows has no `O_NOFOLLOW`; `O_EXCL`, which every system has, follows no link at the end either. */
export function newFileFlags(system: Partial<typeof constants> = constants): number {
  const { O_NOFOLLOW = 0 } = system;
  return constants.O_RDWR | constants.O_CREAT | constants.O_EXCL | O_NOFOLLOW;
}

/**
 * Says that a file below `root` is about to be made, by this step or a later one in the same folder: only
 * what was claimed is ever overwritten.
 * @throws UserError where a file is in the way that was not
 */
export function claimFile(root: string, path: string): void {
  if (claimed.has(path)) return;
  if (lstatSync(path, { throwIfNoEntry: false }) && !claimedBefore(root).has(relative(root, path))) {
    throw new UserError(
      'a file that this action did not make is in the way. Use a folder of its own as log_dir',
    );
  }
  claimed.add(path);
  recordClaim(root, path);
}

/** The names of files in a folder that were made by steps of this action, relative to it. */
export function claimedBefore(root: string): Set<string> {
  try {
    const { O_RDONLY, O_NOFOLLOW } = constants;
    const fd = openSync(join(root, CLAIMS_FILE), O_RDONLY | (O_NOFOLLOW ?? 0));
    try {
      const bytes = Buffer.alloc(MAX_CLAIMS_BYTES);
      return new Set(bytes.toString('utf8', 0, readSync(fd, bytes)).split('\n'));
    } finally {
      closeSync(fd);
    }
  } catch {
    // No step has made a file here.
    return new Set();
  }
}

/** Where it cannot be recorded, the next step in the folder asks for another one. */
function recordClaim(root: string, path: string): void {
  const { O_WRONLY, O_CREAT, O_APPEND, O_NOFOLLOW } = constants;
  try {
    const fd = openSync(join(root, CLAIMS_FILE), O_WRONLY | O_CREAT | O_APPEND | (O_NOFOLLOW ?? 0), 0o644);
    try {
      writeSync(fd, `${relative(root, path)}\n`);
    } finally {
      closeSync(fd);
    }
  } catch {}
}

/** Absolute paths of the files that this step made. */
const claimed = new Set<string>();
/** Hidden, so that it is not among the files of an artifact. */
const CLAIMS_FILE = '.app-platform-logs';
const MAX_CLAIMS_BYTES = 256 * 1024;
