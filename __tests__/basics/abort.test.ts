import { getEventListeners } from 'node:events';
import { expect, test } from '@jest/globals';
import { orAborted, orAbortedAfter, withinLimit } from '../../src/basics/abort.ts';

/** Of a layer below that answers to nothing. */
const NEVER = new Promise<never>(() => {});
const LATE = new Error('late');
const STOPPED = new Error('stopped');

function limit(ms: number, signal = new AbortController().signal) {
  return { ms, signal, late: () => LATE };
}

test('a limit ends the wait for work that takes no notice of it', async () => {
  let given: AbortSignal | undefined;
  const work = (signal: AbortSignal) => {
    given = signal;
    return NEVER;
  };
  await expect(withinLimit(work, limit(1))).rejects.toBe(LATE);
  expect(given?.reason).toBe(LATE);
});

test('an aborted signal ends the wait at once, and nothing stays on it', async () => {
  const abort = new AbortController();
  const waits = [withinLimit(() => NEVER, limit(60_000, abort.signal)), orAborted(NEVER, abort.signal)];
  abort.abort(STOPPED);
  for (const wait of waits) await expect(wait).rejects.toBe(STOPPED);
  await expect(orAborted(Promise.reject(LATE), abort.signal)).rejects.toBe(STOPPED);
  expect(getEventListeners(abort.signal, 'abort')).toEqual([]);
});

test('what the work returns or throws in time is what comes out, and no timer or listener is left', async () => {
  const { signal } = new AbortController();
  expect(await withinLimit(async () => 1, limit(60_000, signal))).toBe(1);
  await expect(withinLimit(() => Promise.reject(LATE), limit(60_000, signal))).rejects.toBe(LATE);
  expect(await orAbortedAfter(Promise.resolve(2), signal, 60_000)).toBe(2);
  expect(getEventListeners(signal, 'abort')).toEqual([]);
});

test('after an abort work has its grace, and no more', async () => {
  const abort = new AbortController();
  const { promise, resolve } = Promise.withResolvers<string>();
  const slow = orAbortedAfter(promise, abort.signal, 60_000);
  const hanging = orAbortedAfter(NEVER, abort.signal, 1);
  abort.abort(STOPPED);
  await expect(hanging).rejects.toBe(STOPPED);
  resolve('done');
  expect(await slow).toBe('done');
});
