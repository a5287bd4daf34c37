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
  /** Ends the hold: the scenario begins now. Without one, or for the second time, does nothing. */
  begin(): void;
  /** Cancels everything that waits. */
  stop(): void;
}

export interface ClockStart {
  /** Whether the scenario's time stands still until `begin`. */
  held: boolean;
  /** Where in the scenario it starts, in milliseconds. */
  from: number;
}

/** A timer cannot wait longer than this. */
const MAX_TIMER_MS = 2 ** 31 - 1;

/**
 * @param speed how many scenario milliseconds pass in one of the wall clock's
 * @param startsAt the date shown at the scenario's beginning, in milliseconds since 1970
 */
export function startClock(
  speed: number,
  startsAt: number,
  { held, from }: ClockStart = { held: false, from: 0 },
): ScenarioClock {
  if (!(speed > 0)) throw new RangeError(`The clock's speed must be above 0, not ${speed}.`);
  let origin = performance.now();
  let wallOrigin = Date.now();
  let isHeld = held;
  const waiting = new Set<() => void>();
  const now = () => from + (isHeld ? 0 : (performance.now() - origin) * speed);
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
    // What waits finds out by itself: no timer is set for longer than is left.
    begin: () => {
      if (!isHeld) return;
      isHeld = false;
      origin = performance.now();
      wallOrigin = Date.now();
    },
    stop: () => {
      for (const cancel of [...waiting]) cancel();
    },
  };
}
