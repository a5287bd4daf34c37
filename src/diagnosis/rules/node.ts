import type { Rule } from '../rule.ts';

/** Node's own messages at run time. The general ones stand last. */
export const NODE_RULES: readonly Rule[] = [
  {
    id: 'node/bad-port',
    lines: [
      /(?:\[ERR_SOCKET_BAD_PORT\]|RangeError: "?port"?|options\.port should be).{0,120}?Received (?:type \w{1,20} )?\(?'?(?<value>[^\s')]{1,60})/,
    ],
    class: 'configuration',
    summary: 'The port {value} is not a number from 0 to 65535',
    advice:
      'Give listen() the number in PORT. A variable in quotes or in an exec-form command is not expanded.',
  },
  {
    id: 'node/openssl-legacy',
    lines: [/(?:error:0308010C:)?digital envelope routines::unsupported/],
    class: 'dependency',
    summary: 'An old bundler uses a hash that OpenSSL 3 in Node 17 and later refuses',
    advice:
      'Update webpack (5.61 or later) or react-scripts (5), or set NODE_OPTIONS=--openssl-legacy-provider as a build-time variable until then.',
    link: 'https://nodejs.org/en/blog/release/v17.0.0#openssl-3-0',
  },
  {
    id: 'node/option-unknown',
    lines: [
      /\bnode: (?:bad option: (?<option>\S{1,100})|(?<refused>--\S{1,100}) is not allowed in NODE_OPTIONS)/,
    ],
    class: 'configuration',
    summary: 'This version of Node does not accept {option}{refused}',
    advice:
      'Remove the option from the command or NODE_OPTIONS, or set a version of Node in "engines" that has it.',
    link: 'https://nodejs.org/api/cli.html',
  },
  {
    id: 'node/env-file-not-found',
    lines: [/\bnode: (?<file>\S{0,200}\.env[\w.-]{0,60}): not found/],
    class: 'configuration',
    summary: 'The env file {file} does not exist',
    advice:
      'It is not in the container, as it should not be. Set the variables in the app spec, and use --env-file-if-exists or drop the option.',
    link: 'https://nodejs.org/api/cli.html#--env-file-if-existsfile',
  },
  {
    id: 'node/version-too-old-for-package',
    lines: [
      /(?:You are using Node(?:\.js)? (?<version>v?[\d.]{1,20})\. .{0,80}(?:[Rr]equire[sd]?|required)|(?:requires|Please use|Please update to) (?:Node|Node\.js|node)(?:\.js)? (?:version )?(?<needed>(?:>= ?)?v?\d[\d.x+]{0,15}).{0,60}(?:but|or (?:higher|later|newer|above)|Your|You))/,
    ],
    unless: /\bwarn/i,
    class: 'configuration',
    summary: 'A tool needs another version of Node',
    advice: 'Set the version in "engines" of package.json: `"engines": { "node": "22.x" }`.',
    link: 'https://docs.digitalocean.com/products/app-platform/reference/buildpacks/nodejs/',
  },
  {
    id: 'node/version-too-old',
    lines: [
      /(?:TypeError: .{0,60}?(?:crypto(?:\$\d{1,3})?\.(?:hash|getRandomValues)|Promise\.withResolvers|structuredClone|\.(?:toSorted|toReversed|findLast|replaceAll|hasOwn|isSubsetOf)) is not a function|ReferenceError: (?:CustomEvent|File|fetch|structuredClone|ReadableStream|Headers|FormData|WebSocket|crypto) is not defined)/,
    ],
    class: 'configuration',
    summary: 'This version of Node lacks what the code or a tool uses',
    advice: 'Set a newer version in "engines" of package.json: `"engines": { "node": "22.x" }`.',
    link: 'https://docs.digitalocean.com/products/app-platform/reference/buildpacks/nodejs/',
  },
  {
    id: 'node/minimum-version',
    lines: [
      /(?<tool>\b[A-Z][\w.-]{0,20}(?: CLI)?) requires a minimum Node\.js version of (?:either )?(?<version>v?[\d.]{1,12})/,
    ],
    class: 'configuration',
    summary: '{tool} requires Node {version} or later',
    advice: 'Set that version in "engines" of package.json.',
    link: 'https://docs.digitalocean.com/products/app-platform/reference/buildpacks/nodejs/',
  },
  {
    id: 'node/prisma-schema-not-found',
    lines: [
      /Could not find Prisma Schema that is required for this command|Could not load `--schema` from provided path/,
    ],
    class: 'configuration',
    summary: 'Prisma cannot find a schema file',
    advice:
      'Commit prisma/schema.prisma, or name its path in package.json or prisma.config.ts; in a Dockerfile copy it before `npm ci`.',
    link: 'https://www.prisma.io/docs/orm/prisma-schema/overview/location',
  },
  {
    id: 'node/prisma-not-generated',
    lines: [/@prisma\/client did not initialize yet\. Please run "prisma generate"/],
    class: 'configuration',
    summary: 'The Prisma client has not been generated',
    advice: 'Run `prisma generate` in the build command or in a postinstall script.',
    link: 'https://www.prisma.io/docs/orm/prisma-client/setup-and-configuration/generating-prisma-client',
  },
  {
    id: 'node/prisma-engine-missing',
    lines: [/Prisma Client could not locate the Query Engine for runtime "(?<platform>[^"]{1,60})"/],
    class: 'configuration',
    summary: 'Prisma has no query engine for {platform}',
    advice:
      'Add "{platform}" to binaryTargets of the generator in schema.prisma and generate the client again.',
    link: 'https://www.prisma.io/docs/orm/reference/prisma-schema-reference#binarytargets-options',
  },
  {
    id: 'node/invalid-url',
    lines: [/TypeError(?: \[ERR_INVALID_URL\])?: Invalid URL/, /^\s*input: (?<input>'[^']{0,100}'?)/],
    within: 25,
    class: 'configuration',
    summary: 'A URL is not valid: {input}',
    advice:
      'Check the variable that it comes from: a full URL with its scheme is needed, without quotes or spaces.',
  },
  {
    id: 'node/json-parse',
    lines: [
      /SyntaxError: (?<message>(?:Unexpected (?:token|end of JSON|non-whitespace)|Expected|Bad|No number|Unterminated|"undefined" is not)\b.{0,200}\bJSON\b.{0,100})/,
    ],
    unless: /[Cc]annot parse|bundle/,
    class: 'code',
    summary: 'Text that is not JSON was parsed: {message}',
    advice:
      'Check what is parsed: a variable whose JSON lost its quotes, an empty value, or an HTML page in place of a response from an API.',
  },
  {
    id: 'node/package-syntax-too-new',
    lines: [
      /^\s*(?:file:\/\/)?(?<file>\/[^\s:]{0,200}\/node_modules\/[^\s:]{1,200}\.[cm]?js):(?<line>\d{1,6})$/,
      /^\s*SyntaxError: (?<message>.{1,300})/,
    ],
    within: 7,
    evidence: 1,
    class: 'configuration',
    summary: 'This version of Node cannot parse {file}: {message}',
    advice:
      'The package is written for a newer version of Node: set one in "engines" of package.json, or install an older release of the package.',
    link: 'https://docs.digitalocean.com/products/app-platform/reference/buildpacks/nodejs/',
  },
  {
    id: 'node/syntax-error',
    lines: [
      /^\s*(?:file:\/\/)?(?<file>\/[^\s:]{1,300}\.[cm]?[jt]sx?):(?<line>\d{1,6})$/,
      /^\s*SyntaxError: (?<message>.{1,300})/,
    ],
    within: 7,
    evidence: 1,
    class: 'code',
    summary: 'SyntaxError in {file}:{line}: {message}',
    advice:
      'Fix the syntax there. If it is valid in newer versions of Node or in TypeScript, set that version in "engines" or start the compiled file.',
  },
  {
    id: 'node/file-not-found',
    lines: [/Error: ENOENT: no such file or directory, (?<call>\w{1,20}) '(?<file>[^']{1,300})'/],
    unless: /\bnpm (?:ERR!|error|warn)/i,
    class: 'code',
    summary: "There is no file or directory '{file}'",
    advice:
      'It is not in the container: check that it is committed or made by the build, that its path does not depend on the current directory, and that it is not in .gitignore or .dockerignore.',
  },
  {
    id: 'node/file-not-permitted',
    lines: [/Error: (?<code>EACCES|EPERM|EROFS): [^,]{1,60}, (?<call>\w{1,20}) '(?<file>[^']{1,300})'/],
    unless: /\bnpm (?:ERR!|error|warn)/i,
    class: 'code',
    summary: "{code}: {call} of '{file}' is not permitted",
    advice:
      'Write to /tmp, or give the directory to the user that runs the container. Containers keep no files.',
  },
  {
    id: 'node/zod',
    lines: [/\bZodError: \[/, /"message": "(?<message>[^"]{1,300})/],
    within: 25,
    class: 'code',
    summary: 'Zod: {message}',
    advice: 'A value does not fit its schema. The path below the message says which one.',
    link: 'https://zod.dev/error-customization',
  },
  {
    id: 'node/rejected-value',
    lines: [/UnhandledPromiseRejection: .{0,300}?with the reason "(?<reason>.{0,300}?)"\.?/],
    class: 'code',
    summary: 'A promise was rejected with "{reason}" and nothing caught it',
    advice:
      'Catch the rejection where the promise is made. Reject with an Error, so that the log says where.',
  },
  {
    id: 'node/caused-by',
    lines: [
      /^\s{0,40}\[cause\]: \[?(?<error>(?:[\w$]{1,60}\.){0,3}[\w$]{0,60}(?:Error|Exception)(?: \[\w{1,60}\])?: .{1,300})/,
    ],
    class: 'code',
    summary: '{error}',
    advice:
      'This is the root of the error that was thrown: start there. The stack trace below it says where.',
  },
  {
    id: 'node/thrown-value',
    lines: [/^\s*\^+\s*$/, /^\s*(?<value>\S.{0,300})$/, /\(Use `node --trace-uncaught/],
    within: 3,
    evidence: 1,
    class: 'code',
    summary: 'The app threw: {value}',
    advice: 'Throw an Error, so that the log says where it was thrown.',
  },
  {
    id: 'node/uncaught-error',
    lines: [
      /^\s*\^+\s*$/,
      /^\s*\[?(?:Uncaught )?(?<error>(?:[\w$]{1,60}\.){0,3}[A-Z][\w$]{0,60}(?: \[\w{1,60}\])?: .{1,300}?)\]?(?: \{)?$/,
      /^\s+at \S|^\s*Node\.js v\d/,
    ],
    within: 25,
    evidence: 1,
    unless: /Unable to compile TypeScript/,
    class: 'code',
    summary: '{error}',
    advice: 'The app ended with an error that nothing caught. The stack trace says where it was thrown.',
  },
  {
    id: 'express/route-pattern',
    lines: [
      /(?<error>(?:TypeError|PathError(?: \[TypeError\])?): .{1,200}?)(?:[;:,.]? (?:for more|visit|see)\b.{0,40})?:? https:\/\/git\.new\/pathToRegexpError/i,
    ],
    class: 'code',
    summary: 'A route is written in a way that Express does not know: {error}',
    advice:
      "Name wildcards ('/*splat' instead of '*') and give no whole URL as a path; it came with version 5 of Express (path-to-regexp 8).",
    link: 'https://expressjs.com/en/guide/migrating-5.html',
  },
  {
    id: 'node/error-with-stack',
    lines: [
      /(?:^\s{0,20}|: |\] |\[|\(|(?:ERROR|error|Uncaught) )(?<error>(?:[\w$]{1,60}\.){0,3}[\w$]{0,60}(?:Error: |Exception: |Error \[\w{1,60}\]: ).{1,300})/,
      /^\s+at (?:(?:async |new )?[^(]{1,160} \()?(?:file:\/\/|node:|\/|<anonymous>|internal\/|[\w.-]{1,60}\.[cm]?[jt]s:\d)/,
    ],
    within: 4,
    unless:
      /\b[Ww]arning\b|Caused by:|Exception in thread|Unable to compile TypeScript|read ECONNRESET|socket hang up/,
    class: 'code',
    summary: '{error}',
    advice: 'The stack trace in the log says where it was thrown.',
  },
  {
    id: 'node/fatal-error',
    lines: [/^FATAL ERROR: (?<what>.{3,150})/],
    class: 'unknown',
    retryMayHelp: true,
    summary: 'Node.js crashed: {what}',
    advice:
      'Update Node.js and native modules. If the crash comes under load, give the component more memory.',
  },
];
