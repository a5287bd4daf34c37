import type { Rule } from '../rule.ts';

/** Next.js: building pages and starting the server. */
export const NEXT_RULES: readonly Rule[] = [
  {
    id: 'next/type-error',
    lines: [
      /^\s*(?<file>\.{0,2}\/?[\w@[\]().-][^\s:]{0,300}\.[cm]?[jt]sx?):(?<line>\d{1,6}):\d{1,5}\s*$/,
      /^\s*Type error: (?<message>.{1,300})/,
    ],
    within: 2,
    evidence: 1,
    class: 'code',
    summary: '{file}:{line}: {message}',
    advice: 'Fix the type. `npx tsc --noEmit` shows the same errors locally.',
    link: 'https://nextjs.org/docs/app/api-reference/config/typescript',
  },
  {
    id: 'next/client-only',
    lines: [
      /(?:You're importing a (?:component|module) that needs `?(?<hook>[\w$-]{1,40})|You are attempting to export "(?<name>metadata|generateMetadata)" from a component marked with "use client"|\b(?<create>createContext|use[A-Z]\w{1,40})`? (?:only works|is not a function).{0,40}Client Component)/,
    ],
    class: 'code',
    summary: 'What is used here does not work in this kind of component: {hook}{name}{create}',
    advice: 'Put `"use client"` at the top of the file, or move this part into a component that has it.',
    link: 'https://nextjs.org/docs/app/api-reference/directives/use-client',
  },
  {
    id: 'next/search-params-suspense',
    lines: [
      /⨯? ?(?<hook>useSearchParams\(\)|usePathname\(\)|useParams\(\)) should be wrapped in a suspense boundary at page "(?<page>[^"]{1,200})"/,
    ],
    class: 'code',
    summary: '{hook} needs a Suspense boundary on the page {page}',
    advice: 'Wrap the component that calls it in <Suspense>.',
    link: 'https://nextjs.org/docs/messages/missing-suspense-with-csr-bailout',
  },
  {
    id: 'next/static-params-missing',
    lines: [/Page "(?<page>[^"]{1,200})" is missing "?(?:exported function )?"?generateStaticParams\(\)"?/],
    class: 'code',
    summary: 'The page {page} has no generateStaticParams(), which a static export needs',
    advice: "Add it, or remove `output: 'export'` and run the app as a service.",
    link: 'https://nextjs.org/docs/app/guides/static-exports',
  },
  {
    id: 'next/export-unsupported',
    lines: [/Error: (?<message>.{0,160}?(?:with|using|for) [`"'{ ]{0,4}output: ?["'`]?export["'`]?.{0,200})/],
    class: 'code',
    summary: '{message}',
    advice: 'A static export has no server: remove what needs one, or run the app as a service.',
    link: 'https://nextjs.org/docs/app/guides/static-exports#unsupported-features',
  },
  {
    id: 'next/swc-binary',
    lines: [/Failed to load SWC binary for (?<platform>[\w/-]{1,40})/],
    class: 'dependency',
    summary: 'Next.js has no SWC binary for {platform}',
    advice:
      'The lockfile was made on another operating system and leaves out the Linux package. Delete node_modules and the lockfile, install again and commit the new one.',
    link: 'https://nextjs.org/docs/messages/failed-loading-swc',
  },
  {
    id: 'next/no-build',
    lines: [
      /(?:Could not find a production build in the '|ENOENT: no such file or directory, open ')(?<dir>[^']{0,200}\.next)(?:\/(?:BUILD_ID|\w[\w-]{1,60}\.json))?'/,
    ],
    class: 'configuration',
    summary: "There is no production build of Next.js in '{dir}'",
    advice:
      'Run `next build` in the build command, and `next start` as the run command. Do not build at run time.',
    link: 'https://nextjs.org/docs/messages/production-start-no-build-id',
  },
  {
    id: 'next/no-pages',
    lines: [/Couldn't find any `pages` or `app` directory/],
    class: 'configuration',
    summary: 'Next.js could not find a pages or app directory',
    advice:
      "Set the component's source_dir to the folder of the Next.js app, and check that the directory is committed.",
    link: 'https://nextjs.org/docs/getting-started/project-structure',
  },
  {
    id: 'next/page-data',
    lines: [/Failed to collect (?:page data|configuration) for (?<page>\S{1,200})/],
    rank: 'wrapper',
    class: 'code',
    summary: 'The code of {page} fails while Next.js loads it in the build',
    advice:
      'The error above it says why. Code at the top of a module runs in the build, where run-time variables are not set.',
  },
  {
    id: 'next/prerender-error',
    lines: [
      /Error occurred prerendering page "(?<page>[^"]{1,200})"/,
      /^\s*\[?(?<error>(?:\w{0,60}Error|\w{1,60}Exception)(?: \[\w{1,60}\])?: .{1,300})/,
    ],
    within: 3,
    evidence: 1,
    class: 'code',
    summary: 'The page {page} fails in the build: {error}',
    advice:
      'The page is rendered in the build: what it reads (variables with the scope BUILD_TIME, an API, a database) has to be there then. Or render it at run time (`dynamic = "force-dynamic"`).',
    link: 'https://nextjs.org/docs/messages/prerender-error',
  },
  {
    id: 'next/prerender-failed',
    rank: 'wrapper',
    lines: [
      /Error occurred prerendering page "(?<page>[^"]{1,200})"|Export encountered (?:an error|errors) on/,
    ],
    class: 'code',
    summary: 'The page {page} cannot be rendered in the build',
    advice: 'The error beside it says why.',
    link: 'https://nextjs.org/docs/messages/prerender-error',
  },
  {
    id: 'next/static-generation-timeout',
    lines: [
      /(?:Static page generation for (?<page>\S{1,200}) is still timing out after|Static worker unexpectedly exited|Failed to build (?<path>\/\S{0,200}): (?<file>\S{0,200}) because it took more than)/,
    ],
    class: 'code',
    retryMayHelp: true,
    summary: 'The page {page}{path} takes too long to render in the build',
    advice:
      'See what it waits for: an API or a database that the build cannot reach. Or raise staticPageGenerationTimeout.',
    link: 'https://nextjs.org/docs/messages/static-page-generation-timeout',
  },
  {
    id: 'next/lint-error',
    lines: [/^\s*(?:\d{1,6}:\d{1,5}) {1,4}Error: (?<message>.{1,300})/],
    class: 'code',
    summary: 'ESLint: {message}',
    advice: 'Fix it. Next.js shows the file above and the rule behind the message.',
    link: 'https://nextjs.org/docs/app/api-reference/config/eslint',
  },
  {
    id: 'next/config-invalid',
    lines: [
      /(?:⨯|error|Error:).{0,10}(?<message>(?:Failed to load next\.config\.\w{1,4}|Configuring Next\.js via 'next\.config\.ts' is not supported|"next" should not be installed|Invalid (?:href|src) prop).{0,300})/,
    ],
    class: 'configuration',
    summary: '{message}',
    advice: 'See the documentation of the configuration for the installed version of Next.js.',
    link: 'https://nextjs.org/docs/app/api-reference/config/next-config-js',
  },
  {
    id: 'next/type-error-without-place',
    lines: [/^\s*Type error: (?<message>.{1,300})/],
    class: 'code',
    summary: '{message}',
    advice: 'Fix the type. `npx tsc --noEmit` shows the same errors locally.',
  },
  {
    id: 'next/fonts',
    lines: [
      /Failed to fetch (?:`(?<font>[^`]{1,80})`|font `(?<file>[^`]{1,80})`).{0,40}(?:from Google Fonts|:|$)/,
    ],
    unless: /\bwarn|⚠/i,
    class: 'upstream',
    retryMayHelp: true,
    summary: 'The font {font}{file} could not be downloaded in the build',
    advice: 'Deploy again, or serve the font yourself with next/font/local.',
    link: 'https://nextjs.org/docs/app/api-reference/components/font',
  },
];
