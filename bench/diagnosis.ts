import { scenarios } from '../simulator/index.ts';
import type { Scenario } from '../simulator/scenarios/scenario.ts';
import { action } from './action.ts';
import { mebibytes, median, type Row, seconds } from './figures.ts';
import { type Run, runPiped } from './pipeline.ts';
import { Served } from './served.ts';

const MEGABYTE = 1_000_000;
const HOUR_MS = 3_600_000;
const MAX_MS = 300;
const MAX_MEMORY = 40 * 1024 ** 2;

/** What it costs to explain a failure: a failed deployment beside a good one with the same build log. */
export async function diagnosis({ megabytes, runs }: { megabytes: number; runs: number }): Promise<Row[]> {
  const bigArchive = { bytes: megabytes * MEGABYTE, lineLength: 120 };
  const good = await served({ ...scenarios['big-archive']!, bigArchive });
  const [failing] = scenarios['build-exit']!.deployments.slice(-1);
  const failed = await served({
    ...scenarios['build-exit']!,
    deployments: [{ ...failing!, at: -HOUR_MS }],
    bigArchive,
  });
  try {
    const runsOfGood: Run[] = [];
    const runsOfFailed: Run[] = [];
    for (let run = 0; run <= runs; run++) {
      const [one, other] = [await follow(good), await follow(failed)];
      // The first of each warms up.
      if (run === 0) continue;
      runsOfGood.push(one);
      runsOfFailed.push(other);
    }
    const ms = median(runsOfFailed.map((one) => one.ms)) - median(runsOfGood.map((one) => one.ms));
    const memory = peak(runsOfFailed) - peak(runsOfGood);
    return [
      {
        bench: 'diagnosis',
        what: `explaining a failure, log of ${megabytes} MB`,
        action: `${ms < 0 ? 'nothing measurable' : `+${seconds(ms)}`}, +${mebibytes(Math.max(0, memory))}`,
        beside: `a good deployment ${seconds(median(runsOfGood.map((one) => one.ms)))}`,
        memory: peak(runsOfFailed),
        target: `≤ ${MAX_MS} ms, ≤ ${mebibytes(MAX_MEMORY)} more`,
        reached: ms <= MAX_MS && memory <= MAX_MEMORY,
      },
    ];
  } finally {
    good.stop();
    failed.stop();
  }
}

function served(scenario: Scenario): Promise<Served> {
  return Served.start({ scenario });
}

async function follow({ address }: Served): Promise<Run> {
  const { url, token, appId, deploymentId } = address;
  const program = action({
    api_url: url,
    token,
    app_id: appId,
    deployment_id: deploymentId,
    type: 'BUILD',
    fail_on_error: 'false',
    timeout: '10m',
  });
  try {
    return await runPiped(program);
  } finally {
    program.clean();
  }
}

function peak(runs: Run[]): number {
  return Math.max(...runs.map(({ memory }) => memory ?? 0));
}
