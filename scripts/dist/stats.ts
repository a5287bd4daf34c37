/** What is read of webpack's account of a build. */
export interface Stats {
  chunks: Chunk[];
  modules: Module[];
}

export interface Chunk {
  id: number | string;
  files: string[];
  /** Whether it is loaded at the start. */
  initial?: boolean;
  /** Where it is loaded from: `import()` of a request in a module. */
  origins: { moduleName?: string; request?: string }[];
  modules: Module[];
}

export interface Module {
  /** A path from the repository's root, such as `./node_modules/ws/lib/sender.js`. */
  name: string;
  size: number;
  chunks: (number | string)[];
  /** Those that were joined into this one. */
  modules?: Module[];
}

/**
 * The folder of the package that a module is of, as package-lock.json names it; undefined: of this
 * repository, or a stub that ncc put in place of a package that is not installed.
 */
export function packagePath({ name }: Pick<Module, 'name'>): string | undefined {
  if (name.includes('@@notfound')) return undefined;
  return /^\.\/((?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(name)?.[1];
}

/** A module and those that were joined into it. */
export function parts({ modules, ...module }: Module): Omit<Module, 'modules'>[] {
  return modules && modules.length > 0 ? modules.flatMap(parts) : [module];
}
