import type { LogLine } from './rule.ts';

/**
 * Exceptions that another one caused are listed with it: Java, Rails and .NET list the cause after what it
 * caused, Python before.
 * @returns for each line that belongs to a caused exception's head, where the head of its root stands
 */
export function rootsOfChains(lines: readonly LogLine[]): Map<number, number> {
  const roots = new Map<number, number>();
  for (let index = 1; index < lines.length; index++) {
    const text = lines[index]?.text ?? '';
    if (
      !text.includes('aused by') &&
      !text.includes('[cause]') &&
      !text.includes('---> ') &&
      !CAUSE_KEY.test(text)
    )
      continue;
    if (!CAUSE_BELOW.test(text)) continue;
    // Rails writes the cause on the line after.
    const root = /^\s*Caused by:$/.test(text) ? index + 1 : index;
    for (const at of headAbove(lines, index)) roots.set(at, root);
  }
  // From the last to the first: a root that has a root of its own is followed already.
  for (const at of [...roots.keys()].sort((one, other) => other - one)) {
    const root = roots.get(at) as number;
    roots.set(at, roots.get(root) ?? root);
  }
  return roots;
}

const CAUSE_KEY = /^\s{1,8}cause: /;
const CAUSE_BELOW = /^\s{0,12}(?:Caused by:|\[cause\]: |cause: \w|-{3}> )/;
const MAX_TRACE_LINES = 400;
const MAX_HEAD_LINES = 4;

/** The lines of the exception that the trace before `index` belongs to. */
function headAbove(lines: readonly LogLine[], index: number): number[] {
  let at = index - 1;
  while (at >= 0 && index - at < MAX_TRACE_LINES && isInTrace(lines[at]?.text ?? '')) at--;
  const head: number[] = [];
  while (at >= 0 && head.length < MAX_HEAD_LINES) {
    const text = lines[at]?.text ?? '';
    if (text === '' || isFrame(text)) break;
    head.push(at);
    at--;
    if (CAUSE_BELOW.test(text)) break;
  }
  return head;
}

function isInTrace(text: string): boolean {
  return text.trim() === '' || isFrame(text) || /^\s*[}\]{[]*,?$/.test(text);
}

/** A frame of a stack trace in one of the languages. */
export function isFrame(text: string): boolean {
  return FRAME.test(text);
}

const FRAME =
  /^\s*(?:at \S|\.\.\. \d+ (?:more|common)|File "|from \S+:\d+:in|#\d+ |---? End of |\d{1,3}: 0x|Suppressed: )|^\s+\S+:\d+:in [`']|^\s+[\w./@-]+\.(?:go|rs|ex|exs|erl|rb|py):\d+|^\s+\(\w+ [\d.]+\) /;
