import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ActionResult, type RunOptions, runAction } from '../../runner-model/index.ts';
import { type Simulator, startSimulator } from '../../simulator/index.ts';
import { readDiagnosis } from './diagnosis-schema.ts';

type SimulatorOptions = Parameters<typeof startSimulator>[0];

export interface Job {
  simulator: Simulator;
  result: ActionResult;
  /** What is printed, without what is not of a log: one string a line, as the runner reads lines. */
  printed: string[];
  file: (name: string) => Buffer;
  outputs: Record<string, string>;
  /** What diagnosis.json holds, which is held to its schema; `undefined`: none was written. */
  diagnosis: unknown;
  /** The text of report.md; `undefined`: none was written. */
  report: string | undefined;
  errors: string[];
}

/**
 * Wall-clock milliseconds between two looks: a fiftieth of the default, for simulators whose clock runs fast.
 */
const POLL_MS = 200;

/**
 * `MANY_RUNS=1`: whole jobs with random input run many times, as in the integration workflow.
 * Without it a few runs show that nothing is broken outright.
 */
export const MANY_RUNS = process.env.MANY_RUNS === '1';

/** Loaded before the action, it makes the action's own clock run fast. */
export const FAST_CLOCK = fileURLToPath(new URL('../../bench/fast-clock.js', import.meta.url));

/** Starts the bundle against a simulator and waits for its end, as a job would. */
export async function runJob(
  simulation: SimulatorOptions,
  inputs: Record<string, string> = {},
  options: Partial<RunOptions> & {
    /** Waited for before the action starts. */
    before?: (simulator: Simulator) => unknown;
    during?: (job: { simulator: Simulator; run: ReturnType<typeof runAction> }) => unknown;
    /**
     * How many times as fast the action's clock runs, for tests in which it waits: its pauses, timeouts and
     * intervals take that much less. The simulator's clock is not changed. Default 1.
     */
    clockSpeed?: number;
  } = {},
): Promise<Job> {
  const { before, during, clockSpeed = 1, ...runOptions } = options;
  // A busy machine takes a while to start the action, and a scenario must not be over by then.
  const simulator = await startSimulator({ beginsWhenAsked: before === undefined, ...simulation });
  try {
    await before?.(simulator);
    const run = runAction({
      ...runOptions,
      ...(clockSpeed !== 1 && {
        nodeOptions: ['--import', FAST_CLOCK],
        env: { BENCH_SPEED: String(clockSpeed), ...runOptions.env },
      }),
      inputs: {
        token: simulator.token,
        app_id: simulator.appId,
        api_url: simulator.url,
        poll_interval: `${POLL_MS * clockSpeed}ms`,
        // Lines that are compared with those of a log are shown as they are.
        prefix: 'full',
        ...inputs,
      },
    });
    const [result] = await Promise.all([run.done, during?.({ simulator, run })]);
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
  const { log_dir: folder = '', log_files: list = '[]', ...outputs } = result.outputs;
  const { diagnosis_file: diagnosisFile, report_file: reportFile } = outputs;
  const files = new Map(
    (JSON.parse(list) as string[]).map((path) => [path.slice(folder.length + 1), readFileSync(path)]),
  );
  return {
    simulator,
    result,
    printed: result.lines.filter(({ kind }) => kind === 'plain').map(({ text }) => text),
    file: (name) => files.get(name) ?? missing(join(folder, name)),
    outputs: result.outputs,
    diagnosis: diagnosisFile ? readDiagnosis(diagnosisFile) : undefined,
    report: reportFile ? readFileSync(reportFile, 'utf8') : undefined,
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
