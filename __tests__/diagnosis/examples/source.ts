import type { RuleExample } from '../rule-examples.ts';

/**
 * From git's own messages (builtin/clone.c, submodule.c, remote-curl.c) and App Platform's words around them.
 */
export const examples: RuleExample[] = [
  {
    rule: 'source/clone-not-authorized',
    log: '╭──────────── git repo clone ───────────╼\n│  › fetching app source code\n│ ! error cloning repo: authentication required\n',
    evidence: '! error cloning repo: authentication required',
    summary: 'The repository may not be cloned',
  },
  {
    rule: 'source/clone-not-authorized',
    log: "npm error fatal: could not read Username for 'https://github.com': terminal prompts disabled\n",
    evidence: 'npm error fatal: could not read Username',
    summary: 'The repository https://github.com may not be cloned',
  },
  {
    rule: 'source/repository-not-found',
    log: "remote: Repository not found.\nfatal: repository 'https://github.com/acme/shop.git/' not found\n",
    evidence: 'remote: Repository not found.',
  },
  {
    rule: 'source/branch-not-found',
    log: 'fatal: Remote branch release not found in upstream origin\n',
    evidence: 'fatal: Remote branch release',
    summary: 'The branch release does not exist',
  },
  {
    rule: 'source/ssh-key',
    log: "Cloning into '/tmp/pip-req-build-1'...\ngit@github.com: Permission denied (publickey).\nfatal: Could not read from remote repository.\n",
    evidence: 'git@github.com: Permission denied (publickey).',
  },
  {
    rule: 'source/submodule',
    log: "fatal: No url found for submodule path 'vendor/theme' in .gitmodules\n",
    evidence: "fatal: No url found for submodule path 'vendor/theme'",
    summary: 'The submodule vendor/theme could not be fetched',
  },
  {
    rule: 'source/git-lfs',
    log: 'batch response: This repository is over its data quota. Account responsible for LFS bandwidth should purchase more data packs.\nerror: external filter failed\n',
    evidence: 'batch response: This repository is over its data quota.',
  },
  {
    rule: 'source/git-missing',
    log: 'npm error code ENOENT\nnpm error syscall spawn git\nnpm error path git\nnpm error errno -2\nnpm error enoent An unknown git error occurred: spawn git ENOENT\n',
    evidence: 'npm error enoent An unknown git error occurred: spawn git ENOENT',
  },
  {
    rule: 'source/file-not-in-repository',
    log: '│  › using dockerfile path deploy/Dockerfile\n│ \n│  ✘ no such file exists in the git repository.\n',
    evidence: '✘ no such file exists in the git repository.',
    summary: "There is no 'deploy/Dockerfile' in the repository",
  },
  {
    rule: 'source/no-such-file',
    log: '│  › reading the app spec\n│  ✘ no such file exists in the git repository.\n',
    evidence: '✘ no such file exists in the git repository.',
  },
  {
    rule: 'source/source-dir',
    log: '› applying source directory backend\n ✘ source directory /workspace/backend does not exist\n',
    evidence: '✘ source directory /workspace/backend does not exist',
  },
  {
    rule: 'source/submodule-commit-missing',
    stage: 'BUILD',
    log: "fatal: remote error: upload-pack: not our ref 1f0c0ffee0123456789abcdef0123456789abcde\nfatal: Fetched in submodule path 'themes/shop', but it did not contain 1f0c0ffee0123456789abcdef0123456789abcde. Direct fetching of that commit failed.\n",
    evidence: "fatal: Fetched in submodule path 'themes/shop'",
    summary: "A submodule's commit 1f0c0ffee0123456789abcdef0123456789abcde is not in its repository",
  },
  {
    rule: 'source/not-a-repository',
    stage: 'BUILD',
    log: "fatal: 'git.shop.example/money' does not appear to be a git repository\nfatal: Could not read from remote repository.\n",
    evidence: "fatal: 'git.shop.example/money' does not appear to be a git repository",
    summary: "A dependency is fetched from 'git.shop.example/money', which is not a git repository",
  },
];
