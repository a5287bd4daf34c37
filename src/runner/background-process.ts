import { type ChildProcess, spawn } from 'node:child_process';
import { dirname } from 'node:path';
import { UserError } from '../basics/errors.ts';

type Environment = Record<string, string | undefined>;

/** Secrets, and what belongs to the step that starts it and not to a process that outlives it. */
const NOT_PASSED_ON = /^(INPUT_|STATE_|ACTIONS_|GITHUB_|DIGITALOCEAN_)/i;

/**
 * Starts this very bundle once more as a process that goes on when the step has ended. It holds none of the
 * step's pipes, which would keep the step from ending, and bears the job's RUNNER_TRACKING_ID, so that the
 * runner ends it with the job.
 * @param word what the process does, see index.ts
 * @param beforeInput called with its id, before it gets its input and so before it does anything
 * @param input what it reads from its standard input: secrets go there, where no other process can read them
 * @throws UserError when it cannot be started
 */
export async function startInBackground(
  word: string,
  env: Environment,
  beforeInput: (pid: number) => void,
  input: string,
): Promise<void> {
  const [node, script = ''] = process.argv;
  const kept = Object.fromEntries(Object.entries(env).filter(([name]) => !NOT_PASSED_ON.test(name)));
  // With its own folder the process keeps nobody from removing the workspace.
  const child = spawn(node ?? process.execPath, [...process.execArgv, script, word], {
    cwd: dirname(script),
    env: kept,
    // A session of its own; on Windows a console of its own, which is not shown.
    detached: true,
    windowsHide: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  try {
    await started(child);
    beforeInput(child.pid!);
    await send(child, input);
  } catch (error) {
    child.kill('SIGKILL');
    throw new UserError(
      `The process that follows the logs could not be started: ${(error as Error).message}`,
    );
  }
  child.unref();
}

function started(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once('spawn', resolve);
    child.once('error', reject);
  });
}

function send(child: ChildProcess, input: string): Promise<void> {
  return new Promise((resolve, reject) => {
    child.stdin!.once('error', reject);
    child.once('exit', () => reject(new Error('it ended at once')));
    child.stdin!.end(input, resolve);
  });
}

/**
 * Whether a process is there; one of another user counts too. The signal 0 is sent to none, on Windows as
 * elsewhere.
 */
export function isRunning(pid: number, kill: typeof process.kill = process.kill): boolean {
  try {
    kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Ends a process that does not end when asked; on Windows every signal does, at once. */
export function killProcess(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended.
  }
}

/**
 * The runner's own process, which lives as long as the job; undefined: it cannot be seen from here, as in a
 * container, where the job's processes end with the container.
 */
export function jobProcess(parent = process.ppid): number | undefined {
  return parent > 1 ? parent : undefined;
}
