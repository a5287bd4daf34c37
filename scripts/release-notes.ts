/**
 * Prints the notes of a version, its section of CHANGELOG.md; fails where version and package do not agree.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @param version such as `1.2.3`
 * @throws RangeError that says what to mend
 */
export function releaseNotes(version: string, packageVersion: string, changelog: string): string {
  if (!/^\d+\.\d+\.\d+$/.test(version)) throw new RangeError(`"${version}" is not of the form 1.2.3.`);
  if (version !== packageVersion)
    throw new RangeError(`The release is to be ${version}, and package.json says ${packageVersion}.`);
  const sections = changelog.split(/^(?=## )/m);
  const section = sections.find((one) => /^## \[?v?([^\]\s]*)/.exec(one)?.[1] === version);
  const notes = section?.slice(section.indexOf('\n')).trim();
  if (!notes) throw new RangeError(`CHANGELOG.md has no section ${version}, or nothing in it.`);
  return notes;
}

if (import.meta.main) {
  const read = (name: string) => readFileSync(join(import.meta.dirname, '..', name), 'utf8');
  const { version } = JSON.parse(read('package.json')) as { version: string };
  try {
    console.log(releaseNotes(process.argv[2] ?? '', version, read('CHANGELOG.md')));
  } catch (error) {
    console.error(`::error::${error instanceof Error ? error.message : error}`);
    process.exitCode = 1;
  }
}
