import { expect, test } from '@jest/globals';
import { bestLine, MIN_SCORE, STRONG_SCORE, scoreOf } from '../../src/diagnosis/fallback.ts';

/** Lines of real tools that read like the cause of a failure. */
const CAUSES = [
  "Error: Cannot find module './db'",
  "TypeError: Cannot read properties of undefined (reading 'map')",
  "ModuleNotFoundError: No module named 'gradio'",
  'django.core.exceptions.ImproperlyConfigured: The SECRET_KEY setting must not be empty.',
  'Caused by: java.net.ConnectException: Connection refused',
  'panic: runtime error: invalid memory address or nil pointer dereference',
  "thread 'main' panicked at src/main.rs:4:5:",
  '** (ArgumentError) could not fetch environment variable "HOST" because it is not set',
  'src/a.ts(1,7): error TS2322: Type string is not assignable to type number.',
  'src/b.ts:7:10 - error TS2724: second',
  'error[E0308]: mismatched types',
  "ERROR in Cannot read property '0' of undefined",
  'Uncaught ReferenceError: process is not defined',
  'Unhandled exception. System.InvalidOperationException: The till is not open',
  '/src/shop.csproj : error NU1301: Unable to load the service index for source https://nuget.example/v3/index.json.',
  "gyp ERR! stack Error: checksum of node-v20.tar.gz does not match 'abc'",
  'E: The repository does not have a Release file.',
  'bash: line 1: pnpm: command not found',
];

test.each(CAUSES)('a cause: %s', (line) => {
  expect(scoreOf(line)).toBeGreaterThanOrEqual(STRONG_SCORE);
});

/** Lines that say that something went wrong, less clearly. */
const FAILURES = [
  'PG::ConnectionBad: connection to server failed: fe_sendauth: no password supplied',
  './main.go:7:2: undefined: first',
  "cp: cannot stat 'certs/server.crt': No such file or directory",
  'SQLSTATE[HY000] [2002] Connection refused',
  '✗ Server startup failed: self-signed certificate in certificate chain',
  '[vite]: Rollup failed to resolve import "x" from "y.ts".',
  "The config file could not be found: 'app.toml'",
  '2025-11-03 10:00:00 | ERROR | could not start the worker',
  'fatal: the queue is not defined',
  'sh: ls -l: Cannot stat: No such file or directory',
  '2026-01-01T10:00:00.123Z\tERROR\tfailed to read the prices',
  'Could not open input file: artisan',
  'npm ERR! missing script: start',
  '/bin/sh: 0: Illegal option -',
  'ERR Client sent AUTH, but no password is set',
  'Expected ":" but found ")"',
  'Internal Error: Error when performing the request',
  ' !     No default language could be detected for this app.',
  "error: could not create '/tmp/shop/shop.egg-info': Read-only file system",
];

test.each(FAILURES)('a failure: %s', (line) => {
  expect(scoreOf(line)).toBeGreaterThanOrEqual(MIN_SCORE);
});

/** Lines of builds and servers with nothing wrong, and what surrounds a failure without naming it. */
const NOTHING = [
  'found 0 vulnerabilities',
  'Error message',
  'Is there a syntax error in your code?',
  'make: recipe for target lib.o failed',
  'Found 0 errors. Watching for file changes.',
  '  dist/assets/error-boundary-4f1a2b3c.js   12.31 kB │ gzip: 4.20 kB',
  'Get:12 http://deb.example/debian bookworm/main amd64 libgpg-error0 amd64 1.46-1 [85 kB]',
  'Downloading exceptiongroup-1.2.2-py3-none-any.whl (16 kB)',
  '+ error-ex 1.3.2',
  'npm warn deprecated inflight@1.0.6: This module is not supported, and leaks memory.',
  '10.244.1.2 - - [03/Nov/2025:10:00:00 +0000] "GET /static/error-page.css HTTP/1.1" 304 -',
  '{"level":"info","msg":"request completed","url":"/errors","status":200}',
  '[worker] processed job 12 in 30ms (0 failed)',
  '    at Function._resolveFilename (node:internal/modules/cjs/loader:1225:15)',
  '    raise KeyError(key) from None',
  '      478│                 "Upgrade Poetry to ensure the lock file is read properly"',
  '  File "/usr/lib/python3.13/importlib/__init__.py", line 88, in import_module',
  'Please check your network connection and try again.',
  'For more information about this error, try `rustc --explain E0308`.',
  'Compiling thiserror v1.0.69',
  'Retrying after an error: attempt 2 of 5',
  'debconf: unable to initialize frontend: Dialog',
  'fatal: not a git repository (or any of the parent directories): .git',
  "ERROR: pip's dependency resolver does not currently take into account all the packages that are installed.",
  '/usr/lib/python3/dist-packages/x.py:3: UserWarning: y is not available',
  'Image with name "registry/shop" not found',
  'sh: Exiting with failure status due to previous errors',
  'ready',
  '',
];

test.each(NOTHING)('nothing: %s', (line) => {
  expect(scoreOf(line)).toBeLessThan(MIN_SCORE);
});

const lines = (...texts: string[]) => texts.map((text, index) => ({ number: index + 1, text }));

test('of equal lines the first is chosen, of others the one that says most', () => {
  const log = lines(
    'src/a.ts(1,7): error TS2322: first',
    'src/b.ts(1,7): error TS2322: second',
    'build failed',
  );
  expect(bestLine(log, 0, 3, () => false)?.at).toBe(0);
  expect(bestLine(log, 1, 3, () => false)?.at).toBe(1);
  expect(bestLine(log, 2, 3, () => false)).toBeUndefined();
});

test('a line that a stack trace stands below counts more', () => {
  const log = lines(
    'Error: the till closed',
    'k: cannot open the till',
    '    at v (.next/server/chunks/16494.js:63:38568)',
  );
  expect(bestLine(log, 0, 3, () => false)?.at).toBe(1);
  expect(bestLine(log, 0, 2, () => false)?.at).toBe(1);
  expect(bestLine(log.slice(0, 2), 0, 2, () => false)?.at).toBe(0);
});

test('what is known as noise is not chosen', () => {
  const log = lines('Error: one', 'starting');
  expect(bestLine(log, 0, 2, (at) => at === 0)).toBeUndefined();
});
