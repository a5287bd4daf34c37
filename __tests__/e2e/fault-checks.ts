import { expect } from '@jest/globals';
import type { RequestRecord } from '../../simulator/index.ts';
import { rawScenario } from '../../simulator/scenarios/raw-scenario.ts';
import type { Job } from './harness.ts';
import { numberedLog, onceEach, printedLines } from './numbered-log.ts';

export const COMMIT = '9a4df0b1c2d3e4f5a6b7c8d9e0f1a2b3c4d5e6f7';
export const BUILD = numberedLog('build', 30);
export const DEPLOY = numberedLog('deploy', 20);

/** Seven attempts at one request take up to 31 s of the action's time. */
export const RETRY_CLOCK = { clockSpeed: 5 };

/** Every line of both logs printed once, both files the archive. */
export function expectWhole(job: Job): void {
  expect(job.errors).toEqual([]);
  expect(job.result.exitCode).toBe(0);
  expect(job.outputs.conclusion).toBe('success');
  expect(printedLines(job.printed, 'build')).toEqual(onceEach(BUILD));
  expect(printedLines(job.printed, 'deploy')).toEqual(onceEach(DEPLOY));
  expect(job.file('build.log')).toEqual(BUILD);
  expect(job.file('deploy.log')).toEqual(DEPLOY);
}

/** The token goes to the API, at the host that was given, and nowhere else. */
export function expectTokenKept({ simulator }: Job): void {
  const holders = simulator.requests.filter(({ headers }) =>
    JSON.stringify(headers).includes(simulator.token),
  );
  const asked = simulator.requests.filter(({ kind }) => kind === 'api');
  expect(holders).toEqual(asked);
  expect(asked.map(({ host }) => `http://${host}`).every((url) => url === simulator.url)).toBe(true);
}

/** Slow enough that both logs are streamed whole before they are archived. */
export function slow(options: Parameters<typeof rawScenario>[0]) {
  return rawScenario({ build: BUILD, deploy: DEPLOY, buildMs: 3_000, deployMs: 3_000, ...options });
}

export const requestsOf = (job: Job, kind: RequestRecord['kind']) =>
  job.simulator.requests.filter((request) => request.kind === kind);
