import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { watchPeakMemory } from '../runner-model/memory.ts';
import type { Scenario } from '../simulator/index.ts';
import { scenarios } from '../simulator/index.ts';
import { action } from './action.ts';
import { type Row, seconds, withinMemory } from './figures.ts';
import { Served } from './served.ts';

const FAST_CLOCK = fileURLToPath(new URL('./fast-clock.js', import.meta.url));
const MOST_REQUESTS = 75;
const MOST_SHARE_OF_APP_ACTION = 1 / 5;
/** How long after its end a deployment is known to have ended, in milliseconds of the scenario. */
const MOST_LATE_MS = 1000;
const APP_ACTION_EVERY_MS = 2_000;
const DOCTL_EVERY_MS = 10_000;
/** The API's limits, which the simulator counts by the wall clock. */
const PER_HOUR = 5_000;
const PER_MINUTE = 250;

const WITHOUT_LIVE: Pick<Scenario, 'live'> = {
  live: { refuse: { connections: 'always', how: 403 }, plainHttp: 'no' },
};

/**
 * API requests for a deployment of ten minutes, beside those who look at fixed times. All runs go on at once.
 */
export async function requests({ speed }: { speed: number }): Promise<Row[]> {
  const plan = scenarios['ten-minutes'];
  if (!plan) throw new Error('There is no scenario ten-minutes.');
  const scenario = { ...plan, rateLimit: { perHour: PER_HOUR * speed, perMinute: PER_MINUTE * speed } };
  const [live, without, appAction, doctl] = await Promise.all([
    byAction(scenario, speed),
    byAction({ ...scenario, ...WITHOUT_LIVE }, speed),
    byLooking(scenario, speed, APP_ACTION_EVERY_MS),
    byLooking(scenario, speed, DOCTL_EVERY_MS),
  ]);
  const beside = (other: Cost, who: string, every: number) =>
    `${who} (a look every ${every / 1000} s): ${other.requests}, end seen after ${seconds(other.lateMs)}`;
  const row = (
    what: string,
    cost: ActionCost,
    other: Cost,
    text: string,
    target: string,
    good: boolean,
  ): Row => ({
    bench: 'requests',
    what,
    action: `${cost.requests}, end seen after ${seconds(cost.lateMs)}`,
    beside: text,
    ratio: cost.requests / other.requests,
    memory: cost.memory,
    target,
    reached: good && withinMemory(cost.memory),
  });
  const besideAppAction = beside(appAction, 'app_action', APP_ACTION_EVERY_MS);
  const besideDoctl = beside(doctl, 'doctl', DOCTL_EVERY_MS);
  const share = live.requests / appAction.requests;
  return [
    row(
      'ten minutes, live logs',
      live,
      appAction,
      besideAppAction,
      `≤ ${MOST_SHARE_OF_APP_ACTION}, end within 1 s`,
      share <= MOST_SHARE_OF_APP_ACTION && live.lateMs <= MOST_LATE_MS,
    ),
    row('ten minutes, live logs', live, doctl, besideDoctl, 'end within 1 s', live.lateMs <= MOST_LATE_MS),
    row(
      'ten minutes, no live logs',
      without,
      appAction,
      besideAppAction,
      `≤ ${MOST_REQUESTS} requests`,
      without.requests <= MOST_REQUESTS,
    ),
  ];
}

interface Cost {
  requests: number;
  /** From the deployment's end to when it was known, in milliseconds of the scenario. */
  lateMs: number;
}

interface ActionCost extends Cost {
  memory: number | undefined;
}

async function byAction(scenario: Scenario, speed: number): Promise<ActionCost> {
  const server = await Served.start({ scenario, speed });
  const { url, token, appId, deploymentId } = server.address;
  const program = action({ api_url: url, token, app_id: appId, deployment_id: deploymentId }, [
    '--import',
    FAST_CLOCK,
  ]);
  const [node = '', ...rest] = program.command;
  const child = spawn(node, rest, {
    env: { ...program.env, BENCH_SPEED: String(speed) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const memory = watchPeakMemory(child.pid ?? 0);
  let seenAt = 0;
  child.stdout.on('data', (bytes: Buffer) => {
    // The phase as the action shows it; the log in between has no such line.
    if (seenAt === 0 && END_SHOWN.test(bytes.toString())) seenAt = Date.now();
  });
  await once(child, 'close');
  const { requests, endedAt = 0 } = await server.requests();
  server.stop();
  program.clean();
  return { requests, lateMs: Math.max(0, seenAt - endedAt) * speed, memory: memory.stop() };
}

const END_SHOWN = /^(?:\x1b\[[0-9;]*m)?» ACTIVE/m;

/** Somebody who looks at the deployment at fixed times, and asks for the logs' addresses once. */
async function byLooking(scenario: Scenario, speed: number, everyMs: number): Promise<Cost> {
  const server = await Served.start({ scenario, speed });
  const { url, token, appId, deploymentId } = server.address;
  const headers = { authorization: `Bearer ${token}` };
  const began = performance.now();
  for (let looks = 1; ; looks++) {
    const answer = await fetch(`${url}/v2/apps/${appId}/deployments/${deploymentId}`, { headers });
    const { deployment } = (await answer.json()) as { deployment: { phase: string } };
    if (deployment.phase === 'ACTIVE') break;
    await sleep(Math.max(0, began + (looks * everyMs) / speed - performance.now()));
  }
  const seenAt = Date.now();
  const { requests, endedAt = 0 } = await server.requests();
  server.stop();
  return { requests, lateMs: Math.max(0, seenAt - endedAt) * speed };
}
