import type { InPieces } from '../basics/pieces.ts';
import { type Span, startsOf, stepsOf } from './attempts.ts';
import { isFrame, rootsOfChains } from './chains.ts';
import { failedCommandIn, lastOutput } from './failed-command.ts';
import { bestLine, MIN_SCORE_BEFORE_EPILOGUE, STRONG_SCORE } from './fallback.ts';
import type { Match, RuleSet } from './matching.ts';
import type { LogLine, Rule } from './rule.ts';
import { KINDS } from './rules/kinds.ts';

/** What says why something failed, in one log. */
export interface Finding {
  precedence: Precedence;
  /** `undefined`: no rule knows it. */
  rule: Rule | undefined;
  parts: Record<string, string>;
  /** Places in the list of lines, the key line first. */
  at: [number, ...number[]];
}

/**
 * What counts before what, from first to last:
 *
 * | precedence     | the line                                                                             |
 * | -------------- | ------------------------------------------------------------------------------------ |
 * | `cause`        | a rule knows it as a cause                                                           |
 * | `likely`       | no rule but one of a kind of failures knows it, but it reads like a cause            |
 * | `wrapper`      | a rule knows it as an error that passes on another one                               |
 * | `possible`     | no rule knows it, and it reads like a failure                                        |
 * | `symptom`      | what the platform or a process manager sees from outside                             |
 * | `epilogue`     | what tools print after any failure                                                   |
 *
 * Within a log the last step of the build, or the last start of the container, that has one of the first
 * three is the one that failed. In it, of lines of the same precedence the first counts, and of a chain of
 * exceptions the root before what it caused. Of several logs the first one given that has the highest
 * precedence counts.
 */
export type Precedence = (typeof PRECEDENCE)[number];

export const PRECEDENCE = ['cause', 'likely', 'wrapper', 'possible', 'symptom', 'epilogue'] as const;

/** Says of one log why something failed; `undefined` where no line reads like a failure. */
export function* findingIn(
  lines: readonly LogLine[],
  stage: 'BUILD' | 'DEPLOY',
  rules: RuleSet,
): InPieces<Finding | undefined> {
  const recovery = lines.findLastIndex(({ text }) => RECOVERY.test(text) && !NO_RECOVERY.test(text));
  const isOvercome = (at: number) => at < recovery && RETRY.test(lines[at]?.text ?? '');
  const counting = [...(yield* rules.match(lines, stage))].filter(([at]) => !isOvercome(at));
  yield;
  const matches = withRootsFirst(new Map(counting), rootsOfChains(lines));
  let best: Finding | undefined;
  for (const span of spansOf(lines, stage, matches).reverse()) {
    const finding = findingWithin(span, lines, matches, isOvercome);
    if (finding && isBefore(finding, best)) best = finding;
    if (best && isOneOf(best, 'cause', 'likely', 'wrapper')) return best;
  }
  return best;
}

/** Whether `one` counts before `other`. */
export function isBefore(one: Finding, other: Finding | undefined): boolean {
  return !other || PRECEDENCE.indexOf(one.precedence) < PRECEDENCE.indexOf(other.precedence);
}

function isOneOf({ precedence }: Finding, ...some: Precedence[]): boolean {
  return some.includes(precedence);
}

function spansOf(lines: readonly LogLine[], stage: 'BUILD' | 'DEPLOY', matches: Matches): Span[] {
  if (stage === 'BUILD') return stepsOf(lines);
  const failures = [...matches.values()].filter(({ rank }) => rank === 'cause' || rank === 'wrapper');
  return startsOf(
    lines,
    failures.map(({ at }) => at[0]).sort((a, b) => a - b),
  );
}

type Matches = Map<number, Match>;

/** A failure that is tried again counts only where nothing after it says that things went well. */
const RETRY = /\b(?:retrying|will retry|retry in|trying again|next attempt)\b/i;
const RECOVERY =
  /\b(?:connected|ready|listening|recovered|succeeded|successful(?:ly)?)\b|\b(?:GET|HEAD) \/\S{0,200} (?:HTTP\/[\d.]+"? )?200\b/i;
const NO_RECOVERY = /\b(?:not|isn't|disconnected|waiting|until|error|fail(?:ed|ure)?)\b/i;

/** An exception whose root a rule knows too only passes it on, and comes second. */
function withRootsFirst(matches: Matches, roots: Map<number, number>): Matches {
  const result: Matches = new Map(matches);
  for (const [at, match] of matches) {
    const root = roots.get(at);
    const ofRoot = root === undefined ? undefined : matches.get(root);
    if (root === undefined || match.rank !== 'cause' || ofRoot?.rank !== 'cause') continue;
    result.set(at, { ...match, rank: 'wrapper' });
    // The outermost of them names what was to be done.
    if (result.get(root)?.at.length === 1) result.set(root, { ...ofRoot, at: [root, at] });
  }
  return result;
}

function findingWithin(
  span: Span,
  lines: readonly LogLine[],
  matches: Matches,
  isOvercome: (at: number) => boolean,
): Finding | undefined {
  const first = new Map<Match['rank'], Match>();
  for (let at = span.from; at < span.to; at++) {
    const match = matches.get(at);
    if (match && !first.has(match.rank)) first.set(match.rank, match);
  }
  const isNoise = (at: number) => matches.has(at) || isFrame(lines[at]?.text ?? '') || isOvercome(at);
  const cause = known('cause', first.get('cause'));
  if (cause) return withMore(cause, span, lines, matches, isNoise);
  const line = bestLine(lines, span.from, span.to, isNoise);
  const command = failedCommandIn(span, lines, matches);
  const unknown: Finding | undefined = line && {
    precedence: line.score >= STRONG_SCORE ? 'likely' : 'possible',
    ...kindOf(line, lines),
    at: command && command.at[0] > line.at ? [line.at, command.at[0]] : [line.at],
  };
  const failedCommand = known('wrapper', command);
  if (failedCommand) {
    const output = unknown?.at[0] ?? lastOutput(lines, span, failedCommand.at[0], isNoise);
    if (output < failedCommand.at[0]) failedCommand.at = [output, failedCommand.at[0]];
  }
  const epilogue = known('epilogue', first.get('epilogue'));
  return [
    unknown,
    failedCommand ?? known('wrapper', first.get('wrapper')),
    known('symptom', first.get('symptom')),
    epilogue && (weakLineBefore(epilogue, span, lines, isNoise) ?? epilogue),
  ].reduce((best, finding) => (finding && isBefore(finding, best) ? finding : best), undefined);
}

/** What can be said of a line that reads like a cause though no rule knows it. */
function kindOf(
  { at, score }: { at: number; score: number },
  lines: readonly LogLine[],
): Pick<Finding, 'rule' | 'parts'> {
  const text = lines[at]?.text ?? '';
  for (const rule of score >= STRONG_SCORE ? KINDS : []) {
    const found = rule.unless?.test(text) ? null : rule.lines[0].exec(text);
    if (found) return { rule, parts: { ...found.groups } };
  }
  return { rule: undefined, parts: {} };
}

/** How far before an epilogue the line stands that it follows. */
const MAX_LINES_TO_EPILOGUE = 15;

/** A step that ended with an epilogue failed: a line before it may say why in weaker words than elsewhere. */
function weakLineBefore(
  epilogue: Finding,
  { from }: Span,
  lines: readonly LogLine[],
  isNoise: (at: number) => boolean,
): Finding | undefined {
  const [keyLine] = epilogue.at;
  const line = bestLine(
    lines,
    Math.max(from, keyLine - MAX_LINES_TO_EPILOGUE),
    keyLine,
    isNoise,
    MIN_SCORE_BEFORE_EPILOGUE,
  );
  return line && { precedence: 'epilogue', rule: undefined, parts: {}, at: [line.at, keyLine] };
}

/** How far after the evidence lines stand that say more of it. */
const MAX_LINES_TO_MORE = 10;

/**
 * A cause of one line gets a second one: what another rule knows of the same step or start, or what it says
 * next.
 */
function withMore(
  cause: Finding,
  { to }: Span,
  lines: readonly LogLine[],
  matches: Matches,
  isNoise: (at: number) => boolean,
): Finding {
  const [keyLine] = cause.at;
  if (cause.at.length > 1) return cause;
  const end = Math.min(to, keyLine + 1 + MAX_LINES_TO_MORE);
  for (let at = keyLine + 1; at < end; at++) {
    const other = matches.get(at);
    if (other?.rank === 'cause' && other.rule !== cause.rule) return { ...cause, at: [keyLine, at] };
  }
  const next = bestLine(lines, keyLine + 1, end, isNoise);
  return next && next.score >= STRONG_SCORE ? { ...cause, at: [keyLine, next.at] } : cause;
}

function known(precedence: Precedence, match: Match | undefined): Finding | undefined {
  return match && { precedence, rule: match.rule, parts: match.parts, at: match.at };
}
