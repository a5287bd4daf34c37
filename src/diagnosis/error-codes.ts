/** DigitalOcean's own page on these codes; each section of it has an anchor. */
export const ERROR_CODES_PAGE = 'https://docs.digitalocean.com/products/app-platform/reference/error-codes/';

export interface Explanation {
  /** What happened to a component, to be read after its name: "ran out of memory". */
  short: string;
  /** Sentences. */
  explanation: string;
  nextStep: string;
  link: string;
}

/**
 * What a step's `reason` means, in words of ours. The codes are those of DigitalOcean's page; in answers some come
 * with `Deploy` or `Build` in front. The exit code is taken from where the API puts it, if it does.
 */
export function explain(code: string, message: string): Explanation {
  const known = reasonFor(code);
  const exitCode = exitCodeIn(code, message);
  if (exitCode === undefined) return known ? withLink(known) : unknownCode(code, message);
  if (!known) return { ...exitCodeMeaning(exitCode), link: ERROR_CODES_PAGE + CONTAINER_ERRORS };
  if (!known.exits) return withLink(known);
  const short = `${known.short} (exit code ${exitCode})`;
  const { explanation, nextStep, whenBuilding } = EXIT_CODES.get(exitCode) ?? otherExitCode(exitCode);
  const next = known.exits === 'build' ? whenBuilding : nextStep;
  // What compilers and build tools mean by 1 or 2 is just that they failed.
  if (next === undefined) return { ...withLink(known), short };
  return { ...withLink(known), short, explanation: `${known.explanation} ${explanation}`, nextStep: next };
}

/** Why a step that succeeded has a reason all the same ("pre-built image"), if the API gives one that is known. */
export function skipWords(code: string): string | undefined {
  return SKIPPED.get(code.replace(/^(?:Deploy|Build)(?=P)/, ''));
}

/** A process's exit code as the API's message (or a bare number as its code) names it, 0 to 255. */
export function exitCodeIn(code: string, message: string): number | undefined {
  const digits = /^\d{1,3}$/.exec(code)?.[0] ?? EXIT_CODE.exec(message)?.[1];
  const exitCode = Number(digits);
  return digits !== undefined && exitCode <= 255 ? exitCode : undefined;
}

/** "exit code 137", "exited with code: 1", "non-zero exit code (2)", "exit status 127", "ExitCode=137". */
const EXIT_CODE =
  /\bexit(?:ed)?[ -]?(?:with )?(?:an? )?(?:non-?zero )?(?:exit )?(?:code|status)(?: of| was| is)?[ :=("']{0,3}(\d{1,3})(?!\d)/i;

interface Reason {
  short: string;
  explanation: string;
  nextStep: string;
  anchor: string;
  /** A process ended with an exit code, which may say more than this does: a command of the build, or the container. */
  exits?: 'build' | 'container';
}

const INTERNAL_ERROR = '#generic-internal-error';
const BUILD_ERRORS = '#build-errors';
const DATABASE_ERRORS = '#database-errors';
const DEPLOY_ERRORS = '#deploy-errors';
const CONTAINER_ERRORS = '#container-errors';

const BUILD_WITH_LESS =
  'Lower what the build needs (fewer parallel workers, no source maps, a limit such as NODE_OPTIONS=--max-old-space-size), or build the image elsewhere and deploy it.';
const MAKE_EXECUTABLE =
  'Give the file the execute permission (git update-index --chmod=+x) and check its first line.';
const CHECK_NATIVE_MODULES =
  "Check native modules and their versions against the image's C library and architecture.";

const REASONS = new Map<string, Reason>([
  [
    'InternalError',
    {
      short: 'hit an internal error of App Platform',
      explanation: 'Something went wrong inside App Platform; your code is most likely not the cause.',
      nextStep:
        'Deploy again. If it happens again, check status.digitalocean.com and contact DigitalOcean support.',
      anchor: INTERNAL_ERROR,
    },
  ],
  [
    'BuildJobFailed',
    {
      short: 'could not be built',
      explanation: 'The build ended without a usable result.',
      nextStep: 'Look for the first error in the build log, mend it, and deploy again.',
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
        'Look for the first error in the build log. Running the same build command in a clean clone usually shows it too.',
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
      anchor: BUILD_ERRORS,
    },
  ],
  [
    'BuildJobOutOfMemory',
    {
      short: 'ran out of memory while building',
      explanation: 'The build needed more memory than a build is given.',
      nextStep: BUILD_WITH_LESS,
      anchor: BUILD_ERRORS,
    },
  ],
  [
    'BuildRateLimit',
    {
      short: 'waits for other builds',
      explanation: 'Too many builds of this account were running at the same time.',
      nextStep:
        'App Platform tries again by itself. If it does not, deploy again when the other builds have ended.',
      anchor: BUILD_ERRORS,
    },
  ],
  [
    'DatabaseNotAvailable',
    {
      short: 'needs a database that is not available',
      explanation: "A database of the app's spec exists but does not take connections now.",
      nextStep: "Check the database's state in the control panel, and deploy again once it is online.",
      anchor: DATABASE_ERRORS,
    },
  ],
  [
    'DatabaseNotFound',
    {
      short: 'needs a database that does not exist',
      explanation: "The app's spec names a database that could not be found.",
      nextStep: 'Compare the database and cluster names in the app spec with the databases of this team.',
      anchor: DATABASE_ERRORS,
    },
  ],
  [
    'DatabaseLimitExceeded',
    {
      short: 'needs more databases than the account may have',
      explanation: 'The account has as many databases as its limit allows.',
      nextStep: 'Remove a database that is no longer needed, or ask DigitalOcean support for a higher limit.',
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
        'Check that it listens on 0.0.0.0 (not localhost) and on http_port, that health_check.http_path answers with a 2xx or 3xx, and that it is up before the checks give in (initial_delay_seconds, failure_threshold).',
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
      anchor: DEPLOY_ERRORS,
    },
  ],
]);

/** Reasons of steps that did not fail. */
const SKIPPED = new Map([
  ['PreBuiltImage', 'pre-built image'],
  ['PreviousBuildReused', 'previous build reused'],
]);

interface ExitCodeMeaning {
  explanation: string;
  nextStep: string;
  /** What to do when a command of a build ended so; left out: there the code says only that it failed. */
  whenBuilding?: string;
}

const STOPPED_BUILD =
  'Look in the build log for what ran when it was stopped: too long a build, or one that takes too much memory, ends so.';
const READ_LOG_IF_ANY =
  'Read the last lines of the log, if there is one; otherwise the activity of the app in the control panel says more.';
const READ_LOG = 'Read the last lines of the log: the error is usually just above the end.';

const EXIT_CODES = new Map<number, ExitCodeMeaning>([
  [
    0,
    {
      explanation:
        'Exit code 0: the process ended without an error, but App Platform expected it to keep running.',
      nextStep:
        'Start the server in the foreground. If it is meant to end (a migration, a script), make it a job instead of a service or worker.',
    },
  ],
  [
    1,
    {
      explanation: 'Exit code 1: the program itself gave up, mostly after an error it did not catch.',
      nextStep: READ_LOG,
    },
  ],
  [
    2,
    {
      explanation:
        'Exit code 2: a shell or a program was used wrongly, or a Go program panicked; others mean something else by it.',
      nextStep:
        'Read the last lines of the log. If they name no error, check the syntax and the arguments of the run command and of the scripts it runs.',
    },
  ],
  [
    126,
    {
      explanation: 'Exit code 126: the command was found, but could not be executed.',
      nextStep: MAKE_EXECUTABLE,
      whenBuilding: MAKE_EXECUTABLE,
    },
  ],
  [
    127,
    {
      explanation: 'Exit code 127: the command was not found.',
      nextStep:
        'Check the spelling of the command, that its package is installed in the image (not only as a development dependency), and that it is on the PATH.',
      whenBuilding:
        'Check the spelling of the command, that its package is installed at that point of the build (development dependencies may be left out), and that it is on the PATH.',
    },
  ],
  [
    128,
    {
      explanation: 'Exit code 128: the process ended with an exit code that is not valid.',
      nextStep: 'Check what scripts pass to exit, and how they handle signals.',
    },
  ],
  [
    134,
    {
      explanation:
        'Exit code 134 (SIGABRT): the process aborted itself, after a failed assertion or a full heap.',
      nextStep:
        'Look for the assertion or the heap message above; with a full heap, raise its limit or the instance size.',
      whenBuilding:
        'Look for the assertion or the heap message above; with a full heap, raise its limit (such as NODE_OPTIONS=--max-old-space-size) or build less at once.',
    },
  ],
  [
    137,
    {
      explanation:
        'Exit code 137 (SIGKILL): the process was killed from outside, mostly because memory ran out.',
      nextStep:
        "Choose a larger instance_size_slug, or lower the app's use of memory (workers, caches, heap limit).",
      whenBuilding: BUILD_WITH_LESS,
    },
  ],
  [
    139,
    {
      explanation:
        'Exit code 139 (SIGSEGV): the process touched memory that is not its own, mostly in native code.',
      nextStep: CHECK_NATIVE_MODULES,
      whenBuilding: CHECK_NATIVE_MODULES,
    },
  ],
  [
    143,
    {
      explanation:
        'Exit code 143 (SIGTERM): the process was asked to end, as happens when instances are replaced.',
      nextStep:
        'If no newer deployment replaced it, look for what stopped it: a supervisor, a script, or a shutdown without end.',
      whenBuilding: STOPPED_BUILD,
    },
  ],
  [
    145,
    {
      explanation: 'Exit code 145: the process was asked to end and did not do so properly.',
      nextStep:
        'Try its signal handling locally (docker stop); a shell as PID 1 needs exec before the command.',
    },
  ],
  [
    217,
    {
      explanation: 'Exit code 217: Python met a fatal error of its own, such as damaged memory.',
      nextStep:
        'Look for "Fatal Python error" in the log, and check extension modules against the Python version.',
    },
  ],
  [
    255,
    {
      explanation:
        'Exit code 255: the process ended with an unknown code or one out of range, often an uncaught error.',
      nextStep: READ_LOG,
    },
  ],
]);

function reasonFor(code: string): Reason | undefined {
  const bare = code.replace(/^(?:Deploy|Build)/, '');
  // `JobFailed` is `BuildJobFailed` without its prefix; `DeployJobFailed` would be something else.
  const names = code.startsWith('Deploy') ? [code, bare] : [code, bare, `Build${code}`];
  return names.map((name) => REASONS.get(name)).find((reason) => reason !== undefined);
}

function withLink({ short, explanation, nextStep, anchor }: Reason): Explanation {
  return { short, explanation, nextStep, link: ERROR_CODES_PAGE + anchor };
}

function exitCodeMeaning(exitCode: number): Omit<Explanation, 'link'> {
  const short =
    exitCode === 0 ? 'ended, though it should keep running' : `stopped with exit code ${exitCode}`;
  const { explanation, nextStep } = EXIT_CODES.get(exitCode) ?? otherExitCode(exitCode);
  return { short, explanation, nextStep };
}

/** A shell reports a process that a signal ended as 128 and the signal's number; Linux has 64 signals. */
const FIRST_SIGNAL_CODE = 129;
const LAST_SIGNAL_CODE = 192;

function otherExitCode(exitCode: number): ExitCodeMeaning {
  const bySignal = exitCode >= FIRST_SIGNAL_CODE && exitCode <= LAST_SIGNAL_CODE;
  const explanation = bySignal
    ? `Exit code ${exitCode}: signal ${exitCode - 128} ended the process.`
    : `Exit code ${exitCode} has the meaning that the program gives it.`;
  return { explanation, nextStep: READ_LOG, ...(bySignal ? { whenBuilding: STOPPED_BUILD } : {}) };
}

function unknownCode(code: string, message: string): Explanation {
  const said = [code, message].filter(Boolean).join(': ');
  return {
    short: code ? `failed with ${code}` : 'failed',
    explanation: said ? `App Platform says: ${said}` : 'App Platform gives no reason.',
    nextStep: READ_LOG_IF_ANY,
    link: ERROR_CODES_PAGE,
  };
}
