import type { Rule } from '../rule.ts';

const BUILDKIT_COPY = 'https://docs.docker.com/build/concepts/context/';
const REFERENCE = 'https://docs.docker.com/reference/dockerfile/';

/** Docker, BuildKit and kaniko, and the registries that they pull from. */
export const DOCKER_RULES: readonly Rule[] = [
  {
    id: 'docker/copy-source-not-found',
    stage: 'BUILD',
    lines: [
      /(?:failed to (?:calculate checksum of ref|compute cache key).{0,300}: "?(?<path>\/?[^":]{1,200})"?: not found|COPY failed: (?:file not found in build context or excluded by \.dockerignore: )?stat (?<path2>[^:]{1,300}): (?:file does not exist|no such file)|(?:ADD|COPY) failed: .{0,100}(?:no source files were specified|no such file or directory)|failed to get fileinfo for (?<path3>[^:]{1,300}): lstat)/,
    ],
    class: 'code',
    summary: "COPY in the Dockerfile cannot find '{path}{path2}{path3}'",
    advice:
      'The path is relative to the build context (source_dir in the app spec): check its spelling, .dockerignore and .gitignore. With --from, check that the earlier stage writes it there.',
    link: BUILDKIT_COPY,
  },
  {
    id: 'docker/dockerfile-not-found',
    stage: 'BUILD',
    lines: [
      /failed to read dockerfile: open (?<file>\S{1,200}): no such file|error resolving dockerfile path|unable to (?:evaluate symlinks in Dockerfile path|prepare context)|Cannot locate specified Dockerfile: (?<file2>\S{1,200})/,
    ],
    class: 'configuration',
    summary: 'The Dockerfile is not where the build looks for it: {file}{file2}',
    advice: 'Set dockerfile_path in the app spec, relative to the root of the repository.',
  },
  {
    id: 'docker/syntax',
    stage: 'BUILD',
    lines: [
      /dockerfile parse error(?: on)?(?: line (?<line>\d{1,6}))?:? (?<what>.{1,150})|(?<what2>(?:unknown instruction|Unknown flag|file with no instructions|the Dockerfile \(.{1,100}\) cannot be empty).{0,100})|error parsing dockerfile: (?<what3>.{1,150})/i,
    ],
    class: 'code',
    summary: 'The Dockerfile is not valid: {what}{what2}{what3}',
    advice: 'Correct the line; a command that goes on in the next line needs a backslash at its end.',
    link: REFERENCE,
  },
  {
    id: 'docker/stage-not-found',
    stage: 'BUILD',
    lines: [
      /target stage "?(?<stage>[\w.-]{1,100})"? could not be found|invalid from flag value (?<stage2>[\w.-]{1,100})/,
    ],
    class: 'code',
    summary: "The Dockerfile has no stage '{stage}{stage2}'",
    advice: 'Check the names after AS, --from and --target; they have to be the same.',
    link: 'https://docs.docker.com/build/building/multi-stage/',
  },
  {
    id: 'docker/rate-limit',
    lines: [/(?:TOOMANYREQUESTS|toomanyrequests)|You have reached your (?:unauthenticated )?pull rate limit/],
    class: 'upstream',
    retryMayHelp: true,
    summary: "Docker Hub's pull rate limit is reached",
    advice:
      'Deploy again later, or take the base image from another registry (DigitalOcean Container Registry, ghcr.io, public.ecr.aws).',
    link: 'https://docs.docker.com/docker-hub/usage/',
  },
  {
    id: 'docker/platform',
    lines: [
      /no match(?:ing manifest)? for (?:platform in manifest|linux\/amd64)|does not (?:match|provide) the specified platform|no child with platform linux\/amd64/,
    ],
    class: 'configuration',
    summary: 'The image is not built for linux/amd64',
    advice:
      'Build it with `docker build --platform linux/amd64`, or choose a base image that has this platform.',
    link: 'https://docs.docker.com/build/building/multi-platform/',
  },
  {
    id: 'docker/image-not-found',
    lines: [
      /(?:failed to solve: |failed to resolve source metadata for )(?<image>[\w./:@-]{2,200}\w)(?:: failed to resolve source metadata for \S{1,200})?:? .{0,100}not found|manifest for (?<image2>\S{1,200}) not found|(?:MANIFEST_UNKNOWN|manifest unknown|NAME_UNKNOWN)|pull access denied for (?<image3>[^\s,]{1,200}), repository does not exist|(?:failed to (?:pull|resolve)|unable to (?:pull|find)) image "?(?<image4>[\w./:@-]{3,200})"?.{0,200}not found/i,
    ],
    unless: /^(?:INFO|WARN)\[\d|from cache/,
    class: 'configuration',
    summary: 'The image {image}{image2}{image3}{image4} does not exist, or may not be pulled',
    advice:
      'Check the name and the tag in FROM or in the app spec, and that the registry is public or its credentials are set.',
  },
  {
    id: 'docker/registry-unauthorized',
    lines: [
      /(?:unauthorized: (?:authentication required|access to the requested resource|incorrect username)|UNAUTHORIZED: authentication required|failed to authorize: .{0,200}|no basic auth credentials|denied: (?:requested access to the resource is denied|permission_denied)|failed to fetch oauth token|ImagePullBackOff|ErrImagePull)/,
    ],
    class: 'configuration',
    summary: 'The registry does not let the image be pulled',
    advice:
      'Check the registry credentials in the app spec (they expire), and that the account may read the repository.',
  },
  {
    id: 'docker/push-failed',
    stage: 'BUILD',
    lines: [
      /error pushing image: (?<why>.{1,200})|failed to push (?:to destination )?\S{1,200}: (?<why2>.{1,200})/,
    ],
    class: 'platform',
    retryMayHelp: true,
    summary: 'The built image could not be pushed to the registry',
    advice:
      'Deploy again. If it happens again, check status.digitalocean.com and contact DigitalOcean support.',
  },
  {
    id: 'docker/apt-confirmation',
    stage: 'BUILD',
    lines: [/Do you want to continue\? \[Y\/n\] ?Abort/],
    class: 'code',
    summary: 'apt-get waits for an answer: -y is missing',
    advice: 'Write `apt-get install -y …` in the Dockerfile.',
  },
  {
    id: 'docker/command-failed',
    stage: 'BUILD',
    rank: 'wrapper',
    lines: [
      /failed to solve: process "(?:\/bin\/(?:ba|a)?sh -(?:\w+ )?)?(?:-?\w{1,3} )?(?<command>[^"]{1,160})[^"]{0,4000}"(?: did not|.{0,1000} did not) complete successfully: exit code: (?<code>\d{1,3})/,
    ],
    output: true,
    class: 'unknown',
    summary: 'A command of the Dockerfile failed with exit code {code}: {command}',
    advice: 'What the command printed is in the lines before; run it in the base image to see the same.',
    link: REFERENCE,
  },
  {
    id: 'docker/classic-command-failed',
    stage: 'BUILD',
    rank: 'wrapper',
    lines: [
      /^The command '(?:\/bin\/(?:ba|a)?sh -(?:c )?)?(?<command>.{1,160})(?:.{0,2000})' returned a non-zero code: (?<code>\d{1,3})/,
    ],
    output: true,
    class: 'unknown',
    summary: 'A command of the Dockerfile failed with exit code {code}: {command}',
    advice: 'What the command printed is in the lines before; run it in the base image to see the same.',
    link: REFERENCE,
  },
  {
    id: 'docker/kaniko-command-failed',
    stage: 'BUILD',
    rank: 'wrapper',
    lines: [/error building image: .{0,300}waiting for process to exit: exit status (?<code>\d{1,3})/],
    output: true,
    class: 'unknown',
    summary: 'A command of the Dockerfile failed with exit code {code}: {command}',
    advice: 'What the command printed is in the lines before; run it in the base image to see the same.',
    link: REFERENCE,
  },
  {
    id: 'docker/kaniko-failed',
    stage: 'BUILD',
    rank: 'wrapper',
    lines: [
      /error building image: (?:error building stage: )?(?:failed to execute command: )?(?<why>.{5,180})/,
    ],
    unless: /waiting for process to exit/,
    class: 'unknown',
    summary: 'The image could not be built: {why}',
    advice: 'Check the line of the Dockerfile that was being run, and the lines before this one.',
    link: REFERENCE,
  },
];
