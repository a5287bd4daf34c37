import type { Rule } from '../rule.ts';

/** The TypeScript compiler, by itself and inside of others. */
export const TYPESCRIPT_RULES: readonly Rule[] = [
  {
    id: 'typescript/types-missing',
    lines: [
      /(?:^|\s)(?<file>[^\s(:]{1,300}\.[cm]?tsx?)(?:\((?<line>\d{1,6}),\d{1,5}\)|:(?<line2>\d{1,6}):\d{1,5})(?::| -) error TS(?<code>7016|2688|2580|2582|2591|2592): (?<message>.{1,300})/,
    ],
    class: 'dependency',
    summary: '{file}:{line}{line2}: {message}',
    advice:
      'The types are not installed. Build needs the packages of devDependencies: do not prune them before the build, or move the types and TypeScript to dependencies.',
    link: 'https://www.typescriptlang.org/docs/handbook/2/type-declarations.html',
  },
  {
    id: 'typescript/module-not-found',
    lines: [
      /(?:^|\s)(?<file>[^\s(:]{1,300}\.(?:[cm]?tsx?|vue|svelte|astro))(?:\((?<line>\d{1,6}),\d{1,5}\)|:(?<line2>\d{1,6}):\d{1,5})(?::| -) error TS(?:2307|2792|6053|2834|2835): (?<message>.{1,300})/,
    ],
    class: 'code',
    summary: '{file}:{line}{line2}: {message}',
    advice:
      'Check that the file is committed, that upper and lower case match, and that the package is in package.json and installed for the build.',
  },
  {
    id: 'typescript/type-error',
    lines: [
      /(?:^|\s)(?<file>[^\s(:]{1,300}\.(?:[cm]?tsx?|[cm]?jsx?|vue|svelte|astro))(?:\((?<line>\d{1,6}),\d{1,5}\)|:(?<line2>\d{1,6}):\d{1,5})(?::| -) error (?<code>TS\d{1,5}): (?<message>.{1,300})/,
    ],
    class: 'code',
    summary: '{file}:{line}{line2}: {message}',
    advice: 'Fix the error {code} in that line. `npx tsc --noEmit` shows all of them locally.',
    link: 'https://www.typescriptlang.org/docs/handbook/2/everyday-types.html',
  },
  {
    id: 'typescript/no-inputs',
    lines: [/error TS18003: (?<message>.{1,300})/],
    class: 'configuration',
    summary: '{message}',
    advice:
      'Check "include" of tsconfig.json, and in a Dockerfile that the sources are copied before the build.',
    link: 'https://www.typescriptlang.org/tsconfig/#include',
  },
  {
    id: 'typescript/config-not-found',
    lines: [/error TS(?:5057|5058|5083|6053|6096): (?<message>.{1,300})/],
    class: 'configuration',
    summary: '{message}',
    advice:
      'Check the path after -p and "extends", source_dir, and in a Dockerfile that tsconfig.json is copied.',
  },
  {
    id: 'typescript/types-not-installed',
    lines: [/error TS2688: (?<message>.{1,300})/],
    class: 'dependency',
    summary: '{message}',
    advice:
      'Install the types as a dependency of the build, or take the name out of "types" of tsconfig.json.',
    link: 'https://www.typescriptlang.org/tsconfig/#types',
  },
  {
    id: 'typescript/error',
    lines: [/\berror (?<code>TS\d{1,5}): (?<message>.{1,300})/],
    class: 'code',
    summary: '{message}',
    advice: 'Fix the error {code}. `npx tsc --noEmit` shows all of them locally.',
  },
  {
    id: 'typescript/not-installed',
    lines: [/This is not the tsc command you are looking for/],
    class: 'dependency',
    summary: 'TypeScript is not installed',
    advice:
      'Add typescript to the dependencies, or keep devDependencies for the build: NODE_ENV=production at build time leaves them out.',
  },
  {
    id: 'typescript/compile-failed',
    rank: 'wrapper',
    lines: [/TSError: ⨯ Unable to compile TypeScript:/],
    class: 'code',
    summary: 'ts-node found type errors',
    advice: 'Fix them, or compile in the build and start the JavaScript.',
  },
];
