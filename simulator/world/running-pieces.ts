import { type LogPart, prefixed, requestLine, type TextLine, textOf } from '../log-text/index.ts';
import type { RunPlan } from '../scenarios/scenario.ts';
import type { Piece } from './logs.ts';
import type { LogSetting } from './plan-log.ts';

/** A container's end while the app serves. */
export interface Ending {
  /** Scenario milliseconds. */
  at: number;
  component: string;
  output: LogPart[];
  exitCode: number;
}

export interface Running {
  run: RunPlan;
  /** Scenario milliseconds at which the containers run. */
  start: number;
  /** When new instances take over. */
  handOvers: readonly number[];
  /**
   * The containers that ended up to a moment, in order of time; those before `start` left nothing in this
   * log.
   */
  endings(until: number): Ending[];
}

/** No two lines of a container, or of two that start together, are of the same nanosecond. */
const LINE_MS = 0.013;

/**
 * What an app prints while it serves, without end.
 * @returns adds to `pieces` what is written until a moment of the scenario
 */
export function runningPieces(
  pieces: Piece[],
  { run, start, handOvers, endings }: Running,
  setting: LogSetting,
): (until: number) => void {
  const end = run.endsAfter === undefined ? Number.POSITIVE_INFINITY : start + run.endsAfter;
  const writers = setting.components
    .filter((component) => component.kind === 'service' || component.kind === 'worker')
    .flatMap((component) =>
      Array.from({ length: component.instances ?? 1 }, (_, instance) => ({ component, instance })),
    );
  const random = setting.random.fork('serving');
  const pauseMs = 1000 / (run.linesPerSecond * Math.max(1, writers.length));
  let at = start;
  let turn = 0;
  let generation = 0;
  let ended = 0;
  const write = (line: TextLine, name: string, instance: number) =>
    pieces.push({ at, bytes: prefixed(line, name, setting.startsAt, at), component: name, instance });
  const writeText = (text: LogPart[], name: string, instance: number) => {
    const context = { ...setting, component: name, startedAt: setting.startsAt + at };
    for (const line of textOf(text, context, random)) {
      write(line, name, instance);
      at += LINE_MS;
    }
  };
  const startUp = () => {
    for (const { component, instance } of writers) {
      const port = component.httpPort ?? 8080;
      writeText([{ part: 'service-start', port }], component.name, generation * writers.length + instance);
    }
  };
  const writeEndings = (until: number) => {
    const moment = at;
    const due = endings(until).filter((ending) => ending.at >= start);
    for (const ending of due.slice(ended)) {
      at = ending.at;
      writeText(
        [...ending.output, { part: 'component-exited', exitCode: ending.exitCode }],
        ending.component,
        generation * writers.length,
      );
      ended++;
    }
    at = moment;
  };
  return (until) => {
    if (pieces.length === 0 && writers.length > 0) startUp();
    while (writers.length > 0 && at + pauseMs <= Math.min(until, end)) {
      writeEndings(at + pauseMs);
      at += pauseMs;
      const handedOver = handOvers.filter((moment) => moment <= at).length;
      if (handedOver > generation) {
        generation = handedOver;
        startUp();
      }
      const writer = writers[turn++ % writers.length];
      if (writer)
        write(requestLine(random), writer.component.name, generation * writers.length + writer.instance);
    }
    writeEndings(Math.min(until, end));
  };
}
