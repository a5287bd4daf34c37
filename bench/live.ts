import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { action, NODE, type Program } from './action.ts';
import { type Row, withinMemory } from './figures.ts';
import { type LiveFigures, type LiveJob, runLive } from './live-run.ts';
import type { Address } from './served.ts';

const BARE_FOLLOW = fileURLToPath(new URL('./bare-follow.cjs', import.meta.url));

/** Milliseconds from the server's send to the line on standard output. */
const MOST_MEDIAN_MS = 5;
const MOST_P99_MS = 50;

/** Lines a second at which latency counts, and at which only the lines do. */
export const RATES = [
  { linesPerSecond: 100, latencyCounts: true },
  { linesPerSecond: 10_000, latencyCounts: true },
  { linesPerSecond: 50_000, latencyCounts: false },
];

/** Live logs: how late a line is beside a bare Node that prints what comes, and whether each comes once. */
export async function live({ seconds }: { seconds: number }): Promise<Row[]> {
  const rows: Row[] = [];
  for (const { linesPerSecond, latencyCounts } of RATES) {
    const job = { linesPerSecond, seconds };
    const figures = await followedByAction(job);
    const bare = await runLive(job, false, bareNode);
    const soon = figures.median < MOST_MEDIAN_MS && figures.p99 < MOST_P99_MS;
    rows.push({
      bench: 'live',
      what: whatOf(job),
      action: told(figures),
      beside: `bare Node ${told(bare)}`,
      memory: figures.memory,
      target: latencyCounts
        ? `median < ${MOST_MEDIAN_MS} ms, p99 < ${MOST_P99_MS} ms, none lost`
        : 'none lost',
      reached: figures.isWhole && withinMemory(figures.memory) && (!latencyCounts || soon),
    });
  }
  return rows;
}

/** @throws Error when the action fails */
export async function followedByAction(job: LiveJob): Promise<LiveFigures & { isWhole: boolean }> {
  const { program, ...figures } = await runLive(job, true, ({ url, token, appId, deploymentId }) =>
    action({
      api_url: url,
      token,
      app_id: appId,
      deployment_id: deploymentId,
      type: 'BUILD',
      // As App Platform writes them: lines are compared with what was sent.
      prefix: 'full',
      poll_interval: '500ms',
    }),
  );
  const output = readFileSync(program.env.GITHUB_OUTPUT ?? '', 'utf8');
  const path = /"([^"\s]*build\.log)"/.exec(output)?.[1];
  if (figures.exitCode !== 0 || !path) throw new Error(`The action ended with ${figures.exitCode}.`);
  const isWhole = figures.lost === 0 && figures.doubled === 0 && readFileSync(path).equals(figures.log);
  program.clean();
  return { ...figures, isWhole };
}

function bareNode({ url, token, appId, deploymentId }: Address): Program {
  return {
    command: [NODE, BARE_FOLLOW],
    env: {
      PATH: process.env.PATH ?? '',
      BENCH_LOGS_URL: `${url}/v2/apps/${appId}/deployments/${deploymentId}/logs?type=BUILD&follow=true`,
      BENCH_TOKEN: token,
    },
    clean: () => {},
  };
}

export function whatOf({ linesPerSecond, seconds }: LiveJob): string {
  return `${linesPerSecond} lines/s for ${seconds} s`;
}

export function told({ median, p99, first, lost, doubled }: LiveFigures): string {
  return [
    `median ${median.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms (in the first second up to ${first.toFixed(0)} ms)`,
    `${lost} lost, ${doubled} doubled`,
  ].join(', ');
}
