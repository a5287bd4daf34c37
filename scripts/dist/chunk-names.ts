import { type Chunk, packagePath, parts, type Stats } from './stats.ts';

/**
 * A file name for each chunk that is loaded late, after what is in it: a room of `src/`, or a package.
 * @returns from the chunk's id
 * @throws Error for a chunk that nothing can be said of
 */
export function chunkNames({ chunks }: Pick<Stats, 'chunks'>): Map<string, string> {
  const names = new Map<string, string>();
  const late = chunks.filter(({ initial }) => !initial);
  for (const chunk of late) {
    const name = nameOf(chunk);
    if (name === undefined)
      throw new Error(`A chunk of ${chunk.files} holds nothing that it could be named after.`);
    const same = [...names.values()].filter((one) => one === name || one.startsWith(`${name}-`)).length;
    names.set(String(chunk.id), same === 0 ? name : `${name}-${same + 1}`);
  }
  return names;
}

function nameOf(chunk: Chunk): string | undefined {
  const sizes = new Map<string, number>();
  for (const module of chunk.modules.flatMap(parts)) {
    const name = shortName(packagePath(module)) ?? /^\.\/build\/([^/]+)\//.exec(module.name)?.[1];
    if (name !== undefined) sizes.set(name, (sizes.get(name) ?? 0) + module.size);
  }
  // What the code asks for says more than what that needs in turn, which is often larger.
  const wanted = chunk.origins
    .map(
      ({ request = '' }) =>
        /^\.{1,2}\/(?:.*\/)?([^/]+)\/[^/]+$/.exec(request)?.[1] ?? shortName(`node_modules/${request}`),
    )
    .find((name) => name !== undefined && sizes.has(name));
  return wanted ?? [...sizes].sort(([, one], [, other]) => other - one)[0]?.[0];
}

/** `@actions/core` is `actions-core`. */
function shortName(path: string | undefined): string | undefined {
  return path
    ?.replace(/^.*node_modules\//, '')
    .replace(/^@/, '')
    .replaceAll('/', '-');
}

/**
 * The entry of the bundle, asking for its chunks by their names.
 * @throws Error where ncc writes that place otherwise than it did
 */
export function withChunkNames(entry: string, names: Map<string, string>): string {
  const numbered = /return "" \+ chunkId \+ "\.index\.js";/;
  if (!numbered.test(entry)) throw new Error('The bundle does not name its chunks where it is expected to.');
  const table = JSON.stringify(Object.fromEntries(names));
  return entry.replace(numbered, `return ${table}[chunkId] + ".js";`);
}
