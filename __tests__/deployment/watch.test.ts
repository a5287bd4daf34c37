import { expect, test } from '@jest/globals';
import { ApiUnreachable } from '../../src/app-platform/api-error.ts';
import { RateBudget } from '../../src/app-platform/rate-budget.ts';
import type { Occurrence } from '../../src/app-platform/types.ts';
import { Watch } from '../../src/deployment/watch.ts';

function occurrence(phase: string): Occurrence {
  return { id: 'i1', phase, createdAt: undefined };
}

/** A watch whose polls find one phase after the other, under a clock that waits for nothing. */
function watchOf(found: string, polled: (string | Error)[]) {
  const progress: string[] = [];
  const clock = {
    at: 1_000_000,
    now: () => clock.at,
    sleep: async (ms: number, signal: AbortSignal) => {
      signal.throwIfAborted();
      clock.at += ms;
    },
    wallNow: () => clock.at,
    random: () => 0.5,
  };
  const rateBudget = new RateBudget(clock, 10_000);
  const watch = new Watch<Occurrence>(occurrence(found), {
    poll: async () => {
      const next = polled.shift() ?? 'SUCCEEDED';
      if (next instanceof Error) throw next;
      return occurrence(next);
    },
    hasEnded: ({ phase }) => phase === 'SUCCEEDED',
    differs: (now, before) => now.phase !== before.phase,
    onProgress: ({ phase }) => progress.push(phase),
    rateBudget,
    clock,
    signal: new AbortController().signal,
  });
  return { watch, progress, clock, rateBudget };
}

test('each wait ends with the first state that matches, and all of them with the end', async () => {
  const { watch } = watchOf('PENDING', ['RUNNING', 'RUNNING', 'SUCCEEDED']);
  const ended: string[] = [];
  const waits = [
    watch
      .waitFor(({ phase }) => phase === 'RUNNING')
      .then(() => ended.push(`running: ${watch.current.phase}`)),
    watch.waitFor(() => false).then(() => ended.push(`never: ${watch.current.phase}`)),
  ];
  await watch.run();
  await Promise.all(waits);
  expect(ended).toEqual(['running: RUNNING', 'never: SUCCEEDED']);
});

test('what had ended when it was found is not polled, and ended when it did', async () => {
  const { watch, progress, clock } = watchOf('SUCCEEDED', [new Error('polled')]);
  await watch.run();
  expect(progress).toEqual(['SUCCEEDED']);
  expect(watch.endedAt).toBeLessThanOrEqual(clock.now());
});

test('progress is reported with every change, and at least once a minute', async () => {
  const { watch, progress, clock } = watchOf('PENDING', [
    ...Array(30).fill('PENDING'),
    'RUNNING',
    'SUCCEEDED',
  ]);
  const start = clock.at;
  await watch.run();
  const minutes = (clock.at - start) / 60_000;
  expect(progress.slice(-2)).toEqual(['RUNNING', 'SUCCEEDED']);
  expect(progress.length).toBeGreaterThanOrEqual(Math.floor(minutes) + 3);
  expect(progress.length).toBeLessThan(15);
});

test('an API out of reach ends the watch, but not while lines come live', async () => {
  const unreachable = new ApiUnreachable('Could not fetch');
  const quiet = watchOf('PENDING', [unreachable]);
  await expect(quiet.watch.run()).rejects.toBe(unreachable);
  const live = watchOf('PENDING', [unreachable, 'SUCCEEDED']);
  live.rateBudget.recordLiveData();
  await live.watch.run();
  expect(live.watch.current.phase).toBe('SUCCEEDED');
});
