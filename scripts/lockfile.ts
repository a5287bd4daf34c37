/**
 * Completes package-lock.json: npm leaves out optional packages of other systems where they were not
 * installed, and then a contributor on another system gets packages that nothing vouches for. `--check` only
 * says what is missing.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

interface Entry {
  version?: string;
  integrity?: string;
  link?: boolean;
  optionalDependencies?: Record<string, string>;
  [member: string]: unknown;
}

const PATH = new URL('../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(PATH, 'utf8')) as { packages: Record<string, Entry> };

/** What an entry needs of a package's own manifest. */
const MEMBERS = ['cpu', 'libc', 'os', 'engines', 'license'];

/** Optional packages that are asked for and have no entry, with the version wanted. */
function missing(): { path: string; name: string; version: string; dev: unknown }[] {
  return Object.entries(lock.packages).flatMap(([from, { optionalDependencies = {}, dev }]) =>
    Object.entries(optionalDependencies).flatMap(([name, version]) => {
      const places = [`${from}/node_modules/${name}`, `node_modules/${name}`];
      if (from === '' || places.some((place) => lock.packages[place])) return [];
      return [{ path: `node_modules/${name}`, name, version, dev }];
    }),
  );
}

function withoutIntegrity(): string[] {
  return Object.entries(lock.packages).flatMap(([path, { integrity, link }]) =>
    path === '' || link || integrity ? [] : [path],
  );
}

function view(name: string, version: string): Record<string, unknown> {
  const answer = execFileSync('npm', ['view', `${name}@${version}`, '--json'], { encoding: 'utf8' });
  const found: unknown = JSON.parse(answer);
  return (Array.isArray(found) ? found.at(-1) : found) as Record<string, unknown>;
}

function complete(): void {
  for (const { path, name, version, dev } of missing()) {
    const manifest = view(name, version);
    const members = MEMBERS.flatMap((member) => (member in manifest ? [[member, manifest[member]]] : []));
    lock.packages[path] = {
      version: String(manifest.version),
      ...Object.fromEntries(members),
      ...(dev ? { dev } : {}),
      optional: true,
    };
  }
  for (const path of withoutIntegrity()) {
    const entry = lock.packages[path]!;
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    const { integrity } = view(name, entry.version ?? '').dist as { integrity: string };
    const { version, ...rest } = entry;
    lock.packages[path] = { version, integrity, ...rest };
  }
  const root = lock.packages[''];
  const sorted = Object.keys(lock.packages)
    .filter((path) => path !== '')
    .sort();
  lock.packages = { '': root!, ...Object.fromEntries(sorted.map((path) => [path, lock.packages[path]!])) };
  writeFileSync(PATH, `${JSON.stringify(lock, null, 2)}\n`);
}

if (!process.argv.includes('--check')) complete();
const faults = [...missing().map(({ path }) => path), ...withoutIntegrity()];
if (faults.length > 0) {
  console.error(
    `package-lock.json has no entry or no integrity for:\n${faults.join('\n')}\nRun \`npm run lockfile\`.`,
  );
  process.exitCode = 1;
}
