import type { RuleExample } from '../rule-examples.ts';

/** What dash, bash, BusyBox, coreutils, GNU make and the kernel print. */
export const examples: RuleExample[] = [
  {
    rule: 'shell/cpu-too-old',
    log: 'Fatal glibc error: CPU does not support x86-64-v2\n',
    evidence: 'Fatal glibc error: CPU does not support x86-64-v2',
  },
  {
    rule: 'shell/exec-not-permitted',
    log: '/usr/local/bin/docker-entrypoint: line 56: /usr/local/bin/frankenphp: Operation not permitted\n',
    evidence: '/usr/local/bin/docker-entrypoint: line 56: /usr/local/bin/frankenphp: Operation not permitted',
  },
  {
    rule: 'shell/tool-crashed',
    stage: 'BUILD',
    log: 'go: downloading example.com/money v1.0.0\ngo tool compile: signal: segmentation fault (core dumped)\n',
    evidence: 'go tool compile: signal: segmentation fault (core dumped)',
  },
  {
    rule: 'shell/run-command-not-in-path',
    log: 'starting container: starting sub-container [puma -p 8080]: error finding executable "puma" in PATH [/usr/bin]: no such file or directory\n',
    evidence:
      'starting container: starting sub-container [puma -p 8080]: error finding executable "puma" in PATH',
  },
  {
    rule: 'shell/windows-line-endings',
    log: "/usr/bin/env: 'bash\\r': No such file or directory\n",
    evidence: "/usr/bin/env: 'bash\\r': No such file or directory",
  },
  {
    rule: 'shell/windows-line-endings',
    log: "./start.sh: line 2: $'\\r': command not found\n",
    evidence: "./start.sh: line 2: $'\\r': command not found",
  },
  {
    rule: 'shell/shebang',
    log: "env: can't execute 'bash': No such file or directory\n",
    evidence: "env: can't execute 'bash'",
    summary: "The shebang line of a script asks for 'bash', which is not installed",
  },
  {
    rule: 'shell/command-not-found',
    log: 'sh: 1: vite: not found\n',
    evidence: 'sh: 1: vite: not found',
    summary: "The command 'vite' was not found",
  },
  {
    rule: 'shell/command-not-found',
    log: '/bin/sh: tsc: not found\n',
    evidence: '/bin/sh: tsc: not found',
    summary: "The command 'tsc' was not found",
  },
  {
    rule: 'shell/command-not-found',
    log: 'bash: line 1: gunicorn: command not found\n',
    evidence: 'bash: line 1: gunicorn',
    summary: "The command 'gunicorn' was not found",
  },
  {
    rule: 'shell/command-not-found',
    log: './build.sh: line 12: hugo: command not found\n',
    evidence: './build.sh: line 12: hugo',
    summary: "The command 'hugo' was not found",
  },
  {
    rule: 'shell/executable-not-found',
    log: 'OCI runtime create failed: unable to start container process: exec: "node": executable file not found in $PATH: unknown\n',
    evidence: 'OCI runtime create failed',
    summary: "The command 'node' is not in the image",
  },
  {
    rule: 'shell/exec-format',
    log: 'exec /usr/local/bin/docker-entrypoint.sh: exec format error\n',
    evidence: 'exec /usr/local/bin/docker-entrypoint.sh',
  },
  {
    rule: 'shell/not-executable',
    log: 'sh: 1: ./start.sh: Permission denied\n',
    evidence: 'sh: 1: ./start.sh',
    summary: "'./start.sh' is not executable",
  },
  {
    rule: 'shell/exec-no-such-file',
    log: 'exec /entrypoint.sh: no such file or directory\n',
    evidence: 'exec /entrypoint.sh',
  },
  {
    rule: 'shell/script-missing-file',
    log: '/workspace/bin/build: line 7: /app/.heroku/python/bin/pip: No such file or directory\n',
    evidence: '/workspace/bin/build: line 7',
    summary: "A script uses '/app/.heroku/python/bin/pip', which does not exist",
  },
  {
    rule: 'shell/no-such-file',
    log: "cp: cannot stat 'certs/server.crt': No such file or directory\n",
    evidence: 'cp: cannot stat',
    summary: "'certs/server.crt' does not exist",
  },
  {
    rule: 'shell/no-such-file',
    log: "python: can't open file '/workspace/main.py': [Errno 2] No such file or directory\n",
    evidence: "python: can't open file",
    summary: "'/workspace/main.py' does not exist",
  },
  {
    rule: 'shell/syntax-error',
    log: './build.sh: 3: Syntax error: "(" unexpected\n',
    evidence: './build.sh: 3: Syntax error',
    summary: 'A shell script is not valid: Syntax error: "(" unexpected',
  },
  {
    rule: 'shell/unset-variable',
    log: './start.sh: line 4: API_KEY: unbound variable\n',
    evidence: './start.sh: line 4: API_KEY',
    summary: 'The variable API_KEY is not set',
  },
  {
    rule: 'shell/make-target',
    log: "make: *** No rule to make target 'build'.  Stop.\n",
    evidence: 'make: *** No rule to make target',
    summary: "The Makefile has no target 'build'",
  },
  {
    rule: 'shell/no-makefile',
    log: 'make: *** No targets specified and no makefile found.  Stop.\n',
    evidence: 'make: *** No targets specified',
  },
  {
    rule: 'shell/path-not-found',
    stage: 'BUILD',
    log: "ENOENT: no such file or directory, open '/app/packages/ui/package.json'\n",
    evidence: 'ENOENT: no such file or directory',
    summary: "'/app/packages/ui/package.json' does not exist",
  },
  {
    rule: 'shell/windows-line-endings',
    log: 'starting the shop\nstart.sh: line 2: \r: not found\n',
    evidence: ': not found',
  },
  {
    rule: 'shell/program-missing',
    log: '/bin/sh: /opt/shop/assemble: No such file or directory\n',
    evidence: '/bin/sh: /opt/shop/assemble',
    summary: "The program or script '/opt/shop/assemble' does not exist",
  },
  {
    rule: 'shell/file-refused',
    log: "mkdir: cannot create directory '/srv/shop/cache': File exists\n",
    evidence: 'mkdir: cannot create directory',
    summary: "A command cannot change a file: cannot create directory '/srv/shop/cache': File exists",
  },
  {
    rule: 'shell/segmentation-fault',
    log: './start.sh: line 4:    17 Segmentation fault      (core dumped) ./till --serve\n',
    evidence: './start.sh: line 4:    17 Segmentation fault',
  },
];
