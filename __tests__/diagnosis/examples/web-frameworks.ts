import { printed, written } from '../fixtures/examples.ts';
import type { RuleExample } from '../rule-examples.ts';

export const examples: RuleExample[] = [
  {
    rule: 'nuxt/build-error-alone',
    stage: 'BUILD',
    log: '> nuxt build\n\nERROR  Nuxt Build Error\n\n  at WebpackBundler.webpackCompile (node_modules/@nuxt/webpack-edge/dist/webpack.js:5213:15)\n',
    evidence: 'ERROR  Nuxt Build Error',
  },
  {
    rule: 'gatsby/graphql-query',
    stage: 'BUILD',
    log: 'success building schema - 0.074s\nerror There was an error in your GraphQL query:\n\nCannot query field "allShops" on type "Query".\n\nIf you don\'t expect "allShops" to exist on the type "Query" it is most likely a typo.\nnot finished createPages - 0.017s\n',
    evidence: 'Cannot query field "allShops" on type "Query".',
  },
  printed(
    'astro/page-failed',
    'js/astro-page-throws',
    '16:26:30   └─ /index.htmlCannot read properties of undefined (reading',
  ),
  printed(
    'sveltekit/env-not-exported',
    'js/sveltekit-not-resolved',
    'src/routes/+page.svelte (2:11): "API_KEY" is not exported by "virtual:',
  ),
  written(
    'cra/warning-as-error',
    "Creating an optimized production build...\n\nTreating warnings as errors because process.env.CI = true.\nMost CI servers set it automatically.\n\nFailed to compile.\n\n[eslint] \nsrc/App.js\n  Line 3:10:  'useState' is defined but never used  no-unused-vars",
    'Treating warnings as errors because process.env.CI = true.',
  ),
  written(
    'cra/warnings-as-errors',
    'Treating warnings as errors because process.env.CI = true.\nMost CI servers set it automatically.\n\nFailed to compile.',
    'Treating warnings as errors because process.env.CI = true.',
  ),
  written(
    'cra/eslint',
    "Failed to compile.\n\n[eslint] \nsrc/App.js\n  Line 5:7:  'logo' is not defined  no-undef\n\nSearch for the keywords to learn more about each error.",
    "Line 5:7:  'logo' is not defined  no-undef",
  ),
  written(
    'cra/required-file-missing',
    'Could not find a required file.\n  Name: index.html\n  Searched in: /workspace/public',
    'Could not find a required file.',
  ),
  written(
    'nuxt/build-error',
    ' ERROR  RollupError: Could not resolve "../isValid/index.js" from "../isValid/index.js?commonjs-external"',
    'ERROR  RollupError: Could not resolve',
  ),
  written(
    'nuxt/build-error',
    ' ERROR  Rollup error: Could not load .nuxt/dist/server/server.mjs (imported by src/renderer.mjs): ENOENT',
    'ERROR  Rollup error: Could not load',
  ),
  written(
    'astro/error',
    ' error   Could not find the collection "notes".\n  Hint:\n    Define it in src/content/config.ts.\n  Error reference:\n    https://docs.astro.build/en/reference/errors/',
    'error   Could not find the collection',
  ),
  written(
    'nuxt/prerender',
    'Errors prerendering:\n  ├─ /pricing (155ms)\n  │ └── [404] Page not found: /pricing\n\n ERROR  Exiting due to prerender errors.',
    '│ └── [404] Page not found: /pricing',
  ),
  written(
    'sveltekit/prerender',
    'Error: 404 /about (linked from /)\nTo suppress or handle this error, implement `handleHttpError` in https://svelte.dev/docs/kit/configuration#prerender',
    'Error: 404 /about (linked from /)',
  ),
  written(
    'angular/error',
    "Application bundle generation failed. [4.210 seconds]\n\n✘ [ERROR] TS2551: Property 'titel' does not exist on type 'App'. Did you mean 'title'? [plugin angular-compiler]\n\n    src/app/app.ts:12:9:",
    "✘ [ERROR] TS2551: Property 'titel' does not exist",
  ),
  written(
    'angular/budget',
    '✘ [ERROR] bundle initial exceeded maximum budget. Budget 1.00 MB was not met by 210.35 kB with a total of 1.21 MB.',
  ),
  written(
    'angular/workspace',
    "An unhandled exception occurred: Could not find the '@angular-devkit/build-angular:browser' builder's node package.",
    'An unhandled exception occurred: Could not find the',
  ),
  written(
    'gatsby/error',
    'failed extract queries from components - 0.212s\n\n ERROR #85901  GRAPHQL\n\nThere was an error in your GraphQL query:\n\nCannot query field "price" on type "Product".',
    'There was an error in your GraphQL query:',
  ),
  written(
    'astro/error',
    '[InvalidContentEntryDataError] blog → first data does not match collection schema.\n\n  title: Required\n  Hint:\n    See the schema.',
    '[InvalidContentEntryDataError] blog → first data does not match',
  ),
  written('static-site/output-directory-missing', '✘ could not find output directory /workspace/dist'),
  written(
    'web/failed-to-compile',
    'Creating an optimized production build ...\nFailed to compile.\n',
    'Failed to compile.',
  ),
  written(
    'angular/unhandled-exception',
    'An unhandled exception occurred: Schema validation failed with the following errors:',
  ),
  written(
    'vue-cli/dependency-not-found',
    ' ERROR  Failed to compile with 1 error\n\nThis dependency was not found:\n\n* axios in ./src/main.js',
    '* axios in ./src/main.js',
  ),
  written(
    'vue-cli/error',
    ' error  in ./src/App.vue\n\nSyntax Error: Unexpected token (12:3)',
    'Syntax Error: Unexpected token (12:3)',
  ),
  written(
    'docusaurus/broken-links',
    '[ERROR] Error: Unable to build website for locale en.\n  [cause]: Error: Docusaurus found broken links!',
    '[cause]: Error: Docusaurus found broken links!',
  ),
  written(
    'vitepress/dead-links',
    'build error:\n[vitepress] 3 dead link(s) found.',
    '[vitepress] 3 dead link(s) found.',
  ),
  written(
    'nest/unresolved-dependency',
    "[Nest] 1  - 01/05/2026, 10:00:00 AM   ERROR [ExceptionHandler] Nest can't resolve dependencies of the UserService (?). Please make sure that the argument at index [0] is available",
    "[Nest] 1  - 01/05/2026, 10:00:00 AM   ERROR [ExceptionHandler] Nest can't resolve dependencies of the UserService (?). Please make sure that the argument at index [0] is available",
    'DEPLOY',
  ),
  written(
    'nest/exception',
    '[Nest] 1  - 01/05/2026, 10:00:00 AM   ERROR [ExceptionHandler] no broker is configured',
    '[Nest] 1  - 01/05/2026, 10:00:00 AM   ERROR [ExceptionHandler] no broker is configured',
    'DEPLOY',
  ),
  written(
    'cra/exited-too-early',
    'The build failed because the process exited too early. This probably means the system ran out of memory or someone called `kill -9` on the process.',
  ),
  {
    rule: 'astro/build-failed',
    log: '[ERROR] [vite] ✗ Build failed in 3.10s\nExpected ")" but found "}"\n  Location:\n    _astro/Shop.js:9:5\n',
    evidence: 'Expected ")" but found "}"',
  },
  {
    rule: 'nuxt/module-not-found',
    log: "ℹ Nuxt collects completely anonymous data about usage.\n ERROR  Cannot find module '@shop/nuxt-theme'\nRequire stack:\n- /workspace/nuxt.config.ts\n",
    evidence: "ERROR  Cannot find module '@shop/nuxt-theme'",
    summary: "Cannot find module '@shop/nuxt-theme'",
  },
];
