/** A package that is bundled. */
interface Bundled {
  name: string;
  /** As SPDX names it. */
  license: string;
  /** Its licence file. */
  text: string;
}

/** The licences that ncc collected, and those of packages it passes over because it joined their modules. */
export function withAllLicenses(collected: string, bundled: Bundled[]): string {
  const named = new Set(collected.split('\n'));
  const missing = bundled.filter(({ name }) => !named.has(name));
  return [collected.trimEnd(), ...missing.map((one) => `${one.name}\n${one.license}\n${one.text.trim()}`)]
    .join('\n\n')
    .concat('\n');
}
