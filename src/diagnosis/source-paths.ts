/** Where the sources of a component are. */
export interface SourceRoots {
  /** The component's `source_dir`, without slashes around it; '' for the repository's root. */
  sourceDir: string;
  /**
   * Further absolute folders that hold the sources while it is built or runs, such as a Dockerfile's WORKDIR.
   */
  folders?: readonly string[];
}

/** Where App Platform's builders and most Dockerfiles put the sources. */
const BUILD_FOLDERS = ['/workspace', '/.app_platform_workspace', '/usr/src/app', '/app'];

/** Folders of installed packages and of what a build makes: their files are not in the repository. */
const NOT_SOURCES =
  /(?:^|\/)(?:node_modules|vendor|site-packages|dist-packages|dist|\.next|\.nuxt|\.output|\.svelte-kit|\.venv|venv|\.heroku|\.cargo|\.rustup|gems|rubygems|deps|_build|target|bower_components|\.pnpm|\.yarn|__pycache__|obj)\//;

/** Letters of any script, and what paths of sources are made of otherwise. */
const PLAIN_PATH = /^[\p{L}\p{N}_@.+()[\]$~&=, -]+(?:\/[\p{L}\p{N}_@.+()[\]$~&=, -]+)*$/u;

const MAX_PATH_CHARS = 400;

/**
 * The path in the repository of a file that a tool named, with `source_dir` in front.
 * @returns undefined for what is not in it: installed packages, paths elsewhere or out of the repository,
 * URLs
 */
export function repositoryPath(named: string, roots: SourceRoots): string | undefined {
  if (named.length > MAX_PATH_CHARS) return undefined;
  const path = named.replace(/^(?:file:\/\/|webpack:\/\/\/?(?:\.\/)?)/, '');
  const relative = path.startsWith('/') ? withoutFolder(path, roots) : path;
  if (relative === undefined) return undefined;
  // An absolute path can begin at the repository's root or at source_dir's: both are seen.
  const isWhole =
    path.startsWith('/') && roots.sourceDir !== '' && relative.startsWith(`${roots.sourceDir}/`);
  const whole = normalized(isWhole || roots.sourceDir === '' ? relative : `${roots.sourceDir}/${relative}`);
  if (whole === undefined || !PLAIN_PATH.test(whole) || NOT_SOURCES.test(`${whole}/`)) return undefined;
  return whole;
}

function withoutFolder(path: string, { folders = [] }: SourceRoots): string | undefined {
  const folder = [...folders, ...BUILD_FOLDERS]
    .map((one) => one.replace(/\/+$/, ''))
    .filter((one) => one !== '' && path.startsWith(`${one}/`))
    .sort((one, other) => other.length - one.length)[0];
  return folder && path.slice(folder.length + 1);
}

/** Without `.` and `..`; undefined if it leads out. */
function normalized(path: string): string | undefined {
  const segments: string[] = [];
  for (const segment of path.split('/')) {
    if (segment === '' || segment === '.') continue;
    if (segment !== '..') segments.push(segment);
    else if (segments.pop() === undefined) return undefined;
  }
  return segments.length > 0 ? segments.join('/') : undefined;
}
