import { printed, written } from '../fixtures/examples.ts';
import type { RuleExample } from '../rule-examples.ts';

export const examples: RuleExample[] = [
  printed(
    'typescript/type-error',
    'js/ts-node-type-error',
    "src/server.ts(1,7): error TS2322: Type 'string' is not assignable to t",
  ),
  printed(
    'typescript/no-inputs',
    'js/tsc-no-inputs',
    "error TS18003: No inputs were found in config file '/workspace/tsconfi",
  ),
  printed(
    'typescript/config-not-found',
    'js/tsc-no-project',
    "error TS5058: The specified path does not exist: 'tsconfig.build.json'",
  ),
  printed(
    'typescript/type-error',
    'js/tsc-pretty',
    "src/server.ts:1:14 - error TS2322: Type 'string' is not assignable to",
  ),
  printed(
    'typescript/types-missing',
    'js/tsc-type-error',
    "src/server.ts(1,22): error TS2580: Cannot find name 'process'. Do you",
  ),
  written(
    'typescript/module-not-found',
    "src/app.ts(3,20): error TS2307: Cannot find module './routes/Users' or its corresponding type declarations.",
  ),
  written(
    'typescript/types-not-installed',
    "error TS2688: Cannot find type definition file for 'vite/client'.\n  The file is in the program because:\n    Entry point of type library 'vite/client' specified in compilerOptions",
    "error TS2688: Cannot find type definition file for 'vite/client'.",
  ),
  written('typescript/error', "error TS5023: Unknown compiler option 'moduleResolutions'."),
  written(
    'typescript/not-installed',
    '                This is not the tsc command you are looking for\n\nTo get access to the TypeScript compiler, tsc, from the command line either:',
    'This is not the tsc command you are looking for',
  ),
  written(
    'typescript/compile-failed',
    'TSError: ⨯ Unable to compile TypeScript:',
    'TSError: ⨯ Unable to compile TypeScript:',
    'DEPLOY',
  ),
];
