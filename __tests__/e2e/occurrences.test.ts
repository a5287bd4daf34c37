import { expect, test } from '@jest/globals';
import { type Scenario, scenarios } from '../../simulator/index.ts';
import { among, linesOf, runJob } from './harness.ts';

/** The newest event or invocation has just begun when the simulator starts, however soon the action looks. */
function begun(name: string): Scenario {
  const { events = [], jobInvocations = [], ...rest } = scenarios[name]!;
  const soon = <T extends { at: number }>(all: T[]) =>
    all.map((one, index) => (index === all.length - 1 ? { ...one, at: -1 } : one));
  return { ...rest, events: soon(events), jobInvocations: soon(jobInvocations) };
}

test.concurrent('the newest autoscaling event: its log as it is written, once, and as a file', async () => {
  const { simulator, file, printed, outputs, result } = await runJob(
    { scenario: begun('autoscale'), speed: 50 },
    { type: 'AUTOSCALE_EVENT' },
  );
  const log = simulator.log('AUTOSCALE_EVENT');
  expect(file('autoscale_event.log').equals(log)).toBe(true);
  expect(among(printed, log).sort()).toEqual(linesOf(log).sort());
  expect(JSON.parse(outputs.log_urls ?? '')).toHaveProperty('AUTOSCALE_EVENT');
  expect(result.exitCode).toBe(0);
});

test.concurrent('the newest invocation of a job is followed to its end', async () => {
  const { simulator, file, printed, outputs } = await runJob(
    { scenario: begun('job-invocation'), speed: 50 },
    { type: 'JOB_INVOCATION', job_name: 'report' },
  );
  const log = simulator.log('JOB_INVOCATION');
  expect(file('job_invocation.log').equals(log)).toBe(true);
  expect(printed.join('\n')).toContain('Job report: SUCCEEDED');
  expect(outputs.conclusion).toBe('success');
});

test.concurrent('a job that failed fails the step, unless fail_on_error is off', async () => {
  const { jobInvocations = [] } = begun('job-invocation');
  const failed: Scenario = {
    ...begun('job-invocation'),
    jobInvocations: jobInvocations.map((one) => ({
      ...one,
      outcome: 'FAILED' as const,
      log: [{ part: 'lines' as const, lines: ['> node report.js', 'Error: the orders could not be read'] }],
    })),
  };
  const inputs = { type: 'JOB_INVOCATION', job_name: 'report' };
  const strict = await runJob({ scenario: failed, speed: 50 }, inputs);
  expect(strict.errors).toEqual([expect.stringMatching(/^Job report failed. See its log above.\nLog: ./)]);
  expect(strict.outputs.conclusion).toBe('failure');
  expect(strict.result.exitCode).toBe(1);
  const lenient = await runJob({ scenario: failed, speed: 50 }, { ...inputs, fail_on_error: 'false' });
  expect(lenient.result.exitCode).toBe(0);
});

test.concurrent('an event that does not exist is an error that names the input', async () => {
  const { errors } = await runJob(
    { scenario: 'autoscale' },
    { type: 'AUTOSCALE_EVENT', event_id: 'no-such-event' },
  );
  expect(errors).toEqual([expect.stringContaining('Check event_id')]);
});

test.concurrent('an app without events has no such logs, and says so in one line', async () => {
  const { printed, result } = await runJob({ scenario: 'good' }, { type: 'AUTOSCALE_EVENT' });
  expect(printed).toContain('No AUTOSCALE_EVENT logs: the app has no autoscaling event.');
  expect(result.exitCode).toBe(0);
});

test.concurrent('a job that the app does not have is an error that lists those it has', async () => {
  const { errors, outputs } = await runJob(
    { scenario: 'job-invocation' },
    { type: 'JOB_INVOCATION', job_name: 'nightly' },
  );
  expect(errors).toEqual(['job_name: the app has no job named "nightly". It has: report.']);
  expect(outputs.conclusion).toBe('not_found');
});

test.concurrent('a job that has not run yet is no failure, and the summary does not speak of deployments', async () => {
  const { result, outputs, printed } = await runJob(
    { scenario: { ...scenarios['job-invocation']!, jobInvocations: [] } },
    { type: 'JOB_INVOCATION', job_name: 'report' },
  );
  expect(result.exitCode).toBe(0);
  expect(printed).toContain('No JOB_INVOCATION logs: job report has no invocation.');
  expect(result.summary).toContain('there are no logs of this type yet');
  expect(outputs.conclusion).toBe('not_found');
});

test.concurrent('a token that is not accepted is no success of an autoscaling', async () => {
  const { outputs, result } = await runJob(
    { scenario: 'autoscale' },
    { type: 'AUTOSCALE_EVENT', token: 'dop_v1_wrong_token_that_is_long' },
  );
  expect(result.exitCode).toBe(1);
  expect(outputs.conclusion).toBe('not_found');
  expect(result.summary).toContain('the step ended before it found the app');
});
