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
    id: 'nuxt/build-error',
    lines: [
      /^\s*(?:\[nitro[^\]]{0,40}\] )?\[?(?:ERROR|error)\]? {1,2}(?:Nuxt [Bb]uild [Ee]rror: |RollupError: |Cannot start nuxt: |\[vite\]: )(?<message>.{1,300})/,
    ],
    class: 'code',
    summary: 'Nuxt: {message}',
    advice: 'The lines below the message say where.',
  },
  {
    id: 'nuxt/prerender',
    lines: [
      /^\s{0,20}[├└]─+ (?<route>\/\S{0,200}) \(\d{1,6}ms\)/,
      /^[\s│]{0,20}[├└]─+ (?:\w{0,20}Error: )?\[(?<status>[45]\d\d)\] ?(?<message>.{0,200})/,
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
      /^\s*\[(?<name>[A-Z][a-z]\w{3,60})\] (?<message>.{1,300})/,
      /^\s*(?:Hint:|Error reference:|Location:|Stack trace:)/,
    ],
    within: 8,
    class: 'code',
    summary: '{message}',
    advice: 'Astro shows the place and a reference below the message.',
    link: 'https://docs.astro.build/en/reference/error-reference/',
  },
  {
    id: 'astro/page-failed',
    lines: [
      /^\s*(?:\d\d:\d\d:\d\d )?\s*[└├]─ (?<page>\/\S{0,200}?\.\w{2,5})(?:\(\+\d+ms\))?(?<message>[A-Z].{1,300})/,
      /^\s*Stack trace:/,
    ],
    within: 3,
    class: 'code',
    summary: 'The page {page} fails in the build: {message}',
    advice: 'The stack trace below it says where. What the page reads has to be there in the build.',
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
