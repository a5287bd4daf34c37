import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { watchPeakMemory } from '../runner-model/memory.ts';
import type { Program } from './action.ts';

/** What a run took. */
export interface Run {
  /** From the start of the process to the end of all it started. */
  ms: number;
  /** Peak resident memory of the first process, in bytes. */
  memory: number | undefined;
}

/** Tells its own process id, then becomes the program, so that what is watched is the program. */
const TELL_PID = 'echo $$ >&3; exec "$@" 3>&-';

/**
 * Runs a program whose output goes through a pipe to a consumer that reads it and throws it away.
 * @param between commands between the two, of a shell
 * @throws Error when it fails
 */
export async function runPiped({ command, env }: Program, between = ''): Promise<Run> {
  const pipeline = `set -o pipefail; sh -c '${TELL_PID}' sh "$@" ${between} | cat > /dev/null`;
  const started = process.hrtime.bigint();
  const shell = spawn('bash', ['-c', pipeline, 'bash', ...command], {
    env,
    stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
  });
  const memory = watchMemory(shell);
  const [code] = (await once(shell, 'exit')) as [number | null];
  const ms = Number(process.hrtime.bigint() - started) / 1e6;
  if (code !== 0) throw new Error(`${command.join(' ')} ended with ${code}.`);
  return { ms, memory: memory() };
}

/** Watches the process whose id comes on the third pipe. */
function watchMemory(shell: ChildProcess): () => number | undefined {
  let watched: ReturnType<typeof watchPeakMemory> | undefined;
  (shell.stdio[3] as Readable).once('data', (id: Buffer) => {
    watched = watchPeakMemory(Number(id.toString()));
  });
  return () => watched?.stop();
}
