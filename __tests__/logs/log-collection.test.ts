import { afterEach, expect, jest, test } from '@jest/globals';
import { RateBudget } from '../../src/app-platform/rate-budget.ts';
import { appFrom, deploymentFrom } from '../../src/app-platform/responses.ts';
import { systemClock as clock } from '../../src/basics/clock.ts';
import { fetchCrashes } from '../../src/deployment/crash-logs.ts';
import { LogCollection } from '../../src/logs/log-collection.ts';

afterEach(() => void jest.useRealTimers());

const { signal } = new AbortController();

test('a log that nobody asked for is waited for fifteen seconds', async () => {
  jest.useFakeTimers();
  const notes: string[] = [];
  const api = { isLocal: true, under: () => api, logs: () => new Promise<never>(() => {}) };
  const logs = new LogCollection([], {
    api,
    app: appFrom({ app: { id: 'a1' } }),
    deployment: deploymentFrom({ deployment: { id: 'd1', phase: 'ERROR' } }),
    logDir: '/nowhere',
    ...{ clock, signal, rateBudget: new RateBudget(clock, 10_000), redactor: {}, follow: false },
    display: () => ({}),
    debug: (text: string) => notes.push(text),
  } as never);
  const fetched = logs.fetch('RUN_RESTARTED', 'web');
  await jest.advanceTimersByTimeAsync(14_999);
  expect(notes).toEqual([]);
  await jest.advanceTimersByTimeAsync(1);
  expect(await fetched).toBeUndefined();
  expect(notes).toEqual([expect.stringContaining('it could not be fetched within 15 s')]);
});

test('of components that crash the crash logs of ten are fetched, one after another', async () => {
  const fetched: string[] = [];
  const fetch = async (_: string, component: string) => void fetched.push(component);
  const names = Array.from({ length: 30 }, (_, index) => `web-${index}`);
  await fetchCrashes(names, { fetch } as never, signal);
  expect(fetched).toEqual(names.slice(0, 10));
});
