import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { chunkNames, withChunkNames } from '../../scripts/dist/chunk-names.ts';
import { LOADED } from '../../scripts/dist/chunk-table.ts';
import { withChunkTable } from '../../scripts/dist/index.ts';
import { withAllLicenses } from '../../scripts/dist/licenses.ts';
import { type LockEntry, sbomOf } from '../../scripts/dist/sbom.ts';
import type { Chunk, Module } from '../../scripts/dist/stats.ts';

const root = join(import.meta.dirname, '..', '..');
const read = (...path: string[]) => readFileSync(join(root, ...path), 'utf8');
const lock = (
  JSON.parse(read('package-lock.json')) as { packages: Record<string, LockEntry & { dev?: true }> }
).packages;

function module(name: string, size = 10, modules: Module[] = []): Module {
  return { name: `./${name}`, size, chunks: [1], modules };
}

function chunk(id: number, requests: string[], modules: Module[]): Chunk {
  return { id, files: [`${id}.index.js`], modules, origins: requests.map((request) => ({ request })) };
}

test.each<[string, Chunk[], Record<string, string>]>([
  [
    'a room, when a file of it is loaded',
    [chunk(7, ['./report/presentation.js'], [module('build/report/presentation.js')])],
    { 7: 'report' },
  ],
  [
    'what the code asks for, not what that needs',
    [
      chunk(
        7,
        ['@actions/core', '@actions/http-client'],
        [
          module('node_modules/undici/index.js', 900),
          module('node_modules/@actions/http-client/lib/index.js'),
        ],
      ),
    ],
    { 7: 'actions-http-client' },
  ],
  [
    'the largest package, when what is asked for is elsewhere',
    [chunk(7, ['a'], [module('node_modules/b/x.js', 1), module('node_modules/a/node_modules/c/x.js', 2)])],
    { 7: 'c' },
  ],
  [
    'packages in modules that were joined',
    [
      chunk(
        7,
        ['ws'],
        [module('build/all.js', 5, [module('node_modules/ws/a.js'), module('build/logs/b.js')])],
      ),
    ],
    { 7: 'ws' },
  ],
  [
    'a second part of the same by a number',
    [chunk(7, ['a'], [module('node_modules/a/x.js')]), chunk(8, ['a/y'], [module('node_modules/a/y.js')])],
    { 7: 'a', 8: 'a-2' },
  ],
  [
    'nothing where all is loaded at the start',
    [{ ...chunk(1, [], [module('build/index.js')]), initial: true }],
    {},
  ],
])('chunks are named after %s', (_, chunks, names) => {
  expect(Object.fromEntries(chunkNames({ chunks }))).toEqual(names);
});

test('a chunk that nothing can be said of is an error', () => {
  expect(() => chunkNames({ chunks: [chunk(7, [], [])] })).toThrow('A chunk of 7.index.js holds nothing');
});

test('an entry that ncc writes otherwise is an error', () => {
  expect(() => withChunkNames('', new Map())).toThrow('does not name its chunks where it is expected to');
});

test('an SBOM lists what is bundled, with its version and hash', () => {
  const modules = [
    module('build/index.js', 9, [module('node_modules/@a/b/index.js'), module('build/main.js')]),
    module('node_modules/@vercel/ncc/dist/ncc/@@notfound.js?bufferutil'),
    { ...module('node_modules/unused/index.js'), chunks: [] },
  ];
  const packages = { 'node_modules/@a/b': { version: '1.2.0', license: 'MIT', integrity: 'sha512-AAH/' } };
  expect(sbomOf({ modules }, packages)).toEqual(sbomOf({ modules: [...modules].reverse() }, packages));
  expect(sbomOf({ modules }, packages)).toMatchObject({
    serialNumber: expect.stringMatching(
      /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/,
    ),
    components: [
      {
        name: '@a/b',
        purl: 'pkg:npm/%40a/b@1.2.0',
        licenses: [{ expression: 'MIT' }],
        hashes: [{ alg: 'SHA-512', content: '0001ff' }],
      },
    ],
    dependencies: [{ dependsOn: ['node_modules/@a/b'] }],
  });
  expect(() => sbomOf({ modules }, {})).toThrow('node_modules/@a/b is bundled, and package-lock.json has no');
});

test('packages whose licence ncc passes over are added', () => {
  const bundled = [
    { name: 'a', license: 'MIT', text: 'text of a\n' },
    { name: 'b', license: 'ISC', text: 'text of b\n' },
  ];
  expect(withAllLicenses('a\nMIT\ntext of a\n', bundled)).toBe('a\nMIT\ntext of a\n\nb\nISC\ntext of b\n');
});

test('the SBOM beside the bundle has the packages whose licences are there', () => {
  const sbom = JSON.parse(read('dist', 'sbom.cdx.json')) as {
    components: Record<'name' | 'bom-ref', string>[];
  };
  const names = sbom.components.map(({ name }) => name);
  const licensed = read('dist', 'licenses.txt')
    .split('\n')
    .filter((line) => names.includes(line));
  expect([...new Set(licensed)].sort()).toEqual([...new Set(names)].sort());
  // A package that others use where it is installed, with what it needs.
  const development = sbom.components.filter((one) => lock[one['bom-ref']]?.dev).map(({ name }) => name);
  expect(development).toEqual(['has-flag', 'supports-color']);
});

test('every file of the bundle has a name, and its row in CONTRIBUTING.md', () => {
  const files = readdirSync(join(root, 'dist')).filter((name) => name.endsWith('.js'));
  expect(files.filter((file) => LOADED[file] === undefined)).toEqual([]);
  expect(withChunkTable(read('CONTRIBUTING.md'))).toBe(read('CONTRIBUTING.md'));
});

test('what a runner downloads at a tag is under 3 MB', () => {
  const archive = execFileSync('git', ['archive', '--format=tar.gz', 'HEAD'], {
    cwd: root,
    maxBuffer: 2 ** 28,
  });
  expect(archive.length).toBeLessThan(3_000_000);
});
