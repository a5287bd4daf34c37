import { printed } from '../fixtures/examples.ts';
import type { RuleExample } from '../rule-examples.ts';

/** General rules that explain what JavaScript's and Python's tools printed. */
export const examples: RuleExample[] = [
  printed(
    'network/refused-localhost',
    'js/next-prerender-refused',
    '[cause]: Error: connect ECONNREFUSED 127.0.0.1:38099',
  ),
  printed(
    'network/port-in-use',
    'js/node-eaddrinuse',
    'Error: listen EADDRINUSE: address already in use :::38080',
    'DEPLOY',
  ),
  printed('shell/command-not-found', 'js/npm-9-command-not-found', 'sh: 1: tsc: not found'),
  printed('shell/command-not-found', 'js/npm-command-not-found', 'sh: 1: vite: not found'),
  printed('shell/not-executable', 'js/npm-script-permission', 'sh: 1: ./build.sh: Permission denied'),
  printed(
    'network/host-not-found',
    'js/prisma-schema-missing',
    'Error: request to https://binaries.prisma.sh/all_commits/c2990dca591cb',
  ),
  printed('shell/command-not-found', 'js/yarn-1-script-fails', '/bin/sh: 1: vite: not found'),
  printed(
    'source/git-missing',
    'python/pip-git-missing',
    "ERROR: Error [Errno 2] No such file or directory: 'git' while executin",
  ),
  printed(
    'network/port-in-use',
    'python/python-port-in-use',
    'OSError: [Errno 98] Address already in use',
    'DEPLOY',
  ),
  printed(
    'network/port-in-use',
    'python/uvicorn-port-in-use',
    "ERROR:    [Errno 98] error while attempting to bind on address ('127.0",
    'DEPLOY',
  ),
];
