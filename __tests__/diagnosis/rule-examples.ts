import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** A log that a rule has to explain, through the whole engine with all rules in place. */
export interface RuleExample {
  /** The rule's id. */
  rule: string;
  /** Left out: BUILD if the rule is for builds, else DEPLOY. */
  stage?: 'BUILD' | 'DEPLOY';
  /** What the tool printed, or the path of a file with it below `__tests__/diagnosis/`. */
  log: string | { file: string };
  /** The evidence line without its indentation, or its beginning. */
  evidence: string;
  /** The whole summary. */
  summary?: string;
}

/** Logs of builds and starts that went well: every rule is silent on them. */
export interface CleanLog {
  name: string;
  stage: 'BUILD' | 'DEPLOY';
  log: string | { file: string };
}

const HERE = path.resolve('__tests__/diagnosis');

/** The `examples` and `clean` of all files in `examples/`. */
export async function allExamples(): Promise<{ examples: RuleExample[]; clean: CleanLog[] }> {
  const names = readdirSync(path.join(HERE, 'examples')).filter((name) => name.endsWith('.ts'));
  const files: { examples?: RuleExample[]; clean?: CleanLog[] }[] = await Promise.all(
    names.map((name) => import(pathToFileURL(path.join(HERE, 'examples', name)).href)),
  );
  return {
    examples: files.flatMap(({ examples }) => examples ?? []),
    clean: files.flatMap(({ clean }) => clean ?? []),
  };
}

export function textOf(log: RuleExample['log']): string {
  return typeof log === 'string' ? log : readFileSync(path.join(HERE, log.file), 'utf8');
}
