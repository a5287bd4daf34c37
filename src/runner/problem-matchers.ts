import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { reasonOf } from '../basics/errors.ts';
import type { WorkflowLog } from './workflow-log.ts';

/** The matchers lie beside `dist/`, from where the runner loads them. */
const FOLDER = join(process.argv[1] ?? '', '..', '..', 'problem-matchers');

/** Matchers that the runner applies while a build log is printed. */
export class ProblemMatchers {
  readonly #log: WorkflowLog;
  #owners: string[] = [];

  constructor(log: WorkflowLog) {
    this.#log = log;
  }

  /** Annotations on the source are a help: a log is printed without them too. */
  add(): void {
    if (this.#owners.length > 0) return;
    try {
      this.#addAll();
    } catch (error) {
      this.#log.debug(`No problem matchers: ${reasonOf(error)}`);
    }
  }

  #addAll(): void {
    for (const file of readdirSync(FOLDER).filter((name) => name.endsWith('.json'))) {
      const path = join(FOLDER, file);
      const { problemMatcher } = JSON.parse(readFileSync(path, 'utf8')) as {
        problemMatcher: { owner: string }[];
      };
      this.#owners.push(...problemMatcher.map(({ owner }) => owner));
      this.#log.addMatcher(path);
    }
  }

  remove(): void {
    for (const owner of this.#owners) this.#log.removeMatcher(owner);
    this.#owners = [];
  }
}
