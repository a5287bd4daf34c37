import { type Finding, filledIn, findingIn, isBefore } from './engine.ts';
import { type Excerpt, excerptOf } from './excerpt.ts';
import { type LogEnd, linesOf } from './lines.ts';
import type { RuleSet } from './matching.ts';
import type { CauseClass, LogLine } from './rule.ts';

/** Why something failed, as diagnosis.json says it. */
export interface Cause {
  /** `null`: no rule knows it. */
  rule: string | null;
  /** One line; '' where nothing is known. */
  summary: string;
  class: CauseClass;
  retry_may_help: boolean;
  advice: string;
  link: string | null;
  /** THE line first, three at most; none where no line reads like a failure. */
  evidence: Evidence[];
}

export interface Evidence {
  log: string;
  line: number;
  text: string;
}

/** The cause that logs name, and the lines around it. */
export interface NamedCause {
  cause: Cause;
  excerpt: Excerpt;
  finding: Finding;
}

const MAX_EVIDENCE = 3;
const MAX_SUMMARY_CHARS = 200;
const MAX_EVIDENCE_CHARS = 500;

/**
 * The cause that the first of the logs names that names any as clearly as the others.
 * @param logs in the order in which they count
 * @param component only its lines count, where a log holds those of several
 */
export function causeIn(
  logs: readonly LogEnd[],
  component: string | undefined,
  rules: RuleSet,
): NamedCause | undefined {
  let best: { finding: Finding; log: LogEnd; lines: LogLine[] } | undefined;
  for (const log of logs) {
    const lines = linesOf(log, component);
    const finding = findingIn(lines, log.type === 'BUILD' ? 'BUILD' : 'DEPLOY', rules);
    if (finding && isBefore(finding, best?.finding)) best = { finding, log, lines };
  }
  if (!best) return undefined;
  const { finding, log, lines } = best;
  return {
    finding,
    cause: causeOf(finding, log.file, lines),
    excerpt: excerptOf(log.file, lines, finding.at),
  };
}

function causeOf({ rule, parts, at, precedence }: Finding, log: string, lines: readonly LogLine[]): Cause {
  const evidence = at.slice(0, MAX_EVIDENCE).map((place) => evidenceOf(log, lines[place] as LogLine));
  if (!rule || precedence === 'epilogue')
    return { ...UNKNOWN, summary: headline(evidence[0]?.text ?? ''), evidence };
  return {
    rule: rule.id,
    summary: headline(filledIn(rule.summary, parts)),
    class: rule.class,
    retry_may_help: rule.retryMayHelp ?? false,
    advice: filledIn(rule.advice, parts),
    link: rule.link ?? null,
    evidence,
  };
}

const UNKNOWN = {
  rule: null,
  class: 'unknown',
  retry_may_help: false,
  advice: '',
  link: null,
} as const;

function evidenceOf(log: string, { number, text }: LogLine): Evidence {
  const trimmed = text.trim();
  const isLong = trimmed.length > MAX_EVIDENCE_CHARS;
  return {
    log,
    line: number,
    text: isLong ? `${trimmed.slice(0, MAX_EVIDENCE_CHARS - 1).toWellFormed()}…` : trimmed,
  };
}

/** One line that can stand in a title. */
function headline(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length > MAX_SUMMARY_CHARS ? `${line.slice(0, MAX_SUMMARY_CHARS - 1).toWellFormed()}…` : line;
}
