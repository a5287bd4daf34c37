import type { Rule } from '../rule.ts';
import { COREPACK_RULES } from './corepack.ts';

const NODE_VERSION = 'https://docs.digitalocean.com/products/app-platform/reference/buildpacks/nodejs/';

/** Yarn 1, Yarn 2 and later, pnpm, Bun and Corepack; the buildpack's own checks of their files. */
export const NODE_PACKAGE_MANAGER_RULES: readonly Rule[] = [
  {
    id: 'yarn/lockfile-outdated',
    lines: [/error Your lockfile needs to be updated, but yarn was run with `--frozen-lockfile`/],
    class: 'dependency',
    summary: 'yarn.lock does not match package.json',
    advice: 'Run `yarn install` and commit yarn.lock.',
    link: 'https://classic.yarnpkg.com/en/docs/cli/install/',
  },
  {
    id: 'yarn/lockfile-would-change',
    lines: [
      /YN0028: .{0,10}The lockfile would have been (?:modified|created) by this install, which is explicitly forbidden/,
    ],
    class: 'dependency',
    summary: 'yarn.lock does not match package.json',
    advice: 'Run `yarn install` with the version of Yarn in "packageManager" and commit yarn.lock.',
    link: 'https://yarnpkg.com/advanced/error-codes#yn0028---frozen_lockfile_exception',
  },
  {
    id: 'yarn/not-in-lockfile',
    lines: [
      /(?<message>The lockfile would have been (?:modified|created)|This package doesn't seem to be present in your lockfile|The project in \S{1,200} doesn't seem to have been installed)/,
    ],
    unless: /YN0028/,
    class: 'dependency',
    summary: 'yarn.lock does not match package.json',
    advice: 'Run `yarn install` with the version of Yarn in "packageManager" and commit yarn.lock.',
  },
  {
    id: 'yarn/engine',
    lines: [
      /error (?<package>\S{1,160}): The engine "(?<engine>\w{1,20})" is incompatible with this module\. Expected version "(?<required>[^"]{1,100})"\. Got "(?<actual>[^"]{1,40})"/,
    ],
    class: 'configuration',
    summary: '{package} needs {engine} {required}, but {actual} is used',
    advice: 'Set a version in "engines" of package.json that all packages accept.',
    link: NODE_VERSION,
  },
  {
    id: 'yarn/version-not-found',
    lines: [
      /error Couldn't find any versions for "(?<package>[^"]{1,160})" that matches "(?<version>[^"]{1,100})"/,
    ],
    class: 'dependency',
    summary: 'No version of {package} matches {version}',
    advice: 'Correct the version in package.json, or in the package that asks for it, and update yarn.lock.',
  },
  {
    id: 'yarn/package-not-found',
    lines: [
      /error (?:Couldn't find package "(?<package>[^"]{1,160})"|(?:An unexpected error occurred: ")?(?<url>https?:\S{1,300}): (?:Request failed \\?"40[134]|Not found))/,
    ],
    class: 'dependency',
    summary: 'A package was not found in the registry: {package}{url}',
    advice:
      'Check name and version. A private package needs its registry and a token, from a build-time variable, in .npmrc or .yarnrc.yml.',
  },
  {
    id: 'yarn/candidate-not-found',
    lines: [/YN0082: .{0,10}?(?<package>@?[\w./-]{1,160}@[^\s:]{1,20}:?[^\s:]{0,80}): No candidates found/],
    class: 'dependency',
    summary: 'No version in the registry matches {package}',
    advice: 'Correct the version in package.json, or in the package that asks for it, and update yarn.lock.',
    link: 'https://yarnpkg.com/advanced/error-codes',
  },
  {
    id: 'yarn/fetch-refused',
    lines: [
      /YN00(?:35|41): .{0,10}?(?<message>.{0,200}?(?:Package not found|Invalid authentication|The remote server failed).{0,200})/,
    ],
    class: 'configuration',
    summary: 'The package registry refused: {message}',
    advice:
      'Check name and version of the package. A private one needs npmAuthToken in .yarnrc.yml, from a build-time variable.',
    link: 'https://yarnpkg.com/configuration/yarnrc#npmAuthToken',
  },
  {
    id: 'yarn/error',
    lines: [/YN00(?:01|16|27|46|71|78|81): [│└┌ ]{0,6}(?<message>\S.{1,300})/],
    class: 'dependency',
    summary: 'Yarn: {message}',
    advice: 'Yarn explains the code at the beginning of the line in its documentation.',
    link: 'https://yarnpkg.com/advanced/error-codes',
  },
  {
    id: 'yarn/peer-or-build-failed',
    rank: 'wrapper',
    lines: [/YN0009: .{0,10}?(?<package>\S{1,200}) couldn't be built successfully/],
    class: 'dependency',
    summary: 'The install script of {package} failed',
    advice:
      'The file that Yarn names holds what the script printed; `enableInlineBuilds: true` in .yarnrc.yml prints it into the log.',
    link: 'https://yarnpkg.com/advanced/error-codes#yn0009---build_failed',
  },
  {
    id: 'yarn/checksum',
    lines: [
      /(?:YN0018: .{0,10}?(?<package>\S{1,200}): The remote archive doesn't match the expected checksum|error .{0,200}Integrity check failed for "(?<name>[^"]{1,160})")/,
    ],
    class: 'dependency',
    retryMayHelp: true,
    summary: '{package}{name} does not have the checksum of yarn.lock',
    advice: 'Deploy again with the build cache cleared. If it stays, update the entry in yarn.lock.',
  },
  {
    id: 'yarn/command-not-found',
    lines: [
      /(?:error Command "(?<command>[^"]{1,100})" not found\.|Usage Error: Couldn't find a script named "(?<script>[^"]{1,100})")/,
    ],
    class: 'configuration',
    summary: 'package.json has no script or command "{command}{script}"',
    advice:
      'Add it to "scripts" or to the dependencies, or set a command that exists. Check source_dir in a monorepo.',
  },
  {
    id: 'yarn/network',
    lines: [
      /error (?:An unexpected error occurred: ")?(?<message>https?:\S{1,300}: (?:ESOCKETTIMEDOUT|ETIMEDOUT|ECONNRESET|tunneling socket|getaddrinfo E\w{1,20}|Request failed \\?"5\d\d).{0,80})/,
    ],
    class: 'upstream',
    retryMayHelp: true,
    summary: 'Yarn could not reach the package registry: {message}',
    advice: 'Deploy again. If it stays, check the registry in .npmrc or .yarnrc and in yarn.lock.',
  },
  {
    id: 'yarn/unexpected-error',
    lines: [/error An unexpected error occurred: "(?<message>.{1,300})/],
    class: 'dependency',
    summary: 'Yarn failed: {message}',
    advice: 'The lines below it say where.',
  },
  {
    id: 'pnpm/lockfile-outdated',
    lines: [/ERR_PNPM_OUTDATED_LOCKFILE\b/],
    class: 'dependency',
    summary: 'pnpm-lock.yaml does not match package.json',
    advice: 'Run `pnpm install` and commit pnpm-lock.yaml.',
    link: 'https://pnpm.io/cli/install#--frozen-lockfile',
  },
  {
    id: 'pnpm/lockfile-unusable',
    lines: [
      /(?:ERR_PNPM_NO_LOCKFILE|ERR_PNPM_LOCKFILE_BREAKING_CHANGE|ERR_PNPM_LOCKFILE_CONFIG_MISMATCH|ERR_PNPM_BROKEN_LOCKFILE) ? ?(?<message>.{0,300})/,
    ],
    class: 'dependency',
    summary: 'pnpm cannot use the lockfile: {message}',
    advice:
      'Commit a pnpm-lock.yaml written by the version of pnpm that the build uses, and set that version in "packageManager".',
    link: 'https://pnpm.io/errors',
  },
  {
    id: 'pnpm/not-found',
    lines: [
      /(?:ERR_PNPM_FETCH_404|ERR_PNPM_NO_MATCHING_VERSION|ERR_PNPM_NO_VERSIONS|ERR_PNPM_PACKAGE_NOT_FOUND|ERR_PNPM_WORKSPACE_PKG_NOT_FOUND) ? ?(?<message>.{1,300})/,
    ],
    class: 'dependency',
    summary: 'pnpm cannot find a package: {message}',
    advice:
      'Check name and version. A private package needs an .npmrc with its registry and a token from a build-time variable.',
    link: 'https://pnpm.io/errors',
  },
  {
    id: 'pnpm/fetch-refused',
    lines: [/(?:ERR_PNPM_FETCH_40[13]) ? ?(?<message>.{1,300})/],
    class: 'configuration',
    summary: 'The package registry refused access: {message}',
    advice: 'Put the registry and its _authToken, read from a build-time variable, into .npmrc.',
    link: 'https://pnpm.io/npmrc#url_authtoken',
  },
  {
    id: 'pnpm/engine',
    lines: [
      /ERR_PNPM_UNSUPPORTED_ENGINE\b/,
      /Expected version: (?<required>.{1,100})/,
      /Got: (?<actual>.{1,60})/,
    ],
    class: 'configuration',
    summary: 'The version of Node or pnpm does not fit: required {required}, used {actual}',
    advice: 'Set the version in "engines" or "packageManager" of package.json.',
    link: NODE_VERSION,
  },
  {
    id: 'pnpm/script-missing',
    lines: [/ERR_PNPM_NO_SCRIPT(?:_OR_SERVER)? ? ?(?<message>.{1,200})/],
    class: 'configuration',
    summary: 'pnpm: {message}',
    advice:
      'Add the script to "scripts" of package.json, or set a command that exists. Check source_dir in a monorepo.',
  },
  {
    id: 'pnpm/build-scripts-ignored',
    rank: 'wrapper',
    lines: [/^\s{0,4}\[?ERR_PNPM_IGNORED_BUILDS\]? {1,2}Ignored build scripts: (?<packages>.{1,200}?)\.?$/],
    class: 'configuration',
    summary: 'pnpm may not run the build scripts of {packages}',
    advice: 'Run `pnpm approve-builds` and commit what it writes into pnpm-workspace.yaml or package.json.',
    link: 'https://pnpm.io/cli/approve-builds',
  },
  {
    id: 'pnpm/other-error',
    lines: [/\b(?<code>ERR_PNPM_(?!IGNORED_BUILDS)[A-Z_]{3,60}) {1,2}(?<message>.{1,300})/],
    unless: /WARN|RECURSIVE_(?:RUN|EXEC)_FIRST_FAIL/,
    class: 'dependency',
    summary: '{message}',
    advice: 'pnpm explains {code} in its documentation.',
    link: 'https://pnpm.io/errors',
  },
  {
    id: 'turbo/package-manager-missing',
    lines: [
      /(?:x|×|ERROR) +(?:Could not resolve workspaces?\.?|Missing `packageManager` field in package\.json|Could not find turbo\.json)/,
    ],
    class: 'configuration',
    summary: 'Turborepo cannot resolve the workspace',
    advice: 'Set source_dir to the root of the monorepo, and "packageManager" in its package.json.',
    link: 'https://turborepo.com/docs/reference/package-configurations',
  },
  {
    id: 'nx/project-not-found',
    lines: [
      /(?:NX|>) +(?<message>(?:Cannot find (?:configuration for task|project)|Could not find project|The .{1,60} project does not exist).{0,200})/,
    ],
    class: 'configuration',
    summary: 'Nx: {message}',
    advice: 'Check the names in the build command, and that source_dir is the root of the workspace.',
    link: 'https://nx.dev/reference/project-configuration',
  },
  {
    id: 'bun/lockfile-frozen',
    lines: [/error: lockfile had changes, but lockfile is frozen/],
    class: 'dependency',
    summary: "Bun's lockfile does not match package.json",
    advice: 'Run `bun install` with the same version of Bun and commit the lockfile.',
    link: 'https://bun.com/docs/install/lockfile',
  },
  {
    id: 'bun/package-not-found',
    lines: [
      /error: (?:No version matching "(?<version>[^"]{1,100})" found for specifier "(?<package>[^"]{1,160})"|(?<failed>\S{1,200}) failed to resolve|GET (?<url>\S{1,300}) - 40\d)/,
    ],
    class: 'dependency',
    summary: 'Bun cannot find a package: {package} {version}{failed}{url}',
    advice:
      'Check name and version in package.json. A private package needs its registry and a token in bunfig.toml or .npmrc.',
  },
  {
    id: 'bun/script-not-found',
    lines: [/error: (?:Script not found "(?<script>[^"]{1,100})"|Module not found "(?<file>[^"]{1,200})")/],
    class: 'configuration',
    summary: 'Bun cannot find a script or file named "{script}{file}"',
    advice:
      'Add it to "scripts" of package.json, or set a command that exists. Check source_dir in a monorepo.',
  },
  {
    id: 'bun/module-not-found',
    lines: [
      /error: Cannot find (?:module|package) ["'](?<module>[^"']{1,200})["'] from ["'](?<file>[^"']{1,300})["']/,
    ],
    class: 'code',
    summary: "Cannot find module '{module}' from {file}",
    advice:
      'Check that the file is committed, or add the package to the dependencies and commit the lockfile.',
  },
  {
    id: 'bun/uncaught-error',
    lines: [/^\s*(?:error|[A-Z]\w{0,60}Error): (?<message>.{1,300})/, /^\s+at .{1,300}/, /^\s*Bun v\d/],
    within: 40,
    class: 'code',
    summary: '{message}',
    advice: 'The app ended with an error that nothing caught. The stack trace says where it was thrown.',
  },
  ...COREPACK_RULES,
];
