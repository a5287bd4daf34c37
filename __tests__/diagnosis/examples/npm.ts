import { printed, written } from '../fixtures/examples.ts';
import type { RuleExample } from '../rule-examples.ts';

export const examples: RuleExample[] = [
  printed(
    'npm/gyp-compile',
    'js/node-gyp-no-compiler',
    '../addon.c:1:10: fatal error: no_such_header.h: No such file or direct',
  ),
  printed(
    'npm/gyp-no-python',
    'js/node-gyp-no-python',
    'gyp ERR! find Python You need to install the latest version of Python.',
  ),
  printed(
    'npm/not-authorized',
    'js/npm-401',
    'npm error 401 Unauthorized - GET http://127.0.0.1:38090/@example-missi',
  ),
  printed(
    'npm/package-not-found',
    'js/npm-404',
    'npm error 404 Not Found - GET http://127.0.0.1:38090/@example-missing%',
  ),
  printed(
    'npm/registry-error',
    'js/npm-503',
    'npm error 503 Service Unavailable - GET http://127.0.0.1:38090/is-odd',
  ),
  printed(
    'npm/lockfile-out-of-sync',
    'js/npm-9-out-of-sync',
    'npm ERR! `npm ci` can only install packages when your package.json and',
  ),
  printed('npm/engine', 'js/npm-engine', 'npm error notsup Required: {"node":"16.x"}'),
  printed('npm/peer-conflict', 'js/npm-eresolve', 'npm error ERESOLVE unable to resolve dependency tree'),
  printed(
    'npm/integrity',
    'js/npm-integrity',
    'npm error Integrity checksum failed when using sha512: wanted sha512-A',
  ),
  printed(
    'npm/package-json-invalid',
    'js/npm-json',
    'npm error JSON.parse Invalid package.json: JSONParseError: Expected do',
  ),
  printed(
    'npm/lockfile-missing',
    'js/npm-lock-conflict',
    'npm error The `npm ci` command can only install with an existing packa',
  ),
  printed('npm/script-missing', 'js/npm-missing-script', 'npm error Missing script: "build"'),
  printed('npm/script-missing', 'js/npm-missing-start', 'npm error Missing script: "start"'),
  printed(
    'npm/network',
    'js/npm-network',
    'npm error network request to http://registry.invalid/is-odd failed, re',
  ),
  printed(
    'npm/lockfile-missing',
    'js/npm-no-lockfile',
    'npm error The `npm ci` command can only install with an existing packa',
  ),
  printed(
    'npm/package-json-not-found',
    'js/npm-no-package-json',
    'npm error enoent Could not read package.json: Error: ENOENT: no such f',
  ),
  printed(
    'npm/version-not-found',
    'js/npm-no-version',
    'npm error notarget No matching version found for is-odd@99.0.0.',
  ),
  printed(
    'npm/lockfile-out-of-sync',
    'js/npm-out-of-sync',
    'npm error `npm ci` can only install packages when your package.json an',
  ),
  printed(
    'npm/platform',
    'js/npm-platform',
    'npm error notsup Unsupported platform for fsevents@2.3.3: wanted {"os"',
  ),
  printed('npm/workspace-not-found', 'js/npm-workspace-missing', 'npm error No workspaces found:'),
  written(
    'npm/dependency-conflict',
    'npm ERR! code ERESOLVE\nnpm ERR! ERESOLVE could not resolve',
    'npm ERR! ERESOLVE could not resolve',
  ),
  written('npm/lockfile-unreadable', "npm ERR! Cannot read properties of null (reading 'matches')"),
  written(
    'npm/permission',
    "npm error code EACCES\nnpm error Error: EACCES: permission denied, mkdir '/usr/lib/node_modules/pm2'",
    "npm error Error: EACCES: permission denied, mkdir '/usr/lib/node_modules/pm2'",
  ),
  written(
    'npm/gyp-no-make',
    'gyp ERR! build error\ngyp ERR! stack Error: not found: make',
    'gyp ERR! stack Error: not found: make',
  ),
  written('npm/gyp-failed', 'gyp ERR! configure error'),
  written(
    'npm/protocol-unsupported',
    'npm error code EUNSUPPORTEDPROTOCOL\nnpm error Unsupported URL Type "workspace:": workspace:*',
    'npm error Unsupported URL Type "workspace:": workspace:*',
  ),
  written('npm/no-working-directory', 'npm ERR! Tracker "idealTree" already exists'),
  written('npm/internal-error', 'npm ERR! cb() never called!'),
  written('npm/other-error', 'npm error code ENOTEMPTY'),
  written(
    'npm/lockfile-not-committed',
    'Error: package-lock.json does not exist. Please commit either a package-lock.json or yarn.lock file to your repository and try again.',
  ),
  {
    rule: 'npm/gyp-library-missing',
    log: "npm ERR! gyp: Call to 'pkg-config pangocairo --libs' returned exit status 1 while in binding.gyp. while trying to load binding.gyp\nnpm ERR! gyp ERR! configure error\nnpm ERR! gyp ERR! stack Error: `gyp` failed with exit code: 1\nnpm ERR! gyp ERR! not ok\n",
    evidence: "npm ERR! gyp: Call to 'pkg-config pangocairo --libs'",
    summary: 'A native package is built from source and needs the library pangocairo, which is not installed',
  },
  {
    rule: 'npm/gyp-error',
    log: 'gyp WARN install got an error, rolling back install\ngyp ERR! configure error\ngyp ERR! stack Error: the checksum of node-v22.0.0-headers.tar.gz does not match\ngyp ERR! stack     at deref (/usr/lib/node_modules/npm/node_modules/node-gyp/lib/install.js:299:20)\ngyp ERR! not ok\n',
    evidence: 'gyp ERR! stack Error: the checksum of node-v22.0.0-headers.tar.gz',
  },
];
