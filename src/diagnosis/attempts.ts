import type { LogLine } from './rule.ts';

/** A part of a log, places in its list of lines: `to` is exclusive. */
export interface Span {
  from: number;
  to: number;
}

/** A build's steps: where one begins, the one before it went well. */
export function stepsOf(lines: readonly LogLine[]): Span[] {
  return spansFrom(
    lines.length,
    lines.flatMap(({ text }, index) => (STEP.test(text) && !AFTER_FAILURE.test(text) ? [index] : [])),
  );
}

/**
 * The starts of a container that crashes again and again. It begins anew where it says so, where what went
 * wrong before goes wrong again, and where long nothing went wrong.
 * @param failures places of lines that name a failure, ascending
 */
export function startsOf(lines: readonly LogLine[], failures: readonly number[]): Span[] {
  const starts = new Set<number>();
  for (const [index, { text }] of lines.entries()) if (START.test(text)) starts.add(index);
  const said = new Set<string>();
  let last = -1;
  for (const at of failures) {
    const text = (lines[at]?.text ?? '').replaceAll(/\d+/g, '0');
    const again = said.has(text);
    if (again || (last !== -1 && at - last > MAX_GAP_LINES)) {
      starts.add(startBetween(lines, last, at));
      said.clear();
    }
    said.add(text);
    last = at;
  }
  return spansFrom(
    lines.length,
    [...starts].sort((a, b) => a - b),
  );
}

/** What goes wrong within one start is rarely further apart. */
const MAX_GAP_LINES = 40;

const STEP =
  /^ {0,4}(?:-----> |## \w|={2,3}> (?!.*(?:fail|exit|error))|=== \S.* ===$|Step \d+\/\d+ : |INFO\[\d{4,}\] (?:RUN|COPY|ADD|WORKDIR|FROM|ENV) |> (?:@?[\w.@/-]+@\S+ )?\S+$|\[\d+\/\d+\] )/;
/** What builders call a step after the failed one. */
const AFTER_FAILURE = /^-----> (?:Build failed|Discovering|Troubleshoot)|^=+> .*(?:troubleshoot)/i;
const START =
  /^(?:> @?[\w.@/-]+@\S+ \S+$|==> Running '|\[\d[^\]]{5,40}\] \[\d+\] \[INFO\] Starting gunicorn|=> Booting |Starting process with command|yarn run v\d|\$ \S+ .{0,200}$)/;

/** A crash's own lines before its first known one (its trace) belong to it. */
function startBetween(lines: readonly LogLine[], last: number, at: number): number {
  let start = at;
  while (start - 1 > last && at - start < MAX_GAP_LINES && lines[start - 1]?.text !== '') start--;
  return start;
}

function spansFrom(length: number, starts: readonly number[]): Span[] {
  const all = starts[0] === 0 ? starts : [0, ...starts];
  return all.map((from, index) => ({ from, to: all[index + 1] ?? length }));
}
