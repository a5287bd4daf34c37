import { printed, written } from '../fixtures/examples.ts';
import type { RuleExample } from '../rule-examples.ts';

export const examples: RuleExample[] = [
  printed(
    'next/client-only',
    'js/next-client-hook',
    "Error:   x You're importing a component that needs `useState`. This Re",
  ),
  printed(
    'next/lint-error',
    'js/next-eslint',
    "2:29  Error: `'` can be escaped with `&apos;`, `&lsquo;`, `&#39;`, `&r",
  ),
  printed(
    'next/no-build',
    'js/next-no-build',
    "[Error: Could not find a production build in the '.next' directory. Tr",
    'DEPLOY',
  ),
  printed(
    'next/no-pages',
    'js/next-no-pages',
    "[Error: > Couldn't find any `pages` or `app` directory. Please create",
  ),
  printed(
    'next/search-params-suspense',
    'js/next-search-params',
    '⨯ useSearchParams() should be wrapped in a suspense boundary at page "',
  ),
  printed(
    'next/static-params-missing',
    'js/next-static-params',
    '[Error: Page "/blog/[slug]" is missing "generateStaticParams()" so it',
  ),
  printed(
    'next/type-error',
    'js/next-type-error',
    "Type error: Type 'string' is not assignable to type 'number'.",
  ),
  written(
    'next/export-unsupported',
    'Error: Page "/api/users" cannot be used with "output: export". See more info here: https://nextjs.org/docs/advanced-features/static-html-export',
  ),
  written(
    'next/page-data',
    '> Build error occurred\nFailed to collect page data for /api/mail',
    'Failed to collect page data for /api/mail',
  ),
  written(
    'next/prerender-error',
    'Error occurred prerendering page "/pricing". Read more: https://nextjs.org/docs/messages/prerender-error\nTypeError: Cannot read properties of undefined (reading \'map\')\n    at s (/workspace/.next/server/pages/pricing.js:1:200)\nExport encountered errors on following paths:\n	/pricing',
    "TypeError: Cannot read properties of undefined (reading 'map')",
  ),
  written(
    'next/prerender-failed',
    'Export encountered errors on following paths:\n	/pricing\n	/about',
    'Export encountered errors on following paths:',
  ),
  written(
    'next/static-generation-timeout',
    'Error: Static page generation for /blog is still timing out after 3 attempts. See more info here https://nextjs.org/docs/messages/static-page-generation-timeout',
  ),
  written(
    'next/config-invalid',
    '⨯ Failed to load next.config.js, see more info here https://nextjs.org/docs/messages/next-config-error',
  ),
  written(
    'next/type-error-without-place',
    "Failed to compile.\n\nType error: Cannot find type definition file for 'jest'.",
    "Type error: Cannot find type definition file for 'jest'.",
  ),
  written('next/fonts', 'Error: Failed to fetch `Inter` from Google Fonts.'),
  written(
    'next/swc-binary',
    '⨯ Failed to load SWC binary for linux/x64, see more info here: https://nextjs.org/docs/messages/failed-loading-swc',
    '⨯ Failed to load SWC binary for linux/x64',
  ),
  written(
    'next/export-unsupported',
    "Error: Image Optimization using the default loader is not compatible with `{ output: 'export' }`.",
  ),
  written(
    'next/no-build',
    "[Error: ENOENT: no such file or directory, open '/workspace/.next/BUILD_ID'] {\n  errno: -2,\n  code: 'ENOENT'\n}",
    "[Error: ENOENT: no such file or directory, open '/workspace/.next/BUILD_ID'] {",
    'DEPLOY',
  ),
];
