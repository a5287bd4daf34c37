import { PATH, pattern, type SourceFormat } from './source-format.ts';

const SCRIPT = '(?:[cm]?[jt]sx?|vue|svelte|astro))';
const BUNDLED = '(?:[cm]?[jt]sx?|vue|svelte|astro|json|css|s[ac]ss|less|mdx?|html?))';

/** Compilers, bundlers and linters of JavaScript and TypeScript, and Node. */
export const JAVASCRIPT_FORMATS: readonly SourceFormat[] = [
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
