import { expect, test } from '@jest/globals';
import { releaseNotes } from '../../scripts/release-notes.ts';

const CHANGELOG =
  '# Changelog\n\n## 1.1.0 – 2026-12-01\n\n- New.\n\n## 1.0.0 – 2026-11-23\n\nFirst.\n\n## 0.9.0\n\n';

test('the notes of a release are its section of the changelog', () => {
  expect(releaseNotes('1.1.0', '1.1.0', CHANGELOG)).toBe('- New.');
  expect(releaseNotes('1.0.0', '1.0.0', CHANGELOG)).toBe('First.');
});

test.each([
  ['v1.1.0', '1.1.0', '"v1.1.0" is not of the form 1.2.3.'],
  ['1.1.0', '1.0.0', 'The release is to be 1.1.0, and package.json says 1.0.0.'],
  ['1.2.0', '1.2.0', 'CHANGELOG.md has no section 1.2.0'],
  ['0.9.0', '0.9.0', 'CHANGELOG.md has no section 0.9.0, or nothing in it.'],
])('no release %s of a package %s', (version, packageVersion, sentence) => {
  expect(() => releaseNotes(version, packageVersion, CHANGELOG)).toThrow(sentence);
});
