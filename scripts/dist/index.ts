/**
 * Finishes dist/ after ncc: names the chunks after what is in them, lists what is bundled in an SBOM, and
 * writes the table of chunks into CONTRIBUTING.md; completes the licences.
 */
import { readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { between, table } from '../readme-tables.ts';
import { chunkNames, withChunkNames } from './chunk-names.ts';
import { chunkRows } from './chunk-table.ts';
import { withAllLicenses } from './licenses.ts';
import { bundledPackages, type LockEntry, packageName, sbomOf } from './sbom.ts';
import type { Stats } from './stats.ts';

const root = join(import.meta.dirname, '..', '..');
const dist = join(root, 'dist');

/** The text of CONTRIBUTING.md with the table of the files that are in dist/ now. */
export function withChunkTable(text: string): string {
  const files = readdirSync(dist).filter((name) => name.endsWith('.js'));
  const sizes = files.map((name): [string, number] => [name, statSync(join(dist, name)).size]);
  const order = new Map(sizes.sort(([one], [other]) => rank(one) - rank(other) || (one < other ? -1 : 1)));
  return between(text, 'chunks', table(['file', 'size', 'loaded'], chunkRows(order)));
}

function rank(file: string): number {
  return file === 'index.js' ? 0 : 1;
}

function finish(): void {
  const read = (...path: string[]) => readFileSync(join(root, ...path), 'utf8');
  const stats = JSON.parse(read('build', 'stats.json')) as Stats;
  const names = chunkNames(stats);
  for (const [id, name] of names) renameSync(join(dist, `${id}.index.js`), join(dist, `${name}.js`));
  writeFileSync(join(dist, 'index.js'), withChunkNames(read('dist', 'index.js'), names));
  const { packages } = JSON.parse(read('package-lock.json')) as { packages: Record<string, LockEntry> };
  writeFileSync(join(dist, 'sbom.cdx.json'), `${JSON.stringify(sbomOf(stats, packages), null, 2)}\n`);
  const bundled = bundledPackages(stats).map((path) => ({
    name: packageName(path),
    license: packages[path]?.license ?? '',
    text: licenseText(path),
  }));
  writeFileSync(join(dist, 'licenses.txt'), withAllLicenses(read('dist', 'licenses.txt'), bundled));
  writeFileSync(join(root, 'CONTRIBUTING.md'), withChunkTable(read('CONTRIBUTING.md')));
}

/** Empty where a package has none. */
function licenseText(path: string): string {
  const file = readdirSync(join(root, path)).find((name) => /^licen[cs]e/i.test(name));
  return file === undefined ? '' : readFileSync(join(root, path, file), 'utf8');
}

if (import.meta.main) finish();
