import type { ChildProcess } from 'node:child_process';

/** Milliseconds for which the runner waits for the output of a process that has ended. */
const OUTPUT_GRACE_MS = 5_000;

/** Settles when the process has ended and its output is read, or has been waited for long enough. */
export function ended(
  child: ChildProcess,
): Promise<{ exitCode: number | null; signal: NodeJS.Signals | null }> {
  return new Promise((resolvePromise, reject) => {
    let grace: NodeJS.Timeout | undefined;
    child.once('error', reject);
    child.once('exit', () => {
      grace = setTimeout(() => {
        child.stdout?.destroy();
        child.stderr?.destroy();
      }, OUTPUT_GRACE_MS);
    });
    child.once('close', (exitCode, signal) => {
      clearTimeout(grace);
      resolvePromise({ exitCode, signal });
    });
  });
}

/** Milliseconds after SIGINT. */
const SIGTERM_AFTER_MS = 7_500;
const SIGKILL_AFTER_MS = SIGTERM_AFTER_MS + 2_500;

/** SIGINT, then SIGTERM, then SIGKILL, as long as the process is there. */
export function cancelLikeRunner(child: ChildProcess): void {
  child.kill('SIGINT');
  const timers = [
    setTimeout(() => child.kill('SIGTERM'), SIGTERM_AFTER_MS),
    setTimeout(() => child.kill('SIGKILL'), SIGKILL_AFTER_MS),
  ];
  child.once('exit', () => {
    for (const timer of timers) clearTimeout(timer);
  });
}
