import { type ChildProcess, spawn } from 'node:child_process';
import { realpathSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cancelLikeRunner, ended } from './child-process.ts';
import { environment } from './environment.ts';
import { DEFAULT_REPOSITORY, type Folders, prepareFolders, SERVER_URL } from './folders.ts';
import { LineWaiters } from './line-waiters.ts';
import { withDefaults } from './manifest.ts';
import { watchPeakMemory } from './memory.ts';
import type { RunOptions } from './options.ts';
import { readFiles } from './read-files.ts';
import type { ActionResult } from './result.ts';
import { StepLog } from './step-log.ts';

export type { Annotation } from './log-line.ts';
export type { RunOptions } from './options.ts';
export type { ActionResult } from './result.ts';

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

/** Starts the action as the runner would, and reads what it says as the runner would. */
export function runAction(options: RunOptions): ActionRun {
  const folders = prepareFolders(options);
  const { inputs, unexpected } =
    (options.applyDefaults ?? true)
      ? withDefaults(
          options.inputs,
          options.manifest ?? join(REPOSITORY_ROOT, 'action.yml'),
          options.jobStatus,
        )
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

function once(action: () => void): () => void {
  let done = false;
  return () => {
    if (!done) action();
    done = true;
  };
}
