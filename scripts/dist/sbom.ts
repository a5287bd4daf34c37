import { createHash } from 'node:crypto';
import { packagePath, parts, type Stats } from './stats.ts';

export interface LockEntry {
  version?: string;
  license?: string;
  integrity?: string;
}

/** The folders of the packages that are bundled, as package-lock.json names them, in alphabetical order. */
export function bundledPackages({ modules }: Pick<Stats, 'modules'>): string[] {
  const bundled = modules.filter(({ chunks }) => chunks.length > 0).flatMap(parts);
  return [...new Set(bundled.flatMap((module) => packagePath(module) ?? []))].sort();
}

/** The name of the package in a folder. */
export function packageName(path: string): string {
  return path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
}

/**
 * A CycloneDX bill of what is bundled: `npm sbom` would list what is installed, which is not the same. It has
 * no date, and its serial number follows from what is in it, so the same sources build the same file.
 * @param lock the packages of package-lock.json
 * @throws Error for a package that is bundled and is not in it
 */
export function sbomOf(stats: Pick<Stats, 'modules'>, lock: Record<string, LockEntry>): object {
  const components = bundledPackages(stats).map((path) => component(path, lock[path]));
  const { version } = lock[''] ?? {};
  const own = { type: 'application', 'bom-ref': 'app-platform-logs', name: 'app-platform-logs', version };
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.5.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    // actions/attest wants one.
    serialNumber: `urn:uuid:${uuidOf(JSON.stringify([own, components]))}`,
    version: 1,
    metadata: { lifecycles: [{ phase: 'build' }], component: own },
    components,
    dependencies: [{ ref: own['bom-ref'], dependsOn: components.map((one) => one['bom-ref']) }],
  };
}

/** A UUID of version 8, which is whatever its maker says: here a hash. */
function uuidOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-8$3-8$4-$5');
}

function component(path: string, entry: LockEntry | undefined) {
  const name = packageName(path);
  if (entry?.version === undefined || !entry.integrity?.startsWith('sha512-'))
    throw new Error(`${path} is bundled, and package-lock.json has no version or hash of it.`);
  const purl = `pkg:npm/${name.replace('@', '%40')}@${entry.version}`;
  const content = Buffer.from(entry.integrity.slice('sha512-'.length), 'base64').toString('hex');
  return {
    type: 'library',
    'bom-ref': path,
    name,
    version: entry.version,
    ...(entry.license !== undefined && { licenses: [{ expression: entry.license }] }),
    purl,
    hashes: [{ alg: 'SHA-512', content }],
  };
}
