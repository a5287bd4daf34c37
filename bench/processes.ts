import { type ChildProcess, fork, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Order, Seen, Started } from './server.ts';

const ROOT = join(fileURLToPath(import.meta.url), '..', '..');
const NODE = realpathSync(join(ROOT, 'node_modules/.bin/node'));

/** The simulator in a process of its own, so that it takes no time from what is measured. */
export class Server {
  readonly #process: ChildProcess = fork(join(ROOT, 'bench/server.ts'), {
    execPath: NODE,
    // Else a large report is written by halves.
    serialization: 'advanced',
  });

  async start(order: Extract<Order, { start: unknown }>['start']): Promise<Started> {
    return (await this.#ask({ start: order })) as Started;
  }

  async report(): Promise<Seen> {
    return (await this.#ask({ report: true })) as Seen;
  }

  stop(): void {
    this.#process.disconnect();
  }

  #ask(order: Order): Promise<unknown> {
    return new Promise((resolve, reject) => {
      this.#process.once('message', resolve);
      this.#process.once('exit', () => reject(new Error('The simulator has ended.')));
      this.#process.send(order);
    });
  }
}

export interface Ran {
  /** Milliseconds from the start of the process to its end. */
  ms: number;
  /** Peak resident memory in bytes; 0 if it is not known. */
  peak: number;
  exitCode: number | null;
}

/** A folder for one measurement, gone afterwards. */
export async function inFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'app-platform-logs-bench-'));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export interface ActionOptions {
  inputs: Record<string, string>;
  folder: string;
  /** Given what the action writes; without it, it goes through a pipe to a reader that throws it away. */
  onOutput?: (chunk: Buffer, at: bigint) => void;
}

/** Starts the committed bundle as the runner does. */
export function runBundle({ inputs, folder, onOutput }: ActionOptions): Promise<Ran> {
  const peakFile = join(folder, 'peak');
  const atExit = `process.on('exit',()=>process.getBuiltinModule('fs').writeFileSync(${JSON.stringify(peakFile)},String(process.resourceUsage().maxRSS*1024)))`;
  const env = {
    PATH: process.env.PATH,
    RUNNER_TEMP: folder,
    GITHUB_OUTPUT: touched(join(folder, 'output')),
    ...Object.fromEntries(
      Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
    ),
  };
  const args = [
    '--import',
    `data:text/javascript,${encodeURIComponent(atExit)}`,
    join(ROOT, 'dist/index.js'),
  ];
  return measured(NODE, args, env, onOutput).then((ran) => ({
    ...ran,
    peak: Number(readFileSync(peakFile)),
  }));
}

/** Runs a program with its output in a pipe, read by the bench or by `cat`. */
export async function measured(
  program: string,
  args: string[],
  env: Record<string, string | undefined>,
  onOutput?: (chunk: Buffer, at: bigint) => void,
): Promise<Ran> {
  const began = performance.now();
  const child = onOutput
    ? spawn(program, args, { env, stdio: ['ignore', 'pipe', 'ignore'] })
    : // biome-ignore lint/suspicious/noTemplateCurlyInString: it is what bash is to read
      spawn('bash', ['-c', '"$@" | cat > /dev/null; exit "${PIPESTATUS[0]}"', 'bash', program, ...args], {
        env,
        stdio: 'ignore',
      });
  child.stdout?.on('data', (chunk: Buffer) => onOutput?.(chunk, process.hrtime.bigint()));
  const exitCode = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  return { ms: performance.now() - began, peak: 0, exitCode };
}

function touched(path: string): string {
  writeFileSync(path, '');
  return path;
}

export { NODE };
