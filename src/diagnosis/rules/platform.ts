import type { Rule } from '../rule.ts';

const HEALTH_CHECKS = 'https://docs.digitalocean.com/products/app-platform/how-to/manage-health-checks/';
const ADVICE_LISTEN =
  'Check that the app listens on 0.0.0.0 (not localhost) and on http_port, and that it is up before the checks give up (health_check.initial_delay_seconds).';

/**
 * What App Platform writes into a deploy log after the container's own output: seen from outside, so
 * symptoms.
 */
export const PLATFORM_RULES: readonly Rule[] = [
  {
    id: 'platform/health-check-refused',
    stage: 'DEPLOY',
    rank: 'symptom',
    lines: [
      /failed health checks after \d+ attempts? with error .{0,300}:(?<port>\d{1,5}): (?:connect: )?connection refused/,
    ],
    class: 'configuration',
    summary: 'Nothing listens on port {port}, where the health check looks',
    advice: ADVICE_LISTEN,
    link: HEALTH_CHECKS,
  },
  {
    id: 'platform/health-check-status',
    stage: 'DEPLOY',
    rank: 'symptom',
    lines: [
      /failed health checks after \d+ attempts? with error .{0,300}(?:statuscode: |status code:? |HTTP )(?<status>[1-5]\d\d)/i,
    ],
    class: 'code',
    summary: 'The health check got status {status} from the app',
    advice:
      'Let health_check.http_path respond with a 2xx or 3xx status without signing in, or set another path in the app spec.',
    link: HEALTH_CHECKS,
  },
  {
    id: 'platform/health-check-timeout',
    stage: 'DEPLOY',
    rank: 'symptom',
    lines: [
      /failed health checks after \d+ attempts? with error .{0,300}(?:timeout|deadline exceeded|timed out)/i,
    ],
    class: 'code',
    summary: 'The app did not answer the health check in time',
    advice:
      'See what keeps the app from answering (a slow start, a blocked event loop, a dependency that does not answer), or raise health_check.timeout_seconds and initial_delay_seconds.',
    link: HEALTH_CHECKS,
  },
  {
    id: 'platform/health-check-failed',
    stage: 'DEPLOY',
    rank: 'symptom',
    lines: [/failed health checks after \d+ attempts?/],
    class: 'configuration',
    summary: 'The app did not pass its health checks',
    advice: ADVICE_LISTEN,
    link: HEALTH_CHECKS,
  },
  {
    id: 'platform/exit-code',
    stage: 'DEPLOY',
    rank: 'symptom',
    lines: [/component (?:terminated with non-zero exit code|\S{1,130} exited with code): (?<code>\d{1,3})/],
    class: 'unknown',
    summary: 'The container ended with exit code {code}',
    advice: 'Read the last lines that the container wrote before it ended.',
  },
];
