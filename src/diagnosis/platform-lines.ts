import type { LogLine } from './rule.ts';

/**
 * The exit code as the platform writes it into a log after the container's or the command's own output: the
 * API's messages leave it out. The last one counts.
 */
export function exitCodeInLogs(logs: readonly (readonly LogLine[])[]): number | undefined {
  for (const lines of logs) {
    const text = lines.findLast((line) => EXIT_CODE.test(line.text))?.text;
    const exitCode = Number(EXIT_CODE.exec(text ?? '')?.groups?.code ?? Number.NaN);
    if (exitCode <= 255) return exitCode;
  }
  return undefined;
}

const EXIT_CODE =
  /^(?:ERROR component (?:\S{1,130} )?(?:terminated|exited) with (?:non-zero exit )?code: |command exited with code |building: exit status )(?<code>\d{1,3})$/;

/** A health check that was refused or failed; `port` where the line names it. */
export function healthCheckIn(lines: readonly LogLine[]): { port: number | undefined } | undefined {
  const text = lines.findLast((line) => FAILED_CHECKS.test(line.text))?.text;
  if (text === undefined) return undefined;
  const port = /:(\d{2,5}): (?:connect: )?connection refused/.exec(text)?.[1];
  return { port: port === undefined ? undefined : Number(port) };
}

const FAILED_CHECKS = /\bfailed health checks after \d+ attempts?/;
