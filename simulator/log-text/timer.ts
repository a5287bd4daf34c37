import type { Random } from '../world/random.ts';

const NANOSECONDS = 1e9;

/** What the buildpack lifecycle writes around each of its phases. @param startedAt milliseconds since 1970 */
export function timed(
  phase: string,
  startedAt: number,
  seconds: number,
  random: Random,
  lines: string[],
): string[] {
  const fraction =
    String(random.between(0, NANOSECONDS - 1))
      .padStart(9, '0')
      .replace(/0+$/, '') || '0';
  return [
    `Timer: ${phase} started at ${second(startedAt)}`,
    ...lines,
    `Timer: ${phase} ran for ${seconds}.${fraction}s and ended at ${second(startedAt + seconds * 1000)}`,
  ];
}

/** RFC 3339 to the second. */
function second(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19)}Z`;
}
