/**
 * Adds to dist/licenses.txt the packages that the bundler put into its files and left out of that list: those
 * whose modules were joined with others.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const DIST = join(ROOT, 'dist');
const PATH_OF_PACKAGE = /node_modules\/((?:@[\w.-]+\/)?[\w.-]+)\//g;

/** Names of the packages that the bundler's comments name in the files of dist/. */
export function bundledPackages(): string[] {
  const files = readdirSync(DIST).filter((name) => name.endsWith('.js'));
  const names = files.flatMap((name) =>
    [...readFileSync(join(DIST, name), 'utf8').matchAll(PATH_OF_PACKAGE)].map(([, found = '']) => found),
  );
  return [...new Set(names)].sort();
}

/** Names of the packages whose licenses a list has. */
export function licensedPackages(list: string): string[] {
  return [...`\n\n${list}`.matchAll(/\n\n(\S+)\n\S/g)].map(([, name = '']) => name);
}

function licenseOf(name: string): string {
  const folder = join(ROOT, 'node_modules', name);
  const { license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { license: string };
  const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one));
  if (!file) throw new Error(`${name} is bundled and has no license file.`);
  return `${name}\n${license}\n${readFileSync(join(folder, file), 'utf8').trimEnd()}\n`;
}

if (import.meta.main) {
  const path = join(DIST, 'licenses.txt');
  const list = readFileSync(path, 'utf8').trimEnd();
  const known = new Set(licensedPackages(list));
  const missing = bundledPackages().filter((name) => !known.has(name));
  writeFileSync(path, `${[list, ...missing.map(licenseOf)].join('\n\n').trimEnd()}\n`);
}
