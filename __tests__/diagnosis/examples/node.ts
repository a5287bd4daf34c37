import { printed, written } from '../fixtures/examples.ts';
import type { RuleExample } from '../rule-examples.ts';

export const examples: RuleExample[] = [
  {
    rule: 'node/fatal-error',
    log: 'FATAL ERROR: v8::FromJust Maybe value is Nothing\n 1: 0xc99970 node::Abort() [node]\nAborted (core dumped)\n',
    evidence: 'FATAL ERROR: v8::FromJust Maybe value is Nothing',
    summary: 'Node.js crashed: v8::FromJust Maybe value is Nothing',
  },
  printed(
    'node/uncaught-error',
    'js/node-assertion',
    'AssertionError [ERR_ASSERTION]: Expected values to be strictly equal:',
    'DEPLOY',
  ),
  printed('node/option-unknown', 'js/node-bad-option', 'node: bad option: --experimental-warp', 'DEPLOY'),
  printed('node/env-file-not-found', 'js/node-env-file', 'node: .env.production: not found', 'DEPLOY'),
  printed('node/caused-by', 'js/node-fetch-failed', '[cause]: Error: bad port', 'DEPLOY'),
  printed(
    'node/file-not-found',
    'js/node-file-missing',
    "Error: ENOENT: no such file or directory, open 'certs/server.key'",
    'DEPLOY',
  ),
  printed(
    'node/json-parse',
    'js/node-json-syntax',
    'SyntaxError: Unexpected token \'o\', "{"a": oops}" is not valid JSON',
    'DEPLOY',
  ),
  printed(
    'node/openssl-legacy',
    'js/node-openssl-legacy',
    'Error: error:0308010C:digital envelope routines::unsupported',
  ),
  printed('node/syntax-error', 'js/node-syntax-error', 'SyntaxError: Invalid or unexpected token', 'DEPLOY'),
  printed(
    'node/syntax-error',
    'js/node-typescript-extension',
    'SyntaxError: Missing initializer in const declaration',
    'DEPLOY',
  ),
  printed('node/uncaught-error', 'js/node-uncaught-cause', 'Error: settings could not be read', 'DEPLOY'),
  printed('node/uncaught-error', 'js/node-uncaught-class', 'ConfigFailure: no brokers configured', 'DEPLOY'),
  printed('node/thrown-value', 'js/node-uncaught-string', 'no configuration', 'DEPLOY'),
  printed(
    'node/uncaught-error',
    'js/node-uncaught-type-error',
    "TypeError: Cannot read properties of undefined (reading 'port')",
    'DEPLOY',
  ),
  printed(
    'node/rejected-value',
    'js/node-unhandled-rejection-value',
    'UnhandledPromiseRejection: This error originated either by throwing in',
    'DEPLOY',
  ),
  printed(
    'node/uncaught-error',
    'js/node-unhandled-rejection',
    'RangeError: pool size must be positive',
    'DEPLOY',
  ),
  written(
    'node/bad-port',
    "RangeError [ERR_SOCKET_BAD_PORT]: options.port should be >= 0 and < 65536. Received type string ('$PORT').",
    "RangeError [ERR_SOCKET_BAD_PORT]: options.port should be >= 0 and < 65536. Received type string ('$PORT').",
    'DEPLOY',
  ),
  written(
    'node/version-too-old-for-package',
    'You are using Node.js 18.20.4. For Next.js, Node.js version ">=20.9.0" is required.',
  ),
  written(
    'node/prisma-not-generated',
    'Error: @prisma/client did not initialize yet. Please run "prisma generate" and try to import it again.',
    'Error: @prisma/client did not initialize yet. Please run "prisma generate" and try to import it again.',
    'DEPLOY',
  ),
  written(
    'node/prisma-engine-missing',
    'PrismaClientInitializationError: Prisma Client could not locate the Query Engine for runtime "debian-openssl-3.0.x".',
    'PrismaClientInitializationError: Prisma Client could not locate the Query Engine for runtime "debian-openssl-3.0.x".',
    'DEPLOY',
  ),
  written(
    'node/invalid-url',
    "TypeError: Invalid URL\n    at new URL (node:internal/url:796:36) {\n  code: 'ERR_INVALID_URL',\n  input: 'undefined/api'\n}",
    'TypeError: Invalid URL',
    'DEPLOY',
  ),
  written(
    'node/file-not-permitted',
    "Error: EACCES: permission denied, mkdir '/workspace/uploads'",
    "Error: EACCES: permission denied, mkdir '/workspace/uploads'",
    'DEPLOY',
  ),
  written(
    'node/zod',
    'ZodError: [\n  {\n    "code": "invalid_type",\n    "path": [\n      "region"\n    ],\n    "message": "Invalid input: expected string, received undefined"\n  }\n]',
    'ZodError: [',
    'DEPLOY',
  ),
  written(
    'node/error-with-stack',
    'could not start: TypeError: app.listn is not a function\n    at start (/workspace/server.js:12:7)\n    at processTicksAndRejections (node:internal/process/task_queues:95:5)',
    'could not start: TypeError: app.listn is not a function',
    'DEPLOY',
  ),
  written(
    'node/caused-by',
    'Error: settings could not be read\n    at load (/workspace/server.js:5:11) {\n  [cause]: SyntaxError: Unexpected end of input\n      at load (/workspace/server.js:3:10)\n}',
    '[cause]: SyntaxError: Unexpected end of input',
    'DEPLOY',
  ),
  written('node/version-too-old', 'TypeError: crypto$2.getRandomValues is not a function'),
  written(
    'node/minimum-version',
    'Node.js version v18.12.0 detected.\nThe Angular CLI requires a minimum Node.js version of v20.19.',
    'The Angular CLI requires a minimum Node.js version of v20.19',
  ),
  written(
    'node/prisma-schema-not-found',
    'Error: Could not find Prisma Schema that is required for this command.',
  ),
  written(
    'node/package-syntax-too-new',
    "file:///workspace/node_modules/vite/bin/vite.js:9\n    await import('../x')\n    ^^^^^\n\nSyntaxError: Unexpected reserved word\n    at Loader.moduleStrategy (internal/modules/esm/translators.js:133:18)",
    'SyntaxError: Unexpected reserved word',
  ),
  {
    rule: 'express/route-pattern',
    log: '/app/node_modules/path-to-regexp/dist/index.js:73\nPathError [TypeError]: Missing parameter name at index 1: *; visit https://git.new/pathToRegexpError for info\n    at parse (/app/node_modules/path-to-regexp/dist/index.js:73:19)\n',
    evidence: 'PathError [TypeError]: Missing parameter name at index 1',
  },
  {
    rule: 'express/route-pattern',
    log: 'TypeError: Missing parameter name at 7: https://git.new/pathToRegexpError\n    at name (/app/node_modules/path-to-regexp/dist/index.js:73:19)\n',
    evidence: 'TypeError: Missing parameter name at 7',
    summary: 'A route is written in a way that Express does not know: TypeError: Missing parameter name at 7',
  },
];
