import { join } from 'node:path';
import { placeOf } from './annotation-place.ts';
import { COMMAND_NAMES, type Command, parseCommand } from './commands.ts';
import { LineReader } from './lines.ts';
import type { Annotation, LogLine, RunnerEvent } from './log-line.ts';
import { Masks } from './masks.ts';
import { type MatchedProblem, MatcherSet, type Repository, readMatchers } from './problem-matcher.ts';
import { StoredLines } from './stored-lines.ts';

export interface StepLogOptions extends Repository {
  /** Debug lines are stored, and commands are echoed. Default false. */
  debug?: boolean;
  /** See `MatcherSet`. Default false, as the runner is. */
  stripColours?: boolean;
  onEvent?: (event: RunnerEvent) => void;
  /** Each line as it came off the process, before anything is made of it. */
  onLine?: (line: string, stream: 'stdout' | 'stderr') => void;
  /** Keep `lines`. Default true; a log of a gigabyte is better not kept. */
  keepLines?: boolean;
}

/** What a step's output comes to: bytes in, stored log, annotations, masks and the rest out. */
export class StepLog {
  readonly lines: LogLine[] = [];
  /** Those that GitHub shows: ten of each level. */
  readonly annotations: Annotation[] = [];
  /** Errors, warnings and notices beyond them: in the log only. */
  annotationsDropped = 0;
  readonly commandsCarriedOut: Command[] = [];
  /** Lines that are commands, seen while commands were off, so without effect. */
  readonly commandsIgnored: Command[] = [];
  readonly outputs: Record<string, string> = {};
  readonly state: Record<string, string> = {};
  readonly matchersAdded: string[] = [];
  readonly matchersRemoved: string[] = [];
  /** A command could not be carried out, which fails the step. */
  commandFailed = false;

  readonly stdout: LineReader;
  readonly stderr: LineReader;

  readonly #options: StepLogOptions;
  readonly #masks = new Masks();
  readonly #stored = new StoredLines();
  readonly #matchers: { stdout: MatcherSet; stderr: MatcherSet };
  /** What each command does; `set-env` and `add-path` do nothing any more. */
  readonly #effects: Record<string, (command: Command) => void> = {
    'add-mask': ({ data }) => this.#addMask(data),
    'add-matcher': ({ data }) => this.#addMatchers(data),
    'remove-matcher': ({ properties, data }) => this.#removeMatchers(properties.owner, data),
    'set-output': ({ properties, data }) => this.#setPair('set-output', properties.name, data),
    'save-state': ({ properties, data }) => this.#setPair('save-state', properties.name, data),
    debug: ({ data }) => this.#debug(data),
    notice: ({ properties, data }) => this.#issue('notice', data, this.#place(properties)),
    warning: ({ properties, data }) => this.#issue('warning', data, this.#place(properties)),
    error: ({ properties, data }) => this.#issue('error', data, this.#place(properties)),
    group: ({ data }) => this.#store('##[group]', data, false),
    endgroup: () => this.#store('##[endgroup]', '', false),
    echo: ({ data }) => this.#switchEcho(data),
  };
  readonly #counts = { error: 0, warning: 0, notice: 0 };
  #stopToken: string | undefined;
  #echo: boolean;

  constructor(options: StepLogOptions) {
    this.#options = options;
    this.#echo = options.debug ?? false;
    this.#matchers = {
      stdout: new MatcherSet(options, options.stripColours),
      stderr: new MatcherSet(options, options.stripColours),
    };
    this.stdout = new LineReader((line) => this.#receive(line, 'stdout'));
    this.stderr = new LineReader((line) => this.#receive(line, 'stderr'));
  }

  /** The values that were masked by command, in their order. */
  get masks(): string[] {
    return this.#masks.values;
  }

  /** Commands are switched off, by a token nobody has given back. */
  get commandsOff(): boolean {
    return this.#stopToken !== undefined;
  }

  /** Hides a secret of the job from now on, as if the runner had known it from the start. */
  mask(value: string): void {
    this.#masks.hide(value);
  }

  masked(text: string): string {
    return this.#masks.apply(text);
  }

  /** An error of the runner's own. */
  error(message: string): void {
    this.#issue('error', message, {});
  }

  /** Lines that were begun end here. */
  end(): void {
    this.stderr.end();
    this.stdout.end();
  }

  #receive(line: string, stream: 'stdout' | 'stderr'): void {
    this.#options.onLine?.(line, stream);
    if ((line.includes('##[') || line.includes(':')) && this.#carryOut(line)) return;
    const matched = this.#matchers[stream].match(line);
    if (matched) this.#problem(matched.problem, matched.stored);
    else this.#store('', line, true);
  }

  /** Whether the line was a command and is done with. */
  #carryOut(line: string): boolean {
    const stopToken = this.#stopToken;
    const command = parseCommand(
      line,
      (name) => COMMAND_NAMES.has(name) || name === stopToken?.toLowerCase(),
    );
    if (!command) return false;
    const name = command.name.toLowerCase();
    if (stopToken !== undefined) {
      if (name === stopToken.toLowerCase()) {
        this.#store('', line, false);
        this.#stopToken = undefined;
        this.#done(command);
        return true;
      }
      this.commandsIgnored.push(command);
      return false;
    }
    if (name === 'stop-commands') this.#stop(command, line);
    else this.#execute(name, command, line);
    return true;
  }

  #stop(command: Command, line: string): void {
    const token = command.data;
    if (token === '' || COMMAND_NAMES.has(token.toLowerCase()) || token.toLowerCase() === 'pause-logging') {
      this.#fail(line, 'Invoked ::stop-commands:: with a token that is empty or the name of a command.');
      return;
    }
    this.#stopToken = token;
    if (token.length > MAX_OPEN_TOKEN_LENGTH) this.#masks.hide(token);
    this.#store('', line, false);
    this.#done(command);
  }

  #execute(name: string, command: Command, line: string): void {
    const silent = name === 'add-mask' || name === 'debug' || isLevel(name);
    if (this.#echo && !silent) this.#store('', line, false);
    try {
      const effect = this.#effects[name];
      // Since 2020 only with ACTIONS_ALLOW_UNSECURE_COMMANDS.
      if (!effect)
        throw new Error(`The \`${name}\` command is disabled. Please upgrade to using Environment Files.`);
      effect(command);
      this.#done(command);
    } catch (error) {
      this.#fail(silent ? name : line, (error as Error).message);
    }
  }

  #done(command: Command): void {
    this.commandsCarriedOut.push(command);
    this.#options.onEvent?.({ type: 'command', command });
  }

  #fail(command: string, reason: string): void {
    this.error(`Unable to process command '${command}' successfully.`);
    this.error(reason);
    this.commandFailed = true;
  }

  #addMask(value: string): void {
    if (value.trim() === '') {
      this.#issue('warning', `Can't add secret mask for empty string in ##[add-mask] command.`, {});
      return;
    }
    if (this.#echo) this.#store('', '::add-mask::***', false);
    this.#masks.add(value);
  }

  #debug(text: string): void {
    if (this.#options.debug) this.#store('##[debug]', text, false);
  }

  #switchEcho(value: string): void {
    const wanted = value.trim().toLowerCase();
    if (wanted !== 'on' && wanted !== 'off') {
      throw new Error(
        `Invalid echo command value. Possible values can be: 'on', 'off'. Current value is: '${value}'.`,
      );
    }
    this.#echo = wanted === 'on';
  }

  #addMatchers(path: string): void {
    if (path === '') {
      this.#issue('warning', 'File path must be specified.', {});
      return;
    }
    const configs = readMatchers(this.#inWorkspace(path));
    this.#matchers.stdout.add(configs);
    this.#matchers.stderr.add(configs);
    this.matchersAdded.push(...configs.map((config) => config.owner));
  }

  #removeMatchers(owner: string | undefined, path: string): void {
    if (!owner === (path === '')) {
      const problem = owner ? 'Both values cannot be set.' : 'One of them must be set.';
      this.#issue('warning', `##[remove-matcher] takes an owner name or a file path. ${problem}`, {});
      return;
    }
    const owners = owner ? [owner] : readMatchers(this.#inWorkspace(path)).map((config) => config.owner);
    this.#matchers.stdout.remove(owners);
    this.#matchers.stderr.remove(owners);
    this.matchersRemoved.push(...owners);
  }

  #setPair(command: 'set-output' | 'save-state', name: string | undefined, value: string): void {
    if (!name) throw new Error(`Required field 'name' is missing in ##[${command}] command.`);
    (command === 'set-output' ? this.outputs : this.state)[name] = value;
    this.#issue('warning', `The \`${command}\` command is deprecated and will be disabled soon.`, {});
  }

  #inWorkspace(path: string): string {
    return path.startsWith('/') ? path : join(this.#options.workspace, path);
  }

  #place(properties: Record<string, string>): Partial<Annotation> {
    return placeOf(properties, this.#options.workspace, (text) => this.masked(text));
  }

  #problem(problem: MatchedProblem, stored: string): void {
    const { owner, level, message, ...place } = problem;
    this.#issue(level, message, { ...place, matcher: owner }, stored);
  }

  /** @param logText what the log shows, where that is not the message. */
  #issue(level: Annotation['level'], message: string, place: Partial<Annotation>, logText = message): void {
    this.#store(`##[${level}]`, logText, false);
    if (++this.#counts[level] > MAX_ANNOTATIONS) {
      this.annotationsDropped++;
      return;
    }
    const annotation = { level, message: this.masked(message).slice(0, MAX_MESSAGE_CHARACTERS), ...place };
    this.annotations.push(annotation);
    this.#options.onEvent?.({ type: 'annotation', annotation });
  }

  /**
   * Masks, then splits: a message of several lines is several lines of the log, the first with the marker.
   */
  #store(marker: string, text: string, fromProcess: boolean): void {
    const masked = this.masked(`${marker}${text}`);
    for (const [index, stored] of masked.split(/\r\n|\n|\r/).entries()) {
      const line = this.#stored.add(stored, fromProcess || index > 0);
      if (this.#options.keepLines ?? true) this.lines.push(line);
      this.#options.onEvent?.({ type: 'line', line });
    }
  }
}

function isLevel(name: string): name is Annotation['level'] {
  return name === 'error' || name === 'warning' || name === 'notice';
}

/** Of each level, in one step. */
const MAX_ANNOTATIONS = 10;
const MAX_MESSAGE_CHARACTERS = 4096;
/** Characters. A longer stop-commands token is treated as a secret. */
const MAX_OPEN_TOKEN_LENGTH = 6;
