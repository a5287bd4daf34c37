import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { errorMessage, reasonOf } from '../basics/errors.ts';
import { REDACTED } from '../logs/secret.ts';
import { type ArtifactWanted, type UploadedArtifact, uploadArtifact } from './artifact.ts';
import { appendDocument, writeDocument } from './documents.ts';
import { isFileIn } from './file-in-folder.ts';
import { givenFolder, newFolder, shownFolder } from './log-folder.ts';
import { appendSummary, setOutputs } from './outputs.ts';
import { savedState, saveState } from './state.ts';
import { Stdout } from './stdout.ts';
import type { ArtifactResult, StepResult } from './step-result.ts';
import { type Annotation, WorkflowLog } from './workflow-log.ts';

type Environment = Record<string, string | undefined>;

/** The repository of the workflow. */
export interface Repository {
  /** `owner/name` */
  name: string;
  serverUrl: string;
  /**
   * Whether a path of the repository is a file of the checkout; without a checkout, every one is taken to be.
   */
  hasFile: (path: string) => boolean;
}

/**
 * The step as the runner started it: its environment, its log, its results. Whatever it writes is redacted.
 */
export class WorkflowStep {
  readonly log: WorkflowLog;
  readonly env: Environment;
  readonly #startedAt = performance.now();
  readonly #saidOnce = new Set<string>();
  #exitCode = 0;
  #redact = (text: string): string => text;
  #withoutHidden = (text: string): string => text;
  #lastStatus = '';

  constructor(env: Environment) {
    this.env = env;
    this.log = new WorkflowLog(new Stdout(), env.RUNNER_DEBUG === '1');
  }

  /** Hides a secret from all that comes after in this job. */
  mask(secret: string): void {
    this.log.mask(secret);
  }

  /** From now on all that is written goes through this; it takes the place of what was set before. */
  redactWith(redact: (text: string) => string): void {
    this.#redact = redact;
  }

  /**
   * Masks the token, and keeps it out of all that is written, outputs, documents and the summary included.
   * Text of a few characters would hit words there.
   * @param token '' if there is none
   */
  hideToken(token: string): void {
    this.mask(token);
    if (token) this.redactWith((text) => text.replaceAll(token, REDACTED));
    if (token.length >= 8) this.#withoutHidden = (text) => text.replaceAll(token, REDACTED);
  }

  redacted(text: string): string {
    return this.#redact(text);
  }

  get exitCode(): number {
    return this.#exitCode;
  }

  /** Milliseconds since the step began. */
  get elapsedMs(): number {
    return performance.now() - this.#startedAt;
  }

  get #workspace(): string {
    return this.env.GITHUB_WORKSPACE || process.cwd();
  }

  /** The repository of the workflow; undefined: the runner does not say. */
  get repository(): Repository | undefined {
    const { GITHUB_REPOSITORY: name, GITHUB_SERVER_URL: serverUrl } = this.env;
    if (!name) return undefined;
    const workspace = this.#workspace;
    const hasCheckout = existsSync(join(workspace, '.git'));
    const hasFile = (path: string) => !hasCheckout || isFileIn(workspace, path);
    return { name, serverUrl: serverUrl || 'https://github.com', hasFile };
  }

  /** The page of the workflow run, where this attempt's logs are; undefined: the runner does not say. */
  get runUrl(): string | undefined {
    const { GITHUB_RUN_ID: id, GITHUB_RUN_ATTEMPT: attempt } = this.env;
    const repository = this.repository;
    if (!repository || !id) return undefined;
    const run = `${repository.serverUrl.replace(/\/+$/, '')}/${repository.name}/actions/runs/${id}`;
    return attempt ? `${run}/attempts/${attempt}` : run;
  }

  /**
   * The folder for log files, absolute: the one given, or a new one that no other step uses.
   * @throws UserError when the one given cannot be created or written to
   */
  logDir(given: string | undefined): string {
    return given === undefined ? newFolder(this.env.RUNNER_TEMP) : givenFolder(given, this.#workspace);
  }

  /**
   * How people find the folder for log files: from the workspace on, where it is in it. `undefined`: none was
   * given, and the one that is used is gone with the job.
   */
  shownFolder(given: string | undefined): string | undefined {
    return given === undefined ? undefined : shownFolder(given, this.#workspace);
  }

  readonly info = (text: string): void => this.log.info(this.#redact(text));

  readonly debug = (text: string): void => this.log.debug(this.#redact(text));

  /** Says what belongs to a topic once, however often it happens. */
  readonly infoOnce = (topic: string, text: string): void => {
    if (this.#saidOnce.has(topic)) return;
    this.#saidOnce.add(topic);
    this.info(text);
  };

  /** Something that a person should see before the step ends. */
  readonly notice = (title: string, text: string): void => {
    this.log.closeGroup();
    this.#annotate({ level: 'notice', title, message: text });
  };

  /** A problem with files: the first one is a warning, what follows from it is not. */
  readonly warnOfFiles = (text: string): void => {
    const isFirst = !this.#saidOnce.has('files');
    this.#saidOnce.add('files');
    if (isFirst) this.warn('Log files', text);
    else this.debug(text);
  };

  /** Keeps a value for the post step; without it that has nothing to end. */
  async saveState(name: string, value: string): Promise<void> {
    await saveState(name, value, this.env);
  }

  /** What was kept for the post step. */
  savedState(name: string): string | undefined {
    return savedState(name, this.env);
  }

  /** Sets outputs, which count even if the step is killed later; one that is set again has its last value. */
  readonly setOutputs = async (outputs: Record<string, string>): Promise<void> => {
    try {
      const isSet = await setOutputs(outputs, this.env, this.#withoutHidden);
      if (!isSet) this.debug('GITHUB_OUTPUT is not set, so no outputs are written.');
    } catch (error) {
      const isFirst = !this.#saidOnce.has('outputs');
      this.#saidOnce.add('outputs');
      const text = `The outputs could not be set: ${reasonOf(error)}`;
      if (isFirst) this.warn('Outputs', text);
      else this.debug(text);
    }
  };

  /**
   * Where things stand, highlighted, if that has changed or nothing was written for a while.
   * @param status changes when there is something new to say
   * @param text what is said then
   * @param isWrong whether something went wrong
   */
  showStatus(status: string, text: string, isWrong = false): void {
    if (status === this.#lastStatus && this.log.quietMs < QUIET_MS) return;
    this.#lastStatus = status;
    this.log.highlight(this.#redact(text), isWrong);
  }

  /** The step fails with one error. `RUNNER_DEBUG` shows where it comes from. */
  fail(error: unknown): void {
    this.#exitCode = 1;
    this.log.closeGroup();
    this.#annotate({
      level: 'error',
      title: 'Logs for DigitalOcean App Platform',
      message: errorMessage(error),
    });
    this.debugStack(error);
  }

  debugStack(error: unknown): void {
    if (error instanceof Error && error.stack) this.debug(error.stack);
  }

  /** A problem that changes nothing of the step's end. */
  warn(title: string, text: string): void {
    this.#annotate({ level: 'warning', title, message: text });
  }

  /** Lines of ours, lines quoted from an app's log, and annotations, in their order. */
  say(lines: StepResult['result']): void {
    for (const line of lines) {
      if (typeof line === 'string') this.info(line);
      else if ('quote' in line) this.log.quote(this.#redact(line.quote), line.isEvidence);
      else this.#annotate(line);
    }
  }

  /** Writes how it ended, everywhere where people and later steps look. */
  async finish({ result, fails, masks, outputs, documents, summary }: StepResult): Promise<void> {
    this.say(result);
    if (fails) this.#exitCode = 1;
    for (const secret of masks) this.mask(secret);
    const lost = documents.filter((one) => !this.#writeDocument(one)).map(({ path }) => path);
    // An output names no file that is not there.
    const there = Object.entries(outputs).map(([name, value]) => [name, lost.includes(value) ? '' : value]);
    await this.setOutputs(Object.fromEntries(there));
    if (summary !== undefined) this.#appendSummary(summary);
  }

  /**
   * Uploads files as an artifact. Where that is not possible a warning says why, and the step goes on.
   * @param cancelled aborted with a `Cancelled` when the run is cancelled
   */
  async upload(wanted: ArtifactWanted, cancelled: AbortSignal): Promise<UploadedArtifact | undefined> {
    const files = wanted.files.filter((file) => existsSync(file));
    if (files.length === 0) {
      this.info(`No artifact "${wanted.name}", because there are no files to upload.`);
      return undefined;
    }
    try {
      return await uploadArtifact({ ...wanted, files }, this.env, cancelled, this.debug);
    } catch (error) {
      this.warn('Artifact', errorMessage(error));
      return undefined;
    }
  }

  /** Says where the uploaded artifact is. */
  async addArtifact({ line, outputs, summary, documents }: ArtifactResult): Promise<void> {
    this.info(line);
    await this.setOutputs(outputs);
    if (summary !== undefined) this.#appendSummary(summary);
    for (const one of documents) this.#appendDocument(one);
  }

  /** From now on a workflow log that takes nothing for so many milliseconds does not hold the step. */
  limitStalls(ms: number): void {
    this.log.limitStalls(ms);
  }

  /**
   * Everything is written, and the runner is left as it was found.
   * @param maxStallMs milliseconds for which the workflow log may take nothing
   */
  async close(maxStallMs: number): Promise<void> {
    this.limitStalls(maxStallMs);
    await this.log.close();
  }

  #annotate(annotation: Annotation): void {
    const { title, message } = annotation;
    this.log.annotate({ ...annotation, title: this.#redact(title), message: this.#redact(message) });
  }

  #writeDocument({ path, text }: StepResult['documents'][number]): boolean {
    try {
      writeDocument(path, this.#withoutHidden(text));
      return true;
    } catch (error) {
      this.warnOfFiles(`Cannot write ${path}: ${reasonOf(error)}. Continuing without this file.`);
      return false;
    }
  }

  #appendDocument({ path, text }: ArtifactResult['documents'][number]): void {
    try {
      appendDocument(path, this.#withoutHidden(text));
    } catch (error) {
      this.debug(`Cannot add the artifact's address to ${path}: ${reasonOf(error)}`);
    }
  }

  #appendSummary(markdown: string): void {
    try {
      appendSummary(this.#withoutHidden(markdown), this.env);
    } catch (error) {
      this.warn('Summary', `The summary could not be written: ${reasonOf(error)}`);
    }
  }
}

/** The runner's log page shows that a step is alive if something comes once a minute. */
const QUIET_MS = 50_000;
