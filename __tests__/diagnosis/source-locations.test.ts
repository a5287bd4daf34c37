import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { linesOf } from '../../src/diagnosis/lines.ts';
import { SOURCE_FORMATS } from '../../src/diagnosis/source-formats.ts';
import {
  MAX_LOCATIONS,
  MAX_MESSAGE_CHARS,
  type SourceLocation,
  sourceLocations,
} from '../../src/diagnosis/source-locations.ts';
import type { SourceRoots } from '../../src/diagnosis/source-paths.ts';

function locationsIn(text: string, roots: SourceRoots = { sourceDir: '' }): SourceLocation[] {
  const end = { file: 'build.log', type: 'BUILD' as const, bytes: Buffer.from(text), firstLine: 1 };
  return sourceLocations(linesOf(end), roots);
}

function recorded(name: string, roots?: SourceRoots): SourceLocation[] {
  return locationsIn(
    readFileSync(path.resolve('__tests__/diagnosis/fixtures', `${name}.log`), 'utf8'),
    roots,
  );
}

/** `file:line:column code`, as far as they are known. */
function places(locations: SourceLocation[]): string[] {
  return locations.map(({ file, line, column, code }) =>
    [`${file}:${line}${column === undefined ? '' : `:${column}`}`, code].filter(Boolean).join(' '),
  );
}

const ESLINT = [
  'lib/c.js:1:9',
  'src/b.js:1:7 no-unused-vars',
  'src/b.js:2:5 no-undef',
  'src/b.js:3:3 no-undef',
];
const TSC = ['src/a.ts:1:22 TS2307', 'src/a.ts:2:14 TS2322', 'src/a.ts:3:32 TS7006', 'src/a.ts:4:12 TS2339'];
const TS_LOADER = TSC.map((place) => place.replace('src/', 'tl/'));

describe('what real tools print', () => {
  test.each<[name: string, places: string[]]>([
    ['source-locations/typescript', [...TSC, ...TS_LOADER]],
    ['source-locations/typescript-pretty', TSC],
    ['source-locations/typescript-pretty.colour', TSC],
    ['source-locations/eslint-stylish', ESLINT],
    ['source-locations/eslint-stylish.colour', ESLINT],
    ['source-locations/eslint-compact', ESLINT],
    ['source-locations/esbuild', ['src/e.ts:2:8', 'src/f.ts:1:16']],
    ['source-locations/vite-7', ['src/e.ts:2:8', 'src/x.js:1:8']],
    ['source-locations/vite-8', ['src/e.ts:2:9', 'src/main.js:1:8', 'src/x.js:1:9']],
    ['source-locations/webpack', ['src/bad.js:2:9', 'src/main.js:2']],
    ['source-locations/node', ['src/run.js:2:7', 'src/syn.js:1', 'src/esm.mjs:3']],
    ['source-locations/go', ['internal/api/api.go:3:26', 'main.go:5:2', 'main.go:9:6', 'main.go:10:14']],
    ['source-locations/rust', ['src/main.rs:5:20 E0425', 'src/api.rs:1:24 E0308', 'src/main.rs:4:18 E0308']],
    ['source-locations/rust-panic', ['src/pan.rs:2:5']],
    ['source-locations/maven', ['jv/src/main/java/com/x/B.java:3:20', 'jv/src/main/java/com/x/B.java:4:22']],
    ['source-locations/gradle', ['src/main/java/com/x/B.java:3', 'src/main/kotlin/com/x/App.kt:5:13']],
    ['source-locations/dotnet', ['src/Web/Program.cs:7:29 CS1002', 'src/Web/Pages/Index.cshtml:3:5 CS0103']],
    ['source-locations/python-buildpack', ['shop/settings.py:31']],
    [
      'source-locations/python',
      [
        'py/settings.py:2',
        'py/broken.py:1',
        'py/indent.py:2',
        'py/chained.py:2',
        'py/chained.py:4',
        'py/bare.py:2',
      ],
    ],
    ['source-locations/php', ['app/bad.php:2', 'app/type.php:3', 'app/req.php:2']],
    ['source-locations/ruby', ['app/bad.rb:3', 'app/lib.rb:3', 'app/req.rb:1', 'app/two.rb:1']],
    ['source-locations/rails', ['config/application.rb:20']],
    ['elixir/module-not-loaded', ['lib/shop/repo.ex:2']],
    ['go/nil-pointer', ['main.go:12']],
    ['rust/panic-port-in-use', ['src/main.rs:4:42']],
    ['ruby/load-error', ['config/boot.rb:1']],
    ['php/class-not-found', ['index.php:3']],
    ['databases/alembic-statement-fails', ['migrations/versions/a.py:5']],
    ['static-sites/hugo-front-matter', ['content/a.md:2:1']],
    ['system-packages/gcc-errors', ['src/main.c:2:14', 'src/main.c:3:3']],
  ])('%s', (name, expected) => {
    expect(places(recorded(name))).toEqual(expected);
  });

  test.each(['go', 'rust', 'ruby', 'jvm', 'static-sites', 'system-packages'])(
    'nothing in a build or start of %s that went well',
    (family) => {
      const name = {
        jvm: 'clean-maven-build',
        ruby: 'clean-bundle-and-start',
        'static-sites': 'clean-hugo',
        'system-packages': 'clean-make',
      }[family];
      expect(recorded(`${family}/${name ?? 'clean-build-and-start'}`)).toEqual([]);
    },
  );

  test('the message says what is wrong there', () => {
    expect(recorded('source-locations/python-buildpack')).toEqual([
      {
        file: 'shop/settings.py',
        line: 31,
        column: undefined,
        message: "KeyError: 'SECRET_KEY'",
        code: undefined,
      },
    ]);
  });
});

describe('paths', () => {
  const goError = (file: string) => `${file}:3:7: undefined: x`;
  const fileOf = (named: string, roots?: SourceRoots) => locationsIn(goError(named), roots)[0]?.file;

  test('source_dir stands in front of what is relative to it', () => {
    expect(fileOf('./cmd/main.go', { sourceDir: 'services/api' })).toBe('services/api/cmd/main.go');
    expect(fileOf('/workspace/cmd/main.go', { sourceDir: 'services/api' })).toBe('services/api/cmd/main.go');
    expect(fileOf('../shared/x.go', { sourceDir: 'services/api' })).toBe('services/shared/x.go');
  });

  test('an absolute path from the root of the repository keeps it as it is', () => {
    expect(fileOf('/workspace/services/api/main.go', { sourceDir: 'services/api' })).toBe(
      'services/api/main.go',
    );
  });

  test.each(['/workspace', '/.app_platform_workspace', '/app', '/usr/src/app'])(
    '%s holds the sources',
    (root) => {
      expect(fileOf(`${root}/main.go`)).toBe('main.go');
    },
  );

  test('so does the WORKDIR of a Dockerfile, as kaniko, BuildKit and Docker print it', () => {
    for (const line of [
      'INFO[0012] WORKDIR /srv/shop',
      '#7 [2/5] WORKDIR /srv/shop',
      'Step 3/9 : WORKDIR /srv/shop',
    ])
      expect(locationsIn(`${line}\n${goError('/srv/shop/main.go')}`)[0]?.file).toBe('main.go');
    expect(fileOf('/srv/shop/main.go')).toBeUndefined();
    expect(fileOf('/srv/shop/main.go', { sourceDir: '', folders: ['/srv/shop/'] })).toBe('main.go');
  });

  test.each([
    '/etc/main.go',
    '/workspace/../etc/main.go',
    '../main.go',
    'a/../../main.go',
    'https://example.com/main.go',
    '//example.com/main.go',
    'C:\\src\\main.go',
    '/usr/local/go/src/net/http/server.go',
    'vendor/github.com/acme/money/money.go',
    'web/node_modules/x/main.go',
    '/workspace/.heroku/python/main.go',
    'dist/main.go',
    '%2e%2e/main.go',
    `${'a/'.repeat(300)}main.go`,
  ])('%s is never named', (named) => {
    expect(locationsIn(goError(named))).toEqual([]);
  });

  test('no folder of the image counts as the repository through an empty WORKDIR', () => {
    expect(locationsIn(`Step 1/2 : WORKDIR /\n${goError('/etc/main.go')}`)).toEqual([]);
  });
});

describe('limits', () => {
  test('the first ten, each once', () => {
    const text = Array.from({ length: 40 }, (_, index) => `a.go:${1 + (index >> 1)}:1: wrong`).join('\n');
    expect(places(locationsIn(text))).toEqual(
      Array.from({ length: MAX_LOCATIONS }, (_, index) => `a.go:${index + 1}:1`),
    );
  });

  test('warnings are left out', () => {
    const text = 'src/a.ts(1,2): warning TS1: x\nb.c:1:2: warning: y\nwarning: unused\n --> src/main.rs:1:2';
    expect(locationsIn(text)).toEqual([]);
  });

  test('the message is bounded', () => {
    const [location] = locationsIn(`a.go:1:1: ${'x'.repeat(900)}`);
    expect(location?.message).toHaveLength(MAX_MESSAGE_CHARS);
  });

  test('a frame counts for its own exception only', () => {
    const text =
      'Error: first\n    at f (node:internal/x:1:2)\n\nError: second\n    at g (/workspace/b.js:2:3)\n';
    expect(locationsIn(text)).toEqual([
      { file: 'b.js', line: 2, column: 3, message: 'Error: second', code: undefined },
    ]);
  });

  const HOSTILE = [
    'a',
    ' ',
    '/',
    '.',
    ':',
    '1',
    '(',
    '[',
    '"',
    'a/',
    'a.js:1:1 ',
    'at ',
    'Error: ',
    ' in /',
    '::',
    '#1 ',
    '{',
  ];
  const patterns = SOURCE_FORMATS.flatMap((format) =>
    Object.values(format).filter((value) => value instanceof RegExp),
  );
  test.each(patterns.map((pattern) => [pattern.source.slice(0, 60), pattern] as const))(
    '%s… takes linear time on long lines',
    (_, pattern) => {
      for (const fill of HOSTILE) {
        const [short = 0, long = 0] = [50_000, 200_000].map((length) => {
          const text = fill.repeat(length / fill.length);
          const start = process.cpuUsage();
          pattern.test(text);
          return cpuMs(start);
        });
        // Four times the length: a quadratic pattern takes sixteen times as long, which is seconds.
        expect([fill, long < Math.max(150, 8 * short)]).toEqual([fill, true]);
      }
    },
  );

  test('20,000 lines that look like places take less than a second', () => {
    const line = `Error: ${'in /x.php:1 at (/a/b.js:1:1) '.repeat(30)}`;
    const lines = Array.from({ length: 20_000 }, (_, index) => ({ number: index + 1, text: line }));
    const start = process.cpuUsage();
    sourceLocations(lines, { sourceDir: '' });
    expect(cpuMs(start)).toBeLessThan(1_000);
  });
});

/** Milliseconds of processor time since then: other work on a busy machine does not count. */
function cpuMs(start: NodeJS.CpuUsage): number {
  return process.cpuUsage(start).user / 1000;
}
