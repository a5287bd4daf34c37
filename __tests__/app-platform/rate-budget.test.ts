import { expect, test } from '@jest/globals';
import { RateBudget } from '../../src/app-platform/rate-budget.ts';

/** A clock that is moved by hand. */
function clockAt(start: number) {
  const clock = {
    at: start,
    now: () => clock.at,
    wallNow: () => clock.at,
    sleep: async () => {},
    random: () => 0.5,
  };
  return clock;
}

/** How many polls fit into a time, each wanting the same delay. */
function polls(rateBudget: RateBudget, clock: { at: number }, forMs: number, wantedMs: number): number {
  const end = clock.at + forMs;
  let count = 0;
  for (; clock.at < end; count++) {
    rateBudget.recordRequest();
    clock.at += rateBudget.delayMs(wantedMs);
  }
  return count;
}

test('however often polls are wanted, ten minutes hold about 69', () => {
  const clock = clockAt(0);
  expect(polls(new RateBudget(clock, 10_000), clock, 600_000, 100)).toBeLessThanOrEqual(70);
});

test('a shorter poll_interval allows more, in proportion', () => {
  const clock = clockAt(0);
  const count = polls(new RateBudget(clock, 2_000), clock, 600_000, 2_000);
  expect(count).toBeGreaterThan(290);
  expect(count).toBeLessThan(310);
});

test('budget that was not used allows a few quick polls', () => {
  const clock = clockAt(0);
  const rateBudget = new RateBudget(clock, 10_000);
  for (let poll = 0; poll < 5; poll++) {
    rateBudget.recordRequest();
    expect(rateBudget.delayMs(1_000)).toBe(1_000);
  }
  rateBudget.recordRequest();
  expect(rateBudget.delayMs(1_000)).toBeGreaterThan(5_000);
});

test('few requests left make polls rare, before there are none', () => {
  const clock = clockAt(0);
  const rateBudget = new RateBudget(clock, 10_000);
  rateBudget.recordRemaining(4_000);
  expect(rateBudget.delayMs(10_000)).toBe(10_000);
  rateBudget.recordRemaining(100);
  expect(rateBudget.delayMs(10_000)).toBe(25_000);
  rateBudget.recordRemaining(0);
  expect(rateBudget.delayMs(10_000)).toBe(60_000);
});

test('while lines come live, polls are half as frequent', () => {
  const clock = clockAt(0);
  const rateBudget = new RateBudget(clock, 10_000);
  rateBudget.recordLiveData();
  expect(rateBudget.maxIntervalMs).toBe(20_000);
  clock.at += 10_000;
  expect(rateBudget.maxIntervalMs).toBe(10_000);
});

test('urgent requests are few in any minute, however many logs want them', () => {
  const clock = clockAt(0);
  const rateBudget = new RateBudget(clock, 10_000);
  let urgent = 0;
  for (; clock.at < 600_000; clock.at += 100) {
    for (let log = 0; log < 20; log++) if (rateBudget.takeUrgentRequest()) urgent++;
  }
  expect(urgent).toBeGreaterThan(130);
  expect(urgent).toBeLessThanOrEqual(12 + 600 / 4.75 + 1);
});
