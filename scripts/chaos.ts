import { parseArgs } from 'node:util';
import { chaosOf, runChaos } from '../__tests__/e2e/chaos.ts';

/** Runs the bundle against the chaos of many seeds, some at a time; prints each seed that fails. */
const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '200' },
    from: { type: 'string', default: '1' },
    seed: { type: 'string' },
    parallel: { type: 'string', default: '4' },
    verbose: { type: 'boolean', default: false },
  },
});

const first = Number(values.seed ?? values.from);
const count = values.seed === undefined ? Number(values.seeds) : 1;
const seeds = Array.from({ length: count }, (_, index) => first + index);
let failed = 0;
const started = Date.now();

async function worker(): Promise<void> {
  for (let seed = seeds.shift(); seed !== undefined; seed = seeds.shift()) {
    const began = Date.now();
    const wrong = await runChaos(seed).then(
      ({ wrong, job }) => {
        if (values.verbose) process.stdout.write(job.result.stdout);
        return wrong;
      },
      (error: unknown) => String(error),
    );
    if (values.verbose) console.log(JSON.stringify(chaosOf(seed).scenario.live), `${Date.now() - began} ms`);
    if (wrong === undefined) continue;
    failed++;
    console.log(`seed ${seed}: ${wrong}\n  alone: npm run chaos -- --seed ${seed} --verbose`);
  }
}

await Promise.all(Array.from({ length: Number(values.parallel) }, worker));
console.log(`${count - failed} of ${count} seeds passed in ${Math.round((Date.now() - started) / 1000)} s`);
process.exitCode = failed > 0 ? 1 : 0;
