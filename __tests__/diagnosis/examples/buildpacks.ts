import type { RuleExample } from '../rule-examples.ts';

/**
 * From the sources of the CNB lifecycle and of Heroku's buildpacks, in App Platform's boxes: they cannot run
 * here.
 */
export const examples: RuleExample[] = [
  {
    rule: 'buildpacks/download-failed',
    log: '[creator]       Syft 0.84.0: Contributing to layer\n[creator]     unable to invoke layer creator\n[creator]     unable to get dependency Syft. see DEBUG log level\n[creator]     ERROR: failed to build: exit status 1\n',
    evidence: 'unable to get dependency Syft.',
    summary: 'The buildpack could not download Syft',
  },
  {
    rule: 'buildpacks/download-failed',
    log: "-----> Compiling Ruby/Rack\n !\n !     Command: 'set -o pipefail; curl --fail --retry 3 https://packages.example/ruby-2.2.3.tgz -s -o - | tar zxf -' failed unexpectedly:\n !     \n !     gzip: stdin: unexpected end of file\n",
    evidence: "!     Command: 'set -o pipefail; curl",
    summary: 'The buildpack could not download ruby-2.2.3.tgz',
  },
  {
    rule: 'buildpacks/layer-failed',
    log: '[builder]     unable to invoke layer creator\n[builder]     the layer has no space for its files\n[builder]     ERROR: failed to build: exit status 1\n',
    evidence: 'the layer has no space for its files',
  },
  {
    rule: 'buildpacks/python-error',
    log: '[Determining Python version]\n\n[Error: Unable to read .python-version]\nAn I/O error occurred while reading the file:\n/workspace/.python-version\n\nThen try building again.\n\nERROR: failed to build: exit status 1\n',
    evidence: '[Error: Unable to read .python-version]',
  },
  {
    rule: 'buildpacks/google-error',
    log: '[builder] === PHP - Composer Install (google.php.composer-install@0.0.1) ===\n[builder] failed to build: invalid composer installer found at "https://getcomposer.org/installer": checksum does not match\n[builder] ERROR: failed to build: exit status 1\nERROR: failed to build: executing lifecycle. This may be the result of using an untrusted builder: failed with status code: 51\n',
    evidence: 'failed to build: invalid composer installer found at',
  },
  {
    rule: 'buildpacks/step-failed',
    log: '-----> Installing dependencies using bundler 2.2.21\n !\n !     Failed to install gems via Bundler.\n !\n !     Push rejected, failed to compile Ruby app.\n',
    evidence: '!     Failed to install gems via Bundler.',
  },
  {
    rule: 'buildpacks/not-supported',
    stage: 'BUILD',
    log: '│ ---> Node.js Buildpack\n│ ! Node v25+ is not supported by this buildpack. Please update your package.json\n│ ERROR: failed to build: exit status 1\n',
    evidence: '! Node v25+ is not supported by this buildpack.',
  },
  {
    rule: 'buildpacks/not-supported',
    stage: 'BUILD',
    log: '-----> Static HTML app detected\nStack heroku-24 is not supported!\n !     Push rejected, failed to compile Static HTML app.\n',
    evidence: 'Stack heroku-24 is not supported!',
    summary: 'Stack heroku-24 is not supported',
  },
  {
    rule: 'buildpacks/directory-missing',
    log: '│  ✘ directory /workspace/dist-site does not exist\n',
    evidence: '✘ directory /workspace/dist-site does not exist',
  },
  {
    rule: 'buildpacks/python-requirements-missing',
    log: " !     A Python app on App Platform must have either a 'requirements.txt',\n !     'Pipfile' or other package manager file in its root directory.\n",
    evidence: "!     A Python app on App Platform must have either a 'requirements.txt',",
  },
  {
    rule: 'buildpacks/php-runtime-unavailable',
    log: ' !     ERROR: Failed to install system packages!\n !     \n !     >   Problem 1\n !     >     - composer.json/composer.lock requires ext-shop ^4.0 -> no matching package found.\n',
    evidence:
      '!     >     - composer.json/composer.lock requires ext-shop ^4.0 -> no matching package found.',
  },
  {
    rule: 'buildpacks/none-detected',
    log: '╭──────────── buildpack detection ───────────╼\n│  › using Ubuntu 22.04 stack\n│ \n│  ✘ could not detect app files that match known buildpacks.\n',
    evidence: '✘ could not detect app files that match known buildpacks.',
  },
  {
    rule: 'buildpacks/none-detected',
    stage: 'BUILD',
    log: '[detector] fail: heroku/nodejs@0.338.5\n[detector] ERROR: No buildpack groups passed detection.\n[detector] ERROR: failed to detect: no buildpacks participating\n',
    evidence: 'ERROR: No buildpack groups passed detection.',
  },
  {
    rule: 'buildpacks/no-default-process',
    log: 'ERROR: failed to launch: determine start command: when there is no default process a command is required\nERROR component terminated with non-zero exit code: 190\n',
    evidence: 'ERROR: failed to launch: determine start command: when there is no default process',
  },
  {
    rule: 'buildpacks/process-type-not-found',
    log: 'ERROR: failed to launch: determine start command: process type worker was not found\n',
    evidence: 'ERROR: failed to launch: determine start command: process type worker',
    summary: "There is no process type 'worker' to run",
  },
  {
    rule: 'buildpacks/launch-command-not-found',
    log: 'ERROR: failed to launch: path lookup: exec: "gunicorn": executable file not found in $PATH\n',
    evidence: 'ERROR: failed to launch: path lookup',
    summary: "The run command 'gunicorn' is not in the image",
  },
  {
    rule: 'buildpacks/launch-failed',
    log: 'ERROR: failed to launch: bash exec: argument list too long\n',
    evidence: 'ERROR: failed to launch: bash exec',
    summary: 'The launcher could not start the run command: bash exec: argument list too long',
  },
  {
    rule: 'buildpacks/build-failed-because',
    stage: 'BUILD',
    log: '-----> Installing dependencies\n       npm error\n       npm error Run "npm help ci" for more info\n\n-----> Build failed\n !     npm lockfile is not in sync\n\n       This error occurs when the contents of package.json contains a different\n       set of dependencies that the contents of package-lock.json.\n',
    evidence: '!     npm lockfile is not in sync',
    summary: 'npm lockfile is not in sync',
  },
  {
    rule: 'buildpacks/two-lockfiles',
    log: '│ -----> Build failed\n│ \n│  !     Two different lockfiles found: package-lock.json and yarn.lock\n│        Both npm and yarn have created lockfiles for this application,\n',
    evidence: '!     Two different lockfiles found: package-lock.json and yarn.lock',
    summary: 'There are lock files of two package managers: package-lock.json and yarn.lock',
  },
  {
    rule: 'buildpacks/node-version',
    log: '│ -----> Installing binaries\n│        engines.node (package.json):   99.x\n│        Resolving node version 99.x...\n│        Could not find Node version corresponding to version requirement: 99.x\n',
    evidence: 'Could not find Node version corresponding to version requirement: 99.x',
    summary: "No Node.js release fits 'engines' in package.json: 99.x",
  },
  {
    rule: 'buildpacks/package-manager-version',
    log: '│ -----> Installing binaries\n│        No matching version found for Yarn: 9.x\n',
    evidence: 'No matching version found for Yarn: 9.x',
    summary: 'Yarn 9.x does not exist',
  },
  {
    rule: 'buildpacks/package-json-invalid',
    log: '│ -----> Creating runtime environment\n│ parse error: Expected another key-value pair at line 9, column 3\n│  !     Unable to parse package.json\n',
    evidence: '!     Unable to parse package.json',
  },
  {
    rule: 'buildpacks/python-version',
    log: "│ -----> Python app detected\n│ -----> Using Python version specified in runtime.txt\n│  !     Requested runtime 'python-3.6.1' is not available for this stack (heroku-22).\n",
    evidence: "!     Requested runtime 'python-3.6.1' is not available",
    summary: 'The requested Python version python-3.6.1 is not available',
  },
  {
    rule: 'buildpacks/python-version-invalid',
    log: "│ -----> Python app detected\n│  !     Error: Invalid Python version in .python-version.\n│  !     \n│  !     The Python version specified in your .python-version file\n│  !     isn't in the correct format.\n",
    evidence: '!     Error: Invalid Python version in .python-version.',
  },
  {
    rule: 'buildpacks/multiple-package-managers',
    log: '│  !     Error: Multiple Python package manager files were found.\n│  !     \n│  !     Exactly one package manager file should be present\n',
    evidence: '!     Error: Multiple Python package manager files were found.',
  },
  {
    rule: 'buildpacks/no-python-package-manager',
    log: "│  !     Error: Couldn't find any supported Python package manager files.\n│  !     \n│  !     A Python app on Heroku must have either a 'requirements.txt',\n",
    evidence: "!     Error: Couldn't find any supported Python package manager files.",
  },
  {
    rule: 'buildpacks/sqlite3-gem',
    log: '│  !     Failed to install gems via Bundler.\n│  !     Detected sqlite3 gem which is not supported on Heroku:\n│  !     https://devcenter.heroku.com/articles/sqlite3\n',
    evidence: '!     Detected sqlite3 gem which is not supported on Heroku:',
  },
  {
    rule: 'buildpacks/assets-precompile',
    log: '│ -----> Preparing app for Rails asset pipeline\n│        Running: rake assets:precompile\n│  !     Precompiling assets failed.\n',
    evidence: '!     Precompiling assets failed.',
  },
  {
    rule: 'buildpacks/collectstatic',
    log: "│ -----> $ python manage.py collectstatic --noinput\n│  !     Error while running '$ python manage.py collectstatic --noinput'.\n│        See traceback above for details.\n",
    evidence: "!     Error while running '$ python manage.py collectstatic --noinput'.",
  },
  {
    rule: 'buildpacks/go-version',
    log: '│ -----> Go app detected\n│  !!    Unrecognized Go version: go9.99\n',
    evidence: 'Unrecognized Go version: go9.99',
  },
  {
    rule: 'buildpacks/procfile-invalid',
    stage: 'BUILD',
    log: 'ERROR: failed to parse Procfile: line 2\n',
    evidence: 'ERROR: failed to parse Procfile',
  },
  {
    rule: 'buildpacks/custom-build-command',
    log: '│ Running custom build command: ./build.sh\n│ checking\n│ building: exit status 3\n│ ERROR: failed to build: exit status 3\n',
    evidence: 'checking',
    summary: 'The build command ended with exit code 3',
  },
  {
    rule: 'buildpacks/heroku-error',
    log: '│ -----> PHP app detected\n│  !     ERROR: Unfamiliar thing that the buildpack does not accept.\n│        It explains itself here.\n',
    evidence: '!     ERROR: Unfamiliar thing that the buildpack does not accept.',
  },
  {
    rule: 'buildpacks/missing-lockfile',
    log: "## Heroku Node.js npm Install\n\n! Missing lockfile\n!\n! Couldn't determine Node.js package manager. Package manager lockfile not found.\n!\n\nERROR: failed to build: exit status 1\n",
    evidence: '! Missing lockfile',
  },
  {
    rule: 'buildpacks/package-json-invalid',
    log: "- Debug Info:\n  - expected value at line 1 column 1\n\n! Error parsing `./package.json`\n!\n! The file isn't valid JSON.\n!\n",
    evidence: '! Error parsing `./package.json`',
  },
  {
    rule: 'buildpacks/cnb-error',
    log: '## Heroku Python\n\n! Something that the buildpack does not know\n!\n! It explains itself here.\n\nERROR: failed to build: exit status 1\n',
    evidence: '! Something that the buildpack does not know',
  },
  {
    rule: 'buildpacks/none-detected',
    stage: 'BUILD',
    log: '-----> Adding BUILD_ENV to build environment...\n-----> Unable to select a buildpack\n',
    evidence: '-----> Unable to select a buildpack',
  },
];
