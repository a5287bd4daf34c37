import type { RuleExample } from '../rule-examples.ts';

const kaniko = (...lines: string[]) =>
  [
    '╭──────────── dockerfile build ───────────╼',
    '│  › using dockerfile /.app_platform_workspace/Dockerfile',
    '│ INFO[0001] Retrieving image manifest node:22-slim',
    ...lines.map((line) => `│ ${line}`),
    '│ ',
    '│ command exited with code 1',
    '│ ',
    '│  ✘ build failed',
  ].join('\n');

/** From the sources of kaniko, BuildKit and the classic builder of Docker, which cannot run here. */
export const examples: RuleExample[] = [
  {
    rule: 'docker/copy-source-not-found',
    log: kaniko(
      'INFO[0004] COPY dist ./dist',
      'error building image: error building stage: failed to execute command: copying dir: resolving src: failed to get fileinfo for /.app_platform_workspace/dist: lstat /.app_platform_workspace/dist: no such file or directory',
    ),
    evidence: 'error building image: error building stage: failed to execute command',
    summary: "COPY in the Dockerfile cannot find '/.app_platform_workspace/dist'",
  },
  {
    rule: 'docker/copy-source-not-found',
    log: '#9 [5/6] COPY assets ./assets\n#9 ERROR: failed to calculate checksum of ref 1a2b::3c4d: "/assets": not found\n------\nERROR: failed to solve: failed to compute cache key: failed to calculate checksum of ref 1a2b::3c4d: "/assets": not found\n',
    evidence: 'ERROR: failed to calculate checksum of ref',
    summary: "COPY in the Dockerfile cannot find '/assets'",
  },
  {
    rule: 'docker/copy-source-not-found',
    log: 'Step 4/7 : COPY yarn.lock ./\nCOPY failed: file not found in build context or excluded by .dockerignore: stat yarn.lock: file does not exist\n',
    evidence: 'COPY failed: file not found in build context',
    summary: "COPY in the Dockerfile cannot find 'yarn.lock'",
  },
  {
    rule: 'docker/dockerfile-not-found',
    log: 'ERROR: failed to solve: failed to read dockerfile: open Dockerfile: no such file or directory\n',
    evidence: 'ERROR: failed to solve: failed to read dockerfile: open Dockerfile',
    summary: 'The Dockerfile is not where the build looks for it: Dockerfile',
  },
  {
    rule: 'docker/syntax',
    log: 'ERROR: failed to solve: dockerfile parse error on line 7: unknown instruction: RUNN (did you mean RUN?)\n',
    evidence: 'ERROR: failed to solve: dockerfile parse error on line 7',
    summary: 'The Dockerfile is not valid: unknown instruction: RUNN (did you mean RUN?)',
  },
  {
    rule: 'docker/stage-not-found',
    log: 'ERROR: failed to solve: target stage "prod" could not be found\n',
    evidence: 'ERROR: failed to solve: target stage "prod" could not be found',
    summary: "The Dockerfile has no stage 'prod'",
  },
  {
    rule: 'docker/rate-limit',
    stage: 'BUILD',
    log: kaniko(
      'error building image: unable to complete operation after 0 attempts, last error: GET https://index.docker.io/v2/library/node/manifests/22: TOOMANYREQUESTS: You have reached your pull rate limit.',
    ),
    evidence: 'error building image: unable to complete operation',
  },
  {
    rule: 'docker/image-not-found',
    stage: 'BUILD',
    log: kaniko(
      'error building image: unable to complete operation after 0 attempts, last error: GET https://index.docker.io/v2/library/node/manifests/99: MANIFEST_UNKNOWN: manifest unknown; unknown tag=99',
    ),
    evidence: 'error building image: unable to complete operation',
  },
  {
    rule: 'docker/image-not-found',
    stage: 'BUILD',
    log: 'ERROR: failed to solve: node:99: failed to resolve source metadata for docker.io/library/node:99: docker.io/library/node:99: not found\n',
    evidence: 'ERROR: failed to solve: node:99',
    summary: 'The image node:99 does not exist, or may not be pulled',
  },
  {
    rule: 'docker/registry-unauthorized',
    stage: 'BUILD',
    log: kaniko(
      'error building image: unable to complete operation after 0 attempts, last error: GET https://ghcr.io/v2/acme/base/manifests/1: UNAUTHORIZED: authentication required',
    ),
    evidence: 'error building image: unable to complete operation',
  },
  {
    rule: 'docker/platform',
    stage: 'BUILD',
    log: 'ERROR: failed to solve: acme/base:1: no match for platform in manifest: not found\n',
    evidence: 'ERROR: failed to solve: acme/base:1: no match for platform in manifest',
  },
  {
    rule: 'docker/push-failed',
    log: kaniko(
      'error pushing image: failed to push to destination registry.digitalocean.com/apps/shop:1: PATCH https://registry.digitalocean.com/v2/: unexpected status code 503',
    ),
    evidence: 'error pushing image: failed to push to destination',
  },
  {
    rule: 'docker/apt-confirmation',
    log: '#7 2.412 Need to get 2991 kB of archives.\n#7 2.412 Do you want to continue? [Y/n] Abort.\n#7 ERROR: process "/bin/sh -c apt-get install curl" did not complete successfully: exit code: 1\n',
    evidence: 'Do you want to continue? [Y/n] Abort.',
  },
  {
    rule: 'docker/command-failed',
    log: [
      '#9 [4/5] RUN ./prepare',
      '#9 0.311 preparing',
      '#9 0.312 the input has seven columns and eight were asked for',
      '#9 ERROR: process "/bin/sh -c ./prepare" did not complete successfully: exit code: 3',
      '------',
      ' > [4/5] RUN ./prepare:',
      '0.311 preparing',
      '0.312 the input has seven columns and eight were asked for',
      '------',
      'Dockerfile:4',
      '--------------------',
      '   3 |     COPY . .',
      '   4 | >>> RUN ./prepare',
      '   5 |     CMD ["./run"]',
      '--------------------',
      'ERROR: failed to solve: process "/bin/sh -c ./prepare" did not complete successfully: exit code: 3',
    ].join('\n'),
    evidence: 'the input has seven columns and eight were asked for',
    summary: 'A command of the Dockerfile failed with exit code 3: ./prepare',
  },
  {
    rule: 'docker/classic-command-failed',
    log: "Step 5/7 : RUN ./prepare\n ---> Running in 7c9d1bcc919b\nthe input has seven columns\nThe command '/bin/sh -c ./prepare' returned a non-zero code: 3\n",
    evidence: 'the input has seven columns',
    summary: 'A command of the Dockerfile failed with exit code 3: ./prepare',
  },
  {
    rule: 'docker/kaniko-command-failed',
    log: kaniko(
      'INFO[0012] Running: [/bin/sh -c ./prepare]',
      'the input has seven columns',
      'error building image: error building stage: failed to execute command: waiting for process to exit: exit status 3',
    ),
    evidence: 'the input has seven columns',
    summary: 'A command of the Dockerfile failed with exit code 3: ./prepare',
  },
  {
    rule: 'docker/kaniko-failed',
    log: kaniko('error building image: parsing dockerfile: something else that is wrong'),
    evidence: 'error building image: parsing dockerfile',
    summary: 'The image could not be built: parsing dockerfile: something else that is wrong',
  },
];
