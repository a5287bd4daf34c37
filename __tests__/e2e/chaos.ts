import { rawScenario } from '../../simulator/scenarios/raw-scenario.ts';
import type { LiveOptions } from '../../simulator/scenarios/scenario.ts';
import { Dice } from './dice.ts';
import { type Job, linesOf, runJob } from './harness.ts';

/** What happens in the run of a seed, for people and for the simulator. */
export function chaosOf(seed: number) {
  const dice = new Dice(seed);
  const components = dice.pick(['web'], ['web', 'worker']);
  const build = logText(dice, components, dice.int(0, 120), '03:10');
  const deploy = logText(dice, components, dice.int(1, 60), '03:20');
  const live: LiveOptions = {
    replay: dice.pick<LiveOptions['replay']>('all', 'none', 'random', dice.int(1, 30)),
    noneFrom: dice.pick('line', 'byte'),
    closeEarly: dice.maybe(0.3) ? dice.int(1, 2) : 0,
    frame: {
      lines: [1, dice.int(1, 10)],
      splitLines: dice.maybe(0.5) ? dice.roll() : 0,
      junk: dice.maybe(0.3) ? 0.3 : 0,
      ...(dice.maybe(0.3)
        ? { splitUtf8: dice.pick<'json' | 'raw' | 'document'>('json', 'raw', 'document') }
        : {}),
    },
    ...(dice.maybe(0.8)
      ? {
          drop: {
            everyBytes: [dice.int(1, 400), dice.int(400, 2500)] as [number, number],
            how: 'random' as const,
          },
        }
      : {}),
    ...(dice.maybe(0.25)
      ? {
          refuse: {
            connections: dice.pick<number | 'always'>(1, 2, 'always'),
            how: dice.pick<'reset' | 403 | 502>('reset', 403, 502),
          },
        }
      : {}),
    plainHttp: dice.pick('yes', 'no'),
    closeAtEnd: dice.maybe(0.8),
    ...(dice.maybe(0.3) ? { swap: 0.3 } : {}),
  };
  // Lines that change places each need their newline.
  const end = (log: Buffer) => (live.swap === undefined && dice.maybe(0.2) ? log.subarray(0, -1) : log);
  const logs = { build: end(build), deploy: end(deploy) };
  const scenario = rawScenario({
    ...logs,
    components,
    live,
    outcome: dice.pick('ACTIVE', 'ERROR', 'CANCELED', 'SUPERSEDED'),
    buildMs: dice.int(50, 600),
    deployMs: dice.int(50, 400),
    archiveDelay: dice.pick(0, 30, 300, 900),
    archiveParts: dice.pick(1, 1, 3),
    archiveRanges: dice.maybe(0.7),
  });
  return { scenario, ...logs };
}

/** Runs the bundle against the chaos of a seed. @returns what is wrong, or undefined */
export async function runChaos(seed: number): Promise<{ wrong: string | undefined; job: Job }> {
  const { scenario, build, deploy } = chaosOf(seed);
  const job = await runJob(
    { scenario, seed },
    { poll_interval: '100ms', fail_on_error: 'false', summary: 'false' },
  );
  const wrong =
    wrongLines('BUILD', job.printed, build) ??
    wrongLines('DEPLOY', job.printed, deploy) ??
    wrongFile(job, 'build.log', build) ??
    wrongFile(job, 'deploy.log', deploy) ??
    (job.result.exitCode === 0 ? undefined : `exit code ${job.result.exitCode}: ${job.errors.join('; ')}`);
  return { wrong, job };
}

/** Each line of a log is marked with its type, so that what is printed can be told apart exactly. */
function wrongLines(type: string, printed: string[], log: Buffer): string | undefined {
  const mark = type === 'BUILD' ? 'b~' : 'd~';
  const clean = (line: string) => line.replace(/\x1b\[[0-9;]*m/g, '');
  const got = printed
    .map(clean)
    .filter((line) => line.includes(mark) && !line.startsWith(AGAIN) && !line.startsWith('Log: '))
    .sort();
  const want = linesOf(log).sort();
  if (got.length === want.length && got.every((line, index) => line === want[index])) return undefined;
  const missing = without(want, got);
  const extra = without(got, want);
  return `${type}: ${missing.length} lines missing (${missing.slice(0, 3).join(' | ')}), ${extra.length} too many (${extra.slice(0, 3).join(' | ')})`;
}

function wrongFile(job: Job, name: string, log: Buffer): string | undefined {
  const file = job.file(name);
  return file.equals(log) ? undefined : `${name} has ${file.length} bytes, the archive ${log.length}`;
}

/** The lines that matter are shown again after a failure, indented. */
const AGAIN = '    ';

/** What is in `a` more often than in `b`. */
function without(a: string[], b: string[]): string[] {
  const counts = new Map<string, number>();
  for (const one of b) counts.set(one, (counts.get(one) ?? 0) + 1);
  return a.filter((one) => {
    const count = counts.get(one) ?? 0;
    counts.set(one, count - 1);
    return count <= 0;
  });
}

/**
 * Lines as App Platform writes them, and worse: equal ones, equal timestamps, none, umlauts, no newline at
 * the end.
 */
function logText(dice: Dice, components: string[], count: number, minute: string): Buffer {
  const mark = minute === '03:10' ? 'b~' : 'd~';
  let nanos = 0;
  const lines = Array.from({ length: count }, () => {
    if (dice.maybe(0.7)) nanos += dice.int(1, 400_000_000);
    const at = `2025-12-01T${minute}:${String(Math.floor(nanos / 1e9) % 60).padStart(2, '0')}.${
      String(nanos % 1e9)
        .padStart(9, '0')
        .replace(/0+$/, '') || '0'
    }Z`;
    const words = dice.pick(
      'same',
      'same',
      `word ${dice.int(0, 9)}`,
      '│ ✔ größer → 🚀',
      'x'.repeat(dice.int(1, 300)),
    );
    return dice.maybe(0.85) ? `${dice.pick(...components)} ${at} ${mark}${words}` : `${mark}${words}`;
  });
  const text = lines.map((line) => `${line}\n`).join('');
  return Buffer.from(text);
}
