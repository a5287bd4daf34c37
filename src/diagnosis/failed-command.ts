import type { Span } from './attempts.ts';
import type { Match } from './matching.ts';
import type { LogLine } from './rule.ts';

/** What names the command that failed, if the builder does: its match, with the part `command`. */
export function failedCommandIn(
  { from, to }: Span,
  lines: readonly LogLine[],
  matches: ReadonlyMap<number, Match>,
): Match | undefined {
  const match = [...matches.values()].find(
    ({ rule, at: [at] }) => rule.output === true && at >= from && at < to,
  );
  if (!match || match.parts.command !== undefined) return match;
  return { ...match, parts: { ...match.parts, command: commandBefore(lines, match.at[0]) ?? '' } };
}

/** kaniko names a command before its output. */
function commandBefore(lines: readonly LogLine[], index: number): string | undefined {
  for (let at = index - 1; at >= 0 && index - at < MAX_LINES_OF_A_COMMAND; at--) {
    const command = /^INFO\[\d{4,}\] Running: \[(?:\/bin\/(?:ba|a)?sh -c )?(.{1,160})/.exec(
      lines[at]?.text ?? '',
    )?.[1];
    if (command !== undefined) return command.replace(/\]$/, '');
  }
  return undefined;
}

const MAX_LINES_OF_A_COMMAND = 10_000;

/**
 * Where the failed command's last line of output stands: not the builder's own words, nor the lines of the
 * Dockerfile that it shows. `command` where there is none.
 */
export function lastOutput(
  lines: readonly LogLine[],
  { from }: Span,
  command: number,
  isNoise: (at: number) => boolean,
): number {
  for (let at = command - 1; at >= from && command - at < MAX_LINES_BETWEEN; at--)
    if (!BUILDERS_OWN.test(lines[at]?.text ?? '') && !isNoise(at)) return at;
  return command;
}

const MAX_LINES_BETWEEN = 60;
const BUILDERS_OWN =
  /^\s*$|^-{4,}$|^\S{1,200}:\d+$|^\s*(?:→ ?)?\d{1,6} ?[|│]|^ ?> \[|^(?:INFO|WARN)\[\d{4,}\]|^ ?=> |^ERROR: process|^CANCELED|^DONE|^ ?---> |^\[[\w-]* ?\d+\/\d+\] |^time="/;
