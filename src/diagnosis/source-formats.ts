/**
 * How tools name a place in the source. Named groups: `file`, `line`, `column`, `message`, `code`. Lines are at most
 * MAX_LINE_CHARS long; patterns take time in proportion to that all the same.
 */
export type SourceFormat =
  | { kind: 'line'; pattern: RegExp }
  /** The place and the message are on two lines, at most `within` lines apart; `first` comes first. */
  | { kind: 'pair'; first: RegExp; second: RegExp; within: number }
  /** A line with the file, and below it a row for each place in it. */
  | { kind: 'rows'; header: RegExp; row: RegExp }
  /** A stack trace: its head has the message, and its first frame in the repository is the place. */
  | { kind: 'trace'; head: RegExp; frame: RegExp }
  /** A stack trace whose last frame in the repository is the place and whose message follows the frames. */
  | { kind: 'trace-to-message'; head: RegExp; frame: RegExp; message: RegExp };

const PATH = String.raw`(?<file>(?:file:\/\/)?[^\s:"'\`|<>()*?][^\s:"'\`|<>*?]{0,300}\.`;
const SCRIPT = String.raw`(?:[cm]?[jt]sx?|vue|svelte|astro))`;
const BUNDLED = String.raw`(?:[cm]?[jt]sx?|vue|svelte|astro|json|css|s[ac]ss|less|mdx?|html?))`;

function pattern(...parts: string[]): RegExp {
  return new RegExp(parts.join(''));
}

const JAVASCRIPT: SourceFormat[] = [
  // tsc; with --pretty; ts-loader.
  {
    kind: 'line',
    pattern: pattern(
      `^${PATH}${SCRIPT}`,
      String.raw`\((?<line>\d{1,6}),(?<column>\d{1,5})\): error (?<code>TS\d{1,6}): (?<message>.+)`,
    ),
  },
  {
    kind: 'line',
    pattern: pattern(
      `^${PATH}${SCRIPT}`,
      String.raw`:(?<line>\d{1,6}):(?<column>\d{1,5}) - error (?<code>(?:TS|NG)-?\d{1,7}): (?<message>.+)`,
    ),
  },
  {
    kind: 'pair',
    first: pattern(
      String.raw`^\[tsl\] ERROR in `,
      PATH,
      SCRIPT,
      String.raw`\((?<line>\d{1,6}),(?<column>\d{1,5})\)`,
    ),
    second: /^\s+(?<code>TS\d{1,6}): (?<message>.+)/,
    within: 1,
  },
  // Next: type check; what webpack or Turbopack cannot resolve; lint.
  {
    kind: 'pair',
    first: pattern(String.raw`^\.\/`, PATH, BUNDLED, String.raw`:(?<line>\d{1,6}):(?<column>\d{1,5})$`),
    second:
      /^(?<message>(?:Type error|Syntax Error|Module not found|Parsing .{1,40} failed|Error|Export .{1,80} doesn't exist)\b.*)/i,
    within: 1,
  },
  // Vite with esbuild, then Rollup, then Rolldown, then esbuild alone.
  {
    kind: 'line',
    pattern: pattern(
      `^${PATH}${BUNDLED}`,
      String.raw`:(?<line>\d{1,6}):(?<column>\d{1,5}): ERROR: (?<message>.+)`,
    ),
  },
  {
    kind: 'line',
    pattern: pattern(
      String.raw`^(?:\[[\w:@\/. -]{1,80}\] ?)?`,
      PATH,
      BUNDLED,
      String.raw` \((?<line>\d{1,6}):(?<column>\d{1,5})\): (?<message>.+)`,
    ),
  },
  {
    kind: 'pair',
    first: /^\[[\w:@/. -]{1,80}\] ?(?<message>.+)/,
    second: pattern(
      String.raw`^\s*╭─\[ `,
      PATH,
      BUNDLED,
      String.raw`:(?<line>\d{1,6}):(?<column>\d{1,5}) \]`,
    ),
    within: 2,
  },
  {
    kind: 'pair',
    first: /^(?:✘|X) \[ERROR\] (?<message>.+)/,
    second: pattern(String.raw`^\s+`, PATH, BUNDLED, String.raw`:(?<line>\d{1,6}):(?<column>\d{1,5}):$`),
    within: 2,
  },
  {
    kind: 'pair',
    first: pattern(
      String.raw`^ERROR in (?:\.\/)?`,
      PATH,
      BUNDLED,
      String.raw`[ :](?<line>\d{1,6}):(?<column>\d{1,5})`,
    ),
    second: /^(?<message>\S.+)/,
    within: 1,
  },
  // ESLint: compact; stylish, which Next prints with "Error: ".
  {
    kind: 'line',
    pattern: pattern(
      `^${PATH}${SCRIPT}`,
      String.raw`: line (?<line>\d{1,6}), col (?<column>\d{1,5}), Error - (?<message>.+?)(?: \((?<code>[@\w/-]{1,80})\))?$`,
    ),
  },
  {
    kind: 'rows',
    header: pattern(`^${PATH}${SCRIPT}$`),
    row: /^\s{0,8}(?<line>\d{1,6}):(?<column>\d{1,5})\s{1,8}(?:error\s{1,8}|Error: )(?<message>\S.*?)(?:\s{2,}(?<code>[@\w/.-]{1,80}))?$/,
  },
  // Node: a file that does not parse; an uncaught exception.
  {
    kind: 'pair',
    first: pattern(`^${PATH}${SCRIPT}`, String.raw`:(?<line>\d{1,6})$`),
    second: /^(?<message>SyntaxError(?: \[\w{1,40}\])?: .+)/,
    within: 6,
  },
  {
    kind: 'trace',
    head: /^(?:Uncaught |\[?error\]? )?(?<message>(?:[\w.$]{0,80}(?:Error|Exception)(?: \[\w{1,60}\])?|error): .+)/,
    frame: pattern(
      String.raw`^\s+at (?:.{1,200} \()?`,
      PATH,
      SCRIPT,
      String.raw`:(?<line>\d{1,6}):(?<column>\d{1,5})\)?$`,
    ),
  },
];

const COMPILED: SourceFormat[] = [
  // Go; a panic.
  {
    kind: 'line',
    pattern: pattern(
      String.raw`^(?:vet: )?`,
      PATH,
      String.raw`go):(?<line>\d{1,6}):(?<column>\d{1,5}): (?<message>.+)`,
    ),
  },
  {
    kind: 'trace',
    head: /^(?<message>(?:panic|fatal error): .+)/,
    frame: pattern(String.raw`^\s+`, PATH, String.raw`go):(?<line>\d{1,6})(?: \+0x[0-9a-f]{1,16})?$`),
  },
  // Rust; a panic with its message below, or in quotes before Rust 1.73.
  {
    kind: 'pair',
    first: /^error(?:\[(?<code>E\d{4})\])?: (?!could not compile|aborting due)(?<message>.+)/,
    second: pattern(String.raw`^\s{0,8}--> `, PATH, String.raw`rs):(?<line>\d{1,6}):(?<column>\d{1,5})$`),
    within: 3,
  },
  {
    kind: 'pair',
    first: pattern(
      String.raw`^\s{0,4}thread '[^']{0,100}' (?:\(\d{1,10}\) )?panicked at `,
      PATH,
      String.raw`rs):(?<line>\d{1,6}):(?<column>\d{1,5}):$`,
    ),
    second: /^\s{0,4}(?<message>\S.*)/,
    within: 1,
  },
  {
    kind: 'line',
    pattern: pattern(
      String.raw`^\s{0,4}thread '[^']{0,100}' panicked at '(?<message>.{1,300})', `,
      PATH,
      String.raw`rs):(?<line>\d{1,6}):(?<column>\d{1,5})`,
    ),
  },
  // javac and Gradle; Maven; Kotlin; Scala.
  {
    kind: 'line',
    pattern: pattern(`^${PATH}`, String.raw`java):(?<line>\d{1,6}): error: (?<message>.+)`),
  },
  {
    kind: 'line',
    pattern: pattern(
      String.raw`^\[ERROR\] `,
      PATH,
      String.raw`(?:java|kt|groovy|scala)):\s?[[(]?(?<line>\d{1,6})[,:]\s?(?<column>\d{1,5})[\])]?:?\s(?<message>.+)`,
    ),
  },
  {
    kind: 'line',
    pattern: pattern(
      '^e: ',
      PATH,
      String.raw`kts?):\s?\(?(?<line>\d{1,6})[:,]\s?(?<column>\d{1,5})\)?:?\s(?<message>.+)`,
    ),
  },
  {
    kind: 'line',
    pattern: pattern(
      String.raw`^\[error\] `,
      PATH,
      String.raw`scala):(?<line>\d{1,6})(?::(?<column>\d{1,5}))?:? (?<message>.+)`,
    ),
  },
  // .NET; an unhandled exception.
  {
    kind: 'line',
    pattern: pattern(
      `^${PATH}`,
      String.raw`(?:cs|fs|vb|cshtml|razor))\((?<line>\d{1,6}),(?<column>\d{1,5})(?:,\d{1,6},\d{1,5})?\): error (?<code>[A-Z]{2,10}\d{2,6}): (?<message>[^[]+)`,
    ),
  },
  {
    kind: 'trace',
    head: /^\s{0,4}(?:Unhandled [Ee]xception[.:]|-{3}>) (?<message>.+)/,
    frame: pattern(
      String.raw`^\s+at .{1,400}\) in `,
      PATH,
      String.raw`(?:cs|fs|vb|cshtml|razor)):line (?<line>\d{1,6})$`,
    ),
  },
  // C and C++.
  {
    kind: 'line',
    pattern: pattern(
      `^${PATH}`,
      String.raw`(?:c|cc|cpp|cxx|h|hh|hpp)):(?<line>\d{1,6}):(?<column>\d{1,5}): (?:fatal )?error: (?<message>.+)`,
    ),
  },
];

const SCRIPTED: SourceFormat[] = [
  // Python.
  {
    kind: 'pair',
    first: /^\s{0,8}(?:\*{3} )?\s{0,4}File "(?<file>[^"]{1,300})", line (?<line>\d{1,6})$/,
    second: /^(?<message>(?:SyntaxError|IndentationError|TabError): .+)/,
    within: 3,
  },
  {
    kind: 'trace-to-message',
    head: /^Traceback \(most recent call last\):/,
    frame: /^\s{1,8}File "(?<file>[^"]{1,300})", line (?<line>\d{1,6})/,
    message: /^(?<message>[A-Za-z_][\w.]{0,150}(?:: .+|$))/,
  },
  // Ruby; Rails and rake.
  {
    kind: 'line',
    pattern: pattern('^', PATH, String.raw`(?:rb|ru|rake)):(?<line>\d{1,6}): (?<message>syntax errors?\b.+)`),
  },
  {
    kind: 'trace',
    head: /:\d{1,6}:in [`'][^'`]{1,200}': (?<message>.+)/,
    frame: pattern(String.raw`^(?:\s+from )?`, PATH, String.raw`(?:rb|ru|rake)):(?<line>\d{1,6}):in `),
  },
  {
    kind: 'trace',
    head: /^(?<message>[A-Z]\w{0,60}(?:::\w{1,60}){0,6}: .+)/,
    frame: pattern(String.raw`^\s{0,4}`, PATH, String.raw`(?:rb|ru|rake)):(?<line>\d{1,6}):in `),
  },
  // PHP.
  {
    kind: 'trace',
    head: /(?:Fatal|Parse) error: {1,3}(?:Uncaught )?(?<message>.{1,400}?)(?: in \/\S{1,300}|$)/,
    frame: pattern(
      String.raw`(?: in |^#\d{1,3} )`,
      PATH,
      String.raw`(?:php|phtml))(?::|\(| on line )(?<line>\d{1,6})`,
    ),
  },
  // Elixir, in both shapes.
  {
    kind: 'line',
    pattern: pattern(
      String.raw`^\*\* \((?:CompileError|SyntaxError|TokenMissingError|MismatchedDelimiterError)\) `,
      PATH,
      String.raw`(?:exs?|heex|eex|leex)):(?<line>\d{1,6})(?::(?<column>\d{1,5}))?: (?<message>.+)`,
    ),
  },
  {
    kind: 'pair',
    first: /^\s{0,6}error: (?<message>.+)/,
    second: pattern(
      String.raw`└─ `,
      PATH,
      String.raw`(?:exs?|heex|eex|leex)):(?<line>\d{1,6})(?::(?<column>\d{1,5}))?`,
    ),
    within: 12,
  },
  // Hugo.
  {
    kind: 'line',
    pattern: pattern(
      String.raw`^(?:Error|ERROR)\b.{0,300}"`,
      PATH,
      String.raw`(?:html|md|toml|ya?ml|json|scss|sass)):(?<line>\d{1,6}):(?<column>\d{1,5})": (?<message>.+)`,
    ),
  },
];

export const SOURCE_FORMATS: readonly SourceFormat[] = [...JAVASCRIPT, ...COMPILED, ...SCRIPTED];
