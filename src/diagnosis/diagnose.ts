import type { ComponentKind } from '../app-platform/types.ts';
import type { InPieces } from '../basics/pieces.ts';
import type { LogEnd } from '../logs/log-end.ts';
import { type Cause, causeOf, evidenceAt, UNKNOWN_CAUSE } from './cause.ts';
import {
  causeInMessage,
  causeOfCode,
  causeOfNoCommand,
  isOfCode,
  NO_COMMAND_EXIT_CODE,
} from './code-causes.ts';
import { type Finding, findingIn, isBefore } from './engine.ts';
import { reasonMeaning } from './error-codes.ts';
import { type Excerpt, endExcerpt, excerptOf } from './excerpt.ts';
import { exitCodeIn } from './exit-codes.ts';
import { failureLocations } from './failure-locations.ts';
import { linesOf } from './lines.ts';
import { RuleSet } from './matching.ts';
import { exitCodeInLogs, healthCheckIn } from './platform-lines.ts';
import { reasonFor } from './reasons.ts';
import type { LogLine } from './rule.ts';
import { RULES } from './rules/index.ts';
import type { SourceLocation } from './source-locations.ts';
import type { SourceRoots } from './source-paths.ts';
import { adviceWithSpec } from './spec-advice.ts';
import { type ComponentValues, portFinding, type SpecValues } from './spec-checks.ts';
import { withoutToolPrefixes } from './tool-prefixes.ts';

/** A failed step, as the API says it. */
export interface FailedStep {
  /** `undefined`: it belongs to no component. */
  component: string | undefined;
  /** In words: "Building service web". */
  step: string;
  /** Whose log tells of it. */
  stage: 'BUILD' | 'DEPLOY';
  /** `reason.code` and `reason.message`; '' where the API sent none. */
  code: string;
  message: string;
}

/** Why a step failed: a member of `failures` in diagnosis.json. */
export interface Diagnosis {
  component: string | null;
  kind: ComponentKind | null;
  stage: 'BUILD' | 'DEPLOY';
  step: string;
  code: string;
  message: string;
  /** Of the command or the container, where the API or a log names it. */
  exit_code: number | null;
  /** One line: "web: Cannot find module './db'". */
  title: string;
  cause: Cause;
  /**
   * Where no line reads like a failure, the end of the log; `null` where there is none, or the platform
   * failed.
   */
  excerpt: Excerpt | null;
  /** Places in the repository that the log names as wrong. */
  locations: SourceLocation[];
}

export interface DiagnosisInput {
  /**
   * The ends of the logs that can tell of it, in the order in which they count where they say as much: for a
   * build its log, for a deployment the container's own (deploy log, crash log, run log).
   */
  logs: readonly LogEnd[];
  /** The spec that was deployed; undefined where it is not known. */
  spec?: SpecValues | undefined;
  /** Where the component's sources are; left out: no locations are wanted. */
  sources?: SourceRoots | undefined;
  /** For tests; left out: all rules. */
  rules?: RuleSet;
}

/** Says why a step failed. Pure: the same values give the same diagnosis. */
export function* diagnoseFailure(
  failure: FailedStep,
  { logs, spec, sources, rules = allRules() }: DiagnosisInput,
): InPieces<Diagnosis> {
  const { component: name, stage, step, code, message } = failure;
  const component = spec?.components.find((one) => one.name === name);
  const read: ReadLog[] = [];
  for (const log of logs) read.push(yield* readLog(log, name, rules));
  const exitCode = exitCodeIn(code, message) ?? exitCodeInLogs(read.map(({ lines }) => lines));
  const { cause, excerpt } = findCause(failure, read, component, exitCode);
  const { short, nextStep, isGeneral } = reasonMeaning(code, message);
  const said = cause.evidence.length > 0 && !isOfCode(cause);
  const advice = cause.advice || (said && isGeneral ? '' : nextStep);
  const subject = name ?? 'The deployment';
  return {
    component: name ?? null,
    kind: component?.kind ?? null,
    stage,
    step,
    code,
    message,
    exit_code: exitCode ?? null,
    title:
      cause.summary === '' || isOfCode(cause)
        ? `${subject} ${short}`
        : `${name ?? 'Deployment'}: ${cause.summary}`,
    cause: {
      ...cause,
      advice: adviceWithSpec(advice, cause, { stage, component, spec }),
    },
    excerpt,
    locations: sources ? failureLocations(read, cause, stage, sources) : [],
  };
}

let compiled: RuleSet | undefined;

function allRules(): RuleSet {
  compiled ??= new RuleSet(RULES);
  return compiled;
}

interface ReadLog {
  file: string;
  lines: LogLine[];
  finding: Finding | undefined;
}

function* readLog(log: LogEnd, component: string | undefined, rules: RuleSet): InPieces<ReadLog> {
  const lines = withoutToolPrefixes(linesOf(log, component));
  yield;
  return {
    file: log.file,
    lines,
    finding: yield* findingIn(lines, log.type === 'BUILD' ? 'BUILD' : 'DEPLOY', rules),
  };
}

interface CauseWithExcerpt {
  cause: Cause;
  excerpt: Excerpt | null;
}

/**
 * What counts before what: a code of the API that alone names the cause; what log and spec say together,
 * unless something went wrong after it; what a log says; the API's code or the exit code; a symptom.
 */
function findCause(
  { code, message, stage }: FailedStep,
  read: readonly ReadLog[],
  component: ComponentValues | undefined,
  exitCode: number | undefined,
): CauseWithExcerpt {
  const reason = reasonFor(code);
  const byCode = causeOfCode(code);
  const best = bestOf(read);
  if (byCode && reason?.certain) return causeFromCode(byCode, best, read);
  // What logs hold when the platform itself failed is only to blame where it is a known cause.
  if (byCode?.class === 'platform' && best?.finding.precedence !== 'cause')
    return { cause: byCode, excerpt: null };
  const byPort = stage === 'DEPLOY' && component ? portCause(read, component) : undefined;
  if (byPort) return byPort;
  if (best && !isFromOutside(best.finding)) return causeFromLog(best);
  const other =
    byCode ?? (exitCode === NO_COMMAND_EXIT_CODE && stage === 'DEPLOY' ? causeOfNoCommand() : undefined);
  if (!best) return { cause: other ?? causeInMessage(message) ?? UNKNOWN_CAUSE, excerpt: lastLines(read) };
  const said = causeFromLog(best);
  return other ? { ...said, cause: { ...other, evidence: said.cause.evidence } } : said;
}

/** A log may say more of the same; what else it says is not what the API means. */
function causeFromCode(
  cause: Cause,
  best: LogWithFinding | undefined,
  read: readonly ReadLog[],
): CauseWithExcerpt {
  const isSame = best?.finding.rule?.class === cause.class && !isFromOutside(best.finding);
  return isSame ? causeFromLog(best) : { cause, excerpt: lastLines(read) };
}

/** How the first log that holds anything ends: what ran last. */
function lastLines(read: readonly ReadLog[]): Excerpt | null {
  for (const { file, lines } of read) {
    const excerpt = endExcerpt(file, lines);
    if (excerpt) return excerpt;
  }
  return null;
}

type LogWithFinding = ReadLog & { finding: Finding };

function bestOf(read: readonly ReadLog[]): LogWithFinding | undefined {
  let best: LogWithFinding | undefined;
  for (const { finding, ...log } of read)
    if (finding && isBefore(finding, best?.finding)) best = { ...log, finding };
  return best;
}

/** A symptom, or what is printed after any failure. */
function isFromOutside({ precedence }: Finding): boolean {
  return precedence === 'symptom' || precedence === 'epilogue';
}

function causeFromLog({ finding, file, lines }: LogWithFinding): CauseWithExcerpt {
  return { cause: causeOf(finding, file, lines), excerpt: excerptOf(file, lines, finding.at) };
}

/**
 * The app runs, and is asked on a port on which it does not listen: where a health check failed, and nothing
 * after it started.
 */
function portCause(read: readonly ReadLog[], component: ComponentValues): CauseWithExcerpt | undefined {
  const refused = read.map(({ lines }) => healthCheckIn(lines)).find((found) => found !== undefined);
  if (!refused) return undefined;
  for (const { file, lines, finding } of read) {
    const found = portFinding(lines, component, refused.port);
    // What went wrong after the server had started may have stopped it.
    if (!found || (finding && !isFromOutside(finding) && finding.at[0] > found.at)) continue;
    const { at, ...words } = found;
    const cause = { ...words, retry_may_help: false, evidence: evidenceAt([at], file, lines) };
    return { cause, excerpt: excerptOf(file, lines, [at]) };
  }
  return undefined;
}
