import { join } from 'node:path';
import type { LogType } from '../app-platform/log-types.ts';

/** Devices of Windows, which it opens under these names whatever their extension. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/**
 * The names of log files, the same on every system: what Windows reserves has `_` behind it, and so has what
 * differs from another log's name in case alone, which macOS and Windows take for the same file.
 */
export class FileNames {
  /** Log → its path. */
  readonly #paths = new Map<string, string>();
  /** In lower case. */
  readonly #taken = new Set<string>();

  /**
   * `<type>.log`, or `<type>/<component>.log` where a component is given; below the folder of log files.
   * @param component of letters, digits, `-` and `_`
   * @param earlier how many logs of the same type and component have been saved: a later crash has a log of
   * its own. The same three give the same path.
   */
  pathOf(type: LogType, component: string | undefined, earlier: number): string {
    const log = `${type} ${component ?? ''} ${earlier}`;
    const path = this.#paths.get(log) ?? this.#freePath(type.toLowerCase(), component, earlier);
    this.#paths.set(log, path);
    this.#taken.add(path.toLowerCase());
    return path;
  }

  #freePath(type: string, component: string | undefined, earlier: number): string {
    const folder = component === undefined ? '' : type;
    let name = `${component ?? type}${earlier > 0 ? `-${earlier + 1}` : ''}`;
    const path = () => join(folder, `${name}.log`);
    while (RESERVED.test(name) || this.#taken.has(path().toLowerCase())) name += '_';
    return path();
  }
}
