import { JAVASCRIPT_FORMATS } from './javascript-formats.ts';
import { PATH, pattern, type SourceFormat } from './source-format.ts';

const COMPILED: SourceFormat[] = [
  // Go; a panic.
  {
    kind: 'line',
    pattern: pattern(
      '^(?:vet: )?',
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
      '└─ ',
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

export const SOURCE_FORMATS: readonly SourceFormat[] = [...JAVASCRIPT_FORMATS, ...COMPILED, ...SCRIPTED];
