import type { Rule } from '../rule.ts';

const INSTALL =
  'Install its development package in the image (-dev on Debian and Alpine, -devel on Fedora) or with an Aptfile.';

/** C and C++ compilers, the linker, make and CMake. */
export const C_TOOLCHAIN_RULES: readonly Rule[] = [
  {
    id: 'c/header-missing',
    lines: [/fatal error: '?(?<header>[^\s':]{1,150})'?(?:: No such file or directory| file not found)/],
    class: 'dependency',
    summary: 'The header {header} is missing',
    advice: INSTALL,
  },
  {
    id: 'c/library-missing',
    lines: [/: (?:cannot find -l|unable to find library -l|library not found: -l)(?<library>[\w.+-]{1,80})/],
    class: 'dependency',
    summary: 'The linker does not find the library {library}',
    advice: INSTALL,
  },
  {
    id: 'c/compiler-missing',
    lines: [
      /unable to execute '(?<compiler>[^']{1,80})': No such file|command '(?<command>[^']{0,80}(?:gcc|g\+\+|cc|c\+\+|clang))' failed: No such file|No CMAKE_(?<language>C|CXX)_COMPILER could be found/,
    ],
    class: 'dependency',
    summary: 'There is no C compiler {compiler}{command}',
    advice:
      'Install build-essential (build-base on Alpine) in the image, or use a package with a prebuilt version.',
  },
  {
    id: 'c/compile-error',
    lines: [
      /^(?<file>[\w./@+-]{1,200}\.(?:c|cc|cpp|cxx|h|hh|hpp)):(?<line>\d{1,6})(?::\d{1,5})?: (?:fatal )?error: (?<message>.{1,300})/,
    ],
    class: 'code',
    summary: '{file}:{line}: {message}',
    advice:
      'Fix this first compiler error: others may follow from it. In an installed package, use a version that fits the runtime, or one with a prebuilt binary.',
  },
  {
    id: 'c/undefined-reference',
    lines: [/undefined (?:reference to|symbol:) [`']?(?<symbol>[^'`\s]{1,150})/],
    class: 'code',
    summary: 'The linker does not find {symbol}',
    advice: 'Add the library or source file that defines it to the link command, after those that use it.',
  },
  {
    id: 'cmake/version',
    lines: [
      /CMake (?<required>[\d.]{1,12}) or higher is required\. {1,3}You are running version (?<running>[\d.]{1,12})|Compatibility with CMake < (?<removed>[\d.]{1,8}) has been removed/,
    ],
    class: 'configuration',
    summary: 'The project does not fit the version of CMake: {required}{removed}',
    advice:
      'Install a CMake that fits (`pip install cmake`), or set CMAKE_POLICY_VERSION_MINIMUM for an old project.',
  },
  {
    id: 'cmake/package-missing',
    lines: [
      /^CMake Error\b/,
      /Could not find a package configuration file provided by "(?<package>[^"]{1,80})"|Could NOT find (?<module>[\w-]{1,80})|None of the required '(?<pkg>[^']{1,80})' found/,
    ],
    evidence: 1,
    class: 'dependency',
    summary: 'CMake does not find {package}{module}{pkg}',
    advice: INSTALL,
  },
  {
    id: 'cmake/error',
    rank: 'wrapper',
    lines: [/^CMake Error(?: at (?<file>[^\s:]{1,200}):(?<line>\d{1,6})|:)/, /^\s+(?<message>\S.{1,300})/],
    within: 3,
    evidence: 1,
    class: 'configuration',
    summary: 'CMake: {message}',
    advice: 'Run `cmake` in the same image locally.',
  },
  {
    id: 'pkg-config/package-missing',
    lines: [
      /Package '?(?<package>[\w.+-]{1,80})'? was not found in the pkg-config search path|No package '(?<other>[^']{1,80})' found/,
    ],
    class: 'dependency',
    summary: 'pkg-config does not find {package}{other}',
    advice: INSTALL,
  },
  {
    id: 'c/configure',
    lines: [/^configure: error: (?<message>.{1,300})/],
    class: 'dependency',
    summary: 'configure: {message}',
    advice: 'Install what it asks for in the image.',
  },
  {
    id: 'make/missing-separator',
    lines: [/^(?<file>[\w./-]{1,150}):(?<line>\d{1,6}): \*\*\* missing separator/],
    class: 'code',
    summary: '{file}:{line}: a line of a rule does not begin with a tab',
    advice: 'Replace the spaces at its beginning by a tab.',
  },
  {
    id: 'make/program-missing',
    lines: [
      /^make(?:\[\d{1,2}\])?: (?:exec: )?(?<program>[\w./+-]{1,100}): (?:No such file or directory|not found|Command not found)/,
    ],
    class: 'dependency',
    summary: 'make runs {program}, which is not installed',
    advice: 'Install it in the image or with an Aptfile.',
  },
];
