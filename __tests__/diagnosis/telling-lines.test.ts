import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { MOST_LINE_CHARS, mostTellingLine, tellingLines } from '../../src/diagnosis/telling-lines.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'telling-lines-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function saved(log: string | Buffer): Promise<string> {
  const file = path.join(folder, 'log');
  await writeFile(file, log);
  return file;
}

function from(component: string, ...lines: string[]): string {
  return lines.map((line) => `${component} 2026-01-01T00:00:00.123456789Z ${line}\n`).join('');
}

const numbered = (count: number) => Array.from({ length: count }, (_, index) => `line ${index + 1}`);

test('the last fifty lines, without their prefix', async () => {
  expect(await tellingLines(await saved(from('web', ...numbered(200))))).toEqual(numbered(200).slice(-50));
});

test('another number of lines, fewer if there are no more, none of an empty log', async () => {
  expect(await tellingLines(await saved(from('web', ...numbered(9))), { most: 2 })).toEqual([
    'line 8',
    'line 9',
  ]);
  expect(await tellingLines(await saved('one\n\ntwo without a newline'))).toEqual([
    'one',
    '',
    'two without a newline',
  ]);
  expect(await tellingLines(await saved('\n\n'))).toEqual([]);
  expect(await tellingLines(await saved(''))).toEqual([]);
});

test("a component's lines alone, with the lines without a prefix that go on with them", async () => {
  const log = `${from('web', 'a')}more of a\n${from('api', 'b')}more of b\n${from('web', 'c')}`;
  expect(await tellingLines(await saved(log), { component: 'web' })).toEqual(['a', 'more of a', 'c']);
});

test('a component that another one drowned out is found further up', async () => {
  const log = from('web', 'Error: lost') + from('api', ...numbered(10_000));
  expect(await tellingLines(await saved(log), { component: 'web' })).toEqual(['Error: lost']);
});

test('only the end of a large log is read, and no part of a line is shown', async () => {
  const line = `${'x'.repeat(99)}\n`;
  const log = Buffer.concat([Buffer.alloc(36_000_000, line), Buffer.from('end\n')]);
  const lines = await tellingLines(await saved(log), { most: 400_000 });
  expect(lines.at(-1)).toBe('end');
  expect(new Set(lines.map((one) => one.length))).toEqual(new Set([99, 3]));
  expect(lines.length).toBeLessThan(336_000);
});

test('a line without an end is cut', async () => {
  const [line, ...others] = await tellingLines(await saved(Buffer.alloc(9_000_000, 'x')));
  expect(others).toEqual([]);
  expect(line).toHaveLength(MOST_LINE_CHARS);
});

test('colours, control characters and what is not UTF-8 do no harm; a progress bar shows how it ended', async () => {
  const log = Buffer.concat([
    Buffer.from('\x1b[31mred\x1b[0m \x1b]8;;https://x.example\x07link\x1b]8;;\x07\x00\x08 \u202eturned\n'),
    Buffer.from([0x61, 0xff, 0xfe, 0x62, 0x0a]),
    Buffer.from('10%\r50%\r100%\r\n'),
  ]);
  expect(await tellingLines(await saved(log))).toEqual(['red link turned', 'a\ufffd\ufffdb', '100%']);
});

test('the lines start with the box that tells, not with a later one that says nothing of an error', async () => {
  const log = from(
    'web',
    '╭──────────── git repo clone ───────────╼',
    '│  ✔ cloned repo to /workspace',
    '╰───────────────────────────────────────╼',
    '╭──────────── buildpack build ───────────╼',
    '│ error TS2322: Type string is not assignable to type number.',
    '│  ✘ build failed',
    '╰────────────────────────────────────────╼',
    '╭──────────── cleanup ───────────╼',
    '│  ✔ done',
    '╰────────────────────────────────╼',
  );
  const lines = await tellingLines(await saved(log));
  expect(lines[0]).toContain('buildpack build');
  expect(mostTellingLine(lines)).toBe('error TS2322: Type string is not assignable to type number.');
});

test("a builder's own stack trace does not hide the errors before it in the box", async () => {
  const log = from(
    'web',
    '╭──── build ───╼',
    '│ ./a.ts:1:1',
    '│ Type error: wrong',
    '│ Error: failed',
    '│     at x (y.js:1:1)',
  );
  expect((await tellingLines(await saved(log)))[0]).toContain('build');
});

test.each([
  [
    'Python',
    'ValueError: second',
    [
      'Traceback (most recent call last):',
      '  File "a.py", line 1, in <module>',
      'KeyError: first',
      '',
      'During handling of the above exception, another exception occurred:',
      '',
      'Traceback (most recent call last):',
      '  File "a.py", line 3, in <module>',
      'ValueError: second',
    ],
  ],
  [
    'Node',
    "Error: Cannot find module 'express'",
    [
      'node:internal/modules/cjs/loader:1228',
      '  throw err;',
      '  ^',
      '',
      "Error: Cannot find module 'express'",
      '    at Function._resolveFilename (node:internal/modules/cjs/loader:1225:15)',
      "  code: 'MODULE_NOT_FOUND'",
      '}',
      '',
      'Node.js v24.1.0',
    ],
  ],
  [
    'Go',
    'panic: runtime error: invalid memory address or nil pointer dereference',
    [
      'panic: runtime error: invalid memory address or nil pointer dereference',
      '',
      'goroutine 1 [running]:',
      'main.main()',
      '\t/workspace/main.go:12 +0x1d',
    ],
  ],
  [
    'Java',
    'Caused by: java.net.ConnectException: Connection refused',
    [
      'Exception in thread "main" java.lang.IllegalStateException: no database',
      '    at com.example.Main.main(Main.java:5)',
      'Caused by: java.net.ConnectException: Connection refused',
      '    ... 1 more',
    ],
  ],
  [
    'Rust',
    "thread 'main' panicked at src/main.rs:4:5:",
    [
      "thread 'main' panicked at src/main.rs:4:5:",
      'index out of bounds',
      'note: run with `RUST_BACKTRACE=1`',
    ],
  ],
])(
  'the lines start with a stack trace of %s, and its error is the telling line',
  async (_, telling, trace) => {
    const lines = await tellingLines(await saved(from('web', ...numbered(20), ...trace)));
    expect(lines).toEqual(trace.map((line) => line.replaceAll('\t', '    ')));
    expect(mostTellingLine(lines)).toBe(telling);
  },
);

test('of a crash loop the last crash is shown', async () => {
  const crash = ['starting', 'Error: no DATABASE_URL', '    at main (server.js:3:9)'];
  expect(await tellingLines(await saved(from('web', ...crash, ...crash)))).toEqual(crash.slice(1));
});

test.each([
  [
    [
      'npm error code 1',
      'src/a.ts(1,7): error TS2322: no',
      'npm error A complete log of this run can be found in: /x',
    ],
    'src/a.ts(1,7): error TS2322: no',
  ],
  [
    ['listening', 'health check failed: connection refused', '', '╰────╼'],
    'health check failed: connection refused',
  ],
  [['build failed', 'found 0 errors'], 'build failed'],
  [
    ['ERROR failed health checks after 6 attempts: connection refused', 'ERROR component terminated'],
    'ERROR failed health checks after 6 attempts: connection refused',
  ],
  [
    ['│ src/a.ts(1,7): error TS2322: first', '│ src/b.ts:7:10 - error TS2724: second', '│ Found 2 errors.'],
    'src/a.ts(1,7): error TS2322: first',
  ],
  [['error[E0308]: first', 'error[E0425]: second', 'error: could not compile'], 'error[E0308]: first'],
  [
    [
      '# example.com/app',
      './main.go:7:2: undefined: first',
      './main.go:9:2: undefined: second',
      'exit status 1',
    ],
    './main.go:7:2: undefined: first',
  ],
  [['a.c:1:1: warning: unused', 'done'], 'done'],
  [['one', 'two', '', '│ ', '╰────╼'], 'two'],
  [['', '╰────╼'], undefined],
  [[], undefined],
])('of %j the telling line is %p', (lines, telling) => {
  expect(mostTellingLine(lines)).toBe(telling);
});

const noise = (count: number) => Array.from({ length: count }, (_, index) => `asset-${index}.js  12 kB`);

test('an error that much was written after is shown with those around it, and with the end', async () => {
  const lines = [
    'compiling',
    'src/a.ts(1,7): error TS2322: first',
    ...noise(120),
    'npm ERR! code ELIFECYCLE',
  ];
  const telling = await tellingLines(await saved(from('web', ...lines)));
  expect(telling.slice(0, 2)).toEqual(lines.slice(0, 2));
  expect(telling).toContain('…');
  expect(telling.at(-1)).toBe('npm ERR! code ELIFECYCLE');
  expect(telling.length).toBeLessThanOrEqual(50);
  expect(mostTellingLine(telling)).toBe('src/a.ts(1,7): error TS2322: first');
});

test('an earlier error is not dug up where the end tells what happened', async () => {
  const lines = ['npm warn Error: optional dependency', ...noise(80), 'Killed'];
  const telling = await tellingLines(await saved(from('web', ...lines)));
  expect(telling).not.toContain(lines[0]);
});

test('a component that another one drowned out by megabytes is found', async () => {
  const other = from('worker', ...Array.from({ length: 60_000 }, () => 'x'.repeat(80)));
  const log = from('web', 'Error: this is it') + other;
  expect(await tellingLines(await saved(log), { component: 'web' })).toEqual(['Error: this is it']);
});
