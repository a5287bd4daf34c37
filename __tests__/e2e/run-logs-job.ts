import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type ActionResult, type RunOptions, runAction } from '../../runner-model/index.ts';
import { trackedProcesses } from '../../runner-model/tracked-processes.ts';
import { type Simulator, startSimulator } from '../../simulator/index.ts';

const RUN_LOGS = fileURLToPath(new URL('../../run-logs/', import.meta.url));

type Options = Omit<RunOptions, 'inputs'>;

/** Two steps of one action in a job, and what goes on between them. */
export interface RunLogsJob {
  simulator: Simulator;
  main: ActionResult;
  post: ActionResult;
  /** Of the post step: what is printed without commands. */
  printed: string[];
  /** The files in log_dir, at the end. */
  file: (name: string) => string;
  /** Processes of the job that are still there when it has ended. */
  left: number[];
}

/** The runner's side of one step with a main and a post part. */
export class RunLogsStep {
  readonly simulator: Simulator;
  readonly #inputs: Record<string, string>;
  readonly #options: Options;
  readonly trackingId = `github_${randomUUID()}`;
  readonly root = mkdtempSync(join(tmpdir(), 'run-logs-test-'));
  readonly #results: ActionResult[] = [];
  main: ActionResult | undefined;

  constructor(simulator: Simulator, inputs: Record<string, string> = {}, options: Options = {}) {
    this.simulator = simulator;
    this.#inputs = inputs;
    this.#options = options;
  }

  start(options: Options = {}): ReturnType<typeof runAction> {
    return this.#run('main.mjs', options);
  }

  async runMain(options: Options = {}): Promise<ActionResult> {
    this.main = await this.start(options).done;
    this.#results.push(this.main);
    return this.main;
  }

  async runPost(options: Options = {}): Promise<ActionResult> {
    const result = await this.#run('post.mjs', { state: this.main?.state ?? {}, ...options }).done;
    this.#results.push(result);
    return result;
  }

  get logDir(): string {
    return this.main?.outputs.log_dir ?? '';
  }

  /** '' where there is none (yet). */
  file(name: string): string {
    const path = join(this.logDir, name);
    return existsSync(path) ? readFileSync(path, 'utf8') : '';
  }

  processes(): number[] {
    return trackedProcesses(this.trackingId);
  }

  /** Waits until the file holds a text. */
  async waitFor(name: string, isThere: (text: string) => boolean): Promise<void> {
    await until(() => isThere(this.file(name)));
  }

  dispose(): void {
    for (const pid of this.processes()) process.kill(pid, 'SIGKILL');
    for (const result of this.#results) result.dispose();
    rmSync(this.root, { recursive: true, force: true });
  }

  #run(entry: string, options: Options) {
    const { token, appId, url } = this.simulator;
    return runAction({
      entry: join(RUN_LOGS, entry),
      manifest: join(RUN_LOGS, 'action.yml'),
      inputs: { token, app_id: appId, api_url: url, prefix: 'full', ...this.#inputs },
      temp: join(this.root, 'temp'),
      workspace: join(this.root, 'workspace'),
      trackingId: this.trackingId,
      ...this.#options,
      ...options,
    });
  }
}

const LOOK_MS = 50;

/** What never comes is found by the time limit of the test. */
export async function until(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) await pause(LOOK_MS);
}

/** Runs main, what goes on meanwhile, and post, as a job would. */
export async function runLogsJob(
  simulation: Parameters<typeof startSimulator>[0],
  {
    inputs = {},
    during,
    post: postOptions = {},
    ...options
  }: Options & {
    inputs?: Record<string, string>;
    during: (step: RunLogsStep) => unknown;
    post?: Options;
  },
): Promise<RunLogsJob> {
  const simulator = await startSimulator({ beginsWhenAsked: true, ...simulation });
  const step = new RunLogsStep(simulator, inputs, options);
  try {
    const main = await step.runMain();
    await during(step);
    const post = await step.runPost(postOptions);
    const names = ['run.log', 'run_restarted.log', 'run/web.log', 'run/queue.log'];
    const files = new Map(names.map((name) => [name, step.file(name)]));
    const printed = post.lines.filter(({ kind }) => kind === 'plain').map(({ text }) => text);
    return { simulator, main, post, printed, file: (name) => files.get(name) ?? '', left: step.processes() };
  } finally {
    step.dispose();
    await simulator.close();
  }
}
