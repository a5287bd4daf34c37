import type { CleanLog, RuleExample } from './rule-examples.ts';

/** What real tools printed: `fixtures/make-projects.ts` can record it again. */
export function recorded(
  family: string,
  rows: readonly (readonly [name: string, rule: string, evidence: string])[],
): RuleExample[] {
  return rows.map(([name, rule, evidence]) => ({
    rule,
    log: { file: `fixtures/${family}/${name}.log` },
    evidence,
  }));
}

/**
 * What could not be recorded here (another version, operating system or host is needed): written down from
 * the sources and documents of the tools. Without `evidence` it is the first line.
 */
export function written(
  rows: readonly (readonly [rule: string, log: string, evidence?: string])[],
): RuleExample[] {
  return rows.map(([rule, log, evidence]) => ({
    rule,
    log: `${log}\n`,
    evidence: evidence ?? (log.split('\n')[0] as string).trim(),
  }));
}

/** Builds and starts of real tools that went well. */
export function recordedClean(family: string, names: readonly string[]): CleanLog[] {
  return names.flatMap((name) =>
    (['BUILD', 'DEPLOY'] as const).map((stage) => ({
      name: `${family}/${name}, ${stage}`,
      stage,
      log: { file: `fixtures/${family}/${name}.log` },
    })),
  );
}
