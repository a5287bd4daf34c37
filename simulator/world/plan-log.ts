import { type LogPart, prefixed, type TextContext, textOf } from '../log-text/index.ts';
import type { ComponentPlan, LiveOptions, LogPlan } from '../scenarios/scenario.ts';
import { linesIn, type Piece } from './logs.ts';
import type { Random } from './random.ts';

/** What a log's pieces are planned for. */
export interface LogSetting {
  components: readonly ComponentPlan[];
  commit: string;
  branch: string;
  /** The date of the scenario's beginning, a whole second, in milliseconds since 1970. */
  startsAt: number;
  rate?: LiveOptions['rate'];
  random: Random;
}

export interface Span {
  /** Scenario milliseconds. */
  from: number;
  to: number;
}

/**
 * When each line of a log is written.
 * @param spanOf the time in which a component writes
 */
export function planPieces(
  plan: LogPlan,
  span: Span,
  spanOf: (component: string) => Span,
  setting: LogSetting,
): Piece[] {
  if ('bytes' in plan) return rawPieces(Buffer.from(plan.bytes), plan.instances ?? 1, span, setting);
  const pieces = Object.entries(plan.parts).flatMap(([component, parts]) =>
    componentPieces(component, parts, spanOf(component), setting),
  );
  return pieces.sort((a, b) => a.at - b.at);
}

/** One component's lines, spread over its time; instances of a component write the same text side by side. */
export function componentPieces(
  component: string,
  parts: LogPart[],
  span: Span,
  setting: LogSetting,
): Piece[] {
  const plan = setting.components.find((one) => one.name === component);
  const instances = plan?.instances ?? 1;
  const context: TextContext = {
    component,
    commit: setting.commit,
    branch: setting.branch,
    startedAt: setting.startsAt + span.from,
    sourceDir: plan?.sourceDir,
  };
  const random = setting.random.fork(component);
  const lines = textOf(parts, context, random);
  const times = spread(lines.length, span, setting, random);
  return lines.map((line, index) => ({
    at: times[index] ?? span.to,
    bytes: prefixed(line, component, setting.startsAt, times[index] ?? span.to),
    component,
    instance: instances > 1 ? random.between(0, instances - 1) : 0,
  }));
}

function rawPieces(bytes: Buffer, instances: number, span: Span, setting: LogSetting): Piece[] {
  const lines = linesIn(bytes);
  const times = spread(lines.length, span, setting, setting.random.fork('raw'));
  const random = setting.random.fork('raw instances');
  const names = new Set(setting.components.map((component) => component.name));
  const first = setting.components[0]?.name ?? 'web';
  let last = first;
  return lines.map((line, index) => {
    const space = line.indexOf(0x20);
    const word = space > 0 ? line.toString('latin1', 0, Math.min(space, 64)) : '';
    // A line without a prefix belongs to whoever wrote the line before it.
    if (names.has(word)) last = word;
    const instance = instances > 1 ? random.between(0, instances - 1) : 0;
    return { at: times[index] ?? span.to, bytes: line, component: last, instance };
  });
}

/** Probability that a line is written at the very moment of the line before it. */
const SAME_MOMENT = 0.1;

function spread(count: number, span: Span, { rate }: LogSetting, random: Random): number[] {
  if (rate) {
    const burst = rate.burst ?? 1;
    return Array.from({ length: count }, (_, index) => {
      const group = Math.floor(index / burst) * burst;
      return span.from + (group * 1000) / rate.linesPerSecond;
    });
  }
  const pause = (span.to - span.from) / Math.max(1, count);
  let last = span.from;
  return Array.from({ length: count }, (_, index) => {
    if (index === 0 || !random.chance(SAME_MOMENT)) last = span.from + (index + random.next()) * pause;
    return last;
  });
}
