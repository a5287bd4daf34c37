import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Command } from './commands.ts';
import { parsePairs } from './file-commands.ts';
import { withDefaults } from './manifest.ts';
import { watchPeakMemory } from './memory.ts';
import { type Annotation, type LogLine, type RunnerEvent, StepLog } from './step-log.ts';

export type { Command } from './commands.ts';
export type { Annotation, LineKind, LogLine, RunnerEvent } from './step-log.ts';

export interface RunOptions {
  /** As under `with:`; each becomes `INPUT_NAME`, in upper case, spaces as `_`. */
  inputs: Record<string, string>;
  /** More variables, or `undefined` to take one away. */
  env?: Record<string, string | undefined>;
  /** The file that `main` names. Default: this repository's `dist/index.js`. */
  entry?: string;
  /** Default: the Node 24 that is a development dependency. */
  node?: string;
  /** Options of Node itself, such as `--cpu-prof`. */
  nodeOptions?: string[];
  /** Fill inputs that are left out with the defaults of `action.yml`. Default true. */
  applyDefaults?: boolean;
  /** Default: `action.yml` of this repository. */
  manifest?: string;
  /** Aborting it cancels the job. */
  signal?: AbortSignal;
  /** Default: a fresh folder, removed by `dispose`. */
  workspace?: string;
  /** `RUNNER_TEMP`. Default: a fresh folder, removed by `dispose`. */
  temp?: string;
  /** Check out a repository of these files (path → text) into the workspace before the start. */
  checkout?: Record<string, string>;
  /** `GITHUB_REPOSITORY`. */
  repository?: string;
  /** Secrets of the job, hidden from the start. */
  secrets?: string[];
  /** Step debug logging: `RUNNER_DEBUG=1`. */
  debug?: boolean;
  /** Each line as it came off the process; `at` is `process.hrtime.bigint()`. */
  onLine?: (line: string, at: bigint) => void;
  /** What the runner makes of the output, as it comes. */
  onEvent?: (event: RunnerEvent) => void;
  /** Keep `stdout`, `stderr` and `lines`. Default true; switch it off for logs of a gigabyte. */
  keepOutput?: boolean;
  /** Throw the output away unread by the model: for measurements of the action alone. Default false. */
  ignoreOutput?: boolean;
  /** Watch how much memory the process takes. */
  maxMemory?: boolean;
  /** See `MatcherSet`. */
  stripColours?: boolean;
}

export interface ActionRun {
  readonly done: Promise<ActionResult>;
  readonly child: ChildProcess;
  readonly workspace: string;
  readonly temp: string;
  kill(signal: NodeJS.Signals): void;
  /** What the runner does when a job is cancelled: SIGINT, 7.5 s later SIGTERM, 2.5 s later SIGKILL. */
  cancel(): void;
  /**
   * A line, as it came off the process, that holds the text or matches, whether it has come already or not.
   *
   * @throws Error when the process ends without it.
   */
  waitForLine(match: string | RegExp): Promise<void>;
}

export interface ActionResult {
  exitCode: number | null;
  /** The signal that ended the process. */
  signal: NodeJS.Signals | null;
  /** The step is red: the exit code, or a command that could not be carried out. */
  failed: boolean;
  stdout: Buffer;
  stderr: Buffer;
  /** The stored log, after commands were carried out and masks applied. */
  lines: LogLine[];
  /** Those GitHub shows: at most ten of each level. */
  annotations: Annotation[];
  annotationsDropped: number;
  /** Those of `annotations` that problem matchers made. */
  matcherAnnotations: Annotation[];
  /** The values of `add-mask`. */
  masks: string[];
  outputs: Record<string, string>;
  state: Record<string, string>;
  /** As it is uploaded: masked, and empty when it was refused. */
  summary: string;
  /** `GITHUB_ENV`. */
  env: Record<string, string>;
  /** `GITHUB_PATH`. */
  path: string[];
  matchersAdded: string[];
  matchersRemoved: string[];
  commandsCarriedOut: Command[];
  /** Commands that came while commands were off: text of a log that tried. */
  commandsIgnored: Command[];
  /** Lines of the stored log that the log page takes for markers (`##[error]`, …) though no command made them. */
  forgedMarkers: LogLine[];
  /** `stop-commands` was in force at the end. */
  commandsLeftOff: boolean;
  /** Inputs that `action.yml` does not know. */
  unexpectedInputs: string[];
  /** Bytes; with `maxMemory`. */
  peakRss?: number;
  durationMs: number;
  workspace: string;
  temp: string;
  /** Removes the fresh folders. */
  dispose(): void;
}

/** Starts the action as the runner would, and reads what it says as the runner would. */
export function runAction(options: RunOptions): ActionRun {
  const folders = prepareFolders(options);
  const { inputs, unexpected } =
    (options.applyDefaults ?? true)
      ? withDefaults(options.inputs, options.manifest ?? join(REPOSITORY_ROOT, 'action.yml'))
      : { inputs: options.inputs, unexpected: [] };
  const waiting = new LineWaiters();
  const log = openLog(options, folders, waiting);
  const started = performance.now();
  const child = spawn(
    realpathSync(options.node ?? join(REPOSITORY_ROOT, 'node_modules/.bin/node')),
    [...(options.nodeOptions ?? []), resolve(options.entry ?? join(REPOSITORY_ROOT, 'dist/index.js'))],
    { cwd: folders.workspace, env: environment(options, inputs, folders), stdio: outputTo(options) },
  );
  const memory = options.maxMemory && child.pid !== undefined ? watchPeakMemory(child.pid) : undefined;
  const output = readOutput(child, log, options.keepOutput ?? true);
  const cancel = once(() => cancelLikeRunner(child));
  options.signal?.addEventListener('abort', cancel, { once: true });
  if (options.signal?.aborted) cancel();

  const done = ended(child).then(({ exitCode, signal }): ActionResult => {
    const peakRss = memory?.stop();
    options.signal?.removeEventListener('abort', cancel);
    log.end();
    waiting.end();
    const files = readFiles(folders, log);
    return {
      exitCode,
      signal,
      failed: exitCode !== 0 || log.commandFailed,
      stdout: Buffer.concat(output.stdout),
      stderr: Buffer.concat(output.stderr),
      lines: log.lines,
      annotations: log.annotations,
      annotationsDropped: log.annotationsDropped,
      matcherAnnotations: log.annotations.filter((annotation) => annotation.matcher !== undefined),
      masks: log.masks,
      ...files,
      matchersAdded: log.matchersAdded,
      matchersRemoved: log.matchersRemoved,
      commandsCarriedOut: log.commandsCarriedOut,
      commandsIgnored: log.commandsIgnored,
      forgedMarkers: log.lines.filter((line) => line.forged),
      commandsLeftOff: log.commandsOff,
      unexpectedInputs: unexpected,
      ...(peakRss !== undefined && { peakRss }),
      durationMs: performance.now() - started,
      workspace: folders.workspace,
      temp: folders.temp,
      dispose: () => rmSync(folders.root, { recursive: true, force: true }),
    };
  });
  // A test that kills a run on purpose may never look at how it ended.
  done.catch(() => {});

  return {
    done,
    child,
    workspace: folders.workspace,
    temp: folders.temp,
    kill: (signal) => void child.kill(signal),
    cancel,
    waitForLine: (match) => waiting.waitFor(match),
  };
}

const REPOSITORY_ROOT = fileURLToPath(new URL('../', import.meta.url));
const SERVER_URL = 'https://github.com';
const DEFAULT_REPOSITORY = 'octo-org/octo-app';

interface Folders {
  /** Holds the others that are fresh. */
  root: string;
  workspace: string;
  temp: string;
  home: string;
  commandFiles: Record<CommandFile, string>;
}

type CommandFile = (typeof COMMAND_FILES)[number];
const COMMAND_FILES = ['OUTPUT', 'STEP_SUMMARY', 'ENV', 'PATH', 'STATE'] as const;

function prepareFolders(options: RunOptions): Folders {
  const root = mkdtempSync(join(tmpdir(), 'app-platform-logs-run-'));
  const folder = (given: string | undefined, name: string): string => {
    const path = given ?? join(root, name);
    mkdirSync(path, { recursive: true });
    return path;
  };
  const workspace = folder(options.workspace, 'workspace');
  if (options.checkout) checkOut(workspace, options.checkout, options.repository ?? DEFAULT_REPOSITORY);
  const files = folder(undefined, 'file-commands');
  const commandFiles = Object.fromEntries(
    COMMAND_FILES.map((name) => [name, join(files, name.toLowerCase())]),
  ) as Folders['commandFiles'];
  for (const path of Object.values(commandFiles)) writeFileSync(path, '');
  return {
    root,
    workspace,
    temp: folder(options.temp, 'temp'),
    home: folder(undefined, 'home'),
    commandFiles,
  };
}

/** As much of `actions/checkout` as the runner looks at: the files, and the clone's address. */
function checkOut(workspace: string, files: Record<string, string>, repository: string): void {
  const gitConfig = `[remote "origin"]\n\turl = ${SERVER_URL}/${repository}\n`;
  for (const [path, text] of Object.entries({ ...files, '.git/config': gitConfig })) {
    mkdirSync(dirname(join(workspace, path)), { recursive: true });
    writeFileSync(join(workspace, path), text);
  }
}

/** Nothing of the surrounding process but `PATH`: a variable the runner does not set cannot help the action. */
function environment(
  options: RunOptions,
  inputs: Record<string, string>,
  folders: Folders,
): Record<string, string> {
  const env: Record<string, string | undefined> = {
    PATH: process.env.PATH,
    HOME: folders.home,
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_SERVER_URL: SERVER_URL,
    GITHUB_REPOSITORY: options.repository ?? DEFAULT_REPOSITORY,
    GITHUB_RUN_ID: '1658821493',
    GITHUB_SHA: 'ffac537e6cbbf934b08745a378932722df287a53',
    GITHUB_WORKSPACE: folders.workspace,
    RUNNER_TEMP: folders.temp,
    ...(options.debug && { RUNNER_DEBUG: '1' }),
  };
  for (const name of COMMAND_FILES) env[`GITHUB_${name}`] = folders.commandFiles[name];
  for (const [name, value] of Object.entries(inputs)) {
    env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] = value;
  }
  Object.assign(env, options.env);
  const entries = Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return Object.fromEntries(entries);
}

function outputTo(options: RunOptions): ['ignore', 'pipe' | 'ignore', 'pipe' | 'ignore'] {
  const output = options.ignoreOutput ? 'ignore' : 'pipe';
  return ['ignore', output, output];
}

function openLog(options: RunOptions, folders: Folders, waiting: LineWaiters): StepLog {
  const log = new StepLog({
    workspace: folders.workspace,
    serverUrl: SERVER_URL,
    name: options.repository ?? DEFAULT_REPOSITORY,
    debug: options.debug ?? false,
    stripColours: options.stripColours ?? false,
    keepLines: options.keepOutput ?? true,
    ...(options.onEvent && { onEvent: options.onEvent }),
    onLine: (line) => {
      options.onLine?.(line, process.hrtime.bigint());
      waiting.see(line);
    },
  });
  for (const secret of options.secrets ?? []) log.mask(secret);
  return log;
}

function readOutput(child: ChildProcess, log: StepLog, keep: boolean): Record<'stdout' | 'stderr', Buffer[]> {
  const output: Record<'stdout' | 'stderr', Buffer[]> = { stdout: [], stderr: [] };
  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream]?.on('data', (chunk: Buffer) => {
      if (keep) output[stream].push(chunk);
      log[stream].write(chunk);
    });
  }
  return output;
}

/** Milliseconds for which the runner waits for the output of a process that has ended. */
const OUTPUT_GRACE_MS = 5_000;

function ended(child: ChildProcess): Promise<{ exitCode: number | null; signal: NodeJS.Signals | null }> {
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

function cancelLikeRunner(child: ChildProcess): void {
  child.kill('SIGINT');
  const timers = [
    setTimeout(() => child.kill('SIGTERM'), SIGTERM_AFTER_MS),
    setTimeout(() => child.kill('SIGKILL'), SIGKILL_AFTER_MS),
  ];
  child.once('exit', () => {
    for (const timer of timers) clearTimeout(timer);
  });
}

function once(action: () => void): () => void {
  let done = false;
  return () => {
    if (!done) action();
    done = true;
  };
}

type Files = Pick<ActionResult, 'outputs' | 'state' | 'env' | 'path' | 'summary'>;

/** Read after the step has ended, however it ended. */
function readFiles(folders: Folders, log: StepLog): Files {
  const pairs = (name: CommandFile): Record<string, string> => {
    const read = parsePairs(readFileSync(folders.commandFiles[name], 'utf8'));
    if (read.error !== undefined) {
      log.error(`Unable to process file command '${name.toLowerCase()}' successfully.`);
      log.error(read.error);
      log.commandFailed = true;
    }
    return Object.fromEntries(read.pairs);
  };
  return {
    env: pairs('ENV'),
    path: readFileSync(folders.commandFiles.PATH, 'utf8')
      .split(/\r\n|\n|\r/)
      .filter(Boolean),
    outputs: { ...log.outputs, ...pairs('OUTPUT') },
    state: { ...log.state, ...pairs('STATE') },
    summary: readSummary(folders.commandFiles.STEP_SUMMARY, log),
  };
}

const MAX_SUMMARY_BYTES = 1024 * 1024;

function readSummary(path: string, log: StepLog): string {
  const bytes = readFileSync(path);
  if (bytes.length <= MAX_SUMMARY_BYTES) {
    return bytes.toString('utf8').replace(/[^\r\n]+/g, (line) => log.masked(line));
  }
  const size = Math.floor(bytes.length / 1024);
  log.error(`$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of 1024k, got ${size}k.`);
  return '';
}

class LineWaiters {
  readonly #seen: string[] = [];
  #waiters: { match: string | RegExp; found: () => void; missed: (error: Error) => void }[] = [];
  #ended = false;

  see(line: string): void {
    if (this.#seen.length < MAX_LINES_TO_LOOK_BACK) this.#seen.push(line);
    const found = this.#waiters.filter((waiter) => matches(line, waiter.match));
    if (found.length === 0) return;
    this.#waiters = this.#waiters.filter((waiter) => !found.includes(waiter));
    for (const waiter of found) waiter.found();
  }

  waitFor(match: string | RegExp): Promise<void> {
    if (this.#seen.some((line) => matches(line, match))) return Promise.resolve();
    if (this.#ended) return Promise.reject(missed(match));
    return new Promise((found, fail) => {
      this.#waiters.push({ match, found, missed: fail });
    });
  }

  end(): void {
    this.#ended = true;
    for (const waiter of this.#waiters) waiter.missed(missed(waiter.match));
  }
}

/** Enough for any test that waits for a line; a log of millions of lines is not held for it. */
const MAX_LINES_TO_LOOK_BACK = 100_000;

function matches(line: string, match: string | RegExp): boolean {
  return typeof match === 'string' ? line.includes(match) : line.search(match) !== -1;
}

function missed(match: string | RegExp): Error {
  return new Error(`The action ended without a line that matches ${match}`);
}
