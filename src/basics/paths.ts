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

/**
 * Whether a path is a folder, or lies in it. Both are absolute; links are not followed.
 * @param rules another system's, for tests: on Windows the way to another drive is an absolute path
 */
export function isWithin(
  path: string,
  folder: string,
  rules: Pick<typeof nodePath, 'relative' | 'isAbsolute' | 'sep'> = nodePath,
): boolean {
  const way = rules.relative(folder, path);
  return !rules.isAbsolute(way) && way.split(rules.sep)[0] !== '..';
}
