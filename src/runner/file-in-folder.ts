import { realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';

/** Whether a path leads to a file below a folder, links followed. */
export function isFileIn(folder: string, path: string): boolean {
  try {
    const real = realpathSync(join(folder, path));
    return real.startsWith(realpathSync(folder) + sep) && statSync(real).isFile();
  } catch {
    return false;
  }
}
