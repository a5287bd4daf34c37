import type { Rule } from '../rule.ts';

const PYTHON_VERSION = 'https://docs.digitalocean.com/products/app-platform/reference/buildpacks/python/';
const ADVICE_BUILD =
  'There is no wheel of this release for this version of Python, so it is built from source. Update the package, or set a version of Python that it has wheels for (.python-version), or install what the build needs with a Dockerfile.';

/** pip and the builds of packages that it starts. */
export const PYTHON_PACKAGE_RULES: readonly Rule[] = [
  {
    id: 'pip/requirements-not-found',
    lines: [
      /Could not open requirements file: \[Errno 2\] No such file or directory: '(?<file>[^']{1,200})'/,
    ],
    class: 'configuration',
    summary: "There is no requirements file '{file}'",
    advice: 'Commit it, or check source_dir and, in a Dockerfile, that it is copied before `pip install`.',
    link: PYTHON_VERSION,
  },
  {
    id: 'pip/conflict',
    lines: [
      /ERROR: Cannot install (?<packages>.{1,300}) because these package versions have conflicting dependencies/,
    ],
    class: 'dependency',
    summary: 'The requirements exclude each other: {packages}',
    advice: 'The lines below it say which. Loosen one of the versions.',
    link: 'https://pip.pypa.io/en/stable/topics/dependency-resolution/#dealing-with-dependency-conflicts',
  },
  {
    id: 'pip/resolution-impossible',
    rank: 'wrapper',
    lines: [/ResolutionImpossible: for help visit/],
    class: 'dependency',
    summary: 'pip cannot find versions that fit together',
    advice: 'The lines above it say which requirements exclude each other.',
    link: 'https://pip.pypa.io/en/stable/topics/dependency-resolution/#dealing-with-dependency-conflicts',
  },
  {
    id: 'pip/requires-python',
    lines: [
      /ERROR: Ignored the following versions that require a different python version: /,
      /ERROR: Could not find a version that satisfies the requirement (?<wanted>[^\s(]{1,200})/,
    ],
    within: 4,
    evidence: 1,
    class: 'configuration',
    summary: '{wanted} has no release for this version of Python',
    advice:
      'Set a version of Python that it supports in .python-version, or change the version of the package.',
    link: PYTHON_VERSION,
  },
  {
    id: 'pip/different-python',
    lines: [
      /Package '(?<package>[^']{1,160})' requires a different Python: (?<version>[\d.]{1,20}) not in '(?<required>[^']{1,100})'/,
    ],
    class: 'configuration',
    summary: '{package} requires Python {required}, not {version}',
    advice:
      'Set a version of Python that it supports in .python-version, or change the version of the package.',
    link: PYTHON_VERSION,
  },
  {
    id: 'pip/index-unreachable',
    lines: [
      /WARNING: Retrying \(Retry\(total=0.{0,200}\)\) after connection broken by '(?<reason>.{1,300})'/,
      /ERROR: (?:Could not find a version|No matching distribution|Could not install)/,
    ],
    class: 'upstream',
    retryMayHelp: true,
    summary: 'pip could not reach the package index: {reason}',
    advice: 'Deploy again. If it stays, check the index URL (PIP_INDEX_URL, --index-url).',
  },
  {
    id: 'pip/version-not-found',
    lines: [
      /ERROR: Could not find a version that satisfies the requirement (?<package>[^\s(]{1,200}(?: ?[=<>~!]=?[^\s(]{1,60})?)/,
    ],
    class: 'dependency',
    summary: 'No release of the index satisfies {package}',
    advice:
      'Check name and version. A release may have no wheel for this version of Python or for Linux (pywin32, pywinpty); a private package needs an extra index.',
    link: PYTHON_VERSION,
  },
  {
    id: 'pip/no-matching-distribution',
    rank: 'wrapper',
    lines: [/ERROR: No matching distribution found for (?<package>.{1,200})/],
    class: 'dependency',
    summary: 'No release of the index satisfies {package}',
    advice: 'Check name and version, and the version of Python.',
  },
  {
    id: 'pip/invalid-requirement',
    lines: [
      /ERROR: (?:Invalid requirement: ?(?<requirement>.{1,300})|Exception: .{0,20}InvalidRequirement.{0,200}|(?<editable>.{1,200}) is not a valid editable requirement)/,
    ],
    class: 'code',
    summary: 'A line of the requirements is not valid: {requirement}{editable}',
    advice: 'Correct it: `name==version`, one on each line, without conflict markers, saved as UTF-8.',
    link: 'https://pip.pypa.io/en/stable/reference/requirements-file-format/',
  },
  {
    id: 'pip/hash-mismatch',
    lines: [/ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE/],
    class: 'dependency',
    retryMayHelp: true,
    summary: 'A downloaded package does not have the hash of the requirements file',
    advice:
      'Compile the requirements again. If nothing was changed there, deploy again with the build cache cleared.',
    link: 'https://pip.pypa.io/en/stable/topics/secure-installs/',
  },
  {
    id: 'pip/hash-missing',
    lines: [/ERROR: (?:In --require-hashes mode|Hashes are required in --require-hashes mode)/],
    class: 'dependency',
    summary: 'A requirement has no hash or no pinned version, while others have hashes',
    advice: 'Pin and hash all of them (`pip-compile --generate-hashes`), or none.',
    link: 'https://pip.pypa.io/en/stable/topics/secure-installs/',
  },
  {
    id: 'pip/local-path',
    lines: [
      /ERROR: Could not install packages due to an (?:OSError|EnvironmentError): \[Errno 2\] No such file or directory: '(?<path>[^']{1,300})'/,
    ],
    class: 'code',
    summary: 'The requirements name a path that exists only on the machine they were made on: {path}',
    advice:
      'Make them with `pip list --format=freeze > requirements.txt` (Conda writes `@ file://` paths with pip freeze).',
  },
  {
    id: 'pip/externally-managed',
    lines: [/^\s*error: externally-managed-environment/],
    class: 'configuration',
    summary: 'pip may not install into the system Python of this image',
    advice:
      'Create a virtual environment in the Dockerfile and use its pip, or start from an official python image.',
    link: 'https://packaging.python.org/en/latest/specifications/externally-managed-environments/',
  },
  {
    id: 'pip/pg-config',
    lines: [/Error: pg_config executable not found/],
    class: 'dependency',
    summary: 'psycopg2 is built from source and needs pg_config, which is not installed',
    advice: 'Use psycopg2-binary or psycopg[binary], or install libpq-dev and gcc in the image.',
    link: 'https://www.psycopg.org/docs/install.html',
  },
  {
    id: 'pip/mysql-config',
    lines: [/(?:Exception: Can not find valid pkg-config name|mysql_config(?:: not found| not found))/],
    class: 'dependency',
    summary: 'mysqlclient is built from source and needs the headers of MySQL, which are not installed',
    advice: 'Use PyMySQL, or install default-libmysqlclient-dev, pkg-config and gcc in the image.',
    link: 'https://github.com/PyMySQL/mysqlclient#install',
  },
  {
    id: 'pip/rust-missing',
    lines: [
      /(?:Cargo, the Rust package manager, is not installed or is not on PATH|error: can't find Rust compiler)/,
    ],
    class: 'dependency',
    summary: 'A package is built from source and needs Rust, which is not installed',
    advice: ADVICE_BUILD,
    link: PYTHON_VERSION,
  },
  {
    id: 'pip/header-missing',
    lines: [
      /^\s*(?<place>[^\s:]{1,200}:\d{1,6}:\d{1,5}): fatal error: (?<header>[\w./+-]{1,120}): No such file or directory/,
      /error: command '.{1,200}' failed with exit (?:code|status)/,
    ],
    within: 20,
    class: 'dependency',
    summary: 'A package is built from source and misses the header {header}',
    advice: ADVICE_BUILD,
    link: PYTHON_VERSION,
  },
  {
    id: 'pip/compiler-missing',
    lines: [
      /error: (?:command '(?<tool>[^']{1,100})' failed: No such file or directory|\[Errno 2\] No such file or directory: '(?<tool2>[\w./+-]{0,80}(?:gcc|g\+\+|cc|c\+\+|clang))'|Microsoft Visual C\+\+)/,
    ],
    class: 'dependency',
    summary: 'A package is built from source and needs the compiler {tool}{tool2}, which is not installed',
    advice: ADVICE_BUILD,
    link: PYTHON_VERSION,
  },
  {
    id: 'pip/setuptools-too-new',
    lines: [
      /AttributeError: (?:module 'pkgutil' has no attribute 'ImpImporter'|install_layout|cython_sources)|error in .{1,100} setup command: use_2to3 is invalid/,
    ],
    class: 'dependency',
    summary: 'A release of a package is too old for this version of Python or setuptools',
    advice: ADVICE_BUILD,
    link: PYTHON_VERSION,
  },
  {
    id: 'pip/setup-error',
    stage: 'BUILD',
    lines: [
      /× (?:Getting requirements to build (?:wheel|editable)|Preparing metadata|Building (?:wheel|editable)|python setup\.py).{0,160} did not run successfully/,
      /^\s{4,12}(?:error: |(?<type>(?:\w{1,40}\.){0,6}\w{0,40}(?:Error|Exception)): )(?<message>\S.{0,300})/,
    ],
    within: 200,
    evidence: 1,
    unless: /error: (?:subprocess-exited|command .{1,200} failed|metadata-generation)/,
    class: 'dependency',
    summary: 'A package cannot be built: {type} {message}',
    advice: ADVICE_BUILD,
    link: PYTHON_VERSION,
  },
  {
    id: 'pip/compile-failed',
    rank: 'wrapper',
    lines: [/error: command '(?<tool>[^']{1,200})' failed with exit (?:code|status) (?<code>\d{1,3})/],
    class: 'dependency',
    summary: 'A package is built from source and does not compile',
    advice: ADVICE_BUILD,
    link: PYTHON_VERSION,
  },
  {
    id: 'pip/old-build-failed',
    rank: 'wrapper',
    lines: [
      /(?:ERROR: Could not build wheels for (?<package>[\w., -]{1,160}?),? (?:which is|since|that)|error: legacy-install-failure|ERROR: Command errored out with exit status \d)/,
    ],
    class: 'dependency',
    summary: 'A package cannot be built: {package}',
    advice:
      'What its build printed above says why. Update it, or set a version of Python that it has wheels for.',
  },
  {
    id: 'pip/build-failed',
    rank: 'wrapper',
    lines: [
      /(?:ERROR: Failed building wheel for (?<package>[\w.-]{1,100})|error: metadata-generation-failed|× (?:Getting requirements to build wheel|Preparing metadata \(pyproject\.toml\)|Building wheel for (?<wheel>\S{1,100}) \(pyproject\.toml\)|python setup\.py \S{1,40}) did not run successfully|ERROR: Failed to build (?:installable wheels )?for)/,
    ],
    class: 'dependency',
    summary: 'The package {package}{wheel} cannot be built',
    advice: ADVICE_BUILD,
    link: PYTHON_VERSION,
  },
];
