/**
 * Writes the problem matchers, one JSON file for each family of tools: `node problem-matchers/generate.ts`.
 *
 * The patterns are put together here because all of them begin alike, and a regular expression knows no names
 * for
 * its parts. What they have to keep to:
 * - The runner reads them as .NET's ECMAScript dialect: no named groups, no lookbehind, no `\p`.
 * - It takes no colours out of a line first, though it means to (actions/runner issue 2341), so patterns
 * allow them.
 * - A match that takes over a second, three times on one line, loses the matcher. Every pattern is anchored
 * at the
 *   start, what is skipped is bounded, and no two repetitions beside each other match the same text, so time
 * grows
 *   with the line, not faster.
 * - A match with an empty message makes no annotation, but keeps a looping matcher going. Some patterns use
 * that to
 *   pass over lines between the one that names the file and the one that says what is wrong.
 */
import { writeFileSync } from 'node:fs';

export interface Pattern {
  regexp: string;
  file?: number;
  line?: number;
  column?: number;
  severity?: number;
  code?: number;
  message?: number;
  loop?: boolean;
}

export interface Matcher {
  owner: string;
  severity?: 'error' | 'warning';
  pattern: Pattern[];
}

/** One colour code. */
const COLOUR = String.raw`\x1b\[[0-9;:]{0,40}[mK]`;
/**
 * As many colour codes as come beside each other. Bounded, like all that is skipped, for the sake of lines
 * made of them.
 */
const C = `(?:${COLOUR}){0,20}`;
const COMPONENT = '[a-z][a-z0-9-]{0,62}';
const TIMESTAMP = String.raw`\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z`;

/**
 * `component timestamp `, or the component alone where its colour tells it from text, or nothing; then the
 * box.
 */
const EDGE = `^(?:${C}${COMPONENT}${C} ${C}${TIMESTAMP}${C}(?: |$)|(?:${COLOUR}){1,20}${COMPONENT}(?:${COLOUR}){1,20} )?(?:${C}│(?: |(?! )))?`;
const INDENTATION = `[ \\t]{0,200}(?:${COLOUR}[ \\t]{0,200}){0,20}`;
/** The same with any indentation, and with what BuildKit puts before a line (`#12 3.456 `). */
const START = `${EDGE}${INDENTATION}(?:│${INDENTATION})?(?:#\\d{1,4} \\d{1,6}\\.\\d{1,4} ${INDENTATION})?`;
const END = `${C}[ \\t]*$`;
const BLANK = `${START}$`;

/** Where a build works, which is where the checkout's root is. Left out of the file. */
const BUILD_ROOT = String.raw`(?:/workspace/|/\.app_platform_workspace/|/usr/src/app/|/app/)`;
const ROOT = String.raw`(?:file://)?${BUILD_ROOT}?(?:\./){0,2}`;

/** Text up to a colour code. */
const TEXT = String.raw`[^\x1b]+`;
/** Text with colour codes within, but not at its end. */
const COLOURED_TEXT = `[^\\x1b]+(?:(?:${COLOUR}){1,20}[^\\x1b]+){0,200}`;

/**
 * The same up to something that ends the line. Neither starts nor ends with a space, or spaces would be tried
 * twice.
 */
const MESSAGE = String.raw`([^\s\x1b](?:[^\x1b]*?[^\s\x1b])?)`;

/** A path that is relative, ending in one of the endings. */
function file(...endings: string[]): string {
  return String.raw`([^\s:/"'|\x1b][^\s:"'|\x1b]{0,400}?\.(?:${endings.join('|')}))`;
}

const SCRIPT = ['[cm]?[jt]sx?', 'vue', 'svelte', 'astro'];
const SCRIPT_FILE = file(...SCRIPT);
const LINTED_FILE = file(...SCRIPT, 'json5?', 'mdx?', 'html?', 'ya?ml');
const BUNDLED_FILE = file(...SCRIPT, 'json', 'css', 's[ac]ss', 'less', 'mdx?', 'html?');
const LINE_COLUMN = `:${C}(\\d+)${C}:${C}(\\d+)`;

const typescript: Matcher[] = [
  {
    owner: 'typescript',
    pattern: [
      {
        regexp: String.raw`${START}${ROOT}${SCRIPT_FILE}\((\d+),(\d+)\): (error|warning) (TS\d+): (${TEXT})`,
        file: 1,
        line: 2,
        column: 3,
        severity: 4,
        code: 5,
        message: 6,
      },
    ],
  },
  {
    owner: 'typescript-pretty',
    pattern: [
      {
        regexp: `${START}${ROOT}${SCRIPT_FILE}${C}${LINE_COLUMN}${C} - ${C}(error|warning)${C} ${C}(TS\\d+): ${C}(${TEXT})`,
        file: 1,
        line: 2,
        column: 3,
        severity: 4,
        code: 5,
        message: 6,
      },
    ],
  },
  {
    owner: 'typescript-loader',
    pattern: [
      {
        regexp: String.raw`${START}\[tsl\] (ERROR|WARNING)${C} in ${C}${ROOT}${SCRIPT_FILE}\((\d+),(\d+)\)`,
        severity: 1,
        file: 2,
        line: 3,
        column: 4,
      },
      { regexp: String.raw`${START}(TS\d+): (${TEXT})`, code: 1, message: 2 },
    ],
  },
  {
    owner: 'next-type-check',
    pattern: [
      { regexp: `${START}${ROOT}${SCRIPT_FILE}${C}${LINE_COLUMN}${END}`, file: 1, line: 2, column: 3 },
      { regexp: `${START}(?:Type|Syntax) error${C}: ${C}(${TEXT})`, message: 1 },
    ],
  },
];

/** `message  rule`, at the end of a line; the message can be followed by many spaces. */
const MESSAGE_AND_RULE = String.raw`${MESSAGE}(?: {2,}${C}([@\w/.-]+))?${END}`;

const eslint: Matcher[] = [
  {
    owner: 'eslint-compact',
    pattern: [
      {
        regexp: String.raw`${START}${ROOT}${LINTED_FILE}: line (\d+), col (\d+), (Error|Warning) - ${MESSAGE}(?: \(([@\w/.-]+)\))?${END}`,
        file: 1,
        line: 2,
        column: 3,
        severity: 4,
        message: 5,
        code: 6,
      },
    ],
  },
  {
    owner: 'eslint-stylish',
    pattern: [
      { regexp: `${START}${BUILD_ROOT}${LINTED_FILE}${END}`, file: 1 },
      {
        regexp: String.raw`${START}(\d+):(\d+)${C} +${C}(error|warning)${C} +${MESSAGE_AND_RULE}`,
        line: 1,
        column: 2,
        severity: 3,
        message: 4,
        code: 5,
        loop: true,
      },
    ],
  },
  {
    owner: 'eslint-next',
    pattern: [
      { regexp: String.raw`${START}\./${LINTED_FILE}${END}`, file: 1 },
      {
        regexp: `${START}(\\d+)${C}:${C}(\\d+)${C} +${C}(Error|Warning)${C}: ${MESSAGE_AND_RULE}`,
        line: 1,
        column: 2,
        severity: 3,
        message: 4,
        code: 5,
        loop: true,
      },
    ],
  },
];

/** A column of tools that count from 0. There is no column 0 in an annotation, so the first is left out. */
const FROM_ZERO = String.raw`(?:0|(\d+))`;

const bundlers: Matcher[] = [
  {
    owner: 'esbuild',
    pattern: [
      {
        regexp: String.raw`${START}[✘▲X] ${C}\[${C}(ERROR|WARNING)${C}\]${C} ${C}${MESSAGE}${C}(?: \[([a-z-]{1,60})\])?[ \t]*$`,
        severity: 1,
        message: 2,
        code: 3,
      },
      { regexp: BLANK },
      { regexp: `${START}${ROOT}${BUNDLED_FILE}:(\\d+):${FROM_ZERO}:`, file: 1, line: 2, column: 3 },
    ],
  },
  {
    owner: 'vite-esbuild',
    pattern: [
      {
        regexp: String.raw`${START}${ROOT}${BUNDLED_FILE}:(\d+):${FROM_ZERO}: (ERROR|WARNING): (${TEXT})`,
        file: 1,
        line: 2,
        column: 3,
        severity: 4,
        message: 5,
      },
    ],
  },
  {
    owner: 'rollup',
    severity: 'error',
    pattern: [
      {
        regexp: String.raw`${START}(?:\[[\w:@/.-]{1,80}\] ?)?${ROOT}${BUNDLED_FILE} \((\d+):${FROM_ZERO}\): (${TEXT})`,
        file: 1,
        line: 2,
        column: 3,
        message: 4,
      },
    ],
  },
  {
    owner: 'rollup-unresolved',
    severity: 'error',
    pattern: [
      {
        regexp: String.raw`${START}(?:\[[\w:@/.-]{1,80}\]:? ?)?((?:Rollup failed|Could not) (?:to )?resolve (?:import )?"[^"\x1b]{1,400}" from "${ROOT}${BUNDLED_FILE}")`,
        message: 1,
        file: 2,
      },
    ],
  },
  {
    owner: 'rolldown',
    severity: 'error',
    pattern: [
      { regexp: String.raw`${START}\[[\w:@/. -]{1,80}\] ?${C}(${TEXT})`, message: 1 },
      {
        regexp: String.raw`${START}╭${C}─${C}\[${C} ${C}${ROOT}${BUNDLED_FILE}:(\d+):(\d+) ${C}\]`,
        file: 1,
        line: 2,
        column: 3,
      },
    ],
  },
  {
    owner: 'webpack',
    pattern: [
      {
        regexp: String.raw`${START}(ERROR|WARNING)${C} in ${C}(?:\./|${BUILD_ROOT})${BUNDLED_FILE}${C} ${C}(\d+):${FROM_ZERO}(?:-[\d:]+)?${END}`,
        severity: 1,
        file: 2,
        line: 3,
        column: 4,
      },
      { regexp: `${START}(${COLOURED_TEXT})`, message: 1 },
    ],
  },
  {
    owner: 'next-module-not-found',
    severity: 'error',
    pattern: [
      {
        regexp: String.raw`${START}\./${BUNDLED_FILE}(?:${C}${LINE_COLUMN})?${END}`,
        file: 1,
        line: 2,
        column: 3,
      },
      { regexp: `${START}(Module not found${C}: ${COLOURED_TEXT})`, message: 1 },
    ],
  },
];

const node: Matcher[] = [
  {
    owner: 'node',
    severity: 'error',
    pattern: [
      { regexp: String.raw`${START}(?:file://)?${BUILD_ROOT}${SCRIPT_FILE}:(\d+)${END}`, file: 1, line: 2 },
      { regexp: START },
      { regexp: String.raw`${START}(?:(?:\^+|~+)${END}|$)` },
      { regexp: BLANK },
      { regexp: `${START}([A-Z]\\w*(?: \\[\\w+\\])?: ${TEXT})`, message: 1 },
    ],
  },
];

/** A module of the app's own, not of a package. */
const PYTHON_FILE = String.raw`${ROOT}(?![^"]{0,400}(?:site|dist)-packages/)([^\s:/"<][^":]{0,400}?\.pyw?)`;
const PYTHON_FRAME = `File ${C}"${PYTHON_FILE}"${C}, line ${C}(\\d+)`;
const EXCEPTION_NAME = String.raw`[A-Za-z_][\w.]*`;
const INDENTED_EXCEPTION_NAME = String.raw`[A-Za-z_][\w.]*(?:Error|Exception|Exit|Interrupt|Warning)`;

const python: Matcher[] = [
  {
    // The deepest frame of the app's own, and the exception.
    owner: 'python',
    severity: 'error',
    pattern: [
      { regexp: `${START}(?:\\*\\*\\* +)?${PYTHON_FRAME}`, file: 1, line: 2 },
      {
        // The exception has any name at the start of a line; where a buildpack has indented everything it has
        // to look
        // like one. Source, markers under it and frames of packages are passed over by an empty message; a
        // frame of
        // the app's own is not, so that it becomes the place.
        regexp: [
          EDGE,
          `(?:(?:${C}(?=${EXCEPTION_NAME}${C}(?:: |$))|[ \\t]+${C}(?=${INDENTED_EXCEPTION_NAME}${C}(?:: |$)))(${COLOURED_TEXT})`,
          `|${C}[ \\t]${INDENTATION}(?!${PYTHON_FRAME.replaceAll(/\((?!\?)/g, '(?:')})[^ \\t\\x1b])`,
        ].join(''),
        message: 1,
        loop: true,
      },
    ],
  },
];

const go: Matcher[] = [
  {
    owner: 'go',
    severity: 'error',
    pattern: [
      {
        regexp: String.raw`${START}(?:vet: )?${ROOT}${file('go', 'templ')}:(\d+):(\d+): (${TEXT})`,
        file: 1,
        line: 2,
        column: 3,
        message: 4,
      },
    ],
  },
];

const rust: Matcher[] = [
  {
    owner: 'rust',
    pattern: [
      {
        regexp: String.raw`${START}(error|warning)(?:\[(\w{1,40})\])?${C}: ${C}(${TEXT})`,
        severity: 1,
        code: 2,
        message: 3,
      },
      { regexp: `${START}-->${C} ${C}${ROOT}${file('rs')}:(\\d+):(\\d+)`, file: 1, line: 2, column: 3 },
    ],
  },
  {
    owner: 'rust-panic',
    severity: 'error',
    pattern: [
      {
        regexp: String.raw`${START}thread '[^'\x1b]{1,200}'(?: \(\d+\))? panicked at ${ROOT}${file('rs')}:(\d+):(\d+):${END}`,
        file: 1,
        line: 2,
        column: 3,
      },
      { regexp: `${START}(${TEXT})`, message: 1 },
    ],
  },
];

const RUBY_FILE = String.raw`([^\s:/"'|\x1b][^\s:"'|\x1b]{0,400}?(?:\.(?:rb|rake|ru|gemspec)|Rakefile|Gemfile))`;

const ruby: Matcher[] = [
  {
    owner: 'ruby',
    severity: 'error',
    pattern: [
      {
        regexp: String.raw`${START}${ROOT}${RUBY_FILE}:(\d+):(?:in [${'`'}'][^'\x1b]{1,200}': (?=[^\x1b]*\([A-Z][\w:]*\)${END})| (?=syntax error))([^\x1b]+)`,
        file: 1,
        line: 2,
        message: 3,
      },
    ],
  },
  {
    owner: 'ruby-rake',
    severity: 'error',
    pattern: [
      { regexp: `${START}(?:bin/)?(?:rake|rails) aborted!${END}` },
      { regexp: String.raw`${START}([A-Z][\w:]*: ${TEXT})`, message: 1 },
      { regexp: String.raw`${START}${ROOT}${RUBY_FILE}:(\d+):in `, file: 1, line: 2 },
    ],
  },
];

const PHP_FILE = file('php', 'phtml', 'inc');

const php: Matcher[] = [
  {
    owner: 'php',
    severity: 'error',
    pattern: [
      {
        regexp: String.raw`${START}(?:PHP )?((?:Parse|Fatal) error: +[^ \x1b][^\x1b]*) in ${ROOT}${PHP_FILE} on line (\d+)${END}`,
        message: 1,
        file: 2,
        line: 3,
      },
    ],
  },
  {
    owner: 'php-uncaught',
    severity: 'error',
    pattern: [
      {
        regexp: String.raw`${START}(?:PHP )?Fatal error: +(Uncaught [^\x1b]+) in ${ROOT}${PHP_FILE}:(\d+)${END}`,
        message: 1,
        file: 2,
        line: 3,
      },
    ],
  },
  {
    owner: 'php-warning',
    severity: 'warning',
    pattern: [
      {
        regexp: String.raw`${START}(?:PHP )?((?:Warning|Deprecated): +[^ \x1b][^\x1b]*) in ${ROOT}${PHP_FILE} on line (\d+)${END}`,
        message: 1,
        file: 2,
        line: 3,
      },
    ],
  },
];

const JVM_FILE = file('java', 'kts?', 'scala', 'groovy');

const java: Matcher[] = [
  {
    owner: 'javac',
    pattern: [
      {
        regexp: String.raw`${START}${ROOT}${JVM_FILE}:(\d+): (error|warning): (${TEXT})`,
        file: 1,
        line: 2,
        severity: 3,
        message: 4,
      },
    ],
  },
  {
    owner: 'kotlin',
    severity: 'error',
    pattern: [
      {
        regexp: String.raw`${START}e: ${ROOT}${file('kts?')}:(\d+):(\d+):? (${TEXT})`,
        file: 1,
        line: 2,
        column: 3,
        message: 4,
      },
    ],
  },
  {
    // Maven lists each error twice; the second list does not follow a ruler or the heading.
    owner: 'maven',
    pattern: [
      {
        regexp: String.raw`${START}\[${C}(?:INFO|WARNING|ERROR)${C}\] ${C}(?:-{20,}|COMPILATION (?:ERROR|WARNING) ?:)${END}`,
      },
      {
        // Indented lines say more about the one before: passed over by an empty message.
        regexp: String.raw`${EDGE}(?:${C}[ \t]*\[${C}(ERROR|WARNING)${C}\] ${ROOT}${JVM_FILE}:\[(\d+),(\d+)\] (${TEXT})|[ \t]+[^\s\x1b])`,
        severity: 1,
        file: 2,
        line: 3,
        column: 4,
        message: 5,
        loop: true,
      },
    ],
  },
];

const dotnet: Matcher[] = [
  {
    owner: 'dotnet',
    pattern: [
      {
        regexp: String.raw`${START}${ROOT}${file('cs', 'fs', 'vb', 'cshtml', 'razor', 'xaml')}\((\d+),(\d+)(?:,\d+,\d+)?\): (error|warning) ([A-Z]{2,10}\d{2,6}): ${MESSAGE}(?: \[[^\x1b\[\]]{1,400}proj(?:::[^\x1b\[\]]{1,100})?\])?${END}`,
        file: 1,
        line: 2,
        column: 3,
        severity: 4,
        code: 5,
        message: 6,
      },
    ],
  },
];

const DOCKERFILE = String.raw`((?:[^\s:/"'|\x1b][^\s:"'|\x1b]{0,400}/)?(?:[\w.-]{1,100}\.)?Dockerfile(?:\.[\w.-]{1,100})?)`;

const docker: Matcher[] = [
  {
    // The name stands in the line only where it is written with a capital.
    owner: 'dockerfile-syntax',
    severity: 'error',
    pattern: [
      {
        regexp: String.raw`${START}(?:[Ee]rror[^\x1b:]{0,100}: )*(?:parsing dockerfile: )?(?:(Dockerfile)|dockerfile) parse error (?:on )?line (\d+): (${TEXT})`,
        file: 1,
        line: 2,
        message: 3,
      },
    ],
  },
  {
    owner: 'dockerfile',
    severity: 'error',
    pattern: [
      { regexp: `${START}${ROOT}${DOCKERFILE}:(\\d+)${END}`, file: 1, line: 2 },
      {
        // BuildKit shows the lines around, which are passed over by an empty message.
        regexp: String.raw`${START}(?:(?:ERROR|error): ((?:failed|error) ${TEXT})|-{10,}|\d{1,6} \|)`,
        message: 1,
        loop: true,
      },
    ],
  },
];

/** Name of a file without its ending → what it holds. */
export const FAMILIES: Record<string, Matcher[]> = {
  typescript,
  eslint,
  bundlers,
  node,
  python,
  go,
  rust,
  ruby,
  php,
  java,
  dotnet,
  docker,
};

/** A family as the text of its JSON file. */
export function familyJson(matchers: Matcher[]): string {
  const problemMatcher = matchers.map(({ owner, ...rest }) => ({
    owner: `app-platform-logs-${owner}`,
    ...rest,
  }));
  return `${JSON.stringify({ problemMatcher }, null, 2)}\n`;
}

if (import.meta.main) {
  for (const [name, matchers] of Object.entries(FAMILIES)) {
    writeFileSync(new URL(`${name}.json`, import.meta.url), familyJson(matchers));
  }
}
