import type { Scenario } from '../simulator/index.ts';
import { inFolder, runBundle, Server } from './processes.ts';
import type { Row } from './table.ts';

/** The scenario's clock runs so many times as fast, and the action looks so many times as often. */
const SPEED = 50;
const TEN_MINUTES_S = 600;
/** `digitalocean/app_action` looks every 2 s, `doctl` every 10 s. */
const APP_ACTION_REQUESTS = TEN_MINUTES_S / 2;
const DOCTL_REQUESTS = TEN_MINUTES_S / 10;
const MOST_WITHOUT_LIVE = 75;

/** Requests to the API during a deployment of ten minutes, with live logs and without. */
export async function benchRequests(): Promise<Row[]> {
  const without = {
    live: { refuse: { connections: 'always' as const, how: 403 as const }, plainHttp: 'no' as const },
  };
  const live = await count({});
  const polled = await count(without);
  return [
    row(
      'requests in ten minutes, live; app_action',
      live.requests,
      APP_ACTION_REQUESTS,
      APP_ACTION_REQUESTS / 5,
    ),
    row('requests in ten minutes, live; doctl', live.requests, DOCTL_REQUESTS),
    row(
      'requests in ten minutes, no live logs; app_action',
      polled.requests,
      APP_ACTION_REQUESTS,
      MOST_WITHOUT_LIVE,
    ),
    {
      what: 'step ends after the deployment, live',
      ours: `${live.lateMs} ms`,
      other: '',
      goal: '≤ 1000 ms',
      met: live.lateMs <= 1000,
    },
  ];
}

function row(what: string, ours: number, other: number, most?: number): Row {
  const goal = most === undefined ? { goal: '' } : { goal: `≤ ${most}`, met: ours <= most };
  return { what, ours: String(ours), other: String(other), ratio: ours / other, ...goal };
}

async function count(changes: Partial<Scenario>): Promise<{ requests: number; lateMs: number }> {
  const server = new Server();
  const started = await server.start({ scenario: 'ten-minutes', changes, speed: SPEED });
  const inputs = {
    api_url: started.url,
    token: started.token,
    app_id: started.appId,
    summary: 'false',
    poll_interval: `${10_000 / SPEED}ms`,
  };
  await inFolder((folder) => runBundle({ inputs, folder, onOutput: () => {} }));
  const ended = Date.now();
  const { apiRequests, endedAt } = await server.report();
  server.stop();
  return { requests: apiRequests, lateMs: ended - (endedAt ?? ended) };
}
