import type { Rule } from '../rule.ts';

/** Linters and tests that a build runs. */
export const CODE_CHECK_RULES: readonly Rule[] = [
  {
    id: 'eslint/error',
    lines: [
      /^\s*(?<file>(?:\/|\.{1,2}\/|[A-Za-z]:\\)?[^\s:]{1,300}\.(?:[cm]?[jt]sx?|vue|svelte|astro))$/,
      /^\s*(?<line>\d{1,6}):\d{1,5} {1,4}(?:[Ee]rror:?) {1,4}(?<message>\S.{1,300})/,
    ],
    within: 40,
    evidence: 1,
    class: 'code',
    summary: '{file}:{line}: {message}',
    advice:
      'Fix it, or change the rule in the configuration of ESLint. `npx eslint .` shows the same locally.',
  },
  {
    id: 'eslint/too-many-warnings',
    lines: [/ESLint found too many warnings \(maximum: (?<maximum>\d{1,6})\)/],
    class: 'code',
    summary: 'ESLint found more than {maximum} warnings',
    advice: 'Fix the warnings above, or raise --max-warnings.',
    link: 'https://eslint.org/docs/latest/use/command-line-interface#--max-warnings',
  },
  {
    id: 'eslint/no-configuration',
    lines: [/ESLint couldn't find (?<what>an eslint\.config\.|a configuration file|the (?:config|plugin) )/],
    class: 'configuration',
    summary: 'ESLint does not find its configuration or a plugin of it',
    advice:
      'Commit the configuration for the installed major version, and install its plugins for the build.',
    link: 'https://eslint.org/docs/latest/use/configure/migration-guide',
  },
  {
    id: 'jest/test-failed',
    lines: [
      /^\s*● (?<test>\S.{1,200})/,
      /^\s{2,8}(?<message>expect\(.{1,200}|[\w.]{0,60}Error: .{1,200}|thrown: .{1,200})/,
    ],
    within: 6,
    evidence: 1,
    class: 'code',
    summary: 'The test "{test}" fails: {message}',
    advice: 'Fix the code or the test. It runs as part of the build.',
  },
];
