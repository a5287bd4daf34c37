import { accessSync, constants, existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { LogType } from '../app-platform/log-types.ts';
import type { App, Deployment } from '../app-platform/types.ts';
import { reasonOf, UserError } from '../basics/errors.ts';
import { type Inputs, readInputs, tokenFrom } from '../inputs/inputs.ts';
import { makeFolder } from '../logs/create-file.ts';
import type { LogDisplay } from '../logs/log-display.ts';
import { REDACTED, type Redactor } from '../logs/redact.ts';
import type { Findings } from '../report/findings.ts';
import { foundWords, progressWords } from '../report/progress.ts';
import { type LogStyle, logStyle, styled } from './log-style.ts';
import { ProblemMatchers } from './problem-matchers.ts';
import { Stdout } from './stdout.ts';
import { WorkflowLog } from './workflow-log.ts';

type Environment = Record<string, string | undefined>;

/** The step as the runner started it: its inputs, its folder, its voice. */
export class WorkflowStep {
  readonly log: WorkflowLog;
  readonly env: Environment;
  readonly #debugging: boolean;
  readonly #startedAt = Date.now();
  readonly #told = new Set<string>();
  #exitCode = 0;
  /** Takes out what is not to be shown: the token, and what `redact` matches. */
  #clean = (text: string): string => text;
  #lastProgress = '';
  readonly #matchers: ProblemMatchers;
  /** Whose lines were shown last. */
  #lastShown: symbol | undefined;

  constructor(env: Environment) {
    this.env = env;
    this.#debugging = env.RUNNER_DEBUG === '1';
    this.log = new WorkflowLog(new Stdout(), this.#debugging);
    this.#matchers = new ProblemMatchers(this.log);
  }

  /**
   * Hides the token, then reads and checks the inputs.
   * @throws UserError that names the input at fault
   */
  async readInputs(): Promise<Inputs> {
    const token = tokenFrom(this.env) ?? '';
    this.log.mask(token);
    if (token) this.#clean = (text) => text.replaceAll(token, REDACTED);
    return readInputs(this.env);
  }

  /** From now on nothing that this matches is said. */
  hide(redactor: Redactor): void {
    this.#clean = (text) => redactor.applyToText(text);
  }

  get exitCode(): number {
    return this.#exitCode;
  }

  get elapsedMs(): number {
    return Date.now() - this.#startedAt;
  }

  /** Whether a repository is checked out in the workspace. */
  get #hasCheckout(): boolean {
    return existsSync(join(this.workspace, '.git'));
  }

  get workspace(): string {
    return this.env.GITHUB_WORKSPACE || process.cwd();
  }

  /**
   * The folder for log files, absolute: the one given, or a new one that no other step uses.
   * @throws UserError when the one given cannot be made or written to
   */
  logDir(given: string | undefined): string {
    if (given !== undefined) return this.#givenFolder(given);
    const parent = this.env.RUNNER_TEMP || tmpdir();
    try {
      return mkdtempSync(join(parent, 'app-platform-logs-'));
    } catch {
      // Writing there will fail too, and is told of then.
      return join(parent, 'app-platform-logs');
    }
  }

  #givenFolder(given: string): string {
    const folder = resolve(this.workspace, given);
    try {
      makeFolder(folder);
      accessSync(folder, constants.W_OK | constants.X_OK);
      return folder;
    } catch (error) {
      throw new UserError(
        `log_dir: "${given}" cannot be written to (${reasonOf(error)}). Give the path of a folder that can be made, ` +
          'absolute or relative to the workspace; or leave it out for a new one.',
      );
    }
  }

  readonly info = (text: string): void => this.log.info(this.#clean(text));

  readonly debug = (text: string): void => this.log.debug(this.#clean(text));

  /** Something worth a word, once. */
  readonly tell = (what: string, text: string): void => {
    if (this.#told.has(what)) return;
    this.#told.add(what);
    this.info(text);
  };

  /** Trouble with files: the first one is told, what follows from it is not. */
  readonly trouble = (text: string): void => {
    const first = !this.#told.has('trouble');
    this.#told.add('trouble');
    if (first) this.log.annotate('warning', 'Log files', this.#clean(text));
    else this.debug(text);
  };

  /** What was found, in a line. */
  introduce(app: App, deployment: Deployment): void {
    this.info(foundWords(app, deployment, Date.now()));
  }

  /** Where a deployment stands, if that has changed or nothing was shown for a while. */
  readonly progress = (deployment: Deployment): void => {
    const words = progressWords(deployment, 0);
    if (words === this.#lastProgress && this.log.quietMs < QUIET_MS) return;
    this.#lastProgress = words;
    this.log.highlight(this.#clean(progressWords(deployment, this.elapsedMs)));
  };

  /** How the lines of this deployment's logs are shown, each type in its group. */
  logVoice(inputs: Inputs, deployment: Deployment): LogVoice {
    const shown = inputs.print === 'always';
    const style = styleOf(inputs, deployment);
    return {
      display: (type, component, sharedBy) => {
        const title = logTitle(type, sharedBy === 1 ? component : undefined);
        const display = this.#display(title, component, style, shown);
        const showRecovered = (bytes: Buffer) => {
          // They come after the others of their type, when the matchers are gone.
          if (shown) this.beginLog(type, inputs);
          return display.showRecovered(bytes);
        };
        return { ...display, showRecovered };
      },
      begin: (type) => {
        if (shown) this.beginLog(type, inputs);
      },
      end: () => this.endLog(),
      onFileError: this.trouble,
      noteOnce: this.tell,
      debug: this.debug,
    };
  }

  /** Before the lines of a type are shown: compilers write into build logs. */
  beginLog(type: LogType, { problemMatchers }: Inputs): void {
    if (type === 'BUILD' && problemMatchers && this.#hasCheckout) this.#matchers.add();
  }

  endLog(): void {
    this.log.closeGroup();
    this.#matchers.remove();
  }

  #display(title: string, component: string | undefined, style: LogStyle, shown: boolean): LogDisplay {
    const owner = Symbol(title);
    const show = (group: string, bytes: Buffer) => {
      if (!shown) return undefined;
      // The last line of a log may have no newline, and this is a line of another.
      if (this.#lastShown !== owner) this.log.endLine();
      this.#lastShown = owner;
      this.log.openGroup(group);
      return this.log.log(styled(bytes, style));
    };
    return {
      show: (bytes) => show(title, bytes),
      showRecovered: (bytes) => show(`${title}: lines that were missed live, from the archive`, bytes),
      endLine: () => this.log.endLine(),
      note: (text) => {
        this.log.closeGroup();
        this.info(component === undefined ? text : `${component}: ${text}`);
      },
    };
  }

  /** The step fails with one error. `RUNNER_DEBUG` shows where it comes from. */
  fail(error: unknown, title = 'App Platform Logs'): void {
    this.#exitCode = 1;
    const message =
      error instanceof UserError
        ? error.message
        : `Something unexpected happened: ${reasonOf(error)}. Please report it, with the step's log.`;
    this.log.closeGroup();
    this.log.annotate('error', title, this.#clean(message));
    if (error instanceof Error && error.stack) this.debug(error.stack);
  }

  /** The step fails because of what is already said. */
  failQuietly(): void {
    this.#exitCode = 1;
  }

  /** Tells how it ended: in words, annotations, outputs and the summary. */
  async publish(findings: Findings, inputs: Inputs, redactor: Redactor): Promise<void> {
    const { publish } = await import('../report/publish.ts');
    await publish(this, findings, inputs, redactor);
  }

  /** Everything is said. */
  async end(): Promise<void> {
    await this.log.close();
  }
}

/** The runner's log page says that a step lives if something comes once a minute. */
const QUIET_MS = 50_000;

/** How the logs of a deployment are shown. */
export interface LogVoice {
  display: (type: LogType, component: string | undefined, sharedBy: number) => LogDisplay;
  begin: (type: LogType) => void;
  end: (type: LogType) => void;
  onFileError: (text: string) => void;
  noteOnce: (subject: string, text: string) => void;
  debug: (text: string) => void;
}

/** The heading of a log's lines. */
export function logTitle(type: LogType, component: string | undefined): string {
  return component === undefined ? `${type} log` : `${type} log of ${component}`;
}

export function styleOf({ stripPrefix, components }: Inputs, deployment: Deployment): LogStyle {
  const shown = components.length > 0 ? components : deployment.components.map(({ name }) => name);
  return logStyle(stripPrefix, shown);
}
