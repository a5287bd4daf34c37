import { expect, test } from '@jest/globals';
import { Pace } from '../../src/app-platform/pace.ts';

/** A clock that is moved by hand. */
function clockAt(start: number) {
  const clock = { at: start, now: () => clock.at, sleep: async () => {}, random: () => 0.5 };
  return clock;
}

/** How many looks fit into a time, each wanting the pause given. */
function looks(pace: Pace, clock: { at: number }, forMs: number, wantedMs: number): number {
  const end = clock.at + forMs;
  let count = 0;
  for (; clock.at < end; count++) {
    pace.spend();
    clock.at += pace.pause(wantedMs);
  }
  return count;
}

test('however quick looks are wanted, ten minutes hold about 69', () => {
  const clock = clockAt(0);
  expect(looks(new Pace(clock, 10_000), clock, 600_000, 100)).toBeLessThanOrEqual(70);
});

test('a shorter poll_interval allows more, in proportion', () => {
  const clock = clockAt(0);
  const count = looks(new Pace(clock, 2_000), clock, 600_000, 2_000);
  expect(count).toBeGreaterThan(290);
  expect(count).toBeLessThan(310);
});

test('what was not spent allows a few quick looks', () => {
  const clock = clockAt(0);
  const pace = new Pace(clock, 10_000);
  for (let look = 0; look < 5; look++) {
    pace.spend();
    expect(pace.pause(1_000)).toBe(1_000);
  }
  pace.spend();
  expect(pace.pause(1_000)).toBeGreaterThan(5_000);
});

test('few requests left make looks rare, before there are none', () => {
  const clock = clockAt(0);
  const pace = new Pace(clock, 10_000);
  pace.note(4_000);
  expect(pace.pause(10_000)).toBe(10_000);
  pace.note(100);
  expect(pace.pause(10_000)).toBe(25_000);
  pace.note(0);
  expect(pace.pause(10_000)).toBe(60_000);
});

test('while lines come live, looks are half as frequent', () => {
  const clock = clockAt(0);
  const pace = new Pace(clock, 10_000);
  pace.hear();
  expect(pace.longestMs).toBe(20_000);
  clock.at += 10_000;
  expect(pace.longestMs).toBe(10_000);
});

test('what does not wait is little in any minute, and does not grow with those who ask for it', () => {
  const clock = clockAt(0);
  const pace = new Pace(clock, 10_000);
  let hurries = 0;
  for (; clock.at < 600_000; clock.at += 100) {
    for (let log = 0; log < 20; log++) if (pace.hurry()) hurries++;
  }
  expect(hurries).toBeGreaterThan(130);
  expect(hurries).toBeLessThanOrEqual(12 + 600 / 4.75 + 1);
});
