import type { Rule } from '../rule.ts';

const STATIC_SITE = 'https://docs.digitalocean.com/products/app-platform/how-to/manage-static-sites/';

/** Frameworks that build sites, and static sites themselves. */
export const WEB_FRAMEWORK_RULES: readonly Rule[] = [
  {
    id: 'cra/warning-as-error',
    lines: [
      /Treating warnings as errors because process\.env\.CI = true/,
      /^\s*(?:Line (?<line>\d{1,6}):\d{1,5}: {1,4}(?<message>\S.{1,300}))/,
    ],
    within: 20,
    class: 'code',
    summary: 'Warnings count as errors because CI is true: {message}',
    advice: 'Fix the warnings, or build with `CI=false npm run build` or a build-time variable CI=false.',
    link: 'https://create-react-app.dev/docs/adding-custom-environment-variables/',
  },
  {
    id: 'cra/warnings-as-errors',
    lines: [/Treating warnings as errors because process\.env\.CI = true/],
    class: 'code',
    summary: 'Warnings count as errors because CI is true',
    advice: 'Fix the warnings, or build with `CI=false npm run build` or a build-time variable CI=false.',
    link: 'https://create-react-app.dev/docs/adding-custom-environment-variables/',
  },
  {
    id: 'cra/eslint',
    lines: [/^\s*\[eslint\]\s*$/, /^\s*Line (?<line>\d{1,6}):\d{1,5}: {1,4}(?<message>\S.{1,300})/],
    within: 5,
    evidence: 1,
    class: 'code',
    summary: 'ESLint: {message}',
    advice: 'Fix it, or change the rule in the configuration of ESLint.',
  },
  {
    id: 'cra/required-file-missing',
    lines: [/Could not find a required file\./, /Name: (?<file>\S{1,100})/],
    within: 3,
    class: 'configuration',
    summary: 'The required file {file} is missing',
    advice: 'Check source_dir, and that the file is committed (public/ may be in .gitignore).',
  },
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
    lines: [
      /Error: (?<message>.{0,160}(?:cannot be used with|is not (?:yet )?compatible with|not supported with|with) ["`']?output: ?["']?export["`']?.{0,200})/,
    ],
    class: 'code',
    summary: '{message}',
    advice: 'A static export has no server: remove what needs one, or run the app as a service.',
    link: 'https://nextjs.org/docs/app/guides/static-exports#unsupported-features',
  },
  {
    id: 'next/no-build',
    lines: [/Could not find a production build in the '(?<dir>[^']{1,100})' directory/],
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
    summary: 'Next.js finds no pages or app directory',
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
    summary: 'A page takes too long to render in the build {page}{path}',
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
  {
    id: 'nuxt/build-error',
    lines: [
      /(?:^|\s)ERROR {1,3}(?:\[?nuxt(?:i)?\]? ?)?(?:Nuxt [Bb]uild [Ee]rror|Cannot start nuxt|Nuxt is not able to|Build failed): ?(?<message>.{1,300})/,
    ],
    class: 'code',
    summary: 'Nuxt: {message}',
    advice: 'The lines below the message say where.',
  },
  {
    id: 'nuxt/prerender',
    lines: [
      /^\s{0,20}(?:├─+|│|└─+)? ?(?<route>\/\S{0,200}) \(\d{1,6}ms\)/,
      /\[(?<status>[45]\d\d)\] (?<message>.{1,200})/,
    ],
    within: 2,
    evidence: 1,
    class: 'code',
    summary: 'Nuxt cannot prerender {route}: {status} {message}',
    advice: 'Fix the page or the link that leads there, or set nitro.prerender.failOnError to false.',
    link: 'https://nuxt.com/docs/getting-started/prerendering',
  },
  {
    id: 'sveltekit/env-not-exported',
    lines: [
      /"(?<name>\w{1,100})" is not exported by "(?:virtual:env\/|\\0?virtual:env|.{0,20}\$env)\/?(?<module>[\w/]{1,60})"/,
    ],
    class: 'configuration',
    summary: 'The environment variable {name} is not set in the build',
    advice:
      'Set it with the scope BUILD_TIME or RUN_AND_BUILD_TIME, or read it from $env/dynamic at run time.',
    link: 'https://svelte.dev/docs/kit/$env-static-private',
  },
  {
    id: 'sveltekit/prerender',
    lines: [/Error: (?<status>[45]\d\d) (?<path>\/\S{0,200})(?: \((?<from>[^)]{1,200})\))?/],
    class: 'code',
    summary: 'SvelteKit cannot prerender {path}: {status}',
    advice: 'Fix the page or the link that leads there, or set handleHttpError.',
    link: 'https://svelte.dev/docs/kit/configuration#prerender',
  },
  {
    id: 'angular/error',
    lines: [/^\s*(?:✘|X|✖|×) \[ERROR\] (?<code>NG\d{1,6}|TS-?\d{1,6}): (?<message>.{1,300})/],
    class: 'code',
    summary: '{code}: {message}',
    advice: 'Angular shows the place below the message.',
    link: 'https://angular.dev/errors',
  },
  {
    id: 'angular/budget',
    lines: [
      /(?:^|\s|\])(?:Error: |\[ERROR\] |ERROR in )(?<message>.{0,200}(?:exceeded maximum budget|Exceeded maximum budget).{0,200})/,
    ],
    class: 'configuration',
    summary: '{message}',
    advice: 'Make the bundle smaller, or raise maximumError of the budget in angular.json.',
    link: 'https://angular.dev/tools/cli/build#configuring-size-budgets',
  },
  {
    id: 'angular/workspace',
    lines: [
      /(?:This command is not available when running the Angular CLI outside a workspace|Could not find the '?(?<builder>@angular[^\s']{1,100})'? builder)/,
    ],
    class: 'configuration',
    summary: 'The Angular CLI finds no workspace or builder {builder}',
    advice: 'Check source_dir, and that devDependencies are installed for the build.',
  },
  {
    id: 'gatsby/error',
    lines: [
      /^\s*(?:ERROR|error) {1,3}#(?<code>\d{5,6})\s{0,4}(?<message>.{0,200})/,
      /^\s*(?<detail>\S.{1,300})/,
    ],
    within: 5,
    evidence: 1,
    class: 'code',
    summary: 'Gatsby, error {code}: {detail}',
    advice: 'The lines below the message say where.',
  },
  {
    id: 'astro/error',
    lines: [
      /^\s*\[(?<name>[A-Z]\w{3,60})\] (?<message>.{1,300})/,
      /^\s*(?:Hint:|Error reference:|Location:|Stack trace:)/,
    ],
    within: 8,
    class: 'code',
    summary: '{message}',
    advice: 'Astro shows the place and a reference below the message.',
    link: 'https://docs.astro.build/en/reference/error-reference/',
  },
  {
    id: 'static-site/output-directory-missing',
    lines: [
      /(?:(?:could not find|unable to find|no|missing) (?:the |your )?(?:configured )?output (?:dir|directory)|[Oo]utput directory .{0,100}(?:does not exist|not found|is empty)|static assets? (?:dir|directory) .{0,100}not found)/i,
    ],
    class: 'configuration',
    summary: 'The output directory of the static site is missing',
    advice:
      'Set output_dir in the app spec to the folder that the build writes: dist, build, out, public or _site.',
    link: STATIC_SITE,
  },
  {
    id: 'web/failed-to-compile',
    rank: 'wrapper',
    lines: [/^\s*(?:Failed to compile\.?|Build error occurred|error during build:)\s*$/],
    class: 'code',
    summary: 'The site cannot be compiled',
    advice: 'The lines below it say why.',
  },
];
