import { type Random, seededRandom } from '../world/random.ts';
import { appBuild } from './app-build.ts';
import { box } from './box.ts';
import { buildCache, buildpackDetect } from './buildpacks.ts';
import { kaniko } from './kaniko.ts';
import type { LogPart, TextContext, TextLine } from './parts.ts';
import {
  componentExited,
  healthChecksFailed,
  noiseLines,
  requestLines,
  serviceStart,
  terminated,
} from './serving.ts';
import { environment, functionsDeploy, gitClone } from './source.ts';
import { upload } from './upload.ts';

export type { BuildScript, LogPart, TextContext, TextLine } from './parts.ts';
export { requestLine } from './serving.ts';

/** The lines that parts of a log are written as; the randomness decides names, sizes, times. */
export function textOf(parts: readonly LogPart[], context: TextContext, random: Random): TextLine[] {
  return parts.flatMap((part) => linesOf(part, context, random));
}

/**
 * A whole log of at least so many lines, as bytes: prefixes, boxes, colours, several scripts, empty and equal
 * lines.
 * @param lines how many lines at least
 */
export function logOfLength(
  lines: number,
  options: { seed?: number; component?: string; startsAt?: Date } = {},
): Buffer {
  const random = seededRandom(options.seed ?? 1, 'log-of-length');
  const component = options.component ?? 'web';
  const startsAt = (options.startsAt ?? new Date('2025-12-01T03:10:38Z')).getTime();
  const context = { component, commit: random.hex(40), branch: 'main', startedAt: startsAt };
  const text: TextLine[] = [
    ...textOf([{ part: 'git-clone' }, { part: 'buildpack-detect', runtime: 'node' }], context, random),
    ...textOf([{ part: 'noise', lines }], context, random),
  ];
  return Buffer.concat(text.map((line, index) => prefixed(line, component, startsAt, index * 7.0301)));
}

/**
 * A line's bytes as they are in the log: `component timestamp text`, with a line feed.
 * @param startsAt a whole second, in milliseconds since 1970
 * @param at milliseconds since then, with their fraction
 */
export function prefixed(line: TextLine, component: string, startsAt: number, at: number): Buffer {
  const prefix = line.bare ? '' : `${component} ${timestamp(startsAt, at)} `;
  return Buffer.concat([Buffer.from(prefix), Buffer.from(line.text), Buffer.from('\n')]);
}

const NANOSECONDS_PER_MS = 1e6;
const NANOSECONDS_PER_SECOND = 1e9;

/** RFC 3339 with nanoseconds as Go prints them: zeros at the end are left out. */
export function timestamp(startsAt: number, at: number): string {
  const second = Math.floor(at / 1000);
  const nanoseconds = Math.min(
    Math.floor((at - second * 1000) * NANOSECONDS_PER_MS),
    NANOSECONDS_PER_SECOND - 1,
  );
  const fraction = String(nanoseconds).padStart(9, '0').replace(/0+$/, '');
  const whole = new Date(startsAt + second * 1000).toISOString().slice(0, 19);
  return fraction ? `${whole}.${fraction}Z` : `${whole}Z`;
}

function linesOf(part: LogPart, context: TextContext, random: Random): TextLine[] {
  switch (part.part) {
    case 'git-clone':
      return gitClone({ ...context, branch: part.branch ?? context.branch }, part.to ?? '/workspace');
    case 'environment':
      return environment(part.variables, part.buildCommand);
    case 'buildpack-detect':
      return buildpackDetect(part.runtime);
    case 'build-cache':
      return buildCache(part.hit, context.startedAt, random);
    case 'app-build':
      return appBuild(part, context.startedAt, random);
    case 'kaniko':
      return kaniko(part.base, part.steps, part.exitCode ?? 0, random);
    case 'upload':
      return upload(context.startedAt, random);
    case 'functions-deploy':
      return functionsDeploy(part.functions);
    case 'service-start':
      return serviceStart(part.port);
    case 'requests':
      return requestLines(part.lines, random);
    case 'health-checks-failed':
      return healthChecksFailed(part.port, random, part.attempts, part.reason);
    case 'terminated':
      return terminated(part.exitCode);
    case 'component-exited':
      return componentExited(context.component, part.exitCode);
    case 'noise':
      return noiseLines(part.lines, random);
    case 'lines': {
      const lines = Array.from({ length: part.times ?? 1 }, () => part.lines).flat();
      if (part.box !== undefined) return box(part.box, lines);
      return lines.map((text) => ({ text, bare: part.bare }));
    }
  }
}
