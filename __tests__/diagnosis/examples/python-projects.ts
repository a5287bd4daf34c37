import { printed, written } from '../fixtures/examples.ts';
import type { RuleExample } from '../rule-examples.ts';

export const examples: RuleExample[] = [
  {
    rule: 'pipenv/lock-not-readable',
    stage: 'BUILD',
    log: "-----> Python app detected\n\n !     Error: Can't parse Pipfile.lock.\n !     \n !     A Pipfile.lock file was found, however, it couldn't be parsed:\n !     parse error: Invalid numeric literal at line 1, column 8\n",
    evidence: "!     Error: Can't parse Pipfile.lock.",
  },
  {
    rule: 'uv/index-unauthorized',
    stage: 'BUILD',
    log: '  × Failed to download `shop-money==1.0.0`\n  ├─▶ Failed to fetch: `https://packages.example/simple/shop-money/`\n  ╰─▶ HTTP status client error (401 Unauthorized) for url\n',
    evidence: '╰─▶ HTTP status client error (401 Unauthorized) for url',
  },
  printed(
    'pipenv/lock-outdated',
    'python/pipenv-lock-outdated',
    'Your Pipfile.lock (0) is out of date. Expected: (10458c8aac9403afd3d54',
  ),
  printed(
    'poetry/lock-outdated',
    'python/poetry-2-lock-outdated',
    'pyproject.toml changed significantly since poetry.lock was last genera',
  ),
  printed(
    'poetry/lock-outdated',
    'python/poetry-lock-outdated',
    'pyproject.toml changed significantly since poetry.lock was last genera',
  ),
  printed(
    'poetry/lock-incompatible',
    'python/poetry-lock-version',
    'The lock file is not compatible with the current version of Poetry.',
  ),
  printed(
    'poetry/no-package-folder',
    'python/poetry-no-package',
    'Error: The current project could not be installed: No file/folder foun',
  ),
  printed(
    'poetry/project-not-found',
    'python/poetry-no-pyproject',
    'Poetry could not find a pyproject.toml file in /workspace or its paren',
  ),
  printed('poetry/package-not-found', 'python/poetry-package-not-found', 'Package urllib3 (1.20) not found.'),
  printed(
    'poetry/python-version',
    'python/poetry-python-version',
    'The currently activated Python version 3.11.7 is not supported by the',
  ),
  printed(
    'uv/lock-missing',
    'python/uv-frozen-no-lock',
    'error: Unable to find lockfile at `uv.lock`. To create a lockfile, run',
  ),
  printed(
    'uv/lock-outdated',
    'python/uv-lock-outdated',
    'error: The lockfile at `uv.lock` needs to be updated, but `--locked` w',
  ),
  printed(
    'uv/no-solution',
    'python/uv-no-solution',
    '╰─▶ Because requests==2.32.3 depends on urllib3>=1.21.1,<3 and your pr',
  ),
  printed(
    'uv/python-version',
    'python/uv-python-version',
    'error: No interpreter found for Python >=3.14 in managed installations',
  ),
  written(
    'poetry/configuration',
    "The Poetry configuration is invalid:\n  - Additional properties are not allowed ('package-mode' was unexpected)",
    "- Additional properties are not allowed ('package-mode' was unexpected)",
  ),
  written(
    'poetry/conflict',
    'Resolving dependencies...\n\nBecause web depends on both requests (2.32.3) and urllib3 (1.20), version solving failed.',
    'Because web depends on both requests',
  ),
  written('poetry/option-unknown', 'The option "--no-dev" does not exist'),
  written(
    'pipenv/python-version',
    'Warning: Your Pipfile requires "python_version" 3.9, but you are using 3.12.3 from /workspace/.venv/bin/python.\nUsage: pipenv install [OPTIONS] [PACKAGES]...\n\nERROR:: Aborting deploy',
    'Warning: Your Pipfile requires "python_version" 3.9',
  ),
  written('pipenv/locking-failed', '✘ Locking Failed!'),
  written('uv/build-failed', '  × Failed to build `psycopg2==2.9.9`', '× Failed to build `psycopg2==2.9.9`'),
  written(
    'uv/no-wheel',
    "error: Distribution `torch==2.2.0 @ registry+https://pypi.example/simple` can't be installed because it doesn't have a source distribution or wheel for the current platform",
  ),
  written(
    'uv/project-not-found',
    'error: No `pyproject.toml` found in current directory or any parent directory',
  ),
  written('poetry/group-not-found', 'Group(s) not found: docs (via --with)'),
  written('poetry/build-failed', '  ChefBuildError', 'ChefBuildError'),
];
