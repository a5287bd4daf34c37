import { parseArgs } from 'node:util';
import { type FuzzKind, KINDS, runFuzz } from '../__tests__/fuzz/fuzz.ts';
import { repliesSent } from '../__tests__/fuzz/http-replies.ts';

const USAGE = `npm run fuzz [-- OPTIONS]

Runs the bundle against answers, frames, archives and HTTP statuses nobody would send, a new seed each time, and prints each seed
after which it broke a promise of SECURITY.md.
  --seconds N   how long (60)
  --from N      the first seed (1)
  --seed N      this one alone
  --kind WORD   answers, frames, archive or statuses; left out: as the seed says
  --parallel N  how many run at a time (2)
  --verbose     what the bundle prints`;

try {
  await main();
} catch (error) {
  const message = error instanceof Error ? error.message : error;
  console.error(`${message}\n\nnpm run fuzz -- --help says what can be given.`);
  process.exitCode = 1;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      seconds: { type: 'string', default: '60' },
      from: { type: 'string', default: '1' },
      seed: { type: 'string' },
      kind: { type: 'string' },
      parallel: { type: 'string', default: '2' },
      verbose: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return;
  }
  const only = values.seed === undefined ? undefined : wholeNumber('seed', values.seed);
  const seeds = { next: only ?? wholeNumber('from', values.from), last: only ?? Number.POSITIVE_INFINITY };
  const kindWanted = kindNamed(values.kind);
  const until = Date.now() + wholeNumber('seconds', values.seconds) * 1000;
  const passed: Record<FuzzKind, number> = { answers: 0, frames: 0, archive: 0, statuses: 0 };
  let failed = 0;
  const worker = async () => {
    while (seeds.next <= seeds.last && Date.now() < until) {
      const seed = seeds.next++;
      const { kind, wrong, job } = await runFuzz(seed, kindWanted);
      if (values.verbose) process.stdout.write(job?.result.stdout ?? '');
      if (wrong === undefined) {
        passed[kind]++;
        continue;
      }
      failed++;
      console.log(
        `seed ${seed} (${kind}): ${wrong}\n  alone: npm run fuzz -- --seed ${seed} --kind ${kind} --verbose`,
      );
    }
  };
  await Promise.all(Array.from({ length: wholeNumber('parallel', values.parallel) }, worker));
  const counts = Object.entries(passed).map(([kind, count]) => `${count} of ${kind}`);
  console.log(`${counts.join(', ')} passed, ${failed} failed; the next seed is ${seeds.next}`);
  const { sent, all } = repliesSent();
  console.log(`${sent} of ${all} pairs of an HTTP status and a body were sent`);
  process.exitCode = failed > 0 ? 1 : 0;
}

function kindNamed(text: string | undefined): FuzzKind | undefined {
  const kind = KINDS.find((one) => one === text);
  if (text !== undefined && !kind)
    throw new RangeError(`--kind must be one of ${KINDS.join(', ')}, not "${text}".`);
  return kind;
}

function wholeNumber(name: string, text: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new RangeError(`--${name} must be a whole number from 1 on, not "${text}".`);
}
