import type { LogLine } from './rule.ts';

/** From this on a line reads like a failure. */
export const MIN_SCORE = 4;
/** From this on it does so where what tools print after any failure follows soon. */
export const MIN_SCORE_BEFORE_EPILOGUE = 2;
/** From this on it reads like its cause, more so than an error that only passes on another one. */
export const STRONG_SCORE = 7;

/** Further up than this from the end of a step or start nothing is chosen without a rule. */
const MAX_LINES = 5_000;

interface Feature {
  /** What the line has. */
  what: string;
  pattern: RegExp;
  points: number;
}

/**
 * How much a line that no rule knows reads like the cause of a failure: the sum of the points of what it has.
 */
export function scoreOf(text: string): number {
  return WORTH_A_LOOK.test(text) ? scoreAbove(text, 0) : 0;
}

/** The score if it is above `least`; else 0 or less, as soon as that is known. */
function scoreAbove(text: string, least: number): number {
  const score = points(FOR, text);
  return score > least ? score + points(AGAINST, text) : 0;
}

function points(features: readonly Feature[], text: string): number {
  let sum = 0;
  for (const feature of features) if (feature.pattern.test(text)) sum += feature.points;
  return sum;
}

/**
 * The line among lines `from` to `to` (exclusive) that says best what went wrong: of equal ones the first.
 */
export function bestLine(
  lines: readonly LogLine[],
  from: number,
  to: number,
  isNoise: (index: number) => boolean,
  minScore = MIN_SCORE,
): { at: number; score: number } | undefined {
  let best: { at: number; score: number } | undefined;
  for (let at = Math.max(from, to - MAX_LINES); at < to; at++) {
    const least = best?.score ?? minScore - 1;
    const text = lines[at]?.text ?? '';
    if (!WORTH_A_LOOK.test(text)) continue;
    const isBeforeStack = STACK_BELOW.test(lines[at + 1]?.text ?? '') && !STACK_BELOW.test(text);
    const more = isBeforeStack ? BEFORE_STACK : 0;
    const score = scoreAbove(text, least - more) + more;
    if (score > least && score > more && !isNoise(at)) best = { at, score };
  }
  return best && withMessage(best, lines, to);
}

/** An exception whose message begins on a line of its own, as one written over several lines does. */
const BARE_EXCEPTION = /^\W{0,8}(?:[\w$]{1,60}\.){0,8}[A-Z]?\w{0,60}(?:[Ee]rror|Exception): ?$/;
const MAX_LINES_TO_MESSAGE = 4;

/** The line with the message of the exception whose head was chosen. */
function withMessage(
  best: { at: number; score: number },
  lines: readonly LogLine[],
  to: number,
): { at: number; score: number } {
  if (!BARE_EXCEPTION.test(lines[best.at]?.text ?? '')) return best;
  for (let at = best.at + 1; at < Math.min(to, best.at + MAX_LINES_TO_MESSAGE); at++) {
    const text = lines[at]?.text ?? '';
    if (text.trim() === '') continue;
    return STACK_BELOW.test(text) ? best : { at, score: Math.max(best.score, STRONG_SCORE) };
  }
  return best;
}

/** A stack trace that stands below its message, as that of most languages but Python does. */
const STACK_BELOW = /^\s{1,12}(?:at .{1,200}[(:/.]|from \S{1,200}:\d)/;
const BEFORE_STACK = 3;

/** What no line without a word of this can be. */
const WORTH_A_LOOK =
  /err|fail|exception|panic|fatal|abort|can(?:no|')t|could(?: not|n't)|unable|not detected|read-only|^ {0,4}! |no such|denied|refused|missing|invalid|unexpected|undefined|not (?:defined|set|allowed|supported|available|exist|valid|found|readable|writable|permitted)|unsupported|unknown|unresolved|expected|must |required|timed? ?out|killed|expired|violat|conflict|mismatch|exceed|exhaust|out of|too |deadlock|segmentation|duplicate|already|do(?:es)?(?: not|n't)|illegal|blocked|\bno \w+ files?\b|unhandled|uncaught|rejected|critical|\bE\d{3,}/i;

/** Points are chosen so that the table of examples in the tests holds; each line of it is a real tool's. */
const FEATURES: readonly Feature[] = [
  // What an error looks like.
  {
    what: 'an exception with its type in front',
    pattern:
      /^ {0,8}(?:(?:Uncaught|Unhandled)(?: [Ee]xception| [Ee]rror)?[:.]? |Exception in thread .{1,80} )?(?:[\w$]+[.\\]{1,2}|[\w$]+::){0,12}[A-Z][\w$]*(?:Error|Exception|Failure|Fault)(?: \[\w+\])?(?:\b[^:]{0,60})?:/,
    points: 7,
  },
  {
    what: 'an exception whose type has no usual ending',
    pattern: /^ {0,8}(?:[\w$]+(?:\.|::)){1,12}[A-Z][\w$]*[a-z][\w$]*(?<!Error|Exception|Failure|Fault): \S/,
    points: 4,
  },
  {
    what: 'an exception without a message',
    pattern: /^(?:[\w$]+\.){0,12}[A-Z]\w*(?:Error|Exception)$/,
    points: 5,
  },
  {
    what: 'an error with a code',
    pattern: /^ {0,4}(?:error|fatal)(?:\[\w+\]|:? [A-Z]{1,6}\d{2,6}\b)/i,
    points: 7,
  },
  {
    what: 'a word of level at the start',
    pattern:
      /^ {0,8}(?:[x✖✘✗×❌⨯*#=!>-]{1,5} ?|npm |gyp |npm error gyp )?\[?(?:error|err?o?!?|fatal(?: error)?|panic|critical|severe|e(?=: ))\]?(?:[:!]| -| in |\t| {1,4}(?=\S))/i,
    points: 5,
  },
  {
    what: 'a code of an error within',
    pattern: /[ :(]error [A-Z]{1,6}\d{2,6}: /,
    points: 7,
  },
  {
    what: 'a level within',
    pattern:
      /(?:\||\]|\dZ?|-|"level": ?"|level=)\s{0,6}\[?(?:ERROR|FATAL|CRITICAL|PANIC|SEVERE|error|fatal)\b|"level": ?[56]0\b/,
    points: 4,
  },
  {
    what: "a compiler's place and error",
    pattern: /^[^\s:()]{1,300}(?::\d+(?::\d+)?|\(\d+(?:,\d+)?\)):? (?:- )?(?:fatal )?error\b/,
    points: 7,
  },
  { what: "Go's or C's place and message", pattern: /^[^\s:]{1,300}\.\w{1,5}:\d+(?::\d+)?: \S/, points: 4 },
  {
    what: 'a program that names itself and fails',
    pattern:
      /^(?:\/?[\w./-]{1,100}: ){1,3}(?:line \d+: )?(?:[^\s:][^:]{0,100}: )?[^:]{0,200}(?:cannot|not found|no such|denied|not permitted|invalid|illegal|unrecogni[sz]ed|failed|unable)/i,
    points: 4,
  },
  {
    what: 'a kind of error in words',
    pattern:
      /^ {0,8}(?:(?:syntax|parse|parsing|type|internal|usage|fatal|runtime|configuration|config|compile|compilation|validation|connection|database|server|startup|initialization|module|import|permission|link|linker|template|reference|unhandled|uncaught) error\b|[A-Z]\w{2,30}(?: [a-z]\w{1,20}){0,2} (?:error|failed): \S)/i,
    points: 4,
  },
  {
    what: 'a sentence that begins with what cannot be',
    pattern:
      /^ {0,8}(?:! {1,6})?(?:could(?: not|n't)|can(?:not|'t)|unable to|failed to|missing|invalid|unknown|unsupported|no (?:such|matching|default|\w+ files?|\w+ found)|expected .{1,60} (?:but|found|got|instead))\b/i,
    points: 2,
  },
  {
    what: 'what a buildpack says went wrong',
    pattern: /^ {0,4}! {1,8}(?!warning|this |it |you |we |please |see |to |if |and |or )\S.{10}/i,
    points: 2,
  },
  { what: 'a panic', pattern: /^(?:panic: |thread '[^']*' .{0,20}panicked at|\*\* \()/, points: 8 },
  { what: 'a cause of an exception', pattern: /^ {0,8}(?:Caused by: |\[cause\]: |---> )/, points: 8 },
  { what: 'a sign for failure', pattern: /^\s{0,8}(?:[✖✘✗×❌⨯]|🔴|💥)/u, points: 2 },
  { what: 'a message of Yarn that has a number', pattern: /^➤ YN(?!0000|0002|0013|0086)\d{4}: /, points: 2 },
  // What went wrong, in words.
  {
    what: 'what is not there or cannot be done',
    pattern:
      /\b(?:failed to|cannot|can't|could not|couldn't|unable to|not found|no such|(?:does not|doesn't|do not|don't) (?:exist|have|support|match|satisfy|appear)|not exist|(?:is|are|was|were|has|have) not (?:been )?(?:set|defined|installed|recogni[sz]ed|allowed|supported|available|compatible|valid|detected|found|readable|writable)|expected .{1,60} (?:but|found|got|instead)|syntax error|read-only file system|i\/o error|undefined|missing|unresolved|no module|refused|denied|forbidden|unauthorized|invalid|illegal|unexpected|unknown|unrecogni[sz]ed|unsupported|incompatible|mismatch|conflict|expired|timed out|duplicate|already (?:in use|exists)|must (?:be|have|not)|out of (?:memory|range)|out of (?:date|sync)|(?:is|authentication) required|required (?:variable|environment|key|option)|no space left|killed|segmentation fault|not permitted|blocked|exceeded|violates)/i,
    points: 3,
  },
  {
    what: 'a word of failing',
    pattern: /\b(?:error|failed|failure|fails|fatal|exception|abort(?:ed)?|crashed|panic)\b/i,
    points: 2,
  },
  {
    what: 'a system error code',
    pattern:
      /\b(?:E(?:CONNREFUSED|NOTFOUND|ADDRINUSE|ACCES|PERM|NOENT|TIMEDOUT|CONNRESET|AI_AGAIN|PIPE)|SQLSTATE|errno)\b/i,
    points: 2,
  },
  { what: 'something quoted', pattern: /['"`‘“][^'"`’”]{1,120}['"`’”]/, points: 1 },
  // What only looks like one.
  {
    what: 'a warning or less',
    pattern:
      /^(?:\S{1,40} ){0,3}\[?(?:warn(?:ing)?s?|info|notice|debug|trace|hint|note|deprecat\w*)\b|"level": ?"(?:info|debug|warn\w*)"|level=(?:info|debug|warn\w*)/i,
    points: -6,
  },
  {
    what: 'a level below that of errors within',
    pattern: /\b(?:INFO|WARN|WARNING|DEBUG|NOTICE)\b/,
    points: -6,
  },
  { what: 'deprecated', pattern: /deprecat/i, points: -4 },
  {
    what: 'none of them',
    pattern:
      /\b(?:0|no|zero) (?:\w+ )?(?:errors?|failures?|failed|vulnerabilit)|errors?[:=] ?0\b|\b0 failed\b|without errors?/i,
    points: -8,
  },
  {
    what: 'a name or a file',
    pattern:
      /[\w@/]-(?:errors?|exceptions?)\b|\b(?:errors?|exceptions?|fail(?:ed|ure)?)[-_.](?:\w+\.)?(?:m?js|css|tsx?|py|html?|map|rb|php|ex|svg|json|\d)|\/\w*(?:error|exception)\w*\b(?!:)|\b\w+groups?\b/i,
    points: -4,
  },
  {
    what: 'a package being fetched or listed',
    pattern:
      /^\s*(?:Downloading|Downloaded|Collecting|Fetching|Installing|Using cached|Requirement already|Get:\d|Selecting|Preparing|Unpacking|Setting up|Compiling|Adding|Linking|create mode|Restoring|Copying|\+ |- |➤ YN0000)/,
    points: -6,
  },
  {
    what: 'a frame of a stack trace',
    pattern:
      /^\s*(?:at (?:.{1,200}[(:]|[\w$.<>/]{1,200}$)|File "|\.\.\. \d+ more|#\d+ |from \S+:\d+|in \S+\.\w+:\d+|\d+: 0x)|^\s+[\w./@-]+\.(?:go|rs|ex|exs):\d+/,
    points: -9,
  },
  {
    what: 'a source excerpt',
    pattern:
      /^\s*(?:>?\s{0,4}\d{1,6} ?[|│┃]|[|│┃] |[\^~]{2,}|\d+ \||→ \d+)|^\s*(?:throw |raise |return |if \(|\} catch|except )/,
    points: -9,
  },
  {
    what: 'a request served',
    pattern: /"?(?:GET|POST|PUT|HEAD|DELETE|PATCH|OPTIONS) \/\S*|HTTP\/[12]/,
    points: -5,
  },
  {
    what: 'advice',
    pattern:
      /^\s*(?:hint|help|note|tip|see|try|please|for more|read more|you (?:can|may|should)|if you|make sure|this is (?:probably|most likely)|run )\b|troubleshoot/i,
    points: -4,
  },
  { what: 'an address at the end', pattern: /https?:\/\/\S+$/, points: -2 },
  {
    what: 'an attempt that goes on',
    pattern:
      /\b(?:retry(?:ing)?|will try|trying again|fall(?:ing|s)? back|skipp(?:ed|ing)|ignor(?:ed|ing)|optional (?:dependenc|feature|peer)\w*)\b/i,
    points: -4,
  },
  {
    what: 'what passes on an error',
    pattern:
      /\bexit(?:ed)? (?:with )?(?:code|status)\b|non-?zero|\bcommand failed\b|\bcommand ['"`].{1,200}['"`] failed\b|recipe for target|could not read from remote|\b\d{1,5} (?:errors?|problems?|error\(s\))(?!\w| (?:in|at) )|^\W*(?:build|compilation|deploy(?:ment)?|install\w*|startup) (?:has )?(?:failed|error)|build failed|failed to compile|error during build|failed to execute goal|\bprocess .{0,60}exit|lifecycle|executing lifecycle|errors? (?:occurred|found)$|\bfound \d+ errors?|due to (?:\d+ )?previous|\btry again with\b|\bstaging failed\b|could not compile/i,
    points: -4,
  },
  {
    what: 'what builds print that go well',
    pattern:
      /^\s*(?:debconf: |invoke-rc\.d: |update-alternatives: |fatal: not a git repository|ERROR: pip's dependency resolver|(?:Previous )?[Ii]mage with name "|Could not detect a supported production environment|⨯ ESLint must be installed|Sourcemap for |tput: |Layer cache not found|mesg: )|Warning: |Error while retrieving image from cache|\(ignored\)|continuing without|^(?!.{0,60}(?:[Ee]rror|ERROR|FATAL|Exception)).{0,300}is disabled/,
    points: -8,
  },
  { what: 'a question', pattern: /\?$/, points: -3 },
  {
    what: 'a heading',
    pattern:
      /^\W{0,8}(?:error|failure|exception) (?:messages?|details?|logs?|output|info\w*|summary)\W{0,4}$|^ERROR in \.?\/\S+(?: \(.{1,1000}\))?$|^Error: [A-Z]\d{3,5}$/i,
    points: -6,
  },
  { what: 'prose or data at length', pattern: /^.{600}/, points: -3 },
];

const FOR = FEATURES.filter((feature) => feature.points > 0);
const AGAINST = FEATURES.filter((feature) => feature.points < 0);
