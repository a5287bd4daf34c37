import { parseArgs } from 'node:util';
import { chaosOf, runChaos } from '../__tests__/e2e/chaos.ts';

const USAGE = `npm run chaos [-- OPTIONS]

Runs the bundle against a network that drops, replays and refuses, once for each seed; prints each seed that fails.
  --seeds N     how many (200)
  --from N      the first (1)
  --seed N      this one alone
  --parallel N  how many run at a time (4)
  --verbose     what the bundle prints, and what the network does`;

try {
  await main();
} catch (error) {
  const message = error instanceof Error ? error.message : error;
  console.error(`${message}\n\nnpm run chaos -- --help says what can be given.`);
  process.exitCode = 1;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      seeds: { type: 'string', default: '200' },
      from: { type: 'string', default: '1' },
      seed: { type: 'string' },
      parallel: { type: 'string', default: '4' },
      verbose: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return;
  }
  const first =
    values.seed === undefined ? wholeNumber('from', values.from) : wholeNumber('seed', values.seed);
  const count = values.seed === undefined ? wholeNumber('seeds', values.seeds) : 1;
  const seeds = Array.from({ length: count }, (_, index) => first + index);
  await run(seeds, wholeNumber('parallel', values.parallel), values.verbose);
}

async function run(seeds: number[], parallel: number, verbose: boolean): Promise<void> {
  const count = seeds.length;
  const started = Date.now();
  let failed = 0;
  const worker = async () => {
    for (let seed = seeds.shift(); seed !== undefined; seed = seeds.shift()) {
      const wrong = await wrongWith(seed, verbose);
      if (wrong === undefined) continue;
      failed++;
      console.log(`seed ${seed}: ${wrong}\n  alone: npm run chaos -- --seed ${seed} --verbose`);
    }
  };
  await Promise.all(Array.from({ length: parallel }, worker));
  console.log(`${count - failed} of ${count} seeds passed in ${Math.round((Date.now() - started) / 1000)} s`);
  process.exitCode = failed > 0 ? 1 : 0;
}

/** What went wrong in the run of a seed; undefined: nothing. */
async function wrongWith(seed: number, verbose: boolean): Promise<string | undefined> {
  const began = Date.now();
  const wrong = await runChaos(seed).then(
    ({ wrong, job }) => {
      if (verbose) process.stdout.write(job.result.stdout);
      return wrong;
    },
    (error: unknown) => String(error),
  );
  if (verbose) console.log(JSON.stringify(chaosOf(seed).scenario.live), `${Date.now() - began} ms`);
  return wrong;
}

function wholeNumber(name: string, text: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new RangeError(`--${name} must be a whole number from 1 on, not "${text}".`);
}
