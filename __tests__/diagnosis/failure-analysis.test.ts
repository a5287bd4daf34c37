import { afterEach, expect, jest, test } from '@jest/globals';
import type { AppPlatform } from '../../src/app-platform/client.ts';
import { appFrom, deploymentFrom } from '../../src/app-platform/responses.ts';
import { Findings } from '../../src/deployment/findings.ts';
import {
  analyzeFailures,
  type FailureAnalysis,
  failuresFromApi,
} from '../../src/diagnosis/failure-analysis.ts';

afterEach(() => void jest.useRealTimers());

/** A deployment of which so many components failed to start, and an API that never answers. */
function failed(count: number) {
  const names = Array.from({ length: count }, (_, index) => `web-${index}`);
  const steps = names.map((name) => ({
    name: 'deploy',
    component_name: name,
    status: 'ERROR',
    reason: { code: 'DeployContainerExitNonZero', message: 'It stopped.' },
  }));
  const deployment = deploymentFrom({
    deployment: {
      id: 'd1',
      phase: 'ERROR',
      created_at: '2026-01-01T00:00:00Z',
      spec: { name: 'shop', services: names.map((name) => ({ name })) },
      progress: { steps: [{ name: 'deploy', status: 'ERROR', steps }] },
    },
  });
  const fetched: [type: string, component: string][] = [];
  const findings = new Findings(true);
  const active = { id: 'd0', phase: 'ACTIVE', created_at: '2025-12-01T00:00:00Z' };
  findings.app = appFrom({ app: { id: 'a1', spec: { name: 'shop' }, active_deployment: active } });
  findings.watch = { current: deployment, found: deployment, endedAt: 0 } as never;
  findings.logs = {
    logDir: '/logs',
    logs: [],
    fetch: async (type: string, component: string) => void fetched.push([type, component]),
  } as never;
  const never = () => new Promise<never>(() => {});
  const api = { under: () => api, deployment: never, deployments: never } as unknown as AppPlatform;
  const { signal } = new AbortController();
  const analysis: FailureAnalysis = failuresFromApi(findings);
  const explained = () =>
    analyzeFailures(analysis, findings, { api, repository: undefined, signal, debug: () => {} });
  return { analysis, explained, fetched };
}

test('crash logs and run logs that nobody asked for are fetched of four failed components, and no more', async () => {
  jest.useFakeTimers();
  const { analysis, explained, fetched } = failed(6);
  expect(analysis.failures).toHaveLength(6);
  const done = explained();
  await jest.advanceTimersByTimeAsync(5_000);
  await done;
  const names = ['web-0', 'web-1', 'web-2', 'web-3'];
  const of = (wanted: string) => fetched.filter(([type]) => type === wanted).map(([, name]) => name);
  expect(of('RUN_RESTARTED').sort()).toEqual(names);
  expect(of('RUN').sort()).toEqual(names);
});

test('the last good deployment is waited for five seconds, and the failure is explained without it', async () => {
  jest.useFakeTimers();
  const { analysis, explained } = failed(1);
  let isDone = false;
  const done = explained().then(() => {
    isDone = true;
  });
  await jest.advanceTimersByTimeAsync(4_999);
  expect(isDone).toBe(false);
  await jest.advanceTimersByTimeAsync(1);
  await done;
  expect(analysis.changes).toBeUndefined();
});
