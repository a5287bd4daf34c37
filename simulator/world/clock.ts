/**
 * The scenario's time: milliseconds since the scenario began, running `speed` times as fast as the wall
 * clock.
 */
export interface ScenarioClock {
  readonly speed: number;
  /** Milliseconds since the scenario began. */
  now(): number;
  /** The date the scenario shows for a moment of its time, in milliseconds since 1970. */
  epoch(at: number): number;
  /** The wall clock's time of a moment of the scenario, in milliseconds since 1970. */
  wall(at: number): number;
  /** Calls back once the scenario's time has come. Returns what cancels it. */
  at(moment: number, callback: () => void): () => void;
  /** Cancels everything that waits. */
  stop(): void;
}

/** A timer cannot wait longer than this. */
const MAX_TIMER_MS = 2 ** 31 - 1;

/**
 * @param speed how many scenario milliseconds pass in one of the wall clock's
 * @param startsAt the date shown at the scenario's beginning, in milliseconds since 1970
 * @param from where in the scenario it starts, in milliseconds
 */
export function startClock(speed: number, startsAt: number, from = 0): ScenarioClock {
  if (!(speed > 0)) throw new RangeError(`The clock's speed must be above 0, not ${speed}.`);
  const origin = performance.now();
  const wallOrigin = Date.now();
  const waiting = new Set<() => void>();
  const now = () => from + (performance.now() - origin) * speed;
  return {
    speed,
    now,
    epoch: (moment) => startsAt + moment,
    wall: (moment) => Math.floor(wallOrigin + (moment - from) / speed),
    at: (moment, callback) => {
      let timer: NodeJS.Timeout | undefined;
      const cancel = () => {
        clearTimeout(timer);
        waiting.delete(cancel);
      };
      const wait = () => {
        const left = (moment - now()) / speed;
        if (left > 0) {
          timer = setTimeout(wait, Math.min(Math.ceil(left), MAX_TIMER_MS));
          return;
        }
        waiting.delete(cancel);
        callback();
      };
      waiting.add(cancel);
      timer = setTimeout(wait, Math.min(Math.max(0, Math.ceil((moment - now()) / speed)), MAX_TIMER_MS));
      return cancel;
    },
    stop: () => {
      for (const cancel of [...waiting]) cancel();
    },
  };
}
