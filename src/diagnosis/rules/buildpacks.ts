import type { Rule } from '../rule.ts';

const BUILDPACKS = 'https://docs.digitalocean.com/products/app-platform/reference/buildpacks/';
const RUN_COMMAND_ADVICE =
  'Set run_command in the app spec, add a Procfile with a `web:` line, or give the framework the start script that its buildpack looks for. Files without a server are a static site, not a service.';

/**
 * Cloud Native Buildpacks' lifecycle and launcher, Heroku's buildpacks, and App Platform's own words around
 * them.
 */
export const BUILDPACK_RULES: readonly Rule[] = [
  {
    id: 'buildpacks/none-detected',
    stage: 'BUILD',
    lines: [
      /could not detect app files that match known buildpacks|No buildpack groups passed detection|No default language could be detected for this app|Unable to select a buildpack|failed to detect: (?:no buildpacks participating|buildpack\(s\) failed)/,
    ],
    class: 'configuration',
    summary: 'No buildpack recognizes the source code',
    advice:
      "Check source_dir in the app spec, and that the files the language's buildpack looks for (package.json, requirements.txt, go.mod, …) are committed there; or set dockerfile_path.",
    link: BUILDPACKS,
  },
  {
    id: 'buildpacks/no-default-process',
    lines: [
      /failed to launch: determine start command: when there is no default process a command is required/,
    ],
    class: 'configuration',
    summary: 'There is no command to run: no run command, no Procfile, no start script',
    advice: RUN_COMMAND_ADVICE,
    link: BUILDPACKS,
  },
  {
    id: 'buildpacks/process-type-not-found',
    lines: [/failed to launch: determine start command: process type (?<type>\S{1,80}) was not found/],
    class: 'configuration',
    summary: "There is no process type '{type}' to run",
    advice: RUN_COMMAND_ADVICE,
    link: BUILDPACKS,
  },
  {
    id: 'buildpacks/launch-command-not-found',
    lines: [
      /failed to launch: path lookup: exec: "(?<command>[^"]{1,200})": (?:executable file not found|stat )/,
    ],
    class: 'configuration',
    summary: "The run command '{command}' is not in the image",
    advice:
      'Check the spelling of run_command or the Procfile, and that the package with the command is a dependency and not only a development dependency.',
  },
  {
    id: 'buildpacks/launch-failed',
    rank: 'wrapper',
    lines: [/^(?:ERROR: )?failed to launch: (?<reason>.{3,200})/],
    class: 'configuration',
    summary: 'The launcher could not start the run command: {reason}',
    advice: 'Check run_command in the app spec or the Procfile.',
  },
  {
    id: 'buildpacks/two-lockfiles',
    stage: 'BUILD',
    lines: [/Two different lockfiles found: (?<files>[\w. ,-]{3,100})/],
    class: 'dependency',
    summary: 'There are lock files of two package managers: {files}',
    advice:
      'Keep the lock file of the package manager that is used, and remove the other one from the repository.',
  },
  {
    id: 'buildpacks/node-version',
    stage: 'BUILD',
    lines: [
      /(?:Could not (?:find|get) Node version corresponding to version requirement:?|No matching version found for Node:|Error resolving Node(?:\.js)? version:?|failed to resolve Node\.js version:?|Could not parse Node\.js? version:?) ?(?<version>[^\n]{0,80})/i,
    ],
    class: 'dependency',
    summary: "No Node.js release fits 'engines' in package.json: {version}",
    advice: "Set 'engines.node' in package.json to a release that exists, such as 22.x.",
    link: 'https://docs.digitalocean.com/products/app-platform/reference/buildpacks/nodejs/',
  },
  {
    id: 'buildpacks/package-manager-version',
    stage: 'BUILD',
    lines: [/No matching version found for (?<tool>Yarn|npm|pnpm)(?:: ?| )(?<version>[^\n]{0,60})/],
    class: 'dependency',
    summary: '{tool} {version} does not exist',
    advice: "Set the version in 'engines' or 'packageManager' of package.json to a release that exists.",
  },
  {
    id: 'buildpacks/package-json-invalid',
    stage: 'BUILD',
    lines: [
      /(?:Unable to parse|Can't parse|error parsing|failed to parse) ['"`]?(?:[^\s'"`]{0,200}\/)?package\.json/i,
    ],
    class: 'code',
    summary: 'package.json is not valid JSON',
    advice: 'Correct the syntax of package.json: a comma too many, a missing quote or a merge conflict.',
  },
  {
    id: 'buildpacks/python-version',
    stage: 'BUILD',
    lines: [
      /(?:Requested runtime '?(?<version>[\w.-]{1,40})'? is not available|The requested Python version (?:'?(?<version2>[\w.*-]{1,40})'? )?is (?:not (?:available|recogni[sz]ed|supported)|no longer)|Python (?<version3>[\d.]{1,20}) (?:is not available|has reached its? (?:upstream )?end-of-life))/,
    ],
    class: 'dependency',
    summary: 'The requested Python version {version}{version2}{version3} is not available',
    advice: 'Set .python-version (or runtime.txt) to a version that the buildpack supports.',
    link: 'https://docs.digitalocean.com/products/app-platform/reference/buildpacks/python/',
  },
  {
    id: 'buildpacks/python-version-invalid',
    stage: 'BUILD',
    lines: [
      /^ ?!? *(?:Error: )?(?:Invalid Python version in (?<file>\S{1,60})|The (?<file2>\.python-version|runtime\.txt) file (?:is not|isn't|does not|contains))/,
    ],
    class: 'configuration',
    summary: 'The Python version in {file}{file2} is not valid',
    advice: 'Write only a version such as 3.13 into .python-version, or python-3.13.5 into runtime.txt.',
    link: 'https://docs.digitalocean.com/products/app-platform/reference/buildpacks/python/',
  },
  {
    id: 'buildpacks/multiple-package-managers',
    stage: 'BUILD',
    lines: [/^ ?!? *(?:Error|Warning)?:? ?Multiple Python package manager files were found/],
    unless: /Warning/,
    class: 'configuration',
    summary: 'There are files of several Python package managers',
    advice:
      'Keep the files of the one that is used (requirements.txt, Pipfile.lock, poetry.lock or uv.lock) and remove the others.',
  },
  {
    id: 'buildpacks/no-python-package-manager',
    stage: 'BUILD',
    lines: [/^ ?!? *(?:Error: )?Couldn't find any supported Python package manager files/],
    class: 'configuration',
    summary: 'There is no file that names Python dependencies',
    advice:
      'Add a requirements.txt (it may be empty), a Pipfile, poetry.lock or uv.lock to the root of source_dir.',
  },
  {
    id: 'buildpacks/sqlite3-gem',
    stage: 'BUILD',
    lines: [/Detected sqlite3 gem which is not supported/],
    class: 'dependency',
    summary: 'The buildpack does not support the sqlite3 gem',
    advice:
      'Move sqlite3 into the development and test groups of the Gemfile and use PostgreSQL in production: the file system of a container does not last.',
    link: 'https://devcenter.heroku.com/articles/sqlite3',
  },
  {
    id: 'buildpacks/assets-precompile',
    stage: 'BUILD',
    rank: 'wrapper',
    lines: [/^ ?!? *Precompiling assets failed/],
    class: 'code',
    summary: 'Precompiling assets failed',
    advice:
      'Run `RAILS_ENV=production bin/rails assets:precompile` in a clean clone; what it prints first is the cause.',
  },
  {
    id: 'buildpacks/collectstatic',
    stage: 'BUILD',
    rank: 'wrapper',
    lines: [/Error while running '\$ python \S{0,100}manage\.py collectstatic/],
    class: 'code',
    summary: 'collectstatic failed',
    advice:
      'Run `python manage.py collectstatic --noinput` with the variables the build has; set DISABLE_COLLECTSTATIC=1 to build without it.',
  },
  {
    id: 'buildpacks/go-version',
    stage: 'BUILD',
    lines: [
      /(?:unable to (?:find|resolve)|Unrecognized|could not find) (?:a )?go(?:lang)? version:? ?(?<version>[\w.]{0,30})/i,
    ],
    class: 'dependency',
    summary: 'The requested Go version {version} is not available',
    advice: 'Set the go line of go.mod (or GOVERSION) to a release that exists.',
    link: 'https://docs.digitalocean.com/products/app-platform/reference/buildpacks/go/',
  },
  {
    id: 'buildpacks/procfile-invalid',
    lines: [/(?:failed to parse|error parsing|unable to parse|invalid) (?:\S{0,100}\/)?Procfile/i],
    class: 'configuration',
    summary: 'The Procfile is not valid',
    advice:
      'Write one process a line, as in `web: node server.js`, in a file named Procfile without an ending.',
  },
  {
    id: 'buildpacks/custom-build-command',
    stage: 'BUILD',
    rank: 'wrapper',
    lines: [/^(?:building|running build command): exit status (?<code>\d{1,3})$/],
    output: true,
    unless: /13[47]$/,
    class: 'unknown',
    summary: 'The build command ended with exit code {code}',
    advice: 'Run the build command of the app spec in a clean clone; the lines before this one say more.',
  },
  {
    id: 'buildpacks/missing-lockfile',
    stage: 'BUILD',
    lines: [/^ {0,4}! (?:Missing lockfile|No lockfile found)|Couldn't determine Node\.js package manager/],
    class: 'dependency',
    summary: 'There is no lock file of a package manager',
    advice: 'Commit package-lock.json, yarn.lock or pnpm-lock.yaml: the buildpack installs what it lists.',
  },
  {
    id: 'buildpacks/php-runtime-unavailable',
    stage: 'BUILD',
    lines: [
      /Failed to install system packages/,
      /requires (?<package>[\w/.-]{1,80}) (?<version>.{1,60}) -> no matching package found/,
    ],
    within: 60,
    evidence: 1,
    class: 'configuration',
    summary: 'The buildpack has no {package} {version}',
    advice:
      'Ask for a version that the list in the build log offers (require in composer.json), then update composer.lock.',
    link: 'https://devcenter.heroku.com/articles/php-support#php-versions',
  },
  {
    id: 'buildpacks/python-requirements-missing',
    stage: 'BUILD',
    lines: [/A Python app on .{1,40} must have either a 'requirements\.txt'/],
    class: 'configuration',
    summary: 'The source directory has no requirements.txt or other list of Python packages',
    advice:
      'Commit requirements.txt, uv.lock, poetry.lock or Pipfile.lock beside the code, or correct source_dir.',
  },
  {
    id: 'buildpacks/directory-missing',
    stage: 'BUILD',
    lines: [/^\s*✘ directory (?<directory>\S{1,200}) does not exist/],
    class: 'configuration',
    summary: 'The directory {directory} does not exist after the build',
    advice:
      'Set output_dir to the folder that the build writes (dist, build, out, public …), or source_dir to the one that holds the code.',
  },
  {
    id: 'buildpacks/not-supported',
    stage: 'BUILD',
    lines: [
      /^ {0,4}(?:! {1,8}(?:Error: )?(?!As such|Warning)|(?=Stack ))(?<what>\S.{0,80} (?:is|are) (?:not|no longer) supported\b.{0,60}?)[.:!]?$/,
      /failed to build|build failed|Push rejected/i,
    ],
    within: 40,
    unless: /warning|will (?:be|soon)|deprecat|still/i,
    class: 'configuration',
    summary: '{what}',
    advice: 'Switch to a version that the buildpack supports, or build the component from a Dockerfile.',
    link: BUILDPACKS,
  },
];
