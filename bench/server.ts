import { type Simulator, startSimulator } from '../simulator/index.ts';
import type { Order, Report } from './served.ts';

/** The simulator in a process of its own, so that what it costs is not counted as the measured one's. */
let simulator: Simulator | undefined;

process.on('message', (order: Order) => {
  void carryOut(order).then((report) => process.send?.(report));
});

// Whoever measures may end by an error.
process.on('disconnect', () => process.exit());

async function carryOut(order: Order): Promise<Report> {
  switch (order.kind) {
    case 'start': {
      simulator = await startSimulator(order.options);
      const { url, token, appId, deploymentId } = simulator;
      return { kind: 'started', url, token, appId, deploymentId };
    }
    case 'sends':
      return {
        kind: 'sends',
        sends: simulator?.sends ?? [],
        log: simulator?.log('BUILD') ?? Buffer.alloc(0),
      };
    case 'requests': {
      const requests = simulator?.requests.filter(({ kind }) => kind === 'api').length ?? 0;
      return { kind: 'requests', requests, endedAt: simulator?.endedAt() };
    }
  }
}
