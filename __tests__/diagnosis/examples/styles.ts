import { printed, written } from '../fixtures/examples.ts';
import type { RuleExample } from '../rule-examples.ts';

export const examples: RuleExample[] = [
  printed('sass/error', 'js/sass-undefined', 'Error: Undefined variable.'),
  printed(
    'tailwind/postcss-plugin-moved',
    'js/tailwind-postcss-moved',
    "[vite:css] [postcss] It looks like you're trying to use `tailwindcss`",
  ),
  written(
    'postcss/plugin-missing',
    "Error: Loading PostCSS Plugin failed: Cannot find module 'autoprefixer'",
  ),
  written(
    'tailwind/utility-unknown',
    'Error: Cannot apply unknown utility class `border-till`. Are you using CSS modules or similar and missing `@reference`?',
  ),
];
