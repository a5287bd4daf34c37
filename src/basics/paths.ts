import nodePath from 'node:path';

/**
 * How a file is named for people and in diagnosis.json: from its folder on, with `/` on every system. Outputs
 * have the system's own absolute paths, since later steps open them.
 * @param path another system's rules, for tests
 */
export function shownPath(
  folder: string,
  file: string,
  path: Pick<typeof nodePath, 'relative' | 'sep'> = nodePath,
): string {
  return path.relative(folder, file).replaceAll(path.sep, '/');
}
