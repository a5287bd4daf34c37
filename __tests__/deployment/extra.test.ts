import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import type { AppPlatform } from '../../src/app-platform/client.ts';
import { askExtra, COMPARISON_LIMIT_MS } from '../../src/deployment/extra.ts';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

const { signal } = new AbortController();
const api = { under: () => api } as unknown as AppPlatform;

test.each([
  ['what is good to know', undefined, 10_000],
  ['a comparison', COMPARISON_LIMIT_MS, 5_000],
])('%s is waited for so long and no longer', async (_, ms, limitMs) => {
  let error: unknown;
  const never = () => new Promise<never>(() => {});
  const asked = askExtra(never, { api, signal, ...(ms !== undefined && { ms }) }).catch((reason) => {
    error = reason;
  });
  await jest.advanceTimersByTimeAsync(limitMs - 1);
  expect(error).toBeUndefined();
  await jest.advanceTimersByTimeAsync(1);
  await asked;
  expect(error).toMatchObject({ message: `no response within ${limitMs / 1000}s` });
});
