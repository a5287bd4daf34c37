import { BOLD, box, GREEN, line, RESET } from './box.ts';
import type { TextContext, TextLine } from './parts.ts';

export function gitClone(context: TextContext, to: string): TextLine[] {
  const { sourceDir } = context;
  const applied = sourceDir
    ? [
        line(` › applying source directory ${sourceDir}`),
        line(` ${GREEN}✔${RESET} using workspace root ${to}/${sourceDir}`),
        line(''),
      ]
    : [];
  return [
    ...box('git repo clone', [
      ' › fetching app source code',
      `=> Selecting branch "${context.branch}"`,
      `=> Checking out commit "${context.commit}"`,
      '',
      ` ${GREEN}✔${RESET} cloned repo to ${BOLD}${to}${RESET}`,
    ]),
    ...applied,
  ];
}

export function environment(variables: string[], buildCommand: string | undefined): TextLine[] {
  const command = buildCommand
    ? [
        line(' › configuring custom build command to be run at the end of the build:'),
        line(`   │ ${buildCommand}`),
        line(''),
      ]
    : [];
  return [
    line(' › configuring build-time app environment variables:'),
    line(`     ${BOLD}${variables.join(' ')}${RESET}`),
    line(''),
    ...command,
  ];
}

export function functionsDeploy(functions: string[]): TextLine[] {
  return box('functions build', [
    " › building functions in '/workspace/functions'",
    ...functions.map((name) => `Started running ./build.sh in packages/${name}`),
    ...functions.map((name) => `Finished running ./build.sh in packages/${name}`),
    'Deployed functions (use `doctl sbx fn get <funcName> --url` for URL):',
    ...functions.map((name) => `  - ${name}`),
  ]);
}
