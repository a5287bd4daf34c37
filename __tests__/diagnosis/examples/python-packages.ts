import { printed, written } from '../fixtures/examples.ts';
import type { RuleExample } from '../rule-examples.ts';

export const examples: RuleExample[] = [
  printed(
    'pip/conflict',
    'python/pip-conflict',
    'ERROR: Cannot install -r requirements.txt (line 1) and urllib3==1.20 b',
  ),
  printed(
    'pip/local-path',
    'python/pip-file-url',
    'ERROR: Could not install packages due to an OSError: [Errno 2] No such',
  ),
  printed(
    'pip/hash-mismatch',
    'python/pip-hash',
    'ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FI',
  ),
  printed(
    'pip/header-missing',
    'python/pip-header-missing',
    'fast.c:1:10: fatal error: no_such_library.h: No such file or directory',
  ),
  printed(
    'pip/invalid-requirement',
    'python/pip-invalid-requirement',
    "ERROR: Invalid requirement: 'requests = 2.0': Expected end or semicolo",
  ),
  printed(
    'pip/invalid-requirement',
    'python/pip-local-path',
    'ERROR: ./packages/core is not a valid editable requirement. It should',
  ),
  printed(
    'pip/invalid-requirement',
    'python/pip-merge-conflict',
    "ERROR: Invalid requirement: '<<<<<<< HEAD': Expected package name at t",
  ),
  printed('pip/mysql-config', 'python/pip-mysqlclient', 'Exception: Can not find valid pkg-config name.'),
  printed(
    'pip/index-unreachable',
    'python/pip-network',
    'WARNING: Retrying (Retry(total=0, connect=None, read=None, redirect=No',
  ),
  printed(
    'pip/compiler-missing',
    'python/pip-no-compiler',
    "error: command 'no-such-cc' failed: No such file or directory",
  ),
  printed(
    'pip/requirements-not-found',
    'python/pip-no-requirements',
    'ERROR: Could not open requirements file: [Errno 2] No such file or dir',
  ),
  printed(
    'pip/version-not-found',
    'python/pip-no-version',
    'ERROR: Could not find a version that satisfies the requirement idna==9',
  ),
  printed(
    'pip/different-python',
    'python/pip-requires-python',
    "ERROR: Package 'web' requires a different Python: 3.11.7 not in '>=3.1",
  ),
  printed(
    'pip/rust-missing',
    'python/pip-rust-missing',
    'Cargo, the Rust package manager, is not installed or is not on PATH.',
  ),
  written(
    'pip/resolution-impossible',
    'ERROR: ResolutionImpossible: for help visit https://pip.pypa.io/en/latest/topics/dependency-resolution/#dealing-with-dependency-conflicts',
    'ERROR: ResolutionImpossible',
  ),
  written(
    'pip/requires-python',
    'ERROR: Ignored the following versions that require a different python version: 1.21.2 Requires-Python >=3.7,<3.11\nERROR: Could not find a version that satisfies the requirement numpy==1.21.2 (from versions: 1.23.2, 1.23.3)\nERROR: No matching distribution found for numpy==1.21.2',
    'ERROR: Could not find a version that satisfies the requirement numpy==1.21.2',
  ),
  written('pip/no-matching-distribution', 'ERROR: No matching distribution found for pywin32==306'),
  written(
    'pip/hash-missing',
    'ERROR: Hashes are required in --require-hashes mode, but they are missing from some requirements. Here is a list of those requirements along with the hashes',
  ),
  written(
    'pip/externally-managed',
    'error: externally-managed-environment\n\n× This environment is externally managed',
    'error: externally-managed-environment',
  ),
  written(
    'pip/pg-config',
    '      running egg_info\n      Error: pg_config executable not found.\n      \n      pg_config is required to build psycopg2 from source.',
    'Error: pg_config executable not found.',
  ),
  written(
    'pip/setuptools-too-new',
    "AttributeError: module 'pkgutil' has no attribute 'ImpImporter'. Did you mean: 'zipimporter'?",
  ),
  written('pip/compile-failed', "error: command '/usr/bin/gcc' failed with exit code 1"),
  written(
    'pip/build-failed',
    '  ERROR: Failed building wheel for pandas',
    'ERROR: Failed building wheel for pandas',
  ),
  written(
    'pip/old-build-failed',
    'ERROR: Could not build wheels for cryptography, which is required to install pyproject.toml-based projects',
  ),
  {
    rule: 'pip/setup-error',
    log: "  error: subprocess-exited-with-error\n  × python setup.py egg_info did not run successfully.\n  │ exit code: 1\n  ╰─> [2 lines of output]\n      running egg_info\n      error: could not create '/tmp/shop/shop.egg-info': Read-only file system\n      [end of output]\n  note: This error originates from a subprocess, and is likely not a problem with pip.\nerror: metadata-generation-failed\n",
    evidence: "error: could not create '/tmp/shop/shop.egg-info'",
    summary: "A package cannot be built: could not create '/tmp/shop/shop.egg-info': Read-only file system",
  },
];
