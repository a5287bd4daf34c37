import type { Finding } from './engine.ts';
import type { CauseClass, LogLine } from './rule.ts';

/** Why something failed, as diagnosis.json says it. */
export interface Cause {
  /** `null`: no rule knows it. */
  rule: string | null;
  /** One line without a full stop; '' where nothing is known. */
  summary: string;
  class: CauseClass;
  retry_may_help: boolean;
  /** Sentences; '' where there is none. */
  advice: string;
  link: string | null;
  /** The key line first, three at most; none where no line reads like a failure. */
  evidence: Evidence[];
}

export interface Evidence {
  /** The log's file name. */
  log: string;
  line: number;
  text: string;
}

const MAX_EVIDENCE = 3;
const MAX_SUMMARY_CHARS = 200;
const MAX_ADVICE_CHARS = 600;
const MAX_EVIDENCE_CHARS = 500;

export const UNKNOWN_CAUSE: Cause = {
  rule: null,
  summary: '',
  class: 'unknown',
  retry_may_help: false,
  advice: '',
  link: null,
  evidence: [],
};

/** Whether a rule knows the failure itself, and not only of what kind it is. */
export function isKnown({ rule }: Cause): boolean {
  return rule !== null && !rule.startsWith('error/');
}

/** What a finding says, in words. `log`: the file's name. */
export function causeOf(
  { rule, parts, at, precedence }: Finding,
  log: string,
  lines: readonly LogLine[],
): Cause {
  const evidence = evidenceAt(at, log, lines);
  if (!rule || precedence === 'epilogue') {
    // What tools print after any failure is no headline.
    const summary = precedence === 'epilogue' ? '' : headline(evidence[0]?.text ?? '');
    return { ...UNKNOWN_CAUSE, summary, evidence };
  }
  return {
    rule: rule.id,
    summary: headline(filledIn(rule.summary, parts)),
    class: rule.class,
    retry_may_help: rule.retryMayHelp ?? false,
    advice: cut(filledIn(rule.advice, parts), MAX_ADVICE_CHARS),
    link: rule.link ?? null,
    evidence,
  };
}

export function evidenceAt(at: readonly number[], log: string, lines: readonly LogLine[]): Evidence[] {
  return at.slice(0, MAX_EVIDENCE).flatMap((place) => {
    const line = lines[place];
    return line ? [{ log, line: line.number, text: cut(line.text.trim(), MAX_EVIDENCE_CHARS) }] : [];
  });
}

/**
 * A text of a rule with its parts filled in. A part that was not matched leaves nothing; where none of those
 * that stand together was, the preposition before them goes too.
 */
function filledIn(text: string, parts: Record<string, string>): string {
  return text.replaceAll(PARTS, (_, before: string, together: string) => {
    let isNamed = false;
    const words = together.replaceAll(/\{(\w+)\}/g, (_part, name: string) => {
      const part = parts[name]?.trim() ?? '';
      isNamed ||= part !== '';
      return part;
    });
    return isNamed ? before + words : '';
  });
}

/** `{part}`s with at most a mark between them, such as `{host}:{port}`, and what leads to them. */
const PARTS = /((?: (?:at|by|for|from|in|of|on|to|with))? ?)(\{\w+\}(?:[:.]?\{\w+\})*)/g;

/** One line that can stand in a title. */
function headline(text: string): string {
  return cut(
    text
      .replaceAll(/\s+/g, ' ')
      .replace(/[\s:]+$/, '')
      .trim(),
    MAX_SUMMARY_CHARS,
  );
}

function cut(text: string, chars: number): string {
  return text.length > chars ? `${text.slice(0, chars - 1).toWellFormed()}…` : text;
}
