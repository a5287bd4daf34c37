import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ActionResult, type RunOptions, runAction } from '../../runner-model/index.ts';
import { type Simulator, startSimulator } from '../../simulator/index.ts';

type SimulatorOptions = Parameters<typeof startSimulator>[0];

export interface Job {
  simulator: Simulator;
  result: ActionResult;
  /** What is printed, without what is not of a log: one string a line, as the runner reads lines. */
  printed: string[];
  file: (name: string) => Buffer;
  outputs: Record<string, string>;
  errors: string[];
}

/** Looks in a tenth of the time, for simulators whose clock runs fast. */
export const QUICK = { poll_interval: '200ms' };

/** Starts the bundle against a simulator and waits for its end, as a job would. */
export async function runJob(
  simulation: SimulatorOptions,
  inputs: Record<string, string> = {},
  options: Partial<RunOptions> & {
    /** Waited for before the action starts. */
    before?: (simulator: Simulator) => unknown;
    during?: (job: { simulator: Simulator; run: ReturnType<typeof runAction> }) => unknown;
  } = {},
): Promise<Job> {
  const simulator = await startSimulator(simulation);
  try {
    await options.before?.(simulator);
    const run = runAction({
      ...options,
      inputs: {
        token: simulator.token,
        app_id: simulator.appId,
        api_url: simulator.url,
        ...QUICK,
        ...inputs,
      },
    });
    const [result] = await Promise.all([run.done, options.during?.({ simulator, run })]);
    try {
      return await jobOf(simulator, result);
    } finally {
      result.dispose();
    }
  } finally {
    await simulator.close();
  }
}

async function jobOf(simulator: Simulator, result: ActionResult): Promise<Job> {
  const { log_dir: folder = '', log_files: list = '[]' } = result.outputs;
  const files = new Map(
    (JSON.parse(list) as string[]).map((path) => [path.slice(folder.length + 1), readFileSync(path)]),
  );
  return {
    simulator,
    result,
    printed: result.lines.filter(({ kind }) => kind === 'plain').map(({ text }) => text),
    file: (name) => files.get(name) ?? missing(join(folder, name)),
    outputs: result.outputs,
    errors: result.annotations.filter(({ level }) => level === 'error').map(({ message }) => message),
  };
}

function missing(path: string): never {
  throw new Error(`${path} was not saved`);
}

/** The lines of a log as the runner would show them: cut at \n, \r\n and \r. */
export function linesOf(log: Buffer): string[] {
  const lines = log.toString('utf8').split(/\r\n|\n|\r/);
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

/** Those of the printed lines that stand in the log, in the order printed. */
export function among(printed: string[], log: Buffer): string[] {
  const wanted = new Set(linesOf(log));
  return printed.filter((line) => wanted.has(line));
}
