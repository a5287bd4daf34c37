import type { Rule } from '../rule.ts';

const NOT_FOUND_ADVICE =
  'Check the spelling, that its package is a dependency (development dependencies may be left out), and that it is installed before this command runs.';

/**
 * What shells and the kernel say of a command that cannot be run, and what everyday commands say of missing
 * files.
 */
export const SHELL_RULES: readonly Rule[] = [
  {
    id: 'shell/windows-line-endings',
    lines: [
      /(?:\\r'?: (?:command not found|No such file)|'(?<name>[\w-]{1,40})\\r': No such file|\^M: bad interpreter|env: '?(?<name2>[\w-]{1,40})\\r|^: (?:command )?not found|^: No such file or directory$|^: invalid option)/,
    ],
    class: 'code',
    summary: 'A script has Windows line endings',
    advice: 'Save it with LF line endings, and put `*.sh text eol=lf` into .gitattributes.',
  },
  {
    id: 'shell/shebang',
    lines: [
      /^(?:\/usr\/bin\/)?env: (?:can't execute )?['‘"](?<name>[^'’"]{1,80})['’"]: (?:No such file|Permission denied|Not a directory)/,
    ],
    class: 'code',
    summary: "The shebang line of a script asks for '{name}', which is not installed",
    advice:
      'Install the interpreter in the image, or correct the first line of the script: no space or carriage return may stand after the name.',
  },
  {
    id: 'shell/command-not-found',
    lines: [
      /^(?:\/?(?:usr\/)?(?:bin\/)?(?:ba|da|a|z)?sh: (?:line )?(?:\d{1,6}: )?|\S{1,200}: (?:line )?\d{1,6}: )(?:exec: )?(?<command>[\w./@+-]{1,120}): (?:command )?not found|^(?:\/?(?:usr\/)?(?:bin\/)?(?:ba|z)?sh: )command not found: (?<command2>[\w./@+-]{1,120})/,
    ],
    unless: /Permission denied|No such file/,
    class: 'dependency',
    summary: "The command '{command}{command2}' was not found",
    advice: NOT_FOUND_ADVICE,
  },
  {
    id: 'shell/segmentation-fault',
    lines: [
      /^(?:.{0,200}: line \d{1,6}: {1,4}(?:\d{1,10} )?)?(?:Segmentation fault|Bus error|Illegal instruction|Aborted)\b.{0,12}\(core dumped\)/,
    ],
    class: 'unknown',
    summary: 'A program crashed with a segmentation fault or the like',
    advice:
      'Look for a native module that was built for another system or version (do not commit node_modules or a virtual environment), and update it.',
  },
  {
    id: 'shell/tool-crashed',
    lines: [
      /^(?<tool>[\w ./-]{1,80}): signal: (?<signal>segmentation fault|aborted|illegal instruction|bus error)/,
    ],
    class: 'resources',
    retryMayHelp: true,
    summary: '{tool} crashed: {signal}',
    advice:
      'Deploy again. If it happens again, use a newer version of the tool, or an image for the architecture that the build runs on.',
  },
  {
    id: 'shell/run-command-not-in-path',
    stage: 'DEPLOY',
    lines: [/error finding executable "(?<command>[^"]{1,120})" in PATH/],
    class: 'configuration',
    summary: "The run command's program '{command}' is not in the image",
    advice:
      'Check that the build installs it, and that the run command starts it the way it is installed (npx, bundle exec, a full path).',
  },
  {
    id: 'shell/executable-not-found',
    lines: [/exec: "(?<command>[^"]{1,200})": (?:executable file not found in|stat .{1,200}: no such file)/],
    class: 'configuration',
    summary: "The command '{command}' is not in the image",
    advice:
      'Check run_command in the app spec or CMD and ENTRYPOINT of the image, and that the command is installed in it.',
  },
  {
    id: 'shell/exec-format',
    lines: [/exec format error/i],
    class: 'configuration',
    summary: 'A program was built for another CPU architecture, or a script has no shebang line',
    advice:
      'Build the image for linux/amd64 (`docker build --platform linux/amd64`), and start scripts with a shebang line such as `#!/bin/sh`.',
    link: 'https://docs.docker.com/build/building/multi-platform/',
  },
  {
    id: 'shell/not-executable',
    lines: [
      /^(?:\S{0,60}sh: (?:line )?(?:\d{1,6}: )?|\S{1,200}: line \d{1,6}: |exec )(?<file>[\w./@+-]{1,200}): [Pp]ermission denied$|(?:fork\/exec|exec:?) "?(?<file2>[\w./@+-]{1,200})"?: permission denied/,
    ],
    class: 'code',
    summary: "'{file}{file2}' is not executable",
    advice:
      'Give it the execute permission and commit that: `git update-index --chmod=+x FILE`, or RUN chmod +x in the Dockerfile.',
  },
  {
    id: 'shell/cpu-too-old',
    lines: [/Fatal glibc error: CPU does not support (?<level>x86-64-v\d)/],
    class: 'configuration',
    summary: 'The image needs a newer CPU than the one it runs on ({level})',
    advice: 'Choose a base image that is built for every x86-64 CPU, such as one of Debian or Alpine.',
  },
  {
    id: 'shell/exec-not-permitted',
    lines: [
      /^(?:\S{0,60}sh: (?:line )?(?:\d{1,6}: )?|\S{1,200}: line \d{1,6}: |exec )(?<file>[\w./@+-]{1,200}): Operation not permitted$/,
    ],
    class: 'configuration',
    summary: "The container may not run '{file}': operation not permitted",
    advice:
      'The file asks for a capability that the container does not get. Take it off in the Dockerfile (`setcap -r FILE`) and listen on a port above 1023.',
  },
  {
    id: 'shell/exec-no-such-file',
    lines: [
      /^(?:exec:? )?(?:(?:standard_init_linux|runc).{0,60}: )?exec (?:user process caused: )?"?(?<file>\/?[\w./@+-]{0,200})"?:? ?no such file or directory/i,
    ],
    class: 'configuration',
    summary:
      "'{file}' cannot be started: it, or the interpreter that its first line names, is not in the image",
    advice:
      'Check the path, the first line of the script, and that it has LF line endings; a program linked against glibc does not start on Alpine.',
  },
  {
    id: 'shell/script-missing-file',
    lines: [
      /^(?:\/\S{1,300}|[\w./-]{1,200}\.sh|\S{0,40}sh): (?:line )?\d{1,6}: (?:cd: |\.: |source: )?(?:can't (?:cd to|open) )?(?<file>['"]?[\w./@+ -]{1,200}['"]?)(?:: No such file or directory|: not found)?$/,
    ],
    unless: /^\S+: \d+: \S+: not found/,
    class: 'code',
    summary: "A script uses '{file}', which does not exist",
    advice:
      'Check the path: it is relative to the folder in which the command runs, and upper and lower case differ.',
  },
  {
    id: 'shell/no-such-file',
    lines: [
      /^(?:(?:cp|mv|cat|ls|chmod|chown|tar|rm|ln|sed|grep|head|tail|touch|mkdir|find|source|tsx?|python3?|node): )(?:cannot (?:stat|access|open|remove|touch|create directory) |can't (?:open|stat|read) (?:file )?)?['‘"]?(?<file>[^'’":]{1,200})['’"]?: (?:\[Errno 2\] )?(?:No such file or directory|Cannot open)/,
    ],
    class: 'code',
    summary: "'{file}' does not exist",
    advice:
      'Check the path: it is relative to the folder in which the command runs. Files in .gitignore or .dockerignore are not there.',
  },
  {
    id: 'shell/program-missing',
    lines: [
      /^(?:\/(?:usr\/)?bin\/)?(?:ba|da|a)?sh: (?:line \d{1,6}: |\d{1,6}: )?(?<file>\.{0,2}\/[\w./@+-]{1,200}): No such file or directory/,
    ],
    class: 'code',
    summary: "The program or script '{file}' does not exist",
    advice:
      'Check the path and that the file is in the image: files in .gitignore or .dockerignore are not there. If it is there, the interpreter that its first line names is missing.',
  },
  {
    id: 'shell/file-refused',
    lines: [
      /^(?:(?:cp|mv|cat|ls|chmod|chown|tar|rm|rmdir|ln|sed|touch|mkdir|install|unzip|gzip): )(?<problem>(?:cannot|can't|could not|unable to|changing|target|failed to|invalid|missing) .{0,300}: ?(?:File exists|Permission denied|Not a directory|Is a directory|Read-only file system|Operation not permitted|No space left on device|Directory not empty|Cross-device link|invalid (?:user|group|mode).{0,60}|Invalid argument))$/,
    ],
    class: 'code',
    summary: 'A command cannot change a file: {problem}',
    advice:
      'Correct the command. `mkdir -p` accepts a folder that exists; let the container write only to folders that its user owns, or to /tmp.',
  },
  {
    id: 'shell/path-not-found',
    lines: [
      /^(?:npm (?:ERR!|error) (?:enoent )?)?ENOENT: no such file or directory, (?:open|stat|lstat|scandir|access|read) '(?<file>[^']{1,300})'/,
    ],
    class: 'code',
    summary: "'{file}' does not exist",
    advice:
      'Check the path and that the file is committed: files in .gitignore or .dockerignore are not there, and upper and lower case differ.',
  },
  {
    id: 'shell/syntax-error',
    lines: [
      /^(?:\S{1,200}: )?(?:line )?\d{1,6}: (?<what>(?:[Ss]yntax error|unexpected EOF|bad substitution|[Bb]ad fd).{0,120})/,
    ],
    class: 'code',
    summary: 'A shell script is not valid: {what}',
    advice: 'Correct the script; if it uses features of bash, run it with bash and not with sh.',
  },
  {
    id: 'shell/unset-variable',
    lines: [
      /^(?:\S{1,200}: )?(?:line )?\d{1,6}: (?<name>\w{1,100}): (?:unbound variable|parameter (?:not set|null or not set))/,
    ],
    class: 'configuration',
    summary: 'The variable {name} is not set',
    advice:
      'Add {name} to envs of the component in the app spec, with a scope that covers where it is used (build, run time or both).',
  },
  {
    id: 'shell/make-target',
    stage: 'BUILD',
    lines: [/^make(?:\[\d+\])?: \*\*\* No rule to make target [`'"](?<target>[^'"`]{1,200})['"]/],
    class: 'code',
    summary: "The Makefile has no target '{target}'",
    advice:
      'Check the name of the target and the folder that make runs in; a file that it needs may be missing.',
  },
  {
    id: 'shell/no-makefile',
    stage: 'BUILD',
    lines: [/^make(?:\[\d+\])?: \*\*\* No (?:targets specified and no makefile|targets\.)/],
    class: 'code',
    summary: 'There is no Makefile where make runs',
    advice: 'Check source_dir and the folder that the build command runs in.',
  },
];
