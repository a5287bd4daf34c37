import { expect, test } from '@jest/globals';
import { RateBudget } from '../../src/app-platform/rate-budget.ts';
import { appFrom, deploymentFrom } from '../../src/app-platform/responses.ts';
import { Cancelled, TimedOut } from '../../src/basics/errors.ts';
import { Findings } from '../../src/deployment/findings.ts';
import { lookForRollback } from '../../src/deployment/follow.ts';

const FAILED_AT = Date.parse('2026-01-01T00:10:00Z');

function step(name: string, status: string) {
  return { name, status, steps: [{ name: 'web', component_name: 'web', status }] };
}

/**
 * A deployment that has just failed, and a clock that waits for nothing, or whose waits end with an error.
 */
function justFailed({ failedIn = 'deploy', abortWith }: { failedIn?: string; abortWith?: Error } = {}) {
  const app = appFrom({ app: { id: 'a1', spec: { name: 'shop' }, active_deployment: { id: 'd0' } } });
  const steps = [step('build', failedIn === 'build' ? 'ERROR' : 'SUCCESS'), step('deploy', 'ERROR')];
  const deployment = deploymentFrom({ deployment: { id: 'd1', phase: 'ERROR', progress: { steps } } });
  const abort = new AbortController();
  const clock = {
    at: FAILED_AT,
    looks: 0,
    now: () => clock.at,
    wallNow: () => clock.at,
    sleep: async (ms: number) => {
      if (abortWith) abort.abort(abortWith);
      abort.signal.throwIfAborted();
      clock.at += ms;
    },
    random: () => 0.5,
  };
  const api = {
    app: async () => app,
    async *deployments() {
      clock.looks++;
      yield deployment;
    },
  };
  const findings = new Findings(true);
  findings.app = app;
  findings.watch = { current: deployment, found: deployment, endedAt: FAILED_AT } as never;
  findings.aftermath = {
    app,
    serving: undefined,
    rollback: undefined,
    nextId: undefined,
    fate: 'superseded',
  };
  const rateBudget = new RateBudget(clock, 10_000);
  const context = { api, rateBudget, clock, scope: { signal: abort.signal }, debug: () => {} };
  return { findings, clock, run: () => lookForRollback(findings, context as never) };
}

test('a rollback is looked for again and again, for ten seconds', async () => {
  const { clock, run } = justFailed();
  await run();
  expect(clock.at - FAILED_AT).toBe(10_000);
  expect(clock.looks).toBeGreaterThan(1);
  expect(clock.looks).toBeLessThan(7);
});

test('after a failed build it is not, since what serves has not changed', async () => {
  const { clock, run } = justFailed({ failedIn: 'build' });
  await run();
  expect(clock.at).toBe(FAILED_AT);
});

test('a step that runs out of time meanwhile keeps its verdict', async () => {
  const { findings, run } = justFailed({ abortWith: new TimedOut('Time is up.') });
  await run();
  expect(findings.conclusion).toBe('failure');
  expect(findings.stop).toBeUndefined();
});

test('a step that is cancelled meanwhile ends', async () => {
  const { run } = justFailed({ abortWith: new Cancelled('SIGINT') });
  await expect(run()).rejects.toThrow('cancelled');
});
