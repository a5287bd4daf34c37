import type { Rule } from '../rule.ts';

const PYTHON_VERSION = 'https://docs.digitalocean.com/products/app-platform/reference/buildpacks/python/';

/** Managers of whole projects: Poetry, Pipenv, uv, and the checks of the Python buildpack. */
export const PYTHON_PROJECT_RULES: readonly Rule[] = [
  {
    id: 'poetry/lock-outdated',
    lines: [/pyproject\.toml changed significantly since poetry\.lock was last generated/],
    class: 'dependency',
    summary: 'poetry.lock does not match pyproject.toml',
    advice: 'Run `poetry lock` and commit poetry.lock.',
    link: 'https://python-poetry.org/docs/cli/#lock',
  },
  {
    id: 'poetry/lock-incompatible',
    lines: [/The lock file is not compatible with the current version of Poetry/],
    class: 'dependency',
    summary: 'poetry.lock was written by another major version of Poetry',
    advice:
      'Install that version in the build, or run `poetry lock` with the one the build uses and commit poetry.lock.',
    link: 'https://python-poetry.org/docs/basic-usage/',
  },
  {
    id: 'poetry/configuration',
    lines: [/The Poetry configuration is invalid:/, /^\s*- (?<message>\S.{1,300})/],
    within: 3,
    evidence: 1,
    class: 'configuration',
    summary: 'pyproject.toml is not valid for this version of Poetry: {message}',
    advice: 'Correct it, or install the version of Poetry that it was written for.',
    link: 'https://python-poetry.org/docs/pyproject/',
  },
  {
    id: 'poetry/python-version',
    lines: [
      /(?:[Tt]he current(?:ly activated)? Python version (?:\((?<version>[\d.]{1,20})\)|(?<version2>[\d.]{1,20})) is not (?:allowed|supported) by the project \((?<required>[^)]{1,100})\)|Current Python version \((?<version3>[\d.]{1,20})\) is not allowed by the project \((?<required3>[^)]{1,100})\))/,
    ],
    class: 'configuration',
    summary: 'The project needs Python {required}{required3}, not {version}{version2}{version3}',
    advice: 'Set that version in .python-version, or widen `python` in pyproject.toml.',
    link: PYTHON_VERSION,
  },
  {
    id: 'poetry/package-not-found',
    lines: [
      /^\s*(?:Package (?<package>[\w.-]{1,100}) \((?<version>[^)]{1,60})\) not found|Unable to find installation candidates for (?<candidate>.{1,160}))/,
    ],
    class: 'dependency',
    summary: 'Poetry finds no release of {package} {version}{candidate}',
    advice: 'Check the version, and that the release has a wheel for this version of Python.',
  },
  {
    id: 'poetry/conflict',
    lines: [
      /^\s*(?:So, )?[Bb]ecause (?<reason>.{1,300}(?:version solving failed|depends on|requires|which doesn't match|is forbidden).{0,300})/,
    ],
    class: 'dependency',
    summary: 'The versions exclude each other: because {reason}',
    advice: 'Loosen one of the versions that the message names, then lock again and commit the lockfile.',
    link: 'https://python-poetry.org/docs/faq/',
  },
  {
    id: 'poetry/project-not-found',
    lines: [/Poetry could not find a pyproject\.toml file in (?<folder>\S{1,200})/],
    class: 'configuration',
    summary: 'There is no pyproject.toml in {folder}',
    advice: 'Check source_dir and, in a Dockerfile, that it is copied before `poetry install`.',
  },
  {
    id: 'poetry/no-package-folder',
    lines: [/Error: The current project could not be installed: (?<message>.{1,200})/],
    class: 'configuration',
    summary: 'Poetry cannot install the project itself: {message}',
    advice: 'Use `poetry install --no-root`, or set `package-mode = false` in pyproject.toml.',
    link: 'https://python-poetry.org/docs/basic-usage/#operating-modes',
  },
  {
    id: 'poetry/option-unknown',
    lines: [/The (?:option )?"(?<option>--[\w-]{1,60})"(?: option)? does not exist/],
    class: 'configuration',
    summary: 'This version of Poetry has no option {option}',
    advice: 'For --no-dev use --only main. Or install the version of Poetry that has it.',
    link: 'https://python-poetry.org/docs/cli/#install',
  },
  {
    id: 'pipenv/lock-outdated',
    lines: [/Your Pipfile\.lock(?: \(\w{1,80}\))? is out of date/],
    class: 'dependency',
    summary: 'Pipfile.lock does not match Pipfile',
    advice: 'Run `pipenv lock` and commit Pipfile.lock.',
    link: 'https://pipenv.pypa.io/en/latest/commands.html#lock',
  },
  {
    id: 'pipenv/python-version',
    lines: [
      /(?:Warning|Error): (?:Your Pipfile requires "?python_(?:full_)?version"? "?(?<required>[\d.]{1,12})"?.{0,120}|Python (?<missing>[\d.]{1,12}) was not found on your system)/,
      /(?:Aborting deploy|was not found|Deploy aborted)/,
    ],
    within: 4,
    class: 'configuration',
    summary: 'Pipfile requires Python {required}{missing}',
    advice: 'Set that version in .python-version, or change python_version in Pipfile.',
    link: PYTHON_VERSION,
  },
  {
    id: 'pipenv/locking-failed',
    lines: [/(?:✘ Locking Failed!|\[?ResolutionFailure\]?: |Locking failed)/],
    rank: 'wrapper',
    class: 'dependency',
    summary: 'Pipenv cannot resolve the dependencies',
    advice: 'The lines below say which versions exclude each other.',
  },
  {
    id: 'uv/lock-outdated',
    lines: [
      /error: The lockfile at `(?<file>[^`]{1,100})` needs to be updated, but `(?<option>[^`]{1,40})` was provided/,
    ],
    class: 'dependency',
    summary: '{file} does not match pyproject.toml',
    advice: 'Run `uv lock` and commit uv.lock.',
    link: 'https://docs.astral.sh/uv/concepts/projects/sync/',
  },
  {
    id: 'uv/lock-missing',
    lines: [/error: Unable to find lockfile at `(?<file>[^`]{1,100})`/],
    class: 'dependency',
    summary: 'There is no {file}',
    advice: 'Run `uv lock` and commit uv.lock, and in a Dockerfile copy it before `uv sync`.',
    link: 'https://docs.astral.sh/uv/concepts/projects/sync/',
  },
  {
    id: 'uv/no-solution',
    lines: [/× No solution found when resolving dependencies/, /(?:╰─▶ )?(?<reason>Because .{1,300})/],
    within: 3,
    evidence: 1,
    class: 'dependency',
    summary: '{reason}',
    advice: 'Loosen one of the versions that the message names, then run `uv lock` and commit uv.lock.',
    link: 'https://docs.astral.sh/uv/concepts/resolution/',
  },
  {
    id: 'uv/python-version',
    lines: [
      /error: (?<message>(?:No interpreter found for|The (?:requested|Python) interpreter|The project's `requires-python`|No download found for request).{1,300})/,
    ],
    class: 'configuration',
    summary: '{message}',
    advice: 'Set the version of Python in .python-version to one that requires-python allows.',
    link: 'https://docs.astral.sh/uv/concepts/python-versions/',
  },
  {
    id: 'uv/build-failed',
    rank: 'wrapper',
    lines: [
      /(?:error: |× )(?:Failed to (?:build|download and build) `(?<package>[^`]{1,160})`|The build backend returned an error|Failed to prepare distributions)/,
    ],
    class: 'dependency',
    summary: 'A package cannot be built from source {package}',
    advice: 'What its build printed is below. Update it, or use a version of Python that it has wheels for.',
  },
];
