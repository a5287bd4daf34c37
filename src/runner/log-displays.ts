import { statSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { LOG_TYPE_FACTS, type LogType } from '../app-platform/log-types.ts';
import { reasonOf } from '../basics/errors.ts';
import { ComponentLines, type Owner } from '../logs/component-lines.ts';
import type { LogDisplay } from '../logs/log-display.ts';
import { type LogStyle, logStyle, type PrefixKind, styled } from './log-style.ts';
import type { WorkflowStep } from './workflow-step.ts';

/** The log of one component that shows its failure. */
export interface FailedLog {
  type: LogType;
  component: string;
}

export interface DisplayOptions {
  /** Whether lines are shown as they come. */
  live: boolean;
  prefix: PrefixKind;
  /** The components whose lines are shown; none: not known. */
  components: string[];
  /** What has failed by now. */
  failedLogs: () => Promise<FailedLog[]>;
  /** Whether something has ended in a way that explains why other logs are missing. */
  endedEarly: () => boolean;
}

/** A file to be shown, of one component or of all together. */
interface FileToShow {
  type: LogType;
  component: string | undefined;
  file: string;
  tailLines: number | undefined;
}

/** Where the lines of logs are shown in the workflow log: each log in a group. */
export class LogDisplays {
  readonly #step: WorkflowStep;
  readonly #options: DisplayOptions;
  readonly #style: LogStyle;
  /** Whose lines were shown last. */
  #lastShown: symbol | undefined;
  /** Files that are shown when no more lines of their type come. */
  #files: FileToShow[] = [];
  /** One file after the other. */
  #showing: Promise<void> = Promise.resolve();

  constructor(step: WorkflowStep, options: DisplayOptions) {
    this.#step = step;
    this.#options = options;
    this.#style = logStyle(options.prefix, options.components);
  }

  /** @param sharedBy how many logs are shown in this place at once: several share a group */
  readonly display = (type: LogType, component: string | undefined, sharedBy: number): LogDisplay => {
    const { log, info } = this.#step;
    const { live, components, endedEarly } = this.#options;
    const title = groupTitle(type, sharedBy === 1 ? component : undefined);
    const owner = Symbol(title);
    const place = { owner, title, style: this.#style };
    const note = (text: string) => {
      log.closeGroup();
      info(component === undefined ? text : `${component}: ${text}`);
    };
    return {
      show: (bytes, isVisible) => (live ? this.#show(place, bytes, isVisible) : undefined),
      showRecovered: (bytes) =>
        live
          ? this.#show({ ...place, title: `${title}: lines that were missed live, from the archive` }, bytes)
          : undefined,
      showsFiles: live && components.length > 1 && (component === undefined || sharedBy > 1),
      showFile: (file, tailLines) => {
        if (live) this.#files.push({ type, component, file, tailLines });
      },
      endLine: () => log.endLine(),
      note,
      noteAbsent: (text) => {
        if (!endedEarly()) note(text);
      },
    };
  };

  /** No more lines of a type come for now: its files are shown. */
  readonly end = (type: LogType): Promise<void> => {
    const files = this.#files.filter((one) => one.type === type);
    this.#files = this.#files.filter((one) => one.type !== type);
    this.#showing = this.#showing.then(async () => {
      await this.#showFiles(files, false);
      this.#step.log.closeGroup();
    });
    return this.#showing;
  };

  /**
   * No more lines come at all.
   * @param withRest whether to show files whose turn never came
   */
  async close(withRest: boolean): Promise<void> {
    await this.#showing;
    if (withRest) await this.#showFiles(this.#files.splice(0), false);
    this.#step.log.endLogs();
  }

  /** Prints saved logs after a failure: of the components that failed, or of all where none did. */
  async print(
    logs: { type: LogType; component: string | undefined; file: string | undefined }[],
    tailLines: number | undefined,
  ): Promise<void> {
    const files = logs.flatMap(({ file, ...log }) => (file ? [{ ...log, file, tailLines }] : []));
    await this.#showFiles(files, true);
    this.#step.log.endLogs();
  }

  /** Each component's lines in a group of its own; those of a failure come first, outside any group. */
  async #showFiles(files: FileToShow[], onlyFailed: boolean): Promise<void> {
    if (files.length === 0) return;
    const failed = await this.#options.failedLogs();
    try {
      await this.#showSections(files, failed, onlyFailed);
    } catch (error) {
      this.#step.warnOfFiles(`Saved logs could not be shown: ${reasonOf(error)}.`);
    }
  }

  async #showSections(files: FileToShow[], failed: FailedLog[], onlyFailed: boolean): Promise<void> {
    const sections = files.flatMap((file) => this.#sectionsOf(file, failed, onlyFailed));
    const ofFailed = sections.filter(({ component }) => failed.some((one) => one.component === component));
    const shown = onlyFailed && ofFailed.length > 0 ? ofFailed : sections;
    for (const section of shown.toSorted((a, b) => a.rank - b.rank)) await this.#showSection(section);
  }

  #sectionsOf(log: FileToShow, failed: FailedLog[], onlyFailed: boolean): Section[] {
    const { type, component, file, tailLines } = log;
    const { prefix, components } = this.#options;
    const first = failed.map((one) => one.component).filter((name) => components.includes(name));
    const known = [...new Set([...first, ...components])].slice(0, MAX_SECTIONS);
    const holdsSeveral = component === undefined && components.length > 1;
    const isApart = holdsSeveral && (onlyFailed || statSync(file).size <= MAX_APART_BYTES);
    const lines = new ComponentLines(file, isApart ? known : []);
    const placeOf = (owner: Owner) => (owner === undefined ? known.length : known.indexOf(owner));
    return lines.owners
      .toSorted((a, b) => placeOf(a) - placeOf(b))
      .map((owner) => {
        const name = component ?? owner ?? (components.length === 1 ? components[0] : undefined);
        const place = failed.findIndex((one) => one.component === name && one.type === type);
        return {
          type,
          component: name,
          isFailed: place !== -1,
          rank: place === -1 ? failed.length : place,
          style: name === undefined ? this.#style : logStyle(prefix, [name]),
          pieces: () => lines.of(owner, tailLines),
        };
      });
  }

  async #showSection({ type, component, isFailed, style, pieces }: Section): Promise<void> {
    const { log } = this.#step;
    const title = groupTitle(type, component);
    const place = { owner: Symbol(title), title: isFailed ? undefined : title, style };
    log.closeGroup();
    if (isFailed) log.problem(this.#step.redacted(title));
    for (const lines of pieces()) {
      await this.#show(place, lines);
      // A large file is read and written in turns of the event loop, so that signals and timers are heard.
      await setImmediate();
    }
    log.endLine();
    log.closeGroup();
  }

  #show({ owner, title, style }: Place, bytes: Buffer, isVisible = false): Promise<void> | undefined {
    const { log } = this.#step;
    // The last line of a log may have no newline, and this is a line of another.
    if (this.#lastShown !== owner) log.endLine();
    this.#lastShown = owner;
    if (title !== undefined) log.openGroup(this.#step.redacted(title));
    return log.log(styled(bytes, style), isVisible);
  }
}

/** A larger log, which would be read for seconds again and again, is shown as it is; 64 MiB. */
const MAX_APART_BYTES = 64 * 1024 * 1024;
/** For each the file is read once more; the lines of all other components stay together. */
const MAX_SECTIONS = 10;

interface Place {
  owner: symbol;
  /** Of the group; `undefined`: outside any. */
  title: string | undefined;
  style: LogStyle;
}

/** What one component wrote into one log. */
interface Section {
  type: LogType;
  component: string | undefined;
  isFailed: boolean;
  /** Its place in the order in which things failed. */
  rank: number;
  style: LogStyle;
  pieces: () => Iterable<Buffer>;
}

/** "BUILD log of web", "RUN_RESTARTED log of web (crash log)" */
function groupTitle(type: LogType, component: string | undefined): string {
  const { name } = LOG_TYPE_FACTS[type];
  const title = component === undefined ? `${type} log` : `${type} log of ${component}`;
  return name === `${type.toLowerCase().replaceAll('_', ' ')} log` ? title : `${title} (${name})`;
}
