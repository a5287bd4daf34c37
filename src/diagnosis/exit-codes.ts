export const BUILD_WITH_LESS =
  'Lower what the build needs (fewer parallel workers, no source maps, a limit such as NODE_OPTIONS=--max-old-space-size), or build the image elsewhere and deploy it.';
const MAKE_EXECUTABLE =
  'Give the file the execute permission (git update-index --chmod=+x) and check its first line.';
const CHECK_NATIVE_MODULES =
  "Check native modules and their versions against the image's C library and architecture.";

/** What an exit code means, whoever it comes from. */
export interface ExitCodeMeaning {
  explanation: string;
  nextStep: string;
  /** What to do when a command of a build ended so; left out: there the code says only that it failed. */
  whenBuilding?: string;
}

const STOPPED_BUILD =
  'Look in the build log for what ran when it was stopped: too long a build, or one that takes too much memory, ends so.';
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
      explanation: 'Exit code 1: the program itself stopped, usually after an error it did not catch.',
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
      explanation:
        'Exit code 128: the process ended with an exit code that is not valid; on App Platform memory that ran out often ends so.',
      nextStep:
        'See in the control panel whether memory ran out (then choose a larger instance_size_slug), and check what scripts pass to exit.',
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
        'Exit code 137 (SIGKILL): the process was killed from outside, usually because memory ran out.',
      nextStep:
        "Choose a larger instance_size_slug, or lower the app's use of memory (workers, caches, heap limit).",
      whenBuilding: BUILD_WITH_LESS,
    },
  ],
  [
    139,
    {
      explanation:
        'Exit code 139 (SIGSEGV): the process accessed memory it does not own, usually in native code.',
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
    190,
    {
      explanation: 'Exit code 190: the launcher of the buildpacks found no command to run.',
      nextStep:
        'Set run_command in the app spec, or add a Procfile or a start script. Files without a server are a static site, not a service.',
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

/** A process's exit code as the API's message (or a bare number as its code) names it, 0 to 255. */
export function exitCodeIn(code: string, message: string): number | undefined {
  const digits = /^\d{1,3}$/.exec(code)?.[0] ?? EXIT_CODE.exec(message)?.[1];
  const exitCode = Number(digits);
  return digits !== undefined && exitCode <= 255 ? exitCode : undefined;
}

/** "exit code 137", "exited with code: 1", "non-zero exit code (2)", "exit status 127", "ExitCode=137". */
const EXIT_CODE =
  /\bexit(?:ed)?[ -]?(?:with )?(?:an? )?(?:non-?zero )?(?:exit )?(?:code|status)(?: of| was| is)?[ :=("']{0,3}(\d{1,3})(?!\d)/i;

/** @param exitCode 0 to 255 */
export function exitCodeMeaning(exitCode: number): ExitCodeMeaning {
  return EXIT_CODES.get(exitCode) ?? otherExitCode(exitCode);
}

/** Whether the code means no more than that something went wrong. */
export function saysOnlyToReadTheLog(exitCode: number): boolean {
  return exitCodeMeaning(exitCode).nextStep === READ_LOG;
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
