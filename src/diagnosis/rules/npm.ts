import type { Rule } from '../rule.ts';

const NODE_VERSION = 'https://docs.digitalocean.com/products/app-platform/reference/buildpacks/nodejs/';

/** npm itself: installing and running scripts. */
export const NPM_RULES: readonly Rule[] = [
  {
    id: 'npm/peer-conflict',
    lines: [
      /npm (?:ERR!|error) ERESOLVE (?:unable to resolve|could not resolve|overriding)/,
      /npm (?:ERR!|error) While resolving: (?<package>\S{1,160})/,
      /npm (?:ERR!|error) (?:peer|peerOptional|dev|optional)? ?(?<wanted>@?[\w./-]{1,120}@"[^"]{1,120}") from (?<by>\S{1,160})/,
    ],
    within: 25,
    class: 'dependency',
    summary: 'npm cannot resolve dependencies of {package}',
    advice:
      'Two packages want versions of a third that exclude each other; the lines below name them. Update one of them, add an override, or set NPM_CONFIG_LEGACY_PEER_DEPS=true as a build-time variable.',
    link: 'https://docs.npmjs.com/cli/using-npm/config#legacy-peer-deps',
  },
  {
    id: 'npm/dependency-conflict',
    lines: [/npm (?:ERR!|error) ERESOLVE (?:unable to|could not) resolve/],
    class: 'dependency',
    summary: 'npm cannot resolve the dependency tree',
    advice:
      'Update the packages that exclude each other, add an override, or set NPM_CONFIG_LEGACY_PEER_DEPS=true as a build-time variable.',
    link: 'https://docs.npmjs.com/cli/using-npm/config#legacy-peer-deps',
  },
  {
    id: 'npm/lockfile-out-of-sync',
    lines: [
      /npm (?:ERR!|error) (?:`npm ci` can only install packages when your package\.json and |(?:Missing: \S{1,160} from lock file|Invalid: lock file's \S{1,160} does not satisfy))/,
    ],
    class: 'dependency',
    summary: 'package-lock.json does not match package.json',
    advice: 'Run `npm install` with the same version of npm as the build and commit package-lock.json.',
    link: 'https://docs.npmjs.com/cli/commands/npm-ci',
  },
  {
    id: 'npm/lockfile-missing',
    lines: [
      /npm (?:ERR!|error) (?:cipm can only install|The `npm ci` command can only install|`?npm ci`? can only install) (?:packages )?with an existing package-lock\.json/,
    ],
    class: 'dependency',
    summary: '`npm ci` found no valid package-lock.json',
    advice:
      'Commit package-lock.json beside package.json, without conflict markers, or use `npm install` in the build command.',
    link: 'https://docs.npmjs.com/cli/commands/npm-ci',
  },
  {
    id: 'npm/lockfile-not-committed',
    lines: [
      /(?:package-lock\.json does not exist\. Please commit|project does not contain a package manager lockfile)/,
    ],
    class: 'configuration',
    summary: 'The repository has no lockfile',
    advice: 'Commit package-lock.json, yarn.lock or pnpm-lock.yaml beside package.json.',
    link: 'https://docs.digitalocean.com/products/app-platform/reference/buildpacks/nodejs/',
  },
  {
    id: 'npm/lockfile-unreadable',
    lines: [
      /npm (?:ERR!|error) (?:Cannot read propert(?:y '(?<old>[^']{1,160})' of|ies of) (?:undefined|null)(?: \(reading '(?<name>[^']{1,160})'\))?|Invalid Version:|Invalid dependency type)/,
    ],
    class: 'dependency',
    summary: 'npm fails on the lockfile or package.json while it reads "{old}{name}"',
    advice:
      'The lockfile was written by another major version of npm, or is damaged. Set that version of Node and npm in "engines", or delete package-lock.json, run `npm install` and commit the result.',
    link: NODE_VERSION,
  },
  {
    id: 'npm/package-not-found',
    lines: [
      /npm (?:ERR!|error) (?:404 Not Found - GET (?<url>\S{1,300})|404 {2}'(?<package>[^']{1,200})' is not in (?:the npm|this) registry)/,
    ],
    class: 'dependency',
    summary: 'A package was not found in the registry: {package}{url}',
    advice:
      'Check name and version. A private package needs an .npmrc with its registry and a token from a build-time variable.',
    link: 'https://docs.npmjs.com/cli/configuring-npm/npmrc',
  },
  {
    id: 'npm/version-not-found',
    lines: [/npm (?:ERR!|error) notarget No (?:matching|valid) version found for (?<package>\S{1,200}?)\.?$/],
    class: 'dependency',
    summary: 'No version of the registry matches {package}',
    advice:
      'Correct the version in package.json, or in the package that asks for it, and update the lockfile.',
  },
  {
    id: 'npm/not-authorized',
    lines: [
      /npm (?:ERR!|error) (?:(?<status>401|403) (?:Unauthorized|Forbidden|403|401)|need auth |Incorrect or missing password|Unable to authenticate)/,
    ],
    class: 'configuration',
    summary: 'The package registry refused access: {status}',
    advice:
      'Put the registry and its _authToken, read from a build-time variable, into .npmrc. Check that the token is valid and may read the package.',
    link: 'https://docs.npmjs.com/using-private-packages-in-a-ci-cd-workflow',
  },
  {
    id: 'npm/registry-error',
    lines: [
      /npm (?:ERR!|error) (?<status>5\d\d|429) (?<reason>[A-Z][\w ]{2,40}) - (?:GET|PUT|POST) (?<url>\S{1,300})/,
    ],
    class: 'upstream',
    retryMayHelp: true,
    summary: 'The package registry answered {status} {reason}',
    advice: 'Deploy again in a few minutes: the registry {url} did not answer as it should.',
  },
  {
    id: 'npm/network',
    lines: [
      /npm (?:ERR!|error) (?:network (?!This is|In most|If you)(?<reason>\S.{1,300})|(?<request>request to \S{1,300} failed.{0,200}))/,
    ],
    class: 'upstream',
    retryMayHelp: true,
    summary: 'npm could not reach the package registry: {reason}{request}',
    advice: 'Deploy again. If it stays, check the registry in .npmrc and in the lockfile.',
  },
  {
    id: 'npm/integrity',
    lines: [
      /npm (?:ERR!|error) (?:(?:sha\d{1,3}-\S{1,120} )?[Ii]ntegrity checksum failed|Verification failed while extracting)/,
    ],
    class: 'dependency',
    retryMayHelp: true,
    summary: 'A downloaded package does not have the checksum of the lockfile',
    advice:
      'Deploy again with the build cache cleared. If it stays, delete package-lock.json, run `npm install` and commit the new lockfile.',
  },
  {
    id: 'npm/package-json-invalid',
    lines: [
      /npm (?:ERR!|error) (?:JSON\.parse (?<message>(?:Invalid|Failed to parse|Unexpected).{1,300})|Failed to parse json)/,
    ],
    class: 'code',
    summary: 'package.json is not valid JSON: {message}',
    advice: 'Fix the syntax: trailing commas, comments and conflict markers are not allowed.',
  },
  {
    id: 'npm/package-json-not-found',
    lines: [
      /npm (?:ERR!|error) enoent (?:Could not read package\.json: )?(?:Error: )?ENOENT: no such file or directory, open '(?<file>[^']{0,300}package\.json)'/,
    ],
    class: 'configuration',
    summary: 'There is no {file}',
    advice: "Set the component's source_dir to the folder that holds package.json.",
    link: 'https://docs.digitalocean.com/products/app-platform/how-to/deploy-from-monorepo/',
  },
  {
    id: 'npm/script-missing',
    lines: [/npm (?:ERR!|error) (?:Missing script: ["']?|missing script: )(?<script>[^"'\s]{1,100})/],
    class: 'configuration',
    summary: 'package.json has no script "{script}"',
    advice: 'Add it to "scripts", or set a build or run command that exists. In a monorepo check source_dir.',
    link: 'https://docs.npmjs.com/cli/using-npm/scripts',
  },
  {
    id: 'npm/workspace-not-found',
    lines: [/npm (?:ERR!|error) No workspaces found(?::|!)?/],
    class: 'configuration',
    summary: 'npm does not know the workspace that the command names',
    advice:
      'Run the command where the root package.json with "workspaces" is: source_dir has to be the root of the monorepo.',
    link: 'https://docs.npmjs.com/cli/using-npm/workspaces',
  },
  {
    id: 'npm/engine',
    lines: [
      /npm (?:ERR!|error) (?:code EBADENGINE|notsup (?:Unsupported engine|Not compatible with your version of node\/npm)|engine (?:Unsupported engine|Not compatible))/,
      /npm (?:ERR!|error) notsup Required: (?<required>.{1,200})/,
      /npm (?:ERR!|error) notsup Actual: {1,3}(?<actual>.{1,200})/,
    ],
    evidence: 1,
    class: 'configuration',
    summary: 'The version of Node or npm does not fit: required {required}, used {actual}',
    advice: 'Set a version in "engines" of package.json that all packages accept.',
    link: NODE_VERSION,
  },
  {
    id: 'npm/platform',
    lines: [
      /npm (?:ERR!|error) notsup Unsupported platform for (?<package>\S{1,200}): wanted (?<wanted>.{1,200})/,
    ],
    class: 'dependency',
    summary: '{package} cannot be installed on Linux: wanted {wanted}',
    advice: 'Move it to optionalDependencies, or leave it to the package that needs it.',
    link: 'https://docs.npmjs.com/cli/configuring-npm/package-json#optionaldependencies',
  },
  {
    id: 'npm/protocol-unsupported',
    lines: [/npm (?:ERR!|error) Unsupported URL Type "(?<protocol>[^"]{1,40})"(?:: (?<url>\S{1,120}))?/],
    class: 'configuration',
    summary: 'npm does not know dependencies of the kind {protocol}',
    advice:
      'This package.json is written for pnpm, Yarn or Bun (workspace:, catalog:, patch:). Commit only the lockfile of that package manager and name it in "packageManager".',
  },
  {
    id: 'npm/no-working-directory',
    lines: [/npm (?:ERR!|error) Tracker "idealTree" already exists/],
    class: 'configuration',
    summary: 'npm runs in the root of the file system',
    advice: 'Set WORKDIR in the Dockerfile before `npm install`, and copy package.json there.',
    link: 'https://docs.docker.com/reference/dockerfile/#workdir',
  },
  {
    id: 'npm/internal-error',
    lines: [/npm (?:ERR!|error) (?<message>cb\(\) never called!|Exit handler never called!)/],
    class: 'upstream',
    retryMayHelp: true,
    summary: 'npm ended with an error of its own: {message}',
    advice: 'Deploy again. If it stays, set another version of npm or Node in "engines".',
  },
  {
    id: 'npm/permission',
    lines: [
      /npm (?:ERR!|error) (?:Error: )?(?:EACCES|EPERM): (?:permission denied|operation not permitted), (?<call>\w{1,20}) '(?<path>[^']{1,300})'/,
    ],
    class: 'configuration',
    summary: 'npm may not {call} {path}',
    advice:
      'In a Dockerfile, install as the user that owns the folder. Do not install global packages in the build command: add them to package.json.',
  },
  {
    id: 'npm/gyp-no-python',
    lines: [
      /gyp ERR! (?:stack Error: (?:Could not find any Python|Can't find Python executable)|find Python You need to install the latest version of Python)/,
    ],
    class: 'dependency',
    summary: 'A native package is built from source and needs Python, which is not installed',
    advice:
      'Use a version of the package with a binary for this version of Node, or install python3, make and g++ in the image.',
    link: 'https://github.com/nodejs/node-gyp#installation',
  },
  {
    id: 'npm/gyp-no-make',
    lines: [/gyp ERR! stack Error: not found: (?<tool>make|g\+\+|gcc|cc)\b/],
    class: 'dependency',
    summary: 'A native package is built from source and needs {tool}, which is not installed',
    advice:
      'Use a version of the package with a binary for this version of Node, or install python3, make and g++ in the image.',
    link: 'https://github.com/nodejs/node-gyp#installation',
  },
  {
    id: 'npm/gyp-compile',
    lines: [
      /^\s*(?:npm (?:ERR!|error) )?(?<message>[^\s:]{1,300}:\d{1,6}:\d{1,5}: (?:fatal )?error: .{1,300})/,
      /gyp ERR! build error/,
    ],
    within: 60,
    class: 'dependency',
    summary: 'A native package does not compile: {message}',
    advice:
      'Its release does not fit this version of Node or a system header is missing. Update the package, or set a version of Node that it supports.',
  },
  {
    id: 'npm/gyp-library-missing',
    lines: [
      /gyp: Call to 'pkg-config (?:--\S{1,40} )?(?<library>[\w.+-]{1,60})[^']{0,100}' returned exit status \d/,
    ],
    class: 'dependency',
    summary: 'A native package is built from source and needs the library {library}, which is not installed',
    advice:
      'Update the package to a release with a binary for this version of Node, or install pkg-config and the development package of the library (in the image, or with an Aptfile).',
    link: 'https://github.com/nodejs/node-gyp#installation',
  },
  {
    id: 'npm/gyp-error',
    lines: [/gyp ERR! stack (?:\w{0,40}Error: )(?!`(?:make|gyp)` failed|not found: )(?<message>\S.{0,300})/],
    class: 'dependency',
    summary: 'A native package could not be built: {message}',
    advice:
      'Update the package to a release with a binary for this version of Node, or set a version of Node that it supports in "engines".',
    link: 'https://github.com/nodejs/node-gyp#installation',
  },
  {
    id: 'npm/gyp-failed',
    rank: 'wrapper',
    lines: [/gyp ERR! (?:build error|configure error|stack Error: (?<message>.{1,200}))/],
    class: 'dependency',
    summary: 'A native package could not be built: {message}',
    advice: 'The lines above say why. Update the package, or set a version of Node that it supports.',
    link: 'https://github.com/nodejs/node-gyp#installation',
  },
  {
    id: 'npm/other-error',
    rank: 'wrapper',
    lines: [/npm (?:ERR!|error) code (?<code>E(?!LIFECYCLE|RR_)[A-Z]{3,30})\b/],
    class: 'dependency',
    summary: 'npm failed: {code}',
    advice: 'The lines beside it say more.',
  },
];
