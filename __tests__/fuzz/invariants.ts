import { fileURLToPath } from 'node:url';
import { OUTPUTS } from '../../src/report/outputs.ts';
import type { Job } from '../e2e/harness.ts';

/** Of every run, whatever the action was answered. @returns the first that does not hold, or undefined */
export function brokenInvariant(job: Job, limits: { ms: number; rssBytes: number }): string | undefined {
  const { result, outputs, simulator, errors } = job;
  const stdout = result.stdout.toString();
  const own = stdout.replace(`::add-mask::${simulator.token}\n`, '');
  const strange = result.commandsCarriedOut.find((command) => !isOwn(command, result));
  const checks: [holds: boolean, what: string][] = [
    [result.signal === null, `ended by ${result.signal} after ${Math.round(result.durationMs)} ms`],
    [result.exitCode === 0 || result.exitCode === 1, `exit code ${result.exitCode}`],
    [result.durationMs <= limits.ms, `took ${Math.round(result.durationMs)} ms`],
    [result.stderr.length === 0, `stderr: ${result.stderr.toString().slice(0, 500)}`],
    [!stdout.includes(BUNDLE), `a stack trace: ${near(stdout, BUNDLE)}`],
    [result.exitCode === 0 || errors.length > 0, 'red without an error'],
    [strange === undefined, `a command of somebody else: ${JSON.stringify(strange)?.slice(0, 300)}`],
    [result.forgedMarkers.length === 0, `a marker: ${result.forgedMarkers[0]?.stored.slice(0, 100)}`],
    [!result.commandsLeftOff, 'commands were left off'],
    [
      Object.keys({ ...result.env, ...result.state }).length + result.path.length === 0,
      'environment, path or state changed',
    ],
    [Object.keys(outputs).every((name) => name in OUTPUTS), `outputs: ${Object.keys(outputs)}`],
    [outputBytes(outputs) <= MAX_OUTPUT_BYTES, `outputs of ${outputBytes(outputs)} bytes`],
    [!NOT_FOR_A_TERMINAL.test(stdout), `control: ${JSON.stringify(NOT_FOR_A_TERMINAL.exec(stdout)?.[0])}`],
    [!own.includes(simulator.token), `the token in stdout: ${near(own, simulator.token)}`],
    [!holdsToken(job), 'the token in an output, the summary or a file'],
    [
      (result.peakRss ?? 0) <= limits.rssBytes,
      `${Math.round((result.peakRss ?? 0) / 1024 / 1024)} MiB of memory`,
    ],
  ];
  return checks.find(([holds]) => !holds)?.[1];
}

/** GitHub's limit for one output is 1 MB in UTF-16; for all of a job 50 MB. */
const MAX_OUTPUT_BYTES = 4_000_000;
/** The bundle's folder, which only a stack trace of the action itself names. */
const BUNDLE = fileURLToPath(new URL('../../dist/', import.meta.url));
/** Controls other than tabs, line ends and colours, and marks that turn the writing direction. */
const NOT_FOR_A_TERMINAL =
  /\x1b(?!\[[0-9;:]*m)|[\x00-\x08\x0b\x0c\x0e-\x1a\x1c-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/;

function outputBytes(outputs: Record<string, string>): number {
  return Object.values(outputs).reduce((sum, value) => sum + value.length * 2, 0);
}

function holdsToken({ outputs, report, diagnosis, result, simulator }: Job): boolean {
  return JSON.stringify([outputs, report, diagnosis, result.summary]).includes(simulator.token);
}

function near(text: string, found: string): string {
  const at = text.indexOf(found);
  return text.slice(Math.max(0, at - 80), at + 20);
}

type Command = Job['result']['commandsCarriedOut'][number];

function isOwn({ name, properties, data }: Command, { commandsCarriedOut }: Job['result']): boolean {
  const names = Object.keys(properties);
  switch (name) {
    case 'error':
    case 'warning':
    case 'notice':
      return names.every((one) => ['title', 'file', 'line', 'col'].includes(one));
    case 'add-mask':
      // A mask of a few letters hides half of the log.
      return names.length === 0 && data.length >= 8;
    case 'group':
    case 'endgroup':
    case 'debug':
      return names.length === 0;
    case 'stop-commands':
      return /^[0-9a-f]{48}$/.test(data);
    default:
      return (
        data === '' && commandsCarriedOut.some((one) => one.name === 'stop-commands' && one.data === name)
      );
  }
}
