import type { Rule } from '../rule.ts';

/** Corepack, which fetches the package manager that package.json names. */
export const COREPACK_RULES: readonly Rule[] = [
  {
    id: 'corepack/package-manager-mismatch',
    lines: [
      /(?:This project's package\.json defines "packageManager": "(?<wanted>[^"]{1,100})"|This project is configured to use (?<tool>\w{1,10})\b)/,
    ],
    class: 'configuration',
    summary: 'The build uses another package manager than package.json names: {wanted}{tool}',
    advice:
      'Commit only the lockfile of the package manager in "packageManager", and use it in the build command. In a Dockerfile run `corepack enable` first.',
    link: 'https://nodejs.org/api/corepack.html',
  },
  {
    id: 'corepack/signature',
    lines: [/^\s*(?:\w{1,20} )?Error: Cannot find matching keyid/],
    class: 'dependency',
    summary: 'This version of Corepack does not know the key that the package manager is signed with',
    advice:
      'Set a newer version of Node in "engines", or install a newer Corepack: `npm install -g corepack@latest`.',
    link: 'https://github.com/nodejs/corepack/issues/612',
  },
  {
    id: 'corepack/download-failed',
    lines: [
      /^\s*Internal Error: (?<message>Error when performing the request|Server answered with HTTP \d{3}.{0,200}|Unexpected response.{0,100})/,
    ],
    class: 'upstream',
    retryMayHelp: true,
    summary: 'Corepack could not download the package manager: {message}',
    advice:
      'Deploy again. If it stays, check that the version in "packageManager" exists, or install the package manager with `npm install -g` in the Dockerfile.',
    link: 'https://github.com/nodejs/corepack#readme',
  },
  {
    id: 'corepack/usage',
    lines: [/^\s*Usage Error: (?<message>.{3,300})/],
    class: 'configuration',
    summary: '{message}',
    advice:
      'Write a full version into "packageManager" of package.json (pnpm@9.15.4), and use a version of Corepack that knows the command.',
    link: 'https://github.com/nodejs/corepack#readme',
  },
];
