import type { Cause } from './cause.ts';
import type { LogLine } from './rule.ts';
import { type SourceLocation, sourceLocations } from './source-locations.ts';
import type { SourceRoots } from './source-paths.ts';

/**
 * A log that says more than why one start failed holds older errors too: only lines this near the evidence
 * count.
 */
const LINES_AROUND_EVIDENCE = 120;

/** The places in the repository that belong to a failure, from the log that holds its evidence. */
export function failureLocations(
  read: readonly { file: string; lines: readonly LogLine[] }[],
  { evidence, class: causeClass }: Cause,
  stage: 'BUILD' | 'DEPLOY',
  roots: SourceRoots,
): SourceLocation[] {
  const [the] = evidence;
  const log = read.find(({ file }) => file === the?.log);
  if (!the || !log || !NAMES_SOURCES.has(causeClass)) return [];
  const near = ({ number }: LogLine) => Math.abs(number - the.line) <= LINES_AROUND_EVIDENCE;
  return sourceLocations(stage === 'BUILD' ? log.lines : log.lines.filter(near), roots);
}

/** Where memory ran out or the platform failed, no line of the sources is to blame. */
const NAMES_SOURCES = new Set<Cause['class']>(['code', 'dependency', 'configuration', 'unknown']);
