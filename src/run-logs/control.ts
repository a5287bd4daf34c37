import { closeSync, existsSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LogType } from '../app-platform/log-types.ts';
import { UserError } from '../basics/errors.ts';
import { createFile } from '../logs/create-file.ts';

/** What is being followed, for the step that ends it. */
export interface Job {
  /** Of the process that follows. */
  pid: number;
  app: { id: string; name: string };
  /** The deployment that served the app at that time. */
  deploymentId: string;
  /** Milliseconds since the epoch. */
  startedAt: number;
  /** Names of the components that can crash. */
  components: string[];
  /** The files that may come, absolute. */
  logs: { type: LogType; component: string | undefined; file: string }[];
}

/** How following ended. */
export interface Ending {
  /** Why it ended before it was asked to, as a sentence; undefined: it was asked to. */
  early: string | undefined;
  /** What happened meanwhile, in sentences. */
  notes: string[];
}

/**
 * How the steps of an action and the process that follows the logs for it reach each other: files in a folder
 * of `log_dir`, which work alike on all systems and outlive each of them.
 */
export class Control {
  readonly #logDir: string;
  readonly #folder: string;

  constructor(logDir: string) {
    this.#logDir = logDir;
    this.#folder = join(logDir, '.run-logs');
  }

  /**
   * Makes room for a job.
   * @throws UserError when another process writes into this folder
   */
  checkUnused(): void {
    if (this.job() && !this.ending() && this.isAlive) {
      throw new UserError(
        `log_dir: another run-logs step of this job writes into ${this.#logDir}. Give each a folder of its own, ` +
          'or remove log_dir to use new ones.',
      );
    }
    this.remove();
  }

  begin(job: Job): void {
    this.#write('job.json', job);
    this.beat();
  }

  /** The process that follows says that it is there, every second. */
  beat(): void {
    try {
      this.#write('alive.json', {});
    } catch {
      // A full disk is said where the logs are written.
    }
  }

  /** Whether it has said so lately: its id alone may have passed to a process of somebody else. */
  get isAlive(): boolean {
    const { mtimeMs } = statSync(join(this.#folder, 'alive.json'), { throwIfNoEntry: false }) ?? {};
    return mtimeMs !== undefined && Date.now() - mtimeMs < MAX_SILENCE_MS;
  }

  /** Undefined: nothing has begun. */
  job(): Job | undefined {
    return this.#read('job.json') as Job | undefined;
  }

  askToStop(): void {
    this.#write('stop.json', {});
  }

  /** Also where the folder is gone: nobody can ask there any more. */
  get isAskedToStop(): boolean {
    return existsSync(join(this.#folder, 'stop.json')) || !existsSync(this.#folder);
  }

  end(ending: Ending): void {
    this.#write('ending.json', ending);
  }

  /** Undefined: it has not ended, or could not say so. */
  ending(): Ending | undefined {
    return this.#read('ending.json') as Ending | undefined;
  }

  /**
   * On Windows a file that another process has open cannot be removed for that moment.
   * @throws the system's error when it stays so
   */
  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: MAX_REMOVALS });
  }

  /** Whoever finds a file finds it whole. */
  #write(name: string, value: unknown): void {
    const path = join(this.#folder, name);
    const fd = createFile(this.#logDir, `${path}.part`);
    writeFileSync(fd, JSON.stringify(value));
    closeSync(fd);
    renameSync(`${path}.part`, path);
  }

  #read(name: string): unknown {
    try {
      return JSON.parse(readFileSync(join(this.#folder, name), 'utf8'));
    } catch {
      return undefined;
    }
  }
}

const MAX_SILENCE_MS = 5_000;
/** Each waits 100 ms longer than the one before it. */
const MAX_REMOVALS = 5;
