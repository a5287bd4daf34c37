/**
 * Compares the shapes of the real API's answers with those of the simulator. Reads CANARY_TOKEN,
 * CANARY_APP_ID
 * and, for another address than the public one, CANARY_API_URL; writes the shapes into the file given.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startSimulator } from '../../simulator/index.ts';
import { shapesOf } from './answers.ts';
import type { Api } from './api.ts';
import { compareShapes, type Differences, type Shape } from './shapes.ts';

/** The simulator's app that is most like the canary: a service built from a clone URL. */
const SCENARIO = 'clone-url';

/** What is accepted: see examples/canary/README.md. */
const KNOWN = join(import.meta.dirname, '..', '..', 'examples', 'canary', 'known-differences.json');

/** The shapes of the simulator's answers once its deployment has ended. */
export async function simulatedShapes(): Promise<Record<string, Shape>> {
  const simulator = await startSimulator({ scenario: SCENARIO, speed: 1000 });
  try {
    await simulator.ended;
    return await shapesOf(simulator, simulator.appId);
  } finally {
    await simulator.close();
  }
}

/** All differences but the known ones, each with the kind of answer in front. */
export function differencesOf(
  simulated: Record<string, Shape>,
  real: Record<string, Shape>,
  known: string[],
): Differences {
  const all: Differences = { lost: [], added: [] };
  for (const [kind, shape] of Object.entries(simulated)) {
    const found = compareShapes(shape, real[kind] ?? {});
    const unknown = (sentences: string[]) =>
      sentences.map((one) => `${kind}: ${one}`).filter((one) => !known.includes(one));
    all.lost.push(...unknown(found.lost));
    all.added.push(...unknown(found.added));
  }
  return all;
}

async function main(): Promise<void> {
  const { CANARY_TOKEN = '', CANARY_APP_ID = '', CANARY_API_URL } = process.env;
  const api: Api = { url: CANARY_API_URL || 'https://api.digitalocean.com', token: CANARY_TOKEN };
  const real = await shapesOf(api, CANARY_APP_ID);
  const [file] = process.argv.slice(2);
  if (file !== undefined) writeFileSync(file, `${JSON.stringify(real, null, 2)}\n`);
  const known = JSON.parse(readFileSync(KNOWN, 'utf8')) as string[];
  const { lost, added } = differencesOf(await simulatedShapes(), real, known);
  for (const sentence of added) console.log(`::notice::${sentence}`);
  for (const sentence of lost) console.log(`::error::${sentence}`);
  process.exitCode = lost.length > 0 ? 1 : 0;
}

if (import.meta.main) await main();
