import { printed } from '../fixtures/examples.ts';
import type { RuleExample } from '../rule-examples.ts';

export const examples: RuleExample[] = [
  printed(
    'eslint/error',
    'js/eslint-errors',
    "2:1  error    'render' is not defined                 no-undef",
  ),
  printed(
    'eslint/too-many-warnings',
    'js/eslint-max-warnings',
    'ESLint found too many warnings (maximum: 0).',
  ),
  printed(
    'eslint/no-configuration',
    'js/eslint-no-config',
    "ESLint couldn't find an eslint.config.(js|mjs|cjs) file.",
  ),
  printed('jest/test-failed', 'js/jest-failure', 'expect(received).toBe(expected) // Object.is equality'),
];
