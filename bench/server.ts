import { type Scenario, type Simulator, scenarios, startSimulator } from '../simulator/index.ts';

/** What the bench asks of the process that the simulator runs in. */
export type Order =
  | {
      start:
        | { scenario: string; changes: Partial<Scenario>; speed: number }
        | { raw: Scenario; speed: number };
    }
  | { report: true };

export interface Started {
  url: string;
  token: string;
  appId: string;
  deploymentId: string;
}

export interface Seen {
  /** Nanoseconds of the machine's monotonic clock at which each line was sent. */
  sends: { at: string; line: string }[];
  apiRequests: number;
  endedAt: number | undefined;
}

let simulator: Simulator | undefined;

process.on('message', (order: Order) => {
  void answer(order).then((message) => process.send?.(message));
});
process.on('disconnect', () => process.exit());

async function answer(order: Order): Promise<Started | Seen> {
  if ('start' in order) {
    const { start } = order;
    const scenario = 'raw' in start ? start.raw : { ...scenarios[start.scenario]!, ...start.changes };
    simulator = await startSimulator({ scenario, speed: start.speed });
    const { url, token, appId, deploymentId } = simulator;
    return { url, token, appId, deploymentId };
  }
  return {
    sends: simulator?.sends.map(({ at, line }) => ({ at: String(at), line })) ?? [],
    apiRequests: simulator?.requests.filter(({ kind }) => kind === 'api').length ?? 0,
    endedAt: simulator?.endedAt(),
  };
}
