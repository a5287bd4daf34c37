import { trackedProcesses } from '../../runner-model/tracked-processes.ts';
import { rawScenario, type Scenario, scenarios } from '../../simulator/index.ts';
import { Dice } from '../e2e/dice.ts';
import type { Job } from '../e2e/harness.ts';
import { asFinished } from '../e2e/numbered-log.ts';
import { type Rewriting, runRewritten } from '../e2e/rewriting-proxy.ts';
import { httpReply } from './http-replies.ts';
import { brokenInvariant } from './invariants.ts';
import { liveFrames, logBytes } from './log-bytes.ts';
import { mutatedJson } from './mutate-json.ts';

export const KINDS = ['answers', 'frames', 'archive', 'statuses'] as const;
export type FuzzKind = (typeof KINDS)[number];

/** The action's clock runs so many times as fast; its limits are reached that much sooner. */
const CLOCK_SPEED = 10;
/** The time limit of the step, with what stopping and reporting may take, and a busy machine's start. */
const LIMIT_MS = (60_000 + 34_000) / CLOCK_SPEED + 15_000;
const MAX_RSS_BYTES = 350 * 1024 * 1024;

/** A token as DigitalOcean's are made, so that answers can repeat it. */
const TOKEN = `dop_v1_${'0123456789abcdef'.repeat(4)}`;

const HOSTILE = [
  TOKEN,
  `Bearer ${TOKEN}, again`,
  '::error::forged',
  '\n::set-output name=forged::x',
  '##[error]forged',
  '\r##[group]forged',
  '</details><script>',
  '@everyone #1 ```',
  '\x1b[2J\x1b]0;t\x07\x9b31m',
  '\u202eforged\u2066',
];

/**
 * The run of a seed: of one of four kinds, against what nobody would send.
 * @param only the kind; left out: it follows from the seed
 */
export async function runFuzz(seed: number, only?: FuzzKind): ReturnType<typeof runOnce> {
  const run = await runOnce(seed, only);
  // On a machine that was busy with something else it is in time the next time.
  return run.wrong?.startsWith('took ') ? runOnce(seed, only) : run;
}

async function runOnce(
  seed: number,
  only?: FuzzKind,
): Promise<{ kind: FuzzKind; wrong: string | undefined; job: Job | undefined }> {
  const dice = new Dice(seed);
  const bySeed = dice.pick<FuzzKind>('answers', 'answers', 'frames', 'archive', 'statuses');
  const kind = only ?? bySeed;
  try {
    const trackingId = `fuzz_${process.pid}_${seed}`;
    const job = await runOf(kind, dice, seed, trackingId);
    const left = process.platform === 'linux' ? trackedProcesses(trackingId) : [];
    const broken = brokenInvariant(job, { ms: LIMIT_MS, rssBytes: MAX_RSS_BYTES });
    return { kind, job, wrong: left.length > 0 ? `processes left behind: ${left}` : broken };
  } catch (error) {
    return { kind, job: undefined, wrong: `${error instanceof Error ? error.stack : error}` };
  }
}

function runOf(kind: FuzzKind, dice: Dice, seed: number, trackingId: string): Promise<Job> {
  const inputs = {
    type: dice.pick('BUILD', 'DEPLOY', 'BUILD,DEPLOY', 'RUN', 'RUN_RESTARTED'),
    timeout: '60s',
    run_duration: '5s',
    print: dice.pick('always', 'always', 'on_failure'),
    prefix: dice.pick('short', 'full', 'none'),
    fail_on_error: dice.pick('true', 'false'),
  };
  return runRewritten(
    { scenario: scenarioOf(kind, dice), seed, speed: 50, token: TOKEN },
    rewritingOf(kind, dice, seed),
    inputs,
    { clockSpeed: CLOCK_SPEED, maxMemory: true, signal: AbortSignal.timeout(LIMIT_MS * 2), trackingId },
  );
}

const NAMES = Object.keys(scenarios).filter((name) => name !== 'hostile');

function scenarioOf(kind: FuzzKind, dice: Dice): Scenario {
  if (kind === 'answers' || (kind === 'statuses' && dice.maybe(0.5)))
    return asFinished(scenarios[dice.pick(...NAMES)]!);
  const outcome = dice.pick('ACTIVE', 'ERROR');
  const lines = { build: 'web 2025-12-01T03:10:00Z x\n', deploy: 'y\n', run: 'z\n' };
  return kind === 'frames' || kind === 'statuses'
    ? rawScenario({ ...lines, outcome, buildMs: 100_000, deployMs: 100_000 })
    : asFinished(rawScenario({ ...lines, outcome }));
}

function rewritingOf(kind: FuzzKind, dice: Dice, seed: number): Rewriting {
  if (kind === 'answers') {
    const share = dice.pick(0.2, 0.5, 1);
    const answer = withOwnDice(seed, (body: string, own: Dice) =>
      own.maybe(share) ? mutatedJson(body, own, HOSTILE) : body,
    );
    return { answer };
  }
  if (kind === 'frames') {
    return {
      frames: Array.from({ length: dice.int(1, 3) }, () => liveFrames(logBytes(dice, HOSTILE), dice)),
      archive: logBytes(dice, HOSTILE),
    };
  }
  const archive = logBytes(dice, HOSTILE);
  if (kind === 'statuses') {
    const share = dice.pick(0.1, 0.3, 0.6);
    const reply = withOwnDice(seed, (body: Buffer, own: Dice) =>
      own.maybe(share) ? httpReply(body, own, HOSTILE) : undefined,
    );
    return { reply, archive, frames: [liveFrames(archive, dice)] };
  }
  const archiveHeaders = dice.pick<Record<string, string>>(
    {},
    {},
    { 'content-length': String(archive.length + dice.int(1, 1_000)) },
    { 'content-encoding': dice.pick('gzip', 'br', 'deflate', 'zstd') },
    { 'content-range': dice.pick('bytes 0-1/2', 'bytes */0', 'x', 'bytes 9-1/99999999999') },
    { etag: '"x"', 'accept-ranges': 'bytes', 'content-type': 'application/octet-stream' },
  );
  return { archive, archiveHeaders };
}

/** Each request has dice of its own, so that the order of requests side by side changes nothing. */
function withOwnDice<B, R>(seed: number, change: (body: B, own: Dice) => R): (body: B, path: string) => R {
  const asked = new Map<string, number>();
  return (body, path) => {
    const times = (asked.get(path) ?? 0) + 1;
    asked.set(path, times);
    return change(body, new Dice(`${seed}:${path}:${times}`));
  };
}
