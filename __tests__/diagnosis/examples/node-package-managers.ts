import { printed, written } from '../fixtures/examples.ts';
import type { RuleExample } from '../rule-examples.ts';

export const examples: RuleExample[] = [
  printed(
    'bun/lockfile-frozen',
    'js/bun-frozen-lockfile',
    'error: lockfile had changes, but lockfile is frozen',
  ),
  printed('bun/script-not-found', 'js/bun-missing-script', 'error: Script not found "build"'),
  printed(
    'bun/module-not-found',
    'js/bun-module-not-found',
    "error: Cannot find module './db' from '/workspace/server.ts'",
    'DEPLOY',
  ),
  printed(
    'bun/package-not-found',
    'js/bun-no-version',
    'error: No version matching "99.0.0" found for specifier "is-odd" (but',
  ),
  printed('bun/uncaught-error', 'js/bun-uncaught', 'error: no DATABASE_URL in environment', 'DEPLOY'),
  printed(
    'corepack/package-manager-mismatch',
    'js/corepack-mismatch',
    'error This project\'s package.json defines "packageManager": "yarn@4.5.',
  ),
  printed(
    'pnpm/not-found',
    'js/pnpm-404',
    'ERR_PNPM_FETCH_404  GET http://127.0.0.1:38090/@example-missing%2Fpriv',
  ),
  printed(
    'pnpm/engine',
    'js/pnpm-engine',
    'ERR_PNPM_UNSUPPORTED_ENGINE  Unsupported environment (bad pnpm and/or',
  ),
  printed('pnpm/script-missing', 'js/pnpm-missing-script', 'ERR_PNPM_NO_SCRIPT  Missing script: build'),
  printed(
    'pnpm/lockfile-unusable',
    'js/pnpm-no-lockfile',
    'ERR_PNPM_NO_LOCKFILE  Cannot install with "frozen-lockfile" because pn',
  ),
  printed(
    'pnpm/not-found',
    'js/pnpm-no-version',
    'ERR_PNPM_NO_MATCHING_VERSION  No matching version found for is-odd@99.',
  ),
  printed(
    'pnpm/lockfile-outdated',
    'js/pnpm-outdated-lockfile',
    'ERR_PNPM_OUTDATED_LOCKFILE  Cannot install with "frozen-lockfile" beca',
  ),
  printed('yarn/command-not-found', 'js/yarn-1-command', 'error Command "build" not found.'),
  printed(
    'yarn/engine',
    'js/yarn-1-engine',
    'error web@1.0.0: The engine "node" is incompatible with this module. E',
  ),
  printed(
    'yarn/lockfile-outdated',
    'js/yarn-1-frozen-lockfile',
    'error Your lockfile needs to be updated, but yarn was run with `--froz',
  ),
  printed(
    'yarn/version-not-found',
    'js/yarn-1-no-version',
    'error Couldn\'t find any versions for "is-odd" that matches "99.0.0"',
  ),
  printed(
    'yarn/package-not-found',
    'js/yarn-1-not-found',
    'error Couldn\'t find package "@example-missing/private-ui" on the "npm"',
  ),
  printed(
    'yarn/command-not-found',
    'js/yarn-4-command',
    'Usage Error: Couldn\'t find a script named "build".',
  ),
  printed(
    'yarn/lockfile-would-change',
    'js/yarn-4-immutable',
    '➤ YN0028: │ The lockfile would have been modified by this install, whi',
  ),
  printed(
    'yarn/candidate-not-found',
    'js/yarn-4-no-version',
    '➤ YN0082: │ is-odd@npm:99.0.0: No candidates found',
  ),
  written(
    'yarn/fetch-refused',
    '➤ YN0041: │ @example/ui@npm:^1.0.0: Invalid authentication (as an unknown user)',
  ),
  written(
    'yarn/peer-or-build-failed',
    "➤ YN0009: │ sharp@npm:0.32.6 couldn't be built successfully (exit code 1, logs can be found here: /tmp/xfs-1/build.log)",
    "➤ YN0009: │ sharp@npm:0.32.6 couldn't be built successfully",
  ),
  written(
    'yarn/checksum',
    "➤ YN0018: │ is-odd@npm:3.0.1: The remote archive doesn't match the expected checksum",
  ),
  written(
    'yarn/network',
    'error An unexpected error occurred: "https://registry.npm.example/react/-/react-18.2.0.tgz: ESOCKETTIMEDOUT".',
    'error An unexpected error occurred:',
  ),
  written(
    'corepack/signature',
    'Error: Cannot find matching keyid: {"signatures":[{"sig":"MEUC","keyid":"SHA256:DhQ8"}],"keys":[]}',
    'Error: Cannot find matching keyid',
  ),
  written(
    'pnpm/fetch-refused',
    ' ERR_PNPM_FETCH_401  GET https://registry.npm.example/@example%2Fui: Unauthorized - 401',
    'ERR_PNPM_FETCH_401  GET',
  ),
  written(
    'pnpm/other-error',
    ' ERR_PNPM_PEER_DEP_ISSUES  Unmet peer dependencies',
    'ERR_PNPM_PEER_DEP_ISSUES  Unmet peer dependencies',
  ),
  written(
    'yarn/not-in-lockfile',
    'Internal Error: web@workspace:.: This package doesn\'t seem to be present in your lockfile; run "yarn install" to update the lockfile',
  ),
  written(
    'yarn/unexpected-error',
    'error An unexpected error occurred: "Unknown token: { line: 3, col: 2, type: \'INVALID\' }".',
  ),
  written(
    'turbo/package-manager-missing',
    '  × Missing `packageManager` field in package.json',
    '× Missing `packageManager` field in package.json',
  ),
  written(
    'nx/project-not-found',
    ' NX   Cannot find configuration for task web:build',
    'NX   Cannot find configuration for task web:build',
  ),
  written('yarn/error', '➤ YN0001: │ Error: is-odd@npm:3.0.1: The archive could not be read'),
  {
    rule: 'corepack/download-failed',
    stage: 'BUILD',
    log: 'Preparing pnpm@9.15.4 for immediate activation...\nInternal Error: Error when performing the request to https://registry.example/pnpm\n    at ClientRequest.<anonymous> (/usr/local/lib/node_modules/corepack/dist/corepack.js:16064:20)\n',
    evidence: 'Internal Error: Error when performing the request',
  },
  {
    rule: 'corepack/usage',
    stage: 'BUILD',
    log: 'Usage Error: Invalid package manager specification in CLI arguments; expected a semver version\n\n$ corepack prepare [--activate] [--all] [--json] [-o,--output] ...\n',
    evidence: 'Usage Error: Invalid package manager specification',
  },
  {
    rule: 'pnpm/build-scripts-ignored',
    stage: 'BUILD',
    log: ' ERR_PNPM_IGNORED_BUILDS  Ignored build scripts: sharp, tillprinter.\n\nRun "pnpm approve-builds" to pick which dependencies should be allowed to run scripts.\n',
    evidence: 'ERR_PNPM_IGNORED_BUILDS  Ignored build scripts',
    summary: 'pnpm may not run the build scripts of sharp, tillprinter',
  },
];
