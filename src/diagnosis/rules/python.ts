import type { Rule } from '../rule.ts';

/** A traceback is long at times; the exception stands below its frames. */
const TRACEBACK_LINES = 250;

/** Python's own messages. The general ones stand last. */
export const PYTHON_RULES: readonly Rule[] = [
  {
    id: 'python/distutils-removed',
    lines: [
      /ModuleNotFoundError: No module named '(?<module>distutils|imp|asynchat|asyncore|smtpd|cgi|telnetlib|pipes|crypt|imghdr|audioop)(?:\.[\w.]{1,40})?'/,
    ],
    class: 'dependency',
    summary: 'This version of Python has no module {module} any more',
    advice:
      'Update the package that imports it, or set an older version of Python (.python-version). For distutils, setuptools is a replacement.',
    link: 'https://docs.python.org/3/whatsnew/3.12.html#distutils',
  },
  {
    id: 'python/pkg-resources-missing',
    lines: [/ModuleNotFoundError: No module named '(?<module>pkg_resources|setuptools)(?:\.[\w.]{1,60})?'/],
    class: 'dependency',
    summary: 'setuptools is not installed: no module {module}',
    advice:
      'Python 3.12 and later come without it, and setuptools 81 and later without pkg_resources: add `setuptools<81` to the requirements, or update the package that imports it.',
    link: 'https://docs.python.org/3/whatsnew/3.12.html#ensurepip',
  },
  {
    id: 'python/module-not-found',
    lines: [/(?:ModuleNotFoundError|ImportError): No module named '?(?<module>[\w.-]{1,120})'?/],
    class: 'dependency',
    summary: "No module named '{module}'",
    advice:
      'If it is a package, add it to requirements.txt or pyproject.toml. If it is your own, check source_dir, the run command and that it is committed.',
    link: 'https://docs.digitalocean.com/products/app-platform/reference/buildpacks/python/',
  },
  {
    id: 'python/arguments',
    lines: [
      /^\s*(?<program>[\w.-]{1,40}(?: [\w.-]{1,40}){0,3}): error: (?<message>(?:unrecognized arguments|the following arguments are required|argument |ambiguous option|invalid choice).{1,200})/,
    ],
    class: 'configuration',
    summary: '{program}: {message}',
    advice: 'Correct the run or build command.',
  },
  {
    id: 'python/removed-attribute',
    lines: [
      /AttributeError: module '(?<module>collections|inspect|asyncio|fractions|ssl|typing|time|ast|string|cgi)' has no attribute '(?<name>\w{1,60})'/,
    ],
    class: 'dependency',
    summary: 'This version of Python has no {module}.{name} any more',
    advice:
      'Update the package in the last frame of the traceback, or set an older version of Python in .python-version.',
    link: 'https://docs.digitalocean.com/products/app-platform/reference/buildpacks/python/',
  },
  {
    id: 'python/no-module-to-run',
    lines: [/\bpython[\d.]{0,5}: No module named (?<module>[\w.]{1,100})/],
    class: 'dependency',
    summary: "No module named '{module}' to run with python -m",
    advice: 'Add it to the requirements, or check the run command and source_dir.',
  },
  {
    id: 'python/circular-import',
    lines: [
      /(?:ImportError: cannot import name '(?<name>[^']{1,100})' from partially initialized module '(?<module>[^']{1,100})'|AttributeError: (?:partially initialized )?module '(?<module2>[^']{1,100})' has no attribute '(?<name2>[^']{1,100})' \(most likely due to a circular import\))/,
    ],
    class: 'code',
    summary: "'{name}{name2}' cannot be imported from {module}{module2}: the modules import each other",
    advice:
      'Import inside the function that needs it, or move what both need into a third module. Check that no file is named like a package.',
    link: 'https://docs.python.org/3/faq/programming.html#what-are-the-best-practices-for-using-import-in-a-module',
  },
  {
    id: 'python/shared-library-missing',
    lines: [
      /(?:ImportError|OSError): (?<library>lib[\w.+-]{1,80}\.so[\d.]{0,20}): cannot open shared object file/,
    ],
    class: 'dependency',
    summary: 'The system library {library} is missing',
    advice:
      'A package needs it. Install the system package: with a Dockerfile by apt-get install, with buildpacks in an Aptfile. Some packages have a variant without it (opencv-python-headless).',
    link: 'https://docs.digitalocean.com/products/app-platform/reference/buildpacks/aptfile/',
  },
  {
    id: 'python/cannot-import-name',
    lines: [/ImportError: cannot import name '?(?<name>[\w.]{1,100})'?(?: from '(?<module>[^']{1,100})')?/],
    class: 'dependency',
    summary: "Cannot import '{name}' from {module}",
    advice:
      'If {module} is a package, another release of it (or of the package that imports it) is installed than the code was written for: pin versions that fit. If it is your own, check the name.',
  },
  {
    id: 'python/numpy-binary',
    lines: [
      /(?:ValueError: numpy\.(?:dtype|ndarray) size changed|A module that was compiled using NumPy 1\.x cannot be run in|ImportError: numpy\.core\.multiarray failed to import)/,
    ],
    class: 'dependency',
    summary: 'A package was built for another version of NumPy',
    advice: 'Pin `numpy<2`, or update the package to a release that supports the installed NumPy.',
    link: 'https://numpy.org/doc/stable/dev/depending_on_numpy.html',
  },
  {
    id: 'python/file-to-run-not-found',
    lines: [/\bpython[\d.]{0,5}: can't open file '(?<file>[^']{1,300})': \[Errno 2\]/],
    class: 'configuration',
    summary: "Python cannot find the file '{file}'",
    advice: 'Check the run command, source_dir, and that the file is committed.',
  },
  {
    id: 'python/syntax-error',
    lines: [
      /^\s*File "(?<file>[^"]{1,300})", line (?<line>\d{1,6})\s*$/,
      /^\s*(?<error>(?:SyntaxError|IndentationError|TabError): .{1,300})/,
    ],
    within: 6,
    evidence: 1,
    class: 'code',
    summary: '{file}:{line}: {error}',
    advice: 'Fix the syntax there. If it is valid in a newer Python, set that version in .python-version.',
    link: 'https://docs.digitalocean.com/products/app-platform/reference/buildpacks/python/',
  },
  {
    id: 'python/union-syntax',
    lines: [
      /TypeError: (?<message>unsupported operand type\(s\) for \|: '(?:type|_?[\w.]{1,60}(?:Meta|Type|type))' and '.{1,60}'|'type' object is not subscriptable)/,
    ],
    class: 'configuration',
    summary: 'Type annotations that this version of Python does not know: {message}',
    advice: 'Set a newer version of Python in .python-version (3.10 for `X | None`), or write Optional[X].',
    link: 'https://docs.digitalocean.com/products/app-platform/reference/buildpacks/python/',
  },
  {
    id: 'python/file-not-found',
    lines: [/FileNotFoundError: \[Errno 2\] No such file or directory: '(?<file>[^']{1,300})'/],
    class: 'code',
    summary: "There is no file or directory '{file}'",
    advice:
      'It is not in the container: check that it is committed or made by the build, and that its path does not depend on the current directory.',
  },
  {
    id: 'python/permission',
    lines: [/PermissionError: \[Errno 13\] Permission denied: '(?<file>[^']{1,300})'/],
    class: 'code',
    summary: "The app may not write or read '{file}'",
    advice:
      'Write to /tmp, or give the directory to the user that runs the container. A port needs to be above 1023.',
  },
  {
    id: 'python/exception-group',
    lines: [
      /^[\s|]*(?:[\w.]{1,80}\.)?(?:Base)?ExceptionGroup: (?<group>.{1,200}) \(\d{1,4} sub-exceptions?\)/,
      /^[\s|]+(?<error>(?:[A-Za-z_]\w{0,60}\.){0,8}[A-Z]\w{0,80}: .{1,300})/,
    ],
    within: 250,
    evidence: 1,
    class: 'code',
    summary: '{error}',
    advice: 'It is the first exception of "{group}". Its traceback above says where it was raised.',
  },
  {
    id: 'python/uncaught-exception-message-below',
    lines: [
      /Traceback \(most recent call last\)/,
      /^\s{0,12}(?<type>(?:[A-Za-z_]\w{0,60}\.){0,8}[A-Z]\w{0,80}): ?$/,
      /^\s*(?<message>[\w"'`[(<{].{0,300})$/,
    ],
    within: TRACEBACK_LINES,
    evidence: 2,
    class: 'code',
    summary: '{type}: {message}',
    advice: 'Look at the last frame of the traceback that is in your own code: it failed there.',
  },
  {
    id: 'python/uncaught-exception',
    lines: [
      /Traceback \(most recent call last\)/,
      /^\s{0,12}(?<error>(?:[A-Za-z_]\w{0,60}\.){0,8}[A-Z]\w{0,80}(?:: \S.{0,400}|(?<=Error|Exception|Exit|Interrupt|Warning|Timeout|Iteration)))$/,
    ],
    within: TRACEBACK_LINES,
    evidence: 1,
    unless: /ExceptionGroup: |module 'bcrypt' has no attribute '__about__'|: Traceback \(most recent/,
    class: 'code',
    summary: '{error}',
    advice: 'Look at the last frame of the traceback that is in your own code: it failed there.',
  },
  {
    id: 'python/exception',
    lines: [
      /^\s{0,8}(?<error>(?:[a-z_]\w{0,60}(?:\.\w{1,60}){0,6}\.[A-Z]\w{0,80}(?:Error|Exception|Failure|NotFound|Invalid|Timeout|Refused|Missing)\w{0,20}|(?:Value|Key|Attribute|Name|Index|OS|Lookup|Recursion|Runtime|ZeroDivision|NotImplemented|UnicodeDecode|UnicodeEncode|FileNotFound|ConnectionRefused)Error): \S.{0,400})$/,
    ],
    unless:
      /Warning|ExceptionGroup: |__about__|^\s*(?:java|javax|jakarta|org|com|io|net|kotlin|scala|groovy|reactor|sun)\./,
    class: 'code',
    summary: '{error}',
    advice: 'Look at the last frame of the traceback that is in your own code: it failed there.',
  },
];
