import { BUILD_WITH_LESS } from './exit-codes.ts';
import type { CauseClass } from './rule.ts';

/** DigitalOcean's own page on these codes; each section of it has an anchor. */
export const ERROR_CODES_PAGE = 'https://docs.digitalocean.com/products/app-platform/reference/error-codes/';

/** What a `reason.code` of the API means. */
export interface Reason {
  /** What happened to a component, to be read after its name. */
  short: string;
  explanation: string;
  nextStep: string;
  anchor: string;
  /**
   * A process ended with an exit code, which may say more than this does: a command of the build, or the
   * container.
   */
  exits?: 'build' | 'container';
  /** Who can fix it, where the code alone says why. */
  class?: CauseClass;
  /** Whether the same commit may succeed when it is deployed again. */
  retryMayHelp?: boolean;
  /** The code names the cause, whatever the logs hold. */
  certain?: boolean;
}

const INTERNAL_ERROR = '#generic-internal-error';
const BUILD_ERRORS = '#build-errors';
const DATABASE_ERRORS = '#database-errors';
const DEPLOY_ERRORS = '#deploy-errors';

const REASONS = new Map<string, Reason>([
  [
    'InternalError',
    {
      short: 'hit an internal error of App Platform',
      explanation: 'Something went wrong inside App Platform; your code is most likely not the cause.',
      nextStep:
        'Deploy again. If it happens again, check status.digitalocean.com and contact DigitalOcean support.',
      class: 'platform',
      retryMayHelp: true,
      anchor: INTERNAL_ERROR,
    },
  ],
  [
    'BuildJobFailed',
    {
      short: 'could not be built',
      explanation: 'The build ended without a usable result.',
      nextStep: 'Fix the first error in the build log, and deploy again.',
      anchor: BUILD_ERRORS,
      exits: 'build',
    },
  ],
  [
    'BuildJobExitNonZero',
    {
      short: 'could not be built: a build command failed',
      explanation: 'A command of the build ended with an exit code other than 0.',
      nextStep:
        'Fix the first error in the build log. Running the same build command in a clean clone usually shows it too.',
      anchor: BUILD_ERRORS,
      exits: 'build',
    },
  ],
  [
    'BuildJobTimeout',
    {
      short: 'took too long to build',
      explanation: 'The build was still running when it reached the limit of 60 minutes, and was stopped.',
      nextStep:
        'See in the build log where the time goes. A command that waits for input or never ends is a common cause; otherwise build less, use caches, or build the image elsewhere and deploy it.',
      class: 'resources',
      certain: true,
      anchor: BUILD_ERRORS,
    },
  ],
  [
    'BuildJobOutOfMemory',
    {
      short: 'ran out of memory while building',
      explanation: 'The build needed more memory than a build is given.',
      nextStep: BUILD_WITH_LESS,
      class: 'resources',
      certain: true,
      anchor: BUILD_ERRORS,
    },
  ],
  [
    'BuildJobTerminated',
    {
      short: 'was terminated while building',
      explanation: 'App Platform stopped the build, most often because it used too much memory.',
      nextStep: BUILD_WITH_LESS,
      class: 'resources',
      retryMayHelp: true,
      anchor: BUILD_ERRORS,
    },
  ],
  [
    'BuildRateLimit',
    {
      short: 'was not built: too many builds are running',
      explanation: 'Too many builds of this account were running at the same time.',
      nextStep:
        'App Platform tries again by itself. If it does not, deploy again when the other builds have ended.',
      class: 'platform',
      retryMayHelp: true,
      certain: true,
      anchor: BUILD_ERRORS,
    },
  ],
  [
    'DatabaseNotAvailable',
    {
      short: 'needs a database that is not available',
      explanation: "A database of the app's spec exists but does not take connections now.",
      nextStep: "Check the database's state in the control panel, and deploy again once it is online.",
      class: 'configuration',
      retryMayHelp: true,
      certain: true,
      anchor: DATABASE_ERRORS,
    },
  ],
  [
    'DatabaseNotFound',
    {
      short: 'needs a database that does not exist',
      explanation: "The app's spec names a database that could not be found.",
      nextStep: 'Compare the database and cluster names in the app spec with the databases of this team.',
      class: 'configuration',
      certain: true,
      anchor: DATABASE_ERRORS,
    },
  ],
  [
    'DatabaseLimitExceeded',
    {
      short: 'needs more databases than the account may have',
      explanation: 'The account has as many databases as its limit allows.',
      nextStep: 'Remove a database that is no longer needed, or ask DigitalOcean support for a higher limit.',
      class: 'resources',
      certain: true,
      anchor: DATABASE_ERRORS,
    },
  ],
  [
    'ContainerCommandNotExecutable',
    {
      short: 'could not be started: its run command cannot be executed',
      explanation: 'The run command does not exist in the image, or may not be executed.',
      nextStep:
        "Check run_command in the app spec (or the image's CMD and ENTRYPOINT): the path, the execute permission, the first line of a script, and that the image is built for linux/amd64.",
      class: 'configuration',
      anchor: DEPLOY_ERRORS,
    },
  ],
  [
    'ContainerExitNonZero',
    {
      short: 'stopped with an error',
      explanation: 'The container started and then ended with an exit code other than 0.',
      nextStep:
        "Read the last lines of the deploy log and the crash log. A missing environment variable or a database that cannot be reached are common causes; a job's own command can fail the same way.",
      anchor: DEPLOY_ERRORS,
      exits: 'container',
    },
  ],
  [
    'ContainerHealthChecksFailed',
    {
      short: 'did not answer its health checks',
      explanation: 'The container ran, but did not answer where App Platform checks whether it is ready.',
      nextStep:
        'Check that it listens on 0.0.0.0 (not localhost) and on http_port, that health_check.http_path answers with a 2xx or 3xx, and that it is up before the health checks give up (initial_delay_seconds, failure_threshold).',
      anchor: DEPLOY_ERRORS,
    },
  ],
  [
    'ContainerOutOfMemory',
    {
      short: 'ran out of memory',
      explanation: 'The container used more memory than its instance size has, and was killed.',
      nextStep:
        "Choose a larger instance_size_slug, or lower the app's use of memory (workers, caches, heap limit).",
      class: 'resources',
      certain: true,
      anchor: DEPLOY_ERRORS,
    },
  ],
  [
    'ResourceExhausted',
    {
      short: "needs more than the account's limits allow",
      explanation:
        'The account or team has reached one of its App Platform limits (apps, memory, CPUs, domains, builds).',
      nextStep: 'Remove or shrink what is no longer needed, or ask DigitalOcean support for a higher limit.',
      class: 'resources',
      certain: true,
      anchor: DEPLOY_ERRORS,
    },
  ],
]);

/** Reasons of steps that did not fail. */
const SKIPPED = new Map([
  ['PreBuiltImage', 'pre-built image'],
  ['PreviousBuildReused', 'previous build reused'],
]);

/** The codes are those of DigitalOcean's page; in answers some come with `Deploy` or `Build` in front. */
export function reasonFor(code: string): Reason | undefined {
  const bare = code.replace(/^(?:Deploy|Build)/, '');
  // `JobFailed` is `BuildJobFailed` without its prefix; `DeployJobFailed` would be something else.
  const names = code.startsWith('Deploy') ? [code, bare] : [code, bare, `Build${code}`];
  return names.map((name) => REASONS.get(name)).find((reason) => reason !== undefined);
}

/**
 * Why a step that succeeded has a reason all the same ("pre-built image"), if the API gives one that is
 * known.
 */
export function skipWords(code: string): string | undefined {
  return SKIPPED.get(code.replace(/^(?:Deploy|Build)(?=P)/, ''));
}
