import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { FAMILIES, familyJson } from '../../problem-matchers/generate.ts';
import type { Annotation } from '../../runner-model/index.ts';
import { StepLog } from '../../runner-model/step-log.ts';

type Expected = [place: string, level: Annotation['level'], message: string, code?: string];

/** Fixture → what the runner makes of it: `file:line:column`, level, message, code. */
const EXPECTED: Record<string, Expected[]> = {
  docker: [
    ['src/a.ts:2:14', 'error', `Type 'string' is not assignable to type 'number'.`, 'TS2322'],
    [
      'Dockerfile:12',
      'error',
      'failed to solve: process "/bin/sh -c npm run build" did not complete successfully: exit code: 2',
    ],
    [':3', 'error', 'unknown instruction: RUNN (did you mean RUN?)'],
    ['Dockerfile:5', 'error', 'unknown instruction: COPPY'],
  ],
  dotnet: [
    ['src/Web/Program.cs:7:29', 'error', '; expected', 'CS1002'],
    [
      'src/Web/Startup.cs:12:13',
      'warning',
      `The variable 'unused' is assigned but its value is never used`,
      'CS0219',
    ],
    [
      'src/Web/Pages/Index.cshtml:3:5',
      'error',
      `The name 'Missing' does not exist in the current context`,
      'CS0103',
    ],
  ],
  esbuild: [
    ['src/e.ts:2:8', 'error', 'Unexpected ";"'],
    ['src/f.ts:3:22', 'warning', 'The "typeof" operator will never evaluate to "nul"', 'impossible-typeof'],
    ['src/f.ts:1:16', 'error', 'Could not resolve "./missing"'],
  ],
  'eslint-compact': [
    ['lib/c.js:1:9', 'error', 'Parsing error: Unexpected token ;'],
    ['src/b.js:1:7', 'error', `'unused' is assigned a value but never used.`, 'no-unused-vars'],
    ['src/b.js:2:5', 'error', `'foo' is not defined.`, 'no-undef'],
    ['src/b.js:2:9', 'warning', `Expected '===' and instead saw '=='.`, 'eqeqeq'],
    ['src/b.js:3:3', 'error', `'bar' is not defined.`, 'no-undef'],
    ['src/b.js:3:8', 'error', 'Missing semicolon.', 'semi'],
  ],
  'eslint-stylish': [
    ['lib/c.js:1:9', 'error', 'Parsing error: Unexpected token ;'],
    ['src/b.js:1:7', 'error', `'unused' is assigned a value but never used`, 'no-unused-vars'],
    ['src/b.js:2:5', 'error', `'foo' is not defined`, 'no-undef'],
    ['src/b.js:2:9', 'warning', `Expected '===' and instead saw '=='`, 'eqeqeq'],
    ['src/b.js:3:3', 'error', `'bar' is not defined`, 'no-undef'],
    ['src/b.js:3:8', 'error', 'Missing semicolon', 'semi'],
  ],
  go: [
    [
      'internal/api/api.go:3:26',
      'error',
      'cannot use 1 (untyped int constant) as string value in return statement',
    ],
    ['main.go:5:2', 'error', '"os" imported and not used'],
    ['main.go:9:6', 'error', 'declared and not used: x'],
    [
      'main.go:9:14',
      'error',
      'cannot use "a" (untyped string constant) as int value in variable declaration',
    ],
    ['main.go:10:14', 'error', 'undefined: y'],
    [
      'internal/api/api.go:3:26',
      'error',
      'cannot use 1 (untyped int constant) as string value in return statement',
    ],
    [
      'main.go:9:14',
      'error',
      'cannot use "a" (untyped string constant) as int value in variable declaration',
    ],
  ],
  gradle: [
    ['src/main/java/com/x/B.java:3', 'error', 'incompatible types: String cannot be converted to int'],
    ['src/main/kotlin/com/x/App.kt:5:13', 'error', 'Unresolved reference: missing'],
  ],
  javac: [
    ['src/main/java/com/x/A.java:3', 'error', `';' expected`],
    ['jv/src/main/java/com/x/B.java:3', 'error', 'incompatible types: String cannot be converted to int'],
    ['jv/src/main/java/com/x/B.java:4', 'error', 'cannot find symbol'],
    ['jv/src/main/java/com/x/B.java:4', 'warning', '[rawtypes] found raw type: List'],
    ['jv/src/main/java/com/x/B.java:4', 'warning', '[rawtypes] found raw type: ArrayList'],
    [
      'jv/src/main/java/com/x/B.java:4',
      'warning',
      '[unchecked] unchecked call to add(E) as a member of the raw type List',
    ],
  ],
  // Maven lists its errors twice.
  maven: mavenErrors(),
  'maven-quiet': mavenErrors(),
  next: [
    [
      'app/layout.tsx:1:1',
      'error',
      `Parsing error: 'import' and 'export' may appear only with 'sourceType: module'`,
    ],
    [
      'app/page.tsx:1:1',
      'error',
      `Parsing error: 'import' and 'export' may appear only with 'sourceType: module'`,
    ],
    ['app/layout.tsx:1:50', 'error', `'React' is not defined.`, 'no-undef'],
    ['app/layout.tsx:1:113', 'error', 'Missing semicolon.', 'semi'],
    ['app/page.tsx:2:9', 'error', `'n' is assigned a value but never used.`, 'no-unused-vars'],
    ['app/page.tsx:3:15', 'warning', `Expected '===' and instead saw '=='.`, 'eqeqeq'],
    ['app/page.tsx:4:30', 'error', 'Missing semicolon.', 'semi'],
    ['app/page.tsx', 'error', `Module not found: Can't resolve './gone'`],
    ['app/page.tsx:2:9', 'error', `Type 'string' is not assignable to type 'number'.`],
  ],
  node: [
    ['src/run.js:2', 'error', 'Error: no DATABASE_URL'],
    ['src/syn.js:1', 'error', `SyntaxError: Unexpected token ';'`],
    ['src/esm.mjs:3', 'error', 'SyntaxError: Unexpected end of input'],
  ],
  php: [
    ['app/bad.php:2', 'error', 'Parse error: syntax error, unexpected token ";", expecting "]"'],
    [
      'app/type.php:2',
      'error',
      'Uncaught TypeError: f(): Argument #1 ($x) must be of type int, string given, called in /workspace/app/type.php on line 3 and defined',
    ],
    [
      'app/req.php:2',
      'warning',
      'Warning: require(gone.php): Failed to open stream: No such file or directory',
    ],
    [
      'app/req.php:2',
      'error',
      `Uncaught Error: Failed opening required 'gone.php' (include_path='.:/usr/share/php')`,
    ],
    ['app/warn.php:2', 'warning', 'Warning: Undefined variable $u'],
    ['app/bad.php:2', 'error', 'Parse error:  syntax error, unexpected token ";", expecting "]"'],
  ],
  python: [
    ['py/settings.py:2', 'error', `KeyError: 'DJANGO_SECRET_KEY_NOT_SET'`],
    ['py/broken.py:1', 'error', 'SyntaxError: invalid syntax'],
    [
      'py/indent.py:2',
      'error',
      'IndentationError: expected an indented block after function definition on line 1',
    ],
    ['py/chained.py:2', 'error', 'ZeroDivisionError: division by zero'],
    ['py/chained.py:4', 'error', 'ValueError: bad'],
    ['py/bare.py:2', 'error', 'E'],
    ['py/broken.py:1', 'error', 'SyntaxError: invalid syntax'],
    ['py/broken.py:1', 'error', 'SyntaxError: invalid syntax'],
  ],
  'python-3.13': [['shop/settings.py:3', 'error', `ValueError: invalid literal for int() with base 10: 'a'`]],
  'python-buildpack': [['shop/settings.py:31', 'error', `KeyError: 'SECRET_KEY'`]],
  rails: [
    ['config/application.rb:20', 'error', 'NameError: uninitialized constant Blog::Application::Missing'],
  ],
  ruby: [
    ['app/bad.rb:3', 'error', `syntax error, unexpected \`end', expecting ')'`],
    [
      'app/lib.rb:3',
      'error',
      `undefined local variable or method \`nothing_here' for Helper:Module (NameError)`,
    ],
    ['app/req.rb:1', 'error', 'cannot load such file -- gone_gem (LoadError)'],
    ['app/two.rb:1', 'error', 'two (RuntimeError)'],
  ],
  rust: [
    ['src/main.rs:5:20', 'error', 'cannot find value `y` in this scope', 'E0425'],
    ['src/api.rs:1:24', 'error', 'mismatched types', 'E0308'],
    ['src/main.rs:4:18', 'error', 'mismatched types', 'E0308'],
    ['src/bin.rs:2:9', 'warning', 'unused variable: `unused`'],
  ],
  'rust-panic': [['src/pan.rs:2:5', 'error', 'no config']],
  // tsc, then webpack with ts-loader.
  typescript: [
    ...typescriptErrors('src/a.ts'),
    ...typescriptErrors('./a.ts').map(([place, ...rest]): Expected => [place.replace('./', 'tl/'), ...rest]),
  ],
  // TypeScript 5, then 7.
  'typescript-pretty': [...typescriptErrors('src/a.ts'), ...typescriptErrors('src/a.ts')],
  'vite-7': [
    ['src/e.ts:2:8', 'error', 'Unexpected ";"'],
    ['src/main.js', 'error', 'Could not resolve "./nope.js" from "src/main.js"'],
    ['src/x.js:1:8', 'error', '"q" is not exported by "src/y.js", imported by "src/x.js".'],
  ],
  'vite-8': [
    ['src/e.ts:2:9', 'error', 'Unexpected token'],
    ['src/main.js:1:8', 'error', `Could not resolve './nope.js' in src/main.js`],
    ['src/x.js:1:9', 'error', '"q" is not exported by "src/y.js".'],
  ],
  webpack: [
    ['src/x.js:2', 'warning', `export 'q' (imported as 'q') was not found in './y.js' (possible exports: z)`],
    ['src/bad.js:2:9', 'error', 'Module parse failed: Unexpected token (2:9)'],
    ['src/main.js:2', 'error', `Module not found: Error: Can't resolve './gone.js' in '/workspace/src'`],
  ],
  chatter: [],
};

function typescriptErrors(file: string): Expected[] {
  return [
    [
      `${file}:1:22`,
      'error',
      `Cannot find module './gone' or its corresponding type declarations.`,
      'TS2307',
    ],
    [`${file}:2:14`, 'error', `Type 'string' is not assignable to type 'number'.`, 'TS2322'],
    [`${file}:3:32`, 'error', `Parameter 'b' implicitly has an 'any' type.`, 'TS7006'],
    [`${file}:4:12`, 'error', `Property 'plus' does not exist on type 'number'.`, 'TS2339'],
  ];
}

function mavenErrors(): Expected[] {
  const file = 'jv/src/main/java/com/x/B.java';
  return [
    [`${file}:3:20`, 'error', 'incompatible types: java.lang.String cannot be converted to int'],
    [`${file}:4:22`, 'error', 'cannot find symbol'],
  ];
}

const MATCHERS = new URL('../../problem-matchers/', import.meta.url);
const FIXTURES = fileURLToPath(new URL('fixtures/', import.meta.url));
const fixtures = readdirSync(FIXTURES);
const checkout = mkdtempSync(join(tmpdir(), 'problem-matchers-'));

beforeAll(() => {
  const places = Object.values(EXPECTED).flat();
  for (const file of ['web/src/a.ts', ...places.map(([place]) => place.split(':')[0]!)].filter(Boolean)) {
    write(file, '');
  }
  write('.git/config', '[remote "origin"]\n\turl = https://github.com/octo-org/octo-app\n');
});
afterAll(() => rmSync(checkout, { recursive: true }));

test('every fixture is expected to give something, and every tool has one', () => {
  const names = fixtures.map((name) => name.replace(/(\.colour)?\.log$/, ''));
  expect([...new Set(names)].sort()).toEqual(Object.keys(EXPECTED).sort());
});

const WRAPPINGS: [name: string, wrap: (line: string) => string][] = [
  ['as the tool prints it', (line) => line],
  ['with component and time', (line) => `web 2025-12-01T03:10:38.283406517Z ${line}`],
  ['in a box', (line) => `│ ${line}`],
  [
    'with a coloured component, time, and box',
    (line) => `\x1b[1;36mweb\x1b[0m 2025-12-01T03:10:38Z │ ${line}`,
  ],
  ['with a coloured component alone', (line) => `\x1b[36mweb-2\x1b[0m ${line}`],
];

test.each(fixtures.flatMap((fixture) => WRAPPINGS.map(([name, wrap]) => [fixture, name, wrap] as const)))(
  '%s, %s, annotates the source',
  (fixture, _name, wrap) => {
    const lines = readFileSync(join(FIXTURES, fixture), 'utf8').trimEnd().split('\n');
    const expected = EXPECTED[fixture.replace(/(\.colour)?\.log$/, '')]!;
    expect(annotationsOf(lines.map(wrap))).toEqual(expected);
  },
);

test.each([
  ['/workspace/src/a.ts(1,2): error TS1: x', 'src/a.ts:1:2'],
  ['/workspace/web/src/a.ts(1,2): error TS1: x', 'web/src/a.ts:1:2'],
  ['/.app_platform_workspace/web/src/a.ts(1,2): error TS1: x', 'web/src/a.ts:1:2'],
  ['./src/a.ts(1,2): error TS1: x', 'src/a.ts:1:2'],
  ['/app/src/a.ts(1,2): error TS1: x', 'src/a.ts:1:2'],
  ['src/not-there.ts(1,2): error TS1: x', ':1:2'],
])('%s is at %s', (line, place) => {
  expect(annotationsOf([line])).toEqual([[place, 'error', 'x', 'TS1']]);
});

test('the matchers would match just as well if the runner took colours out', () => {
  for (const fixture of fixtures.filter((name) => name.includes('.colour.'))) {
    const lines = readFileSync(join(FIXTURES, fixture), 'utf8').trimEnd().split('\n');
    expect(annotationsOf(lines, true)).toEqual(EXPECTED[fixture.replace('.colour.log', '')]);
  }
});

test('the time a pattern takes grows with the line, not faster', () => {
  const patterns = Object.values(FAMILIES).flatMap((matchers) => matchers.flatMap(({ pattern }) => pattern));
  const known = fixtures.flatMap((name) => readFileSync(join(FIXTURES, name), 'utf8').split('\n'));
  for (const { regexp } of patterns) {
    const regex = new RegExp(regexp);
    // Wrong only at its very end, after as much as possible has matched.
    const matching = known.find((line) => line !== '' && regex.test(line)) ?? '';
    const starts = [0.5, 0.75, 1].map((part) => matching.slice(0, matching.length * part));
    for (const start of ['', '/workspace/', 'web 2025-12-01T03:10:38Z │ ', ...starts]) {
      for (const piece of PIECES) {
        const line = `${start}${piece.repeat(LONG_LINE_CHARACTERS / piece.length)}\x01`;
        const before = process.cpuUsage();
        regex.test(line);
        const slow = process.cpuUsage(before).user > MOST_MS * 1000;
        expect({ regexp, start, piece, slow }).toMatchObject({ slow: false });
      }
    }
  }
}, 60_000);

const PIECES = [
  'a',
  ' ',
  '  a',
  '\x1b[0m',
  ' \x1b[0m',
  '(1',
  ' (A)',
  ' [a',
  ': ',
  ' in ',
  'a/',
  './',
  ')',
  '1:',
  '"',
  '│ ',
];
const LONG_LINE_CHARACTERS = 50_000;
/**
 * Of computing. Far from the second that the runner allows, and a tenth of what backtracking takes at this
 * length.
 */
const MOST_MS = 100;

test('the files are what generate.ts writes, and all owners are this project’s', () => {
  for (const [name, matchers] of Object.entries(FAMILIES)) {
    const text = readFileSync(new URL(`${name}.json`, MATCHERS), 'utf8');
    expect(text).toBe(familyJson(matchers));
    for (const { owner } of (JSON.parse(text) as { problemMatcher: { owner: string }[] }).problemMatcher) {
      expect(owner).toMatch(/^app-platform-logs-[a-z0-9-]+$/);
    }
  }
});

/** What the model of the runner makes of lines, all matchers added, colours left out of messages. */
function annotationsOf(lines: string[], stripColours = false): Expected[] {
  const log = new StepLog({
    workspace: checkout,
    serverUrl: 'https://github.com',
    name: 'octo-org/octo-app',
    stripColours,
  });
  const added = Object.keys(FAMILIES).map(
    (name) => `::add-matcher::${fileURLToPath(new URL(`${name}.json`, MATCHERS))}`,
  );
  log.stdout.write(Buffer.from([...added, '::stop-commands::some-token', ...lines, ''].join('\n')));
  log.end();
  expect(log.commandFailed).toBe(false);
  return log.annotations.map(({ file = '', line, col, level, message, code }) => {
    const place = [file, line, col].filter((part) => part !== undefined).join(':');
    const text = message.replace(/\x1b\[[0-9;]*m/g, '');
    return code === undefined ? [place, level, text] : [place, level, text, code];
  });
}

function write(file: string, text: string): void {
  mkdirSync(dirname(join(checkout, file)), { recursive: true });
  writeFileSync(join(checkout, file), text);
}
